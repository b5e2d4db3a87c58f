#include "views/repo/repoacts.h"

#include "hub/hubclient.h"
#include "hub/serverabilities.h"
#include "models/home/collectionreference.h"
#include "models/manage/repochanges.h"
#include "views/home/addtocollectiondialog.h"
#include "views/manage/duplicatedialog.h"
#include "views/manage/likersdialog.h"
#include "views/repo/abilitywords.h"
#include "views/repo/repoheader.h"
#include "views/widgets/errortext.h"

#include <QUrl>

using namespace Qt::StringLiterals;

RepoActs::RepoActs(const RepoServices &services, RepoHeader &header, QWidget *parent)
    : QObject(parent)
    , m_services(services)
    , m_header(header)
    , m_window(parent)
    , m_like(services.client)
    , m_watching(services.client)
    , m_account(auth::Account::signedOut(services.client.endpoint().url()))
{
    connectLike();
    connectWatching();
    connect(&m_header, &RepoHeader::likersRequested, this, &RepoActs::showLikers);
    connect(&m_header, &RepoHeader::duplicateRequested, this, &RepoActs::duplicate);
    connect(&m_header, &RepoHeader::addToCollectionRequested, this, &RepoActs::addToCollection);
    connect(&hub::ServerAbilities::of(services.client), &hub::ServerAbilities::changed, this, &RepoActs::updateRights);
}

void RepoActs::setRepo(const hub::RepoId &repo)
{
    m_repo = repo;
    m_info.reset();
}

void RepoActs::setInfo(const hub::RepoInfo &info)
{
    m_info = info;
    m_like.setRepo(info.summary.repo, info.summary.likes);
    updateRights();
}

void RepoActs::setAccount(const auth::Account &account)
{
    m_account = account;
    m_like.setUser(account.isSignedOut() ? QString() : account.user);
    updateRights();
}

void RepoActs::connectLike()
{
    connect(&m_like, &RepoLike::changed, this,
            [this] { m_header.setLike(m_like.state(), m_like.count(), m_like.isBusy()); });
    connect(&m_like, &RepoLike::refused, this, &RepoActs::onLikeRefused);
    connect(&m_like, &RepoLike::done, this, [this](bool isLiked) {
        if (!isLiked)
            emit said(tr("You no longer like %1.").arg(m_repo.id), tr("Like it again"),
                      [this] { m_like.setLiked(true); });
        emit m_services.changes.settingsChanged(m_repo);
    });
    connect(&m_header, &RepoHeader::likeToggled, this, &RepoActs::toggleLike);
}

void RepoActs::toggleLike()
{
    if (m_account.isSignedOut())
        return emit warned(tr("Only who is signed in can like something."), tr("Sign in"),
                           [this] { emit signInRequested(); });
    m_like.setLiked(m_like.state() != RepoLike::State::Liked);
}

void RepoActs::onLikeRefused(const Error &error, bool wantedLike)
{
    const QUrl page(error.subject);
    if (wantedLike && !page.isRelative()) // then it is the wall against programs
        return emit warned(
            tr("The Hub takes likes on its own pages only, so that no program gives them. Nothing has changed."),
            tr("Open its page"), [this, page] { emit pageRequested(page); });
    emit warned(errorText(error), tr("Try again"), [this, wantedLike] { m_like.setLiked(wantedLike); });
}

void RepoActs::showLikers()
{
    auto *dialog = new LikersDialog(m_services.client, m_repo, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LikersDialog::ownerActivated, this, [this](const QString &name) {
        emit placeRequested(Place::person(name, m_services.client.endpoint()), true);
    });
    dialog->open();
}

void RepoActs::duplicate()
{
    if (!m_info)
        return;
    auto *dialog = new DuplicateDialog(m_services, m_account, m_info->summary, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto open = [this](const hub::RepoId &repo) {
        emit placeRequested(Place({.endpoint = m_services.client.endpoint(), .repo = repo}), true);
    };
    connect(dialog, &DuplicateDialog::created, this, open);
    connect(dialog, &DuplicateDialog::openRequested, this, open);
    connect(dialog, &DuplicateDialog::pageRequested, this, &RepoActs::pageRequested);
    connect(dialog, &DuplicateDialog::signInRequested, this, &RepoActs::signInRequested);
    dialog->open();
}

void RepoActs::updateRights()
{
    QString whyNot;
    if (m_account.isSignedOut())
        whyNot = tr("Sign in to copy it");
    else if (m_info && m_info->space.duplicationDisabled)
        whyNot = tr("Its owner does not want it to be copied");
    m_header.setDuplicateAllowed(whyNot);
    const QString refusal = m_account.isSignedOut() ? tr("Sign in first")
        : m_account.mayWrite()                      ? QString()
                                                    : tr("Your token may only read.");
    const auto whyNotIn = [&](hub::Area area) {
        const QString lack = abilitywords::refusal(m_services.client, area);
        return lack.isEmpty() ? refusal : lack;
    };
    m_header.setCollectingAllowed(whyNotIn(hub::Area::Collections));
    m_header.setWatchingAllowed(whyNotIn(hub::Area::Notifications));
    m_header.setLikingAllowed(abilitywords::refusal(m_services.client, hub::Area::Likes));
}

void RepoActs::addToCollection()
{
    auto *dialog = AddToCollectionDialog::open(m_services.client, m_account, collectionreference::of(m_repo), m_window);
    connect(dialog, &AddToCollectionDialog::added, this, [this](const hub::Collection &collection) {
        emit said(tr("It is in “%1” now.").arg(collection.title), tr("Go there"), [this, slug = collection.slug] {
            emit placeRequested(Place::collection(slug, m_services.client.endpoint()), false);
        });
    });
}

void RepoActs::connectWatching()
{
    connect(&m_header, &RepoHeader::watchRequested, this, [this](bool on) { m_watching.watchRepo(m_repo, on); });
    connect(&m_watching, &Watching::failed, this, &RepoActs::failed);
    connect(&m_watching, &Watching::done, this, [this](const QString &name, bool on) {
        emit said(on ? tr("The Hub tells you of everything in %1 now.").arg(name)
                     : tr("The Hub no longer tells you of everything in %1.").arg(name),
                  tr("Undo"), [this, on] { m_watching.watchRepo(m_repo, !on); });
    });
}
