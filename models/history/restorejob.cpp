#include "models/history/restorejob.h"

#include <QtConcurrentRun>

namespace {

Result<transfer::RestorationPlan> findOut(const hub::Session &session, const RestoreJob::Wish &wish,
                                          const std::stop_token &stop)
{
    hub::BlockingHub hub(session);
    transfer::Restoration restoration(hub, wish.repo, wish.branch);
    if (!wish.isRevert())
        return restoration.planRestore(wish.revision, wish.paths, stop);
    Result<transfer::RestorationPlan> plan = restoration.planRevert(wish.commit, wish.before, stop);
    if (plan && !plan->changedSince.isEmpty() && !wish.skipChanged)
        return failure(Error::Kind::Conflict, plan->changedSince.join(u'\n'), wish.commit);
    return plan;
}

} // namespace

RestoreJob::RestoreJob(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    connect(&m_client, &hub::HubClient::sessionChanged, this, &RestoreJob::stop);
}

RestoreJob::~RestoreJob()
{
    m_stop.request_stop();
}

void RestoreJob::start(const Wish &wish)
{
    if (m_isRunning)
        return;
    m_wish = wish;
    m_stop = std::stop_source();
    m_isRunning = true;
    emit runningChanged();
    QtConcurrent::run([session = m_client.session(), wish, token = m_stop.get_token()] {
        return findOut(session, wish, token);
    }).then(this, [this, generation = m_generation](const Result<transfer::RestorationPlan> &plan) {
        if (generation == m_generation)
            conclude(plan);
    });
}

void RestoreJob::stop()
{
    ++m_generation;
    m_stop.request_stop();
    if (std::exchange(m_isRunning, false))
        emit runningChanged();
}

void RestoreJob::conclude(const Result<transfer::RestorationPlan> &plan)
{
    m_isRunning = false;
    emit runningChanged();
    if (plan)
        emit finished(*plan);
    else
        emit failed(plan.error());
}

Result<hub::Done> RestoreJob::stage(const transfer::RestorationPlan &plan, StageChanges &changes)
{
    StageSurroundings around;
    std::vector<StagedChange> restored;
    StageChanges next = changes;
    for (const transfer::RestorationPlan::Change &change : plan.changes) {
        next.dropTouching(change.path);
        if (change.now)
            around.insert(change.path, *change.now);
        if (change.then)
            restored.push_back({.kind = StagedChange::Kind::Restore,
                                .path = change.path,
                                .sourceRevision = plan.revision,
                                .sourcePath = change.path,
                                .sourceOid = change.then->oid,
                                .isLarge = change.then->lfs.has_value(),
                                .size = change.then->size});
        else if (const Result<hub::Done> gone = next.remove(*change.now); !gone)
            return gone;
    }
    return next.putAll(std::move(restored), around, StageChanges::Existing::Replace).transform([&](hub::Done done) {
        changes = std::move(next);
        return done;
    });
}
