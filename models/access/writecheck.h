#pragma once

#include "hub/hubclient.h"
#include "hub/repoid.h"

#include <QObject>

//! Asks the Hub whether one may change a repo: roles in an organization and scopes of a token decide it, and only the
//! Hub knows them all.
class WriteCheck : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown, //!< not asked, not answered, or the Hub could not be reached: it decides when something is tried
        Allowed,
        Refused, //!< error() says why
    };

    explicit WriteCheck(hub::HubClient &client, QObject *parent = nullptr);

    void ask(const hub::RepoId &repo); //!< what is known of this repo stays until the answer
    void forget();

    State state() const { return m_state; }
    const Error &error() const { return m_error; }

signals:
    void changed();

private:
    void onAnswer(const Result<hub::Done> &answer);
    void setState(State state, const Error &error = {});

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    State m_state = State::Unknown;
    Error m_error;
    hub::Request m_request;
};
