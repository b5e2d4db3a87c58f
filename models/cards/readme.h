#pragma once

#include "hub/hubclient.h"
#include "hub/repoid.h"

#include <QObject>

//! The README.md of a repo at a revision, as bytes.
class Readme : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Present, Absent, Failed };

    static constexpr qint64 sizeLimit = 2'000'000;

    explicit Readme(hub::HubClient &client, QObject *parent = nullptr);

    void open(const hub::RepoId &repo, const QString &revision);
    void reload();

    State state() const { return m_state; }
    const QByteArray &content() const { return m_content; }
    bool isCut() const { return m_content.size() >= sizeLimit; }
    const Error &error() const { return m_error; }

signals:
    void stateChanged();

private:
    void onAnswer(Result<QByteArray> content);
    void setState(State state);

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    QString m_revision;
    QByteArray m_content;
    Error m_error;
    State m_state = State::Idle;
    hub::Request m_request;
};
