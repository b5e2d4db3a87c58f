#include "models/cache/cachekeeper.h"

#include "transfer/cachescan.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <utility>

using namespace std::chrono_literals;
using namespace transfer;

CacheKeeper::CacheKeeper(QString root, QObject *parent) : QObject(parent), m_root(std::move(root)) { }

CacheKeeper::~CacheKeeper()
{
    m_thread.request_stop();
}

//! The result comes back on this thread, after everything that was said of it before.
template<typename Value>
void CacheKeeper::run(Work work, std::function<Value(const std::stop_token &)> task, void (CacheKeeper::*then)(Value))
{
    setWork(work);
    m_thread = std::jthread([this, task = std::move(task), then](const std::stop_token &stop) {
        auto value = std::make_shared<Value>(task(stop));
        QMetaObject::invokeMethod(
            this, [this, value, then] { (this->*then)(std::move(*value)); }, Qt::QueuedConnection);
    });
}

void CacheKeeper::setWork(Work work)
{
    m_work = work;
    emit workChanged();
}

void CacheKeeper::reload()
{
    if (isBusy()) {
        m_isToReload = m_work != Work::Scan;
        return;
    }
    if (m_state != State::Ready) {
        m_state = State::Scanning;
        emit stateChanged();
    }
    run<Result<CacheContent>>(
        Work::Scan, [root = m_root](const std::stop_token &stop) { return scanCache(root, stop); },
        &CacheKeeper::onScanned);
}

void CacheKeeper::stop()
{
    m_thread.request_stop();
}

void CacheKeeper::onScanned(Result<CacheContent> content)
{
    m_error.reset();
    if (content) {
        m_content = *std::move(content);
        m_scannedAt = QDateTime::currentDateTimeUtc();
        m_state = State::Ready;
    } else {
        m_error = content.error();
        m_state = m_scannedAt.isValid() ? State::Ready : State::Failed;
    }
    setWork(Work::None);
    emit stateChanged();
}

void CacheKeeper::remove(const std::vector<RevisionKey> &revisions)
{
    if (isBusy())
        return;
    run<CacheDeletionOutcome>(
        Work::Deletion,
        [plan = planDeletion(m_content, revisions)](const std::stop_token &stop) { return runDeletion(plan, stop); },
        &CacheKeeper::onRemoved);
}

void CacheKeeper::removeUnfinished()
{
    if (isBusy())
        return;
    run<CacheDeletionOutcome>(
        Work::Deletion,
        [content = m_content](const std::stop_token &stop) { return transfer::removeUnfinished(content, stop); },
        &CacheKeeper::onRemoved);
}

void CacheKeeper::removeDamaged()
{
    QStringList blobs;
    for (const VerifiedFile &file : m_verified) {
        if (file.verdict == VerifiedFile::Verdict::Damaged)
            blobs += file.blob;
    }
    if (isBusy() || blobs.isEmpty())
        return;
    run<CacheDeletionOutcome>(
        Work::Deletion,
        [content = m_content, blobs](const std::stop_token &stop) {
            return transfer::removeDamaged(content, blobs, stop);
        },
        &CacheKeeper::onRemoved);
}

void CacheKeeper::onRemoved(CacheDeletionOutcome outcome)
{
    setWork(Work::None);
    emit removed(outcome);
    reload();
}

void CacheKeeper::verify(const std::vector<RevisionKey> &revisions)
{
    if (isBusy())
        return;
    m_progress = {};
    m_verified.clear();
    run<Result<std::vector<VerifiedFile>>>(
        Work::Verification,
        [this, content = m_content, revisions](const std::stop_token &stop) {
            auto last = std::chrono::steady_clock::time_point();
            return verifyCache(content, revisions, stop, [this, &last](const VerificationProgress &now) {
                const auto time = std::chrono::steady_clock::now();
                const bool isLast = now.filesDone == now.filesTotal;
                if (!isLast && time - last < 100ms)
                    return;
                last = time;
                QMetaObject::invokeMethod(
                    this,
                    [this, now] {
                        m_progress = now;
                        emit progressed();
                    },
                    Qt::QueuedConnection);
            });
        },
        &CacheKeeper::onVerified);
}

void CacheKeeper::onVerified(Result<std::vector<VerifiedFile>> files)
{
    const bool isComplete = files.has_value();
    if (isComplete)
        m_verified = *std::move(files);
    setWork(Work::None);
    emit verificationEnded(isComplete);
    if (std::exchange(m_isToReload, false))
        reload();
}

std::vector<RevisionKey> CacheKeeper::allRevisions() const
{
    std::vector<RevisionKey> keys;
    for (const CachedRepo &repo : m_content.repos) {
        for (const CachedRevision &revision : repo.revisions)
            keys.push_back({repo.folder, revision.commit});
    }
    return keys;
}
