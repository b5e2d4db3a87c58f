#include "models/stage/stageclipboard.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

const QString format = u"application/x-hubcap-files"_s;

QJsonObject toJson(const hub::TreeEntry &entry)
{
    return {{u"path"_s, entry.path},
            {u"folder"_s, entry.isFolder()},
            {u"oid"_s, entry.oid},
            {u"size"_s, entry.size},
            {u"large"_s, entry.lfs.has_value()}};
}

hub::TreeEntry fromJson(const QJsonObject &json)
{
    const bool isFolder = json["folder"_L1].toBool();
    hub::TreeEntry entry{.type = isFolder ? hub::TreeEntry::Type::Folder : hub::TreeEntry::Type::File,
                         .path = json["path"_L1].toString(),
                         .oid = json["oid"_L1].toString(),
                         .size = json["size"_L1].toInteger()};
    if (json["large"_L1].toBool())
        entry.lfs = hub::LfsPointer{.size = entry.size};
    return entry;
}

} // namespace

bool StageClipboard::canRead(const QMimeData &data)
{
    return data.hasFormat(format);
}

QByteArray StageClipboard::written(const QMimeData &data)
{
    return data.data(format);
}

std::optional<StageClipboard> StageClipboard::read(const QMimeData &data)
{
    return read(written(data));
}

std::optional<StageClipboard> StageClipboard::read(const QByteArray &written)
{
    const QJsonObject json = QJsonDocument::fromJson(written).object();
    const Result<hub::RepoKind> kind = hub::kindFromName(json["kind"_L1].toString());
    if (json.isEmpty() || !kind)
        return {};
    StageClipboard clip{.from = {.endpoint = json["endpoint"_L1].toString(),
                                 .repo = {.kind = *kind, .id = json["repo"_L1].toString()},
                                 .revision = json["revision"_L1].toString()},
                        .commit = json["commit"_L1].toString(),
                        .isCut = json["cut"_L1].toBool()};
    const QJsonArray entries = json["entries"_L1].toArray();
    for (const QJsonValueConstRef entry : entries)
        clip.entries.push_back(fromJson(entry.toObject()));
    std::erase_if(clip.entries, [](const hub::TreeEntry &entry) { return entry.path.isEmpty(); });
    return clip.entries.empty() ? std::nullopt : std::optional(clip);
}

std::unique_ptr<QMimeData> StageClipboard::toMimeData() const
{
    return toMimeData(write());
}

std::unique_ptr<QMimeData> StageClipboard::toMimeData(const QByteArray &written) const
{
    QStringList paths;
    for (const hub::TreeEntry &entry : entries)
        paths.append(entry.path);
    auto data = std::make_unique<QMimeData>();
    data->setData(format, written);
    data->setText(paths.join(u'\n'));
    return data;
}

void StageClipboard::writeTo(QMimeData &data) const
{
    data.setData(format, write());
}

QByteArray StageClipboard::write() const
{
    QJsonArray rows;
    for (const hub::TreeEntry &entry : entries)
        rows.append(toJson(entry));
    const QJsonObject json{{u"endpoint"_s, from.endpoint},
                           {u"kind"_s, hub::kindName(from.repo.kind)},
                           {u"repo"_s, from.repo.id},
                           {u"revision"_s, from.revision},
                           {u"commit"_s, commit},
                           {u"cut"_s, isCut},
                           {u"entries"_s, rows}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}
