#pragma once

#include "hub/hubclient.h"
#include "hub/refs.h"
#include "hub/tree.h"

#include <QHash>
#include <QObject>

//! Where large files are named by what is newest: looks through the files of each branch, tag and pull request, one
//! after the other. What is named nowhere is kept by older commits alone.
class LargeFileUses : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Counting, Looking, Stopped, Complete, Failed }; //!< what was found stays when Stopped

    static constexpr int defaultLimit = 100; //!< requests that are made unasked: the Hub counts them

    //! A revision at which a file is there, and where in it.
    struct Use {
        QString revision = {};
        bool isBranch = false;
        QString path = {};
        QString oid = {}; //!< git id of what is there
        qint64 size = 0;
    };

    explicit LargeFileUses(hub::HubClient &client, QObject *parent = nullptr);

    void setRepo(const hub::RepoId &repo);
    void start(); //!< anew; nothing is known meanwhile
    void stop(); //!< and forgets
    void halt(); //!< keeps what was found
    void goOn(); //!< after halt(), the limit or a failure
    void setLimit(int requests) { m_limit = requests; }

    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    int revisionCount() const { return m_total; }
    int lookedAt() const { return m_lookedAt; }
    QList<Use> usesOf(const QString &sha256) const { return m_uses.value(sha256); }

signals:
    void changed();

private:
    //! All revisions that stand at the same commit.
    struct Stop {
        QString commit = {};
        QList<Use> names = {};
    };

    void onRefs(const Result<hub::Refs> &refs);
    void addStop(const hub::Ref &ref, const QString &revision, bool isBranch);
    void lookAtNext();
    bool mayAsk();
    void look();
    void onPage(const Result<hub::Page<hub::TreeEntry>> &page);
    void setState(State state, const Error &error = {});

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    std::vector<Stop> m_stops; //!< still to be looked at, the last one first
    QUrl m_next; //!< page of the one that is looked at; empty: its first
    int m_limit = defaultLimit;
    int m_left = 0; //!< requests that may still be made
    int m_total = 0;
    int m_lookedAt = 0;
    QHash<QString, QList<Use>> m_uses; //!< by SHA-256
    State m_state = State::Idle;
    Error m_error;
    hub::Request m_request;
};
