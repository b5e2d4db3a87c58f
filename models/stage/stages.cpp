#include "models/stage/stages.h"

#include "models/manage/repochanges.h"

#include <QCoreApplication>

Stages::Stages(hub::HubClient &client, transfer::Journal &journal, RepoChanges &changes, const QString &folder,
               QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_journal(journal)
    , m_changes(changes)
    , m_store(folder)
    , m_externalEdits(client, m_store)
{
    connect(&m_store, &StageStore::failed, this, &Stages::failed);
    connect(&m_changes, &RepoChanges::moved, this, &Stages::onRepoMoved);
    connect(&m_changes, &RepoChanges::removed, this, &Stages::onRepoRemoved);
    m_store.load([this](StageStore::Loaded loaded) { onLoaded(std::move(loaded)); });
}

Stages::~Stages() = default;

Stage &Stages::stage(const hub::RepoId &repo, const QString &revision)
{
    return *entry({.endpoint = m_client.endpoint().text(), .repo = repo, .revision = revision}).stage;
}

Stages::Entry &Stages::entry(const StageKey &key)
{
    Entry &entry = m_entries[key];
    if (!entry.stage)
        entry.stage = std::make_unique<Stage>(key, m_store, [this] { finishLoading(); });
    return entry;
}

StageCommit &Stages::commit(Stage &stage)
{
    Entry &entry = this->entry(stage.key());
    if (!entry.commit) {
        entry.commit = std::make_unique<StageCommit>(stage, m_client, m_journal, m_store);
        StageCommit *commit = entry.commit.get();
        connect(commit, &StageCommit::committed, this, [this, key = stage.key()](const QString &oid) {
            emit m_changes.committed(key.repo, key.revision, oid);
        });
        connect(commit, &StageCommit::pullRequestOpened, this,
                [this, key = stage.key()] { emit m_changes.discussionsChanged(key.repo); });
    }
    return *entry.commit;
}

void Stages::announceDiscussions(const hub::RepoId &repo)
{
    emit m_changes.discussionsChanged(repo);
}

//! Somebody stages something before it is known what is staged: a moment's work, then.
void Stages::finishLoading()
{
    if (m_isLoaded)
        return;
    m_store.waitForWrites();
    QCoreApplication::sendPostedEvents(&m_store, QEvent::MetaCall);
}

void Stages::onLoaded(StageStore::Loaded loaded)
{
    m_isLoaded = true;
    for (const SavedStage &saved : loaded.stages)
        entry(saved.key).stage->restore(saved);
    if (!loaded.setAside.isEmpty())
        emit setAside(loaded.setAside);
}

void Stages::onRepoMoved(const hub::RepoId &from, const hub::RepoId &to)
{
    finishLoading();
    std::vector<Stage *> moving;
    for (const auto &[key, entry] : m_entries) {
        if (key.repo == from && key.endpoint == m_client.endpoint().text())
            moving.push_back(entry.stage.get());
    }
    for (Stage *stage : moving)
        carryOver(*stage, to);
}

//! What is being committed stays until that has ended.
void Stages::carryOver(Stage &from, const hub::RepoId &to)
{
    StageKey key = from.key();
    key.repo = to;
    Stage &there = *entry(key).stage;
    for (Stage *busy : {&from, &there}) {
        if (busy->isLocked()) {
            connect(
                busy, &Stage::lockedChanged, this, [this, &from, to] { carryOver(from, to); },
                Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
            return;
        }
    }
    there.takeOver(from);
}

void Stages::onRepoRemoved(const hub::RepoId &repo)
{
    finishLoading();
    for (const auto &[key, entry] : m_entries) {
        if (key.repo == repo && key.endpoint == m_client.endpoint().text())
            entry.stage->settle();
    }
}
