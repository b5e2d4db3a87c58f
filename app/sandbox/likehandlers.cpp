#include "sandbox/areas.h"
#include "sandbox/personjson.h"
#include "sandbox/visibility.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype mostPerPage = 500;

struct Page {
    qsizetype begin = 0;
    qsizetype end = 0;
};

//! A cursor of these lists is the number of rows before the page.
Page pageOf(const Call &call, qsizetype count)
{
    const QString asked = call.parameter(u"limit");
    const qsizetype limit =
        asked.isEmpty() ? mostPerPage : std::clamp(qsizetype(asked.toInt()), qsizetype(1), mostPerPage);
    const qsizetype begin = QByteArray::fromBase64(call.parameter(u"cursor").toLatin1()).toLongLong();
    return {std::clamp(begin, qsizetype(0), count), std::clamp(begin + limit, qsizetype(0), count)};
}

void linkAfter(Answer &answer, const Call &call, const Page &page, qsizetype count)
{
    if (page.end < count)
        linkNext(answer, call, {{u"cursor"_s, QString::fromLatin1(QByteArray::number(page.end).toBase64())}});
}

Answer listLikers(RepoCall &call)
{
    Store &store = call.call.backend.store();
    const QStringList likers = store.likers(call.repo.row);
    const Page page = pageOf(call.call, likers.size());
    QJsonArray rows;
    for (qsizetype i = page.begin; i < page.end; ++i) {
        QJsonObject row = describePerson(store, likers[i]).toObject();
        row.insert("user"_L1, likers[i]);
        row.remove("name"_L1);
        rows.append(row);
    }
    Answer answer = json(rows);
    linkAfter(answer, call.call, page, likers.size());
    return answer;
}

Answer unlike(RepoCall &call)
{
    if (const Outcome<void> login = requireLogin(call.call); !login)
        return refuse(login.error());
    call.call.backend.store().setLike(call.repo.row, call.call.caller.user, false);
    return plain("OK");
}

//! Likes are for people: the Hub takes them from its own pages only.
Answer refuseLike(RepoCall &call)
{
    if (const Outcome<void> login = requireLogin(call.call); !login)
        return refuse(login.error());
    return refuse(403, u"Liking a repo with a token is not allowed: use the button on its page"_s);
}

Answer listOwnRepos(Call &call, const QString &owner)
{
    if (const Outcome<void> login = requireLogin(call); !login)
        return refuse(login.error());
    const QString name = owner.isEmpty() ? call.caller.user : owner;
    if (name.compare(call.caller.user, Qt::CaseInsensitive) != 0 && !call.caller.isMemberOf(name))
        return refuse(403, u"You are not a member of this organization"_s);
    QList<Repo> repos;
    qint64 total = 0;
    for (const Kind kind : {Kind::Dataset, Kind::Model, Kind::Space}) {
        for (const Repo &repo : call.backend.store().repos(kind)) {
            if (repo.owner().compare(name, Qt::CaseInsensitive) != 0)
                continue;
            repos.append(repo);
            total += repo.usedStorage;
        }
    }
    std::ranges::stable_sort(repos, std::ranges::greater{}, &Repo::usedStorage);
    const Page page = pageOf(call, repos.size());
    QJsonArray rows;
    for (qsizetype i = page.begin; i < page.end; ++i) {
        const Repo &repo = repos[i];
        rows.append(QJsonObject{{u"id"_s, repo.id},
                                {u"type"_s, kindName(repo.kind)},
                                {u"updatedAt"_s, isoDate(repo.facts.lastModified)},
                                {u"visibility"_s, visibilityName(repo.settings)},
                                {u"storage"_s, repo.usedStorage},
                                {u"storagePercent"_s, double(repo.usedStorage) / double(std::max(total, qint64(1)))}});
    }
    Answer answer = json(rows);
    linkAfter(answer, call, page, repos.size());
    return answer;
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "api/settings/repositories", [](Call &call, const QStringList &) { return listOwnRepos(call, {}); }},
    {"GET", "api/organizations/*/settings/repositories",
     [](Call &call, const QStringList &found) { return listOwnRepos(call, found[0]); }},
};

constexpr RepoRoute apiRoutes[] = {
    {"GET", "likers", [](RepoCall &call, const QStringList &) { return listLikers(call); }},
    {"POST", "like", [](RepoCall &call, const QStringList &) { return refuseLike(call); }},
    {"DELETE", "like", [](RepoCall &call, const QStringList &) { return unlike(call); }},
};

} // namespace

Area likeArea()
{
    return {.hub = hubRoutes, .api = apiRoutes};
}

} // namespace sandbox
