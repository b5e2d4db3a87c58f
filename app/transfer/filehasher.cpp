#include "transfer/filehasher.h"

#include "transfer/journal.h"
#include "transfer/progress.h"

namespace transfer {

namespace {

using namespace std::chrono_literals;

// A file changed within the clock's grain of being hashed could change once more and keep its time.
constexpr qint64 clockGrain = 50'000'000;

bool isOldEnough(const LocalFile &file)
{
    const auto now =
        std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch());
    return file.modified < now.count() - clockGrain;
}

} // namespace

FileHasher::~FileHasher()
{
    flush();
}

void FileHasher::recall(const std::vector<Addition *> &additions)
{
    std::vector<LocalFile> files;
    files.reserve(additions.size());
    for (const Addition *addition : additions)
        files.push_back(addition->file);
    const std::vector<FileHashes> known = m_journal.knownHashes(files);
    for (size_t i = 0; i < additions.size(); ++i) {
        FileHashes &hashes = additions[i]->hashes;
        if (hashes.sha256.isEmpty())
            hashes.sha256 = known[i].sha256;
        if (hashes.gitBlob.isEmpty())
            hashes.gitBlob = known[i].gitBlob;
    }
}

Result<hub::Done> FileHasher::ensure(Addition &addition, const std::stop_token &stop)
{
    return read(addition, {.sha256 = addition.isLarge, .gitBlob = !addition.isLarge}, stop);
}

Result<hub::Done> FileHasher::ensureSha256(Addition &addition, const std::stop_token &stop)
{
    return read(addition, {.sha256 = true}, stop);
}

Result<hub::Done> FileHasher::read(Addition &addition, WantedHashes wanted, const std::stop_token &stop)
{
    FileHashes &known = addition.hashes;
    wanted = {.sha256 = wanted.sha256 && known.sha256.isEmpty(), .gitBlob = wanted.gitBlob && known.gitBlob.isEmpty()};
    if (!wanted.sha256 && !wanted.gitBlob)
        return hub::Done{};
    const auto report = [this](qint64 bytes) {
        if (m_progress)
            m_progress->addHashed(bytes);
    };
    const bool isCurrent = isOldEnough(addition.file);
    const Result<FileHashes> hashes = hashFile(addition.file, wanted, stop, report);
    if (!hashes)
        return std::unexpected(hashes.error());
    if (wanted.sha256)
        known.sha256 = hashes->sha256;
    if (wanted.gitBlob)
        known.gitBlob = hashes->gitBlob;
    if (isCurrent)
        remember(addition);
    return hub::Done{};
}

void FileHasher::remember(const Addition &addition)
{
    bool isTime = false;
    {
        const std::scoped_lock lock(m_mutex);
        m_fresh.emplace_back(addition.file, addition.hashes);
        isTime = std::chrono::steady_clock::now() - m_flushed > 1s;
    }
    // Reading a big file again costs more than a write to disk.
    constexpr qint64 worthAtOnce = 64 << 20;
    if (isTime || addition.file.size >= worthAtOnce)
        flush();
}

void FileHasher::flush()
{
    std::vector<std::pair<LocalFile, FileHashes>> fresh;
    {
        const std::scoped_lock lock(m_mutex);
        fresh.swap(m_fresh);
        m_flushed = std::chrono::steady_clock::now();
    }
    if (!fresh.empty())
        m_journal.rememberHashes(fresh); // a hash that could not be kept is only found again
}

} // namespace transfer
