#include "hub/metrics.h"
#include "hub/tags.h"
#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

QJsonValue tagForm(const hub::Tag &tag)
{
    QJsonObject form{{u"type"_s, tag.type}, {u"id"_s, tag.id}, {u"label"_s, tag.label}};
    if (!tag.subType.isEmpty())
        form[u"subType"_s] = tag.subType;
    return form;
}

QJsonValue vocabularyForm(const hub::TagVocabulary &vocabulary)
{
    QJsonObject form;
    for (auto type = vocabulary.types.begin(); type != vocabulary.types.end(); ++type)
        form[type.key()] = listForm(type.value(), tagForm);
    return form;
}

//! As 0.16 gives it: names nested by type.
QJsonValue namespacesForm(const hub::TagVocabulary &vocabulary, hub::RepoKind kind)
{
    QJsonObject form;
    const auto types = vocabulary.namespaces(hub::tags::documentedTypes(kind));
    for (auto type = types.begin(); type != types.end(); ++type) {
        QJsonObject names;
        for (auto name = type.value().begin(); name != type.value().end(); ++name)
            names[name.key()] = name.value();
        form[type.key()] = names;
    }
    return form;
}

Method tagsOf(hub::RepoKind kind)
{
    return [kind](Carrier &carrier, const Arguments &arguments) {
        return carrier.run(hub::tags::byType(kind)).transform([&](const hub::TagVocabulary &vocabulary) {
            return arguments.isOfOldClient() ? namespacesForm(vocabulary, kind) : vocabularyForm(vocabulary);
        });
    };
}

QJsonValue metricForm(const hub::Metric &metric)
{
    return typed(u"MetricInfo"_s,
                 {{u"id"_s, metric.id},
                  {u"private"_s, metric.isPrivate},
                  {u"description"_s, textForm(metric.description)},
                  {u"citation"_s, textForm(metric.citation)}});
}

Result<QJsonValue> listMetrics(Carrier &carrier, const Arguments &)
{
    return carrier.run(hub::metrics::list()).transform([](const std::vector<hub::Metric> &metrics) -> QJsonValue {
        return listForm(metrics, metricForm);
    });
}

} // namespace

void addVocabularyMethods(Methods &methods)
{
    methods.add(u"get_dataset_tags"_s, tagsOf(hub::RepoKind::Dataset));
    methods.add(u"get_model_tags"_s, tagsOf(hub::RepoKind::Model));
    methods.add(u"list_metrics"_s, listMetrics);
}

} // namespace wire
