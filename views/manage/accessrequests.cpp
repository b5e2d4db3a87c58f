#include "views/manage/accessrequests.h"

#include "hub/validation.h"
#include "views/manage/rowdelegate.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/panestates.h"
#include "views/widgets/placelistview.h"
#include "views/widgets/prompter.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextDocument>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using hub::AccessState;

namespace {

constexpr int answersMargin = 10;

QString timeText(const QModelIndex &index)
{
    const QDateTime reviewed = index.data(AccessRequestModel::ReviewedAtRole).toDateTime();
    const QDateTime asked = index.data(AccessRequestModel::AskedAtRole).toDateTime();
    return format::relativeTime(reviewed.isValid() ? reviewed : asked);
}

RowDelegate::Row rowOf(const QModelIndex &index)
{
    const QString user = index.data(AccessRequestModel::UserRole).toString();
    const QString fullName = index.data(AccessRequestModel::FullNameRole).toString();
    const QString grantedBy = index.data(AccessRequestModel::GrantedByRole).toString();
    QString below = index.data(AccessRequestModel::AffiliationRole).toString();
    if (!grantedBy.isEmpty())
        below = AccessRequests::tr("Let in by %1 without asking").arg(grantedBy);
    //: the full name of somebody, and the name of the account
    const QString title =
        fullName.isEmpty() || fullName == user ? user : AccessRequests::tr("%1 (%2)").arg(fullName, user);
    return {.person = user, .title = title, .below = below, .side = timeText(index)};
}

QString names(const QStringList &users)
{
    return users.size() == 1 ? users.first() : AccessRequests::tr("%n people", nullptr, int(users.size()));
}

} // namespace

AccessRequests::AccessRequests(const RepoServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(services.client)
    , m_keeper(services.client)
    , m_choices(new QButtonGroup(this))
    , m_search(new QLineEdit(this))
    , m_grant(new QPushButton(tr("Let somebody in…"), this))
    , m_pages(new PagedList(m_model, m_model, this))
    , m_list(m_pages->list())
    , m_who(new QLabel(this))
    , m_answers(new QPlainTextEdit(this))
    , m_accept(new QPushButton(tr("&Accept"), this))
    , m_reject(new QPushButton(tr("&Reject…"), this))
{
    setObjectName(u"accessRequests"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 16);
    layout->setSpacing(8);
    buildBar();
    buildList();
    buildDetails();
    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(300ms);
    connect(&m_typingPause, &QTimer::timeout, this, &AccessRequests::load);
    connect(&m_keeper, &AccessKeeper::busyChanged, this, &AccessRequests::updateControls);
    connect(&m_keeper, &AccessKeeper::decided, this, &AccessRequests::onDecided);
    connect(&m_keeper, &AccessKeeper::granted, this, [this](const QString &user) {
        m_model.refresh();
        emit changed(tr("%1 may have the files now.").arg(user), {});
    });
    connect(&m_keeper, &AccessKeeper::failed, this, [this](const Error &error) {
        m_model.refresh(); // somebody else may have decided meanwhile
        emit failed(error);
    });
    updateControls();
}

void AccessRequests::buildBar()
{
    auto *states = new QWidget(this); // together also where the bar has several lines
    auto *row = new QHBoxLayout(states);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](AccessState state, const QString &text) {
        auto *button = new QToolButton(states);
        button->setObjectName(u"requests-"_s + QString(hub::spelled(state)));
        button->setText(text);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("segment", true);
        m_choices->addButton(button, int(state));
        row->addWidget(button);
    };
    add(AccessState::Pending, tr("Waiting"));
    add(AccessState::Accepted, tr("Accepted"));
    add(AccessState::Rejected, tr("Rejected"));
    m_choices->button(int(AccessState::Pending))->setChecked(true);
    m_search->setObjectName(u"requestSearch"_s);
    m_search->setPlaceholderText(tr("User name begins with"));
    m_search->setAccessibleName(tr("Search users"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_grant->setObjectName(u"grantAccess"_s);
    m_search->setFixedWidth(fontMetrics().averageCharWidth() * 34);
    auto *bar = new FlowLayout(nullptr, 8);
    bar->addWidget(states);
    bar->addWidget(m_search);
    bar->addWidget(m_grant);
    static_cast<QVBoxLayout *>(layout())->addLayout(bar);
    connect(m_choices, &QButtonGroup::idClicked, this, &AccessRequests::load);
    connect(m_search, &QLineEdit::textChanged, &m_typingPause, qOverload<>(&QTimer::start));
    connect(m_grant, &QPushButton::clicked, this, &AccessRequests::grant);
}

void AccessRequests::buildList()
{
    m_list->setObjectName(u"requestList"_s);
    m_list->setAccessibleName(tr("Requests"));
    m_list->setItemDelegate(new RowDelegate(rowOf, m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_pages->states()->setObjectName(u"requestStates"_s);
    m_pages->setMinimumHeight(fontMetrics().lineSpacing() * 7);
    m_pages->setEmpty([this] { return whyEmpty(); });
    static_cast<QVBoxLayout *>(layout())->addWidget(m_pages, 1);
    connect(&m_model, &PagedModelBase::stateChanged, this, &AccessRequests::onStateChanged);
    connect(m_pages, &PagedList::emptyActionTriggered, this, &AccessRequests::gateRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AccessRequests::onSelectionChanged);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &AccessRequests::onSelectionChanged);
}

void AccessRequests::buildDetails()
{
    m_who->setObjectName(u"requestWho"_s);
    m_who->setTextFormat(Qt::PlainText);
    m_who->setWordWrap(true);
    m_answers->setObjectName(u"requestAnswers"_s);
    m_answers->setAccessibleName(tr("What they answered"));
    m_answers->setReadOnly(true);
    m_answers->setFrameShape(QFrame::NoFrame);
    m_answers->setTabChangesFocus(true);
    m_answers->document()->setDocumentMargin(answersMargin);
    m_accept->setObjectName(u"acceptRequest"_s);
    m_accept->setProperty("primary", true);
    m_reject->setObjectName(u"rejectRequest"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_accept);
    buttons->addWidget(m_reject);
    buttons->addStretch(1);
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->addWidget(m_who);
    box->addWidget(m_answers);
    box->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, &AccessRequests::accept);
    connect(m_reject, &QPushButton::clicked, this, &AccessRequests::reject);
}

void AccessRequests::setRepo(const hub::RepoId &repo, hub::Gate gate)
{
    const bool isOther = repo != m_repo;
    m_repo = repo;
    m_gate = gate;
    m_keeper.setRepo(repo);
    if (isOther)
        m_search->clear();
    if (isVisible() || repo.isEmpty())
        load();
    if (m_model.state() == PagedModelBase::State::Complete)
        m_pages->update(); // the gate may be another now
    updateControls();
}

void AccessRequests::setRight(const QString &whyNot)
{
    m_whyNot = whyNot;
    updateControls();
}

void AccessRequests::refresh()
{
    if (isVisible() && !m_repo.isEmpty())
        m_model.refresh();
}

void AccessRequests::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void AccessRequests::load()
{
    m_typingPause.stop();
    m_model.setSubject(m_repo, shownState(), m_search->text().trimmed());
}

AccessState AccessRequests::shownState() const
{
    return AccessState(m_choices->checkedId());
}

void AccessRequests::onStateChanged()
{
    if (m_model.rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
    updateControls();
}

PagedList::Empty AccessRequests::whyEmpty() const
{
    if (!m_search->text().trimmed().isEmpty())
        return {.iconName = u"search"_s, .sentence = tr("Nobody here has a name that begins like this.")};
    if (m_gate == hub::Gate::Open)
        return {.iconName = u"unlock"_s,
                .title = tr("There is no gate"),
                .sentence = tr("Whoever can see this repo has its files, so nobody has to ask."),
                .action = tr("Set up a gate")};
    switch (shownState()) {
    case AccessState::Pending:
        return {.iconName = u"inbox"_s,
                .title = tr("Nobody is waiting"),
                .sentence = m_gate == hub::Gate::Automatic
                    ? tr("The gate opens by itself for whoever accepts the terms.")
                    : tr("Requests will be listed here until you decide on them.")};
    case AccessState::Accepted:
        return {.iconName = u"account"_s,
                .title = tr("Nobody was let in yet"),
                .sentence = tr("You can also let in somebody who has not asked.")};
    case AccessState::Rejected:
    case AccessState::Reset: break;
    }
    return {.iconName = u"account"_s, .title = tr("Nobody was turned down")};
}

QStringList AccessRequests::selectedUsers() const
{
    QStringList users;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        users += index.data(AccessRequestModel::UserRole).toString();
    return users;
}

void AccessRequests::onSelectionChanged()
{
    const QStringList users = selectedUsers();
    const QModelIndex current = m_list->currentIndex();
    const QString text =
        users.size() == 1 && current.isValid() ? current.data(AccessRequestModel::AnswersRole).toString() : QString();
    m_who->setText(users.size() > 1 ? tr("%n people are selected.", nullptr, int(users.size())) : QString());
    m_who->setVisible(users.size() > 1);
    m_answers->setPlainText(text);
    constexpr qsizetype mostLines = 6;
    const int lines = int(std::min(text.count(u'\n') + 1, mostLines));
    // The last line has to fit with what the style puts around the text, or there is something to scroll.
    const int around = m_answers->height() - m_answers->viewport()->height();
    m_answers->setFixedHeight((lines * fontMetrics().lineSpacing()) + 2 * answersMargin + around + 1);
    m_answers->setVisible(!text.isEmpty());
    updateControls();
}

void AccessRequests::updateControls()
{
    const bool hasSelection = m_list->selectionModel() && m_list->selectionModel()->hasSelection();
    const bool isGated = m_gate != hub::Gate::Open;
    const auto allow = [this](QWidget *control, bool isReady, const QString &whyNotReady) {
        const bool mayAct = m_whyNot.isEmpty() && !m_keeper.isBusy();
        control->setEnabled(mayAct && isReady);
        control->setToolTip(!m_whyNot.isEmpty()     ? m_whyNot
                                : m_keeper.isBusy() ? tr("A change is under way")
                                : isReady           ? QString()
                                                    : whyNotReady);
    };
    const AccessState state = shownState();
    m_accept->setVisible(isGated && state != AccessState::Accepted);
    m_reject->setVisible(isGated && state != AccessState::Rejected);
    m_reject->setText(state == AccessState::Accepted ? tr("Take the right &back…") : tr("&Reject…"));
    allow(m_accept, hasSelection && isGated, tr("Select somebody first"));
    allow(m_reject, hasSelection && isGated, tr("Select somebody first"));
    allow(m_grant, isGated, tr("There is no gate: everybody is in"));
}

void AccessRequests::accept()
{
    m_before = shownState();
    m_keeper.decide(selectedUsers(), AccessState::Accepted);
}

void AccessRequests::reject()
{
    const QStringList users = selectedUsers();
    m_before = shownState();
    m_services.prompter.askText(this,
                                {.title = tr("Turn %1 down?").arg(names(users)),
                                 .label = tr("They can be told why (at most 200 characters)."),
                                 .accept = tr("Reject"),
                                 .placeholder = tr("No reason"),
                                 .problem =
                                     [](const QString &text) {
                                         const Result<QString> reason = hub::accessReason(text);
                                         return reason ? QString() : reason.error().detail;
                                     },
                                 .mayBeEmpty = true},
                                [this, users](const std::optional<QString> &reason) {
                                    if (reason)
                                        m_keeper.decide(users, AccessState::Rejected, reason->trimmed());
                                });
}

void AccessRequests::grant()
{
    m_services.prompter.askText(this,
                                {.title = tr("Let somebody in"),
                                 .label = tr("The name of an account. It need not have asked, and is told nothing."),
                                 .accept = tr("Let in"),
                                 .placeholder = tr("user name"),
                                 .problem =
                                     [](const QString &text) {
                                         const Result<QString> name = hub::accountName(text.trimmed());
                                         return name ? QString() : name.error().detail;
                                     }},
                                [this](const std::optional<QString> &name) {
                                    if (name)
                                        m_keeper.grant(name->trimmed());
                                });
}

void AccessRequests::onDecided(const QStringList &users, AccessState state, const QStringList &refused)
{
    m_model.refresh();
    if (!refused.isEmpty())
        emit failed({.kind = Error::Kind::Invalid, .detail = refused.join(u"; "_s), .subject = m_repo.id});
    if (users.isEmpty())
        return;
    const QString who = names(users);
    QString text = tr("%1: waiting again.").arg(who);
    if (state == AccessState::Accepted)
        text = tr("%1: accepted.").arg(who);
    if (state == AccessState::Rejected)
        text = tr("%1: rejected.").arg(who);
    const AccessState before = m_before;
    m_before = state;
    emit changed(text, [this, users, before] { m_keeper.decide(users, before); });
}
