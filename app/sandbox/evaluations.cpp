#include "sandbox/evaluations.h"

using namespace Qt::StringLiterals;

namespace sandbox {

QList<Evaluation> evaluationsOf(const Repo &model)
{
    QList<Evaluation> found;
    const QJsonArray index = model.facts.card["model-index"_L1].toArray();
    for (const QJsonValueConstRef entry : index) {
        const QJsonArray results = entry["results"_L1].toArray();
        for (const QJsonValueConstRef result : results) {
            const QJsonArray metrics = result["metrics"_L1].toArray();
            for (const QJsonValueConstRef metric : metrics) {
                found.append({.dataset = result["dataset"_L1]["type"_L1].toString(),
                              .task = result["task"_L1]["type"_L1].toString(),
                              .metric = metric["type"_L1].toString(),
                              .value = metric["value"_L1].toDouble(),
                              .source = result["source"_L1].toObject()});
            }
        }
    }
    return found;
}

QJsonArray evalResults(const Repo &model)
{
    QJsonArray results;
    for (const Evaluation &one : evaluationsOf(model)) {
        results.append(
            QJsonObject{{u"filename"_s, u"README.md"_s},
                        {u"verified"_s, false},
                        {u"data"_s,
                         QJsonObject{{u"dataset"_s, QJsonObject{{u"id"_s, one.dataset}, {u"task_id"_s, one.task}}},
                                     {u"value"_s, one.value}}}});
    }
    return results;
}

} // namespace sandbox
