#include "transfer/secretscan.h"

#include "transfer/localreader.h"
#include "transfer/parallel.h"

#include <algorithm>
#include <mutex>

using hub::Done;

namespace transfer {

namespace {

constexpr qint64 sampleSize = 4096;
constexpr int filesAtOnce = 2;

} // namespace

bool SecretScan::isText(QByteArrayView beginning)
{
    return !beginning.contains('\0');
}

Result<std::vector<SecretPlace>> SecretScan::look(const LocalFile &file)
{
    if (std::optional<std::vector<SecretPlace>> known = m_memory.recall(file))
        return *std::move(known);
    const Result<QByteArray> beginning = readStart(file, sampleSize);
    if (!beginning)
        return std::unexpected(beginning.error());
    std::vector<SecretPlace> places;
    if (isText(*beginning)) {
        const bool isAll = beginning->size() >= file.size;
        const Result<QByteArray> content = isAll ? beginning : readWhole(file);
        if (!content)
            return std::unexpected(content.error());
        places = SecretPatterns::find(*content);
    }
    m_memory.remember(file, places);
    return places;
}

Result<PlanFindings> SecretScan::run(const std::vector<const Addition *> &additions, const std::stop_token &stop,
                                     const std::function<void(int, int)> &seen)
{
    std::vector<const Addition *> small;
    std::ranges::copy_if(additions, std::back_inserter(small), [](const Addition *addition) {
        return addition->file.size > 0 && addition->file.size <= largestText;
    });
    std::vector<std::vector<SecretPlace>> found(small.size());
    std::mutex mutex;
    int done = 0;
    const Result<Done> scanned =
        forEachIndex(small.size(), filesAtOnce, stop, [&](size_t i, const std::stop_token &) -> Result<Done> {
            found[i] = look(small[i]->file).value_or(std::vector<SecretPlace>());
            const std::scoped_lock lock(mutex);
            ++done;
            if (seen && (done % 64 == 0 || done == int(small.size())))
                seen(done, int(small.size()));
            return Done{};
        });
    m_memory.save();
    if (!scanned)
        return std::unexpected(scanned.error());
    PlanFindings findings;
    for (size_t i = 0; i < small.size(); ++i) {
        for (const SecretPlace &place : found[i])
            findings.push_back({.kind = PlanFinding::Kind::Secret,
                                .path = small[i]->repoPath,
                                .number = place.line,
                                .text = place.what});
    }
    return findings;
}

} // namespace transfer
