#pragma once

#include "hub/hubclient.h"
#include "hub/repotypes.h"

#include <QObject>

//! Whether one may have the files of a gated repo, and what became of having asked.
class RepoAccess : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Ungated,
        Unknown, //!< not answered yet, or the Hub could not be reached
        Granted,
        SignedOut, //!< one has to be somebody to ask
        NotAsked,
        Pending,
        Rejected,
        Reset, //!< the authors want to be asked again
    };

    explicit RepoAccess(hub::HubClient &client, QObject *parent = nullptr);

    void setRepo(const hub::RepoId &repo, hub::Gate gate); //!< asks, where there is a gate
    void clear();
    void check(); //!< something may have changed on the Hub
    void takeBack(); //!< one's own request, while it is pending

    State state() const { return m_state; }
    bool isBusy() const { return m_isBusy; }

signals:
    void changed();
    void granted(); //!< it was refused before
    void failed(const Error &error); //!< what was asked of the Hub by hand

private:
    void onAnswer(const Result<hub::Done> &answer);
    void setState(State state);
    static State stateOf(const Error &error);

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    State m_state = State::Ungated;
    bool m_isBusy = false;
    hub::Request m_request;
};
