#include "models/explore/querycode.h"

#include "models/explore/facet.h"
#include "models/explore/searchaddress.h"
#include "models/place.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Field = Facet::Field;
using Sort = hub::RepoQuery::Sort;

// huggingface_hub writes them with underscores.
QString sortWord(Sort sort)
{
    switch (sort) {
    case Sort::Default: return {};
    case Sort::Trending: return u"trending_score"_s;
    case Sort::Downloads: return u"downloads"_s;
    case Sort::Likes: return u"likes"_s;
    case Sort::Created: return u"created_at"_s;
    case Sort::Modified: return u"last_modified"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

//! A word of a command line, in quotes where the shell would take it apart.
QString forShell(const QString &word)
{
    const auto isPlain = [](QChar letter) {
        return (letter.unicode() < 128 && letter.isLetterOrNumber()) || u"-_./:=,+@%"_s.contains(letter);
    };
    if (!word.isEmpty() && std::ranges::all_of(word, isPlain))
        return word;
    QString inner = word;
    return u'\'' + inner.replace(u'\'', u"'\\''"_s) + u'\'';
}

QString forPython(const QString &text)
{
    QString inner = text;
    inner.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
    return u'"' + inner + u'"';
}

QString forPython(const QStringList &texts)
{
    QStringList items;
    for (const QString &text : texts)
        items += forPython(text);
    return texts.size() == 1 ? items.first() : u'[' + items.join(u", "_s) + u']';
}

QString forPython(const std::optional<double> &number)
{
    return number ? QString::number(*number, 'g', 15) : u"None"_s;
}

class CommandLine
{
public:
    void add(const QString &option, const QString &value)
    {
        if (!value.isEmpty())
            m_words += {option, forShell(value)};
    }
    void add(const QString &option, const QStringList &values)
    {
        for (const QString &value : values)
            add(option, value);
    }
    void addFlag(const QString &option) { m_words += option; }
    QString text() const { return m_words.join(u' '); }

private:
    QStringList m_words;
};

class Arguments
{
public:
    void add(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            addCode(name, forPython(value));
    }
    void add(const QString &name, const QStringList &values)
    {
        if (!values.isEmpty())
            addCode(name, forPython(values));
    }
    void addCode(const QString &name, const QString &code) { m_arguments += name + u'=' + code; }

    //! On one line where there is room for it.
    QString call(const QString &function) const
    {
        const QString line = function + u'(' + m_arguments.join(u", "_s) + u')';
        constexpr qsizetype widestLine = 88;
        if (line.size() <= widestLine)
            return line;
        return function + "(\n    "_L1 + m_arguments.join(u",\n    "_s) + ",\n)"_L1;
    }

private:
    QStringList m_arguments;
};

//! Both programs search for one text only; a name beside it is another filter.
QString searchWords(const hub::RepoQuery &query)
{
    return query.search.isEmpty() ? query.name : query.search;
}

QStringList titlesOf(const RepoSearch &search, std::initializer_list<Field> fields)
{
    QStringList titles;
    for (const FacetValue &value : facets::valuesIn(search)) {
        if (std::ranges::find(fields, value.facet->field) != fields.end() && !titles.contains(value.facet->title()))
            titles += value.facet->title();
    }
    return titles;
}

//! What `hf … ls` has no option for.
QStringList missingInCommand(const RepoSearch &search)
{
    QStringList missing = titlesOf(search, {Field::Emissions, Field::Model, Field::Dataset, Field::Linked});
    if (!search.query.search.isEmpty())
        missing += titlesOf(search, {Field::Name});
    if (search.query.kind == hub::RepoKind::Dataset)
        missing += titlesOf(search, {Field::Gated});
    if (!search.query.inferenceProviders.isEmpty()) // it refuses both at once
        missing += titlesOf(search, {Field::Inference});
    return missing;
}

} // namespace

QString querycode::address(const RepoSearch &search, const hub::Endpoint &endpoint)
{
    // The site has one field to search in.
    hub::RepoQuery query = search.query;
    query.search = (query.search + u' ' + query.name).simplified();
    query.name.clear();
    return Place(endpoint, query, search.emissions).url().toString(QUrl::FullyEncoded);
}

querycode::Code querycode::command(const RepoSearch &search, const hub::Endpoint &endpoint)
{
    const hub::RepoQuery &query = search.query;
    CommandLine line;
    if (!endpoint.isPublicHub())
        line.addFlag(u"HF_ENDPOINT="_s + forShell(endpoint.text()));
    line.addFlag(u"hf %1s ls"_s.arg(hub::kindName(query.kind)));
    line.add(u"--search"_s, searchWords(query));
    line.add(u"--author"_s, query.author);
    line.add(u"--filter"_s, query.filters);
    line.add(u"--pipeline-tag"_s, query.pipelineTag);
    if (query.gated && query.kind == hub::RepoKind::Model)
        line.addFlag(*query.gated ? u"--gated"_s : u"--no-gated"_s);
    line.add(u"--apps"_s, query.apps);
    line.add(u"--num-parameters"_s, query.parameters);
    line.add(u"--inference-provider"_s, query.inferenceProviders);
    if (query.inference == "warm"_L1 && query.inferenceProviders.isEmpty())
        line.addFlag(u"--warm"_s);
    line.add(u"--sort"_s, sortWord(query.sort));
    return {.text = line.text(), .missing = missingInCommand(search)};
}

QString querycode::python(const RepoSearch &search, const hub::Endpoint &endpoint)
{
    const hub::RepoQuery &query = search.query;
    Arguments arguments;
    arguments.add(u"search"_s, searchWords(query));
    if (!query.search.isEmpty())
        arguments.add(query.kind == hub::RepoKind::Model ? u"model_name"_s : u"dataset_name"_s, query.name);
    arguments.add(u"author"_s, query.author);
    arguments.add(u"filter"_s, query.filters);
    arguments.add(u"pipeline_tag"_s, query.pipelineTag);
    if (query.gated)
        arguments.addCode(u"gated"_s, *query.gated ? u"True"_s : u"False"_s);
    arguments.add(u"inference"_s, query.inference);
    arguments.add(u"inference_provider"_s, query.inferenceProviders);
    arguments.add(u"apps"_s, query.apps);
    arguments.add(u"num_parameters"_s, query.parameters);
    arguments.add(u"models"_s, query.models);
    arguments.add(u"datasets"_s, query.datasets);
    if (query.linked)
        arguments.addCode(u"linked"_s, u"True"_s);
    if (search.emissions.isBounded()) {
        arguments.addCode(u"emissions_thresholds"_s,
                          u"(%1, %2)"_s.arg(forPython(search.emissions.least), forPython(search.emissions.most)));
        arguments.addCode(u"cardData"_s, u"True"_s);
    }
    arguments.add(u"sort"_s, sortWord(query.sort));
    arguments.addCode(u"limit"_s, u"50"_s);
    const QString api = endpoint.isPublicHub() ? u"HfApi()"_s : u"HfApi(endpoint=%1)"_s.arg(forPython(endpoint.text()));
    const QString kind = hub::kindName(query.kind);
    return u"from huggingface_hub import HfApi\n\napi = %1\nfor %2 in %3:\n    print(%2.id)\n"_s.arg(
        api, kind, arguments.call(u"api.list_%1s"_s.arg(kind)));
}
