#pragma once

#include "hub/blockinghub.h"
#include "transfer/jobrecord.h"
#include "transfer/operations.h"
#include "transfer/uploadspec.h"

namespace transfer {

class Journal;

//! Stands between an upload and the Hub: files with tokens or keys in them do not pass unless a person has said so.
class SecretGuard
{
public:
    static QString code() { return QStringLiteral("secret-found"); } //!< Error::code of its problems

    SecretGuard(hub::BlockingHub &hub, Journal &journal) : m_hub(hub), m_journal(journal) { }

    //! One problem for each such file, with the places in it. What the repo has already is none: it is too late there.
    Result<std::vector<FileProblem>> check(const UploadSpec &spec, const std::vector<Addition *> &additions,
                                           const std::stop_token &stop);

private:
    hub::BlockingHub &m_hub;
    Journal &m_journal;
};

} // namespace transfer
