#pragma once

#include "hub/call.h"
#include "hub/repoid.h"

#include <QHash>
#include <QMap>
#include <QStringList>

#include <vector>

//! The words that repos are tagged with (hub-api "Tag vocabularies").
namespace hub {

struct Tag {
    QString type = {}; //!< language, license, pipeline_tag, …
    QString id = {}; //!< what a filter takes
    QString label = {}; //!< what a person reads
    QString subType = {}; //!< of tasks: nlp, cv, audio, …

    static Result<Tag> fromJson(const QJsonObject &json);
};

//! All tags by type; in each type in the order of the Hub.
struct TagVocabulary {
    QMap<QString, std::vector<Tag>> types = {};

    //! The nested names of the 2023 documentation, by type: label without spaces, "-" and "." as "_", to the id.
    //! Types that the answer left out are empty.
    QMap<QString, QHash<QString, QString>> namespaces(const QStringList &ofTypes) const;

    static Result<TagVocabulary> fromJson(const QJsonObject &json);
};

namespace tags {

//! The types that get_model_tags and get_dataset_tags of the 2023 documentation kept.
QStringList documentedTypes(RepoKind kind);

//! All types that the Hub knows for models or datasets today.
QStringList types(RepoKind kind);

//! GET /api/models-tags-by-type or /api/datasets-tags-by-type, [?type=]: several megabytes without a type, so keep it.
//! Sent without a token, as everybody gets the same. Errors: Invalid (Spaces have none), BadRequest (type).
Result<Call<TagVocabulary>> byType(RepoKind kind, const QString &type = {});

//! The key that a label has in TagVocabulary::namespaces().
QString key(const QString &label);

} // namespace tags

} // namespace hub
