#include "hub/accounts.h"
#include "hub/carriers.h"
#include "hub/commits.h"
#include "hub/files.h"
#include "hub/refs.h"
#include "hub/repocreation.h"
#include "hub/repos.h"
#include "hub/repourl.h"
#include "hub/tree.h"
#include "hub/uploads.h"
#include "wire/tracereplay.h"

#include <QtConcurrentMap>

using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    return value.toVariant().toStringList();
}

//! The arguments of a recorded call, read the way our own types want them.
struct Arguments {
    QJsonObject json;

    QString text(QLatin1StringView key, const QString &fallback = {}) const { return json[key].toString(fallback); }
    bool on(QLatin1StringView key) const { return json[key].toBool(); }
    QStringList texts(QLatin1StringView key) const { return textsOf(json[key]); }

    Result<hub::RepoId> repo(hub::RepoKind kind) const { return hub::RepoId{kind, text("repo_id"_L1)}.validated(); }
    Result<hub::RepoId> repo() const
    {
        return hub::kindFromName(text("repo_type"_L1)).and_then([this](hub::RepoKind kind) { return repo(kind); });
    }
    QString revision() const { return text("revision"_L1, u"main"_s); }
};

using Sort = hub::RepoQuery::Sort;

Sort sortOf(const QString &name)
{
    static const QHash<QString, Sort> names{{u"last_modified"_s, Sort::Modified},
                                            {u"downloads"_s, Sort::Downloads},
                                            {u"likes"_s, Sort::Likes},
                                            {u"trending_score"_s, Sort::Trending}};
    return names.value(name, Sort::Default);
}

QStringList prefixed(const QString &prefix, const QStringList &values)
{
    QStringList result;
    for (const QString &value : values)
        result += value.startsWith(prefix + u':') ? value : prefix + u':' + value;
    return result;
}

hub::RepoQuery queryOf(hub::RepoKind kind, const Arguments &arguments)
{
    hub::RepoQuery query{.kind = kind,
                         .search = arguments.text("search"_L1),
                         .author = arguments.text("author"_L1),
                         .filters = arguments.texts("filter"_L1),
                         .pipelineTag = arguments.text("pipeline_tag"_L1),
                         .apps = arguments.texts("apps"_L1),
                         .inference = arguments.text("inference"_L1),
                         .inferenceProviders = arguments.texts("inference_provider"_L1),
                         .parameters = arguments.text("num_parameters"_L1),
                         .models = arguments.texts("models"_L1),
                         .datasets = arguments.texts("datasets"_L1),
                         .linked = arguments.on("linked"_L1),
                         .sort = sortOf(arguments.text("sort"_L1)),
                         .limit = arguments.json["limit"_L1].toInt(),
                         .full = arguments.on("full"_L1),
                         .cardData = arguments.on("cardData"_L1),
                         .config = arguments.on("fetch_config"_L1),
                         .expand = arguments.texts("expand"_L1)};
    if (arguments.json.contains("gated"_L1))
        query.gated = arguments.on("gated"_L1);
    query.filters += prefixed(u"dataset"_s, arguments.texts("trained_dataset"_L1));
    if (arguments.on("benchmark"_L1))
        query.filters += u"benchmark:official"_s;
    for (const QLatin1StringView key : {"language_creators"_L1, "language"_L1, "multilinguality"_L1,
                                        "size_categories"_L1, "task_categories"_L1, "task_ids"_L1})
        query.filters += prefixed(key, arguments.texts(key));
    if (arguments.json.contains("dataset_name"_L1))
        query.name = std::exchange(query.search, arguments.text("dataset_name"_L1));
    return query;
}

using Fingerprint = Result<QStringList>;

//! Follows the pages as far as a limit; what a person would see, in a line each.
template<typename Carrier, typename Row, typename Next, typename Line>
Fingerprint pages(Carrier &carrier, const Result<hub::Call<hub::Page<Row>>> &first, Next next, qsizetype limit,
                  Line line)
{
    QStringList lines;
    Result<hub::Page<Row>> page = carrier.run(first);
    while (true) {
        if (!page)
            return std::unexpected(page.error());
        for (const Row &row : page->items) {
            if (limit > 0 && lines.size() == limit)
                return lines;
            lines += line(row);
        }
        if (page->next.isEmpty() || (limit > 0 && lines.size() >= limit))
            return lines;
        page = carrier.run(next(page->next));
    }
}

template<typename Carrier>
Fingerprint listRepos(Carrier &carrier, hub::RepoKind kind, const Arguments &arguments)
{
    const hub::RepoQuery query = queryOf(kind, arguments);
    return pages(
        carrier, hub::repos::list(query), [kind](const QUrl &next) { return hub::repos::nextPage(kind, next); },
        query.limit, [](const hub::RepoSummary &repo) { return repo.repo.id; });
}

template<typename Carrier>
Fingerprint repoInfo(Carrier &carrier, const Result<hub::RepoId> &repo, const Arguments &arguments)
{
    if (!repo)
        return std::unexpected(repo.error());
    const hub::InfoQuery query{.revision = arguments.text("revision"_L1),
                               .filesMetadata = arguments.on("files_metadata"_L1),
                               .securityStatus = arguments.on("securityStatus"_L1),
                               .expand = arguments.texts("expand"_L1)};
    return carrier.run(hub::repos::info(*repo, query)).transform([](const hub::RepoInfo &info) {
        return QStringList{info.summary.repo.id};
    });
}

template<typename Carrier>
Fingerprint listTree(Carrier &carrier, const Arguments &arguments, bool onlyFiles)
{
    const Result<hub::RepoId> repo = arguments.repo();
    if (!repo)
        return std::unexpected(repo.error());
    const hub::TreeQuery query{.revision = arguments.revision(),
                               .folder = arguments.text("path_in_repo"_L1),
                               .recursive = onlyFiles || arguments.on("recursive"_L1),
                               .expand = arguments.on("expand"_L1)};
    Result<hub::Call<hub::Page<hub::TreeEntry>>> first = hub::tree::list(*repo, query);
    return pages(carrier, first, hub::tree::nextPage, 0,
                 [onlyFiles](const hub::TreeEntry &entry) {
                     return onlyFiles && entry.isFolder() ? QString() : entry.path;
                 })
        .transform([](QStringList paths) {
            paths.removeAll(QString());
            return paths;
        });
}

template<typename Carrier>
Fingerprint pathsInfo(Carrier &carrier, const Arguments &arguments)
{
    const hub::RepoId repo = arguments.repo().value_or(hub::RepoId());
    return carrier
        .run(hub::tree::pathsInfo(repo, arguments.revision(), arguments.texts("paths"_L1), arguments.on("expand"_L1)))
        .transform([](const std::vector<hub::TreeEntry> &entries) {
            QStringList paths;
            for (const hub::TreeEntry &entry : entries)
                paths += entry.path;
            return paths;
        });
}

template<typename Carrier>
Fingerprint listRefs(Carrier &carrier, const Arguments &arguments)
{
    const hub::RepoId repo = arguments.repo().value_or(hub::RepoId());
    return carrier.run(hub::refs::list(repo, arguments.on("include_pull_requests"_L1)))
        .transform([](const hub::Refs &refs) {
            QStringList names;
            for (const auto *group : {&refs.branches, &refs.converts, &refs.tags, &refs.pullRequests}) {
                for (const hub::Ref &ref : *group)
                    names += ref.ref;
            }
            return names;
        });
}

template<typename Carrier>
Fingerprint listCommits(Carrier &carrier, const Arguments &arguments)
{
    Result<hub::Call<hub::Page<hub::CommitInfo>>> first = hub::commits::list(
        arguments.repo().value_or(hub::RepoId()), arguments.revision(), {.formatted = arguments.on("formatted"_L1)});
    return pages(carrier, first, hub::commits::nextPage, 0, [](const hub::CommitInfo &commit) { return commit.id; });
}

hub::Endpoint endpointOf(const TraceReplay &replay)
{
    return hub::Endpoint(replay.endpoint());
}

template<typename Carrier>
Fingerprint fileMetadata(Carrier &carrier, const TraceReplay &replay, const Arguments &arguments)
{
    const Result<hub::RepoUrl> url = hub::RepoUrl::parse(arguments.text("url"_L1), endpointOf(replay));
    if (!url)
        return std::unexpected(url.error());
    return carrier.run(hub::files::metadata(url->repo, url->revision, url->path))
        .transform([](const hub::FileMetadata &file) {
            return QStringList{file.commit, file.etag, file.location.toString(), QString::number(file.size)};
        });
}

QStringList exists(bool yes)
{
    return {yes ? u"true"_s : u"false"_s};
}

template<typename Carrier>
Fingerprint fileExists(Carrier &carrier, const Arguments &arguments)
{
    const auto answer = carrier.run(hub::files::metadata(arguments.repo().value_or(hub::RepoId()), arguments.revision(),
                                                         arguments.text("filename"_L1)));
    return exists(answer.has_value());
}

template<typename Carrier>
Fingerprint repoExists(Carrier &carrier, const Arguments &arguments)
{
    const hub::InfoQuery query{.revision = arguments.text("revision"_L1)};
    const auto answer = carrier.run(hub::repos::info(arguments.repo().value_or(hub::RepoId()), query));
    return exists(answer || answer.error().kind == Error::Kind::Gated);
}

std::vector<hub::SpaceSetting> settingsOf(const QJsonValue &value)
{
    std::vector<hub::SpaceSetting> settings;
    const QJsonArray list = value.toArray();
    for (const QJsonValueConstRef entry : list) {
        const QJsonObject json = entry.toObject();
        settings.push_back({json["key"_L1].toString(), json["value"_L1].toString(), json["description"_L1].toString()});
    }
    return settings;
}

Result<hub::NewRepo> newRepoOf(const Arguments &arguments)
{
    static const QHash<QString, hub::Visibility> names{{u"public"_s, hub::Visibility::Public},
                                                       {u"private"_s, hub::Visibility::Private},
                                                       {u"protected"_s, hub::Visibility::Protected}};
    const QString type = arguments.text("repo_type"_L1);
    // Our own reader takes the plural as well; the recorded client does not.
    if (type.endsWith(u's'))
        return failure(Error::Kind::Invalid, u"plural"_s);
    return arguments.repo().transform([&arguments, &type](const hub::RepoId &repo) {
        hub::NewRepo wanted{.repo = repo,
                            .namesModel = type == "model"_L1,
                            .resourceGroup = arguments.text("resource_group_id"_L1),
                            .spaceSdk = arguments.text("space_sdk"_L1),
                            .spaceHardware = arguments.text("space_hardware"_L1),
                            .spaceStorage = arguments.text("space_storage"_L1),
                            .spaceSecrets = settingsOf(arguments.json["space_secrets"_L1]),
                            .spaceVariables = settingsOf(arguments.json["space_variables"_L1])};
        if (arguments.json.contains("private"_L1))
            wanted.visibility = arguments.on("private"_L1) ? hub::Visibility::Private : hub::Visibility::Public;
        if (arguments.json.contains("visibility"_L1))
            wanted.visibility = names.value(arguments.text("visibility"_L1));
        if (arguments.json.contains("space_sleep_time"_L1))
            wanted.spaceSleepTime = arguments.json["space_sleep_time"_L1].toInt();
        return wanted;
    });
}

hub::Session sessionOf(const TraceReplay &replay)
{
    return {.endpoint = endpointOf(replay), .token = replay.token()};
}

template<typename Carrier>
Fingerprint createRepo(Carrier &carrier, const TraceReplay &replay, const Arguments &arguments)
{
    const Result<hub::NewRepo> wanted = newRepoOf(arguments);
    if (!wanted)
        return std::unexpected(wanted.error());
    Result<hub::CreatedRepo> created;
    if (arguments.on("exist_ok"_L1)) {
        hub::BlockingHub blocking(sessionOf(replay));
        created = hub::createUnlessThere(blocking, *wanted, {});
    } else {
        created = carrier.run(hub::repos::create(*wanted));
    }
    return created.transform([](const hub::CreatedRepo &repo) { return QStringList{repo.repo.id}; });
}

template<typename Carrier>
Fingerprint perform(Carrier &carrier, const TraceReplay &replay)
{
    const QJsonObject call = replay.calls().constFirst();
    const QString method = call["method"_L1].toString();
    const Arguments arguments{call["args"_L1].toObject()};
    if (method == "list_models"_L1)
        return listRepos(carrier, hub::RepoKind::Model, arguments);
    if (method == "list_datasets"_L1)
        return listRepos(carrier, hub::RepoKind::Dataset, arguments);
    if (method == "list_spaces"_L1)
        return listRepos(carrier, hub::RepoKind::Space, arguments);
    if (method == "model_info"_L1)
        return repoInfo(carrier, arguments.repo(hub::RepoKind::Model), arguments);
    if (method == "dataset_info"_L1)
        return repoInfo(carrier, arguments.repo(hub::RepoKind::Dataset), arguments);
    if (method == "space_info"_L1)
        return repoInfo(carrier, arguments.repo(hub::RepoKind::Space), arguments);
    if (method == "repo_info"_L1)
        return repoInfo(carrier, arguments.repo(), arguments);
    if (method == "list_repo_tree"_L1)
        return listTree(carrier, arguments, false);
    if (method == "list_repo_files"_L1)
        return listTree(carrier, arguments, true);
    if (method == "get_paths_info"_L1)
        return pathsInfo(carrier, arguments);
    if (method == "list_repo_refs"_L1)
        return listRefs(carrier, arguments);
    if (method == "list_repo_commits"_L1)
        return listCommits(carrier, arguments);
    if (method == "get_hf_file_metadata"_L1)
        return fileMetadata(carrier, replay, arguments);
    if (method == "file_exists"_L1)
        return fileExists(carrier, arguments);
    if (method == "repo_exists"_L1 || method == "revision_exists"_L1)
        return repoExists(carrier, arguments);
    if (method == "create_repo"_L1)
        return createRepo(carrier, replay, arguments);
    if (method == "whoami"_L1)
        return carrier.run(hub::accounts::whoami()).transform([](const hub::Identity &who) {
            return QStringList{who.name};
        });
    if (method == "preupload_lfs_files"_L1)
        return carrier
            .run(hub::uploads::preupload({.repo = *arguments.repo()}, {{.path = u"x.txt"_s, .sample = "x", .size = 1}}))
            .transform([](const hub::PreuploadAnswer &) { return QStringList(); });
    return failure(Error::Kind::Invalid, u"no such method here: "_s + method);
}

//! The same line that perform() makes, from the recorded result.
QStringList expectedLines(const QString &method, const QJsonValue &value)
{
    const auto lineOf = [](const QJsonObject &row) {
        for (const QLatin1StringView key : {"id"_L1, "path"_L1, "commit_id"_L1, "repo_id"_L1, "ref"_L1}) {
            if (row.contains(key))
                return row[key].toString();
        }
        return QString();
    };
    if (method == "whoami"_L1)
        return {value["name"_L1].toString()};
    if (method == "list_repo_refs"_L1) {
        QStringList names;
        for (const QLatin1StringView group : {"branches"_L1, "converts"_L1, "tags"_L1, "pull_requests"_L1}) {
            const QJsonArray refs = value[group].toArray();
            for (const QJsonValueConstRef ref : refs)
                names += ref.toObject()["ref"_L1].toString();
        }
        return names;
    }
    if (method == "get_hf_file_metadata"_L1)
        return {value["commit_hash"_L1].toString(), value["etag"_L1].toString(), value["location"_L1].toString(),
                QString::number(value["size"_L1].toInteger())};
    if (value.isBool())
        return exists(value.toBool());
    if (value.isObject())
        return {lineOf(value.toObject())};
    QStringList lines;
    const QJsonArray rows = value.toArray();
    for (const QJsonValueConstRef row : rows)
        lines += row.isString() ? row.toString() : lineOf(row.toObject());
    return lines;
}

//! The kinds of ours that a recorded error type may have become.
bool isKindOf(const QString &type, const Error &error)
{
    static const QHash<QString, Error::Kind> kinds{{u"RepositoryNotFoundError"_s, Error::Kind::RepoNotFound},
                                                   {u"RevisionNotFoundError"_s, Error::Kind::RevisionNotFound},
                                                   {u"RemoteEntryNotFoundError"_s, Error::Kind::EntryNotFound},
                                                   {u"GatedRepoError"_s, Error::Kind::Gated},
                                                   {u"DisabledRepoError"_s, Error::Kind::Disabled},
                                                   {u"BadRequestError"_s, Error::Kind::BadRequest},
                                                   {u"RemoteProtocolError"_s, Error::Kind::Offline},
                                                   {u"LocalTokenNotFoundError"_s, Error::Kind::Unauthorized},
                                                   {u"HFValidationError"_s, Error::Kind::Invalid},
                                                   {u"ValueError"_s, Error::Kind::Invalid}};
    return kinds.contains(type) ? kinds.value(type) == error.kind : error.httpStatus >= 400;
}

QStringList compareOutcome(const TraceReplay &replay, const Fingerprint &got)
{
    if (replay.expectsError()) {
        const QJsonObject expected = replay.expectedError();
        if (got)
            return {u"succeeded where the recorded client failed"_s};
        const Error &error = got.error();
        QStringList found;
        if (!isKindOf(expected["type"_L1].toString(), error))
            found += u"expected %1, got kind %2 (%3)"_s.arg(expected["type"_L1].toString())
                         .arg(int(error.kind))
                         .arg(error.detail);
        if (expected.contains("status"_L1) && expected["status"_L1].toInt() != error.httpStatus)
            found += u"status %1"_s.arg(error.httpStatus);
        if (expected.contains("server_message"_L1) && expected["server_message"_L1].toString() != error.detail)
            found += u"server's words: “%1”"_s.arg(error.detail);
        if (expected.contains("request_id"_L1) && expected["request_id"_L1].toString() != error.requestId)
            found += u"request id: “%1”"_s.arg(error.requestId);
        return found;
    }
    if (!got)
        return {u"failed: kind %1, %2"_s.arg(int(got.error().kind)).arg(got.error().detail)};
    const QString method = replay.calls().constFirst()["method"_L1].toString();
    const QStringList expected = expectedLines(method, replay.expectedResult());
    if (*got != expected)
        return {u"result %1 instead of %2"_s.arg(got->join(u", "_s), expected.join(u", "_s))};
    return {};
}

template<typename Carrier>
QStringList differencesOf(const QString &name)
{
    TraceReplay replay(name);
    Carrier carrier(sessionOf(replay));
    const Fingerprint got = perform(carrier, replay);
    return replay.differences() + compareOutcome(replay, got);
}

} // namespace

//! Every request for a reading method equals what the official client sends, and its answers are read alike.
class WireTest : public QObject
{
    Q_OBJECT

private slots:
    void theWindowSendsWhatTheOfficialClientSends_data() { addCases(); }
    void theWindowSendsWhatTheOfficialClientSends()
    {
        QFETCH(QString, name);
        if (name == "errors/status/connection_dropped"_L1)
            return; // Qt itself asks once more when a GET is dropped, and leaves POST alone
        const QStringList differences = differencesOf<WindowCarrier>(name);
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }

    void transfersSendWhatTheOfficialClientSends_data() { addCases(); }
    void transfersSendWhatTheOfficialClientSends()
    {
        QFETCH(QString, name);
        const QStringList differences = differencesOf<BlockingCarrier>(name);
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }

    // The waits are real, so all the cases wait at once.
    void retriesAndWaitsAreThoseOfTheOfficialClient()
    {
        QStringList names = retryCases();
        QThreadPool pool;
        pool.setMaxThreadCount(int(names.size()));
        const auto found = QtConcurrent::blockingMapped<QList<QStringList>>(&pool, names, [](const QString &name) {
            QStringList differences = differencesOf<BlockingCarrier>(name);
            for (QString &line : differences)
                line.prepend(name + u": "_s);
            return differences;
        });
        QStringList all;
        for (const QStringList &differences : found)
            all += differences;
        QVERIFY2(all.isEmpty(), qPrintable(all.join(u'\n')));
    }

private:
    static QStringList retryCases()
    {
        QStringList names;
        const QStringList all = TraceReplay::cases(u"errors/retry"_s);
        for (const QString &name : all) {
            const QString method = TraceReplay(name).calls().constFirst()["method"_L1].toString();
            if (method == "preupload_lfs_files"_L1 || method == "list_repo_tree"_L1 || method == "create_repo"_L1)
                names += name;
        }
        return names;
    }

    static void addCases()
    {
        QTest::addColumn<QString>("name");
        for (const char *folder : {"whoami", "list_models", "list_datasets", "list_spaces", "model_info",
                                   "dataset_info", "space_info", "repo_info", "list_repo_tree", "list_repo_files",
                                   "get_paths_info", "list_repo_refs", "list_repo_commits", "get_hf_file_metadata",
                                   "file_exists", "repo_exists", "revision_exists", "create_repo", "errors/status"}) {
            const QStringList names = TraceReplay::cases(QString::fromLatin1(folder));
            for (const QString &name : names) {
                // whoami/cached is a matter of the account store, the collection one of a later capability.
                if (name != "whoami/cached"_L1 && name != "errors/status/401_no_code_on_other_url"_L1)
                    QTest::newRow(qPrintable(name)) << name;
            }
        }
    }
};

QTEST_GUILESS_MAIN(WireTest)
#include "wiretest.moc"
