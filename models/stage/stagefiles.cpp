#include "models/stage/stagefiles.h"

#include "models/stage/stagename.h"
#include "transfer/folderscan.h"
#include "transfer/pathfilter.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace stagefiles {

namespace {

Result<std::vector<transfer::LocalFile>> filesAt(const QString &path, const std::stop_token &stop)
{
    const QFileInfo info(path);
    if (!info.isDir())
        return transfer::inspectFile(path).transform([](const transfer::LocalFile &file) { return std::vector{file}; });
    Result<transfer::FolderScan> scan = transfer::scanFolder(path, stop);
    if (!scan)
        return std::unexpected(scan.error());
    if (!scan->problems.empty())
        return std::unexpected(scan->problems.front().error);
    const transfer::PathPatterns never(transfer::defaultIgnores());
    const transfer::PathPatterns junk(transfer::junkPatterns());
    std::erase_if(scan->files, [&](const transfer::LocalFile &file) {
        return never.matchAny(file.relativePath) || junk.matchAny(file.relativePath);
    });
    for (transfer::LocalFile &file : scan->files)
        file.relativePath = info.fileName() + u'/' + file.relativePath;
    return std::move(scan->files);
}

} // namespace

Result<std::vector<StagedChange>> changesFor(const QStringList &localPaths, const QString &folder,
                                             const std::stop_token &stop)
{
    std::vector<StagedChange> changes;
    for (const QString &path : localPaths) {
        const Result<std::vector<transfer::LocalFile>> files = filesAt(path, stop);
        if (!files)
            return std::unexpected(files.error());
        for (const transfer::LocalFile &file : *files)
            changes.push_back(
                {.path = stagename::join(folder, file.relativePath), .localPath = file.path, .size = file.size});
        if (changes.size() > limit)
            return failure(Error::Kind::Invalid,
                           QCoreApplication::translate("StageFiles",
                                                       "These are more than %n files, which no repo "
                                                       "should have: upload them instead.",
                                                       nullptr, int(limit)),
                           path);
    }
    return changes;
}

} // namespace stagefiles
