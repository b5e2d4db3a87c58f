#include "transfer/commitsteps.h"

#include <QCoreApplication>

#include <utility>

namespace transfer {

Result<CommitSteps> CommitSteps::plan(const std::vector<Operation> &operations, Limits limits)
{
    CommitSteps steps;
    std::vector<Addition> additions;
    std::vector<Deletion> deletions;
    qint64 bytes = 0;
    const auto closeAdditions = [&] {
        bytes = 0;
        if (!additions.empty())
            steps.additions.push_back(std::exchange(additions, {}));
    };
    const auto closeDeletions = [&] {
        if (!deletions.empty())
            steps.deletions.push_back(std::exchange(deletions, {}));
    };
    for (const Operation &operation : operations) {
        if (const Deletion *deletion = std::get_if<Deletion>(&operation)) {
            deletions.push_back(*deletion);
            if (deletions.size() >= limits.operations)
                closeDeletions();
            continue;
        }
        const Addition *addition = std::get_if<Addition>(&operation);
        if (!addition)
            return failure(Error::Kind::Invalid,
                           QCoreApplication::translate("CommitSteps", "Copies cannot be cut into several commits."),
                           std::get<Copy>(operation).repoPath);
        const qint64 size = addition->file.size;
        if (size >= limits.bytes) {
            steps.additions.push_back({*addition});
            continue;
        }
        if (bytes + size >= limits.bytes)
            closeAdditions();
        additions.push_back(*addition);
        bytes += size;
        if (additions.size() >= limits.operations)
            closeAdditions();
    }
    closeAdditions();
    closeDeletions();
    return steps;
}

} // namespace transfer
