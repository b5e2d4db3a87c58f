#pragma once

#include "hub/hubclient.h"
#include "hub/tree.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

//! One file of a repo, saved under a name of the person's choice while the window waits for nothing: it is written and
//! hashed on a thread of its own.
//!
//! The name appears only when everything is there and has the hash that the Hub names. For files of a size that needs
//! no resuming; larger ones are downloads.
class FileSave : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 sizeLimit = 100'000'000; //!< what a slow disk leaves waiting in memory at most

    explicit FileSave(hub::HubClient &client, QObject *parent = nullptr);
    ~FileSave() override;

    void start(const hub::RepoId &repo, const QString &revision, const hub::TreeEntry &entry, const QString &localPath);
    void cancel();
    bool isActive() const { return m_sink != nullptr; }
    const QString &localPath() const { return m_localPath; }
    const hub::TreeEntry &entry() const { return m_entry; }

signals:
    void progressed(qint64 received, qint64 size);
    void saved(const QString &localPath);
    void failed(const Error &error);

private:
    class Sink;

    void receive(QByteArrayView bytes);
    void conclude(const Result<hub::Done> &ended);
    void onWritten(const std::shared_ptr<Sink> &sink, const Result<hub::Done> &written);
    void fail(Error error);
    QString expectedHash() const;

    hub::HubClient &m_client;
    hub::TreeEntry m_entry;
    QString m_localPath;
    std::shared_ptr<Sink> m_sink;
    QThreadPool m_writer; //!< one thread: what comes first is written first
    qint64 m_received = 0;
    hub::Request m_request;
};
