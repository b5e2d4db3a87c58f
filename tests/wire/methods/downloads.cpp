#include "transfer/downloadjob.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;
using namespace transfer;

namespace wire {

namespace {

Result<DownloadSpec> specOf(const Arguments &arguments)
{
    return arguments.repo().transform([&](const hub::RepoId &repo) {
        DownloadSpec spec{.repo = repo,
                          .revision = arguments.revision(),
                          .allow = arguments.texts("allow_patterns"_L1),
                          .ignore = arguments.texts("ignore_patterns"_L1),
                          .folder = arguments.stage().onDisk(arguments.object("local_dir"_L1))};
        const QString subfolder = arguments.text("subfolder"_L1);
        const QString name = arguments.text("filename"_L1);
        if (!name.isEmpty())
            spec.files = {subfolder.isEmpty() ? name : subfolder + u'/' + name};
        return spec;
    });
}

Result<QJsonValue> download(Carrier &carrier, const Arguments &arguments)
{
    return specOf(arguments).and_then([&](const DownloadSpec &spec) -> Result<QJsonValue> {
        const Result<DownloadOutcome> outcome =
            DownloadJob(carrier.blocking(), arguments.stage().progress, spec, DownloadManner::sequential()).run({});
        if (!outcome)
            return std::unexpected(outcome.error());
        if (!outcome->problems.empty())
            return std::unexpected(outcome->problems.front().error);
        return spec.files.isEmpty() ? spec.folder : spec.folder + u'/' + spec.files.constFirst();
    });
}

} // namespace

void addDownloadMethods(Methods &methods)
{
    methods.add(u"hf_hub_download"_s, download, Methods::Manner::Transfer);
    methods.add(u"snapshot_download"_s, download, Methods::Manner::Transfer);
}

} // namespace wire
