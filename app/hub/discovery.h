#pragma once

#include "hub/call.h"
#include "hub/repotypes.h"

//! Finding things without knowing their names (hub-api "Other discovery endpoints"). None of it needs a token. Errors
//! beside the ordinary (hub/httperror.h): BadRequest for a type, a filter or a limit that the Hub does not know.
namespace hub {

struct TrendingRepo {
    RepoSummary repo = {};
    QJsonObject raw = {}; //!< providers, viewer facts, looks: an open set by kind
};

//! A find of the search as one types: what it is called, and what it is.
struct QuickHit {
    QString type = {}; //!< model, dataset, space, org, user, paper, collection, bucket, kernel, blog
    QString objectId = {};
    QString id = {}; //!< of a repo or a paper; the name of an account; the slug of a blog post
    QString title = {}; //!< full name, title, emoji; empty when there is none
    QString avatarUrl = {}; //!< accounts

    static std::vector<QuickHit> listFromJson(const QString &type, const QJsonArray &hits);
};

struct QuickAnswer {
    std::vector<QuickHit> hits = {}; //!< in the order model, dataset, space, org, user, paper, collection, …
    QHash<QString, qint64> counts = {}; //!< by type: how many there are altogether

    static Result<QuickAnswer> fromJson(const QJsonObject &json);
};

struct QuickQuery {
    QString text = {};
    int limit = 0; //!< hits of each type, 1 to 20; 0 for the Hub's own choice
    QStringList types = {}; //!< see QuickHit::type; empty: all
    QString language = {};
    QString library = {};
    QStringList pipelines = {};
    QString owner = {}; //!< account
    QStringList exclude = {}; //!< models/owner/name
    QStringList reposFilter = {}; //!< skip_disabled, skip_gated, own, own_orgs, granted_access
    QStringList orgsFilter = {}; //!< own, unwatched
};

struct FullTextQuery {
    QString text = {}; //!< at most 250 characters
    int limit = 0; //!< hits, 1 to 100; 0 for the Hub's 20
    int skip = 0; //!< hits before the first one
    QStringList types = {};
    QString filter = {}; //!< at most 600 characters
};

//! A place where a text was found. The answer's shape is not documented: the likely names are read, the rest is raw.
struct FullTextHit {
    QString type = {};
    QString repoId = {};
    QString path = {}; //!< of the file
    QString excerpt = {};
    QJsonObject raw = {};

    static Result<FullTextHit> fromJson(const QJsonObject &json);
};

struct FullTextAnswer {
    std::vector<FullTextHit> hits = {};
    qint64 total = -1; //!< -1 when not said
};

namespace discovery {

//! GET /api/trending[?type=&limit=]: what many people look at now, first what most do. One kind or all; limit 1 to 20
//! repos altogether, 0 for the Hub's 10.
Call<std::vector<TrendingRepo>> trending(std::optional<RepoKind> kind = {}, int limit = 0);

//! GET /api/quicksearch?q=…[&limit=&type=&lang=&library=&pipelines=&namespace=&exclude=&reposFilter=&orgsFilter=]: a
//! few hits of each type, and how many there are.
Call<QuickAnswer> quick(const QuickQuery &query);

//! GET /api/search/full-text?q=…[&limit=&skip=&type=&filter=]: in the cards and files of repos, best first. Errors:
//! Invalid (nothing to look for, or too long).
Result<Call<FullTextAnswer>> fullText(const FullTextQuery &query);

} // namespace discovery

} // namespace hub
