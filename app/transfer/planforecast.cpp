#include "transfer/planforecast.h"

#include "hub/lfs.h"
#include "hub/uploads.h"
#include "transfer/commitpace.h"
#include "transfer/commitsteps.h"
#include "transfer/operations.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace transfer {

namespace {

constexpr double secondsPerCommit = 2;
constexpr double secondsPerCall = 0.15; // several are under way at a time
constexpr std::size_t manyFiles = 1000; // the largest commit of a series
constexpr int secondsPerHour = 3600;

int callsFor(std::size_t items, int perCall)
{
    return (int(items) + perCall - 1) / perCall;
}

qint64 sum(const std::vector<qint64> &sizes)
{
    return std::accumulate(sizes.begin(), sizes.end(), qint64(0));
}

int seriesCommits(const ForecastInput &input)
{
    std::vector<Operation> operations;
    operations.reserve(input.inlineSizes.size() + input.largeSizes.size());
    for (const std::vector<qint64> *sizes : {&input.inlineSizes, &input.largeSizes}) {
        for (const qint64 size : *sizes)
            operations.emplace_back(Addition{.file = {.size = size}});
    }
    operations.insert(operations.end(), std::size_t(input.deletions), Deletion());
    const CommitSteps steps = CommitSteps::plan(operations).value_or(CommitSteps());
    return int(steps.additions.size() + steps.deletions.size());
}

int commitsOf(const ForecastInput &input)
{
    if (input.inlineSizes.empty() && input.largeSizes.empty() && input.deletions == 0)
        return 0;
    switch (input.strategy) {
    case Strategy::OneCommit: return 1;
    case Strategy::Commits: return std::max(1, CommitPace::commitsFor(input.inlineSizes, input.largeSizes.size()));
    case Strategy::PullRequestSeries: return seriesCommits(input);
    }
    Q_UNREACHABLE_RETURN(1);
}

} // namespace

PlanForecast PlanForecast::of(const ForecastInput &input)
{
    PlanForecast forecast{.limit = input.limit};
    const std::size_t large = input.largeSizes.size();
    forecast.preuploadCalls = callsFor(std::size_t(input.asked), hub::uploads::filesPerCall);
    forecast.batchCalls = callsFor(large, hub::lfs::objectsPerCall);
    forecast.puts = int(large) - input.storedFiles;
    forecast.commits = commitsOf(input);
    forecast.calls = forecast.preuploadCalls + forecast.batchCalls + forecast.puts + forecast.commits;
    const qint64 inlineBytes = sum(input.inlineSizes);
    forecast.bytes = inlineBytes + sum(input.largeSizes) - input.storedBytes;
    if (large > std::size_t(largeFilesPerCommit))
        forecast.excess = Excess::TooManyLargeFiles;
    else if (inlineBytes > inlineBytesPerCommit)
        forecast.excess = Excess::TooMuchInline;
    forecast.suggestsCommits = forecast.excess != Excess::None || input.inlineSizes.size() + large > manyFiles
        || inlineBytes > CommitPace::inlineBytes;
    forecast.isSpeedMeasured = input.bytesPerSecond > 0;
    const double speed = forecast.isSpeedMeasured ? input.bytesPerSecond : assumedSpeed;
    double seconds = double(forecast.bytes) / speed + secondsPerCommit * forecast.commits
        + secondsPerCall * (forecast.preuploadCalls + forecast.batchCalls + forecast.puts);
    // Beyond the hour's commits one waits for the next hour.
    if (forecast.commits > commitsPerHour)
        seconds = std::max(seconds, double((forecast.commits - 1) / commitsPerHour) * secondsPerHour);
    forecast.seconds = qint64(seconds + 0.5);
    return forecast;
}

PlanForecast PlanForecast::of(ForecastInput input, const std::vector<const Addition *> &sent)
{
    for (const Addition *addition : sent)
        (addition->isLarge ? input.largeSizes : input.inlineSizes).push_back(addition->file.size);
    return of(input);
}

} // namespace transfer
