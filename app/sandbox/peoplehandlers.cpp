#include "sandbox/areas.h"
#include "sandbox/platform.h"
#include "sandbox/repocards.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int followersPerPage = 500;

AccountStore &accounts(const Call &call)
{
    return call.backend.platform().accounts;
}

Outcome<Person> findPerson(const Call &call, const QString &name, bool isOrganization)
{
    const std::optional<Person> person = call.backend.store().person(name);
    if (!person || person->isOrganization != isOrganization)
        return refusal(404, isOrganization ? u"Organization not found"_s : u"User not found"_s);
    return *person;
}

qsizetype countRepos(const Call &call, Kind kind, const QString &owner)
{
    return std::ranges::count_if(readableRepos(call, kind), [&](const Repo &repo) {
        return repo.owner().compare(owner, Qt::CaseInsensitive) == 0;
    });
}

bool isNamed(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

//! What is counted for users and organisations alike.
QJsonObject overview(const Call &call, const Person &person)
{
    const Profile profile = accounts(call).profile(person.name);
    qsizetype followers = 0;
    bool isFollowing = false;
    for (const Following &following : accounts(call).followings()) {
        followers += isNamed(following.followed, person.name);
        isFollowing =
            isFollowing || (isNamed(following.followed, person.name) && isNamed(following.follower, call.caller.user));
    }
    qsizetype papers = 0;
    for (const Paper &paper : call.backend.platform().papers.all())
        papers += std::ranges::count(paper.authors, person.name, &PaperAuthor::user);
    QJsonObject json{{u"avatarUrl"_s, AccountStore::avatarPath(person.name)},
                     {u"fullname"_s, person.fullName},
                     {u"isFollowing"_s, isFollowing},
                     {u"numModels"_s, countRepos(call, Kind::Model, person.name)},
                     {u"numDatasets"_s, countRepos(call, Kind::Dataset, person.name)},
                     {u"numSpaces"_s, countRepos(call, Kind::Space, person.name)},
                     {u"numFollowers"_s, followers},
                     {u"numPapers"_s, papers}};
    if (!profile.details.isEmpty())
        json.insert("details"_L1, profile.details);
    return json;
}

QJsonObject organizationLine(const Call &call, const QString &name)
{
    const QJsonObject author = accounts(call).author(name);
    return {{u"id"_s, author["_id"_L1]},
            {u"name"_s, author["name"_L1]},
            {u"fullname"_s, author["fullname"_L1]},
            {u"avatarUrl"_s, author["avatarUrl"_L1]}};
}

Answer userOverview(Call &call, const QStringList &names)
{
    const Outcome<Person> user = findPerson(call, names[0], false);
    if (!user)
        return refuse(user.error());
    QJsonObject answer = overview(call, *user);
    const Profile profile = accounts(call).profile(user->name);
    QJsonArray organizations;
    for (const QString &organization : accounts(call).organizationsOf(user->name))
        organizations.append(organizationLine(call, organization));
    qsizetype following = 0;
    qsizetype followingOrganizations = 0;
    for (const Following &one : accounts(call).followings()) {
        if (!isNamed(one.follower, user->name))
            continue;
        const std::optional<Person> followed = call.backend.store().person(one.followed);
        (followed && followed->isOrganization ? followingOrganizations : following) += 1;
    }
    qsizetype upvotes = 0;
    for (const Collection &collection : call.backend.platform().collections.all())
        upvotes += collection.upvoters.contains(user->name);
    qsizetype discussions = 0;
    for (const Kind kind : {Kind::Model, Kind::Dataset, Kind::Space}) {
        for (const Repo &repo : readableRepos(call, kind)) {
            discussions += std::ranges::count(DiscussionStore(call.backend.store().database()).all(repo.row),
                                              user->name, &Discussion::author);
        }
    }
    answer.insert("_id"_L1, user->hex);
    answer.insert("user"_L1, user->name);
    answer.insert("type"_L1, u"user"_s);
    answer.insert("isPro"_L1, profile.isPro);
    answer.insert("orgs"_L1, organizations);
    answer.insert("numFollowing"_L1, following);
    answer.insert("numFollowingOrgs"_L1, followingOrganizations);
    answer.insert("numUpvotes"_L1, upvotes);
    answer.insert("numDiscussions"_L1, discussions);
    answer.insert("numLikes"_L1, call.backend.store().likes(user->name).size());
    answer.insert("numBuckets"_L1, 0);
    answer.insert("numKernels"_L1, 0);
    if (profile.createdAt.isValid())
        answer.insert("createdAt"_L1, isoDate(profile.createdAt));
    return json(answer);
}

Answer organizationOverview(Call &call, const QStringList &names)
{
    const Outcome<Person> organization = findPerson(call, names[0], true);
    if (!organization)
        return refuse(organization.error());
    QJsonObject answer = overview(call, *organization);
    const Profile profile = accounts(call).profile(organization->name);
    answer.insert("name"_L1, organization->name);
    answer.insert("isVerified"_L1, profile.isVerified);
    answer.insert("numUsers"_L1, accounts(call).members(organization->name).size());
    if (!profile.plan.isEmpty())
        answer.insert("plan"_L1, profile.plan);
    return json(answer);
}

struct Line {
    Person person = {};
    QDateTime since = {};
};

QJsonObject lineJson(const Call &call, const Line &line)
{
    if (line.person.isOrganization)
        return organizationLine(call, line.person.name);
    return {{u"_id"_s, line.person.hex},           {u"avatarUrl"_s, AccountStore::avatarPath(line.person.name)},
            {u"fullname"_s, line.person.fullName}, {u"isPro"_s, accounts(call).profile(line.person.name).isPro},
            {u"user"_s, line.person.name},         {u"type"_s, u"user"_s}};
}

Answer page(Call &call, const QList<Line> &lines)
{
    const QString asked = call.parameter(u"limit");
    if (!asked.isEmpty() && (asked.toInt() < 10 || asked.toInt() > 10'000))
        return refuse(400, u"✖ Invalid input: expected number to be >=10 and <=10000\n  → at limit"_s);
    const qsizetype limit = asked.isEmpty() ? followersPerPage : asked.toInt();
    const auto last =
        std::ranges::find(lines, call.parameter(u"cursor"), [](const Line &line) { return line.person.hex; });
    const qsizetype begin = last == lines.end() ? 0 : last - lines.begin() + 1;
    const qsizetype end = std::min(begin + limit, lines.size());
    const bool isDated = call.parameters(u"expand").contains("followedAt"_L1);
    QJsonArray rows;
    for (const Line &line : lines.sliced(begin, end - begin)) {
        QJsonObject row = lineJson(call, line);
        if (isDated)
            row.insert("followedAt"_L1, isoDate(line.since));
        rows.append(row);
    }
    Answer answer = json(rows);
    if (end < lines.size())
        linkNext(answer, call, {{u"cursor"_s, lines[end - 1].person.hex}});
    return answer;
}

Answer listFollowers(Call &call, const QString &name, bool isOrganization)
{
    const Outcome<Person> followed = findPerson(call, name, isOrganization);
    if (!followed)
        return refuse(followed.error());
    QList<Line> lines;
    for (const Following &following : accounts(call).followings()) {
        const std::optional<Person> follower = call.backend.store().person(following.follower);
        if (follower && isNamed(following.followed, followed->name))
            lines.append({*follower, following.since});
    }
    return page(call, lines);
}

Answer listFollowing(Call &call, const QString &name, bool wantsOrganizations)
{
    const Outcome<Person> follower = findPerson(call, name, false);
    if (!follower)
        return refuse(follower.error());
    QList<Line> lines;
    for (const Following &following : accounts(call).followings()) {
        const std::optional<Person> followed = call.backend.store().person(following.followed);
        if (followed && isNamed(following.follower, follower->name) && followed->isOrganization == wantsOrganizations)
            lines.append({*followed, following.since});
    }
    return page(call, lines);
}

Answer listMembers(Call &call, const QStringList &names)
{
    const Outcome<Person> organization = findPerson(call, names[0], true);
    if (!organization)
        return refuse(organization.error());
    const QString search = call.parameter(u"search");
    QList<Line> lines;
    for (const auto &[user, role] : accounts(call).members(organization->name)) {
        const std::optional<Person> person = call.backend.store().person(user);
        if (person && (person->name + u' ' + person->fullName).contains(search, Qt::CaseInsensitive))
            lines.append({*person, {}});
    }
    return page(call, lines);
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "api/users/*/overview", userOverview},
    {"GET", "api/organizations/*/overview", organizationOverview},
    {"GET", "api/organizations/*/members", listMembers},
    {"GET", "api/users/*/followers",
     [](Call &call, const QStringList &names) { return listFollowers(call, names[0], false); }},
    {"GET", "api/organizations/*/followers",
     [](Call &call, const QStringList &names) { return listFollowers(call, names[0], true); }},
    {"GET", "api/users/*/following",
     [](Call &call, const QStringList &names) { return listFollowing(call, names[0], false); }},
    {"GET", "api/users/*/following/orgs",
     [](Call &call, const QStringList &names) { return listFollowing(call, names[0], true); }},
};

} // namespace

Area peopleArea()
{
    return {.hub = hubRoutes};
}

} // namespace sandbox
