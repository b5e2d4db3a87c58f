#pragma once

#include "hub/repos.h"
#include "transfer/folderscan.h"
#include "transfer/operations.h"
#include "transfer/uploadjob.h"

#include <optional>
#include <vector>

namespace transfer {

class PushMemory;

//! One push of a folder: what is new or changed since the last becomes a commit (hub-api "CommitScheduler").
//!
//! A file that is being written to is sent as long as it was when looked at. What could not be pushed is pushed the
//! next time. Blocking; of one thread.
class FolderPush
{
public:
    //! What more is done than the official client does.
    struct Care {
        bool holdsConflicts = false; //!< files that others changed in the repo are not overwritten, but held
        bool leavesOutUnreadable = false; //!< a file that cannot be read does not stop the others
        bool mirrorsDeletions = false; //!< of files that were pushed from here
        bool stopsAtSecrets = false; //!< nothing with a token or key in it is sent before the person has agreed
    };
    struct Plan {
        hub::NewRepo repo = {}; //!< made unless it is there
        QString revision = QStringLiteral("main");
        QString folder = {};
        QString pathInRepo = {}; //!< the folder that it goes to; empty: the root
        QStringList allow = {};
        QStringList ignore = {};
        bool squashesHistory = false;
        QString squashMessage = {}; //!< empty: in the Hub's words
        JobId job = 0; //!< whose unanswered commits the journal keeps
        QString scratch = {}; //!< where files that are being written to are copied to; empty: the system's place
        Care care = {};
    };
    //! Nothing when no file has changed.
    using Push = Result<std::optional<UploadOutcome>>;

    FolderPush(hub::BlockingHub &hub, Journal &journal, PushMemory &memory, Plan plan, UploadManner manner = {});

    //! The first push does it by itself.
    Result<hub::Done> makeRepo(const std::stop_token &stop);
    Push run(ProgressTracker &progress, const std::stop_token &stop);

private:
    struct Changes {
        std::vector<LocalFile> files = {};
        QStringList gone = {}; //!< pushed from here, and no longer there
        std::vector<FileProblem> problems = {}; //!< cannot be read

        bool isEmpty() const { return files.empty() && gone.isEmpty(); }
    };

    Result<Changes> changes(const std::stop_token &stop) const;
    Push pushOnce(Changes changes, ProgressTracker &progress, const std::stop_token &stop);
    Result<QString> lookForOthers(Changes &changes, const std::stop_token &stop);
    Result<hub::Done> separate(Changes &changes, const QString &head, const std::stop_token &stop);
    Push commit(const Changes &changes, const QString &parent, ProgressTracker &progress, const std::stop_token &stop);
    Result<UploadOutcome> commitSome(std::span<const LocalFile> files, const QStringList &gone, const QString &parent,
                                     ProgressTracker &progress, const std::stop_token &stop);
    Result<hub::Done> checkSecrets(std::vector<Operation> &operations, const std::stop_token &stop);
    void remember(std::span<const LocalFile> files, const QStringList &gone, const UploadOutcome &outcome);
    Result<hub::Done> squash(const std::stop_token &stop);
    QString repoPath(const QString &path) const;

    hub::BlockingHub &m_hub;
    Journal &m_journal;
    PushMemory &m_memory;
    Plan m_plan;
    UploadManner m_manner;
    bool m_isMade = false;
};

} // namespace transfer
