#pragma once

#include "hub/hubclient.h"
#include "hub/repoid.h"

#include <QSet>

#include <vector>

//! Finds out what a server that is not the Hub lacks before a person runs into it: asks for a little of what may be
//! missing, once for each server. The answers teach hub::ServerAbilities; the Hub itself is asked nothing.
class ServerProbe : public QObject
{
    Q_OBJECT

public:
    explicit ServerProbe(hub::HubClient &client, QObject *parent = nullptr);

    void ask();
    void askAbout(const hub::RepoId &repo); //!< what can only be asked of a repo

private:
    bool isDue(const QString &question);
    template<typename Answer, typename Question>
    void send(const Question &question);

    hub::HubClient &m_client;
    QSet<QString> m_asked; //!< questions and servers
    std::vector<hub::Request> m_requests;
};
