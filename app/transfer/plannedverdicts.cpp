#include "transfer/plannedverdicts.h"

#include "transfer/operations.h"

#include <utility>

namespace transfer {

PlannedVerdicts::PlannedVerdicts(QString head, QByteArray gitIgnore, const std::vector<Addition *> &judged,
                                 const QSet<QString> &unread)
    : m_head(std::move(head))
    , m_gitIgnore(std::move(gitIgnore))
{
    m_byPath.reserve(qsizetype(judged.size()));
    for (const Addition *addition : judged) {
        if (unread.contains(addition->repoPath))
            continue;
        Verdict verdict{.file = addition->file,
                        .remoteOid = addition->remoteOid,
                        .isLarge = addition->isLarge,
                        .isIgnored = addition->isIgnored};
        verdict.file.path.clear();
        verdict.file.relativePath.clear();
        m_byPath.insert(addition->repoPath, std::move(verdict));
    }
}

bool PlannedVerdicts::hasRules(const QByteArray &gitIgnore) const
{
    return m_gitIgnore == gitIgnore && m_gitIgnore.isNull() == gitIgnore.isNull();
}

bool PlannedVerdicts::fill(Addition &addition) const
{
    const auto found = m_byPath.constFind(addition.repoPath);
    if (found == m_byPath.constEnd() || !found->file.isSameContentAs(addition.file))
        return false;
    addition.isLarge = found->isLarge;
    addition.isIgnored = found->isIgnored;
    addition.remoteOid = found->remoteOid;
    return true;
}

} // namespace transfer
