#include "sandbox/repocopy.h"

using namespace Qt::StringLiterals;

namespace sandbox {

Outcome<Repo> RepoCopy::make(const CopyRequest &request)
{
    RepoSettings settings = m_source.settings;
    setVisibility(settings, request.visibility);
    settings.gated.clear();
    settings.discussionsDisabled = false;
    settings.more = {};
    settings.likes = 0;
    settings.downloads = 0;
    settings.trendingScore = 0;
    settings.createdAt = QDateTime::currentDateTimeUtc();
    Outcome<Repo> made = m_backend.createRepo({.kind = m_source.kind, .id = request.id, .settings = settings});
    if (!made)
        return made;
    if (const Outcome<void> copied = copyFiles(*made, request.author); !copied) {
        m_backend.removeRepo(*made);
        return std::unexpected(copied.error());
    }
    return *m_backend.store().repoByRow(made->row);
}

Outcome<void> RepoCopy::copyFiles(const Repo &target, const QString &author)
{
    const GitRepository from(m_backend.gitFolder(m_source));
    GitRepository to(m_backend.gitFolder(target));
    const std::optional<git_oid> head = from.refTarget(u"refs/heads/main"_s);
    const std::optional<git_oid> tree = head ? from.treeOf(*head) : std::nullopt;
    const std::optional<git_oid> first = to.refTarget(u"refs/heads/main"_s);
    if (!tree || !first)
        return refusal(500, u"The files could not be read"_s);
    qint64 bytes = 0;
    from.walk(*tree, {}, true, {}, [&](const TreeEntry &entry) {
        if (entry.type != TreeEntry::Type::File)
            return true;
        const BlobFacts facts = from.blobFacts(entry.id);
        bytes += facts.blobSize;
        if (facts.isPointer && m_backend.store().objectSize(m_source.row, facts.sha256))
            m_backend.store().linkObject(target.row, facts.sha256, facts.size);
        return true;
    });
    if (!copyTree(from, to, *tree))
        return refusal(500, u"The files could not be copied"_s);
    const std::optional<git_oid> commit = to.writeCommit({.tree = *tree,
                                                          .parents = {*first},
                                                          .title = u"Duplicate from "_s + m_source.id,
                                                          .author = author,
                                                          .date = QDateTime::currentDateTimeUtc()});
    if (!commit || !to.setRef(u"refs/heads/main"_s, *commit))
        return refusal(500, u"The files could not be copied"_s);
    m_backend.store().addUsedStorage(target.row, bytes);
    m_backend.refreshFacts(target, to);
    return {};
}

bool RepoCopy::copyTree(const GitRepository &from, GitRepository &to, const git_oid &tree)
{
    QByteArray content;
    bool isWritten = true;
    from.walk(tree, {}, false, {}, [&](const TreeEntry &entry) {
        switch (entry.type) {
        case TreeEntry::Type::Directory: isWritten = copyTree(from, to, entry.id); break;
        case TreeEntry::Type::File: isWritten = to.writeBlob(from.blob(entry.id)).has_value(); break;
        case TreeEntry::Type::Submodule: break;
        }
        content += QByteArray::number(entry.mode, 8) + ' ' + entry.path.toUtf8() + '\0';
        content.append(reinterpret_cast<const char *>(entry.id.id), GIT_OID_SHA1_SIZE);
        return isWritten;
    });
    return isWritten && to.writeTree(content).has_value();
}

} // namespace sandbox
