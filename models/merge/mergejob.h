#pragma once

#include "hub/hubclient.h"
#include "hub/refs.h"
#include "hub/uploads.h"
#include "models/merge/mergestate.h"

#include <QObject>

#include <stop_token>

//! Resolves the conflicts of a pull request: finds them, takes what a person decided, and makes a commit of it, or a
//! new pull request where a commit would not do. Works in the background, one thing at a time.
class MergeJob : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Reading, Ready, Writing, Failed };

    //! Which pull request.
    struct Subject {
        hub::RepoId repo = {};
        int number = 0;
        QString branch = {}; //!< that it goes to
        QString title = {};
        QStringList paths = {}; //!< that it touches

        QString reference() const;
        friend bool operator==(const Subject &, const Subject &) = default;
    };

    explicit MergeJob(hub::HubClient &client, QObject *parent = nullptr);
    ~MergeJob() override;

    void read(const Subject &subject); //!< what was read and decided before is forgotten
    void clear();
    void look(); //!< whether either side has moved on since it was read

    State state() const { return m_state; }
    const Error &error() const { return m_error; } //!< of reading
    const Subject &subject() const { return m_subject; }
    const MergeState &merge() const { return m_merge; }
    const MergeDecisions &decisions() const { return m_decisions; }
    bool isDecided() const { return m_merge.isDecided(m_decisions); }
    bool isSolvedInPlace() const { return m_merge.isSolvedInPlace(m_decisions); }

    void decide(const QString &path, const MergeDecision &decision);
    void undecide(const QString &path);

    //! A commit of the pull request where that solves it, else a new pull request that takes its place.
    void write(const QString &summary);

signals:
    void stateChanged();
    void sidesMoved(); //!< what was read is no longer how it is
    void decisionsChanged();
    void committed(const QString &oid); //!< to the pull request
    void replaced(int number, bool isOldClosed); //!< by a new pull request
    void refused(const Error &error); //!< of writing; everything stays as it was decided

private:
    struct Written {
        hub::CommitResult commit = {};
        bool isNew = false;
        bool isOldClosed = false;
    };
    static Result<Written> carryOut(const hub::Session &session, const Subject &subject, const MergeState &merge,
                                    const MergeDecisions &decisions, const QString &summary,
                                    const std::stop_token &stop);

    void setState(State state);
    static bool hasMoved(const hub::Refs &refs, const Subject &subject, const MergeState &merge);
    void onWritten(const Result<Written> &written);

    hub::HubClient &m_client;
    Subject m_subject;
    State m_state = State::Idle;
    Error m_error;
    MergeState m_merge;
    MergeDecisions m_decisions;
    std::stop_source m_stop;
    int m_generation = 0;
    hub::Request m_look;
};
