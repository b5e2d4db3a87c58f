#include "hub/repoquery.h"

#include "hub/parameters.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

QString sortName(RepoQuery::Sort sort)
{
    switch (sort) {
    case RepoQuery::Sort::Default: return {};
    case RepoQuery::Sort::Trending: return u"trendingScore"_s;
    case RepoQuery::Sort::Downloads: return u"downloads"_s;
    case RepoQuery::Sort::Likes: return u"likes"_s;
    case RepoQuery::Sort::Created: return u"createdAt"_s;
    case RepoQuery::Sort::Modified: return u"lastModified"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString directionName(RepoQuery::Direction direction)
{
    switch (direction) {
    case RepoQuery::Direction::Default: return {};
    case RepoQuery::Direction::Descending: return u"-1"_s;
    case RepoQuery::Direction::Ascending: return u"1"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

//! The documented way to name an author, a repo, or both.
QString joined(const QString &author, const QString &name)
{
    return author.isEmpty() ? name : author + u'/' + name;
}

} // namespace

Result<Query> RepoQuery::parameterList() const
{
    if (!expand.isEmpty() && (full || cardData || config))
        return failure(
            Error::Kind::Invalid,
            QCoreApplication::translate("RepoQuery", "“expand” cannot be combined with full, card data or config."));
    Parameters list;
    list.add(u"search"_s, search);
    list.add(u"search"_s, name);
    list.add(u"author"_s, author);
    list.add(u"filter"_s, filters);
    list.add(u"tags"_s, tags);
    list.add(u"apps"_s, apps);
    list.add(u"pipeline_tag"_s, pipelineTag);
    list.add(u"gated"_s, gated);
    list.add(u"inference"_s, inference);
    list.add(u"inference_provider"_s, inferenceProviders);
    list.add(u"num_parameters"_s, this->parameters);
    list.addIf(linked, u"linked"_s);
    list.add(u"datasets"_s, datasets);
    list.add(u"models"_s, models);
    list.add(u"sort"_s, sortName(sort));
    list.add(u"direction"_s, directionName(direction));
    list.addPositive(u"limit"_s, limit);
    list.addIf(full, u"full"_s);
    list.addIf(config, u"config"_s);
    list.addIf(cardData, u"cardData"_s);
    list.add(u"expand"_s, expand);
    return list.take();
}

RepoQuery ModelFilter::query() const
{
    return {.kind = RepoKind::Model,
            .search = joined(author, modelName),
            .filters = task + tagged(u"dataset"_s, trainedDataset) + library + language + tags};
}

RepoQuery DatasetFilter::query() const
{
    return {.kind = RepoKind::Dataset,
            .search = joined(author, datasetName),
            .filters = tagged(u"benchmark"_s, benchmark) + tagged(u"language_creators"_s, languageCreators)
                + tagged(u"language"_s, language) + tagged(u"multilinguality"_s, multilinguality)
                + tagged(u"size_categories"_s, sizeCategories) + tagged(u"task_categories"_s, taskCategories)
                + tagged(u"task_ids"_s, taskIds)};
}

QStringList tagged(const QString &prefix, const QStringList &values)
{
    const QString start = prefix + u':';
    QStringList result;
    for (const QString &value : values)
        result += value.startsWith(start) ? value : start + value;
    return result;
}

} // namespace hub
