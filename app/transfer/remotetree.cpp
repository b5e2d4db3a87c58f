#include "transfer/remotetree.h"

#include "transfer/pathfilter.h"

using namespace Qt::StringLiterals;

namespace transfer {

Result<RemoteTree> RemoteTree::list(hub::BlockingHub &hub, const hub::RepoId &repo, const QString &revision,
                                    const std::stop_token &stop, const hub::Streams &streams)
{
    std::vector<File> files;
    Result<hub::Page<hub::TreeEntry>> page =
        hub.run(hub::tree::list(repo, {.revision = revision, .recursive = true}), stop, streams);
    while (page) {
        for (const hub::TreeEntry &entry : page->items) {
            if (!entry.isFolder())
                files.push_back(
                    {.path = entry.path, .size = entry.size, .sha256 = entry.lfs ? entry.lfs->sha256 : QString()});
        }
        if (page->next.isEmpty())
            return RemoteTree(std::move(files));
        page = hub.run(hub::tree::nextPage(page->next), stop, streams);
    }
    const Error::Kind kind = page.error().kind;
    if (kind == Error::Kind::RepoNotFound || kind == Error::Kind::RevisionNotFound
        || kind == Error::Kind::EntryNotFound)
        return RemoteTree();
    return std::unexpected(page.error());
}

QStringList RemoteTree::victims(const QStringList &wanted, const QString &folder, const QSet<QString> &sent) const
{
    if (wanted.isEmpty())
        return {};
    const PathPatterns patterns(wanted);
    const QString prefix = folder.isEmpty() ? QString() : folder + u'/';
    QStringList paths;
    for (const File &file : m_files) {
        const bool isCandidate =
            file.path.startsWith(prefix) && file.path != ".gitattributes"_L1 && !sent.contains(file.path);
        if (isCandidate && patterns.matchAny(file.path.sliced(prefix.size())))
            paths << file.path;
    }
    return paths;
}

} // namespace transfer
