#include "sandbox/inference.h"

using namespace Qt::StringLiterals;

namespace sandbox {

QStringList inferenceProviders(Backend &backend, const Repo &model)
{
    const std::optional<QJsonObject> kept = backend.platform().inference.find(model.hex);
    return kept ? (*kept)["providers"_L1].toVariant().toStringList() : QStringList();
}

QJsonObject inferenceMapping(Backend &backend, const Repo &model)
{
    QJsonObject mapping;
    for (const QString &provider : inferenceProviders(backend, model)) {
        mapping.insert(provider,
                       QJsonObject{{u"status"_s, u"live"_s},
                                   {u"providerId"_s, model.name().toLower()},
                                   {u"task"_s,
                                    model.facts.pipelineTag == "text-generation"_L1 ? u"conversational"_s
                                                                                    : model.facts.pipelineTag},
                                   {u"isModelAuthor"_s, false}});
    }
    return mapping;
}

QJsonArray inferenceList(Backend &backend, const Repo &model)
{
    QJsonArray list;
    const QJsonObject mapping = inferenceMapping(backend, model);
    for (auto one = mapping.begin(); one != mapping.end(); ++one) {
        QJsonObject row = one->toObject();
        row.insert("provider"_L1, one.key());
        list.append(row);
    }
    return list;
}

void setInferenceProviders(Backend &backend, const Repo &model, const QStringList &providers)
{
    backend.platform().inference.put(model.hex, {{u"providers"_s, QJsonArray::fromStringList(providers)}});
}

} // namespace sandbox
