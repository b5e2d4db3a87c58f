#include "transfer/commitseries.h"
#include "transfer/commitsteps.h"
#include "transfer/localreader.h"
#include "transfer/scheduledcommits.h"
#include "transfer/serialworker.h"
#include "wire/forms.h"
#include "wire/methods/commitforms.h"
#include "wire/traceformat.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace transfer;

namespace wire {

namespace {

void append(const QString &path, const QByteArray &data)
{
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write(data) != data.size())
        qFatal("A file of a scheduled folder could not be written.");
}

Result<QJsonValue> pushForm(const Arguments &arguments, const CommitWishes &wishes, const ScheduledCommits::Push &push)
{
    if (!push)
        return std::unexpected(push.error());
    return *push ? commitForm(arguments, wishes, **push) : QJsonValue();
}

//! The steps that the traces note: a first push, one after changes, one after none.
Result<QJsonValue> commitScheduler(Carrier &carrier, const Arguments &arguments)
{
    Result<CommitWishes> wishes = wishesOf(arguments, u"Scheduled Commit"_s);
    if (!wishes)
        return std::unexpected(wishes.error());
    const QString folder = arguments.stage().freshPath();
    QDir().mkpath(folder);
    append(folder + u"/a.txt"_s, "first\n");
    hub::NewRepo repo{.repo = wishes->target.repo};
    if (arguments.on("private"_L1))
        repo.visibility = hub::Visibility::Private;
    ScheduledCommits schedule(
        carrier.blocking(), arguments.stage().journal(),
        {.repo = repo,
         .revision = wishes->target.revision,
         .folder = folder,
         .pathInRepo = arguments.text("path_in_repo"_L1),
         .allow = arguments.texts("allow_patterns"_L1),
         .ignore = arguments.texts("ignore_patterns"_L1),
         .every = std::chrono::minutes(arguments.number("every"_L1)),
         .squashesHistory = arguments.on("squash_history"_L1),
         .squashMessage = u"Super-squash branch '%1' using huggingface_hub"_s.arg(wishes->target.revision)},
        UploadManner::sequential());
    if (const Result<hub::Done> started = schedule.start({}); !started)
        return std::unexpected(started.error());
    if (const ScheduledCommits::Push first = schedule.trigger().get(); !first || *first)
        return failure(Error::Kind::Invalid, u"A push found a change where the first one had left none."_s);
    append(folder + u"/a.txt"_s, "second\n");
    append(folder + u"/b.log"_s, "log\n");
    const Result<QJsonValue> second = pushForm(arguments, *wishes, schedule.trigger().get());
    if (!second)
        return second;
    return pushForm(arguments, *wishes, schedule.finish()).transform([&](const QJsonValue &third) -> QJsonValue {
        return QJsonArray{*second, third};
    });
}

Result<QJsonValue> runAsFuture(Carrier &carrier, const Arguments &arguments)
{
    const Methods::Entry *entry = allMethods().find(arguments.text("fn"_L1));
    if (!entry)
        return failure(Error::Kind::Invalid, u"no such method here: "_s + arguments.text("fn"_L1));
    SerialWorker worker;
    return worker.run([&](const std::stop_token &) { return entry->method(carrier, arguments); }).get();
}

QJsonObject bytesForm(const QByteArray &bytes)
{
    return {{u"_type"_s, u"bytes"_s}, {u"size"_s, bytes.size()}, {u"sha256"_s, QString::fromLatin1(sha256Of(bytes))}};
}

Result<QJsonValue> additionForm(const Addition &addition)
{
    const Result<QByteArray> content = readWhole(addition.file);
    const Result<FileHashes> hashes = hashFile(addition.file, {.sha256 = true}, {});
    const Result<QByteArray> sample = readStart(addition.file, hub::uploads::sampleSize);
    if (!content || !hashes || !sample)
        return failure(Error::Kind::LocalFile, {}, addition.file.path);
    return typed(u"CommitOperationAdd"_s,
                 {{u"path_in_repo"_s, addition.repoPath},
                  {u"path_or_fileobj"_s, bytesForm(*content)},
                  {u"upload_info"_s,
                   typed(u"UploadInfo"_s,
                         {{u"sha256"_s, bytesForm(QByteArray::fromHex(hashes->sha256.toLatin1()))},
                          {u"size"_s, addition.file.size},
                          {u"sample"_s, bytesForm(*sample)}})}});
}

QJsonValue deletionForm(const Deletion &deletion)
{
    return typed(u"CommitOperationDelete"_s,
                 {{u"path_in_repo"_s, deletion.repoPath}, {u"is_folder"_s, deletion.isFolder}});
}

Result<QJsonValue> stepsForm(const CommitSteps &steps)
{
    QJsonArray additions;
    for (const std::vector<Addition> &step : steps.additions) {
        QJsonArray list;
        for (const Addition &addition : step) {
            const Result<QJsonValue> form = additionForm(addition);
            if (!form)
                return form;
            list.append(*form);
        }
        additions.append(list);
    }
    QJsonArray deletions;
    for (const std::vector<Deletion> &step : steps.deletions)
        deletions.append(listForm(step, deletionForm));
    return QJsonArray{additions, deletions};
}

Result<QJsonValue> planMultiCommits(Carrier &, const Arguments &arguments)
{
    CommitSteps::Limits limits;
    limits.operations = size_t(arguments.number("max_operations_per_commit"_L1, int(limits.operations)));
    limits.bytes = arguments.value("max_upload_size_per_commit"_L1).toInteger(limits.bytes);
    return operationsFrom(arguments, arguments.value("operations"_L1))
        .and_then([&](const std::vector<Operation> &operations) { return CommitSteps::plan(operations, limits); })
        .and_then(stepsForm);
}

//! One of the two lists of lists of operations, which are of one type.
template<typename T>
Result<std::vector<std::vector<T>>> groupsOf(const Arguments &arguments, QLatin1StringView key)
{
    std::vector<std::vector<T>> groups;
    const QJsonArray lists = arguments.value(key).toArray();
    for (const QJsonValueConstRef list : lists) {
        Result<std::vector<Operation>> operations = operationsFrom(arguments, list);
        if (!operations)
            return std::unexpected(operations.error());
        std::vector<T> &group = groups.emplace_back();
        for (Operation &operation : *operations)
            group.push_back(std::get<T>(std::move(operation)));
    }
    return groups;
}

Result<QJsonValue> createCommitsOnPr(Carrier &carrier, const Arguments &arguments)
{
    Result<std::vector<std::vector<Addition>>> additions = groupsOf<Addition>(arguments, "addition_commits"_L1);
    Result<std::vector<std::vector<Deletion>>> deletions = groupsOf<Deletion>(arguments, "deletion_commits"_L1);
    if (!additions || !deletions)
        return std::unexpected(additions ? deletions.error() : additions.error());
    Stage &stage = arguments.stage();
    return wishesOf(arguments).and_then([&](const CommitWishes &wishes) {
        CommitSeries series(carrier.blocking(), stage.journal(), stage.progress, 1,
                            {.repo = wishes.target.repo,
                             .message = wishes.summary,
                             .description = wishes.description,
                             .merges = arguments.value("merge_pr"_L1).toBool(true)},
                            UploadManner::sequential());
        return series.run({*std::move(additions), *std::move(deletions)}, {}, {})
            .and_then([](const SeriesOutcome &outcome) -> Result<QJsonValue> {
                if (outcome.kind == SeriesOutcome::Kind::NeedsDecision)
                    return std::unexpected(outcome.problems.front().error);
                return outcome.url.toString(QUrl::FullyEncoded);
            });
    });
}

} // namespace

void addScheduleMethods(Methods &methods)
{
    methods.add(u"CommitScheduler"_s, commitScheduler, Methods::Manner::Transfer);
    methods.add(u"create_commits_on_pr"_s, createCommitsOnPr, Methods::Manner::Transfer);
    methods.add(u"plan_multi_commits"_s, planMultiCommits, Methods::Manner::Transfer);
    methods.add(u"run_as_future"_s, runAsFuture, Methods::Manner::Transfer);
}

} // namespace wire
