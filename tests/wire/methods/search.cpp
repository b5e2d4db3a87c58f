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

//! A tag of a group is written "group:value", whether or not the group was given with it.
QStringList grouped(const QString &group, const QStringList &values)
{
    QStringList tags;
    for (const QString &value : values)
        tags += value.startsWith(group + u':') ? value : group + u':' + value;
    return tags;
}

hub::RepoQuery queryOf(hub::RepoKind kind, const Arguments &arguments)
{
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
                         .limit = arguments.number("limit"_L1),
                         .full = arguments.on("full"_L1),
                         .cardData = arguments.on("cardData"_L1),
                         .config = arguments.on("fetch_config"_L1),
                         .expand = arguments.texts("expand"_L1)};
    query.filters += grouped(u"dataset"_s, arguments.texts("trained_dataset"_L1));
    if (arguments.on("benchmark"_L1))
        query.filters += u"benchmark:official"_s;
    for (const QLatin1StringView key : {"language_creators"_L1, "language"_L1, "multilinguality"_L1,
                                        "size_categories"_L1, "task_categories"_L1, "task_ids"_L1})
        query.filters += grouped(key, arguments.texts(key));
    if (arguments.has("dataset_name"_L1))
        query.name = std::exchange(query.search, arguments.text("dataset_name"_L1));
    return query;
}

Method listingOf(hub::RepoKind kind)
{
    return [kind](Carrier &carrier, const Arguments &arguments) {
        const hub::RepoQuery query = queryOf(kind, arguments);
        const auto next = [kind](const QUrl &address) { return hub::repos::nextPage(kind, address); };
        return carrier.all(hub::repos::list(query), next, query.limit)
            .transform([&](const std::vector<hub::RepoSummary> &rows) -> QJsonValue {
                return listForm(rows,
                                [&](const hub::RepoSummary &row) { return repoForm(row, arguments.isOfOldClient()); });
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
