#pragma once

#include "sandbox/sha256.h"

#include <QString>

#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace sandbox {

//! The SHA-256 of files that arrive in parts, taken on a thread of its own while the later parts are on their way: of
//! those that are there without a gap before them. Only a head start, so it lives in memory alone.
class HashBehind
{
public:
    void beginPart(const QString &file, qint64 offset); //!< is about to be written, perhaps not for the first time
    void endPart(const QString &file, qint64 offset, qint64 size); //!< is there
    void forget(const QString &file);
    //! Of the whole file, which is known no more after that; empty when it cannot be read.
    QByteArray finish(const QString &file, qint64 size);

private:
    struct Progress {
        QString file = {};
        Sha256 digest = {};
        qint64 hashed = 0;
        qint64 there = 0; //!< without a gap
        std::map<qint64, qint64> behind = {}; //!< parts behind the first gap: size by offset
        bool isBusy = false; //!< the thread reads it
        bool isUnreadable = false;
    };

    void work(const std::stop_token &stop);
    static bool read(Progress &progress, qint64 end, const std::stop_token &stop);

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::map<QString, std::shared_ptr<Progress>> m_files;
    std::deque<std::shared_ptr<Progress>> m_queue;
    std::jthread m_thread; // ends first; not there before it is needed
};

} // namespace sandbox
