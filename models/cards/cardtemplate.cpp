#include "models/cards/cardtemplate.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

//! Gives the functions below a translation context.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(CardTemplate)
};

struct Section {
    QString heading = {};
    QString hint = {};
};

QList<Section> modelSections()
{
    return {{Words::tr("What it does"), Words::tr("What goes in, what comes out, and what it was made for.")},
            {Words::tr("How to use it"), Words::tr("The shortest program that loads it and gets an answer.")},
            {Words::tr("Where it fails"), Words::tr("Known limits and biases, and what it should not be used for.")},
            {Words::tr("How it was trained"), Words::tr("Data, base model, settings and hardware.")},
            {Words::tr("How good it is"), Words::tr("On which data it was measured, how, and with what result.")}};
}

QList<Section> datasetSections()
{
    return {{Words::tr("What is in it"), Words::tr("What one row is, how many there are, and in which languages.")},
            {Words::tr("How it is laid out"), Words::tr("Splits and columns, and what each column means.")},
            {Words::tr("Where it comes from"), Words::tr("Who collected it, from where, and how it was cleaned.")},
            {Words::tr("What to mind"), Words::tr("Known errors and biases, personal data, and fit and unfit uses.")}};
}

QList<Section> sectionsOf(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return modelSections();
    case hub::RepoKind::Dataset: return datasetSections();
    case hub::RepoKind::Space: return {{Words::tr("What it shows"), Words::tr("What one can try here, and how.")}};
    }
    Q_UNREACHABLE_RETURN({});
}

//! As YAML quotes it; a bare name could be taken for a number.
QString quoted(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + text + u'"';
}

QString frontMatter(const CardTemplate &card)
{
    QString lines;
    if (card.repo.kind == hub::RepoKind::Space) {
        lines += u"title: "_s + quoted(card.repo.name()) + u"\nemoji: \U0001F680\ncolorFrom: blue\ncolorTo: indigo\n"_s
            + u"sdk: "_s + card.sdk + u"\npinned: false\n"_s;
        if (!card.description.isEmpty())
            lines += u"short_description: "_s + quoted(card.description) + u'\n';
        if (card.sdk == "gradio"_L1)
            lines += u"app_file: app.py\n"_s;
    }
    if (!card.license.isEmpty())
        lines += u"license: "_s + card.license + u'\n';
    return lines.isEmpty() ? QString() : u"---\n"_s + lines + u"---\n\n"_s;
}

} // namespace

QByteArray CardTemplate::text() const
{
    QString card = frontMatter(*this) + u"# "_s + repo.name() + u'\n';
    for (const Section &section : sectionsOf(repo.kind))
        card += u"\n## "_s + section.heading + u"\n\n<!-- "_s + section.hint + u" -->\n"_s;
    return card.toUtf8();
}
