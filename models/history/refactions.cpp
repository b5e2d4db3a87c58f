#include "models/history/refactions.h"

#include "models/manage/repochanges.h"

using hub::Done;
using What = RefActions::Step::What;

RefActions::RefActions(hub::HubClient &client, RepoChanges &changes, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_changes(changes)
{
    connect(&m_client, &hub::HubClient::sessionChanged, this, [this] {
        m_request.cancel();
        m_last.reset();
        setBusy(false);
    });
}

void RefActions::setRepo(const hub::RepoId &repo)
{
    if (repo == m_repo)
        return;
    m_repo = repo;
    m_last.reset();
}

void RefActions::createBranch(const hub::NewBranch &branch)
{
    send(hub::refs::createBranch(m_repo, branch), {.what = What::Created, .kind = Kind::Branch, .name = branch.name});
}

void RefActions::createTag(const hub::NewTag &tag)
{
    send(hub::refs::createTag(m_repo, tag),
         {.what = What::Created, .kind = Kind::Tag, .name = tag.name, .message = tag.message});
}

void RefActions::deleteRef(Kind kind, const QString &name, const QString &target)
{
    const Result<hub::Call<Done>> call =
        kind == Kind::Branch ? hub::refs::deleteBranch(m_repo, name) : hub::refs::deleteTag(m_repo, name);
    send(call, {.what = What::Deleted, .kind = kind, .name = name, .before = target});
}

void RefActions::moveTag(const hub::NewTag &tag, const QString &before)
{
    sendMove(tag, {.what = What::Moved, .kind = Kind::Tag, .name = tag.name, .before = before, .message = tag.message});
}

void RefActions::sendMove(const hub::NewTag &tag, const Step &step)
{
    if (m_isBusy)
        return;
    setBusy(true);
    // The Hub does not move tags.
    m_request = m_client.send<Done>(hub::refs::deleteTag(m_repo, tag.name),
                                    [this, repo = m_repo, tag, step](const Result<Done> &gone) {
                                        if (gone)
                                            makeAnew(repo, tag, step);
                                        else
                                            fail(gone.error());
                                    });
}

void RefActions::makeAnew(const hub::RepoId &repo, const hub::NewTag &tag, const Step &step)
{
    m_request = m_client.send<Done>(hub::refs::createTag(repo, tag), [this, repo, step](const Result<Done> &made) {
        if (made)
            conclude(repo, step);
        else
            putBack(repo, step, made.error());
    });
}

void RefActions::putBack(const hub::RepoId &repo, const Step &step, const Error &why)
{
    m_request = m_client.send<Done>(hub::refs::createTag(repo, {.name = step.name, .revision = step.before}),
                                    [this, repo, step, why](const Result<Done> &isBack) {
                                        emit m_changes.refsChanged(repo);
                                        if (isBack)
                                            return fail(why);
                                        setBusy(false);
                                        emit lost(step, why);
                                    });
}

void RefActions::undo()
{
    if (m_isBusy || !m_last)
        return;
    const Step last = *m_last;
    Step back{.kind = last.kind, .name = last.name, .isUndo = true};
    switch (last.what) {
    case What::Created:
        back.what = What::Deleted;
        return send(last.kind == Kind::Branch ? hub::refs::deleteBranch(m_repo, last.name)
                                              : hub::refs::deleteTag(m_repo, last.name),
                    back);
    case What::Moved: back.what = What::Moved; return sendMove({.name = last.name, .revision = last.before}, back);
    case What::Deleted:
        back.what = What::Created;
        if (last.kind == Kind::Branch)
            return send(hub::refs::createBranch(m_repo, {.name = last.name, .startingPoint = last.before}), back);
        return send(hub::refs::createTag(m_repo, {.name = last.name, .revision = last.before}), back);
    }
}

void RefActions::send(const Result<hub::Call<Done>> &call, const Step &step)
{
    if (m_isBusy)
        return;
    setBusy(true);
    m_request = m_client.send<Done>(call, [this, repo = m_repo, step](const Result<Done> &answer) {
        if (answer)
            conclude(repo, step);
        else
            fail(answer.error());
    });
}

void RefActions::conclude(const hub::RepoId &repo, const Step &step)
{
    setBusy(false);
    const bool isHere = repo == m_repo;
    if (isHere)
        m_last = step.isUndo ? std::nullopt : std::optional(step);
    emit m_changes.refsChanged(repo);
    if (isHere) // else whoever looks now knows nothing of it
        emit done(step);
}

void RefActions::fail(const Error &error)
{
    setBusy(false);
    emit failed(error);
}

void RefActions::setBusy(bool busy)
{
    if (std::exchange(m_isBusy, busy) != busy)
        emit busyChanged();
}
