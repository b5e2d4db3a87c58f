#include "hub/people.h"

#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

using hub::people::Kind;

QJsonValue countForm(qint64 count)
{
    return count < 0 ? QJsonValue() : QJsonValue(count);
}

QJsonValue flagForm(const std::optional<bool> &flag)
{
    return flag ? QJsonValue(*flag) : QJsonValue();
}

QJsonObject memberForm(const hub::Author &organization)
{
    return typed(u"Organization"_s,
                 {{u"avatar_url"_s, organization.avatarUrl},
                  {u"name"_s, organization.name},
                  {u"fullname"_s, organization.fullName}});
}

QJsonObject userFields(const hub::Author &user)
{
    return {{u"username"_s, user.name},
            {u"fullname"_s, user.fullName},
            {u"avatar_url"_s, user.avatarUrl},
            {u"is_pro"_s, user.isPro},
            {u"orgs"_s, QJsonArray()}};
}

QJsonValue userForm(const hub::UserOverview &overview)
{
    QJsonObject fields = userFields(overview.user);
    const hub::AccountCounts &counts = overview.counts;
    fields[u"details"_s] = textForm(overview.details);
    fields[u"is_following"_s] = flagForm(overview.isFollowed);
    fields[u"num_models"_s] = countForm(counts.models);
    fields[u"num_datasets"_s] = countForm(counts.datasets);
    fields[u"num_spaces"_s] = countForm(counts.spaces);
    fields[u"num_discussions"_s] = countForm(counts.discussions);
    fields[u"num_papers"_s] = countForm(counts.papers);
    fields[u"num_upvotes"_s] = countForm(counts.upvotes);
    fields[u"num_likes"_s] = countForm(counts.likes);
    fields[u"num_following"_s] = countForm(counts.following);
    fields[u"num_followers"_s] = countForm(counts.followers);
    fields[u"orgs"_s] = listForm(overview.organizations, memberForm);
    return typed(u"User"_s, fields);
}

QJsonValue organizationForm(const hub::OrganizationOverview &overview)
{
    QJsonObject fields = memberForm(overview.organization);
    const hub::AccountCounts &counts = overview.counts;
    fields[u"details"_s] = textForm(overview.details);
    fields[u"is_verified"_s] = flagForm(overview.isVerified);
    fields[u"is_following"_s] = flagForm(overview.isFollowed);
    fields[u"num_users"_s] = countForm(counts.members);
    fields[u"num_models"_s] = countForm(counts.models);
    fields[u"num_spaces"_s] = countForm(counts.spaces);
    fields[u"num_datasets"_s] = countForm(counts.datasets);
    fields[u"num_followers"_s] = countForm(counts.followers);
    fields[u"num_papers"_s] = countForm(counts.papers);
    fields[u"plan"_s] = textForm(overview.organization.plan);
    return typed(u"Organization"_s, fields);
}

Result<QJsonValue> people(Carrier &carrier, const Result<hub::Call<hub::Page<hub::Author>>> &first)
{
    return carrier.all(first, hub::people::nextPage).transform([](const std::vector<hub::Author> &rows) -> QJsonValue {
        return listForm(rows, [](const hub::Author &row) { return typed(u"User"_s, userFields(row)); });
    });
}

} // namespace

void addPeopleMethods(Methods &methods)
{
    methods.add(u"list_repo_likers"_s, [](Carrier &carrier, const Arguments &arguments) {
        return people(carrier, arguments.repo().transform(hub::people::likers));
    });
    methods.add(u"get_user_overview"_s, [](Carrier &carrier, const Arguments &arguments) {
        return carrier.run(hub::people::user(arguments.text("username"_L1))).transform(userForm);
    });
    methods.add(u"get_organization_overview"_s, [](Carrier &carrier, const Arguments &arguments) {
        return carrier.run(hub::people::organization(arguments.text("organization"_L1))).transform(organizationForm);
    });
    methods.add(u"list_user_followers"_s, [](Carrier &carrier, const Arguments &arguments) {
        return people(carrier, hub::people::followers(Kind::User, arguments.text("username"_L1)));
    });
    methods.add(u"list_user_following"_s, [](Carrier &carrier, const Arguments &arguments) {
        return people(carrier, hub::people::following(arguments.text("username"_L1)));
    });
    methods.add(u"list_organization_followers"_s, [](Carrier &carrier, const Arguments &arguments) {
        return people(carrier, hub::people::followers(Kind::Organization, arguments.text("organization"_L1)));
    });
    methods.add(u"list_organization_members"_s, [](Carrier &carrier, const Arguments &arguments) {
        return people(carrier, hub::people::members(arguments.text("organization"_L1)));
    });
}

} // namespace wire
