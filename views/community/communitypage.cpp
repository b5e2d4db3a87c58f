#include "views/community/communitypage.h"

#include "hub/serverabilities.h"
#include "models/manage/repochanges.h"
#include "views/accounts/accountwords.h"
#include "views/community/discussionlist.h"
#include "views/community/newdiscussiondialog.h"
#include "views/community/threadpage.h"
#include "views/repo/abilitywords.h"

#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

CommunityPage::CommunityPage(const RepoServices &services, QWidget *parent)
    : RepoPage(parent)
    , m_services(services)
    , m_stack(new QStackedWidget(this))
    , m_list(new DiscussionList(services.client, this))
    , m_thread(new ThreadPage(services, this))
{
    setObjectName(u"communityPage"_s);
    m_list->setMarks(services.marks);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_thread);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connectParts();
}

void CommunityPage::connectParts()
{
    connect(m_list, &DiscussionList::activated, this, &CommunityPage::openThread);
    connect(m_list, &DiscussionList::newDiscussionRequested, this, [this] { begin(false); });
    connect(m_list, &DiscussionList::newPullRequestRequested, this, [this] { begin(true); });
    connect(m_list, &DiscussionList::listed, this, [this] {
        emit tabChanged();
        emit firstShown();
    });
    connect(m_thread, &ThreadPage::firstShown, this, &CommunityPage::firstShown);
    connect(m_thread, &ThreadPage::threadRequested, this, [this](int number) { openThread(number, false); });
    connect(m_thread, &ThreadPage::backRequested, this, [this] { openThread(0, false); });
    connect(m_thread, &ThreadPage::linkActivated, this, &CommunityPage::linkActivated);
    connect(m_thread, &ThreadPage::openOnHubRequested, this, &CommunityPage::openOnHubRequested);
    connect(m_thread, &ThreadPage::downloadRequested, this, &CommunityPage::downloadRequested);
    connect(m_thread, &ThreadPage::commitActivated, this, [this](const QString &oid) {
        hub::RepoUrl place = placeOf(0);
        place.view = hub::RepoUrl::View::Commit;
        place.commit = oid;
        emit placeRequested(Place(place), false);
    });
    connect(m_thread, &ThreadPage::browseRequested, this, [this](const QString &revision) {
        hub::RepoUrl place = placeOf(0);
        place.view = hub::RepoUrl::View::Files;
        place.revision = revision;
        emit placeRequested(Place(place), false);
    });
    connect(&hub::ServerAbilities::of(m_services.client), &hub::ServerAbilities::changed, this,
            &CommunityPage::updateRights);
    connect(&m_services.changes, &RepoChanges::discussionsChanged, this, [this](const hub::RepoId &repo) {
        if (repo == m_place.repo)
            m_list->refresh();
    });
}

QString CommunityPage::tabTitle() const
{
    const qint64 total = m_list->total();
    return total > 0 && m_list->model().query() == hub::DiscussionQuery() ? tr("Community %1").arg(total)
                                                                          : tr("Community");
}

QString CommunityPage::tabIcon() const
{
    return u"discussion"_s;
}

bool CommunityPage::shows(hub::RepoUrl::View view) const
{
    return view == hub::RepoUrl::View::Discussions || view == hub::RepoUrl::View::Discussion;
}

void CommunityPage::showPlace(const hub::RepoUrl &place)
{
    m_place = place;
    if (place.view == hub::RepoUrl::View::Discussion) {
        m_thread->open(place.repo, place.discussion, place.comment);
        m_stack->setCurrentWidget(m_thread);
        setFocusProxy(m_thread);
        return;
    }
    m_thread->open({}, 0, {});
    m_list->setRepo(place.repo);
    m_stack->setCurrentWidget(m_list);
    setFocusProxy(m_list);
}

hub::RepoUrl CommunityPage::placeIn(const hub::RepoUrl &place) const
{
    const int number =
        place.repo == m_place.repo && m_place.view == hub::RepoUrl::View::Discussion ? m_place.discussion : 0;
    return {.endpoint = place.endpoint,
            .repo = place.repo,
            .view = number > 0 ? hub::RepoUrl::View::Discussion : hub::RepoUrl::View::Discussions,
            .revision = place.revision,
            .discussion = number};
}

hub::RepoUrl CommunityPage::placeOf(int number) const
{
    return {.endpoint = m_place.endpoint,
            .repo = m_place.repo,
            .view = number > 0 ? hub::RepoUrl::View::Discussion : hub::RepoUrl::View::Discussions,
            .discussion = number};
}

void CommunityPage::openThread(int number, bool inNewTab)
{
    emit placeRequested(Place(placeOf(number)), inNewTab);
}

void CommunityPage::begin(bool isPullRequest)
{
    const bool isOwn = m_account.namespaces().contains(m_place.repo.owner(), Qt::CaseInsensitive);
    const QString noFiles = isOwn || !m_account.isIdentified()
        ? QString()
        : tr("Only who may write to this repo can add files to it. Upload them to a repo of yours, and link to them.");
    auto *dialog = new NewDiscussionDialog(m_services, m_place.repo, isPullRequest, noFiles, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewDiscussionDialog::opened, this, [this](int number) {
        emit m_services.changes.discussionsChanged(m_place.repo);
        openThread(number, false);
    });
    dialog->open();
}

void CommunityPage::setAccount(const auth::Account &account)
{
    m_account = account;
    m_refusal = accountwords::writeRefusal(account);
    m_thread->setAccount(account);
    updateRights();
}

QString CommunityPage::lack() const
{
    return abilitywords::refusal(m_services.client, hub::Area::Discussions);
}

void CommunityPage::updateRights()
{
    const QString lack = this->lack();
    const QString noPullRequests = abilitywords::refusal(m_services.client, hub::Area::PullRequests);
    m_list->setRefusal(lack.isEmpty() ? m_refusal : lack, noPullRequests.isEmpty() ? m_refusal : noPullRequests);
}

void CommunityPage::refresh()
{
    if (m_stack->currentWidget() == m_thread)
        m_thread->refresh();
    m_list->refresh();
}

void CommunityPage::forget()
{
    m_place = {};
    m_list->setRepo({});
    m_thread->open({}, 0, {});
}

void CommunityPage::focusFind()
{
    if (m_stack->currentWidget() == m_thread)
        return openThread(0, false);
    m_list->focusFind();
}
