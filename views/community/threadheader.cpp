#include "views/community/threadheader.h"

#include "models/community/statewords.h"
#include "models/diff/safetext.h"
#include "views/community/communitywords.h"
#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/headingtext.h"
#include "views/widgets/icons.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using State = hub::DiscussionState;

ThreadHeader::ThreadHeader(DiscussionThread &thread, QWidget *parent)
    : QWidget(parent)
    , m_thread(thread)
    , m_back(new QToolButton(this))
    , m_titles(new QStackedWidget(this))
    , m_title(new HeadingText(1.25, m_titles))
    , m_newTitle(new QLineEdit(m_titles))
    , m_rename(new QToolButton(this))
    , m_status(new Chip({}, this))
    , m_facts(new QLabel(this))
    , m_conflicts(new QLabel(this))
    , m_resolve(new QPushButton(::icon(u"compare"), tr("Resolve conflicts"), this))
    , m_merge(new QPushButton(::icon(u"merge", IconTint::OnAccent), tr("Merge pull request…"), this))
    , m_publish(new QPushButton(::icon(u"eye"), tr("Publish draft"), this))
    , m_close(new QPushButton(this))
    , m_more(new QToolButton(this))
{
    m_back->setObjectName(u"threadBack"_s);
    m_back->setIcon(::icon(isRightToLeft() ? u"forward" : u"back"));
    m_back->setToolTip(tr("All discussions"));
    m_back->setAccessibleName(m_back->toolTip());
    m_title->setObjectName(u"threadTitle"_s);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_newTitle->setObjectName(u"threadNewTitle"_s);
    m_newTitle->setAccessibleName(tr("New title"));
    m_newTitle->installEventFilter(this);
    m_rename->setObjectName(u"threadRename"_s);
    m_rename->setIcon(::icon(u"edit", IconTint::Muted));
    m_rename->setAccessibleName(tr("Change the title"));
    m_status->setObjectName(u"threadStatus"_s);
    m_facts->setObjectName(u"threadFacts"_s);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setProperty("muted", true);
    m_conflicts->setObjectName(u"threadConflicts"_s);
    m_conflicts->setTextFormat(Qt::PlainText);
    m_conflicts->setWordWrap(true);
    m_resolve->setObjectName(u"threadResolve"_s);
    m_merge->setObjectName(u"threadMerge"_s);
    m_merge->setProperty("primary", true);
    m_publish->setObjectName(u"threadPublish"_s);
    m_close->setObjectName(u"threadClose"_s);
    m_more->setObjectName(u"threadMore"_s);
    m_more->setIcon(::icon(u"more"));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    buildMenu();
    layOut();

    connect(m_back, &QToolButton::clicked, this, &ThreadHeader::backRequested);
    connect(m_rename, &QToolButton::clicked, this, &ThreadHeader::beginRename);
    connect(m_newTitle, &QLineEdit::returnPressed, this, [this] { endRename(true); });
    connect(m_resolve, &QPushButton::clicked, this, &ThreadHeader::resolveRequested);
    connect(m_merge, &QPushButton::clicked, this, &ThreadHeader::mergeRequested);
    connect(m_publish, &QPushButton::clicked, this,
            [this] { emit statusRequested(hub::discussions::SettableStatus::Open); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        const hub::DiscussionStatus &status = m_thread.details().discussion.status;
        emit statusRequested(status == State::Closed ? hub::discussions::SettableStatus::Open
                                                     : hub::discussions::SettableStatus::Closed);
    });
    connect(&m_thread, &DiscussionThread::done, this, [this](DiscussionThread::Action action) {
        if (action == DiscussionThread::Action::Rename)
            onRenamed(true);
    });
    connect(&m_thread, &DiscussionThread::refused, this, [this](DiscussionThread::Action action) {
        if (action == DiscussionThread::Action::Rename)
            onRenamed(false);
    });
    connect(&m_thread, &DiscussionThread::changed, this, &ThreadHeader::showThread);
    connect(&m_thread, &DiscussionThread::actingChanged, this, &ThreadHeader::showThread);
    showThread();
}

void ThreadHeader::buildMenu()
{
    auto *menu = new QMenu(m_more);
    menu->setToolTipsVisible(true);
    m_browse = menu->addAction(::icon(u"folder"), tr("Browse its files"), this, &ThreadHeader::browseRequested);
    m_browse->setObjectName(u"threadBrowse"_s);
    m_download =
        menu->addAction(::icon(u"download"), tr("Download its files…"), this, &ThreadHeader::downloadRequested);
    m_download->setObjectName(u"threadDownload"_s);
    menu->addSeparator();
    m_pin = menu->addAction(::icon(u"star"), tr("Pin"), this,
                            [this] { m_thread.pin(!m_thread.details().discussion.isPinned); });
    m_pin->setObjectName(u"threadPin"_s);
    m_mute = menu->addAction(::icon(u"eye-off"), tr("Mute"), this, [this] { emit muteRequested(!m_isMuted); });
    m_mute->setObjectName(u"threadMute"_s);
    m_mute->setVisible(false);
    m_removeReference =
        menu->addAction(::icon(u"trash"), tr("Delete its branch…"), this, &ThreadHeader::removeReferenceRequested);
    m_removeReference->setObjectName(u"threadRemoveReference"_s);
    menu->addSeparator();
    menu->addAction(::icon(u"link"), tr("Copy link"), this, &ThreadHeader::copyLinkRequested);
    menu->addAction(::icon(u"external"), tr("Open on the Hub"), this, &ThreadHeader::openOnHubRequested);
    m_more->setMenu(menu);
}

void ThreadHeader::layOut()
{
    m_titles->addWidget(m_title);
    m_titles->addWidget(m_newTitle);
    m_titles->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_back, 0, Qt::AlignTop);
    top->addWidget(m_titles, 1);
    top->addWidget(m_rename, 0, Qt::AlignTop);
    top->addWidget(m_more, 0, Qt::AlignTop);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(12);
    facts->addWidget(m_status);
    facts->addWidget(m_facts, 1);
    auto *buttons = new FlowLayout(nullptr, 8);
    for (QWidget *button : std::initializer_list<QWidget *>{m_merge, m_resolve, m_publish, m_close})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addLayout(facts);
    layout->addWidget(m_conflicts);
    layout->addLayout(buttons);
}

void ThreadHeader::setRights(const Rights &rights)
{
    m_rights = rights;
    showThread();
}

void ThreadHeader::setMuted(bool muted)
{
    m_isMuted = muted;
    m_mute->setVisible(true);
    m_mute->setText(muted ? tr("Unmute") : tr("Mute"));
    m_mute->setToolTip(muted ? tr("Be told again of what happens here")
                             : tr("No longer be told of what happens here, and not be shown it in the inbox"));
}

QString ThreadHeader::mergeRefusal(const hub::DiscussionDetails &details) const
{
    if (!m_rights.isMaintainer)
        return tr("Only who may write to this repo can merge");
    if (details.discussion.status == State::Draft)
        return tr("It is still a draft: publish it first");
    if (details.conflicts && !details.conflicts->isEmpty())
        return tr("It has conflicts, which have to be resolved first");
    return {};
}

void ThreadHeader::showThread()
{
    setVisible(m_thread.hasDetails());
    if (!m_thread.hasDetails())
        return onRenamed(true); // of another thread, if of any
    const hub::DiscussionDetails &details = m_thread.details();
    const hub::Discussion &discussion = details.discussion;
    m_title->setText(safetext::prose(discussion.title));
    m_status->setText(stateWord(discussion.status));
    m_status->setAccessibleName(m_status->text());
    m_status->setIconName(communitywords::statusIcon(discussion.status, discussion.isPullRequest));
    m_status->setTone(communitywords::statusTone(discussion.status));
    const QString author = discussion.author ? discussion.author->name : tr("a deleted account");
    //: number, author and time of a discussion
    QString facts =
        tr("#%1 · %2 · %3").arg(QString::number(discussion.number), author, format::relativeTime(discussion.createdAt));
    if (details.changes)
        //: a pull request's own branch, and the one it goes to
        facts += u" · "_s
            + tr("%1 into %2").arg(discussion.gitReference(), QString(details.changes->base).remove(u"refs/heads/"_s));
    if (details.isLocked)
        facts += u" · "_s + tr("locked");
    m_facts->setText(facts);
    m_facts->setToolTip(format::exactTime(discussion.createdAt));

    const bool isOpen = discussion.status == State::Open || discussion.status == State::Draft;
    const bool hasConflicts = isOpen && details.conflicts && !details.conflicts->isEmpty();
    m_conflicts->setVisible(hasConflicts);
    m_resolve->setVisible(hasConflicts);
    if (hasConflicts)
        m_conflicts->setText(
            details.conflicts->isListKnown
                ? tr("Conflicts with the branch it goes to, in: %1").arg(details.conflicts->paths.join(u", "_s))
                : tr("It conflicts with the branch it goes to."));

    const bool isMine = discussion.author && !m_rights.user.isEmpty() && discussion.author->name == m_rights.user;
    const QString general = !m_rights.refusal.isEmpty() ? m_rights.refusal
        : m_thread.isActing()                           ? tr("One moment: the last change is still on its way")
                                                        : QString();
    const QString asAuthor = !general.isEmpty() ? general
        : isMine || m_rights.isMaintainer       ? QString()
                                                : tr("Only its author, and who may write to this repo, can do that");
    const auto set = [](auto *control, const QString &why) {
        control->setEnabled(why.isEmpty());
        control->setToolTip(why);
    };
    set(m_rename, asAuthor);
    m_merge->setVisible(discussion.isPullRequest && isOpen);
    set(m_merge, general.isEmpty() ? mergeRefusal(details) : general);
    m_publish->setVisible(discussion.isPullRequest && discussion.status == State::Draft);
    set(m_publish, asAuthor);
    m_close->setVisible(discussion.status != State::Merged);
    m_close->setText(discussion.status == State::Closed ? tr("Reopen") : tr("Close"));
    m_close->setIcon(discussion.status == State::Closed ? ::icon(u"retry") : ::icon(u"check-circle"));
    set(m_close, asAuthor);

    const bool hasFiles = details.changes && !details.changes->isReferenceDeleted;
    m_browse->setVisible(discussion.isPullRequest);
    m_download->setVisible(discussion.isPullRequest);
    set(m_browse, hasFiles ? QString() : tr("Its branch was deleted"));
    set(m_download, hasFiles ? QString() : tr("Its branch was deleted"));
    m_pin->setText(discussion.isPinned ? tr("Unpin") : tr("Pin"));
    set(m_pin,
        !general.isEmpty()          ? general
            : m_rights.isMaintainer ? QString()
                                    : tr("Only who may write to this repo can do that"));
    m_removeReference->setVisible(discussion.isPullRequest && !isOpen);
    set(m_removeReference, !hasFiles ? tr("Its branch was deleted") : asAuthor);
}

void ThreadHeader::beginRename()
{
    if (!m_thread.hasDetails() || !m_rename->isEnabled())
        return;
    m_newTitle->setText(m_thread.details().discussion.title);
    m_titles->setCurrentWidget(m_newTitle);
    m_newTitle->setFocus();
    m_newTitle->selectAll();
}

void ThreadHeader::endRename(bool isMeant)
{
    const QString title = m_newTitle->text().trimmed();
    const QString problem = communitywords::titleProblem(title);
    if (isMeant && !problem.isEmpty()) {
        m_newTitle->setToolTip(problem);
        m_newTitle->setProperty("invalid", true);
        m_newTitle->style()->polish(m_newTitle);
        return;
    }
    m_newTitle->setProperty("invalid", false);
    m_newTitle->style()->polish(m_newTitle);
    if (!isMeant || title == m_thread.details().discussion.title)
        return m_titles->setCurrentWidget(m_title);
    if (m_thread.isActing())
        return;
    m_newTitle->setReadOnly(true); // and it stays, in case it is refused
    m_thread.rename(title);
}

void ThreadHeader::onRenamed(bool isDone)
{
    m_newTitle->setReadOnly(false);
    if (isDone)
        m_titles->setCurrentWidget(m_title);
}

bool ThreadHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_newTitle && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        endRename(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
