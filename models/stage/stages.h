#pragma once

#include "models/stage/stagecommit.h"
#include "models/stage/stageexternaledits.h"

#include <unordered_map>

class RepoChanges;

//! The pending changes of all branches, for as long as the program runs, and what brings each to the Hub.
class Stages : public QObject
{
    Q_OBJECT

public:
    Stages(hub::HubClient &client, transfer::Journal &journal, RepoChanges &changes, const QString &folder,
           QObject *parent = nullptr);
    ~Stages() override;

    //! Of a branch of the Hub that the client talks to.
    Stage &stage(const hub::RepoId &repo, const QString &revision);
    StageCommit &commit(Stage &stage);
    StageStore &store() { return m_store; }
    hub::HubClient &client() { return m_client; }
    transfer::Journal &journal() { return m_journal; }
    ExternalEdits &externalEdits() { return m_externalEdits; }
    void announceDiscussions(const hub::RepoId &repo); //!< a pull request of it has changed

signals:
    void setAside(const QStringList &files); //!< what was kept last time made no sense
    void failed(const Error &error); //!< a stage could not be kept

private:
    struct Entry {
        std::unique_ptr<Stage> stage = {};
        std::unique_ptr<StageCommit> commit = {};
    };
    struct Hash {
        size_t operator()(const StageKey &key) const { return qHash(key); }
    };

    Entry &entry(const StageKey &key);
    void finishLoading();
    void onLoaded(StageStore::Loaded loaded);
    void carryOver(Stage &from, const hub::RepoId &to);
    void onRepoMoved(const hub::RepoId &from, const hub::RepoId &to);
    void onRepoRemoved(const hub::RepoId &repo);

    hub::HubClient &m_client;
    transfer::Journal &m_journal;
    RepoChanges &m_changes;
    StageStore m_store;
    bool m_isLoaded = false;
    std::unordered_map<StageKey, Entry, Hash> m_entries;
    ExternalEdits m_externalEdits;
};
