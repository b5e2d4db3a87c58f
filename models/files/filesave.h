#pragma once

#include "hub/hubclient.h"
#include "hub/tree.h"

#include <QCryptographicHash>
#include <QObject>
#include <QSaveFile>

#include <memory>

//! One file of a repo, saved under a name of the person's choice while the window waits for nothing.
//!
//! The name appears only when everything is there and has the hash that the Hub names. For files of a size that needs
//! no resuming; larger ones are downloads.
class FileSave : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 sizeLimit = 100'000'000;

    explicit FileSave(hub::HubClient &client, QObject *parent = nullptr);

    void start(const hub::RepoId &repo, const QString &revision, const hub::TreeEntry &entry, const QString &localPath);
    void cancel();
    bool isActive() const { return m_request.isActive(); }
    const QString &localPath() const { return m_localPath; }

signals:
    void progressed(qint64 received, qint64 size);
    void saved(const QString &localPath);
    void failed(const Error &error);

private:
    void receive(QByteArrayView bytes);
    void conclude(const Result<hub::Done> &ended);
    void fail(Error error);
    QString expectedHash() const;

    hub::HubClient &m_client;
    hub::TreeEntry m_entry;
    QString m_localPath;
    std::unique_ptr<QSaveFile> m_file;
    std::unique_ptr<QCryptographicHash> m_hash;
    qint64 m_received = 0;
    hub::Request m_request;
};
