#include "models/home/peoplelistmodel.h"

PeopleListModel::PeopleListModel(hub::HubClient &client, QObject *parent) : PagedModel(parent), m_client(client) { }

void PeopleListModel::setSubject(const Subject &subject)
{
    Subject like = subject;
    like.search = m_subject.search;
    if (like != m_subject)
        reset();
    m_subject = subject;
    refresh();
}

Result<hub::Call<hub::Page<hub::Author>>> PeopleListModel::firstPage() const
{
    const hub::people::Kind kind = m_subject.isOrganization ? hub::people::Kind::Organization : hub::people::Kind::User;
    hub::PeopleQuery query{.limit = pageSize};
    switch (m_subject.circle) {
    case Circle::Members: query.search = m_subject.search; return hub::people::members(m_subject.name, query);
    case Circle::Followers: return hub::people::followers(kind, m_subject.name, query);
    case Circle::Following: return hub::people::following(m_subject.name, query);
    }
    Q_UNREACHABLE_RETURN({});
}

hub::Request PeopleListModel::requestPage(const QUrl &next, Callback<hub::Page<hub::Author>> done)
{
    if (m_subject.circle != Circle::Following) {
        return next.isEmpty() ? m_client.send<hub::Page<hub::Author>>(firstPage(), std::move(done))
                              : m_client.send<hub::Page<hub::Author>>(hub::people::nextPage(next), std::move(done));
    }
    if (next.isEmpty())
        m_isAmongOrganizations = false;
    const auto organizations = hub::people::followedOrganizations(m_subject.name, {.limit = pageSize});
    // Behind the last user comes the first organization.
    auto chained = [this, organizations, done = std::move(done)](Result<hub::Page<hub::Author>> page) {
        if (page && page->next.isEmpty() && organizations && !std::exchange(m_isAmongOrganizations, true))
            page->next = organizations->message.target.on(m_client.endpoint());
        done(std::move(page));
    };
    return next.isEmpty() ? m_client.send<hub::Page<hub::Author>>(firstPage(), std::move(chained))
                          : m_client.send<hub::Page<hub::Author>>(hub::people::nextPage(next), std::move(chained));
}

QVariant PeopleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::Author &author = row(index);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return author.name;
    case Qt::AccessibleTextRole:
        return author.fullName.isEmpty() ? author.name : QStringLiteral("%1, %2").arg(author.fullName, author.name);
    case AuthorRole: return QVariant::fromValue(author);
    default: return {};
    }
}
