#include "hub/people.h"

#include "hub/messages.h"
#include "hub/parameters.h"
#include "hub/readers.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

Result<QByteArray> pathOf(people::Kind kind, const QString &name, QByteArrayView what)
{
    if (name.isEmpty())
        return failure(Error::Kind::Invalid, QCoreApplication::translate("People", "Nobody is named."));
    const QByteArray base = kind == people::Kind::User ? "/api/users/" : "/api/organizations/";
    return base + encodedSegment(name) + what.toByteArray();
}

// A row that names nobody has nothing to show and is left out.
Result<Page<Author>> readPeople(const Response &response)
{
    return json::array(response).transform([&response](const QJsonArray &rows) {
        return Page<Author>{.items = Author::listFromJson(rows),
                            .next = nextLink(response.headers),
                            .total = totalCount(response.headers)};
    });
}

Result<Call<Page<Author>>> listing(const Result<QByteArray> &path, const PeopleQuery &query)
{
    Parameters parameters;
    parameters.add(u"search"_s, query.search);
    parameters.addPositive(u"limit"_s, query.limit);
    if (query.withDates)
        parameters.add(u"expand"_s, u"followedAt"_s);
    return path.transform([&parameters](const QByteArray &to) {
        return Call<Page<Author>>{.message = get(to, parameters.take()), .read = readPeople};
    });
}

void collectLinks(const QString &kind, const QJsonValue &value, std::vector<SocialLink> &links)
{
    const QString text = json::text(value);
    if (!text.isEmpty())
        links.push_back({.kind = kind, .value = text});
    const QJsonObject object = value.toObject();
    const QString type = json::text(object["type"_L1]);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() != "type"_L1)
            collectLinks(type.isEmpty() ? it.key() : type, it.value(), links);
    }
    const QJsonArray list = value.toArray();
    for (const QJsonValueConstRef entry : list)
        collectLinks(kind, entry, links);
}

// Named by kind, or a list of {"type","url"}.
Result<std::vector<SocialLink>> readLinks(const Response &response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (document.isNull())
        return failure(Error::Kind::Malformed, u"The answer is not JSON."_s, response.url.path());
    std::vector<SocialLink> links;
    collectLinks({}, document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), links);
    return links;
}

Result<QString> readAvatar(const Response &response)
{
    return json::object(response).transform([](const QJsonObject &body) { return json::text(body["avatarUrl"_L1]); });
}

} // namespace

Result<Call<UserOverview>> people::user(const QString &name)
{
    return pathOf(Kind::User, name, "/overview").transform([](const QByteArray &path) {
        return Call<UserOverview>{.message = get(path), .read = readObject<UserOverview>};
    });
}

Result<Call<OrganizationOverview>> people::organization(const QString &name)
{
    return pathOf(Kind::Organization, name, "/overview").transform([](const QByteArray &path) {
        return Call<OrganizationOverview>{.message = get(path), .read = readObject<OrganizationOverview>};
    });
}

Result<Call<Page<Author>>> people::followers(Kind kind, const QString &name, const PeopleQuery &query)
{
    return listing(pathOf(kind, name, "/followers"), query);
}

Result<Call<Page<Author>>> people::following(const QString &user, const PeopleQuery &query)
{
    return listing(pathOf(Kind::User, user, "/following"), query);
}

Result<Call<Page<Author>>> people::followedOrganizations(const QString &user, const PeopleQuery &query)
{
    return listing(pathOf(Kind::User, user, "/following/orgs"), query);
}

Result<Call<Page<Author>>> people::members(const QString &organization, const PeopleQuery &query)
{
    return listing(pathOf(Kind::Organization, organization, "/members"), query);
}

Call<Page<Author>> people::likers(const RepoId &repo)
{
    return {.message = get(repo.apiPath() + "/likers"), .read = readPeople};
}

Call<Page<Author>> people::nextPage(const QUrl &next)
{
    return {.message = getNext(next), .read = readPeople};
}

Result<Call<std::vector<SocialLink>>> people::socials(Kind kind, const QString &name)
{
    return pathOf(kind, name, "/socials").transform([](const QByteArray &path) {
        return Call<std::vector<SocialLink>>{.message = get(path), .read = readLinks};
    });
}

Result<Call<QString>> people::avatar(Kind kind, const QString &name)
{
    return pathOf(kind, name, "/avatar").transform([](const QByteArray &path) {
        return Call<QString>{.message = get(path), .read = readAvatar};
    });
}

} // namespace hub
