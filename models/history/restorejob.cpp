#include "models/history/restorejob.h"

#include <QtConcurrentRun>

namespace {

Result<transfer::RestorationOutcome> carryOut(const hub::Session &session, const RestoreJob::Wish &wish,
                                              const std::stop_token &stop)
{
    hub::BlockingHub hub(session);
    transfer::Restoration restoration(hub, wish.target);
    return wish.isRevert() ? restoration.revert(wish.commit, wish.before, wish.summary, wish.skipChanged, stop)
                           : restoration.restore(wish.revision, wish.paths, wish.summary, stop);
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
        return carryOut(session, wish, token);
    }).then(this, [this, generation = m_generation](const Result<transfer::RestorationOutcome> &outcome) {
        if (generation == m_generation)
            conclude(outcome);
    });
}

void RestoreJob::stop()
{
    ++m_generation;
    m_stop.request_stop();
    if (std::exchange(m_isRunning, false))
        emit runningChanged();
}

void RestoreJob::conclude(const Result<transfer::RestorationOutcome> &outcome)
{
    m_isRunning = false;
    emit runningChanged();
    if (outcome)
        emit finished(*outcome);
    else
        emit failed(outcome.error());
}
