#include "hub/discussions.h"

#include "hub/discussioncalls.h"
#include "hub/messages.h"
#include "hub/numberedpages.h"
#include "hub/parameters.h"
#include "hub/readers.h"
#include "hub/validation.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

QString typeName(DiscussionQuery::Type type)
{
    switch (type) {
    case DiscussionQuery::Type::All: return {};
    case DiscussionQuery::Type::Discussions: return u"discussion"_s;
    case DiscussionQuery::Type::PullRequests: return u"pull_request"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString statusName(DiscussionQuery::Status status)
{
    switch (status) {
    case DiscussionQuery::Status::All: return {};
    case DiscussionQuery::Status::Open: return u"open"_s;
    case DiscussionQuery::Status::Closed: return u"closed"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString sortName(DiscussionQuery::Sort sort)
{
    switch (sort) {
    case DiscussionQuery::Sort::RecentlyCreated: return {};
    case DiscussionQuery::Sort::Trending: return u"trending"_s;
    case DiscussionQuery::Sort::Reactions: return u"reactions"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::function<Result<Page<Discussion>>(const Response &)> pageReader(const RepoId &repo, const QSet<int> &known)
{
    return [repo, known](const Response &response) -> Result<Page<Discussion>> {
        const Result<QJsonObject> body = json::object(response);
        if (!body)
            return std::unexpected(body.error());
        const QJsonArray rows = (*body)["discussions"_L1].toArray();
        const qint64 count = json::integer((*body)["count"_L1], -1);
        auto read = [&repo](const QJsonObject &row) { return Discussion::fromJson(repo, row); };
        return readRows<Discussion>(rows, read).transform([&](std::vector<Discussion> items) {
            std::erase_if(items, [&known](const Discussion &row) { return known.contains(row.number); });
            return Page<Discussion>{
                .items = std::move(items), .next = nextNumbered(response, *body, count, rows.size()), .total = count};
        });
    };
}

Result<OpenedDiscussion> readOpened(const Response &response)
{
    return json::object(response).and_then([](const QJsonObject &body) -> Result<OpenedDiscussion> {
        const int number = int(json::integer(body["num"_L1]));
        if (number < 1)
            return failure(Error::Kind::Malformed, u"The answer does not name the discussion."_s);
        return OpenedDiscussion{.number = number,
                                .url = QUrl(json::text(body["url"_L1])),
                                .isPullRequest = json::flag(body["pullRequest"_L1]),
                                .base = plainReference(json::text(body["references"_L1].toObject()["base"_L1]))};
    });
}

} // namespace

Result<PullRequestStorage> PullRequestStorage::fromJson(const QJsonObject &json)
{
    return PullRequestStorage{.estimatedBytes = json::integer(json["estimatedStorage"_L1], -1),
                              .isReferenceDeleted = json::flag(json["refDeleted"_L1])};
}

Call<Page<Discussion>> discussions::list(const RepoId &repo, const DiscussionQuery &query)
{
    Parameters parameters;
    parameters.add(u"type"_s, typeName(query.type));
    parameters.add(u"status"_s, statusName(query.status));
    parameters.add(u"author"_s, query.author);
    parameters.add(u"search"_s, query.search);
    parameters.add(u"sort"_s, sortName(query.sort));
    parameters.add(u"p"_s, u"0"_s);
    return {.message = get(repo.apiPath() + "/discussions", parameters.take()), .read = pageReader(repo, {})};
}

Call<Page<Discussion>> discussions::nextPage(const RepoId &repo, const QUrl &next, const QSet<int> &known)
{
    return {.message = getNext(next), .read = pageReader(repo, known)};
}

Result<Call<DiscussionDetails>> discussions::details(const RepoId &repo, int number)
{
    return discussionPath(repo, number).transform([&repo](const QByteArray &path) {
        return Call<DiscussionDetails>{
            .message = get(path, {{u"diff"_s, u"1"_s}}), .read = [repo](const Response &response) {
                return json::object(response).and_then(std::bind_front(DiscussionDetails::fromJson, repo));
            }};
    });
}

Result<Call<OpenedDiscussion>> discussions::open(const RepoId &repo, const NewDiscussion &discussion)
{
    const Result<QString> title = discussionTitle(discussion.title.trimmed());
    if (!title)
        return std::unexpected(title.error());
    const QString written = discussion.description.trimmed();
    const Result<QString> description =
        commentText(written.isEmpty() ? defaultDescription(discussion.isPullRequest) : written);
    if (!description)
        return std::unexpected(description.error());
    return Call<OpenedDiscussion>{
        .message = authenticated(sendJson(Verb::Post, repo.apiPath() + "/discussions",
                                          QJsonObject{{u"title"_s, *title},
                                                      {u"description"_s, *description},
                                                      {u"pullRequest"_s, discussion.isPullRequest}})),
        .read = readOpened};
}

QString discussions::defaultDescription(bool isPullRequest)
{
    return isPullRequest ? u"Pull request opened with Hubcap, a desktop client for the Hub."_s
                         : u"Discussion opened with Hubcap, a desktop client for the Hub."_s;
}

Result<Call<PullRequestStorage>> discussions::storage(const RepoId &repo, int number)
{
    return discussionPath(repo, number).transform([](const QByteArray &path) {
        return Call<PullRequestStorage>{.message = authenticated(get(path + "/storage")),
                                        .read = readObject<PullRequestStorage>};
    });
}

} // namespace hub
