#include "hub/tags.h"

#include "hub/messages.h"
#include "hub/parameters.h"
#include "hub/readers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hub {

Result<Tag> Tag::fromJson(const QJsonObject &json)
{
    return Tag{.type = json::text(json["type"_L1]),
               .id = json::text(json["id"_L1]),
               .label = json::text(json["label"_L1]),
               .subType = json::text(json["subType"_L1])};
}

Result<TagVocabulary> TagVocabulary::fromJson(const QJsonObject &json)
{
    TagVocabulary vocabulary;
    for (auto type = json.begin(); type != json.end(); ++type) {
        Result<std::vector<Tag>> listed = readRows<Tag>(type.value().toArray(), &Tag::fromJson);
        if (!listed)
            return std::unexpected(listed.error());
        vocabulary.types.insert(type.key(), *std::move(listed));
    }
    return vocabulary;
}

QMap<QString, QHash<QString, QString>> TagVocabulary::namespaces(const QStringList &ofTypes) const
{
    QMap<QString, QHash<QString, QString>> result;
    for (const QString &type : ofTypes) {
        QHash<QString, QString> &names = result[type];
        const std::vector<Tag> listed = types.value(type);
        for (const Tag &tag : listed) {
            if (!tag.id.isEmpty())
                names.insert(tags::key(tag.label), tag.id);
        }
    }
    return result;
}

QString tags::key(const QString &label)
{
    QString name = label;
    return name.remove(u' ').replace(u'-', u'_').replace(u'.', u'_');
}

QStringList tags::documentedTypes(RepoKind kind)
{
    if (kind == RepoKind::Model)
        return {u"library"_s, u"language"_s, u"license"_s, u"dataset"_s, u"pipeline_tag"_s};
    return {u"language"_s,        u"multilinguality"_s, u"language_creators"_s, u"task_categories"_s,
            u"size_categories"_s, u"benchmark"_s,       u"task_ids"_s,          u"license"_s};
}

QStringList tags::types(RepoKind kind)
{
    if (kind == RepoKind::Model)
        return {u"pipeline_tag"_s, u"library"_s, u"dataset"_s, u"bucket"_s, u"language"_s, u"license"_s,
                u"arxiv"_s,        u"doi"_s,     u"region"_s,  u"deploy"_s, u"other"_s};
    return {u"benchmark"_s,
            u"task_categories"_s,
            u"size_categories"_s,
            u"modality"_s,
            u"format"_s,
            u"library"_s,
            u"language"_s,
            u"license"_s,
            u"arxiv"_s,
            u"doi"_s,
            u"region"_s,
            u"other"_s,
            u"task_ids"_s,
            u"annotations_creators"_s,
            u"language_creators"_s,
            u"multilinguality"_s,
            u"source_datasets"_s};
}

Result<Call<TagVocabulary>> tags::byType(RepoKind kind, const QString &type)
{
    if (kind == RepoKind::Space)
        return failure(Error::Kind::Invalid, QCoreApplication::translate("Tags", "Spaces have no vocabulary of tags."));
    Parameters parameters;
    parameters.add(u"type"_s, type);
    Message message = get("/api/" + kindName(kind).toLatin1() + "s-tags-by-type", parameters.take());
    message.withToken = false;
    return Call<TagVocabulary>{.message = std::move(message), .read = readObject<TagVocabulary>};
}

} // namespace hub
