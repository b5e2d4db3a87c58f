#pragma once

#include "transfer/planfinding.h"
#include "transfer/remotetree.h"

#include <optional>

namespace transfer {

//! Looks at the paths and sizes that files would have in a repo: what the Hub refuses, and what others could not fetch
//! (hub-api "Limits in one place").
class NameCheck
{
public:
    static constexpr qsizetype longestPath = 1000; //!< characters, the Hub's limit
    static constexpr qint64 largestFile = 500'000'000'000;
    static constexpr int fullestFolder = 10'000; //!< entries
    static constexpr int fullestRepo = 100'000; //!< files

    struct File {
        QString path = {};
        qint64 size = 0;
    };

    //! Why a file cannot be part of a repo at all; nothing when it can.
    static std::optional<QString> refusal(const QString &path, qint64 size);

    //! Of the files that would be sent. Quick for 100,000 of them.
    static PlanFindings findings(const std::vector<File> &sent, const RemoteTree &tree);

    static bool isReservedName(QStringView name); //!< Windows keeps it for a device, or a character of it for itself
};

} // namespace transfer
