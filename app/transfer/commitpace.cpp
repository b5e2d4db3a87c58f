#include "transfer/commitpace.h"

#include <array>

namespace transfer {

namespace {

constexpr std::array<std::size_t, 10> scale{20, 50, 75, 100, 125, 200, 250, 400, 600, 1000};
static_assert(scale[6] == 250);

} // namespace

std::size_t CommitPace::files() const
{
    return scale.at(m_step);
}

void CommitPace::committed(std::size_t files, std::chrono::milliseconds took)
{
    if (took >= quick)
        failed();
    else if (files >= scale.at(m_step) && m_step + 1 < scale.size())
        ++m_step;
}

bool CommitPace::failed()
{
    if (m_step == 0)
        return false;
    --m_step;
    return true;
}

int CommitPace::commitsFor(const std::vector<qint64> &inlineSizes, std::size_t largeFiles)
{
    CommitPace pace;
    int commits = 0;
    std::size_t files = 0;
    qint64 bytes = 0;
    const auto close = [&] {
        if (files == 0)
            return;
        ++commits;
        pace.committed(files, {});
        files = 0;
        bytes = 0;
    };
    const auto add = [&](qint64 size) {
        if (bytes > 0 && bytes + size > inlineBytes)
            close();
        ++files;
        bytes += size;
        if (files >= pace.files())
            close();
    };
    for (const qint64 size : inlineSizes)
        add(size);
    for (std::size_t i = 0; i < largeFiles; ++i)
        add(0);
    close();
    return commits;
}

} // namespace transfer
