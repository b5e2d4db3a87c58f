#pragma once

#include "transfer/operations.h"
#include "transfer/parallel.h"

#include <atomic>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace transfer {

class FileHasher;
class ProgressTracker;

//! Hashes the files whose turn comes next while others are being sent. What it cannot read it leaves to whoever wants
//! to send it.
class HashAhead
{
public:
    HashAhead(FileHasher &hasher, ProgressTracker &progress) : m_hasher(hasher), m_progress(progress) { }
    ~HashAhead(); //!< waits for nothing
    HashAhead(const HashAhead &) = delete;
    HashAhead &operator=(const HashAhead &) = delete;

    //! Nobody else may touch them until end(); `stop` ends it within a file.
    void begin(std::vector<Addition *> additions, const std::stop_token &stop);
    void end(); //!< once the file that is being read is done: half a hash would be lost

private:
    void hash(const std::vector<Addition *> &additions, const std::stop_token &stop);

    FileHasher &m_hasher;
    ProgressTracker &m_progress;
    std::atomic<bool> m_isEnough = false;
    std::optional<LinkedStop> m_stop;
    std::jthread m_thread;
};

} // namespace transfer
