#include "sandbox/backend.h"

#include "sandbox/card.h"
#include "sandbox/discussions.h"
#include "sandbox/ggufhead.h"
#include "sandbox/largefiles.h"
#include "sandbox/patterns.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTimeZone>
#include <QUrlQuery>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QByteArray initialAttributes = "*.7z filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.arrow filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.bin filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.bz2 filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.ckpt filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.ftz filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.gz filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.h5 filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.joblib filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.mlmodel filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.model filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.msgpack filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.npy filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.npz filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.onnx filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.parquet filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.pb filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.pickle filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.pkl filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.pt filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.pth filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.rar filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.safetensors filter=lfs diff=lfs merge=lfs -text\n"
                                     "saved_model/**/* filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.tar.* filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.tar filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.tflite filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.tgz filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.wasm filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.xz filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.zip filter=lfs diff=lfs merge=lfs -text\n"
                                     "*.zst filter=lfs diff=lfs merge=lfs -text\n"
                                     "*tfevents* filter=lfs diff=lfs merge=lfs -text\n";

const QByteArray audioAndImages = "*.flac filter=lfs diff=lfs merge=lfs -text\n"
                                  "*.mp3 filter=lfs diff=lfs merge=lfs -text\n"
                                  "*.ogg filter=lfs diff=lfs merge=lfs -text\n"
                                  "*.wav filter=lfs diff=lfs merge=lfs -text\n"
                                  "*.jpg filter=lfs diff=lfs merge=lfs -text\n"
                                  "*.jpeg filter=lfs diff=lfs merge=lfs -text\n"
                                  "*.png filter=lfs diff=lfs merge=lfs -text\n"
                                  "*.gif filter=lfs diff=lfs merge=lfs -text\n"
                                  "*.webp filter=lfs diff=lfs merge=lfs -text\n"
                                  "*.mp4 filter=lfs diff=lfs merge=lfs -text\n"
                                  "*.webm filter=lfs diff=lfs merge=lfs -text\n";

constexpr qint64 longestTensorHeader = 25'000'000;
constexpr qint64 longestGgufHead = 16'000'000;
constexpr qint64 longestCard = qint64(4) << 20;

} // namespace

std::unexpected<Refusal> refusal(int status, const QString &message, const QByteArray &code)
{
    return std::unexpected(Refusal{.status = status, .message = message, .code = code});
}

std::unexpected<Refusal> revisionNotFound(const QString &revision)
{
    return refusal(404, u"Invalid rev id: "_s + revision, "RevisionNotFound");
}

Backend::Backend(const QString &folder, SandboxOptions options)
    : m_folder(folder)
    , m_options(std::move(options))
    , m_platform(m_store, m_options)
    , m_objects(folder + u"/objects"_s)
{ }

bool Backend::open()
{
    if (!QDir().mkpath(m_folder + u"/repos"_s)) {
        m_errorText = u"%1 cannot be written"_s.arg(m_folder);
        return false;
    }
    if (!m_store.open(m_folder + u"/hub.sqlite"_s)) {
        m_errorText = m_store.errorText();
        return false;
    }
    m_platform.create();
    m_secret = m_store.secret();
    m_objects.removeLeftovers();
    removeStaleLocks();
    return true;
}

void Backend::setAddresses(const QByteArray &endpoint, const QByteArray &storage)
{
    m_endpoint = endpoint;
    m_storage = storage;
}

QByteArray Backend::webAddress(const Repo &repo) const
{
    return m_endpoint + '/' + (kindPrefix(repo.kind) + repo.id).toUtf8();
}

QString Backend::gitFolder(const Repo &repo) const
{
    return m_folder + u"/repos/"_s + repo.hex + u".git"_s;
}

Outcome<Repo> Backend::createRepo(const NewRepo &request)
{
    Repo repo{.hex = randomHex(24), .kind = request.kind, .id = request.id, .settings = request.settings};
    if (!repo.settings.createdAt.isValid()) // in whole seconds, as git keeps it
        repo.settings.createdAt = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), QTimeZone::UTC);
    repo.settings.isPrivate = repo.settings.isPrivate || repo.settings.isProtected;
    // The repository first and its record last: what is recorded is whole, whenever the process ends.
    if (!GitRepository::create(gitFolder(repo)))
        return refusal(500, u"The repository could not be made"_s);
    GitRepository git(gitFolder(repo));
    const QByteArray attributes =
        request.kind == Kind::Dataset ? initialAttributes + audioAndImages : initialAttributes;
    TreeEdit edit(git, std::nullopt);
    QList<NewFile> files{{u".gitattributes"_s, attributes}};
    files += request.files;
    qint64 bytes = 0;
    for (const NewFile &file : std::as_const(files)) {
        const std::optional<git_oid> blob = git.writeBlob(file.content);
        if (!blob)
            return refusal(500, u"The initial commit could not be written"_s);
        edit.put(file.path, *blob);
        bytes += file.content.size();
    }
    const std::optional<git_oid> tree = edit.write();
    const std::optional<git_oid> commit = tree
        ? git.writeCommit(
              {.tree = *tree, .title = u"initial commit"_s, .author = request.creator, .date = repo.settings.createdAt})
        : std::nullopt;
    if (!commit || !git.setRef(u"refs/heads/main"_s, *commit))
        return refusal(500, u"The initial commit could not be written"_s);
    repo.usedStorage = bytes;
    if (!m_store.addRepo(repo)) {
        QDir(gitFolder(repo)).removeRecursively();
        return refusal(409, u"You already created this %1 repo"_s.arg(kindName(repo.kind)));
    }
    const std::optional<Repo> made = m_store.repo(repo.kind, repo.id);
    refreshFacts(*made, git);
    return *m_store.repoByRow(made->row);
}

void Backend::removeRepo(const Repo &repo)
{
    const std::shared_ptr<std::mutex> lock = lockFor(repo);
    const std::scoped_lock locked(*lock);
    const QList<QByteArray> orphans = m_store.objectsOnlyIn(repo.row);
    m_store.removeRepo(repo.row);
    m_platform.forget(repo);
    for (const QByteArray &orphan : orphans)
        m_objects.remove(orphan);
    QDir(gitFolder(repo)).removeRecursively();
}

void Backend::dropObject(const Repo &repo, const QByteArray &sha256)
{
    if (m_store.unlinkObject(repo.row, sha256))
        m_objects.remove(sha256);
}

Outcome<Change> Backend::storeFile(const Repo &repo, GitRepository &git, const NewFile &file)
{
    if (file.asLfs) {
        if (m_objects.add(file.content) != ObjectStore::Outcome::Stored)
            return refusal(500, u"The object could not be stored"_s);
        const QByteArray sha256 = ObjectStore::sha256Of(file.content);
        m_store.linkObject(repo.row, sha256, file.content.size());
        return Change{
            .what = Change::What::PutObject, .path = file.path, .sha256 = sha256, .size = file.content.size()};
    }
    const std::optional<git_oid> blob = git.writeBlob(file.content);
    if (!blob)
        return refusal(500, u"The file could not be stored"_s);
    return Change{.path = file.path, .blob = *blob, .blobSize = file.content.size()};
}

Outcome<CommitOutcome> Backend::commit(const Repo &repo, GitRepository &git, const CommitRequest &request)
{
    const std::shared_ptr<std::mutex> lock = lockFor(repo);
    const std::scoped_lock locked(*lock);
    const Outcome<QString> ref = writableRef(git, request.revision);
    if (!ref)
        return std::unexpected(ref.error());
    if (const Outcome<void> open = requireOpen(repo, *ref); !open)
        return std::unexpected(open.error());
    git_oid parent = *git.refTarget(*ref);
    // As some servers do that others have written; only where somebody asks for it.
    const bool ignoresParent = repo.settings.more["ignoresParent"_L1].toBool();
    if (!request.parent.isEmpty() && request.opensPullRequest) {
        const std::optional<git_oid> start = git.resolve(QString::fromLatin1(request.parent));
        if (!start)
            return revisionNotFound(QString::fromLatin1(request.parent));
        parent = *start;
    } else if (!ignoresParent && !hexOf(parent).startsWith(request.parent)) {
        return refusal(412, u"The branch was updated since you opened this page. Please refresh and try again."_s);
    }
    const Outcome<git_oid> tree = applyChanges(repo, git, parent, request.changes);
    if (!tree)
        return std::unexpected(tree.error());
    const QDateTime date = request.date.isValid() ? request.date : QDateTime::currentDateTimeUtc();
    const std::optional<git_oid> commit = git.writeCommit({.tree = *tree,
                                                           .parents = {parent},
                                                           .title = request.title,
                                                           .description = request.description,
                                                           .author = request.author,
                                                           .date = date});
    if (!commit)
        return refusal(500, u"The commit could not be written"_s);
    CommitOutcome outcome{.id = hexOf(*commit)};
    QString target = *ref;
    DiscussionStore discussions(m_store.database());
    const DiscussionEvent committed =
        newEvent({.user = request.author, .when = date}, u"commit"_s,
                 {{u"subject"_s, request.title}, {u"oid"_s, QString::fromLatin1(outcome.id)}});
    if (request.opensPullRequest) {
        const Actor actor{.user = request.author, .when = date};
        outcome.pullRequest = discussions.add(repo.row,
                                              {.title = request.title,
                                               .author = request.author,
                                               .status = u"open"_s,
                                               .isPullRequest = true,
                                               .base = *ref,
                                               .createdAt = date,
                                               .events = {newComment(actor, request.description), committed}});
        target = u"refs/pr/%1"_s.arg(outcome.pullRequest);
    } else if (target.startsWith("refs/pr/"_L1)) {
        discussions.addEvent(repo.row, target.section(u'/', 2).toInt(), committed);
    }
    if (!git.setRef(target, *commit))
        return refusal(500, u"The branch could not be moved"_s);
    qint64 bytes = 0;
    for (const Change &change : request.changes)
        bytes += change.blobSize;
    m_store.addUsedStorage(repo.row, bytes);
    if (target == "refs/heads/main"_L1)
        refreshFacts(repo, git);
    return outcome;
}

Outcome<QString> Backend::writableRef(const GitRepository &git, const QString &name)
{
    const bool isFull = std::ranges::any_of(QStringList{u"refs/heads/"_s, u"refs/pr/"_s, u"refs/convert/"_s},
                                            [&](const QString &folder) { return name.startsWith(folder); });
    QString ref = isFull ? name : u"refs/heads/"_s + name;
    if (!git.refTarget(ref))
        return revisionNotFound(name);
    return ref;
}

Outcome<void> Backend::requireOpen(const Repo &repo, const QString &ref)
{
    if (!ref.startsWith("refs/pr/"_L1))
        return {};
    const std::optional<Discussion> found =
        DiscussionStore(m_store.database()).find(repo.row, ref.section(u'/', 2).toInt());
    if (found && !found->isOpen())
        return refusal(403, u"This pull request is %1: nothing can be committed to it any more"_s.arg(found->status));
    return {};
}

void Backend::dropRef(const Repo &repo, GitRepository &git, const QString &ref)
{
    QHash<QByteArray, BlobFacts> lost = blobsOf(git);
    git.removeRef(ref);
    QSet<QByteArray> keptObjects;
    const QHash<QByteArray, BlobFacts> kept = blobsOf(git);
    for (auto blob = kept.cbegin(); blob != kept.cend(); ++blob) {
        lost.remove(blob.key());
        keptObjects.insert(blob->sha256);
    }
    qint64 bytes = 0;
    for (const BlobFacts &facts : std::as_const(lost)) {
        if (!facts.isPointer)
            bytes += facts.blobSize;
        else if (!keptObjects.contains(facts.sha256))
            dropObject(repo, facts.sha256);
    }
    m_store.addUsedStorage(repo.row, -bytes);
}

Outcome<git_oid> Backend::applyChanges(const Repo &repo, GitRepository &git, const git_oid &parent,
                                       const QList<Change> &changes)
{
    const std::optional<git_oid> tree = git.treeOf(parent);
    TreeEdit edit(git, tree);
    QStringList objectPaths;
    for (const Change &change : changes) {
        if (change.what == Change::What::Remove) {
            const bool isFolder = edit.isFolder(change.path);
            const bool fits =
                change.where == Change::Where::Anywhere || isFolder == (change.where == Change::Where::Folder);
            if (!fits || edit.remove(change.path) == TreeEdit::Removed::Nothing)
                return refusal(404, u"A file with this name doesn't exist"_s, "EntryNotFound");
            continue;
        }
        git_oid blob = change.blob;
        if (change.what == Change::What::PutObject) {
            if (m_store.objectSize(repo.row, change.sha256) != change.size)
                return refusal(400, u"The large object of %1 has not been uploaded"_s.arg(change.path));
            const std::optional<git_oid> pointer = git.writeBlob(pointerText(change.sha256, change.size));
            if (!pointer)
                return refusal(500, u"The pointer could not be written"_s);
            blob = *pointer;
            objectPaths.append(change.path);
        }
        edit.put(change.path, blob);
    }
    const std::optional<git_oid> attributesBlob = edit.file(u".gitattributes"_s);
    QByteArray attributes = attributesBlob ? git.blob(*attributesBlob) : QByteArray();
    const LfsPatterns patterns(attributes);
    bool isExtended = false;
    for (const QString &path : std::as_const(objectPaths)) {
        if (patterns.contains(path))
            continue;
        if (!attributes.isEmpty() && !attributes.endsWith('\n'))
            attributes += '\n';
        attributes += LfsPatterns::lineFor(path);
        isExtended = true;
    }
    if (isExtended) {
        if (const std::optional<git_oid> blob = git.writeBlob(attributes))
            edit.put(u".gitattributes"_s, *blob);
    }
    const std::optional<git_oid> written = edit.write();
    if (!written)
        return refusal(500, u"The tree could not be written"_s);
    return *written;
}

void Backend::refreshFacts(const Repo &repo, GitRepository &git)
{
    const std::optional<git_oid> head = git.refTarget(u"refs/heads/main"_s);
    const std::optional<git_oid> tree = head ? git.treeOf(*head) : std::nullopt;
    if (!tree)
        return;
    const Commit commit = git.commit(*head);
    const QByteArray readme = git.fileAt(*head, u"README.md"_s);
    const Card card = readme.size() <= longestCard ? readCard(readme, repo.kind) : Card();
    RepoFacts facts{.sha = QString::fromLatin1(commit.id), .lastModified = commit.date, .card = card.data};
    const auto said = [&](QLatin1StringView key, const QString &given) {
        return given.isEmpty() ? card.data[key].toString() : given;
    };
    facts.pipelineTag = said("pipeline_tag"_L1, repo.settings.pipelineTag);
    facts.libraryName = said("library_name"_L1, repo.settings.libraryName);
    facts.sdk = said("sdk"_L1, repo.settings.sdk);
    if (repo.kind == Kind::Model) {
        facts.safetensors = parametersOf(git, *tree);
        facts.gguf = ggufOf(git, *tree);
        const QJsonObject config = QJsonDocument::fromJson(git.fileAt(*head, u"config.json"_s)).object();
        for (const QString &key : {u"architectures"_s, u"model_type"_s}) {
            if (config.contains(key))
                facts.config.insert(key, config[key]);
        }
    }
    QStringList tags{facts.libraryName, facts.pipelineTag, facts.sdk};
    if (!facts.safetensors.isEmpty())
        tags.append(u"safetensors"_s);
    if (!facts.gguf.isEmpty())
        tags.append(u"gguf"_s);
    tags += repo.settings.tags + tagsOf(card.data, repo.kind);
    tags.removeAll(QString());
    tags.removeDuplicates();
    facts.tags = tags;
    m_store.setFacts(repo.row, facts);
    if (repo.kind == Kind::Space)
        m_platform.spaces.build(repo, planSpace(git, *head, card, facts.sdk), facts.sha, commit.date);
}

QJsonObject Backend::parametersOf(GitRepository &git, const git_oid &tree) const
{
    QMap<QString, qint64> counts;
    qint64 total = 0;
    git.walk(tree, {}, false, {}, [&](const TreeEntry &entry) {
        if (entry.type != TreeEntry::Type::File || !entry.path.endsWith(".safetensors"_L1))
            return true;
        const BlobFacts facts = git.blobFacts(entry.id);
        const QByteArray prefix = facts.isPointer ? m_objects.read(facts.sha256, 0, 8) : QByteArray();
        const qint64 length = prefix.size() == 8 ? qFromLittleEndian<qint64>(prefix.constData()) : 0;
        if (length <= 0 || length > longestTensorHeader)
            return true;
        const QJsonObject header = QJsonDocument::fromJson(m_objects.read(facts.sha256, 8, length)).object();
        for (auto tensor = header.begin(); tensor != header.end(); ++tensor) {
            if (tensor.key() == "__metadata__"_L1)
                continue;
            qint64 count = 1;
            const QJsonArray shape = tensor.value()["shape"_L1].toArray();
            for (const QJsonValueConstRef side : shape)
                count *= side.toInteger();
            counts[tensor.value()["dtype"_L1].toString()] += count;
            total += count;
        }
        return true;
    });
    if (counts.isEmpty())
        return {};
    QJsonObject parameters;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        parameters.insert(count.key(), count.value());
    return {{u"parameters"_s, parameters}, {u"total"_s, total}};
}

// Of several files, which mostly are the same model in several precisions, the first one speaks.
QJsonObject Backend::ggufOf(GitRepository &git, const git_oid &tree) const
{
    QJsonObject found;
    git.walk(tree, {}, false, {}, [&](const TreeEntry &entry) {
        if (entry.type != TreeEntry::Type::File || !entry.path.endsWith(".gguf"_L1))
            return true;
        const BlobFacts facts = git.blobFacts(entry.id);
        if (facts.isPointer)
            found = ggufFacts(m_objects.read(facts.sha256, 0, std::min(facts.size, longestGgufHead)));
        return found.isEmpty();
    });
    return found;
}

std::shared_ptr<std::mutex> Backend::lockFor(const Repo &repo)
{
    const std::scoped_lock lock(m_mutex);
    std::shared_ptr<std::mutex> &found = m_locks[repo.row];
    if (!found)
        found = std::make_shared<std::mutex>();
    return found;
}

// A process that was killed while it moved a branch leaves git's lock file behind, and nobody would ever remove it.
void Backend::removeStaleLocks() const
{
    QDirIterator folders(m_folder + u"/repos"_s, QDir::Dirs | QDir::NoDotAndDotDot);
    while (folders.hasNext()) {
        const QString folder = folders.next();
        QFile::remove(folder + u"/packed-refs.lock"_s);
        QFile::remove(folder + u"/HEAD.lock"_s);
        QDirIterator locks(folder + u"/refs"_s, {u"*.lock"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (locks.hasNext())
            QFile::remove(locks.next());
    }
}

QByteArray Backend::signedAddress(const QByteArray &path, const QByteArray &method, int seconds) const
{
    const QByteArray expires = QByteArray::number(QDateTime::currentSecsSinceEpoch() + seconds);
    return m_storage + path + "?X-Amz-Algorithm=AWS4-HMAC-SHA256&Expires=" + expires
        + "&X-Amz-Signature=" + signature(method, path, expires);
}

bool Backend::isSignatureGood(const Incoming &incoming) const
{
    const QUrlQuery query(QString::fromLatin1(incoming.query));
    const QByteArray expires = query.queryItemValue(u"Expires"_s).toLatin1();
    const QByteArray method = incoming.method == "HEAD" ? QByteArray("GET") : incoming.method;
    return expires.toLongLong() >= QDateTime::currentSecsSinceEpoch()
        && query.queryItemValue(u"X-Amz-Signature"_s).toLatin1() == signature(method, incoming.path, expires);
}

QByteArray Backend::signature(const QByteArray &method, const QByteArray &path, const QByteArray &expires) const
{
    return sign(method + '\n' + path + '\n' + expires).toHex();
}

QByteArray Backend::sign(const QByteArray &text) const
{
    return QMessageAuthenticationCode::hash(text, m_secret, QCryptographicHash::Sha256);
}

} // namespace sandbox
