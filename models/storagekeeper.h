#pragma once

#include "hub/hubclient.h"
#include "hub/lfsfiles.h"
#include "hub/uploads.h"

#include <QObject>

class RepoChanges;

//! Takes large files out of a branch, which frees nothing and can be undone, or erases them, which does and cannot.
class StorageKeeper : public QObject
{
    Q_OBJECT

public:
    //! A large file where it stands in a branch.
    struct Placed {
        QString path = {};
        QString sha256 = {};
        qint64 size = 0;
    };

    StorageKeeper(hub::HubClient &client, RepoChanges &changes, QObject *parent = nullptr);

    void setRepo(const hub::RepoId &repo); //!< what is under way for another one is no longer waited for
    bool isBusy() const { return m_isBusy; }

    void removeFromBranch(const QString &branch, const std::vector<Placed> &files);
    void putBack(const QString &branch, const std::vector<Placed> &files); //!< nothing is sent but their names
    void erase(const QStringList &fileOids, qint64 bytes, bool rewriteHistory);
    void removeReference(int pullRequest);

signals:
    void busyChanged();
    void removedFromBranch(const QString &branch, const std::vector<StorageKeeper::Placed> &files);
    void putBackInto(const QString &branch);
    void erased(int files, qint64 bytes);
    void referenceRemoved(int pullRequest);
    void failed(const Error &error);

private:
    void commit(const QString &branch, const QByteArray &body, const std::function<void()> &done);
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
