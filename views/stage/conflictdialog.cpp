#include "views/stage/conflictdialog.h"

#include "views/editor/conflicteditor.h"
#include "views/stage/contentpanel.h"
#include "views/stage/stagewords.h"
#include "views/widgets/errortext.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QFrame>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using Kind = StagedChange::Kind;

ConflictDialog::ConflictDialog(Stages &stages, Stage &stage, std::vector<StageConflict> conflicts, QWidget *parent)
    : QDialog(parent)
    , m_stages(stages)
    , m_stage(stage)
    , m_conflicts(std::move(conflicts))
    , m_reader(stages.client())
    , m_list(new QListWidget(this))
    , m_words(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_mine(new ContentPanel(stages.client(), tr("Yours"), this))
    , m_before(new ContentPanel(stages.client(), tr("Before both"), this))
    , m_theirs(new ContentPanel(stages.client(), tr("Theirs"), this))
    , m_editor(new ConflictEditor(this))
    , m_takes{new QRadioButton(this), new QRadioButton(this), new QRadioButton(this), new QRadioButton(this)}
    , m_sides(nullptr)
    , m_left(new QLabel(this))
    , m_accept(new QPushButton(tr("Commit"), this))
{
    setObjectName(u"conflictDialog"_s);
    setWindowTitle(tr("Changed by you and by somebody else"));
    resize(1080, 680);
    m_list->setObjectName(u"conflictList"_s);
    m_list->setAccessibleName(tr("Paths to decide about"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_words->setObjectName(u"conflictWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_left->setObjectName(u"conflictsLeft"_s);
    m_left->setProperty("muted", true);
    m_accept->setObjectName(u"decide"_s);
    m_accept->setProperty("primary", true);
    m_accept->setAutoDefault(false);
    for (const StageConflict &conflict : m_conflicts)
        m_list->addItem(new QListWidgetItem(::icon(u"question", IconTint::Muted), conflict.path));
    m_list->setMaximumHeight(std::min(4, m_list->count()) * std::max(28, fontMetrics().height() + 10));
    m_list->setMinimumHeight(m_list->maximumHeight());
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *editor = new QFrame(m_pages);
    editor->setProperty("panel", true);
    auto *editing = new QVBoxLayout(editor);
    editing->setContentsMargins(1, 1, 1, 1);
    editing->addWidget(m_editor);
    m_pages->addWidget(makeSides());
    m_pages->addWidget(editor);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_left, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_words);
    layout->addWidget(m_list);
    layout->addWidget(m_pages, 1);
    layout->addWidget(makeChoices());
    layout->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &ConflictDialog::showConflict);
    connect(m_editor, &ConflictEditor::textChanged, this, &ConflictDialog::onMerged);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        emit decided(m_decisions);
        accept();
    });
    m_list->setCurrentRow(0);
}

ConflictDialog::~ConflictDialog()
{
    m_editor->disconnect(this); // it speaks of changes even while it goes
}

void ConflictDialog::setAccept(const QString &text)
{
    m_accept->setText(text);
}

QWidget *ConflictDialog::makeSides()
{
    m_mine->setObjectName(u"conflictMine"_s);
    m_before->setObjectName(u"conflictBefore"_s);
    m_theirs->setObjectName(u"conflictTheirs"_s);
    auto *sides = new QWidget(m_pages);
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight, sides);
    m_sides->setContentsMargins(0, 0, 0, 0);
    m_sides->setSpacing(12);
    for (ContentPanel *panel : {m_mine, m_before, m_theirs}) {
        auto *frame = new QFrame(sides);
        frame->setProperty("panel", true);
        auto *side = new QVBoxLayout(frame);
        side->setContentsMargins(1, 1, 1, 1);
        side->addWidget(panel, 1);
        m_sides->addWidget(frame, 1);
    }
    return sides;
}

QWidget *ConflictDialog::makeChoices()
{
    auto *choices = new QWidget(this);
    auto *flow = new FlowLayout(choices, 16);
    flow->setContentsMargins(0, 0, 0, 0);
    const std::array names{u"keepMine"_s, u"keepTheirs"_s, u"keepBefore"_s, u"mergeLines"_s};
    const std::array takes{Take::Mine, Take::Theirs, Take::Before, Take::Merged};
    for (size_t i = 0; i < m_takes.size(); ++i) {
        QRadioButton *radio = m_takes[i];
        radio->setObjectName(names[i]);
        // None of them is chosen before the person has chosen.
        radio->setAutoExclusive(false);
        flow->addWidget(radio);
        connect(radio, &QRadioButton::clicked, this, [this, take = takes[i]] { choose(take); });
    }
    m_takes[1]->setText(tr("Keep theirs, and forget my change"));
    m_takes[3]->setText(tr("Merge both, line by line"));
    return choices;
}

const StageConflict *ConflictDialog::current() const
{
    const int row = m_list->currentRow();
    return row < 0 ? nullptr : &m_conflicts[size_t(row)];
}

const StageVersions::Versions *ConflictDialog::versions() const
{
    const StageConflict *conflict = current();
    const auto found = conflict ? m_versions.constFind(conflict->path) : m_versions.cend();
    return found == m_versions.cend() ? nullptr : &*found;
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
    const StageConflict conflict = m_conflicts[size_t(row)];
    m_words->setText(conflict.wasThere()
                         ? tr("“%1” has been changed on %2 since you changed it here. Nothing was sent yet: which "
                              "version is to be there?")
                               .arg(conflict.path, m_stage.key().revision)
                         : tr("Somebody has put “%1” on %2 since you added yours here. Nothing was sent yet: which "
                              "version is to be there?")
                               .arg(conflict.path, m_stage.key().revision));
    const StagedChange *change = changeAt(conflict.path);
    m_takes[0]->setText(change && change->isRemoval() ? tr("Delete it all the same") : tr("Take mine"));
    m_takes[2]->setText(conflict.wasThere() ? tr("Neither: as it was before both") : tr("Neither: delete it"));
    showMine(conflict);
    showTheirs(conflict);
    if (const StageVersions::Versions *known = versions()) {
        m_reader.cancel();
        showBefore(conflict, *known);
    } else {
        m_before->show({}, conflict.path,
                       conflict.wasThere() ? tr("Looking for it in the history…") : tr("There was nothing"));
        m_reader.read(m_stage, m_stages.store(), conflict,
                      [this, path = conflict.path](const Result<StageVersions::Versions> &versions) {
                          onVersions(path, versions);
                      });
    }
    showPage();
    refresh();
}

void ConflictDialog::showMine(const StageConflict &conflict)
{
    const StagedChange *change = changeAt(conflict.path);
    const bool isTarget = change && !change->isRemoval() && change->path == conflict.path;
    m_mine->show(isTarget ? StagedContent::after(m_stage, m_stages.store(), *change) : ContentPlace(), conflict.path,
                 mineWords(conflict.path));
}

void ConflictDialog::showTheirs(const StageConflict &conflict)
{
    ContentPlace theirs;
    if (conflict.now)
        theirs = {.repo = m_stage.key().repo,
                  .revision = conflict.head,
                  .path = conflict.path,
                  .size = conflict.now->size,
                  .isFolder = conflict.now->isFolder()};
    m_theirs->show(theirs, conflict.path, theirsWords(conflict));
    m_theirs->setTitle(tr("Theirs, as of %1").arg(format::shortSha(conflict.head)));
}

void ConflictDialog::onVersions(const QString &path, const Result<StageVersions::Versions> &versions)
{
    const StageConflict *conflict = current();
    if (!conflict || conflict->path != path)
        return;
    if (!versions) {
        m_before->show({}, path, errorText(versions.error()));
        return;
    }
    m_versions.insert(path, *versions);
    showBefore(*conflict, *versions);
    refresh();
}

void ConflictDialog::showBefore(const StageConflict &conflict, const StageVersions::Versions &versions)
{
    const std::optional<hub::TreeEntry> &entry = versions.conflict.base.entry;
    ContentPlace place;
    if (entry)
        place = {.repo = m_stage.key().repo, .revision = versions.revision, .path = conflict.path, .size = entry->size};
    m_before->show(place, conflict.path,
                   versions.isBeforeKnown ? tr("There was nothing") : tr("The last commits do not have it any more"));
}

void ConflictDialog::choose(Take take)
{
    const StageConflict *conflict = current();
    if (!conflict)
        return;
    StageDecision decision{.take = take};
    const StageVersions::Versions *known = versions();
    if (take == Take::Before && known) {
        decision.revision = known->revision;
        decision.before = known->conflict.base.entry;
    }
    decide(decision);
    if (take == Take::Merged) {
        showPage();
        onMerged();
        m_editor->setFocus();
    } else {
        showPage();
    }
}

//! What has been made of both is decided once nothing in it is open any more.
void ConflictDialog::onMerged()
{
    const StageConflict *conflict = current();
    if (!conflict || m_editedPath != conflict->path || m_decisions.value(conflict->path).take != Take::Merged)
        return;
    m_merged.insert(conflict->path, m_editor->text());
    decide({.take = Take::Merged, .text = m_editor->finished().value_or(QByteArray())});
}

void ConflictDialog::decide(const StageDecision &decision)
{
    m_decisions.insert(current()->path, decision);
    showDecision(m_list->currentRow());
    refresh();
}

//! The sides, or the editor where both are to be made one.
void ConflictDialog::showPage()
{
    const StageConflict *conflict = current();
    const StageVersions::Versions *known = versions();
    const bool isMerged = conflict && known && known->conflict.kind == MergeConflict::Kind::Text
        && m_decisions.contains(conflict->path) && m_decisions.value(conflict->path).take == Take::Merged;
    if (!isMerged) {
        m_editedPath.clear();
        m_pages->setCurrentIndex(0);
        return;
    }
    if (m_editedPath != conflict->path) {
        m_editedPath.clear(); // what the editor says on its way is about neither
        m_editor->setConflict(
            known->conflict, {.title = tr("Yours"), .mark = tr("yours")},
            {.title = tr("Theirs, as of %1").arg(format::shortSha(conflict->head)), .mark = m_stage.key().revision},
            m_merged.value(conflict->path));
        m_editedPath = conflict->path;
    }
    m_pages->setCurrentIndex(1);
}

QString ConflictDialog::decisionWords(Take take) const
{
    switch (take) {
    case Take::Mine: return tr("mine");
    case Take::Theirs: return tr("theirs");
    case Take::Before: return tr("as it was");
    case Take::Merged: return tr("merged");
    }
    Q_UNREACHABLE_RETURN({});
}

void ConflictDialog::showDecision(int row)
{
    const QString &path = m_conflicts[size_t(row)].path;
    const StageDecision decision = m_decisions.value(path);
    const bool isOpen = decision.take == Take::Merged && m_editor->openConflicts() > 0;
    QListWidgetItem *item = m_list->item(row);
    item->setIcon(isOpen ? ::icon(u"question", IconTint::Muted) : ::icon(u"check", IconTint::Positive));
    //: a path, and what was decided about it
    item->setText(isOpen ? path : tr("%1: %2").arg(path, decisionWords(decision.take)));
    item->setData(Qt::UserRole, isOpen);
}

void ConflictDialog::refresh()
{
    const StageConflict *conflict = current();
    const auto choice = conflict ? m_decisions.constFind(conflict->path) : m_decisions.cend();
    for (size_t i = 0; i < m_takes.size(); ++i)
        m_takes[i]->setChecked(choice != m_decisions.cend() && size_t(choice->take) == i);
    const StageVersions::Versions *known = versions();
    fitSides();
    m_takes[2]->setEnabled(known && known->isBeforeKnown);
    m_takes[2]->setToolTip(!known                     ? tr("It is still being looked for")
                               : known->isBeforeKnown ? QString()
                                                      : tr("The last commits do not have it any more"));
    const bool isText = known && known->conflict.kind == MergeConflict::Kind::Text;
    m_takes[3]->setEnabled(isText);
    m_takes[3]->setToolTip(isText ? QString() : tr("Only texts that both sides have can be merged line by line"));
    int left = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool isOpen = m_list->item(row)->data(Qt::UserRole).toBool();
        left += isOpen || !m_decisions.contains(m_conflicts[size_t(row)].path) ? 1 : 0;
    }
    m_accept->setEnabled(left == 0);
    const QString words = left > 0 ? tr("%n path(s) left to decide about", nullptr, left) : QString();
    m_left->setText(words);
    m_accept->setToolTip(words);
}

void ConflictDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitSides();
}

//! Three beside each other where there is room, else the two above each other that the person thinks about.
void ConflictDialog::fitSides()
{
    const bool isWide = width() > fontMetrics().averageCharWidth() * 90;
    const bool wantsBefore = m_takes[2]->isChecked();
    m_sides->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_mine->parentWidget()->setVisible(isWide || !wantsBefore);
    m_before->parentWidget()->setVisible(isWide || wantsBefore);
}
