#include "sandbox/areas.h"
#include "sandbox/repocards.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QStringList &modelTypes()
{
    static const QStringList types =
        u"pipeline_tag library dataset bucket language license arxiv doi region deploy other"_s.split(u' ');
    return types;
}

const QStringList &datasetTypes()
{
    static const QStringList types =
        u"benchmark task_categories size_categories modality format library language license arxiv doi region other "
        "task_ids annotations_creators language_creators multilinguality source_datasets"_s.split(u' ');
    return types;
}

//! text-generation becomes Text Generation; what is written with capitals stays.
QString labelOf(const QString &id)
{
    QString label = id.section(u':', -1);
    if (label != label.toLower())
        return label;
    bool isFirst = true;
    for (QChar &c : label) {
        if (isFirst)
            c = c.toUpper();
        isFirst = c == u'-' || c == u'_';
        if (isFirst)
            c = u' ';
    }
    return label;
}

QString languageName(const QString &code)
{
    static const QHash<QString, QString> names{
        {u"en"_s, u"English"_s},    {u"fr"_s, u"French"_s},   {u"de"_s, u"German"_s},
        {u"pl"_s, u"Polish"_s},     {u"es"_s, u"Spanish"_s},  {u"it"_s, u"Italian"_s},
        {u"zh"_s, u"Chinese"_s},    {u"ja"_s, u"Japanese"_s}, {u"ar"_s, u"Arabic"_s},
        {u"pt"_s, u"Portuguese"_s}, {u"nl"_s, u"Dutch"_s},    {u"multilingual"_s, u"multilingual"_s}};
    return names.value(code, code);
}

//! Which type a tag of a model is of; the tags of models have no prefix for the commonest ones.
QString typeOfModelTag(const Repo &model, const QString &tag)
{
    if (tag.contains(u':')) {
        const QString prefix = tag.section(u':', 0, 0);
        return modelTypes().contains(prefix) ? prefix : u"other"_s;
    }
    if (tag == model.facts.pipelineTag)
        return u"pipeline_tag"_s;
    if (tag == model.facts.libraryName || tag == "safetensors"_L1 || tag == "gguf"_L1)
        return u"library"_s;
    const QJsonValue language = model.facts.card["language"_L1];
    const bool isLanguage = language.toString() == tag || language.toArray().contains(tag);
    return isLanguage ? u"language"_s : u"other"_s;
}

QString typeOfDatasetTag(const Repo &, const QString &tag)
{
    const QString prefix = tag.section(u':', 0, 0);
    return tag.contains(u':') && datasetTypes().contains(prefix) ? prefix : u"other"_s;
}

Answer tagsByType(Call &call, Kind kind)
{
    const QString only = call.parameter(u"type");
    const QStringList &types = kind == Kind::Model ? modelTypes() : datasetTypes();
    if (!only.isEmpty() && !types.contains(only))
        return refuse(400, u"✖ Invalid option: expected one of \"%1\"\n  → at type"_s.arg(types.join(u"\"|\""_s)));
    QMap<QString, QMap<QString, QString>> found; // by type, labels by id
    for (const Repo &repo : readableRepos(call, kind)) {
        if (repo.settings.isPrivate)
            continue;
        for (const QString &tag : repo.facts.tags) {
            const QString type = kind == Kind::Model ? typeOfModelTag(repo, tag) : typeOfDatasetTag(repo, tag);
            found[type].insert(tag, type == "language"_L1 ? languageName(tag.section(u':', -1)) : labelOf(tag));
        }
    }
    QJsonObject answer;
    for (const QString &type : types) {
        if (!only.isEmpty() && type != only)
            continue;
        QJsonArray tags;
        const QMap<QString, QString> labels = found.value(type);
        for (auto label = labels.cbegin(); label != labels.cend(); ++label) {
            tags.append(QJsonObject{
                {u"type"_s, type}, {u"id"_s, label.key()}, {u"label"_s, label.value()}, {u"clickable"_s, true}});
        }
        answer.insert(type, tags);
    }
    return json(answer);
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "api/models-tags-by-type", [](Call &call, const QStringList &) { return tagsByType(call, Kind::Model); }},
    {"GET", "api/datasets-tags-by-type",
     [](Call &call, const QStringList &) { return tagsByType(call, Kind::Dataset); }},
};

} // namespace

Area tagArea()
{
    return {.hub = hubRoutes};
}

} // namespace sandbox
