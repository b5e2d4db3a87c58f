#include "models/explore/tagcatalogue.h"

#include "core/smallfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QThreadPool>
#include <QtConcurrent>

#include <tuple>

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;

//! Types whose tags are named in chips. Of the others (datasets, papers) there are far too many to look each up.
bool isNamed(const QString &type)
{
    return type != "dataset"_L1 && type != "arxiv"_L1 && type != "doi"_L1 && type != "bucket"_L1 && type != "other"_L1;
}

// Short rows rather than objects: there are a hundred thousand of them.
QJsonArray rowsOf(const std::vector<hub::Tag> &tags)
{
    QJsonArray rows;
    for (const hub::Tag &tag : tags)
        rows.append(QJsonArray{tag.id, tag.label, tag.subType});
    return rows;
}

std::vector<hub::Tag> tagsFrom(const QString &type, const QJsonArray &rows)
{
    std::vector<hub::Tag> tags;
    tags.reserve(size_t(rows.size()));
    for (const QJsonValueConstRef row : rows) {
        const QJsonArray fields = row.toArray();
        tags.push_back({.type = type,
                        .id = fields.at(0).toString(),
                        .label = fields.at(1).toString(),
                        .subType = fields.at(2).toString()});
    }
    return tags;
}

} // namespace

TagCatalogue::TagCatalogue(hub::HubClient &client, const QString &cacheFolder, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_folder(cacheFolder)
    , m_endpoint(client.endpoint())
{
    connect(&m_client, &hub::HubClient::sessionChanged, this, &TagCatalogue::onSessionChanged);
}

TagCatalogue::~TagCatalogue() = default;

QString TagCatalogue::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/tags"_s;
}

QString TagCatalogue::fileOf(hub::RepoKind kind) const
{
    const QByteArray hash = QCryptographicHash::hash(m_endpoint.text().toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"%1/%2-%3s.json"_s.arg(m_folder, QString::fromLatin1(hash.first(16)), hub::kindName(kind));
}

std::optional<TagCatalogue::Kept> TagCatalogue::read(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject kept = QJsonDocument::fromJson(source.readAll()).object();
    const QDateTime fetchedAt = QDateTime::fromString(kept["fetched"_L1].toString(), Qt::ISODate);
    if (kept["version"_L1].toInt() != formatVersion || !fetchedAt.isValid())
        return {};
    Kept result{.fetchedAt = fetchedAt};
    const QJsonObject types = kept["types"_L1].toObject();
    for (auto type = types.begin(); type != types.end(); ++type)
        result.vocabulary.types.insert(type.key(), tagsFrom(type.key(), type.value().toArray()));
    return result;
}

// A cache that cannot be written is fetched again next time: nothing to bother anybody with.
void TagCatalogue::write(const QString &file, const Kept &kept)
{
    QJsonObject types;
    for (auto type = kept.vocabulary.types.cbegin(); type != kept.vocabulary.types.cend(); ++type)
        types.insert(type.key(), rowsOf(type.value()));
    const QJsonObject json{{u"version"_s, formatVersion},
                           {u"fetched"_s, kept.fetchedAt.toUTC().toString(Qt::ISODate)},
                           {u"types"_s, types}};
    std::ignore = smallfile::replace(file, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void TagCatalogue::ensure(hub::RepoKind kind)
{
    if (kind == hub::RepoKind::Space || of(kind).state != State::Absent)
        return;
    of(kind).state = State::Loading;
    const QString file = fileOf(kind);
    QtConcurrent::run(&TagCatalogue::read, file).then(this, [this, kind, file](std::optional<Kept> kept) {
        if (file != fileOf(kind)) // of another Hub meanwhile
            return;
        if (kept)
            take(kind, std::move(kept->vocabulary), kept->fetchedAt);
        else
            refresh(kind);
    });
}

void TagCatalogue::refresh(hub::RepoKind kind)
{
    if (kind == hub::RepoKind::Space)
        return;
    of(kind).state = State::Loading;
    of(kind).request = m_client.send<hub::TagVocabulary>(
        hub::tags::byType(kind), [this, kind](Result<hub::TagVocabulary> tags) { onAnswer(kind, std::move(tags)); });
    emit changed(kind);
}

void TagCatalogue::onAnswer(hub::RepoKind kind, Result<hub::TagVocabulary> tags)
{
    if (!tags) {
        of(kind).state = State::Failed;
        of(kind).error = tags.error();
        emit changed(kind);
        return;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QThreadPool::globalInstance()->start(
        [file = fileOf(kind), kept = Kept{.vocabulary = *tags, .fetchedAt = now}] { write(file, kept); });
    take(kind, *std::move(tags), now);
}

void TagCatalogue::take(hub::RepoKind kind, hub::TagVocabulary tags, const QDateTime &fetchedAt)
{
    Vocabulary &vocabulary = of(kind);
    vocabulary.vocabulary = std::move(tags);
    vocabulary.fetchedAt = fetchedAt;
    vocabulary.error.reset();
    vocabulary.names.clear();
    const QMap<QString, std::vector<hub::Tag>> &types = std::as_const(vocabulary).vocabulary.types;
    for (auto type = types.cbegin(); type != types.cend(); ++type) {
        if (!isNamed(type.key()))
            continue;
        for (const hub::Tag &tag : type.value())
            vocabulary.names.insert(tag.id, {.type = type.key(), .label = tag.label});
    }
    vocabulary.state = State::Ready;
    emit changed(kind);
}

const std::vector<hub::Tag> &TagCatalogue::tags(hub::RepoKind kind, const QString &type) const
{
    static const std::vector<hub::Tag> none;
    const QMap<QString, std::vector<hub::Tag>> &types = of(kind).vocabulary.types;
    const auto found = types.constFind(type);
    return found == types.cend() ? none : found.value();
}

QString TagCatalogue::typeOf(hub::RepoKind kind, const QString &tag) const
{
    return of(kind).names.value(tag).type;
}

QString TagCatalogue::labelOf(hub::RepoKind kind, const QString &tag) const
{
    return of(kind).names.value(tag).label;
}

void TagCatalogue::onSessionChanged()
{
    if (m_client.endpoint() == m_endpoint)
        return; // another account of the same Hub: everybody gets the same
    m_endpoint = m_client.endpoint();
    for (const hub::RepoKind kind : {hub::RepoKind::Model, hub::RepoKind::Dataset}) {
        of(kind) = {};
        emit changed(kind);
    }
}
