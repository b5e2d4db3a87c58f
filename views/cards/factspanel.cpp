#include "views/cards/factspanel.h"

#include "views/preview/scanlook.h"
#include "views/repo/repowords.h"
#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/headingtext.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t chipsShown = 12;

QLabel *captionLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("muted", true);
    return label;
}

Chip::Tone toneOf(const QString &stage)
{
    if (stage.startsWith("RUNNING"_L1))
        return Chip::Tone::Positive;
    if (stage.endsWith("ERROR"_L1))
        return Chip::Tone::Negative;
    if (stage.contains("BUILDING"_L1) || stage == "APP_STARTING"_L1)
        return Chip::Tone::Info;
    return Chip::Tone::Neutral;
}

QString relationCaption(const QString &relation)
{
    if (relation == "finetune"_L1)
        return FactsPanel::tr("Fine-tuned from");
    if (relation == "quantized"_L1)
        return FactsPanel::tr("Quantized from");
    if (relation == "merge"_L1)
        return FactsPanel::tr("Merged from");
    return relation == "adapter"_L1 ? FactsPanel::tr("Adapter for") : FactsPanel::tr("Base model");
}

} // namespace

FactsPanel::FactsPanel(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"factsPanel"_s);
    setAccessibleName(tr("Facts"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(200);
}

QSize FactsPanel::sizeHint() const
{
    return {std::max(280, fontMetrics().averageCharWidth() * 46), 320};
}

void FactsPanel::setInfo(const hub::RepoInfo &info)
{
    if (info.summary.repo != m_info.summary.repo)
        m_card = {};
    m_info = info;
    rebuild();
}

void FactsPanel::setFamily(const ModelFamily &family)
{
    const bool hadNone = m_grandparents.isEmpty() && m_relatives.childCount() == 0;
    m_familyOf = family.model().id;
    m_relatives = family.relatives();
    m_grandparents.clear();
    for (const hub::BaseModel &base : m_relatives.bases) {
        for (const hub::BaseModel &grandparent : family.basesOf(base.id)) {
            if (!m_grandparents.contains(grandparent.id))
                m_grandparents += grandparent.id;
        }
    }
    const bool hasNone = m_grandparents.isEmpty() && m_relatives.childCount() == 0;
    if (!(hadNone && hasNone) && !m_info.summary.repo.isEmpty())
        rebuild();
}

void FactsPanel::setCard(const CardFacts &card)
{
    m_card = card;
    if (!m_info.summary.repo.isEmpty())
        rebuild();
}

void FactsPanel::rebuild()
{
    const int scrolled = verticalScrollBar()->value();
    const hub::RepoInfo &info = m_info;
    m_kind = info.summary.repo.kind;
    m_body = new QWidget;
    m_body->setObjectName(u"facts"_s);
    m_sections = new QVBoxLayout(m_body);
    m_sections->setContentsMargins(16, 16, 16, 16);
    m_sections->setSpacing(24);
    const RepoFacts facts = RepoFacts::of(info);
    addProblem();
    if (m_kind == hub::RepoKind::Space)
        addApp(facts);
    addAbout(facts);
    addResults();
    addFigures(info, facts);
    addTags(facts.tags);
    m_sections->addStretch(1);
    setWidget(m_body);
    verticalScrollBar()->setValue(scrolled);
}

QWidget *FactsPanel::addSection(const QString &title)
{
    auto *section = new QWidget(m_body);
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    if (!title.isEmpty()) {
        auto *heading = new HeadingText(1.0, section);
        heading->setText(title);
        layout->addWidget(heading);
    }
    m_sections->addWidget(section);
    return section;
}

QGridLayout *FactsPanel::addGrid(const QString &title)
{
    QWidget *section = addSection(title);
    section->hide(); // until there is something in it
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, fontMetrics().averageCharWidth() * 13);
    static_cast<QVBoxLayout *>(section->layout())->addLayout(grid);
    return grid;
}

int FactsPanel::addRow(QGridLayout *grid)
{
    grid->parentWidget()->show();
    return grid->rowCount();
}

Chip *FactsPanel::makeChip(const Value &value, QWidget *parent)
{
    auto *chip = new Chip(value.text, parent);
    if (value.open) {
        // Long names are cut short; what looks like markup is none.
        chip->setToolTip(value.text.toHtmlEscaped());
        chip->setClickable(true);
        connect(chip, &Chip::clicked, this, value.open);
    }
    return chip;
}

QWidget *FactsPanel::makeChipFlow(const std::vector<Value> &values, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *flow = new FlowLayout(box);
    flow->setContentsMargins(0, 0, 0, 0);
    std::vector<Chip *> later;
    for (size_t at = 0; at < values.size(); ++at) {
        Chip *chip = makeChip(values[at], box);
        flow->addWidget(chip);
        if (at >= chipsShown) {
            chip->hide();
            later.push_back(chip);
        }
    }
    if (!later.empty()) {
        auto *more = new Chip(tr("%1 more").arg(later.size()), box);
        more->setClickable(true);
        more->setTone(Chip::Tone::Accent);
        flow->addWidget(more);
        connect(more, &Chip::clicked, box, [more, later] {
            more->hide();
            for (Chip *chip : later)
                chip->show();
        });
    }
    return box;
}

void FactsPanel::addChips(QGridLayout *grid, const QString &caption, const std::vector<Value> &values)
{
    if (values.empty())
        return;
    const int row = addRow(grid);
    QLabel *label = captionLabel(caption, m_body);
    label->setContentsMargins(0, 3, 0, 0); // level with the text in the first chip
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(makeChipFlow(values, m_body), row, 1);
}

void FactsPanel::addText(QGridLayout *grid, const QString &caption, const QString &text, const QString &toolTip)
{
    if (text.isEmpty())
        return;
    const int row = addRow(grid);
    grid->addWidget(captionLabel(caption, m_body), row, 0, Qt::AlignTop);
    auto *value = new QLabel(text, m_body);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setFont(Theme::tabular(font()));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setToolTip(toolTip);
    grid->addWidget(value, row, 1);
}

std::vector<FactsPanel::Value> FactsPanel::tagValues(const QStringList &texts, const QString &prefix)
{
    std::vector<Value> values;
    for (const QString &text : texts)
        values.push_back({text, [this, tag = prefix + text] { emit tagActivated(m_kind, tag); }});
    return values;
}

std::vector<FactsPanel::Value> FactsPanel::repoValues(const QStringList &ids, hub::RepoKind kind)
{
    std::vector<Value> values;
    for (const QString &id : ids) {
        const hub::RepoId repo{.kind = kind, .id = id};
        // Cards name all sorts of things; only what can be a repo leads to one.
        if (repo.validated())
            values.push_back({id, [this, repo] { emit repoActivated(repo); }});
        else
            values.push_back({id});
    }
    return values;
}

void FactsPanel::addApp(const RepoFacts &facts)
{
    QWidget *section = addSection(tr("App"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    if (!facts.stage.isEmpty()) {
        auto *stage = new Chip(repowords::stage(facts.stage), section);
        stage->setObjectName(u"stage"_s);
        stage->setTone(toneOf(facts.stage));
        stage->setIconName(repowords::stageIcon(facts.stage));
        row->addWidget(stage);
    }
    if (!facts.sdk.isEmpty())
        row->addWidget(makeChip({facts.sdk, [this, sdk = facts.sdk] { emit tagActivated(m_kind, sdk); }}, section));
    row->addStretch(1);
    static_cast<QVBoxLayout *>(section->layout())->addLayout(row);
    if (facts.app.isEmpty())
        return;
    auto *open = new QPushButton(::icon(u"external"), tr("Open the app"), section);
    open->setObjectName(u"factsOpenApp"_s);
    open->setToolTip(facts.app.toString());
    connect(open, &QPushButton::clicked, this, [this, url = facts.app] { emit linkActivated(url); });
    section->layout()->addWidget(open);
}

void FactsPanel::addAbout(const RepoFacts &facts)
{
    QGridLayout *grid = addGrid(tr("About"));
    addChips(grid, tr("License"), tagValues(facts.licenses, u"license:"_s));
    addText(grid, tr("Terms"), facts.licenseName, facts.licenseLink);
    const QString taskPrefix = m_kind == hub::RepoKind::Dataset ? u"task_categories:"_s : QString();
    addChips(grid, tr("Task"), tagValues(facts.tasks, taskPrefix));
    if (!facts.library.isEmpty())
        addChips(grid, tr("Library"), tagValues({facts.library}));
    const QString languagePrefix = m_kind == hub::RepoKind::Dataset ? u"language:"_s : QString();
    addChips(grid, tr("Languages"), tagValues(facts.languages, languagePrefix));
    addFamily(grid, facts);
    addChips(grid, tr("Models"), repoValues(facts.models, hub::RepoKind::Model));
    addChips(grid, tr("Datasets"), repoValues(facts.datasets, hub::RepoKind::Dataset));
    addChips(grid, tr("Rows"), tagValues(facts.sizeCategories, u"size_categories:"_s));
    addText(grid, tr("Metrics"), facts.metrics.join(u", "_s));
    if (facts.parameters > 0)
        addText(grid, tr("Parameters"), format::count(facts.parameters), format::exactCount(facts.parameters));
    std::vector<Value> papers;
    for (const QString &paper : facts.papers)
        papers.push_back({paper, [this, paper] { emit linkActivated(QUrl(u"https://arxiv.org/abs/"_s + paper)); }});
    addChips(grid, tr("Papers"), papers);
    if (facts.co2Grams)
        //: grams of carbon dioxide
        addText(grid, tr("Carbon"), tr("%1 g CO₂ eq").arg(QLocale().toString(*facts.co2Grams, 'g', 4)),
                m_card.co2Source);
}

// What the Hub makes of a broken beginning of a card is not what its author meant.
void FactsPanel::addProblem()
{
    if (m_card.problem.isEmpty())
        return;
    QWidget *section = addSection(tr("The card’s facts cannot be read"));
    auto *text = new QLabel(
        tr("What stands between the first two “---” lines of README.md is no valid YAML: %1").arg(m_card.problem),
        section);
    text->setObjectName(u"cardProblem"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    section->layout()->addWidget(text);
}

//! What it was made from, itself below that, and the way to what was made from it.
void FactsPanel::addFamily(QGridLayout *grid, const RepoFacts &facts)
{
    if (m_kind != hub::RepoKind::Model)
        return addChips(grid, relationCaption(facts.baseModelRelation),
                        repoValues(facts.baseModels, hub::RepoKind::Model));
    const QString id = m_info.summary.repo.id;
    const std::vector<Value> below{{childrenText(), [this, id] { emit tagActivated(m_kind, u"base_model:"_s + id); }}};
    if (facts.baseModels.isEmpty())
        return addChips(grid, tr("Family"), below);
    if (m_familyOf == id && !m_grandparents.isEmpty())
        //: before the models that a model's base model was itself made from
        addChips(grid, tr("In turn from"), repoValues(m_grandparents, hub::RepoKind::Model));
    addChips(grid, relationCaption(facts.baseModelRelation), repoValues(facts.baseModels, hub::RepoKind::Model));
    const int row = addRow(grid);
    auto *tree = new QWidget(m_body);
    tree->setObjectName(u"modelFamily"_s);
    auto *lines = new QVBoxLayout(tree);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    const int step = fontMetrics().averageCharWidth() * 2;
    const auto indent = [this, step](int steps) {
        return isRightToLeft() ? QMargins(0, 0, step * steps, 0) : QMargins(step * steps, 0, 0, 0);
    };
    const QString name = m_info.summary.repo.name();
    auto *self = new QLabel(isRightToLeft() ? name + u" ┘"_s : u"└ "_s + name, tree);
    self->setTextFormat(Qt::PlainText);
    self->setContentsMargins(indent(1));
    self->setAccessibleName(tr("This model, made from those"));
    QWidget *chips = makeChipFlow(below, tree);
    chips->setContentsMargins(indent(3));
    lines->addWidget(self);
    lines->addWidget(chips);
    grid->addWidget(tree, row, 1);
}

//! "3 models made from it: 2 fine-tuned, 1 quantized".
QString FactsPanel::childrenText() const
{
    const bool isKnown = m_familyOf == m_info.summary.repo.id && m_relatives.childCount() > 0;
    const qint64 count = isKnown ? m_relatives.childCount() : m_info.model.childrenModelCount;
    if (count <= 0)
        return tr("Made from it…");
    QStringList parts;
    const auto add = [&](const QString &relation, const QString &text) {
        if (const qint64 number = m_relatives.children.value(relation); isKnown && number > 0)
            parts += text.arg(format::exactCount(number));
    };
    //: %1 numbers of models that were made from another
    add(u"finetune"_s, tr("%1 fine-tuned"));
    add(u"adapter"_s, tr("%1 adapters"));
    add(u"merge"_s, tr("%1 merged"));
    add(u"quantized"_s, tr("%1 quantized"));
    const QString made = tr("%n model(s) made from it", nullptr, int(count));
    //: %1 "4 models made from it", %2 how many of each sort
    return parts.isEmpty() ? made : tr("%1: %2").arg(made, parts.join(u", "_s));
}

void FactsPanel::addResults()
{
    constexpr size_t shown = 12;
    if (m_card.results.empty())
        return;
    QGridLayout *grid = addGrid(tr("Evaluation results"));
    grid->parentWidget()->setObjectName(u"evaluationResults"_s);
    for (size_t at = 0; at < std::min(shown, m_card.results.size()); ++at) {
        const EvaluationResult &result = m_card.results[at];
        const QString metric = result.dataset.isEmpty() ? result.metric
                                                        //: a dataset and a metric, such as "ImageNet · Accuracy"
                                                        : tr("%1 · %2").arg(result.dataset, result.metric);
        const QString value = result.isVerified ? tr("%1 (verified)").arg(result.value) : result.value;
        addText(grid, metric, value, result.task);
    }
    if (m_card.results.size() > shown)
        addText(grid, {}, tr("%n more in the card", nullptr, int(m_card.results.size() - shown)));
}

void FactsPanel::addFigures(const hub::RepoInfo &info, const RepoFacts &facts)
{
    QGridLayout *grid = addGrid(tr("Repo"));
    if (m_kind != hub::RepoKind::Space)
        addText(grid, tr("Downloads"), tr("%1 last month").arg(format::exactCount(info.summary.downloads)));
    addText(grid, tr("Likes"), format::exactCount(info.summary.likes));
    if (facts.usedStorage >= 0)
        addText(grid, tr("Storage"), format::size(facts.usedStorage), format::exactSize(facts.usedStorage));
    addText(grid, tr("Updated"), format::relativeTime(info.summary.lastModified),
            format::exactTime(info.summary.lastModified));
    addText(grid, tr("Created"), format::relativeTime(info.summary.createdAt),
            format::exactTime(info.summary.createdAt));
    addScans(grid, info);
    addSha(grid, info.sha);
}

void FactsPanel::addScans(QGridLayout *grid, const hub::RepoInfo &info)
{
    if (!info.model.security)
        return;
    const RepoScanLook scan = repoScanLook(*info.model.security);
    const int row = addRow(grid);
    grid->addWidget(captionLabel(tr("Scans"), m_body), row, 0, Qt::AlignVCenter);
    auto *chip = new Chip(scan.look.text, m_body);
    chip->setObjectName(u"scans"_s);
    chip->setIconName(scan.look.iconName);
    chip->setTone(scan.look.tint == IconTint::Positive       ? Chip::Tone::Positive
                      : scan.look.tint == IconTint::Negative ? Chip::Tone::Negative
                      : scan.look.tint == IconTint::Warning  ? Chip::Tone::Warning
                                                             : Chip::Tone::Neutral);
    chip->setToolTip(scan.look.sentence.toHtmlEscaped());
    if (!scan.flagged.isEmpty()) {
        chip->setClickable(true);
        connect(chip, &Chip::clicked, this, [this, path = scan.flagged.first()] { emit flaggedActivated(path); });
    }
    auto *line = new QHBoxLayout;
    line->addWidget(chip);
    line->addStretch(1);
    grid->addLayout(line, row, 1);
}

void FactsPanel::addSha(QGridLayout *grid, const QString &sha)
{
    if (sha.isEmpty())
        return;
    const int row = addRow(grid);
    grid->addWidget(captionLabel(tr("Commit"), m_body), row, 0, Qt::AlignVCenter);
    auto *value = new QLabel(format::shortSha(sha), m_body);
    value->setFont(Theme::monospace(font()));
    value->setToolTip(sha);
    auto *copy = new QToolButton(m_body);
    copy->setObjectName(u"copySha"_s);
    copy->setIcon(::icon(u"copy", IconTint::Muted));
    copy->setToolTip(tr("Copy %1").arg(sha));
    copy->setAccessibleName(copy->toolTip());
    connect(copy, &QToolButton::clicked, copy, [sha] { QGuiApplication::clipboard()->setText(sha); });
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(value);
    line->addWidget(copy);
    line->addStretch(1);
    grid->addLayout(line, row, 1);
}

void FactsPanel::addTags(const QStringList &tags)
{
    if (tags.isEmpty())
        return;
    QWidget *section = addSection(tr("Tags"));
    section->layout()->addWidget(makeChipFlow(tagValues(tags), section));
}
