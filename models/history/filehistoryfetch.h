#pragma once

#include "hub/commits.h"
#include "hub/hubclient.h"
#include "hub/tree.h"

//! The commits that changed one file or folder, newest first. The Hub lists no such history; it names the last commit
//! of a path at a revision, so that the way back goes from one to the next.
class FileHistoryFetch
{
public:
    explicit FileHistoryFetch(hub::HubClient &client) : m_client(client) { }

    //! So many commits from a revision back; Page::next leads on. EntryNotFound where the path is not there at all.
    void start(const hub::RepoId &repo, const QString &path, const QString &revision, int count,
               Callback<hub::Page<hub::CommitInfo>> done);
    //! The commits of the next page.
    void goOn(const QUrl &next, int count, Callback<hub::Page<hub::CommitInfo>> done);
    void cancel() { m_request.cancel(); }

private:
    void begin(const QString &revision, int count, bool goesOn, Callback<hub::Page<hub::CommitInfo>> done);
    void askForPath(const QString &revision);
    void askForCommit(const QString &commit);
    void onPath(const Result<std::vector<hub::TreeEntry>> &entries);
    void onCommits(const Result<hub::Page<hub::CommitInfo>> &commits);
    void finish(const QUrl &next);

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    QString m_path;
    int m_wanted = 0;
    bool m_goesOn = false; //!< newer commits were found before
    std::vector<hub::CommitInfo> m_found;
    Callback<hub::Page<hub::CommitInfo>> m_done;
    hub::Request m_request;
};
