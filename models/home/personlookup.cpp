#include "models/home/personlookup.h"

#include "hub/repos.h"

namespace {

bool isNobody(const Error &error)
{
    return error.kind == Error::Kind::NotFound || error.kind == Error::Kind::RepoNotFound;
}

} // namespace

PersonFacts PersonFacts::of(const hub::UserOverview &user)
{
    return {.author = user.user,
            .details = user.details,
            .createdAt = user.createdAt,
            .isFollowed = user.isFollowed,
            .organizations = user.organizations,
            .counts = user.counts};
}

PersonFacts PersonFacts::of(const hub::OrganizationOverview &organization)
{
    return {.author = organization.organization,
            .isOrganization = true,
            .details = organization.details,
            .isVerified = organization.isVerified.value_or(false),
            .isFollowed = organization.isFollowed,
            .counts = organization.counts};
}

PersonLookup::PersonLookup(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void PersonLookup::open(const QString &name)
{
    if (name != m_name)
        m_facts.reset();
    m_name = name;
    setState(State::Loading);
    m_request = m_client.send<hub::UserOverview>(hub::people::user(name), [this](Result<hub::UserOverview> user) {
        if (user)
            take(PersonFacts::of(*user));
        else if (isNobody(user.error()))
            askForOrganization();
        else
            fail(user.error());
    });
}

void PersonLookup::askForOrganization()
{
    m_request = m_client.send<hub::OrganizationOverview>(hub::people::organization(m_name),
                                                         [this](Result<hub::OrganizationOverview> organization) {
                                                             if (organization)
                                                                 take(PersonFacts::of(*organization));
                                                             else if (isNobody(organization.error()))
                                                                 askForRepo();
                                                             else
                                                                 fail(organization.error());
                                                         });
}

void PersonLookup::askForRepo()
{
    const hub::RepoId repo{.kind = hub::RepoKind::Model, .id = m_name};
    m_request = m_client.send<hub::RepoInfo>(hub::repos::info(repo), [this](const Result<hub::RepoInfo> &info) {
        if (hub::repos::exists(info).value_or(false))
            return setState(State::IsRepo);
        const bool isBroken = !info && info.error().isTransient();
        fail(isBroken ? info.error() : Error{.kind = Error::Kind::NotFound, .httpStatus = 404, .subject = m_name});
    });
}

void PersonLookup::take(PersonFacts facts)
{
    m_facts = std::move(facts);
    setState(State::Ready);
}

void PersonLookup::fail(const Error &error)
{
    m_error = error;
    setState(State::Failed);
}

void PersonLookup::setState(State state)
{
    m_state = state;
    emit stateChanged();
}
