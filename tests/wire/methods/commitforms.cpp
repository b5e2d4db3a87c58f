#include "wire/methods/commitforms.h"

#include "hub/repourl.h"
#include "hub/validation.h"
#include "transfer/commitrun.h"
#include "wire/forms.h"

using namespace Qt::StringLiterals;
using namespace transfer;

namespace wire {

namespace {

Result<Operation> copyFrom(const QString &path, const QJsonObject &json)
{
    Copy copy{.sourcePath = json["src_path_in_repo"_L1].toString(),
              .repoPath = path,
              .sourceRevision = json["src_revision"_L1].toString()};
    const QString source = json["src_repo_id"_L1].toString();
    if (source.isEmpty())
        return copy;
    return hub::kindFromName(json["src_repo_type"_L1].toString()).transform([&](hub::RepoKind kind) {
        copy.sourceRepo = {kind, source};
        return Operation(copy);
    });
}

//! The repo as the Hub spells it in the address of the commit.
hub::RepoId repoOf(const hub::CommitResult &commit, const Arguments &arguments, const hub::RepoId &asked)
{
    return hub::RepoUrl::parse(commit.url.toString(), arguments.stage().endpoint())
        .transform([](const hub::RepoUrl &url) { return url.repo; })
        .value_or(asked);
}

} // namespace

Result<CommitWishes> wishesOf(const Arguments &arguments, const QString &defaultSummary)
{
    const QString parent = arguments.text("parent_commit"_L1);
    if (!parent.isEmpty() && !hub::parentCommit(parent))
        return failure(Error::Kind::Invalid, u"parent_commit"_s);
    return arguments.target().and_then([&](const hub::CommitTarget &target) {
        return hub::commitSummary(arguments.text("commit_message"_L1, defaultSummary))
            .transform([&](const QString &summary) {
                return CommitWishes{target, summary, arguments.text("commit_description"_L1), parent};
            });
    });
}

Result<Operation> operationFrom(const Arguments &arguments, const QJsonObject &json)
{
    const QString type = json["_type"_L1].toString();
    const Result<QString> path = hub::repoPath(json["path_in_repo"_L1].toString());
    if (!path)
        return std::unexpected(path.error());
    if (type == "CommitOperationCopy"_L1)
        return copyFrom(*path, json);
    if (type == "CommitOperationDelete"_L1) {
        const QJsonValue flag = json["is_folder"_L1];
        return Deletion{.repoPath = *path, .isFolder = flag.isBool() ? flag.toBool() : path->endsWith(u'/')};
    }
    return arguments.stage().file(json["path_or_fileobj"_L1].toObject()).transform([&path](const LocalFile &file) {
        return Operation(Addition{.file = file, .repoPath = *path});
    });
}

Result<std::vector<Operation>> operationsFrom(const Arguments &arguments, const QJsonValue &list)
{
    std::vector<Operation> operations;
    std::map<QString, Addition> &shared = arguments.stage().sharedAdditions;
    const QJsonArray entries = list.toArray();
    for (const QJsonValueConstRef entry : entries) {
        const QString name = entry["_ref"_L1].toString();
        if (shared.contains(name)) {
            operations.emplace_back(shared[name]);
            continue;
        }
        Result<Operation> operation = operationFrom(
            arguments, name.isEmpty() ? entry.toObject() : arguments.stage().replay.trace()->object(name));
        if (!operation)
            return std::unexpected(operation.error());
        operations.push_back(*std::move(operation));
    }
    return operations;
}

Result<UploadOutcome> runCommit(Carrier &carrier, const Arguments &arguments, const CommitWishes &wishes,
                                std::vector<Operation> operations)
{
    Stage &stage = arguments.stage();
    CommitRun run(carrier.blocking(), stage.journal(), stage.progress, 1,
                  {.target = wishes.target,
                   .summary = wishes.summary,
                   .description = wishes.description,
                   .parentCommit = wishes.parentCommit},
                  UploadManner::sequential());
    return run.run(std::move(operations), {}, {});
}

Result<QJsonValue> commitForm(const Arguments &arguments, const CommitWishes &wishes,
                              const Result<UploadOutcome> &outcome)
{
    if (!outcome)
        return std::unexpected(outcome.error());
    if (outcome->kind == UploadOutcome::Kind::NeedsDecision)
        return std::unexpected(outcome->problems.front().error);
    const hub::CommitResult &commit = outcome->commit;
    const hub::RepoId repo = repoOf(commit, arguments, wishes.target.repo);
    QJsonObject fields{{u"commit_url"_s, commit.url.toString(QUrl::FullyEncoded)},
                       {u"commit_message"_s, wishes.summary},
                       {u"commit_description"_s, wishes.description},
                       {u"oid"_s, commit.oid},
                       {u"repo_url"_s, repoUrlForm(arguments.stage().endpoint(), repo)}};
    if (commit.pullRequest > 0) {
        fields[u"pr_url"_s] = commit.pullRequestUrl.toString(QUrl::FullyEncoded);
        fields[u"pr_num"_s] = commit.pullRequest;
        fields[u"pr_revision"_s] = u"refs/pr/%1"_s.arg(commit.pullRequest);
    }
    return typed(u"CommitInfo"_s, fields);
}

} // namespace wire
