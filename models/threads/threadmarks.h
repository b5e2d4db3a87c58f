#pragma once

#include "hub/hubclient.h"
#include "hub/notifications.h"
#include "models/threads/inboxthread.h"

#include <QHash>
#include <QObject>

#include <vector>

class Inbox;
class InboxStore;
class Mutes;

//! What somebody has read and what is muted of the threads of all repos, wherever they are shown: what the Hub tells of
//! as unread, what the inbox has found itself, and what was read or muted in this program.
class ThreadMarks : public QObject
{
    Q_OBJECT

public:
    ThreadMarks(hub::HubClient &client, Inbox &inbox, InboxStore &store, Mutes &mutes, QObject *parent = nullptr);

    void setAccount(const QString &account); //!< whose; empty: nobody's

    int unreadPullRequests() const { return m_count; } //!< without what is muted, as far as is known
    bool isUnread(const hub::RepoId &repo, int number) const; //!< the Hub has told of it, and nobody has read it
    void setRead(const hub::RepoId &repo, int number); //!< as it is now, here and at the Hub
    void setListed(std::vector<InboxThread> threads); //!< all that the inbox knows

    bool isMuted(const hub::RepoId &repo, int number) const; //!< it alone, or its whole repo
    bool isMutedAlone(const hub::RepoId &repo, int number) const;
    void setMuted(const hub::RepoId &repo, int number, bool on); //!< here and at the Hub
    void setMuted(const hub::RepoId &repo, bool on); //!< here: the Hub always tells owners of their repos

signals:
    void changed();
    void unreadPullRequestsChanged(int count);

private:
    void takeNews();
    void update();
    bool isUnread(const InboxThread &thread) const;
    template<typename Call>
    void tell(const Call &call);

    hub::HubClient &m_client;
    Inbox &m_inbox;
    InboxStore &m_store;
    Mutes &m_mutes;
    QString m_account;
    QHash<QString, InboxThread> m_told; //!< by key: unread, as the Hub says
    std::vector<InboxThread> m_listed; //!< unread, as the inbox says
    int m_count = 0;
    std::vector<hub::Request> m_requests;
};
