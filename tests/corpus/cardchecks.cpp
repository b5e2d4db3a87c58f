#include "checks.h"
#include "models/cards/cardfacts.h"
#include "models/cards/cardmarkdown.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QString unquoted(QString text)
{
    text = text.trimmed();
    if (text.size() >= 2 && (text.startsWith(u'"') || text.startsWith(u'\'')) && text.endsWith(text[0]))
        text = text.sliced(1, text.size() - 2);
    return text;
}

//! Whether only a reader of YAML can tell what a value means.
bool isIntricate(const QString &text)
{
    return text.startsWith(u'[') || text.startsWith(u'{') || text.startsWith(u'|') || text.startsWith(u'>')
        || text.contains(u": "_s) || text.contains(u'#') || text.contains(u'&') || text.startsWith(u'*')
        || text == u"~";
}

//! The plain values of a key of the front matter: on its own line, or one a line behind dashes. Nothing where the card
//! says them in another way.
std::optional<QStringList> valuesOf(const QString &yaml, const QString &key)
{
    const QStringList lines = yaml.split(u'\n');
    const qsizetype at = lines.indexOf(QRegularExpression(u'^' + key + u":.*"_s));
    if (at < 0 || lines.lastIndexOf(QRegularExpression(u'^' + key + u":.*"_s)) != at)
        return {};
    const QString own = lines[at].section(u':', 1).trimmed();
    if (isIntricate(own))
        return {};
    QStringList values{unquoted(own)};
    for (qsizetype i = at + 1; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty())
            continue;
        if (!line.startsWith("- "_L1)) {
            if (lines[i].startsWith(u' '))
                return {};
            break;
        }
        if (isIntricate(line.sliced(2).trimmed()))
            return {};
        values += unquoted(line.sliced(2));
    }
    values.removeAll(QString());
    return values;
}

} // namespace

void checks::card(Comparison &comparison, const QByteArray &bytes)
{
    const CardText text = splitCard(bytes);
    const CardFacts facts = readCardFacts(text.yaml);
    const QString yaml = QString::fromUtf8(text.yaml).replace(u"\r\n"_s, u"\n"_s);
    const QList<std::pair<QString, QStringList>> known{{u"license"_s, facts.licenses},
                                                       {u"language"_s, facts.languages},
                                                       {u"tags"_s, facts.tags},
                                                       {u"pipeline_tag"_s, {facts.pipelineTag}},
                                                       {u"library_name"_s, {facts.libraryName}},
                                                       {u"datasets"_s, facts.datasets},
                                                       {u"base_model"_s, facts.baseModels},
                                                       {u"metrics"_s, facts.metrics},
                                                       {u"pretty_name"_s, {facts.prettyName}},
                                                       {u"task_categories"_s, facts.taskCategories},
                                                       {u"task_ids"_s, facts.taskIds},
                                                       {u"size_categories"_s, facts.sizeCategories},
                                                       {u"multilinguality"_s, facts.multilinguality},
                                                       {u"annotations_creators"_s, facts.annotationsCreators},
                                                       {u"source_datasets"_s, facts.sourceDatasets}};
    for (const auto &[key, ours] : known) {
        const std::optional<QStringList> theirs = valuesOf(yaml, key);
        if (theirs && facts.problem.isEmpty())
            comparison.same(theirs->join(u" | "_s), ours.join(u" | "_s), key);
    }
    const RenderedCard rendered = renderCard(text.markdown, {});
    comparison.flag(QJsonValue(!text.markdown.trimmed().isEmpty()), !rendered.html.isEmpty(), u"there is text");
}
