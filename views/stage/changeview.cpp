#include "views/stage/changeview.h"

#include "views/diff/diffpane.h"
#include "views/stage/stagewords.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QBoxLayout>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ChangeView::ChangeView(Stages &stages, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_stages(stages)
    , m_settings(settings)
    , m_source(stages.client())
    , m_icon(new QLabel(this))
    , m_words(new ElidedLabel({}, this))
    , m_inFiles(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_states(new PaneStates(this))
    , m_cut(new MessageBar(this))
{
    setObjectName(u"changeView"_s);
    m_states->setObjectName(u"changeStates"_s);
    m_cut->setObjectName(u"changeCut"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(line);
    layout->addWidget(m_cut);
    layout->addWidget(m_states, 1);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_states, &PaneStates::retryRequested, this, [this] { fill(true); });
    connect(&m_pause, &QTimer::timeout, this, &ChangeView::follow);
}

DiffPane &ChangeView::changes()
{
    if (!m_diff) {
        m_diff = new DiffPane(m_stages.client(), m_settings, this);
        m_diff->setObjectName(u"changeDiff"_s);
        m_states->setContent(m_diff);
    }
    return *m_diff;
}

QWidget *ChangeView::makeHeader()
{
    m_words->setObjectName(u"changeWords"_s);
    m_words->setElideMode(Qt::ElideMiddle);
    m_inFiles->setObjectName(u"changeInFiles"_s);
    m_inFiles->setText(tr("Show in files"));
    m_inFiles->setIcon(::icon(u"folder"));
    m_inFiles->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_inFiles->setFocusPolicy(Qt::StrongFocus);
    m_close->setObjectName(u"changeClose"_s);
    m_close->setIcon(::icon(u"close"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    auto *header = new QWidget(this);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_inFiles);
    layout->addWidget(m_close);
    connect(m_inFiles, &QToolButton::clicked, this, [this] { emit fileRequested(m_change.path); });
    connect(m_close, &QToolButton::clicked, this, &ChangeView::closed);
    return header;
}

void ChangeView::setEmbedded(bool on)
{
    m_inFiles->setVisible(!on);
    m_close->setVisible(!on);
}

void ChangeView::setStage(Stage &stage)
{
    if (m_stage == &stage)
        return;
    if (m_stage)
        disconnect(m_stage, nullptr, this, nullptr);
    m_stage = &stage;
    connect(m_stage, &Stage::changed, this, &ChangeView::onStageChanged);
}

void ChangeView::show(Stage &stage, const StagedChange &change)
{
    const bool isAnother = m_stage != &stage || change.path != m_change.path;
    if (!isAnother && change == m_change && m_states->state() == PaneStates::State::Content)
        return;
    setStage(stage);
    m_change = change;
    fill(isAnother);
}

void ChangeView::showAll(Stage &stage)
{
    const bool isAnother = m_stage != &stage || !showsAll();
    setStage(stage);
    m_change = {};
    fill(isAnother);
}

//! What is looked at may become another change, or none.
void ChangeView::onStageChanged()
{
    if (!isVisible())
        return;
    const StageChanges &changes = m_stage->changes();
    const auto &rows = m_change.isRemoval() ? changes.deletions() : changes.targets();
    const bool isGone = showsAll() ? changes.isEmpty() : !rows.contains(m_change.path);
    if (isGone)
        return emit closed();
    if (showsAll())
        return m_pause.start();
    follow();
}

void ChangeView::follow()
{
    if (!isVisible())
        return;
    if (showsAll())
        return fill(false);
    const StageChanges &changes = m_stage->changes();
    const StagedChange now = (m_change.isRemoval() ? changes.deletions() : changes.targets()).value(m_change.path);
    if (now.path.isEmpty() || now == m_change)
        return;
    m_change = now;
    fill(false);
}

void ChangeView::describe()
{
    const int extent = std::max(16, fontMetrics().height());
    m_inFiles->setVisible(!showsAll() && !m_close->isHidden()); // embedded, both are away
    if (showsAll()) {
        m_icon->setPixmap(::icon(u"compare", IconTint::Muted).pixmap(extent));
        m_words->setText(tr("All that is staged for %1").arg(m_stage->key().revision));
        return;
    }
    const stagewords::Mark mark = stagewords::mark(m_change.kind);
    m_icon->setPixmap(::icon(mark.icon, mark.tint).pixmap(extent));
    m_words->setText(stagewords::sentence(m_change));
}

void ChangeView::fill(bool isAnother)
{
    describe();
    m_pause.stop();
    if (isAnother) {
        m_cut->clear();
        m_states->showLoadingAfresh();
    }
    m_states->showLoading();
    std::vector<SharedChange> rows = showsAll() ? m_stage->changes().all() : std::vector<SharedChange>{m_change};
    m_source.load(*m_stage, m_stages.store(), std::move(rows),
                  [this](Result<StageDiff::Shown> shown) { onLoaded(std::move(shown)); });
}

void ChangeView::onLoaded(Result<StageDiff::Shown> shown)
{
    if (!shown)
        return m_states->showError(shown.error());
    if (shown->isCut)
        m_cut->showInfo(tr("The first %1 files are shown.").arg(format::exactCount(qint64(StageDiff::mostFiles))));
    else
        m_cut->clear();
    changes().comparison().setChanges(std::move(shown->set), shown->places);
    m_states->showContent();
}

// The stage may have changed while nobody looked.
void ChangeView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stage && showsAll())
        m_pause.start();
}

void ChangeView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return emit closed();
    QWidget::keyPressEvent(event);
}
