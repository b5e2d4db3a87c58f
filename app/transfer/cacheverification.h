#pragma once

#include "core/result.h"
#include "transfer/cachecontent.h"

#include <functional>
#include <stop_token>

namespace transfer {

//! What was found out about a file of the cache.
struct VerifiedFile {
    enum class Verdict {
        Whole,
        Damaged, //!< its content is not what its name says
        Unreadable,
        Unknown, //!< nothing on this disk says what it should be
    };

    QString path = {}; //!< in the repo
    QString commit = {}; //!< the first revision that has it
    QString blob = {};
    qint64 size = 0;
    Verdict verdict = Verdict::Unknown;
};

struct VerificationProgress {
    qint64 bytesTotal = 0;
    qint64 bytesDone = 0;
    int filesTotal = 0;
    int filesDone = 0;
};

//! Reads every content of these revisions once and compares it with its name, which is its hash; blocking. `progress`
//! is called from several threads, one at a time.
Result<std::vector<VerifiedFile>> verifyCache(const CacheContent &content, const std::vector<RevisionKey> &revisions,
                                              const std::stop_token &stop,
                                              const std::function<void(const VerificationProgress &)> &progress = {});

} // namespace transfer
