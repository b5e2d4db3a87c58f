#pragma once

#include "models/manage/repochanges.h"
#include "stageacts.h"
#include "transfer/journal.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

//! A sandbox Hub's repo with a stage for its main branch.
class StageWorld : public RepoWorld, public StageActs
{
public:
    explicit StageWorld(const QJsonObject &settings = {}) : RepoWorld(settings), StageActs(*this, stages) { restart(); }

    //! As if the program had ended and begun anew.
    void restart()
    {
        stages.reset();
        journal.reset();
        Result<std::unique_ptr<transfer::Journal>> opened =
            transfer::Journal::open(local.filePath(QStringLiteral("journal.sqlite")));
        if (!opened)
            qFatal("the journal cannot be opened");
        journal = *std::move(opened);
        stages = std::make_unique<Stages>(client, *journal, changes, folder());
    }

    QString folder() const { return local.filePath(QStringLiteral("stage")); }
    QString makeFile(const QString &name, const QByteArray &bytes) const
    {
        const QString path = local.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a file for the test cannot be written");
        return path;
    }

    //! Commits what is staged and waits for the end.
    StageCommit::State send(const QString &summary = QStringLiteral("Change things"), bool createPullRequest = false)
    {
        StageCommit &commit = commitOf();
        commit.start(summary, {}, createPullRequest);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(commit.state() != StageCommit::State::Running, 20'000); }();
        return commit.state();
    }

    QTemporaryDir local;
    RepoChanges changes;
    std::unique_ptr<transfer::Journal> journal;
    std::unique_ptr<Stages> stages;
};
