#include "models/explore/facet.h"

#include "models/explore/searchaddress.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Field = Facet::Field;
using Values = Facet::Values;

// QT_TRANSLATE_NOOP marks the titles; the buttons stand in this order.
constexpr Facet modelFacets[] = {
    {.field = Field::Task,
     .key = "task"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Task"),
     .iconName = "task"_L1,
     .values = Values::Catalogue,
     .tagType = "pipeline_tag"_L1,
     .isMain = true},
    {.key = "library"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Library"),
     .iconName = "library"_L1,
     .values = Values::Catalogue,
     .tagType = "library"_L1,
     .isMain = true},
    {.key = "language"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Language"),
     .iconName = "language"_L1,
     .values = Values::Catalogue,
     .tagType = "language"_L1,
     .isMain = true},
    {.key = "license"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "License"),
     .iconName = "license"_L1,
     .values = Values::Catalogue,
     .tagType = "license"_L1,
     .prefix = "license:"_L1,
     .isMain = true},
    {.field = Field::Author,
     .key = "author"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Author"),
     .iconName = "account"_L1,
     .values = Values::People,
     .isMain = true},
    {.key = "dataset"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Trained on dataset"),
     .iconName = "dataset"_L1,
     .values = Values::Catalogue,
     .tagType = "dataset"_L1,
     .prefix = "dataset:"_L1},
    {.field = Field::Name,
     .key = "name"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Model name"),
     .iconName = "model"_L1,
     .values = Values::Text},
    {.field = Field::Parameters,
     .key = "params"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Number of parameters"),
     .iconName = "tensor"_L1,
     .values = Values::Range},
    {.field = Field::Emissions,
     .key = "co2"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Carbon emissions"),
     .iconName = "leaf"_L1,
     .values = Values::Range},
    {.field = Field::Gated,
     .key = "gated"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Gated"),
     .iconName = "gated"_L1,
     .values = Values::Fixed},
    {.field = Field::Inference,
     .key = "inference"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Inference"),
     .iconName = "play"_L1,
     .values = Values::Fixed},
    {.field = Field::Provider,
     .key = "provider"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Inference provider"),
     .iconName = "cloud"_L1,
     .values = Values::Fixed},
    {.field = Field::App,
     .key = "app"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Local app"),
     .iconName = "terminal"_L1,
     .values = Values::Fixed},
    {.key = "tag"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Other tag"),
     .iconName = "tag"_L1,
     .values = Values::Catalogue,
     .tagType = "other"_L1},
    {.key = "region"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Region"),
     .iconName = "server"_L1,
     .values = Values::Catalogue,
     .tagType = "region"_L1,
     .prefix = "region:"_L1},
    {.key = "deploy"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Deployment"),
     .iconName = "hardware"_L1,
     .values = Values::Catalogue,
     .tagType = "deploy"_L1,
     .prefix = "deploy:"_L1},
    {.key = "bucket"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Bucket"),
     .iconName = "disk"_L1,
     .values = Values::Catalogue,
     .tagType = "bucket"_L1,
     .prefix = "bucket:"_L1},
    {.key = "arxiv"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Paper"),
     .iconName = "paper"_L1,
     .values = Values::Catalogue,
     .tagType = "arxiv"_L1,
     .prefix = "arxiv:"_L1},
    {.key = "doi"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "DOI"),
     .iconName = "link"_L1,
     .values = Values::Catalogue,
     .tagType = "doi"_L1,
     .prefix = "doi:"_L1},
};

constexpr Facet datasetTag(QLatin1StringView type, QLatin1StringView prefix, QLatin1StringView key, const char *title,
                           QLatin1StringView iconName, bool isMain = false)
{
    return {.key = key,
            .titleText = title,
            .iconName = iconName,
            .values = Values::Catalogue,
            .tagType = type,
            .prefix = prefix,
            .isMain = isMain};
}

constexpr Facet datasetFacets[] = {
    datasetTag("task_categories"_L1, "task_categories:"_L1, "task"_L1, QT_TRANSLATE_NOOP("Facet", "Task category"),
               "task"_L1, true),
    datasetTag("modality"_L1, "modality:"_L1, "modality"_L1, QT_TRANSLATE_NOOP("Facet", "Modality"), "image"_L1, true),
    datasetTag("size_categories"_L1, "size_categories:"_L1, "size"_L1, QT_TRANSLATE_NOOP("Facet", "Size"), "table"_L1,
               true),
    datasetTag("language"_L1, "language:"_L1, "language"_L1, QT_TRANSLATE_NOOP("Facet", "Language"), "language"_L1,
               true),
    datasetTag("license"_L1, "license:"_L1, "license"_L1, QT_TRANSLATE_NOOP("Facet", "License"), "license"_L1, true),
    {.field = Field::Author,
     .key = "author"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Author"),
     .iconName = "account"_L1,
     .values = Values::People,
     .isMain = true},
    {.field = Field::Name,
     .key = "name"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Dataset name"),
     .iconName = "dataset"_L1,
     .values = Values::Text},
    datasetTag("task_ids"_L1, "task_ids:"_L1, "task_ids"_L1, QT_TRANSLATE_NOOP("Facet", "Task"), "task"_L1),
    datasetTag("benchmark"_L1, "benchmark:"_L1, "benchmark"_L1, QT_TRANSLATE_NOOP("Facet", "Benchmark"), "chart"_L1),
    datasetTag("format"_L1, "format:"_L1, "format"_L1, QT_TRANSLATE_NOOP("Facet", "Format"), "file"_L1),
    datasetTag("library"_L1, "library:"_L1, "library"_L1, QT_TRANSLATE_NOOP("Facet", "Library"), "library"_L1),
    datasetTag("multilinguality"_L1, "multilinguality:"_L1, "multilinguality"_L1,
               QT_TRANSLATE_NOOP("Facet", "Multilinguality"), "language"_L1),
    datasetTag("language_creators"_L1, "language_creators:"_L1, "language_creators"_L1,
               QT_TRANSLATE_NOOP("Facet", "Language creators"), "accounts"_L1),
    datasetTag("annotations_creators"_L1, "annotations_creators:"_L1, "annotations_creators"_L1,
               QT_TRANSLATE_NOOP("Facet", "Annotations creators"), "accounts"_L1),
    datasetTag("source_datasets"_L1, "source_datasets:"_L1, "source_datasets"_L1,
               QT_TRANSLATE_NOOP("Facet", "Source datasets"), "dataset"_L1),
    {.field = Field::Gated,
     .key = "gated"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Gated"),
     .iconName = "gated"_L1,
     .values = Values::Fixed},
    datasetTag("other"_L1, ""_L1, "tag"_L1, QT_TRANSLATE_NOOP("Facet", "Other tag"), "tag"_L1),
    datasetTag("region"_L1, "region:"_L1, "region"_L1, QT_TRANSLATE_NOOP("Facet", "Region"), "server"_L1),
    datasetTag("arxiv"_L1, "arxiv:"_L1, "arxiv"_L1, QT_TRANSLATE_NOOP("Facet", "Paper"), "paper"_L1),
    datasetTag("doi"_L1, "doi:"_L1, "doi"_L1, QT_TRANSLATE_NOOP("Facet", "DOI"), "link"_L1),
};

constexpr Facet spaceFacets[] = {
    {.key = "sdk"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "SDK"),
     .iconName = "code"_L1,
     .values = Values::Fixed,
     .tagType = "sdk"_L1,
     .isMain = true},
    {.field = Field::Model,
     .key = "model"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Uses model"),
     .iconName = "model"_L1,
     .values = Values::Models,
     .isMain = true},
    {.field = Field::Dataset,
     .key = "dataset"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Uses dataset"),
     .iconName = "dataset"_L1,
     .values = Values::Datasets,
     .isMain = true},
    {.field = Field::Linked,
     .key = "linked"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Linked"),
     .iconName = "link"_L1,
     .values = Values::Fixed,
     .isMain = true},
    {.field = Field::Author,
     .key = "author"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Author"),
     .iconName = "account"_L1,
     .values = Values::People,
     .isMain = true},
    {.key = "license"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "License"),
     .iconName = "license"_L1,
     .values = Values::Text,
     .prefix = "license:"_L1},
    {.key = "region"_L1,
     .titleText = QT_TRANSLATE_NOOP("Facet", "Region"),
     .iconName = "server"_L1,
     .values = Values::Text,
     .prefix = "region:"_L1},
    {.key = "tag"_L1, .titleText = QT_TRANSLATE_NOOP("Facet", "Tag"), .iconName = "tag"_L1, .values = Values::Text},
};

const QString yes = u"yes"_s;
const QString no = u"no"_s;

Result<RepoSearch> wrong(const Facet &facet, const QString &value)
{
    return failure(Error::Kind::Invalid,
                   //: %1 is what is filtered by, such as Gated; %2 what was typed
                   QCoreApplication::translate("Facet", "%1 cannot be “%2”.").arg(facet.title(), value));
}

//! The list that holds a facet's values, where it may have several.
QStringList *listOf(RepoSearch &search, Field field)
{
    switch (field) {
    case Field::Tag: return &search.query.filters;
    case Field::Provider: return &search.query.inferenceProviders;
    case Field::App: return &search.query.apps;
    case Field::Model: return &search.query.models;
    case Field::Dataset: return &search.query.datasets;
    default: return nullptr;
    }
}

//! The word that holds a facet's value, where it has one.
QString *wordOf(RepoSearch &search, Field field)
{
    switch (field) {
    case Field::Author: return &search.query.author;
    case Field::Name: return &search.query.name;
    case Field::Inference: return &search.query.inference;
    case Field::Parameters: return &search.query.parameters;
    default: return nullptr;
    }
}

std::optional<bool> yesOrNo(const QString &value)
{
    if (value == yes)
        return true;
    return value == no ? std::optional(false) : std::nullopt;
}

QString wordFor(bool on)
{
    return on ? yes : no;
}

void append(QStringList &list, const QString &value)
{
    if (!list.contains(value))
        list += value;
}

//! Values other than those in lists of tags.
QStringList plainValues(const RepoSearch &search, const Facet &facet)
{
    const hub::RepoQuery &query = search.query;
    switch (facet.field) {
    case Field::Task: return {query.pipelineTag};
    case Field::Gated: return query.gated ? QStringList(wordFor(*query.gated)) : QStringList();
    case Field::Linked: return query.linked ? QStringList(yes) : QStringList();
    case Field::Emissions: return {searchaddress::text(search.emissions)};
    case Field::Tag: return {};
    default: break;
    }
    auto copy = search;
    if (const QString *word = wordOf(copy, facet.field))
        return {*word};
    const QStringList *list = listOf(copy, facet.field);
    return list ? *list : QStringList();
}

} // namespace

QString Facet::title() const
{
    return QCoreApplication::translate("Facet", titleText);
}

QString Facet::tagFor(const QString &value) const
{
    return prefix.isEmpty() || value.startsWith(prefix) ? value : prefix + value;
}

QStringList Facet::fixedValues() const
{
    switch (field) {
    case Field::Gated: return {yes, no};
    case Field::Linked: return {yes};
    case Field::Inference: return {u"warm"_s};
    case Field::Provider:
        return {u"all"_s,       u"baseten"_s,        u"cerebras"_s,     u"cohere"_s,    u"deepinfra"_s,
                u"fal-ai"_s,    u"featherless-ai"_s, u"fireworks-ai"_s, u"groq"_s,      u"hf-inference"_s,
                u"novita"_s,    u"nscale"_s,         u"openai"_s,       u"ovhcloud"_s,  u"publicai"_s,
                u"replicate"_s, u"scaleway"_s,       u"together"_s,     u"wavespeed"_s, u"zai-org"_s};
    case Field::App:
        return {u"comfyui"_s,    u"diffusionbee"_s, u"docker-model-runner"_s,
                u"drawthings"_s, u"gpt4all"_s,      u"jan"_s,
                u"llama.cpp"_s,  u"lmstudio"_s,     u"localai"_s,
                u"mlx-lm"_s,     u"ollama"_s,       u"sglang"_s,
                u"vllm"_s};
    case Field::Tag:
        return key == "sdk"_L1 ? QStringList{u"gradio"_s, u"docker"_s, u"static"_s, u"streamlit"_s} : QStringList();
    default: return {};
    }
}

bool Facet::takesOthers() const
{
    return field != Field::Gated && field != Field::Linked && field != Field::Inference;
}

QString Facet::shortValue(const QString &value) const
{
    if (values == Values::Range)
        return facets::rangeText(value);
    return !prefix.isEmpty() && value.startsWith(prefix) ? value.sliced(prefix.size()) : value;
}

std::span<const Facet> facets::of(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return modelFacets;
    case hub::RepoKind::Dataset: return datasetFacets;
    case hub::RepoKind::Space: return spaceFacets;
    }
    Q_UNREACHABLE_RETURN({});
}

const Facet *facets::byKey(hub::RepoKind kind, const QString &key)
{
    const std::span<const Facet> all = of(kind);
    auto found = std::ranges::find(all, key, &Facet::key);
    if (found == all.end() && !key.isEmpty())
        found = std::ranges::find(all, key, &Facet::tagType);
    return found == all.end() ? nullptr : &*found;
}

const Facet &facets::anyTag(hub::RepoKind kind)
{
    return *byKey(kind, u"tag"_s);
}

const Facet &facets::ofTag(hub::RepoKind kind, const QString &tag, const TypeOfTag &typeOf)
{
    for (const Facet &facet : of(kind)) {
        if (facet.field == Field::Tag && !facet.prefix.isEmpty() && tag.startsWith(facet.prefix))
            return facet;
        // The SDK of a Space is one of its tags.
        if (facet.key == "sdk"_L1 && facet.fixedValues().contains(tag))
            return facet;
    }
    const QString type = typeOf && !tag.contains(u':') ? typeOf(tag) : QString();
    const Facet *byType = type.isEmpty() ? nullptr : byKey(kind, type);
    return byType ? *byType : anyTag(kind);
}

std::vector<FacetValue> facets::valuesIn(const RepoSearch &search, const TypeOfTag &typeOf)
{
    std::vector<FacetValue> values;
    for (const Facet &facet : of(search.query.kind)) {
        for (const QString &value : plainValues(search, facet)) {
            if (!value.isEmpty())
                values.push_back({&facet, value});
        }
    }
    for (const QString &tag : search.query.filters)
        values.push_back({&ofTag(search.query.kind, tag, typeOf), tag});
    return values;
}

bool facets::holds(const RepoSearch &search, const FacetValue &value)
{
    const QString whole = value.facet->tagFor(value.value);
    if (value.facet->field == Field::Task || value.facet->field == Field::Tag)
        return search.query.pipelineTag == whole || search.query.filters.contains(whole);
    return plainValues(search, *value.facet).contains(value.value);
}

Result<RepoSearch> facets::with(RepoSearch search, const FacetValue &value)
{
    const Facet &facet = *value.facet;
    const QString text = value.value.trimmed();
    if (text.isEmpty())
        return wrong(facet, text);
    switch (facet.field) {
    case Field::Task:
        if (search.query.pipelineTag.isEmpty() && !search.query.filters.contains(text))
            search.query.pipelineTag = text;
        else if (search.query.pipelineTag != text)
            append(search.query.filters, text);
        return search;
    case Field::Gated:
        search.query.gated = yesOrNo(text);
        return search.query.gated ? Result<RepoSearch>(search) : wrong(facet, text);
    case Field::Linked:
        search.query.linked = yesOrNo(text) == true;
        return yesOrNo(text) ? Result<RepoSearch>(search) : wrong(facet, text);
    case Field::Inference:
        if (!facet.fixedValues().contains(text))
            return wrong(facet, text);
        break;
    case Field::Emissions: {
        const std::optional<hub::EmissionsRange> range = searchaddress::emissions(text);
        if (!range || !range->isBounded())
            return wrong(facet, rangeText(text));
        search.emissions = *range;
        return search;
    }
    default: break;
    }
    if (QString *word = wordOf(search, facet.field))
        *word = text;
    else if (QStringList *list = listOf(search, facet.field))
        append(*list, facet.tagFor(text));
    return search;
}

RepoSearch facets::without(RepoSearch search, const FacetValue &value)
{
    const Facet &facet = *value.facet;
    switch (facet.field) {
    case Field::Task:
    case Field::Tag:
        if (search.query.pipelineTag == value.value)
            search.query.pipelineTag.clear();
        search.query.filters.removeAll(facet.tagFor(value.value));
        return search;
    case Field::Gated: search.query.gated.reset(); return search;
    case Field::Linked: search.query.linked = false; return search;
    case Field::Emissions: search.emissions = {}; return search;
    default: break;
    }
    if (QString *word = wordOf(search, facet.field))
        word->clear();
    else if (QStringList *list = listOf(search, facet.field))
        list->removeAll(value.value);
    return search;
}

Result<QString> facets::rangeFrom(const QString &text)
{
    static const QRegularExpression shape(
        uR"re(^\s*(?:(\d+(?:\.\d+)?[KMBT]?)?\s*\.\.\s*(\d+(?:\.\d+)?[KMBT]?)?|(\d+(?:\.\d+)?[KMBT]?))\s*$)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(text);
    const QString single = match.captured(3);
    const QString least = single.isEmpty() ? match.captured(1) : single;
    const QString most = single.isEmpty() ? match.captured(2) : single;
    if (least.isEmpty() && most.isEmpty())
        return failure(
            Error::Kind::Invalid,
            QCoreApplication::translate("Facet", "“%1” is no range. Write 6B..128B, or only one end of it.").arg(text));
    QStringList parts;
    if (!least.isEmpty())
        parts += u"min:"_s + least.toUpper();
    if (!most.isEmpty())
        parts += u"max:"_s + most.toUpper();
    return parts.join(u',');
}

QString facets::rangeText(const QString &range)
{
    QString least;
    QString most;
    for (const QString &part : range.split(u',')) {
        if (part.startsWith("min:"_L1))
            least = part.sliced(4);
        else if (part.startsWith("max:"_L1))
            most = part.sliced(4);
        else
            return range; // of a server that knows more than we do
    }
    return least + u".."_s + most;
}
