#include "models/explore/searchaddress.h"

#include "hub/parameters.h"
#include "hub/tags.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

using Sort = hub::RepoQuery::Sort;

constexpr std::pair<Sort, QLatin1StringView> sortWords[] = {{Sort::Trending, "trending"_L1},
                                                            {Sort::Downloads, "downloads"_L1},
                                                            {Sort::Likes, "likes"_L1},
                                                            {Sort::Created, "created"_L1},
                                                            {Sort::Modified, "modified"_L1}};

QString sortWord(Sort sort)
{
    for (const auto &[value, word] : sortWords) {
        if (value == sort)
            return word;
    }
    return {};
}

Sort sortFrom(const QString &word)
{
    for (const auto &[value, name] : sortWords) {
        if (word == name)
            return value;
    }
    return Sort::Default;
}

//! Values of an address by their key. The Hub's own site writes spaces as plus signs, as forms do.
class Values
{
public:
    explicit Values(const QUrlQuery &parameters) : m_parameters(parameters) { }

    QStringList all(const QString &key) const
    {
        QStringList values = m_parameters.allQueryItemValues(key, QUrl::FullyEncoded);
        for (QString &value : values)
            value = QUrl::fromPercentEncoding(value.toUtf8().replace('+', ' '));
        values.removeAll(QString());
        return values;
    }
    QString first(const QString &key) const { return all(key).value(0); }
    QStringList separated(const QString &key) const { return all(key).join(u',').split(u',', Qt::SkipEmptyParts); }
    std::optional<bool> flag(const QString &key) const
    {
        const QString value = first(key);
        return value.isEmpty() ? std::optional<bool>() : value == "true"_L1;
    }

private:
    const QUrlQuery &m_parameters;
};

//! Models carry these tags bare, and so does the site; all others have their type in front.
bool isBare(hub::RepoKind kind, const QString &type)
{
    return kind == hub::RepoKind::Model
        && (type == "library"_L1 || type == "language"_L1 || type == "other"_L1 || type == "pipeline_tag"_L1);
}

//! The site names the type of each tag: library=pytorch, license=license:mit.
QStringList typedTags(hub::RepoKind kind, const Values &values)
{
    if (kind == hub::RepoKind::Space)
        return {};
    QStringList tags;
    for (const QString &type : hub::tags::types(kind)) {
        if (type == "pipeline_tag"_L1)
            continue;
        const QStringList named = values.separated(type);
        tags += isBare(kind, type) || type == "other"_L1 ? named : hub::tagged(type, named);
    }
    return tags;
}

} // namespace

hub::Query searchaddress::parameters(const RepoSearch &search)
{
    const hub::RepoQuery &query = search.query;
    hub::Parameters list;
    list.add(u"search"_s, query.search);
    list.add(u"name"_s, query.name);
    list.add(u"author"_s, query.author);
    list.add(u"filter"_s, query.filters);
    list.add(u"pipeline_tag"_s, query.pipelineTag);
    list.add(u"apps"_s, query.apps);
    list.add(u"gated"_s, query.gated);
    list.add(u"inference"_s, query.inference);
    list.add(u"inference_provider"_s, query.inferenceProviders);
    list.add(u"num_parameters"_s, query.parameters);
    list.add(u"models"_s, query.models);
    list.add(u"datasets"_s, query.datasets);
    list.addIf(query.linked, u"linked"_s);
    list.add(u"emissions"_s, text(search.emissions));
    list.add(u"sort"_s, sortWord(query.sort));
    return list.take();
}

RepoSearch searchaddress::read(hub::RepoKind kind, const QUrlQuery &parameters)
{
    const Values values(parameters);
    RepoSearch search{.query = {.kind = kind,
                                .search = values.first(u"search"_s),
                                .name = values.first(u"name"_s),
                                .author = values.first(u"author"_s),
                                .filters = values.all(u"filter"_s) + typedTags(kind, values),
                                .sort = sortFrom(values.first(u"sort"_s))}};
    if (kind == hub::RepoKind::Space) {
        search.query.models = values.all(u"models"_s);
        search.query.datasets = values.all(u"datasets"_s);
        search.query.linked = values.flag(u"linked"_s).value_or(false);
        return search;
    }
    search.query.gated = values.flag(u"gated"_s);
    if (kind == hub::RepoKind::Dataset)
        return search;
    search.query.pipelineTag = values.first(u"pipeline_tag"_s);
    search.query.apps = values.separated(u"apps"_s);
    search.query.inference = values.first(u"inference"_s);
    search.query.inferenceProviders = values.separated(u"inference_provider"_s);
    search.query.parameters = values.first(u"num_parameters"_s);
    search.emissions = emissions(values.first(u"emissions"_s)).value_or(hub::EmissionsRange());
    return search;
}

QString searchaddress::text(const hub::EmissionsRange &range)
{
    QStringList parts;
    if (range.least)
        parts += u"min:"_s + QString::number(*range.least, 'g', 15);
    if (range.most)
        parts += u"max:"_s + QString::number(*range.most, 'g', 15);
    return parts.join(u',');
}

std::optional<hub::EmissionsRange> searchaddress::emissions(const QString &text)
{
    hub::EmissionsRange range;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const double value = part.section(u':', 1).toDouble(&isNumber);
        if (!isNumber)
            return {};
        if (part.startsWith("min:"_L1))
            range.least = value;
        else if (part.startsWith("max:"_L1))
            range.most = value;
        else
            return {};
    }
    return range;
}
