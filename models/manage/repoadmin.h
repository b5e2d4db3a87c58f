#pragma once

#include "hub/hubclient.h"
#include "hub/reposettings.h"

#include <QObject>

class RepoChanges;

//! Changes one repo as a whole, one thing at a time, and tells everybody who shows it.
class RepoAdmin : public QObject
{
    Q_OBJECT

public:
    RepoAdmin(hub::HubClient &client, RepoChanges &changes, QObject *parent = nullptr);

    void setRepo(const hub::RepoId &repo); //!< what is under way for another one is no longer waited for
    const hub::RepoId &repo() const { return m_repo; }
    bool isBusy() const { return m_isBusy; }

    void change(const hub::RepoSettings &settings);
    void move(const QString &to);
    void remove();

signals:
    void busyChanged();
    void changed(const hub::RepoSettings &settings); //!< as they were sent
    void moved(const hub::RepoId &from, const hub::RepoId &to);
    void removed(const hub::RepoId &repo);
    void failed(const Error &error);

private:
    void setBusy(bool on);
    void fail(const Error &error);

    hub::HubClient &m_client;
    RepoChanges &m_changes;
    hub::RepoId m_repo;
    bool m_isBusy = false;
    hub::Request m_request;
};
