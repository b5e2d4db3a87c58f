#pragma once

#include "core/error.h"
#include "transfer/cachedeletion.h"
#include "transfer/cacheverification.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <optional>
#include <thread>
#include <vector>

//! The shared cache of this machine for the window: what is in it, and what is done to it, all off the GUI thread.
//!
//! One thing at a time; what is asked for meanwhile is refused, but for reload(), which is done afterwards.
class CacheKeeper : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Scanning, Ready, Failed };
    enum class Work { None, Scan, Deletion, Verification };

    //! The folder may be missing: then the cache is empty.
    explicit CacheKeeper(QString root, QObject *parent = nullptr);
    ~CacheKeeper() override;

    void reload();
    void stop(); //!< what is being done; a deletion ends after what it is at
    void remove(const std::vector<transfer::RevisionKey> &revisions);
    void removeUnfinished();
    void removeDamaged(); //!< of the last verification
    void verify(const std::vector<transfer::RevisionKey> &revisions);

    State state() const { return m_state; }
    Work work() const { return m_work; }
    bool isBusy() const { return m_work != Work::None; }
    const transfer::CacheContent &content() const { return m_content; }
    const std::optional<Error> &error() const { return m_error; }
    QDateTime scannedAt() const { return m_scannedAt; }
    const QString &root() const { return m_root; }
    const transfer::VerificationProgress &progress() const { return m_progress; }
    const std::vector<transfer::VerifiedFile> &verified() const { return m_verified; } //!< by the last verification
    std::vector<transfer::RevisionKey> allRevisions() const;

signals:
    void stateChanged(); //!< content() may be another one
    void workChanged();
    void progressed(); //!< of a verification
    void removed(const transfer::CacheDeletionOutcome &outcome);
    void verificationEnded(bool isComplete);

private:
    template<typename Value>
    void run(Work work, std::function<Value(const std::stop_token &)> task, void (CacheKeeper::*then)(Value));
    void onScanned(Result<transfer::CacheContent> content);
    void onRemoved(transfer::CacheDeletionOutcome outcome);
    void onVerified(Result<std::vector<transfer::VerifiedFile>> files);
    void setWork(Work work);

    QString m_root;
    State m_state = State::Idle;
    Work m_work = Work::None;
    bool m_isToReload = false;
    transfer::CacheContent m_content;
    std::optional<Error> m_error;
    QDateTime m_scannedAt;
    transfer::VerificationProgress m_progress;
    std::vector<transfer::VerifiedFile> m_verified;
    std::jthread m_thread; // last: it uses the others
};

Q_DECLARE_METATYPE(transfer::CacheDeletionOutcome)
