#include "sandbox/areas.h"
#include "sandbox/repojson.h"
#include "sandbox/reposearch.h"
#include "sandbox/securityscan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int pageSize = 1000;

// A cursor names the last repo of the page: what is added meanwhile neither repeats nor hides a row.
QByteArray cursorAt(const Repo &last, qsizetype end)
{
    return (QByteArray::number(last.row) + ':' + QByteArray::number(end)).toBase64();
}

qsizetype positionOf(const QString &cursor, const QList<Repo> &repos)
{
    const QList<QByteArray> parts = QByteArray::fromBase64(cursor.toLatin1()).split(':');
    const auto last = std::ranges::find(repos, parts.value(0).toLongLong(), &Repo::row);
    return last != repos.end() ? last - repos.begin() + 1 : std::min(parts.value(1).toLongLong(), qint64(repos.size()));
}

Outcome<QStringList> fieldsOf(const Call &call, Kind kind, bool isListing)
{
    const QStringList expand = call.parameters(u"expand");
    if (expand.isEmpty())
        return isListing ? RepoJson::ofListing(kind, call.flag(u"full")) : RepoJson::ofInfo(kind);
    const QStringList known = RepoJson::expandable(kind);
    for (const QString &field : expand) {
        if (!known.contains(field))
            return refusal(400, u"\"expand\" must be one of [%1]"_s.arg(known.join(u", "_s)));
    }
    return QStringList{u"_id"_s, u"id"_s} + expand;
}

//! Spaces say what they are linked with where that is what they were looked for by.
bool asksForLinks(const Call &call)
{
    const bool isLinked =
        call.flag(u"linked") || !call.parameter(u"models").isEmpty() || !call.parameter(u"datasets").isEmpty();
    return isLinked && call.parameters(u"expand").isEmpty();
}

Answer listRepos(Call &call, Kind kind)
{
    Outcome<QStringList> fields = fieldsOf(call, kind, true);
    if (!fields)
        return refuse(fields.error());
    if (call.flag(u"cardData"))
        fields->append(u"cardData"_s);
    if (call.flag(u"config"))
        fields->append(u"config"_s);
    if (kind == Kind::Space && asksForLinks(call))
        *fields << u"models"_s << u"datasets"_s;
    const QString sort = call.parameter(u"sort").isEmpty() ? u"trendingScore"_s : call.parameter(u"sort");
    if (!isSortKnown(kind, sort))
        return refuse(400, u"Invalid sort parameter"_s);
    QList<Repo> repos = call.backend.store().repos(kind);
    repos.removeIf([&](const Repo &repo) { return !isAskedFor(call, repo); });
    sortRepos(repos, sort, call.parameter(u"direction") == "1"_L1);

    const QString asked = call.parameter(u"limit");
    const qsizetype limit = asked.isEmpty() ? pageSize : std::clamp(asked.toInt(), 1, pageSize);
    const QString cursor = call.parameter(u"cursor");
    const qsizetype begin = cursor.isEmpty() ? 0 : positionOf(cursor, repos);
    const qsizetype end = std::min(begin + limit, repos.size());
    QJsonArray page;
    for (qsizetype i = begin; i < end; ++i) {
        const Repo &repo = repos[i];
        RepoJson description(call.backend, repo);
        description.setListed();
        const GitRepository git(fields->contains("siblings"_L1) ? call.backend.gitFolder(repo) : QString());
        const std::optional<git_oid> head = git.isOpen() ? git.refTarget(u"refs/heads/main"_s) : std::nullopt;
        if (head)
            description.describeRevision(git, {u"main"_s, *head, *git.treeOf(*head)}, false, false);
        page.append(description.toJson(*fields));
    }
    Answer answer = json(page);
    if (end < repos.size())
        linkNext(answer, call, {{u"cursor"_s, QString::fromLatin1(cursorAt(repos[end - 1], end))}});
    return answer;
}

Answer repoInfo(RepoCall &call, const QString &revision)
{
    const Outcome<QStringList> fields = fieldsOf(call.call, call.repo.kind, false);
    if (!fields)
        return refuse(fields.error());
    const Outcome<Revision> found = findRevision(call, revision);
    if (!found)
        return refuse(found.error());
    RepoJson description(call.call.backend, call.repo);
    description.describeRevision(call.git, *found, call.call.flag(u"blobs"), !canOpenFiles(call.call, call.repo));
    QJsonObject info = description.toJson(*fields);
    if (call.call.flag(u"securityStatus"))
        info.insert("securityRepoStatus"_L1, SecurityScan(call).repo(found->tree));
    return json(info);
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "api/models", [](Call &call, const QStringList &) { return listRepos(call, Kind::Model); }},
    {"GET", "api/datasets", [](Call &call, const QStringList &) { return listRepos(call, Kind::Dataset); }},
    {"GET", "api/spaces", [](Call &call, const QStringList &) { return listRepos(call, Kind::Space); }},
};

constexpr RepoRoute apiRoutes[] = {
    {"GET", "", [](RepoCall &call, const QStringList &) { return repoInfo(call, u"main"_s); }},
    {"GET", "revision/**", [](RepoCall &call, const QStringList &found) { return repoInfo(call, found[0]); }},
};

} // namespace

Area listingArea()
{
    return {.hub = hubRoutes, .api = apiRoutes};
}

} // namespace sandbox
