#pragma once

#include "hub/call.h"
#include "transfer/operations.h"

#include <chrono>
#include <mutex>

namespace transfer {

class Journal;
class ProgressTracker;

//! Hashes files, never the same content twice: what the journal remembers is not read again.
class FileHasher
{
public:
    FileHasher(Journal &journal, ProgressTracker *progress) : m_journal(journal), m_progress(progress) { }
    ~FileHasher();

    //! Fills in what the journal knows.
    void recall(const std::vector<Addition *> &additions);
    //! Reads the file unless the wanted hash is there already; from any thread.
    Result<hub::Done> ensure(Addition &addition, const std::stop_token &stop);
    //! The same for SHA-256, whatever kind of file it is.
    Result<hub::Done> ensureSha256(Addition &addition, const std::stop_token &stop);
    //! Puts new hashes into the journal; happens by itself every second.
    void flush();

private:
    Result<hub::Done> read(Addition &addition, WantedHashes wanted, const std::stop_token &stop);
    void remember(const Addition &addition);

    Journal &m_journal;
    ProgressTracker *m_progress;
    std::mutex m_mutex;
    std::vector<std::pair<LocalFile, FileHashes>> m_fresh;
    std::chrono::steady_clock::time_point m_flushed = std::chrono::steady_clock::now();
};

} // namespace transfer
