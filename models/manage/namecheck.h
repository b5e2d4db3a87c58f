#pragma once

#include "hub/hubclient.h"
#include "hub/repotypes.h"

#include <QObject>
#include <QTimer>

//! Whether a repo can be called so: a valid name that nothing else has. Asks when the typing pauses; what was asked
//! of an older name no longer counts.
class NameCheck : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Empty,
        Invalid, //!< error() says why
        Waiting, //!< not asked yet, or not answered
        Free,
        Taken,
        Unsure, //!< the Hub could not be asked; error() says why
    };

    explicit NameCheck(hub::HubClient &client, QObject *parent = nullptr);

    void setCandidate(const hub::RepoId &repo); //!< an id without a name is an empty one
    void setItself(const hub::RepoId &repo); //!< a repo that is to be renamed does not stand in its own way
    void recheck(); //!< something was made or moved

    State state() const { return m_state; }
    const hub::RepoId &candidate() const { return m_candidate; }
    const Error &error() const { return m_error; }
    //! Whose old name this is: links to it would lead to the new repo then. Empty for a name that never was.
    QString formerly() const { return m_formerly; }
    bool mayBeFree() const { return m_state == State::Waiting || m_state == State::Free || m_state == State::Unsure; }

signals:
    void changed();

private:
    void ask();
    void onAnswer(const Result<hub::RepoInfo> &info);
    void setState(State state, const Error &error = {});

    hub::HubClient &m_client;
    QTimer m_pause;
    hub::RepoId m_candidate;
    hub::RepoId m_itself;
    State m_state = State::Empty;
    Error m_error;
    QString m_formerly;
    hub::Request m_request;
};
