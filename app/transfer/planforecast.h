#pragma once

#include "hub/ratelimit.h"
#include "transfer/uploadspec.h"

#include <optional>
#include <vector>

namespace transfer {

struct Addition;

//! What the forecast of an upload is made from.
struct ForecastInput {
    Strategy strategy = Strategy::OneCommit;
    int asked = 0; //!< files that the Hub is asked about
    std::vector<qint64> inlineSizes = {}; //!< of the files that go into the commit
    std::vector<qint64> largeSizes = {}; //!< of those that go to storage
    qint64 storedBytes = 0; //!< of the large files, what storage has already or gets from another file
    int storedFiles = 0;
    int deletions = 0;
    double bytesPerSecond = 0; //!< measured; 0: not yet
    std::optional<hub::RateLimit> limit = {}; //!< as the last answer said it
};

//! What an upload takes: calls, commits, bytes, time, and what of it is more than the Hub allows.
struct PlanForecast {
    //! Not documented, and no answer says it beforehand: it is what the public Hub names when it refuses a commit with
    //! 429, "You have exceeded the rate limit for repository commits (128 per hour)", as quoted in
    //! https://github.com/braindecode/braindecode/issues/947 in March 2026. Other servers may allow any other number.
    static constexpr int commitsPerHour = 128;
    static constexpr int largeFilesPerCommit = 25'000;
    static constexpr qint64 inlineBytesPerCommit = 1'000'000'000;
    static constexpr double assumedSpeed = 10'000'000; //!< bytes a second

    enum class Excess { None, TooManyLargeFiles, TooMuchInline }; //!< for one commit

    int preuploadCalls = 0;
    int batchCalls = 0;
    int puts = 0; //!< at least: the Hub splits big files
    int commits = 0; //!< 0 when nothing changes
    int calls = 0; //!< of all kinds
    qint64 bytes = 0; //!< to be sent
    qint64 seconds = 0; //!< about
    bool isSpeedMeasured = false;
    Excess excess = Excess::None;
    //! Several commits would do better: it is too much for one, or so much that the server may not be done in time.
    bool suggestsCommits = false;
    std::optional<hub::RateLimit> limit = {};

    static PlanForecast of(const ForecastInput &input);
    //! Of an upload that knows its files: sizes come from what is to be sent.
    static PlanForecast of(ForecastInput input, const std::vector<const Addition *> &sent);
};

} // namespace transfer
