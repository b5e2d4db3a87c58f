#include "models/stage/stagestore.h"

#include "core/smallfile.h"
#include "hub/validation.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr int version = 1;

QJsonObject toJson(const SavedStage &stage)
{
    QJsonArray changes;
    for (const StagedChange &change : stage.changes.all())
        changes.append(change.toJson());
    return {{u"version"_s, version},
            {u"endpoint"_s, stage.key.endpoint},
            {u"kind"_s, hub::kindName(stage.key.repo.kind)},
            {u"repo"_s, stage.key.repo.id},
            {u"revision"_s, stage.key.revision},
            {u"title"_s, stage.title},
            {u"description"_s, stage.description},
            {u"sending"_s, stage.sending},
            {u"changes"_s, changes}};
}

std::optional<SavedStage> fromJson(const QJsonObject &json)
{
    const Result<hub::RepoKind> kind = hub::kindFromName(json["kind"_L1].toString());
    if (json["version"_L1].toInt() != version || !kind || json["repo"_L1].toString().isEmpty())
        return {};
    SavedStage stage{.key = {.endpoint = json["endpoint"_L1].toString(),
                             .repo = {.kind = *kind, .id = json["repo"_L1].toString()},
                             .revision = json["revision"_L1].toString()},
                     .title = json["title"_L1].toString(),
                     .description = json["description"_L1].toString(),
                     .sending = json["sending"_L1].toString()};
    std::vector<StagedChange> changes;
    const QJsonArray rows = json["changes"_L1].toArray();
    for (const QJsonValueConstRef row : rows) {
        Result<StagedChange> change = StagedChange::fromJson(row.toObject());
        if (!change)
            return {};
        changes.push_back(*std::move(change));
    }
    stage.changes = StageChanges::fromRows(std::move(changes));
    return stage;
}

std::optional<SavedStage> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return fromJson(QJsonDocument::fromJson(file.readAll()).object());
}

} // namespace

StageStore::StageStore(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

StageStore::~StageStore()
{
    m_pool.waitForDone();
}

QString StageStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/stage"_s;
}

QString StageStore::fileOf(const StageKey &key) const
{
    const QString name =
        key.endpoint + u'\n' + hub::kindName(key.repo.kind) + u'\n' + key.repo.id + u'\n' + key.revision;
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1).toHex();
    return m_folder + u'/' + QString::fromLatin1(hash) + u".json"_s;
}

QString StageStore::blobFile(const QString &blob) const
{
    return m_folder + u"/contents/"_s + blob;
}

void StageStore::load(std::function<void(Loaded)> done)
{
    m_pool.start([this, done = std::move(done)] {
        auto loaded = std::make_shared<Loaded>(read());
        QMetaObject::invokeMethod(this, [done, loaded] { done(std::move(*loaded)); }, Qt::QueuedConnection);
    });
}

StageStore::Loaded StageStore::read() const
{
    QDir().mkpath(m_folder + u"/contents"_s);
    QFile::setPermissions(m_folder, smallfile::ownerOnly | QFileDevice::ExeOwner);
    Loaded loaded;
    QSet<QString> used;
    const QStringList files = QDir(m_folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : files) {
        const QString path = m_folder + u'/' + name;
        std::optional<SavedStage> stage = readFile(path);
        if (!stage || fileOf(stage->key) != path) {
            loaded.setAside += smallfile::setAside(path);
            continue;
        }
        for (const StagedChange &change : stage->changes.targets())
            used.insert(change.blob);
        loaded.stages.push_back(*std::move(stage));
    }
    // What a damaged file names may still be wanted by whoever mends it.
    if (QDir(m_folder).entryList({u"*.damaged*"_s}, QDir::Files).isEmpty()) {
        const QStringList blobs = QDir(m_folder + u"/contents"_s).entryList(QDir::Files);
        for (const QString &blob : blobs) {
            if (!used.contains(blob))
                QFile::remove(blobFile(blob));
        }
    }
    return loaded;
}

void StageStore::save(const SavedStage &stage)
{
    const QString file = fileOf(stage.key);
    {
        const std::scoped_lock lock(m_mutex);
        const bool isWaiting = m_pending.contains(file);
        m_pending.insert_or_assign(file, stage);
        if (isWaiting)
            return;
    }
    m_pool.start([this, file] { writePending(file); });
}

void StageStore::writePending(const QString &file)
{
    SavedStage stage;
    {
        const std::scoped_lock lock(m_mutex);
        stage = std::move(m_pending.extract(file).mapped());
    }
    if (stage.isEmpty()) {
        QFile::remove(file);
        return;
    }
    report(smallfile::replace(file, QJsonDocument(toJson(stage)).toJson(QJsonDocument::Compact)));
}

void StageStore::keep(const QString &blob, const QByteArray &content)
{
    m_pool.start([this, file = blobFile(blob), content] {
        if (QFileInfo(file).size() == content.size() && QFileInfo::exists(file))
            return;
        report(smallfile::replace(file, content));
    });
}

void StageStore::report(const Result<void> &written)
{
    if (!written)
        QMetaObject::invokeMethod(this, [this, error = written.error()] { emit failed(error); }, Qt::QueuedConnection);
}
