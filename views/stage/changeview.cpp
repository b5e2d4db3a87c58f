#include "views/stage/changeview.h"

#include "models/diff/textdiff.h"
#include "views/diff/diffview.h"
#include "views/elidedlabel.h"
#include "views/icons.h"
#include "views/stage/contentpanel.h"
#include "views/stage/stagewords.h"

#include <QBoxLayout>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using Kind = StagedChange::Kind;

namespace {

hub::FileDiff fileOf(const StagedChange &change)
{
    using Change = hub::FileDiff::Change;
    const bool wasMoved = change.kind == Kind::Move && change.oldOid.isEmpty();
    const bool isNew = change.oldOid.isEmpty() && !wasMoved;
    return {.change = change.isRemoval() ? Change::Deleted
                : wasMoved               ? Change::Renamed
                : isNew                  ? Change::Added
                                         : Change::Modified,
            .oldPath = isNew ? QString()
                : wasMoved   ? change.sourcePath
                             : change.path,
            .newPath = change.isRemoval() ? QString() : change.path};
}

} // namespace

ChangeView::ChangeView(Stages &stages, QWidget *parent)
    : QWidget(parent)
    , m_stages(stages)
    , m_oldContent(stages.client())
    , m_newContent(stages.client())
    , m_comparison(stages.client())
    , m_icon(new QLabel(this))
    , m_words(new ElidedLabel({}, this))
    , m_inFiles(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_pages(new QStackedWidget(this))
    , m_loading(new QWidget(this))
    , m_lines(new DiffView(m_comparison, this))
    , m_sides(new QSplitter(this))
    , m_before(new ContentPanel(stages.client(), tr("Now"), this))
    , m_after(new ContentPanel(stages.client(), tr("After the commit"), this))
{
    setObjectName(u"changeView"_s);
    m_before->setObjectName(u"changeBefore"_s);
    m_after->setObjectName(u"changeAfter"_s);
    m_lines->setObjectName(u"changeLines"_s);
    for (QWidget *page : {m_loading, static_cast<QWidget *>(m_lines), static_cast<QWidget *>(m_sides)})
        m_pages->addWidget(page);
    m_sides->setHandleWidth(1);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(m_before);
    m_sides->addWidget(m_after);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(line);
    layout->addWidget(m_pages, 1);
    setFocusPolicy(Qt::StrongFocus);
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

void ChangeView::show(Stage &stage, const StagedChange &change)
{
    if (m_stage != &stage) {
        if (m_stage)
            disconnect(m_stage, nullptr, this, nullptr);
        m_stage = &stage;
        connect(m_stage, &Stage::changed, this, &ChangeView::onStageChanged);
    }
    m_change = change;
    fill();
}

//! What is looked at may become another change, or none.
void ChangeView::onStageChanged()
{
    if (!isVisible())
        return;
    const StageChanges &changes = m_stage->changes();
    const auto &rows = m_change.isRemoval() ? changes.deletions() : changes.targets();
    const auto now = rows.constFind(m_change.path);
    if (now == rows.cend())
        return emit closed();
    if (*now == m_change)
        return;
    m_change = *now;
    fill();
}

void ChangeView::fill()
{
    const StagedChange &change = m_change;
    const stagewords::Mark mark = stagewords::mark(change.kind);
    m_icon->setPixmap(::icon(mark.icon, mark.tint).pixmap(std::max(16, fontMetrics().height())));
    m_words->setText(stagewords::sentence(change));
    ++m_fill;
    m_old.reset();
    m_new.reset();
    m_pages->setCurrentWidget(m_loading);
    m_oldContent.load(StagedContent::before(*m_stage, change), [this](const Result<ShownContent> &content) {
        m_old = content;
        onLoaded();
    });
    m_newContent.load(StagedContent::after(*m_stage, m_stages.store(), change),
                      [this](const Result<ShownContent> &content) {
                          m_new = content;
                          onLoaded();
                      });
}

void ChangeView::onLoaded()
{
    if (!m_old || !m_new)
        return;
    if (areTexts())
        showLines();
    else
        showPanels();
}

bool ChangeView::areTexts() const
{
    using ShownKind = ShownContent::Kind;
    if (!*m_old || !*m_new)
        return false;
    const ShownContent &before = **m_old;
    const ShownContent &after = **m_new;
    const auto isReadable = [](const ShownContent &content) {
        return content.kind == ShownKind::Text || content.kind == ShownKind::Nothing;
    };
    return isReadable(before) && isReadable(after) && before.bytes != after.bytes;
}

void ChangeView::showLines()
{
    QtConcurrent::run([file = fileOf(m_change), before = (*m_old)->bytes, after = (*m_new)->bytes] {
        return std::make_shared<ChangedFile>(textdiff::compare(file, before, after));
    }).then(this, [this, fill = m_fill](const std::shared_ptr<ChangedFile> &file) {
        if (fill != m_fill)
            return;
        std::vector<ChangedFile> files;
        files.push_back(std::move(*file));
        m_comparison.setChanges(ChangeSet::of(std::move(files)), {{m_change.path, (*m_new)->bytes}});
        m_lines->setSplit(m_sides->orientation() == Qt::Horizontal);
        m_pages->setCurrentWidget(m_lines);
    });
}

void ChangeView::showPanels()
{
    m_before->fill(*m_old, m_change.path, tr("Nothing is there yet"));
    m_after->fill(*m_new, m_change.path, tr("It will be gone"));
    m_pages->setCurrentWidget(m_sides);
}

void ChangeView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() > fontMetrics().averageCharWidth() * 80;
    m_sides->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
}

void ChangeView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return emit closed();
    QWidget::keyPressEvent(event);
}
