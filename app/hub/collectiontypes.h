#pragma once

#include "core/result.h"
#include "hub/author.h"
#include "hub/openname.h"
#include "hub/repotypes.h"

#include <array>

//! Collections of repos, papers and other things (hub-api "Collections").
namespace hub {

enum class ItemKind { Model, Dataset, Space, Paper, Collection, Bucket };
template<>
inline constexpr auto spellings<ItemKind> =
    std::to_array<Spelling<ItemKind>>({{ItemKind::Model, QLatin1StringView("model")},
                                       {ItemKind::Dataset, QLatin1StringView("dataset")},
                                       {ItemKind::Space, QLatin1StringView("space")},
                                       {ItemKind::Paper, QLatin1StringView("paper")},
                                       {ItemKind::Collection, QLatin1StringView("collection")},
                                       {ItemKind::Bucket, QLatin1StringView("bucket")}});
using CollectionItemType = OpenName<ItemKind>;

//! What is put into a collection.
struct CollectionReference {
    QString id = {}; //!< owner/name of a repo, number of a paper, slug of a collection
    CollectionItemType type = {};
};

struct CollectionItem {
    QString handle = {}; //!< by which it is changed and taken out; not the id
    CollectionReference subject = {};
    int position = 0; //!< from 0
    QString note = {};
    QString noteHtml = {}; //!< as the Hub renders it; never trusted
    QStringList gallery = {}; //!< addresses of pictures
    QString title = {}; //!< papers, collections and Spaces
    qint64 upvotes = -1; //!< papers and collections; -1 when not said
    QDateTime publishedAt = {}; //!< papers
    QString thumbnailUrl = {}; //!< papers
    std::optional<RepoSummary> repo = {}; //!< models, datasets and Spaces

    static CollectionItem fromJson(const QJsonObject &json);
};

enum class Theme { Orange, Blue, Green, Purple, Pink, Indigo };
template<>
inline constexpr auto spellings<Theme> = std::to_array<Spelling<Theme>>({{Theme::Orange, QLatin1StringView("orange")},
                                                                         {Theme::Blue, QLatin1StringView("blue")},
                                                                         {Theme::Green, QLatin1StringView("green")},
                                                                         {Theme::Purple, QLatin1StringView("purple")},
                                                                         {Theme::Pink, QLatin1StringView("pink")},
                                                                         {Theme::Indigo, QLatin1StringView("indigo")}});
using CollectionTheme = OpenName<Theme>;

struct Collection {
    QString slug = {}; //!< owner/words-of-the-title-24hexdigits: its address
    QString title = {};
    QString description = {};
    std::optional<Author> owner = {};
    QDateTime lastUpdated = {};
    int position = 0; //!< among those of its owner
    bool isPrivate = false;
    CollectionTheme theme = {};
    qint64 upvotes = 0;
    bool isUpvoted = false; //!< by whoever asks
    QString shareUrl = {};
    QString gating = {}; //!< who may enter, as the Hub says it; empty: everybody
    QString resourceGroup = {};
    std::vector<CollectionItem> items = {}; //!< in a listing four at most
    QJsonObject raw = {}; //!< the whole answer, for what has no field here

    static Result<Collection> fromJson(const QJsonObject &json);
};

//! owner/slug from itself or from an address of the Hub's site; refused when it is neither.
Result<QString> collectionSlug(const QString &text);

//! The 24 hex digits at the end of a slug, by which the Hub finds it after its title has changed; empty without them.
QString collectionId(const QString &slug);

} // namespace hub
