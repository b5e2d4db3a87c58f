#include "hub/repos.h"

#include "hub/messages.h"
#include "hub/parameters.h"
#include "hub/readers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

//! RepoSummary and RepoInfo are read alike.
template<typename Row>
Result<Page<Row>> readRepos(RepoKind kind, const Response &response)
{
    return json::array(response)
        .and_then([kind](const QJsonArray &rows) { return readRows<Row>(rows, std::bind_front(&Row::fromJson, kind)); })
        .transform([&response](std::vector<Row> repos) {
            return Page<Row>{.items = std::move(repos), .next = nextLink(response.headers)};
        });
}

template<typename Row>
Result<Call<Page<Row>>> listOf(const RepoQuery &query)
{
    return query.parameterList().transform([&query](Query parameters) {
        return Call<Page<Row>>{.message = get("/api/" + kindName(query.kind).toLatin1() + 's', std::move(parameters)),
                               .read = std::bind_front(readRepos<Row>, query.kind)};
    });
}

Result<RepoInfo> readInfo(RepoKind kind, const Response &response)
{
    return json::object(response).and_then([kind](const QJsonObject &body) { return RepoInfo::fromJson(kind, body); });
}

Query infoParameters(const InfoQuery &query)
{
    Parameters parameters;
    parameters.addIf(query.filesMetadata, u"blobs"_s);
    parameters.addIf(query.securityStatus, u"securityStatus"_s);
    parameters.add(u"expand"_s, query.expand);
    return parameters.take();
}

} // namespace

Result<Call<Page<RepoSummary>>> repos::list(const RepoQuery &query)
{
    return listOf<RepoSummary>(query);
}

Call<Page<RepoSummary>> repos::nextPage(RepoKind kind, const QUrl &next)
{
    return {.message = getNext(next), .read = std::bind_front(readRepos<RepoSummary>, kind)};
}

Result<Call<Page<RepoInfo>>> repos::listInfos(const RepoQuery &query)
{
    return listOf<RepoInfo>(query);
}

Call<Page<RepoInfo>> repos::nextInfos(RepoKind kind, const QUrl &next)
{
    return {.message = getNext(next), .read = std::bind_front(readRepos<RepoInfo>, kind)};
}

Result<Call<RepoInfo>> repos::info(const RepoId &repo, const InfoQuery &query)
{
    if (const Result<RepoId> id = repo.validated(); !id)
        return std::unexpected(id.error());
    if (!query.expand.isEmpty() && (query.filesMetadata || query.securityStatus))
        return failure(Error::Kind::Invalid,
                       QCoreApplication::translate(
                           "RepoQuery", "“expand” cannot be combined with files metadata or the security status."));
    QByteArray path = repo.apiPath();
    if (!query.revision.isEmpty())
        path += "/revision/" + encodedSegment(query.revision);
    return Call<RepoInfo>{.message = get(path, infoParameters(query)), .read = std::bind_front(readInfo, repo.kind)};
}

Result<bool> repos::exists(const Result<RepoInfo> &answer)
{
    if (answer || answer.error().kind == Error::Kind::Gated)
        return true;
    if (answer.error().kind == Error::Kind::RepoNotFound || answer.error().kind == Error::Kind::RevisionNotFound)
        return false;
    return std::unexpected(answer.error());
}

} // namespace hub
