#include "sandbox/areas.h"
#include "sandbox/collectionjson.h"
#include "sandbox/repocards.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int mostRows = 20;

//! What is looked for, whether it came in the query or in a body.
struct Wanted {
    QString text = {};
    int limit = 5;
    QStringList types = {};
    QStringList excluded = {};
    QString nameSpace = {};
    QString library = {};
    QStringList pipelines = {};
    QStringList repos = {}; //!< skip_disabled, skip_gated, own, own_orgs

    bool wants(const QString &type) const { return types.isEmpty() || types.contains(type); }
    bool fits(const QString &name) const { return name.contains(text, Qt::CaseInsensitive); }
};

Outcome<Wanted> readWanted(Call &call)
{
    Parameters given = call.query;
    if (call.method() == "POST") {
        const Outcome<QJsonObject> body = readJson(call);
        if (!body)
            return std::unexpected(body.error());
        for (auto field = body->begin(); field != body->end(); ++field) {
            const QJsonArray values = field->isArray() ? field->toArray() : QJsonArray{*field};
            for (const QJsonValueConstRef value : values)
                given.append({field.key(), value.toVariant().toString()});
        }
    }
    const auto all = [&](QStringView key) {
        QStringList values;
        for (const auto &[name, value] : std::as_const(given)) {
            if (name == key || name == key.toString() + "[]"_L1)
                values.append(value);
        }
        return values;
    };
    Wanted wanted{.text = all(u"q").value(0),
                  .types = all(u"type"),
                  .excluded = all(u"exclude"),
                  .nameSpace = all(u"namespace").value(0),
                  .library = all(u"library").value(0),
                  .pipelines = all(u"pipelines"),
                  .repos = all(u"reposFilter")};
    if (const QString limit = all(u"limit").value(0); !limit.isEmpty())
        wanted.limit = limit.toInt();
    if (wanted.limit < 1 || wanted.limit > mostRows)
        return refusal(400, u"✖ Invalid input: expected number to be >=1 and <=20\n  → at limit"_s);
    return wanted;
}

bool isWanted(const Call &call, const Wanted &wanted, const Repo &repo)
{
    if (!wanted.fits(repo.id) || wanted.excluded.contains(kindPlural(repo.kind) + u'/' + repo.id))
        return false;
    if (!wanted.nameSpace.isEmpty() && repo.owner().compare(wanted.nameSpace, Qt::CaseInsensitive) != 0)
        return false;
    if (!wanted.library.isEmpty() && repo.facts.libraryName != wanted.library)
        return false;
    if (!wanted.pipelines.isEmpty() && !wanted.pipelines.contains(repo.facts.pipelineTag))
        return false;
    if (wanted.repos.contains("skip_gated"_L1) && !repo.settings.gated.isEmpty())
        return false;
    const bool isOwn = wanted.repos.contains("own"_L1) && repo.owner() == call.caller.user;
    const bool isOfOwnOrg = wanted.repos.contains("own_orgs"_L1) && call.caller.isMemberOf(repo.owner());
    const bool asksForOwn = wanted.repos.contains("own"_L1) || wanted.repos.contains("own_orgs"_L1);
    return !asksForOwn || isOwn || isOfOwnOrg;
}

void insert(QJsonObject &answer, const QString &key, const QJsonArray &rows, const Wanted &wanted)
{
    QJsonArray first;
    for (qsizetype i = 0; i < std::min(rows.size(), qsizetype(wanted.limit)); ++i)
        first.append(rows[i]);
    answer.insert(key, first);
    answer.insert(key + "Count"_L1, rows.size());
}

QJsonArray findRepos(const Call &call, const Wanted &wanted, Kind kind)
{
    QJsonArray rows;
    if (!wanted.wants(kindName(kind)))
        return rows;
    QList<Repo> repos = readableRepos(call, kind);
    std::ranges::stable_sort(repos, byTrend);
    for (const Repo &repo : std::as_const(repos)) {
        if (!isWanted(call, wanted, repo))
            continue;
        QJsonObject row{{u"_id"_s, repo.hex}, {u"id"_s, repo.id}, {u"trendingWeight"_s, repo.settings.trendingScore}};
        if (repo.settings.isPrivate)
            row.insert("private"_L1, true);
        if (kind == Kind::Space)
            row.insert("emoji"_L1, repo.facts.card["emoji"_L1].toString());
        rows.append(row);
    }
    return rows;
}

QJsonArray findPeople(const Call &call, const Wanted &wanted, bool isOrganization)
{
    QJsonArray rows;
    if (!wanted.wants(isOrganization ? u"org"_s : u"user"_s))
        return rows;
    for (const Person &person : call.backend.platform().accounts.people()) {
        if (person.isOrganization != isOrganization || (!wanted.fits(person.name) && !wanted.fits(person.fullName)))
            continue;
        rows.append(QJsonObject{{u"_id"_s, person.hex},
                                {isOrganization ? u"name"_s : u"user"_s, person.name},
                                {u"fullname"_s, person.fullName},
                                {u"avatarUrl"_s, AccountStore::avatarPath(person.name)}});
    }
    return rows;
}

QJsonArray findCollections(const Call &call, const Wanted &wanted)
{
    QJsonArray rows;
    if (!wanted.wants(u"collection"_s))
        return rows;
    for (const Collection &collection : call.backend.platform().collections.all()) {
        if (canSee(call, collection) && wanted.fits(collection.title)) {
            rows.append(QJsonObject{{u"_id"_s, collection.hex},
                                    {u"slug"_s, collection.slug()},
                                    {u"title"_s, collection.title},
                                    {u"description"_s, collection.description}});
        }
    }
    return rows;
}

QJsonArray findPapers(const Call &call, const Wanted &wanted)
{
    QJsonArray rows;
    if (!wanted.wants(u"paper"_s))
        return rows;
    for (const Paper &paper : call.backend.platform().papers.all()) {
        if (wanted.fits(paper.title) || wanted.fits(paper.id))
            rows.append(QJsonObject{{u"_id"_s, paper.discussionHex}, {u"id"_s, paper.title}, {u"paperId"_s, paper.id}});
    }
    return rows;
}

Answer quickSearch(Call &call, const QStringList &)
{
    const Outcome<Wanted> wanted = readWanted(call);
    if (!wanted)
        return refuse(wanted.error());
    QJsonObject answer{{u"q"_s, wanted->text}};
    for (const Kind kind : {Kind::Model, Kind::Dataset, Kind::Space})
        insert(answer, kindPlural(kind), findRepos(call, *wanted, kind), *wanted);
    insert(answer, u"orgs"_s, findPeople(call, *wanted, true), *wanted);
    insert(answer, u"users"_s, findPeople(call, *wanted, false), *wanted);
    insert(answer, u"papers"_s, findPapers(call, *wanted), *wanted);
    insert(answer, u"collections"_s, findCollections(call, *wanted), *wanted);
    for (const QString &nothing : {u"buckets"_s, u"kernels"_s, u"blogs"_s})
        insert(answer, nothing, {}, *wanted);
    return json(answer);
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "api/quicksearch", quickSearch},
    {"POST", "api/quicksearch", quickSearch},
};

} // namespace

Area quickSearchArea()
{
    return {.hub = hubRoutes};
}

} // namespace sandbox
