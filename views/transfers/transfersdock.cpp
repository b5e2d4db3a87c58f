#include "views/transfers/transfersdock.h"

#include "hub/hubclient.h"
#include "views/transfers/commandlinestrip.h"
#include "views/transfers/ratemeter.h"
#include "views/transfers/transferdelegate.h"
#include "views/transfers/transfermenu.h"
#include "views/transfers/transfertext.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/headingtext.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/prompter.h"
#include "views/widgets/statepages.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QStackedLayout>
#include <QStyle>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using transfer::JobId;
using transfer::JobSnapshot;
using transfer::JobState;

namespace {

// What was sent up to here is sent again quickly enough not to ask about it.
constexpr qint64 worthAsking = 100'000'000;

QToolButton *toolButton(QWidget *parent, const QString &name, const QString &text, const QString &iconName)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setIcon(icon(iconName));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

bool wantsMotion(const QWidget &widget)
{
    // A style of 0 ms is how a platform says that it wants no motion.
    return widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) > 0;
}

} // namespace

TransfersDock::TransfersDock(transfer::TransferQueue &queue, hub::HubClient &client, Prompter &prompter,
                             QWidget *parent)
    : QDockWidget(tr("Transfers"), parent)
    , m_queue(queue)
    , m_client(client)
    , m_prompter(prompter)
    , m_model(queue)
    , m_header(new QWidget(this))
    , m_headerIcon(new QLabel(m_header))
    , m_title(new HeadingText(1.0, m_header))
    , m_summary(new ElidedLabel({}, m_header))
    , m_meter(new RateMeter(m_header))
    , m_search(new QLineEdit(m_header))
    , m_groups(new QComboBox(m_header))
    , m_clear(toolButton(m_header, u"clearFinished"_s, tr("Clear finished"), u"trash"_s))
    , m_more(toolButton(m_header, u"transfersMenu"_s, tr("All transfers"), u"more"_s))
    , m_close(toolButton(m_header, u"closeTransfers"_s, tr("Hide transfers"), u"chevron-down"_s))
    , m_message(new MessageBar(this))
    , m_list(new QTreeView(this))
    , m_delegate(new TransferDelegate(this))
    , m_empty(new EmptyPage(this))
    , m_pages(new QStackedLayout)
    , m_content(new QWidget(this))
    , m_buttons(new TransferActionBar(m_content))
{
    setObjectName(u"transfersDock"_s);
    setAccessibleName(tr("Transfers"));
    m_filter.setSourceModel(&m_model);
    buildHeader();
    buildList();
    layOut();
    connectQueue();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &TransfersDock::onSecondPassed);
    m_list->setCurrentIndex(m_filter.index(0, 0));
    refreshPage();
    refreshSummary();
}

void TransfersDock::buildHeader()
{
    m_header->setObjectName(u"transfersHeader"_s);
    m_title->setText(tr("Transfers"));
    m_summary->setObjectName(u"transfersSummary"_s);
    m_summary->setProperty("muted", true);
    m_meter->setObjectName(u"rateMeter"_s);
    m_search->setObjectName(u"transfersSearch"_s);
    m_search->setPlaceholderText(tr("Filter"));
    m_search->setAccessibleName(tr("Filter transfers"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 26);
    m_groups->setObjectName(u"transfersFilter"_s);
    m_groups->setAccessibleName(tr("Which transfers are shown"));
    m_groups->addItem(tr("All", "transfers"), int(TransferFilter::Group::All));
    m_groups->addItem(tr("Active", "transfers"), int(TransferFilter::Group::Active));
    //: Waiting for their turn, or paused
    m_groups->addItem(tr("Waiting", "transfers"), int(TransferFilter::Group::Waiting));
    m_groups->addItem(tr("Failed", "transfers"), int(TransferFilter::Group::Failed));
    m_groups->addItem(tr("Finished", "transfers"), int(TransferFilter::Group::Finished));

    auto *menu = new QMenu(m_more);
    menu->addAction(icon(u"pause"), tr("Pause all"), &m_queue, &transfer::TransferQueue::pauseAll);
    menu->addAction(icon(u"play"), tr("Resume all"), &m_queue, &transfer::TransferQueue::resumeAll);
    menu->addSeparator();
    QAction *gentle = menu->addAction(icon(u"speed"), tr("Gentle: leave the line to others"));
    gentle->setObjectName(u"gentle"_s);
    gentle->setCheckable(true);
    gentle->setChecked(m_queue.line().settings().isGentle);
    connect(gentle, &QAction::toggled, &m_queue.line(), &transfer::LineLimits::setGentle);
    connect(&m_queue.line(), &transfer::LineLimits::settingsChanged, gentle,
            [this, gentle] { gentle->setChecked(m_queue.line().settings().isGentle); });
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);

    auto *layout = new QHBoxLayout(m_header);
    layout->setContentsMargins(16, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_headerIcon);
    layout->addWidget(m_title);
    layout->addSpacing(8);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_meter);
    layout->addWidget(m_search);
    layout->addWidget(m_groups);
    for (QToolButton *button : {m_clear, m_more, m_close})
        layout->addWidget(button);
    setTitleBarWidget(m_header);

    connect(m_groups, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.setGroup(TransferFilter::Group(m_groups->currentData().toInt()));
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_filter.index(0, 0));
        refreshPage();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter.setWords(words);
        refreshPage();
    });
    connect(m_clear, &QToolButton::clicked, &m_queue, &transfer::TransferQueue::removeFinished);
    connect(m_close, &QToolButton::clicked, this, &QDockWidget::close);
}

void TransfersDock::buildList()
{
    m_list->setObjectName(u"transfersList"_s);
    m_list->setAccessibleName(tr("Transfers"));
    m_list->setModel(&m_filter);
    m_list->setItemDelegate(m_delegate);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setExpandsOnDoubleClick(true);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setAllColumnsShowFocus(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setMinimumSectionSize(40);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_list->header()->resizeSection(1, transferactions::widestBar(m_list->fontMetrics()) + 16);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    m_buttons->installEventFilter(this);

    connect(m_list, &QTreeView::customContextMenuRequested, this, &TransfersDock::showMenu);
    connect(m_list, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_model.releaseFiles(m_filter.mapToSource(index)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TransfersDock::onCurrentChanged);
    // The height of a row that tells of a failure depends on its width.
    connect(m_list->header(), &QHeaderView::sectionResized, m_delegate,
            [this] { emit m_delegate->sizeHintChanged(m_filter.index(0, 0)); });
    connect(m_delegate, &TransferDelegate::expandToggled, this, &TransfersDock::toggle);
    connect(m_delegate, &TransferDelegate::actionTriggered, this, &TransfersDock::perform);
    connect(m_buttons, &TransferActionBar::triggered, this,
            [this](TransferAction action) { perform(currentJob(), action); });
}

void TransfersDock::layOut()
{
    m_message->setObjectName(u"transferMessage"_s);
    m_empty->setObjectName(u"transfersEmpty"_s);
    m_message->setRetryAlways(true);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(m_pages, 1);
    m_buttons->hide();
    setWidget(m_content);
    paintHeaderIcon();
    connect(m_message, &MessageBar::retryRequested, this, [this] {
        m_message->clear();
        m_queue.retry(m_detailedJob);
    });
}

void TransfersDock::connectQueue()
{
    connect(&m_queue, &transfer::TransferQueue::jobAdded, this, &TransfersDock::onJobAdded);
    connect(&m_queue, &transfer::TransferQueue::jobChanged, this, &TransfersDock::onJobChanged);
    connect(&m_queue, &transfer::TransferQueue::jobFinished, this, &TransfersDock::onJobFinished);
    connect(&m_queue, &transfer::TransferQueue::jobRemoved, this, &TransfersDock::refreshPage);
    connect(&m_model, &TransferModel::overallChanged, this, &TransfersDock::refreshSummary);
}

void TransfersDock::confirmClose(QWidget *window, std::function<void(bool)> answer)
{
    const int active = m_queue.activeJobs();
    if (active == 0)
        return answer(true);
    if (m_isAsking)
        return;
    m_isAsking = true;
    if (m_outlivesWindow)
        offerToGoOn(window, active, std::move(answer));
    else
        askToClose(window, active, std::move(answer));
}

void TransfersDock::askToClose(QWidget *window, int active, std::function<void(bool)> answer)
{
    m_prompter.ask(
        window,
        {.title = tr("Close while %n transfer(s) are under way?", nullptr, active),
         .text =
             tr("What is under way stops now and goes on where it was when Hubcap starts again: nothing that the Hub "
                "already has is sent twice."),
         .accept = tr("Close")},
        [this, answer = std::move(answer)](bool agreed) {
            m_isAsking = false;
            answer(agreed);
        });
}

void TransfersDock::offerToGoOn(QWidget *window, int active, std::function<void(bool)> answer)
{
    enum Way { Stay = -1, KeepRunning, Quit };
    m_prompter.choose(
        window,
        {.title = tr("%n transfer(s) under way", nullptr, active),
         .text =
             tr("What is under way can go on without the window: the icon in the tray leads back to it. Or it stops "
                "now and goes on where it was when Hubcap starts again; nothing that the Hub already has is sent "
                "twice."),
         .choices = {tr("Keep running in the tray"), tr("Pause and quit")}},
        [this, answer = std::move(answer)](int choice) {
            m_isAsking = false;
            if (choice == KeepRunning)
                emit keepRunningRequested();
            answer(choice == Quit);
        });
}

void TransfersDock::showJob(JobId id)
{
    const QModelIndex index = m_filter.mapFromSource(m_model.indexOf(id));
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

void TransfersDock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        paintHeaderIcon();
        m_list->header()->resizeSection(1, transferactions::widestBar(fontMetrics()) + 16);
    }
    QDockWidget::changeEvent(event);
}

void TransfersDock::paintHeaderIcon()
{
    const int extent = std::max(16, fontMetrics().height());
    m_headerIcon->setPixmap(icon(u"transfers", IconTint::Muted).pixmap(QSize(extent, extent), devicePixelRatio()));
}

void TransfersDock::setJournal(transfer::Journal &journal)
{
    m_journal = &journal;
    m_content->layout()->addWidget(new CommandLineStrip(journal, m_content));
}

void TransfersDock::resizeEvent(QResizeEvent *event)
{
    QDockWidget::resizeEvent(event);
    fitHeader();
}

// In a narrow window the words on what goes on matter more than looking for something in them.
void TransfersDock::fitHeader()
{
    const int unit = fontMetrics().averageCharWidth();
    m_search->setVisible(width() > unit * 95 || !m_search->text().isEmpty());
}

bool TransfersDock::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress)
        return onKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_list->viewport() && event->type() == QEvent::Paint)
        placeButtons(); // whatever moved the row has it painted anew
    if (watched == m_buttons && event->type() == QEvent::Wheel)
        return QCoreApplication::sendEvent(m_list->viewport(), event);
    return QDockWidget::eventFilter(watched, event);
}

bool TransfersDock::onKey(int key)
{
    const QModelIndex index = currentJob();
    if (!index.isValid())
        return false;
    const QList<TransferAction> actions = transferactions::actionsFor(jobAt(index));
    QList<TransferAction> wanted;
    switch (key) {
    case Qt::Key_Space: wanted = {TransferAction::Pause, TransferAction::Resume}; break;
    case Qt::Key_Delete: wanted = {TransferAction::Cancel, TransferAction::Remove}; break;
    case Qt::Key_Return:
    case Qt::Key_Enter: wanted = {TransferAction::OpenResult, TransferAction::ShowDetails}; break;
    case Qt::Key_R: wanted = {TransferAction::Retry}; break;
    case Qt::Key_Copy: wanted = {TransferAction::CopyLink}; break;
    default: return false;
    }
    const auto found = std::ranges::find_if(wanted, [&](TransferAction action) { return actions.contains(action); });
    if (found != wanted.end())
        perform(index, *found);
    return found != wanted.end();
}

void TransfersDock::onCurrentChanged()
{
    refreshButtons();
    m_list->viewport()->update();
}

void TransfersDock::onJobAdded(JobId id)
{
    refreshPage();
    showJob(id);
}

void TransfersDock::onJobChanged(JobId id)
{
    if (jobAt(currentJob()).id == id)
        refreshButtons();
    if (m_detailedJob == id && m_queue.job(id).state != JobState::Failed)
        m_message->clear();
    refreshPage();
}

void TransfersDock::onJobFinished(JobId id)
{
    const JobSnapshot job = m_queue.job(id);
    if (job.state == JobState::Done && job.kind == transfer::JobKind::Upload)
        emit uploadFinished(job.repo, job.revision, job.commit);
}

void TransfersDock::onSecondPassed()
{
    const TransferModel::Overall overall = m_model.overall();
    m_meter->addSample(overall.bytesPerSecond);
    refreshSummary();
    m_list->viewport()->update(); // countdowns
}

void TransfersDock::refreshButtons()
{
    const QModelIndex index = currentJob();
    m_delegate->setRowWithButtons(index.siblingAtColumn(1));
    if (!index.isValid())
        return m_buttons->hide();
    const bool hadFocus = m_buttons->isAncestorOf(focusWidget());
    m_buttons->setJob(jobAt(index));
    m_buttons->show();
    if (hadFocus && !m_buttons->isAncestorOf(focusWidget()))
        m_list->setFocus();
    placeButtons();
}

void TransfersDock::placeButtons()
{
    const QModelIndex index = currentJob();
    const QRect cell = index.isValid() ? m_list->visualRect(index.siblingAtColumn(1)) : QRect();
    const bool isInView = cell.isValid() && m_list->isVisibleTo(m_content)
        && m_list->viewport()->rect().contains(
            QRect(cell.topLeft(), QSize(1, transferactions::buttonExtent(fontMetrics()))));
    m_buttons->setVisible(isInView);
    if (!isInView)
        return;
    m_buttons->raise(); // the list puts itself on top whenever it is turned to
    const QRect place(m_list->viewport()->mapTo(m_content, cell.topLeft()),
                      QSize(cell.width(), m_buttons->sizeHint().height()));
    if (m_buttons->geometry() != place)
        m_buttons->setGeometry(place);
}

void TransfersDock::refreshSummary()
{
    const TransferModel::Overall overall = m_model.overall();
    const bool isActive = overall.active > 0;
    QStringList parts;
    if (overall.bytesPerSecond >= 1)
        parts << u"▲ %1"_s.arg(format::rate(overall.bytesPerSecond));
    if (isActive)
        //: %1 is a number of transfers
        parts << tr("%1 active").arg(QLocale().toString(overall.active)) << format::percent(overall.fraction);
    if (m_queue.line().settings().isGentle)
        parts << tr("gentle");
    if (overall.remaining)
        parts << transfertext::remaining(*overall.remaining);
    m_summary->setText(parts.join(u" · "_s));
    const QList<JobId> jobs = m_queue.jobs();
    const bool needsDecision =
        std::ranges::any_of(jobs, [this](JobId id) { return m_queue.job(id).state == JobState::NeedsDecision; });
    emit overallChanged(overall.active, overall.fraction, needsDecision);
    m_meter->setVisible(isActive && wantsMotion(*this) && width() > fontMetrics().averageCharWidth() * 80);
    if (isActive == m_second.isActive())
        return;
    if (isActive)
        return m_second.start();
    m_second.stop();
    m_meter->clear();
}

void TransfersDock::refreshPage()
{
    const QList<JobId> jobs = m_queue.jobs();
    m_clear->setEnabled(std::ranges::any_of(jobs, [this](JobId id) { return m_queue.job(id).isFinished(); }));
    m_more->setEnabled(!jobs.isEmpty());
    if (m_filter.rowCount() > 0) {
        m_pages->setCurrentWidget(m_list);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_filter.index(0, 0));
        return refreshButtons();
    }
    m_buttons->hide();
    if (jobs.isEmpty())
        m_empty->describe(u"transfers"_s, tr("No transfers yet"),
                          tr("Drop files or folders on a repo’s Files page to upload them."), {});
    else
        m_empty->describe(u"filter"_s, tr("Nothing of this kind"), tr("No transfer is like what you chose to see."),
                          {});
    m_pages->setCurrentWidget(m_empty);
}

void TransfersDock::perform(const QModelIndex &index, TransferAction action)
{
    const JobSnapshot job = jobAt(index);
    switch (action) {
    case TransferAction::OpenResult: return openResult(job);
    case TransferAction::CopyLink:
        return QGuiApplication::clipboard()->setText(transfertext::resultAddress(job).toString());
    case TransferAction::Retry: return m_queue.retry(job.id);
    case TransferAction::Skip: return m_queue.skipProblems(job.id);
    case TransferAction::ShowDetails: return showDetails(job);
    case TransferAction::Pause: return m_queue.pause(job.id);
    case TransferAction::Resume: return m_queue.resume(job.id);
    case TransferAction::Cancel: return cancel(job);
    case TransferAction::Remove: return m_queue.remove(job.id);
    }
}

void TransfersDock::cancel(const JobSnapshot &job)
{
    if (job.progress.bytesAcknowledged < worthAsking)
        return m_queue.cancel(job.id);
    m_prompter.ask(this,
                   {.title = tr("Cancel “%1”?").arg(transfertext::title(job)),
                    .text = tr("%1 are there already. To upload this later, they may have to be sent again.")
                                .arg(format::size(job.progress.bytesAcknowledged)),
                    .accept = tr("Cancel transfer"),
                    .isDestructive = true},
                   [this, id = job.id](bool agreed) {
                       if (agreed)
                           m_queue.cancel(id);
                   });
}

void TransfersDock::openResult(const JobSnapshot &job)
{
    hub::RepoUrl place{.endpoint = m_client.endpoint(), .repo = job.repo};
    if (job.commit.pullRequest > 0) {
        place.view = hub::RepoUrl::View::Discussion;
        place.discussion = job.commit.pullRequest;
    } else {
        place.view = hub::RepoUrl::View::Commit;
        place.commit = job.commit.oid;
    }
    emit placeRequested(place);
}

void TransfersDock::showDetails(const JobSnapshot &job)
{
    if (job.state != JobState::Failed) {
        const QModelIndex index = m_filter.mapFromSource(m_model.indexOf(job.id));
        m_list->expand(index);
        return;
    }
    m_detailedJob = job.id;
    m_message->showError(job.error);
    if (auto *details = m_message->findChild<QToolButton *>(u"details"_s))
        details->setChecked(true);
}

void TransfersDock::toggle(const QModelIndex &index)
{
    m_list->setExpanded(index, !m_list->isExpanded(index));
}

void TransfersDock::showMenu(const QPoint &position)
{
    const QModelIndex index = currentJob();
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"transferMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const QModelIndex current = m_list->currentIndex();
    if (current.parent().isValid())
        transfermenu::addFile(*menu, m_queue, jobAt(index),
                              current.data(TransferModel::FileRole).value<transfer::FileProgress>());
    for (const TransferAction action : transferactions::actionsFor(jobAt(index))) {
        const transferactions::Look look = transferactions::look(action);
        menu->addAction(icon(look.icon), look.text, this, [this, action] { perform(currentJob(), action); });
    }
    transfermenu::addOrder(*menu, m_queue, jobAt(index));
    transfermenu::addCopies(*menu, jobAt(index), m_journal);
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

QModelIndex TransfersDock::currentJob() const
{
    const QModelIndex current = m_list->currentIndex();
    const QModelIndex row = current.parent().isValid() ? current.parent() : current;
    return row.siblingAtColumn(0);
}

JobSnapshot TransfersDock::jobAt(const QModelIndex &index) const
{
    const JobSnapshot *job = m_model.job(m_filter.mapToSource(index));
    return job ? *job : JobSnapshot{};
}
