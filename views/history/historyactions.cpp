#include "views/history/historyactions.h"

#include "hub/hubclient.h"
#include "hub/serverabilities.h"
#include "models/diff/comparison.h"
#include "models/diff/safetext.h"
#include "models/history/reflistmodel.h"
#include "models/stage/stages.h"
#include "views/history/branchdialog.h"
#include "views/history/historywords.h"
#include "views/history/refnotice.h"
#include "views/history/tagdialog.h"
#include "views/repo/abilitywords.h"
#include "views/widgets/format.h"
#include "views/widgets/prompter.h"

#include <QMenu>
#include <QPointer>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;

namespace {

constexpr qsizetype namedPaths = 3;

//! One that cannot be taken says why.
void offer(QMenu *menu, const QString &text, const QString &problem, const std::function<void()> &act)
{
    QAction *action = menu->addAction(text, menu, act);
    action->setEnabled(problem.isEmpty());
    action->setToolTip(problem);
}

} // namespace

HistoryActions::HistoryActions(const RepoServices &services, const RefListModel &refs, QWidget &page)
    : QObject(&page)
    , m_services(services)
    , m_refs(refs)
    , m_page(page)
    , m_actions(services.client, services.changes)
    , m_restore(services.client)
    , m_squash(services.client, services.changes)
    , m_notices(new QWidget(&page))
    , m_outcome(new MessageBar(m_notices))
    , m_account(auth::Account::signedOut(services.client.endpoint().url()))
{
    m_outcome->setObjectName(u"historyOutcome"_s);
    auto *layout = new QVBoxLayout(m_notices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new RefNotice(m_actions, m_notices));
    layout->addWidget(m_outcome);
    connectJobs();
    connect(&hub::ServerAbilities::of(services.client), &hub::ServerAbilities::changed, this,
            &HistoryActions::rightsChanged);
}

void HistoryActions::connectJobs()
{
    connect(&m_restore, &RestoreJob::finished, this, &HistoryActions::onFoundOut);
    connect(&m_restore, &RestoreJob::failed, this, &HistoryActions::onRestoreFailed);
    connect(&m_restore, &RestoreJob::runningChanged, this, [this] {
        if (m_restore.isRunning()) {
            m_outcome->showInfo(tr("Looking what has to change…"));
            m_outcome->setAction(tr("Cancel"));
        } else if (m_outcome->severity() == MessageBar::Severity::Info) {
            m_outcome->clear();
        }
        emit rightsChanged();
    });
    connect(m_outcome, &MessageBar::actionTriggered, this, &HistoryActions::onMessageAction);
    connect(&m_squash, &SquashJob::runningChanged, this, &HistoryActions::onSquashing);
    connect(&m_squash, &SquashJob::failed, this, [this](const Error &error) {
        if (m_squash.repo() != m_repo)
            return;
        m_outcome->setAction({});
        m_outcome->showError(error);
    });
    connect(&m_squash, &SquashJob::finished, this, [this](const QString &branch) {
        if (m_squash.repo() != m_repo)
            return;
        m_outcome->setAction({});
        m_outcome->showPositive(tr("All commits of %1 are one now.").arg(branch));
        emit squashed();
    });
}

void HistoryActions::onMessageAction()
{
    if (m_restore.isRunning())
        m_restore.stop();
    else if (m_squash.isRunning())
        stopSquash();
    else if (m_outcome->severity() == MessageBar::Severity::Warning)
        goOnWithout();
}

//! The Hub says nothing while it works, which takes long for long histories.
void HistoryActions::onSquashing()
{
    if (!m_squash.isRunning() || m_squash.repo() != m_repo)
        return;
    //: %1 is a branch
    m_outcome->showInfo(tr("The Hub makes all commits of %1 one…").arg(m_squash.branch()));
    m_outcome->setAction(tr("Stop waiting"));
}

void HistoryActions::stopSquash()
{
    m_squash.stop();
    m_outcome->setAction({});
    //: %1 is a branch
    m_outcome->showInfo(tr("The Hub may still be squashing %1: reload its history to see.").arg(m_squash.branch()));
}

void HistoryActions::setSubject(const hub::RepoId &repo, const QString &revision, const QString &path)
{
    if (repo != m_repo)
        forget();
    const bool isAnother = repo != m_repo;
    m_repo = repo;
    m_revision = revision;
    m_path = path;
    m_actions.setRepo(repo);
    if (isAnother)
        onSquashing(); // one that was left under way may be met again
    emit rightsChanged();
}

void HistoryActions::setAccount(const auth::Account &account)
{
    m_account = account;
    emit rightsChanged();
}

void HistoryActions::forget()
{
    m_restore.stop(); // a squash goes on: it was agreed to, and its repo hears of it
    m_outcome->setAction({});
    m_outcome->clear();
}

UploadRight HistoryActions::right() const
{
    return uploadRight(m_account, m_repo, true, m_services.client);
}

QString HistoryActions::targetBranch() const
{
    const std::optional<RefListModel::Section> section = m_refs.sectionOf(m_revision);
    const bool isBranch = section == RefListModel::Section::Branches || section == RefListModel::Section::PullRequests;
    return isBranch ? m_revision : RefListModel::defaultBranch;
}

QString HistoryActions::restoreProblem() const
{
    return m_restore.isRunning() ? tr("Something else is being looked up for a restoration")
                                 : historywords::restoreProblem(right());
}

QString HistoryActions::revertProblem(const std::optional<QString> &before) const
{
    const QString problem = restoreProblem();
    return problem.isEmpty() && !before ? tr("One moment: the commit before it is being looked up") : problem;
}

void HistoryActions::offerCommit(QMenu *menu, const hub::CommitInfo &commit, const std::optional<QString> &before)
{
    const QString sha = commit.id;
    const QString problem = restoreProblem();
    const QString refProblem = historywords::refProblem(right());
    offer(menu, tr("Browse files at this commit"), {}, [this, sha] { emit placeRequested(View::Files, {}, sha, {}); });
    //: %1 is the revision that is looked at
    offer(menu, tr("Compare with %1").arg(historywords::revisionName(m_revision)), {},
          [this, sha] { emit placeRequested(View::Compare, sha, m_revision, {}); });
    offer(menu, tr("Copy the commit’s id"), {}, [this, sha] { emit copyRequested(sha); });
    offer(menu, tr("Open on the Hub"), {}, [this, sha] { emit commitOpened(sha); });
    menu->addSeparator();
    offer(menu, tr("New branch from here…"), refProblem,
          [this, sha] { (new BranchDialog(m_actions, m_refs, sha, m_page.window()))->open(); });
    offer(menu, tr("New tag here…"), refProblem,
          [this, sha] { (new TagDialog(m_actions, m_refs, sha, m_page.window()))->open(); });
    menu->addSeparator();
    offer(menu, tr("Revert this commit"), revertProblem(before), [this, commit, before] { revert(commit, before); });
    if (!m_path.isEmpty()) {
        //: %1 is a file or a folder
        offer(menu, tr("Restore %1 to this state").arg(safetext::name(m_path)), problem,
              [this, sha, path = m_path] { restore(sha, {path}, historywords::restoreFileSummary(path, sha)); });
    }
    //: %1 is a branch
    offer(menu, tr("Restore all files of %1 to this state").arg(targetBranch()), problem,
          [this, sha] { restore(sha, {}, historywords::restoreAllSummary(sha)); });
}

void HistoryActions::offerPath(QMenu *menu, const Comparison &comparison, bool namesSides, const QString &oldPath,
                               const QString &newPath)
{
    const DiffSide before = comparison.before();
    const DiffSide after = comparison.after();
    const QString problem = restoreProblem();
    const auto offerRestore = [&](const QString &text, const DiffSide &side, const QString &path) {
        if (path.isEmpty() || side.isNothing() || side.repo != m_repo)
            return;
        offer(menu, text, problem, [this, side, path] {
            restore(side.revision, {path}, historywords::restoreFileSummary(path, side.revision));
        });
    };
    const DiffSide &shown = newPath.isEmpty() ? before : after;
    if (shown.repo == m_repo) {
        const QString path = newPath.isEmpty() ? oldPath : newPath;
        offer(menu, tr("Its history"), {},
              [this, revision = shown.revision, path] { emit placeRequested(View::History, {}, revision, path); });
    }
    menu->addSeparator();
    offerRestore(namesSides ? tr("Restore the version of %1").arg(historywords::revisionName(after.revision))
                            : tr("Restore this version"),
                 after, newPath);
    offerRestore(namesSides ? tr("Restore the version of %1").arg(historywords::revisionName(before.revision))
                            : tr("Restore the version before"),
                 before, oldPath);
}

void HistoryActions::offerSquash(QMenu *menu)
{
    const bool isBranch = m_refs.sectionOf(m_revision) == RefListModel::Section::Branches;
    const QString lack = abilitywords::refusal(m_services.client, hub::Area::Squash);
    const QString problem = lack.isEmpty() ? historywords::refProblem(right()) : lack;
    const QString obstacle = m_squash.isRunning() ? tr("A branch is being squashed already")
        : !isBranch                               ? tr("Only a branch can be squashed")
                                                  : QString();
    //: %1 is a branch
    offer(menu, tr("Squash all commits of %1 into one…").arg(m_revision), problem.isEmpty() ? obstacle : problem,
          [this] { askForSquash(); });
}

void HistoryActions::restore(const QString &revision, const QStringList &paths, const QString &summary)
{
    m_restore.start(
        {.repo = m_repo, .branch = targetBranch(), .summary = summary, .revision = revision, .paths = paths});
}

void HistoryActions::revert(const hub::CommitInfo &commit, const std::optional<QString> &before)
{
    if (!before)
        return;
    m_restore.start({.repo = m_repo,
                     .branch = targetBranch(),
                     .summary = historywords::revertSummary(commit.title, commit.id),
                     .commit = commit.id,
                     .before = *before});
}

//! Reverts what can be, after it was said what cannot.
void HistoryActions::goOnWithout()
{
    RestoreJob::Wish wish = m_restore.wish();
    wish.skipChanged = true;
    m_restore.start(wish);
}

//! What has to change waits on the stage of the branch, where it can be looked at and committed or proposed.
void HistoryActions::onFoundOut(const transfer::RestorationPlan &plan)
{
    const RestoreJob::Wish wish = m_restore.wish();
    m_outcome->setAction({});
    m_outcome->clear();
    if (plan.changes.empty())
        return m_outcome->showPositive(tr("%1 is in this state already: there is nothing to do.").arg(wish.branch));
    Stage &stage = m_services.stages.stage(wish.repo, wish.branch);
    const QPointer<HistoryActions> self(this);
    stage.changeMany(
        wish.summary, qsizetype(plan.changes.size()),
        [plan](StageChanges &all) { return RestoreJob::stage(plan, all); },
        [self, wish, stage = &stage](const Result<hub::Done> &done) {
            if (!self)
                return;
            if (!done)
                return self->m_outcome->showWarning(done.error().detail);
            stage->suggestTitle(wish.summary);
            //: what is to be done to a branch, as the title of a commit says it
            emit self->staged(wish.branch, tr("Staged: %1").arg(wish.summary));
        });
}

void HistoryActions::onRestoreFailed(const Error &error)
{
    m_outcome->setAction({});
    const bool isAboutFiles = error.kind == Error::Kind::Conflict && error.httpStatus == 0;
    if (!isAboutFiles)
        return m_outcome->showError(error);
    QStringList paths = error.detail.split(u'\n');
    const QString more = paths.size() > namedPaths ? u", …"_s : QString();
    paths = paths.first(std::min(paths.size(), namedPaths));
    m_outcome->showWarning(
        tr("Later commits have changed %1%2. Nothing was staged.").arg(safetext::name(paths.join(u", "_s)), more));
    m_outcome->setAction(tr("Revert the other files"));
}

void HistoryActions::askForSquash()
{
    const Question question{
        .title = tr("Squash all commits of “%1”?").arg(m_revision),
        .text = tr("All its commits become one: the history of %1 on this branch, with its messages, authors and old "
                   "versions of files, is lost for good. The files stay as they are.")
                    .arg(m_repo.id),
        .accept = tr("Squash the history"),
        .isDestructive = true,
        .typed = m_repo.id};
    m_services.prompter.ask(&m_page, question, [this, repo = m_repo, branch = m_revision](bool yes) {
        if (yes)
            m_squash.start(repo, branch);
    });
}
