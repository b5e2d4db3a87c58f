#pragma once

#include "hub/blockinghub.h"
#include "transfer/jobrecord.h"
#include "transfer/operations.h"
#include "transfer/uploadspec.h"

#include <QString>
#include <QStringList>

#include <stop_token>
#include <vector>

namespace transfer {

class Journal;
class ScanMemory;

//! Stands between an upload and the Hub: files with tokens or keys in them do not pass unless a person has said so.
class SecretGuard
{
public:
    static QString code() { return QStringLiteral("secret-found"); } //!< Error::code of its problems

    //! A file with something in it.
    struct Find {
        Addition *addition = nullptr;
        QStringList places = {}; //!< a line for each

        FileProblem problem() const;
    };

    SecretGuard(hub::BlockingHub &hub, Journal &journal) : m_hub(hub), m_journal(journal) { }

    //! One problem for each such file that the person did not allow.
    Result<std::vector<FileProblem>> check(const UploadSpec &spec, const std::vector<Addition *> &additions,
                                           const std::stop_token &stop);
    //! Every such file. What the repo has already, or ignores, is none: it is too late there, or not sent. What was
    //! found before is looked up in the memory.
    Result<std::vector<Find>> find(const hub::CommitTarget &target, const std::vector<Addition *> &additions,
                                   ScanMemory &memory, const std::stop_token &stop);

private:
    hub::BlockingHub &m_hub;
    Journal &m_journal;
};

} // namespace transfer
