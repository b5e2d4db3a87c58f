#pragma once

#include "hub/blockinghub.h"
#include "models/merge/mergestate.h"

//! Finds out what a merge of a pull request comes down to; blocking, on a thread of its own.
class MergeReader
{
public:
    static constexpr qint64 largestText = 4'000'000; //!< bytes of a file that is merged line by line
    static constexpr int mostPages = 50; //!< of history that is searched for the common commit

    MergeReader(hub::BlockingHub &hub, hub::RepoId repo, std::stop_token stop);

    //! `paths` are those that the pull request touches, by its diff.
    Result<MergeState> read(const QString &branch, const QString &reference, const QStringList &paths);

private:
    struct History {
        QString revision = {};
        QStringList ids = {}; //!< newest first
        QUrl next = {};
        bool isComplete = false;
    };
    using Entries = QHash<QString, hub::TreeEntry>;

    Result<hub::Done> readOn(History &history);
    Result<hub::Done> findBase(const QString &branch, const QString &reference);
    Result<Entries> look(const QString &revision, const QStringList &paths);
    Result<QByteArray> content(const QString &revision, const QString &path);
    Result<hub::Done> add(const QString &path, MergeVersion base, MergeVersion ours, MergeVersion theirs);
    Result<bool> addText(MergeConflict &conflict);

    hub::BlockingHub &m_hub;
    hub::RepoId m_repo;
    std::stop_token m_stop;
    MergeState m_state;
};
