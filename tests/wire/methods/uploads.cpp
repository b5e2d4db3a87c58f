#include "hub/commits.h"
#include "hub/encoding.h"
#include "hub/repocreation.h"
#include "hub/tree.h"
#include "transfer/preupload.h"
#include "wire/forms.h"
#include "wire/methods/commitforms.h"

using namespace Qt::StringLiterals;
using namespace transfer;

namespace wire {

namespace {

//! Copies as 0.16 knew them: large files of the same repo alone, of which only the source was looked at.
Result<QJsonValue> oldCopies(Carrier &carrier, const Arguments &arguments, const CommitWishes &wishes,
                             const std::vector<Operation> &operations)
{
    QByteArray body = hub::uploads::headerLine(wishes.summary, wishes.description, wishes.parentCommit);
    for (const Operation &operation : operations) {
        const Copy &copy = std::get<Copy>(operation);
        const QString revision = copy.sourceRevision.isEmpty() ? wishes.target.revision : copy.sourceRevision;
        const Result<std::vector<hub::TreeEntry>> source =
            carrier.run(hub::tree::pathsInfo(wishes.target.repo, revision, {copy.sourcePath}, true));
        if (!source)
            return std::unexpected(source.error());
        if (source->empty() || !source->front().lfs)
            return failure(Error::Kind::Invalid, u"Only large files could be copied."_s, copy.sourcePath);
        body += hub::uploads::copiedLargeFileLine(copy.repoPath, source->front().lfs->sha256);
    }
    const Result<hub::CommitResult> commit = carrier.run(hub::uploads::commit(wishes.target, body));
    return commitForm(arguments, wishes, commit.transform([](const hub::CommitResult &result) {
        return UploadOutcome{.commit = result};
    }));
}

bool isCopy(const Operation &operation)
{
    return std::holds_alternative<Copy>(operation);
}

Result<QJsonValue> createCommit(Carrier &carrier, const Arguments &arguments)
{
    return wishesOf(arguments).and_then([&](const CommitWishes &wishes) {
        return operationsFrom(arguments, arguments.value("operations"_L1))
            .and_then([&](std::vector<Operation> operations) {
                if (arguments.isOfOldClient() && !operations.empty() && std::ranges::all_of(operations, isCopy))
                    return oldCopies(carrier, arguments, wishes, operations);
                return commitForm(arguments, wishes, runCommit(carrier, arguments, wishes, std::move(operations)));
            });
    });
}

Result<UploadOutcome> runUpload(Carrier &carrier, Stage &stage, const UploadSpec &spec)
{
    const JobRecord record{.id = 1, .spec = spec.toJson()};
    return UploadJob(carrier.blocking(), stage.journal(), stage.progress, record, UploadManner::sequential()).run({});
}

//! 0.16 gave the address of what was uploaded instead of the commit's facts.
Result<QJsonValue> uploadForm(const Arguments &arguments, const CommitWishes &wishes, const QByteArray &view,
                              const QString &path, const Result<UploadOutcome> &outcome)
{
    const Result<QJsonValue> form = commitForm(arguments, wishes, outcome);
    if (!form || !arguments.isOfOldClient())
        return form;
    const int number = outcome->commit.pullRequest;
    const QString revision = number > 0 ? u"refs/pr/%1"_s.arg(number) : wishes.target.revision;
    const QByteArray place =
        wishes.target.repo.webPath() + '/' + view + '/' + hub::encodedSegment(revision) + '/' + hub::encodedPath(path);
    return arguments.stage().endpoint().at(place).toString(QUrl::FullyEncoded);
}

UploadSpec specOf(const CommitWishes &wishes)
{
    return {.target = wishes.target,
            .summary = wishes.summary,
            .description = wishes.description,
            .parentCommit = wishes.parentCommit,
            .excludeJunk = false};
}

Result<QJsonValue> uploadFolder(Carrier &carrier, const Arguments &arguments)
{
    return wishesOf(arguments, u"Upload folder using huggingface_hub"_s).and_then([&](const CommitWishes &wishes) {
        UploadSpec spec = specOf(wishes);
        spec.sources = {{.path = arguments.stage().onDisk(arguments.object("folder_path"_L1))}};
        spec.pathInRepo = arguments.text("path_in_repo"_L1);
        spec.allow = arguments.texts("allow_patterns"_L1);
        spec.ignore = arguments.texts("ignore_patterns"_L1);
        spec.deletePatterns = arguments.texts("delete_patterns"_L1);
        if (arguments.on("multi_commits"_L1))
            spec.strategy = transfer::Strategy::PullRequestSeries;
        return uploadForm(arguments, wishes, "tree", spec.pathInRepo, runUpload(carrier, arguments.stage(), spec));
    });
}

//! Makes the repo and looks at how long its history is; then a folder is uploaded as any other.
Result<QJsonValue> uploadLargeFolder(Carrier &carrier, const Arguments &arguments)
{
    Result<CommitWishes> wishes = wishesOf(arguments, u"Add files using upload-large-folder tool"_s);
    if (!wishes)
        return std::unexpected(wishes.error());
    hub::NewRepo repo{.repo = wishes->target.repo, .namesModel = true};
    if (arguments.on("private"_L1))
        repo.visibility = hub::Visibility::Private;
    const Result<hub::CreatedRepo> created = hub::createUnlessThere(carrier.blocking(), repo, {});
    if (!created)
        return std::unexpected(created.error());
    wishes->target.repo = created->repo;
    const Result<std::vector<hub::CommitInfo>> history =
        carrier.all(hub::commits::list(created->repo, wishes->target.revision), hub::commits::nextPage);
    if (!history)
        return std::unexpected(history.error());
    UploadSpec spec = specOf(*wishes);
    spec.sources = {{.path = arguments.stage().onDisk(arguments.object("folder_path"_L1))}};
    spec.allow = arguments.texts("allow_patterns"_L1);
    spec.ignore = arguments.texts("ignore_patterns"_L1);
    return nothing(runUpload(carrier, arguments.stage(), spec));
}

Result<QJsonValue> uploadFile(Carrier &carrier, const Arguments &arguments)
{
    const QString path = arguments.text("path_in_repo"_L1);
    const QString usual = u"Upload %1 with huggingface_hub"_s.arg(path);
    return wishesOf(arguments, usual).and_then([&](const CommitWishes &wishes) {
        return arguments.stage().file(arguments.object("path_or_fileobj"_L1)).and_then([&](const LocalFile &file) {
            UploadSpec spec = specOf(wishes);
            spec.sources = {{.path = file.path, .fileName = path.section(u'/', -1)}};
            spec.pathInRepo = path.section(u'/', 0, -2);
            return uploadForm(arguments, wishes, "blob", path, runUpload(carrier, arguments.stage(), spec));
        });
    });
}

Result<QJsonValue> preuploadLargeFiles(Carrier &carrier, const Arguments &arguments)
{
    Stage &stage = arguments.stage();
    const Result<hub::CommitTarget> target = arguments.target();
    if (!target)
        return std::unexpected(target.error());
    const QJsonArray list = arguments.value("additions"_L1).toArray();
    Result<std::vector<Operation>> operations = operationsFrom(arguments, list);
    if (!operations)
        return std::unexpected(operations.error());
    std::vector<Addition *> additions;
    for (Operation &operation : *operations)
        additions.push_back(&std::get<Addition>(operation));
    Preupload preupload(carrier.blocking(), stage.journal(), stage.progress, *target, UploadManner::sequential());
    const QByteArray rules = arguments.text("gitignore_content"_L1).toUtf8();
    if (const Result<hub::Done> done =
            preupload.run(additions, arguments.has("gitignore_content"_L1) ? rules : QByteArray(), {});
        !done)
        return std::unexpected(done.error());
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (const QString name = list[i]["_ref"_L1].toString(); !name.isEmpty())
            stage.sharedAdditions[name] = *additions[size_t(i)];
    }
    return QJsonValue();
}

Result<QJsonValue> commitDeletion(Carrier &carrier, const Arguments &arguments, const QString &usual,
                                  std::optional<bool> isFolder)
{
    return wishesOf(arguments, usual).and_then([&](const CommitWishes &wishes) {
        QJsonObject json{{u"_type"_s, u"CommitOperationDelete"_s},
                         {u"path_in_repo"_s, arguments.text("path_in_repo"_L1)}};
        if (isFolder)
            json[u"is_folder"_s] = *isFolder;
        return operationFrom(arguments, json).and_then([&](const Operation &operation) {
            return commitForm(arguments, wishes, runCommit(carrier, arguments, wishes, {operation}));
        });
    });
}

Result<QJsonValue> deleteFile(Carrier &carrier, const Arguments &arguments)
{
    const QString usual = u"Delete %1 with huggingface_hub"_s.arg(arguments.text("path_in_repo"_L1));
    return commitDeletion(carrier, arguments, usual, {});
}

Result<QJsonValue> deleteFolder(Carrier &carrier, const Arguments &arguments)
{
    const QString usual = u"Delete folder %1 with huggingface_hub"_s.arg(arguments.text("path_in_repo"_L1));
    return commitDeletion(carrier, arguments, usual, true);
}

Result<QJsonValue> deleteFiles(Carrier &carrier, const Arguments &arguments)
{
    const QStringList patterns = arguments.texts("delete_patterns"_L1);
    const QString usual = u"Delete files %1 with huggingface_hub"_s.arg(patterns.join(u' '));
    return wishesOf(arguments, usual).and_then([&](const CommitWishes &wishes) {
        UploadSpec spec = specOf(wishes);
        spec.deletePatterns = patterns;
        return commitForm(arguments, wishes, runUpload(carrier, arguments.stage(), spec));
    });
}

} // namespace

void addUploadMethods(Methods &methods)
{
    const auto add = [&methods](const QString &name, Method method) {
        methods.add(name, std::move(method), Methods::Manner::Transfer);
    };
    add(u"create_commit"_s, createCommit);
    add(u"delete_file"_s, deleteFile);
    add(u"delete_files"_s, deleteFiles);
    add(u"delete_folder"_s, deleteFolder);
    add(u"preupload_lfs_files"_s, preuploadLargeFiles);
    add(u"upload_file"_s, uploadFile);
    add(u"upload_folder"_s, uploadFolder);
    add(u"upload_large_folder"_s, uploadLargeFolder);
}

} // namespace wire
