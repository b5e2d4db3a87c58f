#pragma once

#include "core/error.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <functional>
#include <thread>

namespace transfer {

//! Tells when something in a folder or below it has changed, once the writing rests or has gone on for long.
//!
//! By inotify on a thread of its own, which also makes the calls. Where the system has no more watches to give, it says
//! so and the folder counts as changed every so often. Links to folders are not followed.
class FolderChanges
{
public:
    struct Tempo {
        std::chrono::milliseconds quiet{2'000}; //!< nothing is written for so long
        std::chrono::milliseconds atMost{30'000}; //!< told even if the writing goes on
        std::chrono::milliseconds blind{60'000}; //!< where changes cannot be seen
    };
    using Changed = std::function<void()>;
    using Limited = std::function<void(const Error &)>; //!< at most once

    FolderChanges(QString folder, Changed changed, Limited limited, Tempo tempo);
    ~FolderChanges();
    FolderChanges(const FolderChanges &) = delete;
    FolderChanges &operator=(const FolderChanges &) = delete;

private:
    using Clock = std::chrono::steady_clock;

    void watch(const std::stop_token &stop);
    void addBelow(const QString &folder, const std::stop_token &stop);
    bool add(const QString &folder);
    void readEvents(const std::stop_token &stop);
    void touch();
    void tellWhenDue();
    void beLimited(int error);
    int waitTime() const; //!< in milliseconds, for poll

    QString m_folder;
    Changed m_changed;
    Limited m_limited;
    Tempo m_tempo;
    int m_inotify = -1;
    int m_wake = -1;
    bool m_isBlind = false;
    QHash<int, QString> m_folders; //!< by watch
    Clock::time_point m_first = {}; //!< change that has not been told of
    Clock::time_point m_last = {};
    Clock::time_point m_told = Clock::now();
    std::jthread m_thread; // last: it uses the others
};

} // namespace transfer
