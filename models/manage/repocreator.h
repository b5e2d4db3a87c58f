#pragma once

#include "hub/hubclient.h"
#include "hub/newrepo.h"
#include "hub/uploads.h"

#include <QObject>
#include <QTimer>

class RepoChanges;

//! Makes a repo, new with a first card or as a copy of another, and follows it until it can be used.
class RepoCreator : public QObject
{
    Q_OBJECT

public:
    enum class Step { Idle, Creating, WritingCard, Copying };

    RepoCreator(hub::HubClient &client, RepoChanges &changes, QObject *parent = nullptr);

    void create(const hub::NewRepo &repo, const QByteArray &card); //!< an empty card: none is written
    void duplicate(const hub::RepoCopy &copy);

    Step step() const { return m_step; }
    const hub::RepoId &repo() const { return m_repo; } //!< the one being made
    const hub::CopyStatus &copyStatus() const { return m_status; } //!< while it is Copying

signals:
    void stepChanged();
    void made(const hub::RepoId &repo); //!< it is there; its card or its files may still be on their way
    void finished(const hub::RepoId &repo);
    void failed(const Error &error); //!< nothing was made
    void cardFailed(const Error &error); //!< the repo is there, without its card
    void copyFailed(const Error &error); //!< it is not known how far the files of the copy are

private:
    void onCreated(const Result<hub::CreatedRepo> &created);
    void onDuplicated(const Result<hub::CreatedRepo> &created);
    void writeCard();
    void askStatus();
    void onStatus(const Result<hub::CopyStatus> &status);
    void setStep(Step step);
    void finish();

    hub::HubClient &m_client;
    RepoChanges &m_changes;
    hub::RepoId m_repo;
    QByteArray m_card;
    hub::CopyStatus m_status;
    Step m_step = Step::Idle;
    QTimer m_pause; //!< between two questions how far the copy is
    hub::Request m_request;
};
