#pragma once

#include "transfer/operations.h"
#include "transfer/planfinding.h"
#include "transfer/remotetree.h"

namespace transfer {

class FileHasher;

//! Finds files of an upload whose content is that of another, or of a large file that the repo has under another path.
//! Reads no more than it must: only files of the same size, and of those only with the same beginning, middle and end.
class Duplicates
{
public:
    explicit Duplicates(FileHasher &hasher) : m_hasher(hasher) { }

    //! Duplicate and Stored, of files that would be sent and are not empty.
    Result<PlanFindings> find(const std::vector<Addition *> &sent, const RemoteTree &tree, const std::stop_token &stop);

private:
    Result<hub::Done> findStored(const std::vector<Addition *> &sent, const RemoteTree &tree,
                                 const std::stop_token &stop);
    Result<hub::Done> findTwins(const std::vector<Addition *> &sent, const std::stop_token &stop);
    Result<hub::Done> compare(const std::vector<Addition *> &alike, const std::stop_token &stop);
    static QByteArray fingerprint(const LocalFile &file);

    FileHasher &m_hasher;
    PlanFindings m_findings;
};

} // namespace transfer
