#include "hub/validation.h"
#include "transfer/commitrun.h"
#include "transfer/downloadjob.h"
#include "transfer/objectsender.h"
#include "transfer/progress.h"
#include "transfer/uploadjob.h"
#include "wire/tracereplay.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace transfer;

namespace {

//! The arguments of a recorded call.
struct Arguments {
    QJsonObject json;

    QString text(QLatin1StringView key, const QString &fallback = {}) const { return json[key].toString(fallback); }
    bool on(QLatin1StringView key) const { return json[key].toBool(); }
    QStringList texts(QLatin1StringView key) const
    {
        const QJsonValue value = json[key];
        return value.isString() ? QStringList{value.toString()} : value.toVariant().toStringList();
    }
    hub::CommitTarget target() const
    {
        return {.repo = {hub::kindFromName(text("repo_type"_L1)).value_or(hub::RepoKind::Model), text("repo_id"_L1)},
                .revision = text("revision"_L1, u"main"_s),
                .createPullRequest = on("create_pr"_L1)};
    }
};

//! What a case needs around its call.
class Stage
{
public:
    explicit Stage(const QString &name)
        : replay(name)
        , hub({.endpoint = hub::Endpoint(replay.endpoint()), .token = replay.token()})
        , journal(*Journal::open(folder.filePath(u"journal.sqlite"_s)))
    { }

    Arguments arguments(qsizetype call = 0) const { return {replay.calls().at(call)["args"_L1].toObject()}; }

    //! A file on disk with the content of an argument.
    Result<LocalFile> file(const QJsonObject &argument)
    {
        const QString type = argument["_type"_L1].toString();
        if (type == "missing_file"_L1)
            return inspectFile(replay.onDisk(argument));
        const QString path = folder.filePath(u"content %1"_s.arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return failure(Error::Kind::LocalFile);
        file.write(TraceReplay::content(argument));
        file.close();
        return inspectFile(path);
    }

    TraceReplay replay;
    QTemporaryDir folder;
    hub::BlockingHub hub;
    std::unique_ptr<Journal> journal;
    ProgressTracker progress;

private:
    int m_files = 0;
};

Result<Operation> operationFrom(Stage &stage, const QJsonObject &json)
{
    const Result<QString> path = hub::repoPath(json["path_in_repo"_L1].toString());
    if (!path)
        return std::unexpected(path.error());
    if (json["_type"_L1].toString() == "CommitOperationDelete"_L1) {
        const QJsonValue flag = json["is_folder"_L1];
        return Deletion{.repoPath = *path, .isFolder = flag.isBool() ? flag.toBool() : path->endsWith(u'/')};
    }
    return stage.file(json["path_or_fileobj"_L1].toObject()).transform([&path](const LocalFile &file) {
        return Operation(Addition{.file = file, .repoPath = *path});
    });
}

Result<hub::CommitResult> resultOf(const Result<UploadOutcome> &outcome)
{
    if (!outcome)
        return std::unexpected(outcome.error());
    if (outcome->kind == UploadOutcome::Kind::NeedsDecision)
        return std::unexpected(outcome->problems.front().error);
    return outcome->commit;
}

Result<hub::CommitResult> createCommit(Stage &stage)
{
    const Arguments arguments = stage.arguments();
    std::vector<Operation> operations;
    const QJsonArray list = arguments.json["operations"_L1].toArray();
    for (const QJsonValueConstRef entry : list) {
        Result<Operation> operation = operationFrom(stage, entry.toObject());
        if (!operation)
            return std::unexpected(operation.error());
        operations.push_back(*std::move(operation));
    }
    const Result<QString> summary = hub::commitSummary(arguments.text("commit_message"_L1));
    if (!summary)
        return std::unexpected(summary.error());
    const QString parent = arguments.text("parent_commit"_L1);
    if (!parent.isEmpty() && !hub::parentCommit(parent))
        return failure(Error::Kind::Invalid);
    CommitRun run(stage.hub, *stage.journal, stage.progress, 1,
                  {.target = arguments.target(),
                   .summary = *summary,
                   .description = arguments.text("commit_description"_L1),
                   .parentCommit = parent},
                  UploadManner::sequential());
    return resultOf(run.run(std::move(operations), {}, {}));
}

Result<hub::CommitResult> runUpload(Stage &stage, const UploadSpec &spec)
{
    const JobRecord record{.id = 1, .spec = spec.toJson()};
    return resultOf(UploadJob(stage.hub, *stage.journal, stage.progress, record, UploadManner::sequential()).run({}));
}

Result<hub::CommitResult> uploadFolder(Stage &stage)
{
    const Arguments arguments = stage.arguments();
    return runUpload(stage,
                     {.target = arguments.target(),
                      .sources = {{.path = stage.replay.onDisk(arguments.json["folder_path"_L1].toObject())}},
                      .pathInRepo = arguments.text("path_in_repo"_L1),
                      .summary = arguments.text("commit_message"_L1, u"Upload folder using huggingface_hub"_s),
                      .description = arguments.text("commit_description"_L1),
                      .allow = arguments.texts("allow_patterns"_L1),
                      .ignore = arguments.texts("ignore_patterns"_L1),
                      .deletePatterns = arguments.texts("delete_patterns"_L1),
                      .parentCommit = arguments.text("parent_commit"_L1),
                      .excludeJunk = false});
}

Result<hub::CommitResult> uploadFile(Stage &stage)
{
    const Arguments arguments = stage.arguments();
    const Result<LocalFile> file = stage.file(arguments.json["path_or_fileobj"_L1].toObject());
    if (!file)
        return std::unexpected(file.error());
    const QString path = arguments.text("path_in_repo"_L1);
    return runUpload(stage,
                     {.target = arguments.target(),
                      .sources = {{.path = file->path, .fileName = path.section(u'/', -1)}},
                      .pathInRepo = path.section(u'/', 0, -2),
                      .summary = arguments.text("commit_message"_L1, u"Upload %1 with huggingface_hub"_s.arg(path)),
                      .description = arguments.text("commit_description"_L1),
                      .parentCommit = arguments.text("parent_commit"_L1)});
}

Result<hub::CommitResult> preuploadLargeFiles(Stage &stage)
{
    const Arguments arguments = stage.arguments();
    std::vector<Addition> additions;
    const QJsonArray list = arguments.json["additions"_L1].toArray();
    for (const QJsonValueConstRef entry : list) {
        const QJsonObject json = entry.toObject();
        const Result<LocalFile> file = stage.file(json["path_or_fileobj"_L1].toObject());
        if (!file)
            return std::unexpected(file.error());
        additions.push_back({.file = *file, .repoPath = json["path_in_repo"_L1].toString()});
    }
    std::vector<Addition *> all;
    for (Addition &addition : additions)
        all.push_back(&addition);
    const Result<Verdicts> verdicts = askVerdicts(stage.hub, arguments.target(), all, 1, {}, {});
    if (!verdicts)
        return std::unexpected(verdicts.error());
    std::erase_if(all, [](const Addition *addition) { return !addition->isLarge || addition->isIgnored; });
    FileHasher hasher(*stage.journal, nullptr);
    ObjectSender sender(stage.hub, *stage.journal, stage.progress, hasher, arguments.target(),
                        UploadManner::sequential());
    const Result<std::vector<FileProblem>> problems = sender.send(all, {});
    return problems ? Result<hub::CommitResult>(hub::CommitResult{}) : std::unexpected(problems.error());
}

DownloadSpec downloadOf(const Arguments &arguments, const QString &folder)
{
    DownloadSpec spec{.repo = arguments.target().repo,
                      .revision = arguments.target().revision,
                      .allow = arguments.texts("allow_patterns"_L1),
                      .ignore = arguments.texts("ignore_patterns"_L1),
                      .folder = folder};
    if (arguments.json.contains("filename"_L1)) {
        const QString subfolder = arguments.text("subfolder"_L1);
        const QString name = arguments.text("filename"_L1);
        spec.files = {subfolder.isEmpty() ? name : subfolder + u'/' + name};
    }
    return spec;
}

Result<DownloadOutcome> runDownload(Stage &stage, const Arguments &arguments, const QString &folder)
{
    Result<DownloadOutcome> outcome =
        DownloadJob(stage.hub, stage.progress, downloadOf(arguments, folder), DownloadManner::sequential()).run({});
    if (outcome && !outcome->problems.empty())
        return std::unexpected(outcome->problems.front().error);
    return outcome;
}

//! Why a recorded case is not one of ours.
QString reasonToSkip(const QString &name)
{
    static const QHash<QString, QString> reasons{
        {u"create_commit/add_then_delete_same_path"_s, u"refused here rather than warned of"_s},
        {u"create_commit/copy_from_revision"_s, u"copies"_s},
        {u"create_commit/copy_lfs"_s, u"copies"_s},
        {u"create_commit/copy_missing"_s, u"copies"_s},
        {u"create_commit/copy_other_repo_lfs"_s, u"copies"_s},
        {u"create_commit/copy_regular"_s, u"copies"_s},
        {u"create_commit/stream_position_is_kept"_s, u"about streams"_s},
        {u"upload_file/invalid_type"_s, u"about types of another language"_s},
        {u"upload_folder/create_pr_with_revision_is_an_error"_s, u"a pull request may start from any branch here"_s},
        {u"preupload_lfs_files/then_commit"_s, u"two calls that share state"_s},
        {u"preupload_lfs_files/gitignore_content"_s, u"rules that are not part of the commit"_s},
        {u"hf_hub_download/branch_twice"_s, u"about the shared cache"_s},
        {u"hf_hub_download/commit_hash_twice"_s, u"about the shared cache"_s},
        {u"hf_hub_download/force"_s, u"about the shared cache"_s},
        {u"hf_hub_download/local_files_only_missing"_s, u"about the shared cache"_s},
        {u"hf_hub_download/same_blob_two_names"_s, u"about the shared cache"_s},
        {u"hf_hub_download/resumed_after_broken_connection"_s,
         u"we keep what came before the break, see downloadtest"_s}};
    return reasons.value(name);
}

void addCases(const QString &folder)
{
    QTest::addColumn<QString>("name");
    for (const QString &name : TraceReplay::cases(folder)) {
        if (reasonToSkip(name).isEmpty())
            QTest::newRow(qPrintable(name)) << name;
    }
}

void compare(const Stage &stage, const Result<hub::CommitResult> &result)
{
    QCOMPARE(stage.replay.differences().join(u'\n'), QString());
    const QString why = result ? QString() : result.error().detail;
    QVERIFY2(result.has_value() != stage.replay.expectsError(), qPrintable(why));
    const QJsonObject expected = stage.replay.expectedResult().toObject();
    if (!result || !expected.contains("oid"_L1))
        return;
    QCOMPARE(result->oid, expected["oid"_L1].toString());
    QCOMPARE(result->pullRequest, expected["pr_num"_L1].toInt());
}

} // namespace

//! The requests of uploads and downloads are those of the official client, as its traces hold them.
class WireTest : public QObject
{
    Q_OBJECT

private slots:
    void commits_data() { addCases(u"create_commit"_s); }
    void commits()
    {
        QFETCH(const QString, name);
        Stage stage(name);
        compare(stage, createCommit(stage));
    }

    void folders_data() { addCases(u"upload_folder"_s); }
    void folders()
    {
        QFETCH(const QString, name);
        Stage stage(name);
        compare(stage, uploadFolder(stage));
    }

    void files_data() { addCases(u"upload_file"_s); }
    void files()
    {
        QFETCH(const QString, name);
        Stage stage(name);
        compare(stage, uploadFile(stage));
    }

    void largeFilesAlone_data() { addCases(u"preupload_lfs_files"_s); }
    void largeFilesAlone()
    {
        QFETCH(const QString, name);
        Stage stage(name);
        compare(stage, preuploadLargeFiles(stage));
    }

    void repeatedAttempts_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : TraceReplay::cases(u"errors/retry"_s)) {
            const QString method = TraceReplay(name).calls().constFirst()["method"_L1].toString();
            if (method == "create_commit"_L1 || method == "hf_hub_download"_L1)
                QTest::newRow(qPrintable(name)) << name;
        }
    }
    void repeatedAttempts()
    {
        QFETCH(const QString, name);
        Stage stage(name);
        const bool isDownload = stage.replay.calls().constFirst()["method"_L1].toString() == "hf_hub_download"_L1;
        if (!isDownload)
            return compare(stage, createCommit(stage));
        const Result<DownloadOutcome> outcome = runDownload(stage, stage.arguments(), stage.folder.filePath(u"down"_s));
        QCOMPARE(stage.replay.differences().join(u'\n'), QString());
        QCOMPARE(outcome.has_value(), !stage.replay.expectsError());
    }

    void downloads_data()
    {
        addCases(u"hf_hub_download"_s);
        for (const QString &name : TraceReplay::cases(u"snapshot_download"_s))
            QTest::newRow(qPrintable(name)) << name;
    }
    void downloads()
    {
        QFETCH(const QString, name);
        Stage stage(name);
        const QString folder = stage.folder.filePath(u"down"_s);
        Result<DownloadOutcome> outcome;
        for (qsizetype call = 0; call < stage.replay.calls().size(); ++call)
            outcome = runDownload(stage, stage.arguments(call), folder);
        QCOMPARE(stage.replay.differences().join(u'\n'), QString());
        QCOMPARE(outcome.has_value(), !stage.replay.expectsError());
    }

    void whatIsLeftOnDiskIsWhatTheOfficialClientLeaves()
    {
        Stage stage(u"hf_hub_download/local_dir"_s);
        const QString folder = stage.folder.filePath(u"down"_s);
        QVERIFY(runDownload(stage, stage.arguments(), folder));
        QFile content(folder + u"/folder/a.txt"_s);
        QVERIFY(content.open(QIODevice::ReadOnly));
        QCOMPARE(content.readAll(), QByteArray("a\n"));
        QFile mark(folder + u"/.cache/huggingface/download/folder/a.txt.metadata"_s);
        QVERIFY(mark.open(QIODevice::ReadOnly));
        const QByteArrayList lines = mark.readAll().split('\n');
        QCOMPARE(lines.at(0), QByteArray("2b095c6008ca8104109f0a18396467980877c16c"));
        QCOMPARE(lines.at(1), QByteArray("78981922613b2afb6025042ff6bd878ac1994e85"));
        QVERIFY(lines.at(2).contains('.'));
        QFile ignore(folder + u"/.cache/huggingface/.gitignore"_s);
        QVERIFY(ignore.open(QIODevice::ReadOnly));
        QCOMPARE(ignore.readAll(), QByteArray("*"));
    }
};

QTEST_GUILESS_MAIN(WireTest)
#include "wiretest.moc"
