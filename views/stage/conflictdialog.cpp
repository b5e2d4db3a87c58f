#include "views/stage/conflictdialog.h"

#include "views/format.h"
#include "views/icons.h"
#include "views/stage/contentpanel.h"
#include "views/stage/stagewords.h"
#include "views/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using Choice = StageCommit::Choice;
using Kind = StagedChange::Kind;

ConflictDialog::ConflictDialog(Stages &stages, Stage &stage, std::vector<StageConflict> conflicts, QWidget *parent)
    : QDialog(parent)
    , m_stages(stages)
    , m_stage(stage)
    , m_conflicts(std::move(conflicts))
    , m_list(new QListWidget(this))
    , m_words(new QLabel(this))
    , m_mine(new ContentPanel(stages.client(), tr("Yours"), this))
    , m_theirs(new ContentPanel(stages.client(), tr("Theirs"), this))
    , m_keepMine(new QRadioButton(this))
    , m_keepTheirs(new QRadioButton(this))
    , m_sides(nullptr)
    , m_left(new QLabel(this))
    , m_accept(new QPushButton(tr("Commit"), this))
{
    setObjectName(u"conflictDialog"_s);
    setWindowTitle(tr("Changed by you and by somebody else"));
    resize(1000, 640);
    m_list->setObjectName(u"conflictList"_s);
    m_list->setAccessibleName(tr("Paths to decide about"));
    m_words->setObjectName(u"conflictWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_left->setObjectName(u"conflictsLeft"_s);
    m_left->setProperty("muted", true);
    m_accept->setObjectName(u"decide"_s);
    m_accept->setDefault(true);
    for (const StageConflict &conflict : m_conflicts)
        m_list->addItem(new QListWidgetItem(::icon(u"question", IconTint::Muted), conflict.path));
    m_list->setMaximumHeight(std::min(4, m_list->count()) * std::max(28, fontMetrics().height() + 10));
    m_list->setMinimumHeight(m_list->maximumHeight());
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_left, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_words);
    layout->addWidget(m_list);
    layout->addWidget(makeSides(), 1);
    layout->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &ConflictDialog::showConflict);
    connect(m_keepMine, &QRadioButton::clicked, this, [this] { choose(Choice::Mine); });
    connect(m_keepTheirs, &QRadioButton::clicked, this, [this] { choose(Choice::Theirs); });
    connect(m_accept, &QPushButton::clicked, this, [this] {
        emit decided(m_choices);
        accept();
    });
    m_list->setCurrentRow(0);
    refresh();
}

void ConflictDialog::setAccept(const QString &text)
{
    m_accept->setText(text);
}

QWidget *ConflictDialog::makeSides()
{
    m_mine->setObjectName(u"conflictMine"_s);
    m_theirs->setObjectName(u"conflictTheirs"_s);
    m_keepMine->setObjectName(u"keepMine"_s);
    m_keepTheirs->setObjectName(u"keepTheirs"_s);
    auto *sides = new QWidget(this);
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight, sides);
    m_sides->setContentsMargins(0, 0, 0, 0);
    m_sides->setSpacing(12);
    for (const auto &[panel, radio] : {std::pair(m_mine, m_keepMine), std::pair(m_theirs, m_keepTheirs)}) {
        auto *frame = new QFrame(sides);
        frame->setProperty("panel", true);
        auto *side = new QVBoxLayout(frame);
        side->setContentsMargins(1, 1, 1, 8);
        side->setSpacing(8);
        side->addWidget(panel, 1);
        auto *row = new QHBoxLayout;
        row->setContentsMargins(12, 0, 12, 0);
        row->addWidget(radio);
        side->addLayout(row);
        m_sides->addWidget(frame, 1);
        // Radio buttons in different frames do not exclude each other by themselves.
        radio->setAutoExclusive(false);
    }
    return sides;
}

const StagedChange *ConflictDialog::changeAt(const QString &path) const
{
    const StageChanges &changes = m_stage.changes();
    if (const StagedChange *target = changes.targetAt(path))
        return target;
    return changes.removalOf(path);
}

QString ConflictDialog::mineWords(const QString &path) const
{
    const StagedChange *change = changeAt(path);
    if (!change)
        return {};
    if (change->isRemoval())
        return tr("You want it deleted");
    if (change->kind == Kind::Move && change->sourcePath == path)
        return tr("You want it moved to %1").arg(change->path);
    return {};
}

QString ConflictDialog::theirsWords(const StageConflict &conflict) const
{
    return conflict.now ? QString() : tr("Somebody has deleted or moved it");
}

void ConflictDialog::showConflict(int row)
{
    if (row < 0)
        return;
    const StageConflict &conflict = m_conflicts[size_t(row)];
    const StagedChange *change = changeAt(conflict.path);
    const bool isTarget = change && !change->isRemoval() && change->path == conflict.path;
    m_mine->show(isTarget ? StagedContent::after(m_stage, m_stages.store(), *change) : ContentPlace(), conflict.path,
                 mineWords(conflict.path));
    ContentPlace theirs;
    if (conflict.now)
        theirs = {.repo = m_stage.key().repo,
                  .revision = conflict.head,
                  .path = conflict.path,
                  .size = conflict.now->size,
                  .isFolder = conflict.now->isFolder()};
    m_theirs->show(theirs, conflict.path, theirsWords(conflict));
    const QString head = format::shortSha(conflict.head);
    m_theirs->setTitle(tr("Theirs, as of %1").arg(head));
    m_words->setText(conflict.wasThere()
                         ? tr("“%1” has been changed on %2 since you changed it here. Nothing was sent yet: which "
                              "version is to be there?")
                               .arg(conflict.path, m_stage.key().revision)
                         : tr("Somebody has put “%1” on %2 since you added yours here. Nothing was sent yet: which "
                              "version is to be there?")
                               .arg(conflict.path, m_stage.key().revision));
    m_keepMine->setText(change && change->isRemoval() ? tr("Delete it all the same") : tr("Take mine"));
    m_keepTheirs->setText(tr("Keep theirs, and forget my change"));
    refresh();
}

void ConflictDialog::choose(Choice choice)
{
    const int row = m_list->currentRow();
    m_choices.insert(m_conflicts[size_t(row)].path, choice);
    m_list->item(row)->setIcon(::icon(u"check", IconTint::Positive));
    //: a path, and what was decided about it
    m_list->item(row)->setText(
        tr("%1: %2").arg(m_conflicts[size_t(row)].path, choice == Choice::Mine ? tr("mine") : tr("theirs")));
    refresh();
}

void ConflictDialog::refresh()
{
    const int row = m_list->currentRow();
    const auto choice = row < 0 ? m_choices.cend() : m_choices.constFind(m_conflicts[size_t(row)].path);
    m_keepMine->setChecked(choice != m_choices.cend() && *choice == Choice::Mine);
    m_keepTheirs->setChecked(choice != m_choices.cend() && *choice == Choice::Theirs);
    const int left = int(m_conflicts.size()) - int(m_choices.size());
    m_accept->setEnabled(left == 0);
    const QString words = left > 0 ? tr("%n path(s) left to decide about", nullptr, left) : QString();
    m_left->setText(words);
    m_accept->setToolTip(words);
}

void ConflictDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool isWide = width() > fontMetrics().averageCharWidth() * 80;
    m_sides->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}
