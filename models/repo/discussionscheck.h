#pragma once

#include "hub/discussions.h"
#include "hub/hubclient.h"

#include <QObject>

//! Whether discussions are switched on for a repo. Its description mostly does not say: listing them does.
class DiscussionsCheck : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, On, Off };

    explicit DiscussionsCheck(hub::HubClient &client, QObject *parent = nullptr);

    void ask(const hub::RepoId &repo); //!< what is known of this repo stays until the answer
    void forget();

    State state() const { return m_state; }

signals:
    void changed();

private:
    void onAnswer(const Result<hub::Page<hub::Discussion>> &page);
    void setState(State state);

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    State m_state = State::Unknown;
    hub::Request m_request;
};
