#include "views/home/repoactions.h"

#include "hub/hubclient.h"
#include "models/home/collectionreference.h"
#include "models/home/ownlikes.h"
#include "models/manage/repochanges.h"
#include "models/place.h"
#include "views/home/addtocollectiondialog.h"
#include "views/manage/duplicatedialog.h"
#include "views/manage/settingswords.h"
#include "views/widgets/errortext.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/prompter.h"

#include <QMenu>

#include <utility>

using namespace Qt::StringLiterals;

RepoActions::RepoActions(const RepoServices &services, QWidget &page)
    : QObject(&page)
    , m_services(services)
    , m_page(page)
    , m_account(auth::Account::signedOut(services.client.endpoint().url()))
    , m_admin(services.client, services.changes)
    , m_like(services.client)
    , m_bar(new MessageBar(&page))
{
    m_bar->setObjectName(u"repoActionBar"_s);
    connect(m_bar, &MessageBar::actionTriggered, this, [this] {
        m_bar->clear();
        if (const std::function<void()> act = std::exchange(m_act, {}))
            act();
    });
    connectAdmin();
}

void RepoActions::connectAdmin()
{
    connect(&m_admin, &RepoAdmin::changed, this, [this](const hub::RepoSettings &settings) {
        const hub::RepoId repo = m_admin.repo();
        const bool isPrivate = settings.isPrivate.value_or(false);
        say(settingswords::done(settings, repo), tr("Undo"), [this, repo, isPrivate] { setPrivate(repo, !isPrivate); });
    });
    connect(&m_admin, &RepoAdmin::moved, this, [this](const hub::RepoId &from, const hub::RepoId &to) {
        //: two names of a repo
        say(tr("%1 is called %2 now.").arg(from.id, to.id), tr("Undo"), [this, from, to] {
            m_admin.setRepo(to);
            m_admin.move(from.id);
        });
    });
    connect(&m_admin, &RepoAdmin::removed, this,
            [this](const hub::RepoId &repo) { say(tr("%1 was deleted.").arg(repo.id)); });
    connect(&m_admin, &RepoAdmin::failed, this, &RepoActions::fail);
    connect(&m_like, &RepoLike::done, this, [this](bool isLiked) {
        emit m_services.changes.settingsChanged(m_like.repo());
        if (isLiked)
            say(tr("You like %1.").arg(m_like.repo().id), tr("Undo"), [this] { m_like.setLiked(false); });
        else
            say(tr("You no longer like %1.").arg(m_like.repo().id));
    });
    connect(&m_like, &RepoLike::refused, this, [this](const Error &error, bool wantedLike) {
        const QUrl page(error.subject);
        if (!wantedLike || page.isRelative())
            return fail(error);
        say(tr("The Hub takes likes on its own pages only, so that no program gives them. Nothing has changed."),
            tr("Open its page"), [this, page] { emit openOnHubRequested(page); });
    });
}

void RepoActions::setAccount(const auth::Account &account)
{
    m_account = account;
    m_like.setUser(account.isSignedOut() ? QString() : account.user);
    OwnLikes::of(m_services.client).load(); // for the hearts of the list
}

QWidget *RepoActions::bar() const
{
    return m_bar;
}

void RepoActions::say(const QString &text, const QString &button, std::function<void()> act)
{
    m_act = std::move(act);
    m_bar->showPositive(text);
    m_bar->setAction(button);
}

void RepoActions::fail(const Error &error)
{
    m_act = {};
    m_bar->showError(error);
    m_bar->setAction({});
}

QString RepoActions::whyNotMine(const hub::RepoId &repo) const
{
    if (m_account.isSignedOut())
        return tr("Sign in first");
    if (!m_account.mayWrite())
        return tr("Your token may only read.");
    if (!m_account.namespaces().contains(repo.owner(), Qt::CaseInsensitive))
        return tr("Only who may change %1 can do that.").arg(repo.owner());
    return m_admin.isBusy() ? tr("A change is under way") : QString();
}

QAction *RepoActions::add(QMenu &menu, const QString &name, const QString &iconName, const QString &text,
                          const QString &whyNot, std::function<void()> act)
{
    QAction *action = menu.addAction(::icon(iconName), text, this, std::move(act));
    action->setObjectName(name);
    action->setEnabled(whyNot.isEmpty());
    action->setToolTip(whyNot.isEmpty() ? text : whyNot);
    return action;
}

void RepoActions::addTo(QMenu &menu, const hub::RepoSummary &repo)
{
    const QString needsAccount = m_account.isSignedOut() ? tr("Sign in first") : QString();
    const QString needsWrite =
        needsAccount.isEmpty() && !m_account.mayWrite() ? tr("Your token may only read.") : needsAccount;
    const QString needsOwner = whyNotMine(repo.repo);
    menu.setToolTipsVisible(true);
    menu.addSeparator();
    add(menu, u"like"_s, u"heart"_s, isLiked(repo.repo) ? tr("Unlike…") : tr("Like"),
        m_like.isBusy() ? tr("A like is under way") : needsAccount, [this, repo] { toggleLike(repo); });
    add(menu, u"addToCollection"_s, u"collection"_s, tr("Add to collection…"), needsWrite,
        [this, repo] { collect(repo); });
    add(menu, u"downloadRepo"_s, u"download"_s, tr("Download…"), {},
        [this, repo] { emit downloadRequested(repo.repo); });
    menu.addSeparator();
    add(menu, u"duplicate"_s, u"copy"_s, tr("Duplicate…"), needsWrite, [this, repo] { duplicate(repo); });
    add(menu, u"rename"_s, u"edit"_s, tr("Rename or move to another owner…"), needsOwner,
        [this, repo] { rename(repo.repo); });
    if (needsOwner.isEmpty())
        addGiving(menu, repo);
    add(menu, u"visibility"_s, repo.isPrivate ? u"eye"_s : u"lock"_s,
        repo.isPrivate ? tr("Make public") : tr("Make private"), needsOwner,
        [this, repo] { setPrivate(repo.repo, !repo.isPrivate); });
    add(menu, u"deleteRepo"_s, u"trash"_s, tr("Delete…"), needsOwner, [this, repo] { remove(repo); });
    menu.addSeparator();
    add(menu, u"openOnHub"_s, u"external"_s, tr("Open on the Hub"), {}, [this, repo] {
        emit openOnHubRequested(hub::RepoUrl{.endpoint = m_services.client.endpoint(), .repo = repo.repo}.webUrl());
    });
}

// What dragging it onto an organization does, for keys.
void RepoActions::addGiving(QMenu &menu, const hub::RepoSummary &repo)
{
    auto *owners = new QMenu(tr("Give to"), &menu);
    owners->setObjectName(u"giveTo"_s);
    owners->setIcon(::icon(u"organization"));
    for (const QString &owner : m_account.namespaces()) {
        if (owner.compare(repo.repo.owner(), Qt::CaseInsensitive) != 0)
            owners->addAction(owner, this, [this, repo, owner] { giveTo(repo, owner); })
                ->setObjectName(u"giveTo-"_s + owner);
    }
    if (owners->isEmpty())
        delete owners;
    else
        menu.addMenu(owners);
}

void RepoActions::giveTo(const hub::RepoSummary &repo, const QString &owner)
{
    const hub::RepoId &id = repo.repo;
    const QString to = owner + u'/' + id.name();
    QString refusal = whyNotMine(id);
    if (refusal.isEmpty())
        refusal = renameProblem(id, to);
    if (!refusal.isEmpty()) {
        m_act = {};
        m_bar->showWarning(refusal);
        m_bar->setAction({});
        return;
    }
    m_services.prompter.ask(&m_page,
                            //: %1 a repo, %2 a user or an organization
                            {.title = tr("Give %1 to %2?").arg(id.id, owner),
                             .text = tr("It is called %1 then.").arg(to) + u' ' + settingswords::moveRules(id.kind),
                             .accept = tr("Give it to %1").arg(owner)},
                            [this, id, to](bool isAgreed) {
                                if (!isAgreed || m_admin.isBusy())
                                    return;
                                m_admin.setRepo(id);
                                m_admin.move(to);
                            });
}

bool RepoActions::isLiked(const hub::RepoId &repo) const
{
    return OwnLikes::of(m_services.client).likes(repo).value_or(false);
}

void RepoActions::toggleLike(const hub::RepoSummary &repo)
{
    if (m_account.isSignedOut())
        return say(tr("Sign in to like %1.").arg(repo.repo.id), tr("Sign in"), [this] { emit signInRequested(); });
    if (m_like.isBusy())
        return;
    const auto set = [this, repo](bool on) {
        if (m_like.isBusy())
            return;
        m_like.setRepo(repo.repo, repo.likes);
        m_like.setLiked(on);
    };
    if (!isLiked(repo.repo))
        return set(true);
    m_services.prompter.ask(&m_page,
                            {.title = tr("Unlike %1?").arg(repo.repo.id),
                             .text = tr("The Hub takes likes on its own pages only: to like it again you have to go "
                                        "there."),
                             .accept = tr("Unlike"),
                             .isDestructive = true},
                            [set](bool isAgreed) {
                                if (isAgreed)
                                    set(false);
                            });
}

void RepoActions::collect(const hub::RepoSummary &repo)
{
    auto *dialog =
        AddToCollectionDialog::open(m_services.client, m_account, collectionreference::of(repo.repo), &m_page);
    connect(dialog, &AddToCollectionDialog::added, this, [this](const hub::Collection &collection) {
        say(tr("It is in “%1” now.").arg(collection.title), tr("Go there"), [this, slug = collection.slug] {
            emit placeRequested(Place::collection(slug, m_services.client.endpoint()), false);
        });
    });
}

void RepoActions::duplicate(const hub::RepoSummary &repo)
{
    auto *dialog = new DuplicateDialog(m_services, m_account, repo, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto open = [this](const hub::RepoId &made) {
        emit placeRequested(Place({.endpoint = m_services.client.endpoint(), .repo = made}), true);
    };
    connect(dialog, &DuplicateDialog::created, this, open);
    connect(dialog, &DuplicateDialog::openRequested, this, open);
    connect(dialog, &DuplicateDialog::pageRequested, this, &RepoActions::openOnHubRequested);
    connect(dialog, &DuplicateDialog::signInRequested, this, &RepoActions::signInRequested);
    dialog->open();
}

QString RepoActions::renameProblem(const hub::RepoId &repo, const QString &to) const
{
    const hub::RepoId moved{.kind = repo.kind, .id = to.trimmed()};
    if (moved.owner().isEmpty() || !moved.validated())
        return tr("A name looks like owner/name.");
    if (moved.id == repo.id)
        return tr("That is its name already.");
    if (!m_account.namespaces().contains(moved.owner(), Qt::CaseInsensitive))
        return tr("You may not put repos into %1.").arg(moved.owner());
    return {};
}

void RepoActions::rename(const hub::RepoId &repo)
{
    m_services.prompter.askText(
        &m_page,
        {.title = tr("Rename %1 or move it to another owner").arg(repo.id),
         .label = tr("New name. Links to the old one lead to the new one, until something else is called so."),
         .accept = tr("Rename"),
         .initial = repo.id,
         .problem = [this, repo](const QString &to) { return renameProblem(repo, to); }},
        [this, repo](const std::optional<QString> &to) {
            if (!to || m_admin.isBusy())
                return;
            m_admin.setRepo(repo);
            m_admin.move(to->trimmed());
        });
}

void RepoActions::setPrivate(const hub::RepoId &repo, bool on)
{
    if (m_admin.isBusy())
        return;
    m_admin.setRepo(repo);
    m_admin.change({.isPrivate = on});
}

void RepoActions::remove(const hub::RepoSummary &repo)
{
    QString losses = tr("%n like(s)", nullptr, int(repo.likes));
    if (repo.repo.kind != hub::RepoKind::Space)
        losses = tr("%1, %2 download(s) in the last month", nullptr, int(repo.downloads))
                     .arg(losses, format::exactCount(repo.downloads));
    m_services.prompter.ask(
        &m_page,
        {.title = settingswords::removalQuestion(repo.repo),
         .text = tr("Gone with it: its files and their history, %1, and everything said in its discussions. Nobody "
                    "can bring it back.")
                     .arg(losses),
         .accept = tr("Delete it for ever"),
         .isDestructive = true,
         .typed = repo.repo.id},
        [this, repo](bool isAgreed) {
            if (!isAgreed || m_admin.isBusy())
                return;
            m_admin.setRepo(repo.repo);
            m_admin.remove();
        });
}
