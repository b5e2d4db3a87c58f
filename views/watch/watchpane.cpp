#include "views/watch/watchpane.h"

#include "hub/hubclient.h"
#include "views/accounts/accountwords.h"
#include "views/watch/watchdelegate.h"
#include "views/watch/watchdialog.h"
#include "views/watch/watchwords.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/prompter.h"
#include "views/widgets/theme.h"
#include "views/widgets/undobar.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <chrono>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using transfer::WatchedFolder;
using transfer::WatchSpec;

namespace {

QPushButton *button(QWidget *parent, const QString &name, const QString &iconName, const QString &text)
{
    auto *made = new QPushButton(icon(iconName), text, parent);
    made->setObjectName(name);
    return made;
}

QFrame *line(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("line", true);
    return frame;
}

//! The one folder that is dragged; empty when it is something else.
QString folderIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const QString path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
    return QFileInfo(path).isDir() ? path : QString();
}

} // namespace

WatchPane::WatchPane(transfer::WatchedFolders &folders, const hub::HubClient &client, Prompter &prompter,
                     QWidget *parent)
    : Pane(parent)
    , m_folders(folders)
    , m_client(client)
    , m_prompter(prompter)
    , m_model(folders)
    , m_account(auth::Account::signedOut(client.endpoint().url()))
    , m_states(new PaneStates(this))
    , m_message(new MessageBar(this))
    , m_undo(new UndoBar(this))
    , m_summary(new QLabel(this))
    , m_add(button(this, u"watchAdd"_s, u"plus"_s, tr("Watch a folder…")))
    , m_pushAll(button(this, u"watchPushAll"_s, u"upload"_s, tr("Push all now")))
    , m_list(new QListView(this))
    , m_delegate(new WatchDelegate(this))
    , m_question(new QFrame(this))
    , m_questionText(new QLabel(m_question))
    , m_keep(button(m_question, u"keepTheirs"_s, u"download"_s, tr("Keep theirs")))
    , m_overwrite(button(m_question, u"overwriteTheirs"_s, u"upload"_s, tr("Put mine over them…")))
    , m_pushAnyway(button(m_question, u"pushAnyway"_s, u"upload"_s, tr("Push anyway…")))
    , m_push(button(this, u"watchPush"_s, u"upload"_s, tr("Push now")))
    , m_pause(button(this, u"watchPause"_s, u"pause"_s, tr("Pause")))
    , m_edit(button(this, u"watchEdit"_s, u"edit"_s, tr("Change…")))
    , m_commit(button(this, u"watchCommit"_s, u"commit"_s, tr("Last commit")))
    , m_remove(button(this, u"watchRemove"_s, u"stop"_s, tr("Stop watching")))
{
    setObjectName(u"watchPane"_s);
    setAcceptDrops(true);
    m_states->setObjectName(u"watchStates"_s);
    m_message->setObjectName(u"watchPaneMessage"_s);
    m_undo->setObjectName(u"watchUndo"_s);
    m_rows.setSourceModel(&m_model);
    buildList();
    buildQuestion();
    layOut();
    connectParts();
    setFocusProxy(m_list);
    m_second.setInterval(1s);
    m_list->setCurrentIndex(m_rows.index(0, 0));
    updatePage();
}

Place WatchPane::place() const
{
    return Place::watchedFolders(m_client.endpoint());
}

void WatchPane::buildHead(QWidget *head)
{
    m_summary->setObjectName(u"watchSummary"_s);
    m_summary->setProperty("muted", true);
    m_summary->setTextFormat(Qt::PlainText);
    m_add->setProperty("primary", true);
    m_add->setIcon(icon(u"plus", IconTint::OnAccent));
    m_summary->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_summary->setMinimumHeight(m_add->sizeHint().height()); // in the middle beside the buttons
    m_summary->setContentsMargins(8, 0, 0, 0);
    auto *layout = new FlowLayout(head, 8);
    layout->setContentsMargins(16, 12, 16, 12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_add, m_pushAll, m_summary})
        layout->addWidget(widget);
}

void WatchPane::buildList()
{
    m_list->setObjectName(u"watchList"_s);
    m_list->setAccessibleName(tr("Watched folders"));
    m_list->setModel(&m_rows);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust); // rows that explain something are as high as their width asks for
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
}

void WatchPane::buildQuestion()
{
    m_question->setObjectName(u"watchQuestion"_s);
    m_questionText->setObjectName(u"watchQuestionText"_s);
    m_questionText->setWordWrap(true);
    m_questionText->setTextFormat(Qt::PlainText);
    auto *buttons = new FlowLayout(nullptr, 8);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_overwrite);
    buttons->addWidget(m_pushAnyway);
    auto *layout = new QVBoxLayout(m_question);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_questionText);
    layout->addLayout(buttons);
    m_question->hide();
}

void WatchPane::buildFoot(QWidget *foot)
{
    auto *layout = new FlowLayout(foot, 8);
    layout->setContentsMargins(16, 12, 16, 12);
    for (QWidget *widget : {m_push, m_pause, m_edit, m_commit, m_remove})
        layout->addWidget(widget);
}

void WatchPane::layOut()
{
    auto *content = new QWidget(this);
    auto *head = new QWidget(content);
    auto *foot = new QWidget(content);
    buildHead(head);
    buildFoot(foot);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(head);
    inner->addWidget(line(content));
    inner->addWidget(m_list, 1);
    inner->addWidget(line(content));
    inner->addWidget(m_question);
    inner->addWidget(foot);
    m_states->setContent(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_states, 1);
    layout->addWidget(m_undo);
}

void WatchPane::connectParts()
{
    connect(&m_rows, &QAbstractItemModel::rowsInserted, this, &WatchPane::updatePage);
    connect(&m_rows, &QAbstractItemModel::rowsRemoved, this, &WatchPane::updatePage);
    connect(&m_rows, &QAbstractItemModel::dataChanged, this, &WatchPane::updateControls);
    connect(&m_folders, &transfer::WatchedFolders::storeFailed, m_message, &MessageBar::showError);
    connect(m_states, &PaneStates::emptyActionTriggered, this, [this] {
        if (m_account.isSignedOut())
            emit signInRequested();
        else
            addFolder();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &WatchPane::updateControls);
    connect(m_list, &QListView::activated, this, &WatchPane::editCurrent);
    connect(m_list, &QListView::customContextMenuRequested, this, &WatchPane::showMenu);
    connect(m_add, &QPushButton::clicked, this, [this] { addFolder(); });
    connect(m_pushAll, &QPushButton::clicked, &m_folders, &transfer::WatchedFolders::pushAll);
    connect(m_push, &QPushButton::clicked, this, [this] {
        if (const auto folder = current())
            m_folders.pushNow(folder->key);
    });
    connect(m_pause, &QPushButton::clicked, this, &WatchPane::pauseOrResume);
    connect(m_edit, &QPushButton::clicked, this, &WatchPane::editCurrent);
    connect(m_commit, &QPushButton::clicked, this, &WatchPane::openCommit);
    connect(m_remove, &QPushButton::clicked, this, &WatchPane::removeCurrent);
    connect(m_undo, &UndoBar::undoRequested, this, &WatchPane::undoRemoval);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        if (const auto folder = current())
            m_folders.keepTheirs(folder->key);
    });
    connect(m_overwrite, &QPushButton::clicked, this, [this] {
        const auto folder = current();
        if (!folder)
            return;
        m_prompter.ask(
            this,
            {.title = tr("Put yours over %n file(s)?", nullptr, int(folder->record.conflicts.size())),
             .text = tr("What is here takes the place of what %2 has now of: %1. What somebody else wrote stays in "
                        "the repo’s history.")
                         .arg(folder->record.conflicts.join(u", "_s), folder->record.spec.repo.id),
             .accept = tr("Put mine over them")},
            [this, key = folder->key](bool agreed) {
                if (agreed)
                    m_folders.overwriteTheirs(key);
            });
    });
    connect(m_pushAnyway, &QPushButton::clicked, this, &WatchPane::askToPushSecrets);
    connect(&m_second, &QTimer::timeout, m_list->viewport(), qOverload<>(&QWidget::update));
}

void WatchPane::setAccount(const auth::Account &account)
{
    m_account = account;
    updatePage();
}

void WatchPane::reload()
{
    m_folders.pushAll();
}

std::optional<WatchedFolder> WatchPane::current() const
{
    const WatchedFolder *folder = m_model.folder(m_rows.mapToSource(m_list->currentIndex()));
    return folder ? std::optional(*folder) : std::nullopt;
}

void WatchPane::updatePage()
{
    if (m_rows.rowCount() > 0) {
        m_states->showContent();
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_rows.index(0, 0));
    } else if (m_account.isSignedOut()) {
        m_states->showEmpty(u"eye"_s, tr("Watched folders"),
                            tr("Sign in to keep a folder of this machine in a repo: what is new in it becomes a commit "
                               "by itself."),
                            tr("Sign in…"));
    } else {
        m_states->showEmpty(u"eye"_s, tr("No watched folders yet"),
                            tr("Choose a folder, such as the one a training writes to: what is new or changed in it "
                               "becomes a commit every few minutes, and nothing is deleted."),
                            tr("Watch a folder…"));
    }
    updateControls();
}

void WatchPane::updateControls()
{
    std::vector<WatchedFolder> all;
    for (int row = 0; row < m_model.rowCount(); ++row)
        all.push_back(*m_model.folder(m_model.index(row)));
    m_summary->setText(watchwords::summary(all));
    const auto set = [](QPushButton *which, const QString &why) {
        which->setEnabled(why.isEmpty());
        which->setToolTip(why);
    };
    set(m_add, accountwords::writeRefusal(m_account));
    const std::optional<WatchedFolder> folder = current();
    const QString none = folder ? QString() : tr("Choose a folder first");
    const bool isBusy =
        folder && (folder->state == WatchedFolder::State::Pushing || folder->state == WatchedFolder::State::Queued);
    const bool isPaused = folder && folder->record.spec.isPaused;
    const bool hasCommit = folder && !folder->record.commit.oid.isEmpty();
    set(m_push, isBusy ? tr("It is being pushed") : none);
    set(m_pause, none);
    m_pause->setText(isPaused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(icon(isPaused ? u"play" : u"pause"));
    set(m_edit, none);
    set(m_commit, none.isEmpty() && !hasCommit ? tr("Nothing was committed yet") : none);
    set(m_remove, none);
    updateQuestion(folder, isBusy ? tr("One moment: it is being pushed") : QString());
}

void WatchPane::updateQuestion(const std::optional<WatchedFolder> &folder, const QString &wait)
{
    const bool hasSecrets = folder && folder->hasSecrets();
    const bool hasConflicts = folder && !hasSecrets && !folder->record.conflicts.isEmpty();
    m_question->setVisible(hasSecrets || hasConflicts);
    m_keep->setVisible(hasConflicts);
    m_overwrite->setVisible(hasConflicts);
    m_pushAnyway->setVisible(hasSecrets);
    if (hasConflicts)
        m_questionText->setText(tr("Changed here and in the repo: %1").arg(folder->record.conflicts.join(u", "_s)));
    else if (hasSecrets)
        m_questionText->setText(
            tr("Looks like tokens or keys: %1").arg(QString(folder->record.error.detail).replace(u'\n', "; "_L1)));
    for (QPushButton *each : {m_keep, m_overwrite, m_pushAnyway}) {
        each->setEnabled(wait.isEmpty());
        each->setToolTip(wait);
    }
}

void WatchPane::askToPushSecrets()
{
    const std::optional<WatchedFolder> folder = current();
    if (!folder)
        return;
    m_prompter.ask(
        this,
        {.title = tr("Push what looks like tokens or keys?"),
         .text = tr("Everybody who can see %1 can read and use them, and they stay in its history. Only go on "
                    "if they are none, or of no use to anybody.\n\n%2")
                     .arg(folder->record.spec.repo.id, folder->record.error.detail),
         .accept = tr("Push anyway"),
         .isDestructive = true},
        [this, key = folder->key](bool agreed) {
            if (agreed)
                m_folders.pushSecrets(key);
        });
}

void WatchPane::addFolder(const QString &folder, const hub::RepoId &repo)
{
    if (m_account.isSignedOut()) {
        emit signInRequested();
        return;
    }
    auto *dialog = new WatchDialog(
        m_account, m_prompter,
        [this](const WatchSpec &spec) -> std::optional<Error> {
            const Result<QString> key = m_folders.add(spec);
            if (!key)
                return key.error();
            m_list->setCurrentIndex(m_rows.mapFromSource(m_model.indexOf(*key)));
            return {};
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->suggest(folder, repo);
    dialog->open();
}

void WatchPane::editCurrent()
{
    const std::optional<WatchedFolder> folder = current();
    if (!folder)
        return;
    auth::Account account = m_account;
    account.id = folder->record.spec.accountId;
    auto *dialog = new WatchDialog(
        account, m_prompter,
        [this, key = folder->key](const WatchSpec &spec) -> std::optional<Error> {
            const Result<QString> changed = m_folders.change(key, spec);
            if (!changed)
                return changed.error();
            m_list->setCurrentIndex(m_rows.mapFromSource(m_model.indexOf(*changed)));
            return {};
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setSpec(folder->record.spec);
    dialog->open();
}

void WatchPane::pauseOrResume()
{
    const std::optional<WatchedFolder> folder = current();
    if (!folder)
        return;
    if (folder->record.spec.isPaused)
        m_folders.resume(folder->key);
    else
        m_folders.pause(folder->key);
}

void WatchPane::removeCurrent()
{
    const std::optional<WatchedFolder> folder = current();
    if (!folder)
        return;
    m_removed = folder->record.spec;
    m_folders.remove(folder->key);
    m_undo->offer(tr("%1 is no longer watched. Its files and the repo are as they were.")
                      .arg(watchwords::name(folder->record.spec)));
}

void WatchPane::undoRemoval()
{
    if (!m_removed)
        return;
    if (const Result<QString> key = m_folders.add(*std::exchange(m_removed, std::nullopt), true); !key)
        m_message->showError(key.error());
}

void WatchPane::openCommit()
{
    const std::optional<WatchedFolder> folder = current();
    if (!folder || folder->record.commit.oid.isEmpty())
        return;
    emit placeRequested(Place(hub::RepoUrl{.endpoint = m_client.endpoint(),
                                           .repo = folder->record.spec.repo,
                                           .view = hub::RepoUrl::View::Commit,
                                           .commit = folder->record.commit.oid}),
                        false);
}

void WatchPane::showMenu(const QPoint &position)
{
    const std::optional<WatchedFolder> folder = current();
    if (!folder || !m_list->indexAt(position).isValid())
        return;
    const WatchSpec spec = folder->record.spec;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"watchMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto offer = [menu](QPushButton *as) {
        QAction *action = menu->addAction(as->icon(), as->text(), as, &QPushButton::click);
        action->setEnabled(as->isEnabled());
        action->setToolTip(as->toolTip());
    };
    for (QPushButton *each : {m_push, m_pause, m_edit, m_commit})
        offer(each);
    menu->addSeparator();
    menu->addAction(icon(u"folder-open"), tr("Open the folder"), this,
                    [spec] { QDesktopServices::openUrl(QUrl::fromLocalFile(spec.folder)); });
    menu->addAction(icon(u"external"), tr("Open the repo"), this, [this, spec] {
        emit placeRequested(Place(hub::RepoUrl{.endpoint = m_client.endpoint(), .repo = spec.repo}), false);
    });
    menu->addAction(icon(u"terminal"), tr("Copy as command"), this,
                    [spec] { QGuiApplication::clipboard()->setText(watchwords::asCommand(spec)); });
    QAction *copyError = menu->addAction(icon(u"copy"), tr("Copy what is wrong"), this, [folder] {
        QGuiApplication::clipboard()->setText(watchwords::problem(*folder));
    });
    copyError->setEnabled(folder->needsAttention());
    menu->addSeparator();
    offer(m_remove);
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void WatchPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_second.start();
}

void WatchPane::hideEvent(QHideEvent *event)
{
    Pane::hideEvent(event);
    m_second.stop();
}

bool WatchPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return Pane::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Space: pauseOrResume(); return true;
    case Qt::Key_Delete: removeCurrent(); return true;
    case Qt::Key_Insert: addFolder(); return true;
    default: return false;
    }
}

void WatchPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!folderIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void WatchPane::dropEvent(QDropEvent *event)
{
    addFolder(folderIn(*event->mimeData()));
}
