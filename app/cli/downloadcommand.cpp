#include "cli/commands.h"
#include "cli/line.h"
#include "cli/login.h"
#include "cli/watch.h"
#include "transfer/downloadjob.h"
#include "transfer/sharedcache.h"

#include <QCoreApplication>
#include <QUrl>

using transfer::DownloadOutcome;

namespace cli {

ExitCode download(const DownloadOptions &options, const std::stop_token &stop)
{
    Reporter reporter(Reporter::styleFor(options.json), options.isQuiet);
    const Result<hub::Session> session = login();
    if (!session) {
        reporter.error(session.error());
        return exitCodeFor(session.error());
    }
    if (const Result<void> line = prepareLine(options.limits); !line) {
        reporter.error(line.error());
        return exitCodeFor(line.error());
    }
    transfer::ProgressTracker tracker;
    Result<DownloadOutcome> outcome = failure(Error::Kind::Cancelled);
    watch(tracker, reporter, [&] {
        hub::BlockingHub hub(*session);
        outcome = transfer::DownloadJob(hub, tracker, options.spec).run(stop);
    });
    if (!outcome) {
        reporter.error(outcome.error());
        return exitCodeFor(outcome.error());
    }
    reporter.files(tracker.files());
    for (const transfer::FileProblem &problem : outcome->problems)
        reporter.problem(problem);
    if (!outcome->problems.empty()) {
        reporter.error({.kind = Error::Kind::LocalFile,
                        .detail = QCoreApplication::translate("DownloadCommand", "All others are there.")});
        return SomeFilesBad;
    }
    const bool isForCache = options.spec.target == transfer::DownloadSpec::Target::SharedCache;
    const QString place = isForCache
        ? transfer::SharedCache(options.spec.folder).snapshot(options.spec.repo, outcome->commit)
        : options.spec.folder;
    reporter.done({.oid = outcome->commit, .url = QUrl::fromLocalFile(place)}, outcome->filesReceived == 0,
                  tracker.snapshot());
    return Success;
}

} // namespace cli
