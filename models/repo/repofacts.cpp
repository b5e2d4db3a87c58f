#include "models/repo/repofacts.h"

#include "hub/emissions.h"
#include "hub/json.h"

#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace {

QStringList tagged(const QStringList &tags, QLatin1StringView prefix)
{
    QStringList values;
    for (const QString &tag : tags) {
        if (tag.startsWith(prefix))
            values += tag.sliced(prefix.size());
    }
    return values;
}

QStringList listOr(const QJsonValue &value, const QStringList &fallback)
{
    QStringList texts = hub::json::texts(value);
    texts.removeAll(QString());
    return texts.isEmpty() ? fallback : texts;
}

QStringList plainTags(const QStringList &tags, const QStringList &saidElsewhere)
{
    static constexpr std::array prefixes{
        "license:"_L1, "region:"_L1,   "base_model:"_L1,      "dataset:"_L1,         "arxiv:"_L1,
        "doi:"_L1,     "language:"_L1, "task_categories:"_L1, "size_categories:"_L1, "task_ids:"_L1,
        "format:"_L1,  "modality:"_L1, "library:"_L1,         "deploy:"_L1,          "multilinguality:"_L1};
    QStringList plain;
    for (const QString &tag : tags) {
        const bool isKeyed =
            std::ranges::any_of(prefixes, [&tag](QLatin1StringView prefix) { return tag.startsWith(prefix); });
        if (!isKeyed && !saidElsewhere.contains(tag) && !plain.contains(tag))
            plain += tag;
    }
    return plain;
}

// The Hub says where a Space runs; an answer may not send the person to anything but a web page.
QUrl appAddress(const QString &host)
{
    const QUrl url(host.contains("://"_L1) ? host : u"https://"_s + host, QUrl::StrictMode);
    return !host.isEmpty() && url.isValid() && url.scheme() == "https"_L1 ? url : QUrl();
}

} // namespace

RepoFacts RepoFacts::of(const hub::RepoInfo &info)
{
    const QJsonObject &card = info.cardData;
    const hub::RepoSummary &summary = info.summary;
    RepoFacts facts;
    facts.licenses = listOr(card["license"_L1], tagged(summary.tags, "license:"_L1));
    facts.licenseName = hub::json::text(card["license_name"_L1]);
    facts.licenseLink = hub::json::text(card["license_link"_L1]);
    facts.tasks = summary.pipelineTag.isEmpty()
        ? listOr(card["task_categories"_L1], tagged(summary.tags, "task_categories:"_L1))
        : QStringList(summary.pipelineTag);
    facts.library = summary.libraryName.isEmpty() ? hub::json::text(card["library_name"_L1]) : summary.libraryName;
    facts.languages = listOr(card["language"_L1], tagged(summary.tags, "language:"_L1));
    facts.baseModels = listOr(card["base_model"_L1], {});
    facts.baseModelRelation = hub::json::text(card["base_model_relation"_L1]);
    facts.datasets = info.space.datasets.isEmpty() ? listOr(card["datasets"_L1], tagged(summary.tags, "dataset:"_L1))
                                                   : info.space.datasets;
    facts.models = info.space.models.isEmpty() ? listOr(card["models"_L1], {}) : info.space.models;
    facts.metrics = listOr(card["metrics"_L1], {});
    facts.sizeCategories = listOr(card["size_categories"_L1], tagged(summary.tags, "size_categories:"_L1));
    facts.papers = tagged(summary.tags, "arxiv:"_L1);
    facts.co2Grams = hub::emissions(card);
    facts.parameters = summary.parameters;
    facts.usedStorage = info.usedStorage;
    facts.tags = plainTags(summary.tags, facts.tasks + facts.languages + QStringList(facts.library));
    facts.sdk = summary.sdk.isEmpty() ? hub::json::text(card["sdk"_L1]) : summary.sdk;
    facts.stage = summary.stage;
    facts.app = appAddress(info.space.host);
    return facts;
}
