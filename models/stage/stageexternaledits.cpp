#include "models/stage/stageexternaledits.h"

#include "hub/files.h"
#include "models/stage/stagename.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSet>
#include <QStandardPaths>
#include <QUrl>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto settleTime = 300ms;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString folderTemplate()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return (runtime.isEmpty() ? QDir::tempPath() : runtime) + u"/hubcap-edit-XXXXXX"_s;
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::LocalFile, file.errorString(), path);
    return file.readAll();
}

} // namespace

//! One file that is open elsewhere.
struct ExternalEdits::Edit {
    Stage *stage = nullptr;
    hub::TreeEntry entry = {}; //!< as it was when it was opened
    QString file = {};
    QString sha256 = {}; //!< of what is staged, or was there at first
    QSet<QString> ownOids = {}; //!< of what was staged from here: on the branch, it is nobody else's
    bool isFetching = false; //!< from the Hub
    bool isReady = false; //!< the file is written
    int look = 0; //!< which reading of the file is awaited
    hub::Request request = {};
    hub::Request check = {};
};

ExternalEdits::ExternalEdits(hub::HubClient &client, StageStore &store, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_opener([](const QUrl &url) { return QDesktopServices::openUrl(url); })
    , m_folder(folderTemplate())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(settleTime);
    connect(&m_pause, &QTimer::timeout, this, &ExternalEdits::onChanged);
    connect(&m_client, &hub::HubClient::sessionChanged, this, &ExternalEdits::onSessionChanged);
    const auto wait = [this] { m_pause.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
}

ExternalEdits::~ExternalEdits() = default;

QString ExternalEdits::obstacle(const hub::TreeEntry &entry)
{
    if (entry.type != hub::TreeEntry::Type::File)
        return tr("Only files can be opened in another program.");
    if (entry.size > limit)
        return tr("It is larger than %1: download it instead.")
            .arg(QLocale().formattedDataSize(limit, 0, QLocale::DataSizeSIFormat));
    return {};
}

ExternalEdits::Edit *ExternalEdits::find(const Stage &stage, const QString &path) const
{
    const auto found = std::ranges::find_if(
        m_edits, [&](const std::unique_ptr<Edit> &edit) { return edit->stage == &stage && edit->entry.path == path; });
    return found == m_edits.end() ? nullptr : found->get();
}

ExternalEdits::Edit *ExternalEdits::find(const QString &file) const
{
    const auto found = std::ranges::find(m_edits, file, [](const std::unique_ptr<Edit> &edit) { return edit->file; });
    return found == m_edits.end() ? nullptr : found->get();
}

bool ExternalEdits::isOpen(const Stage &stage, const QString &path) const
{
    return find(stage, path) != nullptr;
}

QString ExternalEdits::localFile(const Stage &stage, const QString &path) const
{
    const Edit *edit = find(stage, path);
    return edit && edit->isReady ? edit->file : QString();
}

void ExternalEdits::open(Stage &stage, const hub::TreeEntry &entry)
{
    if (Edit *edit = find(stage, entry.path)) {
        if (edit->isReady)
            launch(*edit);
        return;
    }
    m_edits.push_back(std::make_unique<Edit>(Edit{.stage = &stage, .entry = entry}));
    Edit &edit = *m_edits.back();
    edit.file = m_folder.filePath(QString::number(++m_count)) + u'/' + stagename::nameOf(entry.path);
    connect(&stage, &Stage::lockedChanged, &m_pause, qOverload<>(&QTimer::start), Qt::UniqueConnection);
    connect(&stage, &Stage::moved, this, &ExternalEdits::follow, Qt::UniqueConnection);
    const StagedChange *staged = stage.changes().targetAt(entry.path);
    if (staged && staged->hasOwnContent()) {
        const QString file = staged->blob.isEmpty() ? staged->localPath : m_store.blobFile(staged->blob);
        QtConcurrent::run([file, store = &m_store] {
            store->waitForWrites();
            return readFile(file);
        }).then(this, [this, opened = edit.file](const Result<QByteArray> &content) { onFetched(opened, content); });
        return;
    }
    const auto origin = stage.overlay()->originOfFile(entry.path);
    const hub::RepoId &repo = origin && !origin->repo.isEmpty() ? origin->repo : stage.key().repo;
    const QString &revision = origin && !origin->revision.isEmpty() ? origin->revision : stage.key().revision;
    edit.isFetching = true;
    edit.request = m_client.send<QByteArray>(
        hub::files::head(repo, revision, origin ? origin->path : entry.path, limit),
        [this, opened = edit.file](const Result<QByteArray> &content) { onFetched(opened, content); });
}

void ExternalEdits::onFetched(const QString &file, const Result<QByteArray> &content)
{
    Edit *edit = find(file);
    if (!edit)
        return;
    if (!content)
        return fail(*edit, content.error());
    edit->isFetching = false;
    const auto write = [](const QString &path, const QByteArray &bytes) -> Result<QString> {
        QDir().mkpath(QFileInfo(path).path());
        QFile target(path);
        if (!target.open(QIODevice::WriteOnly) || !target.setPermissions(ownerOnly)
            || target.write(bytes) != bytes.size())
            return failure(Error::Kind::LocalFile, target.errorString(), path);
        return HashedContent::of(bytes).sha256;
    };
    QtConcurrent::run(write, file, *content).then(this, [this, file](const Result<QString> &sha256) {
        onWritten(file, sha256);
    });
}

void ExternalEdits::onWritten(const QString &file, const Result<QString> &sha256)
{
    Edit *edit = find(file);
    if (!edit)
        return;
    if (!sha256)
        return fail(*edit, sha256.error());
    edit->sha256 = *sha256;
    edit->isReady = true;
    watch(*edit);
    launch(*edit);
}

void ExternalEdits::launch(Edit &edit)
{
    if (!m_opener(QUrl::fromLocalFile(edit.file)))
        return fail(edit,
                    {.kind = Error::Kind::Invalid,
                     .detail = tr("The system has no program for this sort of file."),
                     .subject = edit.entry.path});
    emit opened(edit.stage->key(), edit.entry.path);
}

// Many programs write another file and give it the name: then it is the folder that says so.
void ExternalEdits::watch(const Edit &edit)
{
    m_watcher.addPath(edit.file);
    m_watcher.addPath(QFileInfo(edit.file).path());
}

void ExternalEdits::onChanged()
{
    for (const std::unique_ptr<Edit> &edit : m_edits) {
        if (edit->isReady)
            look(*edit);
    }
}

void ExternalEdits::look(Edit &edit)
{
    if (!m_watcher.files().contains(edit.file))
        m_watcher.addPath(edit.file);
    QtConcurrent::run([file = edit.file] {
        return readFile(file).transform(HashedContent::of);
    }).then(this, [this, file = edit.file, look = ++edit.look](const Result<HashedContent> &content) {
        onRead(file, look, content);
    });
}

void ExternalEdits::onRead(const QString &file, int look, const Result<HashedContent> &content)
{
    Edit *edit = find(file);
    // A file that is away for a moment is being saved.
    if (!edit || look != edit->look || !content || content->sha256 == edit->sha256 || edit->stage->isLocked())
        return;
    edit->sha256 = content->sha256;
    stageContent(*edit, *content);
}

void ExternalEdits::stageContent(Edit &edit, const HashedContent &content)
{
    StagedChange change{.path = edit.entry.path};
    edit.stage->keep(content, change);
    edit.ownOids.insert(change.blobOid);
    const StageSurroundings around{{edit.entry.path, edit.entry}};
    const Result<hub::Done> done = edit.stage->change(tr("Edit %1").arg(edit.entry.path), [&](StageChanges &all) {
        return all.put(change, around, StageChanges::Existing::Replace);
    });
    if (!done)
        return emit failed(edit.stage->key(), edit.entry.path, done.error());
    emit staged(edit.stage->key(), edit.entry.path);
    compareWithBranch(edit);
}

void ExternalEdits::compareWithBranch(Edit &edit)
{
    const StagedChange *change = edit.stage->changes().targetAt(edit.entry.path);
    if (!change || change->kind == StagedChange::Kind::Move)
        return;
    const StageKey &key = edit.stage->key();
    if (key.endpoint != m_client.endpoint().text())
        return; // another Hub is being looked at: its repo of that name is no concern of this branch
    edit.check = m_client.send<std::vector<hub::TreeEntry>>(
        hub::tree::pathsInfo(key.repo, key.revision, {edit.entry.path}),
        [this, file = edit.file](const Result<std::vector<hub::TreeEntry>> &entries) {
            Edit *checked = find(file);
            if (entries && checked) // else the commit will look
                onCompared(*checked, entries->empty() ? std::nullopt : std::optional(entries->front()));
        });
}

void ExternalEdits::onCompared(Edit &edit, const std::optional<hub::TreeEntry> &now)
{
    const StagedChange *staged = edit.stage->changes().targetAt(edit.entry.path);
    const QString oid = now ? now->oid : QString();
    if (!staged || oid == staged->oldOid)
        return;
    if (!edit.ownOids.contains(oid))
        return emit conflicted(
            edit.stage->key(),
            {.path = edit.entry.path, .expectedOid = staged->oldOid, .now = now, .head = edit.stage->key().revision});
    edit.entry = *now;
    edit.stage->change(tr("Edit %1").arg(edit.entry.path), [&](StageChanges &all) {
        all.acceptTouched(edit.entry.path, now);
        return Result<hub::Done>();
    });
}

//! The repo was renamed.
void ExternalEdits::follow(Stage *from, Stage *to)
{
    for (const std::unique_ptr<Edit> &edit : m_edits) {
        if (edit->stage == from)
            edit->stage = to;
    }
    connect(to, &Stage::lockedChanged, &m_pause, qOverload<>(&QTimer::start), Qt::UniqueConnection);
    connect(to, &Stage::moved, this, &ExternalEdits::follow, Qt::UniqueConnection);
}

//! What was on its way will not come: it may be opened once more.
void ExternalEdits::onSessionChanged()
{
    std::erase_if(m_edits, [](const std::unique_ptr<Edit> &edit) { return edit->isFetching; });
}

void ExternalEdits::fail(const Edit &edit, const Error &error)
{
    emit failed(edit.stage->key(), edit.entry.path, error);
    std::erase_if(m_edits, [&edit](const std::unique_ptr<Edit> &other) { return other.get() == &edit; });
}
