#pragma once

#include "hub/hubclient.h"
#include "hub/repos.h"

#include <QObject>

#include <optional>

//! One repo at one revision, as the Hub describes it; found even where its kind is only guessed.
//!
//! People write owner/name and mean a dataset or a Space as well: where there is no such model, those are tried.
class RepoLookup : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, Failed };

    explicit RepoLookup(hub::HubClient &client, QObject *parent = nullptr);

    //! What was there stays readable until the answer, unless it was another repo.
    void open(const hub::RepoId &repo, const QString &revision, bool triesOtherKinds);
    void reload();

    State state() const { return m_state; }
    bool hasInfo() const { return m_info.has_value(); }
    const hub::RepoInfo &info() const { return *m_info; }
    const Error &error() const { return m_error; }
    const hub::RepoId &repo() const { return m_repo; } //!< of the kind it turned out to be

signals:
    void stateChanged();
    void kindFound(const hub::RepoId &repo); //!< it is of another kind than was asked for

private:
    void ask(const hub::RepoId &repo);
    void onAnswer(const hub::RepoId &repo, Result<hub::RepoInfo> info);
    void setState(State state);

    hub::HubClient &m_client;
    hub::RepoId m_asked; //!< as first written
    hub::RepoId m_repo;
    QString m_revision;
    bool m_triesOtherKinds = false;
    std::optional<hub::RepoInfo> m_info;
    Error m_error;
    std::optional<Error> m_firstError;
    State m_state = State::Idle;
    hub::Request m_request;
};
