#include "transfer/headwatch.h"

#include "hub/commits.h"
#include "hub/tree.h"

#include <algorithm>

namespace transfer {

namespace {

constexpr qsizetype pathsPerQuestion = 500;

} // namespace

Result<QStringList> HeadWatch::newest(const QString &revision, int count, const std::stop_token &stop)
{
    return m_hub.run(hub::commits::list(m_target.repo, revision, {.limit = count}), stop)
        .transform([count](const hub::Page<hub::CommitInfo> &page) {
            QStringList ids;
            for (const hub::CommitInfo &commit : page.items)
                ids += commit.id;
            return ids.first(std::min<qsizetype>(ids.size(), count));
        });
}

Result<QString> HeadWatch::head(const std::stop_token &stop)
{
    return newest(m_target.revision, 1, stop).transform([](const QStringList &ids) { return ids.value(0); });
}

Result<QString> HeadWatch::parentOf(const QString &commit, const std::stop_token &stop)
{
    return newest(commit, 2, stop).transform([](const QStringList &ids) { return ids.value(1); });
}

Result<QHash<QString, QString>> HeadWatch::ids(const QString &commit, const QStringList &paths,
                                               const std::stop_token &stop)
{
    QHash<QString, QString> found;
    for (qsizetype first = 0; first < paths.size(); first += pathsPerQuestion) {
        const Result<std::vector<hub::TreeEntry>> entries =
            m_hub.run(hub::tree::pathsInfo(m_target.repo, commit, paths.mid(first, pathsPerQuestion)), stop);
        if (!entries)
            return std::unexpected(entries.error());
        for (const hub::TreeEntry &entry : *entries)
            found.insert(entry.path, entry.lfs ? entry.lfs->sha256 : entry.oid);
    }
    return found;
}

Result<QHash<QString, QString>> HeadWatch::changes(const QString &base, const QString &now, const QStringList &paths,
                                                   const std::stop_token &stop)
{
    if (base == now || paths.isEmpty())
        return QHash<QString, QString>();
    const Result<QHash<QString, QString>> before = ids(base, paths, stop);
    if (!before)
        return before;
    const Result<QHash<QString, QString>> after = ids(now, paths, stop);
    if (!after)
        return after;
    QHash<QString, QString> changed;
    for (const QString &path : paths) {
        if (before->value(path) != after->value(path))
            changed.insert(path, after->value(path));
    }
    return changed;
}

} // namespace transfer
