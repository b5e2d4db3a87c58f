#include "transfer/cachedownload.h"
#include "transfer/downloadjob.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;
using namespace transfer;

namespace wire {

namespace {

//! The path of the one file that was asked for; empty for a whole repo.
QString fileOf(const Arguments &arguments)
{
    const QString subfolder = arguments.text("subfolder"_L1);
    const QString name = arguments.text("filename"_L1);
    return subfolder.isEmpty() || name.isEmpty() ? name : subfolder + u'/' + name;
}

Result<QJsonValue> intoFolder(Carrier &carrier, const Arguments &arguments, const hub::RepoId &repo)
{
    DownloadSpec spec{.repo = repo,
                      .revision = arguments.revision(),
                      .allow = arguments.texts("allow_patterns"_L1),
                      .ignore = arguments.texts("ignore_patterns"_L1),
                      .folder = arguments.stage().onDisk(arguments.object("local_dir"_L1))};
    const QString file = fileOf(arguments);
    if (!file.isEmpty())
        spec.files = {file};
    const Result<DownloadOutcome> outcome =
        DownloadJob(carrier.blocking(), arguments.stage().progress, spec, DownloadManner::sequential()).run({});
    if (!outcome)
        return std::unexpected(outcome.error());
    if (!outcome->problems.empty())
        return std::unexpected(outcome->problems.front().error);
    return file.isEmpty() ? spec.folder : spec.folder + u'/' + file;
}

Result<QJsonValue> intoCache(Carrier &carrier, const Arguments &arguments, const hub::RepoId &repo)
{
    const SharedCache cache(arguments.stage().onDisk(arguments.object("cache_dir"_L1)));
    CacheDownload download(carrier.blocking(), arguments.stage().progress, cache,
                           {.repo = repo,
                            .revision = arguments.revision(),
                            .isForced = arguments.on("force_download"_L1),
                            .isOffline = arguments.on("local_files_only"_L1)},
                           DownloadManner::sequential());
    const QString file = fileOf(arguments);
    const Result<QString> place = file.isEmpty()
        ? download.snapshot(arguments.texts("allow_patterns"_L1), arguments.texts("ignore_patterns"_L1), {})
        : download.file(file, {});
    return place.transform([](const QString &path) { return QJsonValue(path); });
}

Result<QJsonValue> download(Carrier &carrier, const Arguments &arguments)
{
    return arguments.repo().and_then([&](const hub::RepoId &repo) {
        return arguments.has("local_dir"_L1) ? intoFolder(carrier, arguments, repo)
                                             : intoCache(carrier, arguments, repo);
    });
}

} // namespace

void addDownloadMethods(Methods &methods)
{
    methods.add(u"hf_hub_download"_s, download, Methods::Manner::Transfer);
    methods.add(u"snapshot_download"_s, download, Methods::Manner::Transfer);
}

} // namespace wire
