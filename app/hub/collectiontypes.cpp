#include "hub/collectiontypes.h"

#include "hub/json.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::optional<RepoSummary> repoIn(const CollectionItemType &type, const QJsonObject &json)
{
    const bool isRepo = type == ItemKind::Model || type == ItemKind::Dataset || type == ItemKind::Space;
    if (!isRepo)
        return {};
    const Result<RepoKind> kind = kindFromName(type.text());
    const Result<RepoSummary> repo = RepoSummary::fromJson(kind.value_or(RepoKind::Model), json);
    return repo ? std::optional(*repo) : std::nullopt;
}

QString firstText(const QJsonObject &json, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        const QString text = json::text(json[key]);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

//! false, true, a word, or an object with a word in it.
QString gatingIn(const QJsonValue &value)
{
    if (value.isObject())
        return json::text(value.toObject()["mode"_L1]);
    return value.isBool() && value.toBool() ? u"true"_s : json::text(value);
}

} // namespace

CollectionItem CollectionItem::fromJson(const QJsonObject &json)
{
    const CollectionItemType type(json::text(json["type"_L1]));
    const QJsonValue note = json["note"_L1];
    return {.handle = json::text(json["_id"_L1]),
            .subject = {.id = firstText(json, {"id"_L1, "slug"_L1}), .type = type},
            .position = int(json::integer(json["position"_L1])),
            .note = json::text(note.isObject() ? note.toObject()["text"_L1] : note),
            .noteHtml = json::text(note.toObject()["html"_L1]),
            .gallery = json::texts(json["gallery"_L1]),
            .title = json::text(json["title"_L1]),
            .upvotes = json::integer(json["upvotes"_L1], -1),
            .publishedAt = json::time(json["publishedAt"_L1]),
            .thumbnailUrl = firstText(json, {"thumbnailUrl"_L1, "thumbnail"_L1}),
            .repo = repoIn(type, json)};
}

Result<Collection> Collection::fromJson(const QJsonObject &json)
{
    const QString slug = json::text(json["slug"_L1]);
    if (slug.isEmpty())
        return failure(Error::Kind::Malformed, u"A collection in the answer has no slug."_s);
    Collection collection{.slug = slug,
                          .title = json::text(json["title"_L1]),
                          .description = json::text(json["description"_L1]),
                          .owner = Author::fromJson(json["owner"_L1]),
                          .lastUpdated = json::time(json["lastUpdated"_L1]),
                          .position = int(json::integer(json["position"_L1])),
                          .isPrivate = json::flag(json["private"_L1]),
                          .theme = CollectionTheme(json::text(json["theme"_L1])),
                          .upvotes = json::integer(json["upvotes"_L1]),
                          .isUpvoted = json::flag(json["isUpvotedByUser"_L1]),
                          .shareUrl = json::text(json["shareUrl"_L1]),
                          .gating = gatingIn(json["gating"_L1]),
                          .resourceGroup = firstText(json["resourceGroup"_L1].toObject(), {"name"_L1, "id"_L1}),
                          .raw = json};
    const QJsonArray items = json["items"_L1].toArray();
    for (const QJsonValueConstRef item : items)
        collection.items.push_back(CollectionItem::fromJson(item.toObject()));
    return collection;
}

Result<QString> collectionSlug(const QString &text)
{
    static const QRegularExpression slug(u"^[A-Za-z0-9_.-]+/[^/?#\\s]+$"_s);
    QString path = text.trimmed();
    const QUrl url(path);
    if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
        path = url.path().section("/collections/"_L1, 1);
    if (!slug.match(path).hasMatch())
        return failure(Error::Kind::Invalid,
                       QCoreApplication::translate("Collection", "A collection is named owner/its-slug."), text);
    return path;
}

QString collectionId(const QString &slug)
{
    static const QRegularExpression id(u"-([0-9a-f]{24})$"_s);
    return id.match(slug).captured(1);
}

} // namespace hub
