#include "sandbox/gitrepository.h"

#include <QHash>
#include <QMutex>
#include <QStringList>
#include <QTimeZone>

#include <mutex>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

template<typename T, void (*release)(T *)>
struct Releaser {
    void operator()(T *object) const { release(object); }
};
using TreeHandle = std::unique_ptr<git_tree, Releaser<git_tree, git_tree_free>>;
using CommitHandle = std::unique_ptr<git_commit, Releaser<git_commit, git_commit_free>>;
using BlobHandle = std::unique_ptr<git_blob, Releaser<git_blob, git_blob_free>>;
using ObjectHandle = std::unique_ptr<git_object, Releaser<git_object, git_object_free>>;
using EntryHandle = std::unique_ptr<git_tree_entry, Releaser<git_tree_entry, git_tree_entry_free>>;
using OdbHandle = std::unique_ptr<git_odb, Releaser<git_odb, git_odb_free>>;
using SignatureHandle = std::unique_ptr<git_signature, Releaser<git_signature, git_signature_free>>;
using WalkHandle = std::unique_ptr<git_revwalk, Releaser<git_revwalk, git_revwalk_free>>;

constexpr qint64 longestPointer = 1024;

TreeHandle findTree(git_repository *repository, const git_oid &id)
{
    git_tree *tree = nullptr;
    git_tree_lookup(&tree, repository, &id);
    return TreeHandle(tree);
}

CommitHandle findCommit(git_repository *repository, const git_oid &id)
{
    git_commit *commit = nullptr;
    git_commit_lookup(&commit, repository, &id);
    return CommitHandle(commit);
}

TreeEntry::Type entryType(const git_tree_entry *entry)
{
    switch (git_tree_entry_type(entry)) {
    case GIT_OBJECT_TREE: return TreeEntry::Type::Directory;
    case GIT_OBJECT_COMMIT: return TreeEntry::Type::Submodule;
    default: return TreeEntry::Type::File;
    }
}

SignatureHandle signature(const QString &name, const QDateTime &date)
{
    const QByteArray who = name.toUtf8();
    git_signature *made = nullptr;
    git_signature_new(&made, who.constData(), (who + "@users.sandbox.invalid").constData(), date.toSecsSinceEpoch(), 0);
    return SignatureHandle(made);
}

//! A blob's facts never change, so they are shared by all repositories and requests.
class BlobCache
{
public:
    std::optional<BlobFacts> find(const QByteArray &id)
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_facts.constFind(id);
        return found == m_facts.cend() ? std::nullopt : std::optional(*found);
    }
    void insert(const QByteArray &id, const BlobFacts &facts)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_facts.size() > 400'000)
            m_facts.clear();
        m_facts.insert(id, facts);
    }

private:
    std::mutex m_mutex;
    QHash<QByteArray, BlobFacts> m_facts;
};

QByteArray keyOf(const git_oid &blob)
{
    return {reinterpret_cast<const char *>(blob.id), GIT_OID_SHA1_SIZE};
}

BlobCache &blobCache()
{
    static BlobCache cache;
    return cache;
}

BlobFacts factsOf(QByteArrayView content)
{
    BlobFacts facts{.blobSize = content.size(), .size = content.size()};
    if (content.size() > longestPointer || !content.startsWith("version https://git-lfs.github.com/spec/v1\n"))
        return facts;
    for (const QByteArray &line : content.toByteArray().split('\n')) {
        if (line.startsWith("oid sha256:"))
            facts.sha256 = line.mid(11).trimmed();
        else if (line.startsWith("size "))
            facts.size = line.mid(5).trimmed().toLongLong();
    }
    facts.isPointer = facts.sha256.size() == 64;
    return facts;
}

} // namespace

QByteArray hexOf(const git_oid &id)
{
    QByteArray hex(GIT_OID_SHA1_HEXSIZE, '\0');
    git_oid_fmt(hex.data(), &id);
    return hex;
}

QByteArray pointerText(const QByteArray &sha256, qint64 size)
{
    return "version https://git-lfs.github.com/spec/v1\noid sha256:" + sha256 + "\nsize " + QByteArray::number(size)
        + '\n';
}

bool GitRepository::create(const QString &folder)
{
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_MKDIR | GIT_REPOSITORY_INIT_MKPATH;
    options.initial_head = "main";
    git_repository *made = nullptr;
    const int error = git_repository_init_ext(&made, folder.toUtf8().constData(), &options);
    git_repository_free(made);
    return error == 0;
}

GitRepository::GitRepository(const QString &folder)
{
    git_repository *opened = nullptr;
    git_repository_open_bare(&opened, folder.toUtf8().constData());
    m_repository.reset(opened);
}

std::optional<git_oid> GitRepository::refTarget(const QString &fullName) const
{
    git_oid id{};
    if (git_reference_name_to_id(&id, handle(), fullName.toUtf8().constData()) != 0)
        return std::nullopt;
    git_object *object = nullptr;
    if (git_object_lookup(&object, handle(), &id, GIT_OBJECT_ANY) != 0)
        return std::nullopt;
    const ObjectHandle found(object);
    git_object *commit = nullptr;
    if (git_object_peel(&commit, object, GIT_OBJECT_COMMIT) != 0)
        return std::nullopt;
    const ObjectHandle peeled(commit);
    return *git_object_id(commit);
}

std::optional<git_oid> GitRepository::resolve(const QString &revision) const
{
    if (revision.startsWith("refs/"_L1))
        return refTarget(revision);
    for (const QString &folder : {u"refs/heads/"_s, u"refs/tags/"_s}) {
        if (const std::optional<git_oid> target = refTarget(folder + revision))
            return target;
    }
    const QByteArray prefix = revision.toLatin1();
    git_oid id{};
    if (prefix.size() < 7 || prefix.size() > GIT_OID_SHA1_HEXSIZE
        || git_oid_fromstrn(&id, prefix.constData(), size_t(prefix.size())) != 0)
        return std::nullopt;
    git_commit *commit = nullptr;
    if (git_commit_lookup_prefix(&commit, handle(), &id, size_t(prefix.size())) != 0)
        return std::nullopt;
    const CommitHandle found(commit);
    return *git_commit_id(commit);
}

std::optional<git_oid> GitRepository::treeOf(const git_oid &commit) const
{
    const CommitHandle found = findCommit(handle(), commit);
    return found ? std::optional(*git_commit_tree_id(found.get())) : std::nullopt;
}

std::optional<TreeEntry> GitRepository::entry(const git_oid &tree, const QString &path) const
{
    if (path.isEmpty())
        return TreeEntry{.type = TreeEntry::Type::Directory, .path = path, .id = tree};
    const TreeHandle root = findTree(handle(), tree);
    git_tree_entry *entry = nullptr;
    if (!root || git_tree_entry_bypath(&entry, root.get(), path.toUtf8().constData()) != 0)
        return std::nullopt;
    const EntryHandle found(entry);
    return TreeEntry{.type = entryType(entry),
                     .path = path,
                     .id = *git_tree_entry_id(entry),
                     .mode = uint(git_tree_entry_filemode_raw(entry))};
}

struct GitRepository::Walk {
    bool isRecursive = false;
    const std::function<bool(const TreeEntry &)> &visit;
};

void GitRepository::walk(const git_oid &tree, const QString &folder, bool isRecursive, const QString &after,
                         const std::function<bool(const TreeEntry &)> &visit) const
{
    Walk walk{.isRecursive = isRecursive, .visit = visit};
    const QString prefix = folder.isEmpty() ? QString() : folder + u'/';
    const QString rest = after.startsWith(prefix) ? after.mid(prefix.size()) : QString();
    walkTree(tree, prefix, rest.isEmpty() ? QStringList() : rest.split(u'/'), walk);
}

bool GitRepository::walkTree(const git_oid &tree, const QString &prefix, const QStringList &after, Walk &walk) const
{
    const TreeHandle found = findTree(handle(), tree);
    if (!found)
        return true;
    const QByteArray sought = after.isEmpty() ? QByteArray() : after.first().toUtf8();
    bool isSeeking = !sought.isEmpty();
    const size_t count = git_tree_entrycount(found.get());
    for (size_t i = 0; i < count; ++i) {
        const git_tree_entry *const item = git_tree_entry_byindex(found.get(), i);
        const bool isOnTheWay = isSeeking && sought == git_tree_entry_name(item);
        if (isSeeking && !isOnTheWay)
            continue;
        isSeeking = false;
        const TreeEntry entry{.type = entryType(item),
                              .path = prefix + QString::fromUtf8(git_tree_entry_name(item)),
                              .id = *git_tree_entry_id(item),
                              .mode = uint(git_tree_entry_filemode_raw(item))};
        if (!isOnTheWay && !walk.visit(entry))
            return false;
        if (walk.isRecursive && entry.type == TreeEntry::Type::Directory
            && !walkTree(entry.id, entry.path + u'/', isOnTheWay ? after.mid(1) : QStringList(), walk))
            return false;
    }
    return true;
}

BlobFacts GitRepository::blobFacts(const git_oid &blob) const
{
    const QByteArray key = keyOf(blob);
    if (const std::optional<BlobFacts> known = blobCache().find(key))
        return *known;
    git_odb *odb = nullptr;
    git_repository_odb(&odb, handle());
    const OdbHandle objects(odb);
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (git_odb_read_header(&size, &type, odb, &blob) != 0)
        return {};
    const BlobFacts facts = qint64(size) <= longestPointer ? factsOf(this->blob(blob))
                                                           : BlobFacts{.blobSize = qint64(size), .size = qint64(size)};
    blobCache().insert(key, facts);
    return facts;
}

QByteArray GitRepository::blob(const git_oid &blob) const
{
    git_blob *found = nullptr;
    if (git_blob_lookup(&found, handle(), &blob) != 0)
        return {};
    const BlobHandle owned(found);
    return {static_cast<const char *>(git_blob_rawcontent(found)), qsizetype(git_blob_rawsize(found))};
}

QByteArray GitRepository::fileAt(const git_oid &commit, const QString &path) const
{
    const std::optional<git_oid> tree = treeOf(commit);
    const std::optional<TreeEntry> found = tree ? entry(*tree, path) : std::nullopt;
    return found && found->type == TreeEntry::Type::File ? blob(found->id) : QByteArray();
}

Commit GitRepository::commit(const git_oid &id) const
{
    const CommitHandle found = findCommit(handle(), id);
    if (!found)
        return {};
    const QString text = QString::fromUtf8(git_commit_message(found.get()));
    const qsizetype end = text.indexOf(u'\n');
    const git_signature *const author = git_commit_author(found.get());
    return {.id = hexOf(id),
            .title = end < 0 ? text : text.left(end),
            .message = end < 0 ? QString() : text.mid(end + 1).trimmed(),
            .author = QString::fromUtf8(author->name),
            .date = QDateTime::fromSecsSinceEpoch(git_commit_time(found.get()), QTimeZone::UTC)};
}

QList<git_oid> GitRepository::parents(const git_oid &commit) const
{
    const CommitHandle found = findCommit(handle(), commit);
    QList<git_oid> ids;
    const unsigned count = found ? git_commit_parentcount(found.get()) : 0;
    for (unsigned i = 0; i < count; ++i)
        ids.append(*git_commit_parent_id(found.get(), i));
    return ids;
}

std::optional<git_oid> GitRepository::firstParent(const git_oid &commit) const
{
    const QList<git_oid> all = parents(commit);
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

QList<git_oid> GitRepository::history(const git_oid &head) const
{
    git_revwalk *walk = nullptr;
    git_revwalk_new(&walk, handle());
    const WalkHandle owned(walk);
    git_revwalk_sorting(walk, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME);
    git_revwalk_push(walk, &head);
    QList<git_oid> commits;
    git_oid id{};
    while (git_revwalk_next(&id, walk) == 0)
        commits.append(id);
    return commits;
}

QList<Ref> GitRepository::refs() const
{
    git_strarray names{};
    git_reference_list(&names, handle());
    QStringList sorted;
    for (size_t i = 0; i < names.count; ++i)
        sorted.append(QString::fromUtf8(names.strings[i]));
    git_strarray_dispose(&names);
    sorted.sort();
    QList<Ref> refs;
    for (const QString &name : std::as_const(sorted)) {
        if (const std::optional<git_oid> target = refTarget(name))
            refs.append({name, hexOf(*target)});
    }
    return refs;
}

bool GitRepository::setRef(const QString &fullName, const git_oid &target)
{
    git_reference *made = nullptr;
    const int error = git_reference_create(&made, handle(), fullName.toUtf8().constData(), &target, 1, nullptr);
    git_reference_free(made);
    return error == 0;
}

bool GitRepository::removeRef(const QString &fullName)
{
    return git_reference_remove(handle(), fullName.toUtf8().constData()) == 0;
}

bool GitRepository::addTag(const QString &name, const git_oid &target, const QString &message, const QString &tagger)
{
    git_object *object = nullptr;
    if (git_object_lookup(&object, handle(), &target, GIT_OBJECT_COMMIT) != 0)
        return false;
    const ObjectHandle found(object);
    git_oid id{};
    if (message.isEmpty())
        return git_tag_create_lightweight(&id, handle(), name.toUtf8().constData(), object, 0) == 0;
    const SignatureHandle who = signature(tagger, QDateTime::currentDateTimeUtc());
    return git_tag_create(&id, handle(), name.toUtf8().constData(), object, who.get(), message.toUtf8().constData(), 0)
        == 0;
}

bool GitRepository::isValidRef(const QString &fullName)
{
    int isValid = 0;
    return git_reference_name_is_valid(&isValid, fullName.toUtf8().constData()) == 0 && isValid == 1;
}

std::optional<git_oid> GitRepository::writeBlob(const QByteArray &content)
{
    const std::optional<git_oid> written = writeObject(content, GIT_OBJECT_BLOB);
    // Whoever lists a tree of new files next need not open each of them.
    if (written)
        blobCache().insert(keyOf(*written), factsOf(content));
    return written;
}

std::optional<git_oid> GitRepository::writeTree(const QByteArray &content)
{
    return writeObject(content, GIT_OBJECT_TREE);
}

std::optional<git_oid> GitRepository::writeObject(const QByteArray &content, git_object_t type)
{
    git_odb *odb = nullptr;
    git_repository_odb(&odb, handle());
    const OdbHandle objects(odb);
    git_oid id{};
    if (git_odb_write(&id, odb, content.constData(), size_t(content.size()), type) != 0)
        return std::nullopt;
    return id;
}

std::optional<git_oid> GitRepository::writeCommit(const NewCommitObject &commit)
{
    const SignatureHandle author = signature(commit.author, commit.date);
    if (!author)
        return std::nullopt;
    QByteArray message = commit.title.toUtf8();
    if (!commit.description.isEmpty())
        message += "\n\n" + commit.description.toUtf8();
    QList<const git_oid *> parents;
    for (const git_oid &parent : commit.parents)
        parents.append(&parent);
    git_oid id{};
    const int error =
        git_commit_create_from_ids(&id, handle(), nullptr, author.get(), author.get(), "UTF-8", message.constData(),
                                   &commit.tree, size_t(parents.size()), parents.data());
    return error == 0 ? std::optional(id) : std::nullopt;
}

} // namespace sandbox
