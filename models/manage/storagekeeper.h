#pragma once

#include "hub/hubclient.h"
#include "hub/lfsfiles.h"

#include <QObject>

class RepoChanges;

//! Erases large files, which frees what they took up and cannot be undone.
class StorageKeeper : public QObject
{
    Q_OBJECT

public:
    StorageKeeper(hub::HubClient &client, RepoChanges &changes, QObject *parent = nullptr);

    void setRepo(const hub::RepoId &repo); //!< what is under way for another one is no longer waited for
    bool isBusy() const { return m_isBusy; }

    void erase(const QStringList &fileOids, qint64 bytes, bool rewriteHistory);
    void removeReference(int pullRequest);

signals:
    void busyChanged();
    void erased(int files, qint64 bytes);
    void referenceRemoved(int pullRequest);
    void failed(const Error &error);

private:
    void eraseNext();
    void setBusy(bool on);
    void fail(const Error &error);

    hub::HubClient &m_client;
    RepoChanges &m_changes;
    hub::RepoId m_repo;
    QStringList m_waiting; //!< fileOids still to be erased
    int m_files = 0;
    qint64 m_bytes = 0;
    bool m_rewritesHistory = true;
    bool m_isBusy = false;
    hub::Request m_request;
};
