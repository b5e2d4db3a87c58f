#pragma once

#include "wire/arguments.h"
#include "wire/carrier.h"

#include <QJsonValue>

#include <functional>
#include <map>

namespace wire {

//! One documented method: makes our call from the recorded arguments and gives our result in the recorded form.
//!
//! The form (traces/README.md, "Arguments and results"; see forms.h): the names of documented types in `_type`, null
//! fields left out, UTC times with milliseconds. Every field that the recorded result holds has to be there and equal;
//! `_extra` is not compared. A failure is an Error of ours, compared by kind, status, message and request id.
using Method = std::function<Result<QJsonValue>(Carrier &, const Arguments &)>;

//! The table of all documented methods. Each area has a file in methods/ with a function `void addAreaMethods(Methods
//! &)` that is listed here and called by allMethods(); methods/refs.cpp is one to look at first.
class Methods
{
public:
    enum class Manner {
        BothCarriers, //!< made of hub::Calls: each case is run as the window and as a transfer would
        Transfer, //!< made by the transfer engine, which has a carrier of its own
    };

    struct Entry {
        Method method = {};
        Manner manner = Manner::BothCarriers;
    };

    void add(const QString &name, Method method, Manner manner = Manner::BothCarriers)
    {
        m_entries.insert_or_assign(name, Entry{std::move(method), manner});
    }

    //! Null when there is no such method here.
    const Entry *find(const QString &name) const
    {
        const auto found = m_entries.find(name);
        return found == m_entries.end() ? nullptr : &found->second;
    }

private:
    std::map<QString, Entry> m_entries;
};

//! All areas together.
const Methods &allMethods();

// In the order of the alphabet.
void addAccessMethods(Methods &methods); //!< gated repos and who may see them
void addAccountMethods(Methods &methods); //!< whoami, what follows from it, and one's own repos
void addCollectionMethods(Methods &methods); //!< collections and their items
void addCommitMethods(Methods &methods); //!< history
void addDiscussionMethods(Methods &methods); //!< discussions and pull requests
void addDownloadMethods(Methods &methods); //!< by the transfer engine
void addFileMethods(Methods &methods); //!< metadata and existence of files
void addLfsFileMethods(Methods &methods); //!< the large files that a repo keeps
void addLikeMethods(Methods &methods); //!< who likes what
void addPeopleMethods(Methods &methods); //!< users and organizations
void addRefMethods(Methods &methods); //!< branches and tags
void addRepoInfoMethods(Methods &methods); //!< the facts of one repo
void addRepoMethods(Methods &methods); //!< creation and copies
void addRepoSettingMethods(Methods &methods); //!< what the owner of a repo decides
void addSafetensorsMethods(Methods &methods); //!< the heads of files of weights
void addScheduleMethods(Methods &methods); //!< commits in the background, and plans of many
void addSearchMethods(Methods &methods); //!< listings of repos
void addSpaceMethods(Methods &methods); //!< running Spaces, finding them
void addSpaceSettingMethods(Methods &methods); //!< secrets and variables
void addTreeMethods(Methods &methods); //!< files and folders of a repo
void addUploadMethods(Methods &methods); //!< commits and uploads, by the transfer engine
void addVocabularyMethods(Methods &methods); //!< tags and metrics
void addWebhookMethods(Methods &methods); //!< webhooks

} // namespace wire
