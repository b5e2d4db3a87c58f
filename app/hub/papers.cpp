#include "hub/papers.h"

#include "hub/messages.h"
#include "hub/parameters.h"
#include "hub/readers.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

constexpr qsizetype longestText = 250;

std::unexpected<Error> refused(const char *text, const QString &subject)
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("Papers", text), subject);
}

QString accountIn(const QJsonValue &value)
{
    const QString user = json::text(value["user"_L1]);
    return user.isEmpty() ? json::text(value["name"_L1]) : user;
}

std::vector<PaperAuthor> authorsIn(const QJsonArray &list)
{
    std::vector<PaperAuthor> authors;
    for (const QJsonValueConstRef entry : list) {
        if (entry.isString())
            authors.push_back({.name = entry.toString()});
        else
            authors.push_back({.name = json::text(entry["name"_L1]), .user = accountIn(entry["user"_L1])});
    }
    return authors;
}

//! A link to something without an id is no link.
std::vector<RepoSummary> reposIn(RepoKind kind, const QJsonArray &list)
{
    std::vector<RepoSummary> repos;
    for (const QJsonValueConstRef entry : list) {
        if (Result<RepoSummary> repo = RepoSummary::fromJson(kind, entry.toObject()))
            repos.push_back(*std::move(repo));
    }
    return repos;
}

QJsonValue either(const QJsonObject &outer, const QJsonObject &inner, QLatin1StringView key)
{
    return outer.contains(key) ? outer[key] : inner[key];
}

} // namespace

Result<Paper> Paper::fromJson(const QJsonObject &json)
{
    const bool isEntry = json["paper"_L1].isObject();
    const QJsonObject paper = isEntry ? json["paper"_L1].toObject() : json;
    const QString id = json::text(paper["id"_L1]);
    if (id.isEmpty())
        return failure(Error::Kind::Malformed, u"A paper in the answer has no id."_s);
    const QJsonValue submitter = isEntry ? json["submittedBy"_L1] : paper["submittedOnDailyBy"_L1];
    return Paper{.id = id,
                 .title = json::text(paper["title"_L1]),
                 .summary = json::text(paper["summary"_L1]),
                 .authors = authorsIn(paper["authors"_L1].toArray()),
                 .publishedAt = json::time(paper["publishedAt"_L1]),
                 .upvotes = json::integer(paper["upvotes"_L1]),
                 .discussionId = json::text(paper["discussionId"_L1]),
                 .projectPage = QUrl(json::text(paper["projectPage"_L1])),
                 .repository = QUrl(json::text(paper["githubRepo"_L1])),
                 .aiSummary = json::text(paper["ai_summary"_L1]),
                 .aiKeywords = json::texts(paper["ai_keywords"_L1]),
                 .thumbnail = json::text(either(json, paper, "thumbnail"_L1)),
                 .comments = json::integer(either(json, paper, "numComments"_L1)),
                 .submitter = accountIn(submitter),
                 .models = reposIn(RepoKind::Model, paper["linkedModels"_L1].toArray()),
                 .datasets = reposIn(RepoKind::Dataset, paper["linkedDatasets"_L1].toArray()),
                 .spaces = reposIn(RepoKind::Space, paper["linkedSpaces"_L1].toArray()),
                 .raw = json};
}

Result<Call<Paper>> papers::info(const QString &id)
{
    static const QRegularExpression arxiv(uR"re(^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?$)re"_s);
    if (!arxiv.match(id).hasMatch())
        return refused(QT_TRANSLATE_NOOP("Papers", "A paper is named by its arXiv id, such as 2401.00001."), id);
    return Call<Paper>{.message = get("/api/papers/" + encodedSegment(id)), .read = readObject<Paper>};
}

Result<Call<std::vector<Paper>>> papers::search(const QString &text, int limit)
{
    if (text.trimmed().isEmpty() || text.size() > longestText)
        return refused(QT_TRANSLATE_NOOP("Papers", "Search for 1 to 250 characters of text."), text.left(longestText));
    Parameters parameters;
    parameters.add(u"q"_s, text);
    parameters.addPositive(u"limit"_s, limit);
    return Call<std::vector<Paper>>{.message = get("/api/papers/search", parameters.take()), .read = readList<Paper>};
}

Call<std::vector<Paper>> papers::daily(const DailyQuery &query)
{
    Parameters parameters;
    parameters.add(u"date"_s, query.date);
    parameters.add(u"week"_s, query.week);
    parameters.add(u"month"_s, query.month);
    parameters.add(u"submitter"_s, query.submitter);
    if (query.sort != DailyQuery::Sort::Default)
        parameters.add(u"sort"_s, query.sort == DailyQuery::Sort::Published ? u"publishedAt"_s : u"trending"_s);
    parameters.addPositive(u"p"_s, query.page);
    parameters.addPositive(u"limit"_s, query.limit);
    return {.message = get("/api/daily_papers", parameters.take()), .read = readList<Paper>};
}

Call<Page<Paper>> papers::list(int limit)
{
    Parameters parameters;
    parameters.addPositive(u"limit"_s, limit);
    return {.message = get("/api/papers", parameters.take()), .read = readPage<Paper>};
}

Call<Page<Paper>> papers::nextPage(const QUrl &next)
{
    return {.message = getNext(next), .read = readPage<Paper>};
}

} // namespace hub
