#include "views/manage/settingspage.h"

#include "hub/serverabilities.h"
#include "views/manage/accessrequests.h"
#include "views/manage/deletecard.h"
#include "views/manage/discussionscard.h"
#include "views/manage/gatecard.h"
#include "views/manage/largefiles.h"
#include "views/manage/pullrequestrefs.h"
#include "views/manage/renamecard.h"
#include "views/manage/settingswords.h"
#include "views/manage/visibilitycard.h"
#include "views/repo/abilitywords.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/prompter.h"

#include <QButtonGroup>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 760;

} // namespace

SettingsPage::SettingsPage(const RepoServices &services, QWidget *parent)
    : RepoPage(parent)
    , m_services(services)
    , m_admin(services.client, services.changes)
    , m_right(services.client)
    , m_account(auth::Account::signedOut(services.client.endpoint().url()))
    , m_choices(new QButtonGroup(this))
    , m_rightBar(new MessageBar(this))
    , m_message(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_visibility(new VisibilityCard(this))
    , m_gate(new GateCard(this))
    , m_discussions(new DiscussionsCard(services.client, this))
    , m_rename(new RenameCard(services.client, this))
    , m_delete(new DeleteCard(this))
    , m_requests(new AccessRequests(services, this))
    , m_files(new LargeFiles(services, this))
    , m_references(new PullRequestRefs(services, this))
{
    setObjectName(u"settingsPage"_s);
    m_rightBar->setObjectName(u"settingsRight"_s);
    m_rightBar->setClosable(false);
    m_message->setObjectName(u"settingsMessage"_s);
    buildParts();
    connectParts();
}

void SettingsPage::buildParts()
{
    addPart(Part::General, u"general"_s, tr("General"),
            columnOf({m_visibility, m_gate, m_discussions, m_rename, m_delete}));
    addPart(Part::Requests, u"requests"_s, tr("Access requests"), scrolled(m_requests));
    addPart(Part::Files, u"files"_s, tr("Large files"), scrolled(m_files));
    addPart(Part::References, u"references"_s, tr("Finished pull requests"), scrolled(m_references));
    m_choices->button(int(Part::General))->setChecked(true);
    auto *bar = new FlowLayout(nullptr, 8);
    bar->setContentsMargins(24, 12, 24, 8);
    const QList<QAbstractButton *> choices = m_choices->buttons();
    for (QAbstractButton *choice : choices)
        bar->addWidget(choice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rightBar);
    layout->addWidget(m_message);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    setFocusProxy(choices.first());
}

void SettingsPage::addPart(Part part, const QString &name, const QString &text, QWidget *widget)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"settings-"_s + name);
    button->setText(text);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setProperty("segment", true);
    m_choices->addButton(button, int(part));
    m_stack->insertWidget(int(part), widget);
}

// What does not fit into a low window is scrolled to.
QScrollArea *SettingsPage::scrolled(QWidget *widget)
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(widget);
    return area;
}

QWidget *SettingsPage::columnOf(const QList<QWidget *> &cards)
{
    auto *column = new QWidget(this);
    column->setMaximumWidth(std::max(columnWidth, fontMetrics().averageCharWidth() * 110));
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(24, 8, 24, 24);
    layout->setSpacing(16);
    for (QWidget *card : cards)
        layout->addWidget(card);
    layout->addStretch(1);
    QScrollArea *area = scrolled(column);
    area->setObjectName(u"settingsColumn"_s);
    return area;
}

QList<SettingsCard *> SettingsPage::cards() const
{
    return {m_visibility, m_gate, m_discussions, m_rename, m_delete};
}

template<typename List>
void SettingsPage::connectList(List *list)
{
    connect(list, &List::changed, this, &SettingsPage::offerUndo);
    connect(list, &List::failed, this, &SettingsPage::onFailed);
}

void SettingsPage::connectParts()
{
    connect(&hub::ServerAbilities::of(m_services.client), &hub::ServerAbilities::changed, this,
            &SettingsPage::updateRight);
    connect(m_choices, &QButtonGroup::idClicked, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_visibility, &VisibilityCard::changeRequested, this, &SettingsPage::change);
    connect(m_gate, &GateCard::changeRequested, this, &SettingsPage::change);
    connectList(m_requests);
    connectList(m_files);
    connectList(m_references);
    connect(m_files, &LargeFiles::staged, this, &SettingsPage::staged);
    connect(m_files, &LargeFiles::refused, m_message, [this](const QString &reason) {
        m_message->setAction({});
        m_message->showWarning(reason);
    });
    connect(m_references, &PullRequestRefs::pullRequestRequested, this, [this](int number) {
        emit placeRequested(Place({.endpoint = m_place.endpoint,
                                   .repo = m_place.repo,
                                   .view = hub::RepoUrl::View::Discussion,
                                   .discussion = number}),
                            true);
    });
    connect(m_requests, &AccessRequests::gateRequested, this, [this] { showPart(Part::General); });
    connect(m_discussions, &DiscussionsCard::changeRequested, this, &SettingsPage::change);
    connect(m_rename, &RenameCard::moveRequested, &m_admin, &RepoAdmin::move);
    connect(m_rename, &RenameCard::openRequested, this, [this](const hub::RepoId &repo) {
        emit placeRequested(Place({.endpoint = m_place.endpoint, .repo = repo}), true);
    });
    connect(m_delete, &DeleteCard::removeRequested, this, &SettingsPage::confirmRemoval);
    connect(&m_admin, &RepoAdmin::busyChanged, this, [this] {
        for (SettingsCard *card : cards())
            card->setBusy(m_admin.isBusy());
    });
    connect(&m_admin, &RepoAdmin::changed, this, &SettingsPage::onChanged);
    connect(&m_admin, &RepoAdmin::moved, this, &SettingsPage::onMoved);
    connect(&m_admin, &RepoAdmin::failed, this, &SettingsPage::onFailed);
    connect(&m_right, &WriteCheck::changed, this, &SettingsPage::updateRight);
    connect(m_rightBar, &MessageBar::actionTriggered, this, [this] { takeStep(m_rightHelp); });
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (const std::function<void()> undo = std::exchange(m_undo, {}))
            return undo();
        takeStep(m_failureHelp);
    });
}

QString SettingsPage::tabIcon() const
{
    return u"settings"_s;
}

// Whoever cannot write has nothing to look at here; a token that can only read is told so on the page.
bool SettingsPage::isFor(const hub::RepoId &repo) const
{
    if (m_account.isSignedOut())
        return false;
    return !m_account.isIdentified() || m_account.namespaces().contains(repo.owner(), Qt::CaseInsensitive);
}

void SettingsPage::setRepo(const hub::RepoId &repo)
{
    if (m_admin.repo() == repo)
        return;
    m_admin.setRepo(repo);
    m_undo = {};
    m_message->clear();
    m_right.forget();
}

void SettingsPage::showPlace(const hub::RepoUrl &place)
{
    const bool isAnother = place.repo != m_place.repo;
    m_place = place;
    setRepo(place.repo);
    updateRight();
    if (isAnother || m_right.state() == WriteCheck::State::Unknown)
        m_right.ask(place.repo);
    emit firstShown();
}

hub::RepoUrl SettingsPage::placeIn(const hub::RepoUrl &place) const
{
    return {.endpoint = place.endpoint,
            .repo = place.repo,
            .view = hub::RepoUrl::View::Settings,
            .revision = place.revision};
}

void SettingsPage::showPart(Part part)
{
    m_choices->button(int(part))->setChecked(true);
    m_stack->setCurrentIndex(int(part));
}

void SettingsPage::setInfo(const hub::RepoInfo &info)
{
    const bool isOwn = info.summary.repo.owner().compare(m_account.user, Qt::CaseInsensitive) == 0;
    const bool isGateable = info.summary.repo.kind != hub::RepoKind::Space;
    m_choices->button(int(Part::Requests))->setVisible(isGateable);
    if (!isGateable && m_choices->checkedId() == int(Part::Requests))
        showPart(Part::General);
    m_requests->setRepo(info.summary.repo, info.summary.gate);
    m_files->setRepo(info.summary.repo, info.usedStorage);
    m_references->setRepo(info.summary.repo);
    m_visibility->setInfo(info, isOwn);
    m_gate->setInfo(info, isOwn);
    m_discussions->setInfo(info);
    m_rename->setInfo(info);
    m_delete->setInfo(info);
}

void SettingsPage::setAccount(const auth::Account &account)
{
    m_account = account;
    m_rename->setNamespaces(account.namespaces());
    updateRight();
}

void SettingsPage::refresh()
{
    if (m_place.repo.isEmpty())
        return;
    m_right.ask(m_place.repo);
    m_requests->refresh();
    m_files->refresh();
    m_references->refresh();
}

void SettingsPage::forget()
{
    m_place = {};
    m_requests->setRepo({}, hub::Gate::Open);
    m_files->setRepo({}, -1);
    m_references->setRepo({});
    setRepo({});
}

void SettingsPage::updateRight()
{
    m_rightHelp = ErrorHelp::beforeWriting(m_account, m_place);
    if (m_rightHelp.text.isEmpty() && m_right.state() == WriteCheck::State::Refused)
        m_rightHelp = ErrorHelp::ofWriting(m_right.error(), m_account, m_place);
    if (m_rightHelp.text.isEmpty()) {
        m_rightBar->clear();
    } else {
        m_rightBar->showWarning(m_rightHelp.text);
        m_rightBar->setAction(m_rightHelp.button);
    }
    const auto rightIn = [this](hub::Area area) {
        const QString lack = abilitywords::refusal(m_services.client, area);
        return lack.isEmpty() ? m_rightHelp.text : lack;
    };
    for (SettingsCard *card : cards())
        card->setRight(card == m_discussions ? rightIn(hub::Area::Discussions) : m_rightHelp.text);
    m_requests->setRight(rightIn(hub::Area::AccessRequests));
    QAbstractButton *requests = m_choices->button(int(Part::Requests));
    const QString noRequests = abilitywords::refusal(m_services.client, hub::Area::AccessRequests);
    requests->setEnabled(noRequests.isEmpty() || requests->isChecked());
    requests->setToolTip(noRequests);
    m_files->setRight(m_rightHelp.text);
    m_references->setRight(m_rightHelp.text);
}

void SettingsPage::change(const hub::RepoSettings &settings, const hub::RepoSettings &back)
{
    m_back = back;
    m_admin.change(settings);
}

void SettingsPage::onChanged(const hub::RepoSettings &settings)
{
    const hub::RepoSettings back = std::exchange(m_back, {});
    const QString text = settingswords::done(settings, m_place.repo);
    m_visibility->settle(settings);
    m_gate->settle();
    if (back.toJson().isEmpty())
        return offerUndo(text, {});
    offerUndo(text, [this, back] { m_admin.change(back); });
}

void SettingsPage::onMoved(const hub::RepoId &from, const hub::RepoId &to)
{
    m_place.repo = to; // the pane follows as all others do
    //: two names of a repo
    offerUndo(tr("%1 is called %2 now.").arg(from.id, to.id), [this, from] { m_admin.move(from.id); });
}

void SettingsPage::onFailed(const Error &error)
{
    m_undo = {};
    m_failureHelp = ErrorHelp::ofWriting(error, m_account, m_place);
    m_message->explainError(error, m_failureHelp.text);
    m_message->setAction(m_failureHelp.button);
    m_rename->recheck();
}

void SettingsPage::offerUndo(const QString &text, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_failureHelp = {};
    m_message->showPositive(text);
    m_message->setAction(m_undo ? tr("Undo") : QString());
}

void SettingsPage::confirmRemoval()
{
    const hub::RepoId repo = m_place.repo;
    m_services.prompter.ask(this,
                            {.title = settingswords::removalQuestion(repo),
                             .text = m_delete->losses() + u' ' + tr("Nobody can bring it back."),
                             .accept = tr("Delete it for ever"),
                             .isDestructive = true,
                             .typed = repo.id},
                            [this, repo](bool isAgreed) {
                                if (isAgreed && repo == m_admin.repo())
                                    m_admin.remove();
                            });
}

void SettingsPage::takeStep(const ErrorHelp &help)
{
    switch (help.step) {
    case ErrorHelp::Step::SignIn: emit signInRequested(); return;
    case ErrorHelp::Step::OpenPage: emit openOnHubRequested(help.page); return;
    case ErrorHelp::Step::None:
    case ErrorHelp::Step::UseDefaultRevision:
    case ErrorHelp::Step::ShowOwner:
    case ErrorHelp::Step::ShowCached: return;
    }
}
