#include "views/manage/largefiles.h"

#include "models/stage/stages.h"
#include "views/manage/rowdelegate.h"
#include "views/widgets/format.h"
#include "views/widgets/pagedlist.h"
#include "views/widgets/panestates.h"
#include "views/widgets/placelistview.h"
#include "views/widgets/prompter.h"
#include "views/widgets/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Sort = hub::LfsFileQuery::Sort;

namespace {

constexpr qsizetype revisionsNamed = 4; // in a row; the others are counted

QString neededBy(const QModelIndex &index)
{
    const QStringList revisions = index.data(LargeFileModel::RevisionsRole).toStringList();
    if (revisions.isEmpty())
        return index.data(LargeFileModel::IsLookedUpRole).toBool() ? LargeFiles::tr("Only old commits need it")
                                                                   : LargeFiles::tr("Looking who needs it…");
    QString names = revisions.first(std::min(revisionsNamed, revisions.size())).join(u", "_s);
    if (revisions.size() > revisionsNamed)
        names = LargeFiles::tr("%1 and %n more", nullptr, int(revisions.size() - revisionsNamed)).arg(names);
    //: %1 are branches and tags
    return LargeFiles::tr("Needed by %1").arg(names);
}

RowDelegate::Row rowOf(const QModelIndex &index)
{
    const QString pusher = index.data(LargeFileModel::PusherRole).toString();
    const QString when = format::relativeTime(index.data(LargeFileModel::PushedAtRole).toDateTime());
    //: %1 is a time such as "3 days ago", %2 an account
    const QString pushed = pusher.isEmpty() ? when : LargeFiles::tr("%1 by %2").arg(when, pusher);
    return {.iconName = u"file-large"_s,
            .title = index.data().toString(),
            .below = neededBy(index) + u" · "_s + pushed,
            .side = format::size(index.data(LargeFileModel::SizeRole).toLongLong()),
            .toolTip = index.data(LargeFileModel::Sha256Role).toString()};
}

QFrame *actionPanel(const QString &title, QWidget *parent)
{
    auto *panel = new QFrame(parent);
    panel->setProperty("panel", true);
    panel->setAccessibleName(title);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(16, 10, 16, 12);
    layout->setSpacing(6);
    auto *heading = new QLabel(title, panel);
    heading->setFont(Theme::heading(parent->font(), 1.0));
    layout->addWidget(heading);
    return panel;
}

QLabel *explanation(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("muted", true);
    return label;
}

} // namespace

LargeFiles::LargeFiles(const RepoServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_uses(services.client)
    , m_model(services.client, m_uses)
    , m_keeper(services.client, services.changes)
    , m_summary(new QLabel(this))
    , m_look(new QToolButton(this))
    , m_looking(new QLabel(this))
    , m_sort(new QComboBox(this))
    , m_pages(new PagedList(m_model, m_model, this))
    , m_list(m_pages->list())
    , m_removalText(explanation(this))
    , m_branch(new QComboBox(this))
    , m_remove(new QPushButton(this))
    , m_erasureText(explanation(this))
    , m_rewrite(new QCheckBox(tr("Rewrite the history without them"), this))
    , m_erase(new QPushButton(tr("Erase for ever…"), this))
{
    setObjectName(u"largeFilesPart"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 16);
    layout->setSpacing(8);
    buildBar();
    buildList();
    layout->addWidget(buildRemoval());
    layout->addWidget(buildErasure());
    connect(&m_uses, &LargeFileUses::changed, this, &LargeFiles::onUsesChanged);
    connect(&m_keeper, &StorageKeeper::busyChanged, this, &LargeFiles::updateControls);
    connect(&m_keeper, &StorageKeeper::failed, this, &LargeFiles::failed);
    connect(&m_keeper, &StorageKeeper::erased, this, [this](int files, qint64 bytes) {
        refresh();
        emit changed(
            tr("%n large file(s) are erased: %1 are free again. The Hub may take a while to count it.", nullptr, files)
                .arg(format::size(bytes)),
            {});
    });
    updateControls();
}

void LargeFiles::buildBar()
{
    m_summary->setObjectName(u"storageSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_looking->setObjectName(u"usesProgress"_s);
    m_looking->setTextFormat(Qt::PlainText);
    m_looking->setWordWrap(true);
    m_looking->setProperty("muted", true);
    m_looking->hide();
    m_sort->setObjectName(u"storageSort"_s);
    m_sort->setAccessibleName(tr("Order"));
    m_sort->addItem(tr("Largest first"), int(Sort::Size));
    m_sort->addItem(tr("Newest first"), int(Sort::Pushed));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_sort);
    static_cast<QVBoxLayout *>(layout())->addLayout(bar);
    m_look->setObjectName(u"usesLook"_s);
    m_look->setFocusPolicy(Qt::StrongFocus);
    m_look->hide();
    connect(m_look, &QToolButton::clicked, this, [this] {
        if (m_uses.state() == LargeFileUses::State::Looking)
            m_uses.halt();
        else
            m_uses.goOn();
    });
    auto *looking = new QHBoxLayout;
    looking->setSpacing(8);
    looking->addWidget(m_looking, 1);
    looking->addWidget(m_look);
    static_cast<QVBoxLayout *>(layout())->addLayout(looking);
    connect(m_sort, &QComboBox::activated, this, &LargeFiles::load);
}

void LargeFiles::buildList()
{
    m_list->setObjectName(u"largeFiles"_s);
    m_list->setAccessibleName(tr("Large files"));
    m_list->setItemDelegate(new RowDelegate(rowOf, m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_pages->states()->setObjectName(u"storageStates"_s);
    m_pages->setMinimumHeight(fontMetrics().lineSpacing() * 7);
    m_pages->setEmpty([] {
        return PagedList::Empty{.iconName = u"disk"_s,
                                .title = tr("There are no large files"),
                                .sentence = tr("What this repo holds is small enough to be kept in git itself.")};
    });
    static_cast<QVBoxLayout *>(layout())->addWidget(m_pages, 1);
    connect(&m_model, &PagedModelBase::stateChanged, this, &LargeFiles::onStateChanged);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &LargeFiles::updateControls);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LargeFiles::updateControls);
}

QWidget *LargeFiles::buildRemoval()
{
    QFrame *panel = actionPanel(tr("Take out of a branch"), this);
    m_removalText->setText(
        tr("Stages their deletion from the newest state of a branch, to be committed or proposed. It "
           "frees nothing: older commits keep them, and they can be put back without sending them "
           "again."));
    m_branch->setObjectName(u"removeBranch"_s);
    m_branch->setAccessibleName(tr("Branch"));
    m_branch->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_remove->setObjectName(u"removeFromBranch"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_branch);
    line->addWidget(m_remove);
    line->addStretch(1);
    panel->layout()->addWidget(m_removalText);
    static_cast<QVBoxLayout *>(panel->layout())->addLayout(line);
    connect(m_branch, &QComboBox::currentIndexChanged, this, &LargeFiles::nameRemoval);
    connect(m_remove, &QPushButton::clicked, this, &LargeFiles::removeFromBranch);
    return panel;
}

QWidget *LargeFiles::buildErasure()
{
    QFrame *panel = actionPanel(tr("Erase for ever"), this);
    m_erasureText->setObjectName(u"erasureText"_s);
    m_rewrite->setObjectName(u"rewriteHistory"_s);
    m_rewrite->setChecked(true);
    m_rewrite->setToolTip(tr("The commits since then get other ids. Without this they keep naming files that can no "
                             "longer be downloaded."));
    m_erase->setObjectName(u"eraseForEver"_s);
    m_erase->setProperty("destructive", true);
    m_erase->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_erase);
    line->addWidget(m_rewrite, 1);
    panel->layout()->addWidget(m_erasureText);
    static_cast<QVBoxLayout *>(panel->layout())->addLayout(line);
    connect(m_erase, &QPushButton::clicked, this, &LargeFiles::erase);
    return panel;
}

void LargeFiles::setRepo(const hub::RepoId &repo, qint64 usedStorage)
{
    m_repo = repo;
    m_usedStorage = usedStorage;
    m_keeper.setRepo(repo);
    if (isVisible() || repo.isEmpty())
        load();
    updateControls();
}

void LargeFiles::setRight(const QString &whyNot)
{
    m_whyNot = whyNot;
    updateControls();
}

void LargeFiles::refresh()
{
    if (!isVisible() || m_repo.isEmpty())
        return;
    m_model.refresh();
    m_uses.start();
}

void LargeFiles::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

// What nobody looks at asks for nothing.
void LargeFiles::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_uses.halt();
}

void LargeFiles::load()
{
    m_uses.setRepo(m_repo);
    m_model.setSubject(m_repo, Sort(m_sort->currentData().toInt()));
    if (!m_repo.isEmpty() && m_uses.state() == LargeFileUses::State::Idle)
        m_uses.start();
}

void LargeFiles::onStateChanged()
{
    if (m_model.rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
    updateControls();
}

void LargeFiles::onUsesChanged()
{
    const LargeFileUses::State state = m_uses.state();
    const bool isLooking = state == LargeFileUses::State::Counting || state == LargeFileUses::State::Looking;
    if (isLooking)
        m_looking->setText(
            tr("Looking who needs them: %1 of %n revision(s)", nullptr, m_uses.revisionCount()).arg(m_uses.lookedAt()));
    const bool isStopped = state == LargeFileUses::State::Stopped;
    const bool hasFailed = state == LargeFileUses::State::Failed;
    if (isStopped)
        m_looking->setText(tr("Who needs them is known for %1 of %n revision(s) only.", nullptr, m_uses.revisionCount())
                               .arg(m_uses.lookedAt()));
    if (hasFailed)
        m_looking->setText(tr("It could not be found out who needs them. Reload to try again."));
    m_look->setText(isStopped ? tr("Look further") : tr("Stop"));
    m_look->setVisible(isStopped || state == LargeFileUses::State::Looking);
    m_looking->setVisible(isLooking || isStopped || hasFailed);
    updateControls();
}

std::vector<const hub::LfsFile *> LargeFiles::selection() const
{
    std::vector<const hub::LfsFile *> files;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        files.push_back(&m_model.row(index));
    return files;
}

qint64 LargeFiles::selectedBytes() const
{
    qint64 bytes = 0;
    for (const hub::LfsFile *file : selection())
        bytes += file->size;
    return bytes;
}

QString LargeFiles::summary() const
{
    qint64 bytes = 0;
    for (const hub::LfsFile &file : m_model.rows())
        bytes += file.size;
    QString text = m_model.state() == PagedModelBase::State::Complete
        ? tr("%n large file(s), %1 together.", nullptr, m_model.rowCount()).arg(format::size(bytes))
        : tr("%n large file(s) so far, %1 together.", nullptr, m_model.rowCount()).arg(format::size(bytes));
    if (m_usedStorage >= 0)
        text += u' ' + tr("The whole repo takes up %1.").arg(format::size(m_usedStorage));
    return text;
}

QStringList LargeFiles::branchesOfSelection() const
{
    QStringList branches;
    for (const hub::LfsFile *file : selection()) {
        for (const LargeFileUses::Use &use : m_uses.usesOf(file->sha256)) {
            if (use.isBranch && !branches.contains(use.revision))
                branches += use.revision;
        }
    }
    return branches;
}

std::vector<hub::TreeEntry> LargeFiles::entriesIn(const QString &branch) const
{
    std::vector<hub::TreeEntry> entries;
    for (const hub::LfsFile *file : selection()) {
        for (const LargeFileUses::Use &use : m_uses.usesOf(file->sha256)) {
            if (use.revision == branch)
                entries.push_back({.path = use.path, .oid = use.oid, .size = use.size});
        }
    }
    return entries;
}

void LargeFiles::allow(QWidget *control, bool isWanted, const QString &whyNotReady) const
{
    control->setEnabled(isReady() && isWanted);
    control->setToolTip(!m_whyNot.isEmpty()     ? m_whyNot
                            : m_keeper.isBusy() ? tr("A change is under way")
                            : isWanted          ? QString()
                                                : whyNotReady);
}

QString LargeFiles::whyNoBranch() const
{
    if (selection().empty())
        return tr("Select a file first");
    return m_uses.state() == LargeFileUses::State::Complete ? tr("No branch has these files in its newest state")
                                                            : tr("It is not known yet who needs them");
}

void LargeFiles::updateControls()
{
    if (!m_list->selectionModel())
        return;
    m_summary->setText(summary());
    m_summary->setVisible(m_model.rowCount() > 0);
    const QStringList branches = branchesOfSelection();
    const QString chosen = m_branch->currentText();
    {
        const QSignalBlocker quiet(m_branch);
        m_branch->clear();
        m_branch->addItems(branches);
        m_branch->setCurrentIndex(std::max<int>(0, int(branches.indexOf(chosen))));
    }
    m_branch->setVisible(branches.size() > 1);
    nameRemoval();
    const bool hasSelection = !selection().empty();
    m_erasureText->setText(
        hasSelection
            ? tr("The content of %n file(s) is destroyed in every revision, which frees %1. Nobody can bring it back.",
                 nullptr, int(selection().size()))
                  .arg(format::size(selectedBytes()))
            : tr("Their content is destroyed in every revision. Nobody can bring it back."));
    allow(m_branch, !branches.isEmpty(), whyNoBranch());
    allow(m_remove, !branches.isEmpty(), whyNoBranch());
    allow(m_erase, hasSelection, tr("Select a file first"));
    m_rewrite->setEnabled(isReady() && hasSelection);
}

void LargeFiles::nameRemoval()
{
    const QString branch = m_branch->currentText();
    m_remove->setText(branch.isEmpty() ? tr("Take out") : tr("Take out of %1").arg(branch));
}

void LargeFiles::removeFromBranch()
{
    const QString branch = m_branch->currentText();
    const std::vector<hub::TreeEntry> entries = entriesIn(branch);
    const QString what = tr("%n large file(s) are to be taken out of %1", nullptr, int(entries.size())).arg(branch);
    const auto step = [entries](StageChanges &all) {
        for (const hub::TreeEntry &entry : entries) {
            if (const Result<hub::Done> gone = all.remove(entry); !gone)
                return gone;
        }
        return Result<hub::Done>();
    };
    const QPointer<LargeFiles> self(this);
    m_services.stages.stage(m_repo, branch)
        .changeMany(what, qsizetype(entries.size()), step, [self, branch, what](const Result<hub::Done> &done) {
            if (self && !done)
                emit self->refused(done.error().detail);
            else if (self)
                emit self->staged(branch, what);
        });
}

void LargeFiles::erase()
{
    QStringList oids;
    QStringList names;
    for (const hub::LfsFile *file : selection()) {
        oids += file->fileOid;
        names += file->fileName.isEmpty() ? file->sha256 : file->fileName;
    }
    constexpr qsizetype namesShown = 3;
    QString text = tr("Gone in every revision: %1").arg(names.first(std::min(namesShown, names.size())).join(u", "_s));
    if (names.size() > namesShown)
        text = tr("%1 and %n more", nullptr, int(names.size() - namesShown)).arg(text);
    text += u". "_s
        + (m_rewrite->isChecked()
               ? tr("All commits since the first of them get other ids; copies that others have no longer fit.")
               : tr("Commits keep naming them, but nobody can download them any more."));
    const qint64 bytes = selectedBytes();
    m_services.prompter.ask(this,
                            {.title = tr("Erase %n large file(s) for ever?", nullptr, int(oids.size())),
                             .text = text,
                             .accept = tr("Erase for ever"),
                             .isDestructive = true,
                             .typed = m_repo.id},
                            [this, oids, bytes, rewrites = m_rewrite->isChecked()](bool isAgreed) {
                                if (isAgreed)
                                    m_keeper.erase(oids, bytes, rewrites);
                            });
}
