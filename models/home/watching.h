#pragma once

#include "hub/hubclient.h"
#include "hub/notifications.h"

#include <QObject>

//! Asks the Hub to tell one of everything that happens in a repo or at somebody's, or to stop it. The Hub does not say
//! what is watched, so that both can always be asked for.
class Watching : public QObject
{
    Q_OBJECT

public:
    explicit Watching(hub::HubClient &client, QObject *parent = nullptr);

    void watchRepo(const hub::RepoId &repo, bool on); //!< its id is looked up first
    void watchPerson(const QString &name, const QString &id, bool isOrganization, bool on);

signals:
    void done(const QString &name, bool on);
    void failed(const Error &error);

private:
    void send(const hub::Watched &what, const QString &name, bool on);

    hub::HubClient &m_client;
    hub::Request m_request;
};
