#pragma once

#include "sandbox/discussions.h"

namespace sandbox {

//! What people say and propose on the demo Hub, whom its gates let in, and a repo that has moved.
class SampleCommunity
{
public:
    SampleCommunity(SandboxHub &hub, Backend &backend);

    void add();

private:
    void addPeople();
    void addTideReader(); //!< the repo of most discussions, with branches, tags and pull requests of every state
    void addPullRequests();
    void addConversation(); //!< one discussion with every kind of event
    void addShortTopics(); //!< enough of them for a second page
    void addGates();
    void addMovedRepo();
    void addQuietRepo(); //!< where nobody may discuss
    void addLikes();

    int propose(const QString &author, int days, const QString &title, const QString &description,
                const QList<NewFile> &files);
    void commit(int days, const QString &author, const QString &title, const QList<NewFile> &files);
    void request(const QString &repo, Kind kind, const QString &user, const QString &status, int days);
    Actor who(const QString &user, int days, int minutes = 0) const;
    Repo tideReader();

    SandboxHub &m_hub;
    Backend &m_backend;
    QDateTime m_now;
};

} // namespace sandbox
