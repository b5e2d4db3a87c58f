#pragma once

#include "hub/hubclient.h"
#include "hub/repoid.h"

#include <QObject>

class RepoChanges;

//! Makes all commits of a branch one, for good.
class SquashJob : public QObject
{
    Q_OBJECT

public:
    SquashJob(hub::HubClient &client, RepoChanges &changes, QObject *parent = nullptr);

    void start(const hub::RepoId &repo, const QString &branch, const QString &message = {});
    void stop(); //!< waiting: the Hub may go on with it
    bool isRunning() const { return m_request.isActive(); }
    const hub::RepoId &repo() const { return m_repo; } //!< of the last one
    const QString &branch() const { return m_branch; }

signals:
    void runningChanged();
    void finished(const QString &branch); //!< before others hear of it
    void failed(const Error &error);

private:
    hub::HubClient &m_client;
    RepoChanges &m_changes;
    hub::RepoId m_repo;
    QString m_branch;
    hub::Request m_request;
};
