#include "hub/validation.h"
#include "transfer/commitrun.h"
#include "transfer/objectsender.h"
#include "transfer/uploadjob.h"
#include "transfer/verdicts.h"
#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;
using namespace transfer;

namespace wire {

namespace {

//! What the documented CommitInfo repeats of what was asked for.
struct Wish {
    hub::CommitTarget target = {};
    QString summary = {};
    QString description = {};
    QString parentCommit = {};
};

Result<Wish> wishOf(const Arguments &arguments, const QString &defaultSummary = {})
{
    const QString parent = arguments.text("parent_commit"_L1);
    if (!parent.isEmpty() && !hub::parentCommit(parent))
        return failure(Error::Kind::Invalid, u"parent_commit"_s);
    return arguments.target().and_then([&](const hub::CommitTarget &target) {
        return hub::commitSummary(arguments.text("commit_message"_L1, defaultSummary))
            .transform([&](const QString &summary) {
                return Wish{target, summary, arguments.text("commit_description"_L1), parent};
            });
    });
}

Result<QJsonValue> commitForm(const Arguments &arguments, const Wish &wish, const Result<UploadOutcome> &outcome)
{
    if (!outcome)
        return std::unexpected(outcome.error());
    if (outcome->kind == UploadOutcome::Kind::NeedsDecision)
        return std::unexpected(outcome->problems.front().error);
    const hub::CommitResult &commit = outcome->commit;
    QJsonObject fields{{u"commit_url"_s, commit.url.toString(QUrl::FullyEncoded)},
                       {u"commit_message"_s, wish.summary},
                       {u"commit_description"_s, wish.description},
                       {u"oid"_s, commit.oid},
                       {u"repo_url"_s, repoUrlForm(arguments.stage().endpoint(), wish.target.repo)}};
    if (commit.pullRequest > 0) {
        fields[u"pr_url"_s] = commit.pullRequestUrl.toString(QUrl::FullyEncoded);
        fields[u"pr_num"_s] = commit.pullRequest;
        fields[u"pr_revision"_s] = u"refs/pr/%1"_s.arg(commit.pullRequest);
    }
    return typed(u"CommitInfo"_s, fields);
}

Result<Operation> operationFrom(const Arguments &arguments, const QJsonObject &json)
{
    const Result<QString> path = hub::repoPath(json["path_in_repo"_L1].toString());
    if (!path)
        return std::unexpected(path.error());
    if (json["_type"_L1].toString() == "CommitOperationDelete"_L1) {
        const QJsonValue flag = json["is_folder"_L1];
        return Deletion{.repoPath = *path, .isFolder = flag.isBool() ? flag.toBool() : path->endsWith(u'/')};
    }
    return arguments.stage().file(json["path_or_fileobj"_L1].toObject()).transform([&path](const LocalFile &file) {
        return Operation(Addition{.file = file, .repoPath = *path});
    });
}

Result<std::vector<Operation>> operationsFrom(const Arguments &arguments)
{
    std::vector<Operation> operations;
    const QJsonArray list = arguments.value("operations"_L1).toArray();
    for (const QJsonValueConstRef entry : list) {
        Result<Operation> operation = operationFrom(arguments, entry.toObject());
        if (!operation)
            return std::unexpected(operation.error());
        operations.push_back(*std::move(operation));
    }
    return operations;
}

Result<UploadOutcome> runCommit(Carrier &carrier, const Arguments &arguments, const Wish &wish,
                                std::vector<Operation> operations)
{
    Stage &stage = arguments.stage();
    CommitRun run(carrier.blocking(), stage.journal(), stage.progress, 1,
                  {.target = wish.target,
                   .summary = wish.summary,
                   .description = wish.description,
                   .parentCommit = wish.parentCommit},
                  UploadManner::sequential());
    return run.run(std::move(operations), {}, {});
}

Result<QJsonValue> createCommit(Carrier &carrier, const Arguments &arguments)
{
    return wishOf(arguments).and_then([&](const Wish &wish) {
        return operationsFrom(arguments).and_then([&](std::vector<Operation> operations) {
            return commitForm(arguments, wish, runCommit(carrier, arguments, wish, std::move(operations)));
        });
    });
}

Result<UploadOutcome> runUpload(Carrier &carrier, Stage &stage, const UploadSpec &spec)
{
    const JobRecord record{.id = 1, .spec = spec.toJson()};
    return UploadJob(carrier.blocking(), stage.journal(), stage.progress, record, UploadManner::sequential()).run({});
}

Result<QJsonValue> uploadFolder(Carrier &carrier, const Arguments &arguments)
{
    return wishOf(arguments, u"Upload folder using huggingface_hub"_s).and_then([&](const Wish &wish) {
        const UploadSpec spec{.target = wish.target,
                              .sources = {{.path = arguments.stage().onDisk(arguments.object("folder_path"_L1))}},
                              .pathInRepo = arguments.text("path_in_repo"_L1),
                              .summary = wish.summary,
                              .description = wish.description,
                              .allow = arguments.texts("allow_patterns"_L1),
                              .ignore = arguments.texts("ignore_patterns"_L1),
                              .deletePatterns = arguments.texts("delete_patterns"_L1),
                              .parentCommit = wish.parentCommit,
                              .excludeJunk = false};
        return commitForm(arguments, wish, runUpload(carrier, arguments.stage(), spec));
    });
}

Result<QJsonValue> uploadFile(Carrier &carrier, const Arguments &arguments)
{
    const QString path = arguments.text("path_in_repo"_L1);
    return wishOf(arguments, u"Upload %1 with huggingface_hub"_s.arg(path)).and_then([&](const Wish &wish) {
        return arguments.stage().file(arguments.object("path_or_fileobj"_L1)).and_then([&](const LocalFile &file) {
            const UploadSpec spec{.target = wish.target,
                                  .sources = {{.path = file.path, .fileName = path.section(u'/', -1)}},
                                  .pathInRepo = path.section(u'/', 0, -2),
                                  .summary = wish.summary,
                                  .description = wish.description,
                                  .parentCommit = wish.parentCommit};
            return commitForm(arguments, wish, runUpload(carrier, arguments.stage(), spec));
        });
    });
}

Result<QJsonValue> preuploadLargeFiles(Carrier &carrier, const Arguments &arguments)
{
    Stage &stage = arguments.stage();
    const Result<hub::CommitTarget> target = arguments.target();
    if (!target)
        return std::unexpected(target.error());
    std::vector<Addition> additions;
    const QJsonArray list = arguments.value("additions"_L1).toArray();
    for (const QJsonValueConstRef entry : list) {
        const Result<LocalFile> file = stage.file(entry["path_or_fileobj"_L1].toObject());
        if (!file)
            return std::unexpected(file.error());
        additions.push_back({.file = *file, .repoPath = entry["path_in_repo"_L1].toString()});
    }
    std::vector<Addition *> all;
    for (Addition &addition : additions)
        all.push_back(&addition);
    const Result<Verdicts> verdicts = askVerdicts(carrier.blocking(), *target, all, 1, {}, {});
    if (!verdicts)
        return std::unexpected(verdicts.error());
    std::erase_if(all, [](const Addition *addition) { return !addition->isLarge || addition->isIgnored; });
    FileHasher hasher(stage.journal(), nullptr);
    ObjectSender sender(carrier.blocking(), stage.journal(), stage.progress, hasher, *target,
                        UploadManner::sequential());
    return nothing(sender.send(all, {}));
}

} // namespace

void addUploadMethods(Methods &methods)
{
    methods.add(u"create_commit"_s, createCommit, Methods::Manner::Transfer);
    methods.add(u"preupload_lfs_files"_s, preuploadLargeFiles, Methods::Manner::Transfer);
    methods.add(u"upload_file"_s, uploadFile, Methods::Manner::Transfer);
    methods.add(u"upload_folder"_s, uploadFolder, Methods::Manner::Transfer);
}

} // namespace wire
