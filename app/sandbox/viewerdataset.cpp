#include "sandbox/viewerdataset.h"

using namespace Qt::StringLiterals;

namespace sandbox {

ViewerDataset::ViewerDataset(Backend &backend, const Repo &dataset)
    : m_backend(backend)
    , m_git(backend.gitFolder(dataset))
    , m_head(m_git.isOpen() ? m_git.refTarget(u"refs/heads/main"_s) : std::nullopt)
{
    if (!m_head)
        return;
    m_git.walk(*m_git.treeOf(*m_head), {}, true, {}, [&](const TreeEntry &entry) {
        if (entry.type != TreeEntry::Type::File)
            return true;
        const File file{.path = entry.path, .facts = m_git.blobFacts(entry.id), .blob = entry.id};
        if (ViewerTable::isReadable(entry.path))
            m_splits[splitOf(entry.path)].append(file);
        else if (entry.path.endsWith(".parquet"_L1))
            m_parquet.append(file);
        return true;
    });
}

std::optional<ViewerTable> ViewerDataset::table(const QString &split) const
{
    ViewerTable table;
    for (const File &file : m_splits.value(split)) {
        const QByteArray content = file.facts.isPointer
            ? m_backend.objects().read(file.facts.sha256, 0, file.facts.size)
            : m_git.blob(file.blob);
        if (!table.add(file.path, content))
            return std::nullopt;
    }
    table.findTypes();
    return table;
}

qint64 ViewerDataset::bytes(const QString &split) const
{
    qint64 bytes = 0;
    for (const File &file : m_splits.value(split))
        bytes += file.facts.size;
    return bytes;
}

QString ViewerDataset::revision() const
{
    return m_head ? QString::fromLatin1(hexOf(*m_head)) : QString();
}

QString ViewerDataset::splitOf(const QString &path)
{
    const QString name = path.toLower();
    if (name.contains("test"_L1) || name.contains("eval"_L1))
        return u"test"_s;
    return name.contains("valid"_L1) || name.contains("dev"_L1) ? u"validation"_s : u"train"_s;
}

} // namespace sandbox
