#pragma once

#include "hub/hubclient.h"
#include "hub/people.h"

#include <QObject>

//! What the page of a user or an organization says of them, whichever it is.
struct PersonFacts {
    hub::Author author = {};
    bool isOrganization = false;
    QString details = {}; //!< what they say about themselves
    QDateTime createdAt = {};
    bool isVerified = false;
    std::optional<bool> isFollowed = {}; //!< by whoever asks
    std::vector<hub::Author> organizations = {};
    hub::AccountCounts counts = {};

    static PersonFacts of(const hub::UserOverview &user);
    static PersonFacts of(const hub::OrganizationOverview &organization);
};

//! Finds out who is behind a name: a user, an organization, or neither of them but one of the oldest models, whose
//! names have no owner and whose addresses look the same.
class PersonLookup : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, IsRepo, Failed };

    explicit PersonLookup(hub::HubClient &client, QObject *parent = nullptr);

    void open(const QString &name); //!< what was there stays readable until the answer, unless it was somebody else
    void reload() { open(m_name); }

    State state() const { return m_state; }
    const QString &name() const { return m_name; } //!< as it was asked for
    bool hasFacts() const { return m_facts.has_value(); }
    const PersonFacts &facts() const { return *m_facts; }
    const Error &error() const { return m_error; }

signals:
    void stateChanged();

private:
    void askForOrganization();
    void askForRepo();
    void take(PersonFacts facts);
    void fail(const Error &error);
    void setState(State state);

    hub::HubClient &m_client;
    QString m_name;
    std::optional<PersonFacts> m_facts;
    Error m_error;
    State m_state = State::Idle;
    hub::Request m_request;
};
