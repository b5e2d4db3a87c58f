#include "transfer/secretscan.h"

#include "transfer/localreader.h"
#include "transfer/parallel.h"
#include "transfer/secretsearch.h"

#include <algorithm>
#include <mutex>
#include <vector>

using hub::Done;

namespace transfer {

namespace {

constexpr qint64 sampleSize = 4096;
constexpr qint64 pieceSize = 1 << 20;
constexpr int filesAtOnce = 2;

Result<std::vector<SecretPlace>> search(const LocalFile &file, const std::stop_token &stop)
{
    const Result<LocalReader> reader = LocalReader::open(file);
    if (!reader)
        return std::unexpected(reader.error());
    SecretSearch search;
    std::vector<char> piece(size_t(std::min(pieceSize, file.size)));
    qint64 wanted = sampleSize; // a little first: most large files show soon that they are no text
    for (qint64 offset = 0; !search.isFull();) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        const Result<qint64> got = reader->readAt(offset, piece.data(), std::min(wanted, qint64(piece.size())));
        if (!got)
            return std::unexpected(got.error());
        const QByteArrayView bytes(piece.data(), *got);
        if (bytes.isEmpty() || !SecretScan::isText(bytes))
            break;
        search.add(bytes);
        offset += *got;
        wanted = pieceSize;
    }
    return search.finish();
}

} // namespace

bool SecretScan::isText(QByteArrayView bytes)
{
    return !bytes.contains('\0');
}

Result<std::vector<SecretPlace>> SecretScan::look(const LocalFile &file, const std::stop_token &stop)
{
    if (std::optional<std::vector<SecretPlace>> known = m_memory.recall(file))
        return *std::move(known);
    Result<std::vector<SecretPlace>> places = search(file, stop);
    if (places)
        m_memory.remember(file, *places);
    return places;
}

Result<PlanFindings> SecretScan::run(const std::vector<const Addition *> &additions, const std::stop_token &stop,
                                     const std::function<void(int, int)> &seen)
{
    std::vector<std::vector<SecretPlace>> found(additions.size());
    std::mutex mutex;
    int done = 0;
    const Result<Done> scanned =
        forEachIndex(additions.size(), filesAtOnce, stop, [&](size_t i, const std::stop_token &given) -> Result<Done> {
            Result<std::vector<SecretPlace>> places = look(additions[i]->file, given);
            if (!places && places.error().kind == Error::Kind::Cancelled)
                return std::unexpected(places.error());
            if (places)
                found[i] = *std::move(places);
            const std::scoped_lock lock(mutex);
            ++done;
            if (seen && (done % 64 == 0 || done == int(additions.size())))
                seen(done, int(additions.size()));
            return Done{};
        });
    m_memory.save();
    if (!scanned)
        return std::unexpected(scanned.error());
    PlanFindings findings;
    for (size_t i = 0; i < additions.size(); ++i) {
        for (const SecretPlace &place : found[i])
            findings.push_back({.kind = PlanFinding::Kind::Secret,
                                .path = additions[i]->repoPath,
                                .number = place.line,
                                .text = place.what});
    }
    return findings;
}

} // namespace transfer
