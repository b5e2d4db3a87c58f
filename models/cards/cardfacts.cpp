#include "models/cards/cardfacts.h"

#include <QHash>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largest = 2'000'000; // real cards stay far below; the reader is slow

//! Everything below a top-level key, by key; a later key of the same name wins.
using Sections = QHash<QString, YAML::Node>;

QString text(const YAML::Node &node)
{
    return node.IsDefined() && node.IsScalar() ? QString::fromStdString(node.Scalar()).trimmed() : QString();
}

YAML::Node member(const YAML::Node &node, const char *key)
{
    return node.IsDefined() && node.IsMap() ? node[key] : YAML::Node(YAML::NodeType::Undefined);
}

// Authors write one value where a list belongs, and lists where one value belongs.
QStringList texts(const YAML::Node &node)
{
    QStringList result;
    if (node.IsDefined() && node.IsSequence()) {
        for (const YAML::Node &item : node) {
            if (const QString value = text(item); !value.isEmpty())
                result << value;
        }
    } else if (const QString value = text(node); !value.isEmpty()) {
        result << value;
    }
    return result;
}

void addSections(Sections &sections, const YAML::Node &root)
{
    if (!root.IsMap())
        return;
    for (const auto &entry : root) {
        if (entry.first.IsScalar())
            sections.insert(QString::fromStdString(entry.first.Scalar()), entry.second);
    }
}

std::vector<std::string> topLevelBlocks(const std::string &yaml)
{
    std::vector<std::string> blocks;
    std::size_t at = 0;
    while (at < yaml.size()) {
        const std::size_t end = std::min(yaml.find('\n', at), yaml.size() - 1) + 1;
        const char first = yaml[at];
        const bool continues = first == ' ' || first == '\t' || first == '-' || first == '\n' || first == '#';
        if (blocks.empty() || !continues)
            blocks.emplace_back();
        blocks.back() += yaml.substr(at, end - at);
        at = end;
    }
    return blocks;
}

// One mistake should not cost the whole front matter: what stands under other keys is read without it.
Sections salvaged(const std::string &yaml)
{
    Sections sections;
    for (const std::string &block : topLevelBlocks(yaml)) {
        try {
            addSections(sections, YAML::Load(block));
        } catch (const YAML::Exception &) {
            continue; // the complaint about it has been kept already
        }
    }
    return sections;
}

Sections readSections(const QByteArray &yaml, QString &problem)
{
    if (yaml.size() > largest) {
        problem = u"front matter is too large"_s;
        return {};
    }
    Sections sections;
    try {
        const YAML::Node root = YAML::Load(yaml.toStdString());
        addSections(sections, root);
        if (!root.IsMap() && !root.IsNull())
            problem = u"front matter is not a mapping"_s;
    } catch (const YAML::Exception &exception) {
        problem = QString::fromUtf8(exception.what());
        return salvaged(yaml.toStdString());
    }
    return sections;
}

void addResults(std::vector<EvaluationResult> &results, const YAML::Node &result)
{
    const YAML::Node task = member(result, "task");
    const YAML::Node dataset = member(result, "dataset");
    const YAML::Node metrics = member(result, "metrics");
    if (!metrics.IsDefined() || !metrics.IsSequence())
        return;
    const auto nameOr = [](const YAML::Node &node, const char *other) {
        const QString name = text(member(node, "name"));
        return name.isEmpty() ? text(member(node, other)) : name;
    };
    for (const YAML::Node &metric : metrics) {
        results.push_back({.task = nameOr(task, "type"),
                           .dataset = nameOr(dataset, "type"),
                           .metric = nameOr(metric, "type"),
                           .value = text(member(metric, "value")),
                           .isVerified = text(member(metric, "verified")) == "true"_L1});
    }
}

std::vector<EvaluationResult> readResults(const YAML::Node &index)
{
    std::vector<EvaluationResult> results;
    if (!index.IsDefined() || !index.IsSequence())
        return results;
    for (const YAML::Node &model : index) {
        const YAML::Node list = member(model, "results");
        if (!list.IsDefined() || !list.IsSequence())
            continue;
        for (const YAML::Node &result : list)
            addResults(results, result);
    }
    return results;
}

void readEmissions(CardFacts &facts, const YAML::Node &node)
{
    bool ok = false;
    const QString plain = text(node);
    const double grams = (plain.isEmpty() ? text(member(node, "emissions")) : plain).toDouble(&ok);
    if (ok)
        facts.co2Grams = grams;
    facts.co2Source = text(member(node, "source"));
}

QStringList readConfigNames(const YAML::Node &configs, const YAML::Node &info)
{
    QStringList names;
    for (const YAML::Node &list : {configs, info}) {
        if (list.IsDefined() && list.IsSequence()) {
            for (const YAML::Node &item : list)
                names << text(member(item, "config_name"));
        } else {
            names << text(member(list, "config_name"));
        }
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

} // namespace

CardFacts readCardFacts(const QByteArray &yaml)
{
    CardFacts facts;
    facts.yaml = QString::fromUtf8(yaml);
    const Sections sections = readSections(yaml, facts.problem);
    const auto section = [&sections](const QString &key) {
        return sections.value(key, YAML::Node(YAML::NodeType::Undefined));
    };
    const auto one = [&section](const QString &key) { return texts(section(key)).value(0); };
    const auto many = [&section](const QString &key) { return texts(section(key)); };

    facts.prettyName = one(u"pretty_name"_s);
    if (facts.prettyName.isEmpty())
        facts.prettyName = one(u"title"_s);
    facts.licenses = many(u"license"_s);
    facts.licenseName = one(u"license_name"_s);
    facts.licenseLink = one(u"license_link"_s);
    facts.languages = many(u"language"_s);
    if (facts.languages.isEmpty())
        facts.languages = many(u"languages"_s); // the older name
    facts.tags = many(u"tags"_s);
    facts.pipelineTag = one(u"pipeline_tag"_s);
    facts.libraryName = one(u"library_name"_s);
    facts.datasets = many(u"datasets"_s);
    facts.baseModels = many(u"base_model"_s);
    facts.baseModelRelation = one(u"base_model_relation"_s);
    facts.metrics = many(u"metrics"_s);
    facts.thumbnail = one(u"thumbnail"_s);
    readEmissions(facts, section(u"co2_eq_emissions"_s));
    facts.results = readResults(section(u"model-index"_s));
    facts.taskCategories = many(u"task_categories"_s);
    facts.taskIds = many(u"task_ids"_s);
    facts.sizeCategories = many(u"size_categories"_s);
    facts.multilinguality = many(u"multilinguality"_s);
    facts.annotationsCreators = many(u"annotations_creators"_s);
    facts.sourceDatasets = many(u"source_datasets"_s);
    facts.configNames = readConfigNames(section(u"configs"_s), section(u"dataset_info"_s));
    facts.emoji = one(u"emoji"_s);
    facts.sdk = one(u"sdk"_s);
    facts.sdkVersion = one(u"sdk_version"_s);
    facts.appFile = one(u"app_file"_s);
    facts.models = many(u"models"_s);
    facts.isPinned = one(u"pinned"_s) == "true"_L1;
    facts.gatedPrompt = one(u"extra_gated_prompt"_s);
    return facts;
}
