#include "hub/repos.h"
#include "wire/forms.h"
#include "wire/methods.h"
#include "wire/methods/repoforms.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

using Sort = hub::RepoQuery::Sort;

Sort sortOf(const QString &name)
{
    static const QHash<QString, Sort> names{{u"last_modified"_s, Sort::Modified},
                                            {u"lastModified"_s, Sort::Modified},
                                            {u"downloads"_s, Sort::Downloads},
                                            {u"likes"_s, Sort::Likes},
                                            {u"trending_score"_s, Sort::Trending}};
    return names.value(name, Sort::Default);
}

//! The filter objects of 0.16, as the queries that they stand for.
hub::RepoQuery queryOfFilter(const QJsonObject &filter)
{
    const auto texts = [&filter](QLatin1StringView key) {
        return filter[key].isString() ? QStringList(filter[key].toString()) : filter[key].toVariant().toStringList();
    };
    if (filter["_type"_L1].toString() == "DatasetFilter"_L1)
        return hub::DatasetFilter{.author = filter["author"_L1].toString(),
                                  .datasetName = filter["dataset_name"_L1].toString(),
                                  .benchmark = texts("benchmark"_L1),
                                  .languageCreators = texts("language_creators"_L1),
                                  .language = texts("language"_L1),
                                  .multilinguality = texts("multilinguality"_L1),
                                  .sizeCategories = texts("size_categories"_L1),
                                  .taskCategories = texts("task_categories"_L1),
                                  .taskIds = texts("task_ids"_L1)}
            .query();
    hub::RepoQuery query = hub::ModelFilter{.author = filter["author"_L1].toString(),
                                            .modelName = filter["model_name"_L1].toString(),
                                            .library = texts("library"_L1),
                                            .language = texts("language"_L1),
                                            .task = texts("task"_L1),
                                            .trainedDataset = texts("trained_dataset"_L1)}
                               .query();
    query.tags = texts("tags"_L1); // which 0.16 sent apart
    return query;
}

//! 0.16 asks for all fields as soon as there is a filter, unless it is told not to; datasets it lists in full by wish.
bool isFull(hub::RepoKind kind, const Arguments &arguments)
{
    const bool isImplied = arguments.isOfOldClient() && kind == hub::RepoKind::Model && arguments.has("filter"_L1);
    return arguments.flag("full"_L1).value_or(isImplied);
}

hub::RepoQuery::Direction directionOf(const Arguments &arguments)
{
    return arguments.number("direction"_L1) == -1 ? hub::RepoQuery::Direction::Descending
                                                  : hub::RepoQuery::Direction::Default;
}

hub::RepoQuery queryOf(hub::RepoKind kind, const Arguments &arguments)
{
    if (arguments.value("filter"_L1).isObject()) {
        hub::RepoQuery query = queryOfFilter(arguments.object("filter"_L1));
        query.full = isFull(kind, arguments);
        return query;
    }
    hub::RepoQuery query{.kind = kind,
                         .search = arguments.text("search"_L1),
                         .author = arguments.text("author"_L1),
                         .filters = arguments.texts("filter"_L1),
                         .pipelineTag = arguments.text("pipeline_tag"_L1),
                         .apps = arguments.texts("apps"_L1),
                         .gated = arguments.flag("gated"_L1),
                         .inference = arguments.text("inference"_L1),
                         .inferenceProviders = arguments.texts("inference_provider"_L1),
                         .parameters = arguments.text("num_parameters"_L1),
                         .models = arguments.texts("models"_L1),
                         .datasets = arguments.texts("datasets"_L1),
                         .linked = arguments.on("linked"_L1),
                         .sort = sortOf(arguments.text("sort"_L1)),
                         .direction = directionOf(arguments),
                         .limit = arguments.number("limit"_L1),
                         .full = isFull(kind, arguments),
                         .cardData = arguments.on("cardData"_L1),
                         .config = arguments.on("fetch_config"_L1),
                         .expand = arguments.texts("expand"_L1)};
    query.filters += hub::tagged(u"dataset"_s, arguments.texts("trained_dataset"_L1));
    if (arguments.on("benchmark"_L1))
        query.filters += u"benchmark:official"_s;
    for (const QLatin1StringView key : {"language_creators"_L1, "language"_L1, "multilinguality"_L1,
                                        "size_categories"_L1, "task_categories"_L1, "task_ids"_L1})
        query.filters += hub::tagged(key, arguments.texts(key));
    if (arguments.has("dataset_name"_L1))
        query.name = std::exchange(query.search, arguments.text("dataset_name"_L1));
    return query;
}

Method listingOf(hub::RepoKind kind)
{
    return [kind](Carrier &carrier, const Arguments &arguments) {
        const hub::RepoQuery query = queryOf(kind, arguments);
        const auto next = [kind](const QUrl &address) { return hub::repos::nextInfos(kind, address); };
        return carrier.all(hub::repos::listInfos(query), next, query.limit)
            .transform([&](const std::vector<hub::RepoInfo> &rows) -> QJsonValue {
                return listForm(rows,
                                [&](const hub::RepoInfo &row) { return repoForm(row, arguments.isOfOldClient()); });
            });
    };
}

} // namespace

void addSearchMethods(Methods &methods)
{
    methods.add(u"list_datasets"_s, listingOf(hub::RepoKind::Dataset));
    methods.add(u"list_models"_s, listingOf(hub::RepoKind::Model));
    methods.add(u"list_spaces"_s, listingOf(hub::RepoKind::Space));
}

} // namespace wire
