#include "sandbox/areas.h"
#include "sandbox/viewerdataset.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString onlyConfig = u"default"_s;

Outcome<Repo> findDataset(Call &call)
{
    const QString id = call.parameter(u"dataset");
    if (id.isEmpty())
        return refusal(422, u"Parameter 'dataset' is required"_s, "MissingRequiredParameter");
    const std::optional<Repo> repo = call.backend.store().repo(Kind::Dataset, id);
    if (repo && canRead(call.caller, *repo) && canOpenFiles(call, *repo))
        return *repo;
    if (call.caller.isAnonymous())
        return refusal(401, u"The dataset does not exist, or is not accessible without authentication"_s,
                       "ExternalUnauthenticatedError");
    return refusal(404, u"The dataset does not exist, or is not accessible with the current credentials"_s,
                   "ExternalAuthenticatedError");
}

QJsonObject counts(qint64 rows, qint64 bytes, qint64 parquet)
{
    return {{u"num_rows"_s, rows},
            {u"num_bytes_original_files"_s, bytes},
            {u"num_bytes_parquet_files"_s, parquet},
            {u"num_bytes_memory"_s, bytes}};
}

Answer size(Call &call, const QStringList &)
{
    const Outcome<Repo> repo = findDataset(call);
    if (!repo)
        return refuse(repo.error());
    const ViewerDataset dataset(call.backend, *repo);
    QJsonArray splits;
    qint64 rows = 0;
    qint64 bytes = 0;
    qint64 parquet = 0;
    for (const ViewerDataset::File &file : dataset.parquetFiles())
        parquet += file.facts.size;
    for (const QString &split : dataset.splits()) {
        const std::optional<ViewerTable> table = dataset.table(split);
        const qint64 own = table ? table->rows().size() : 0;
        QJsonObject line = counts(own, dataset.bytes(split), 0);
        line.insert("dataset"_L1, repo->id);
        line.insert("config"_L1, onlyConfig);
        line.insert("split"_L1, split);
        line.insert("num_columns"_L1, table ? table->columns().size() : 0);
        splits.append(line);
        rows += own;
        bytes += dataset.bytes(split);
    }
    QJsonObject whole = counts(rows, bytes, parquet);
    whole.insert("dataset"_L1, repo->id);
    QJsonObject config = whole;
    config.insert("config"_L1, onlyConfig);
    return json(QJsonObject{
        {u"size"_s, QJsonObject{{u"dataset"_s, whole}, {u"configs"_s, QJsonArray{config}}, {u"splits"_s, splits}}},
        {u"pending"_s, QJsonArray()},
        {u"failed"_s, QJsonArray()},
        {u"partial"_s, false}});
}

Answer info(Call &call, const QStringList &)
{
    const Outcome<Repo> repo = findDataset(call);
    if (!repo)
        return refuse(repo.error());
    const ViewerDataset dataset(call.backend, *repo);
    QJsonObject splits;
    QJsonArray features;
    for (const QString &split : dataset.splits()) {
        const std::optional<ViewerTable> table = dataset.table(split);
        if (!table)
            continue;
        features = table->features();
        splits.insert(split,
                      QJsonObject{{u"name"_s, split},
                                  {u"num_bytes"_s, dataset.bytes(split)},
                                  {u"num_examples"_s, table->rows().size()},
                                  {u"dataset_name"_s, repo->name()}});
    }
    QJsonObject types;
    for (const QJsonValueConstRef feature : std::as_const(features))
        types.insert(feature["name"_L1].toString(), feature["type"_L1]);
    return json(QJsonObject{{u"dataset_info"_s,
                             QJsonObject{{onlyConfig,
                                          QJsonObject{{u"features"_s, types},
                                                      {u"splits"_s, splits},
                                                      {u"dataset_name"_s, repo->name()},
                                                      {u"config_name"_s, onlyConfig}}}}},
                            {u"pending"_s, QJsonArray()},
                            {u"failed"_s, QJsonArray()},
                            {u"partial"_s, false}});
}

QString addressOf(Backend &backend, const Repo &repo, const ViewerDataset::File &file)
{
    return QString::fromUtf8(backend.webAddress(repo)) + u"/resolve/main/"_s + file.path;
}

// Only Parquet files that are in the repo: nothing is converted here.
Answer parquet(Call &call, const QStringList &)
{
    const Outcome<Repo> repo = findDataset(call);
    if (!repo)
        return refuse(repo.error());
    const ViewerDataset dataset(call.backend, *repo);
    QJsonArray files;
    for (const ViewerDataset::File &file : dataset.parquetFiles()) {
        files.append(QJsonObject{{u"dataset"_s, repo->id},
                                 {u"config"_s, onlyConfig},
                                 {u"split"_s, ViewerDataset::splitOf(file.path)},
                                 {u"url"_s, addressOf(call.backend, *repo, file)},
                                 {u"filename"_s, file.path.section(u'/', -1)},
                                 {u"size"_s, file.facts.size}});
    }
    return json(QJsonObject{
        {u"parquet_files"_s, files}, {u"pending"_s, QJsonArray()}, {u"failed"_s, QJsonArray()}, {u"partial"_s, false}});
}

//! The same on the Hub itself: addresses by configuration and split, narrowed by what follows in the path.
Answer repoParquet(RepoCall &call, const QString &config, const QString &split)
{
    if (call.repo.kind != Kind::Dataset)
        return refuse(404, u"Sorry, we can't find the page you are looking for."_s);
    QMap<QString, QJsonArray> bySplit;
    const ViewerDataset dataset(call.call.backend, call.repo);
    for (const ViewerDataset::File &file : dataset.parquetFiles())
        bySplit[ViewerDataset::splitOf(file.path)].append(addressOf(call.call.backend, call.repo, file));
    if ((!config.isEmpty() && config != onlyConfig) || (!split.isEmpty() && !bySplit.contains(split)))
        return refuse(404, u"Not found."_s);
    if (!split.isEmpty())
        return json(bySplit[split]);
    QJsonObject splits;
    for (auto one = bySplit.cbegin(); one != bySplit.cend(); ++one)
        splits.insert(one.key(), *one);
    return json(config.isEmpty() ? QJsonObject{{onlyConfig, splits}} : splits);
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "size", size},
    {"GET", "info", info},
    {"GET", "parquet", parquet},
};

constexpr RepoRoute apiRoutes[] = {
    {"GET", "parquet", [](RepoCall &call, const QStringList &) { return repoParquet(call, {}, {}); }},
    {"GET", "parquet/*", [](RepoCall &call, const QStringList &names) { return repoParquet(call, names[0], {}); }},
    {"GET", "parquet/*/*",
     [](RepoCall &call, const QStringList &names) { return repoParquet(call, names[0], names[1]); }},
};

} // namespace

Area viewerSizeArea()
{
    return {.hub = hubRoutes, .api = apiRoutes};
}

} // namespace sandbox
