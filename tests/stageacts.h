#pragma once

#include "hub/blockinghub.h"
#include "hub/commits.h"
#include "hub/files.h"
#include "models/stage/stages.h"
#include "repoworld.h"

#include <memory>

//! What a person does to a stage, and what is on the branch afterwards; shorthands for tests.
class StageActs
{
public:
    StageActs(RepoWorld &world, const std::unique_ptr<Stages> &stages) : m_world(world), m_stages(stages) { }

    Stage &stage(const QString &revision = QStringLiteral("main"))
    {
        return m_stages->stage(RepoWorld::repo(), revision);
    }
    StageCommit &commitOf(const QString &revision = QStringLiteral("main"))
    {
        return m_stages->commit(stage(revision));
    }

    //! What the branch has, as the window knows it: entries by their paths.
    StageSurroundings entries(const QString &revision = QStringLiteral("main"))
    {
        StageSurroundings found;
        hub::BlockingHub blocking(m_world.session());
        const auto run = [&blocking](const auto &call) { return blocking.run(call, {}); };
        const Result<std::vector<hub::TreeEntry>> all =
            hub::tree::listAll(run, RepoWorld::repo(), {.revision = revision, .recursive = true});
        for (const hub::TreeEntry &entry : all.value_or(std::vector<hub::TreeEntry>()))
            found.insert(entry.path, entry);
        return found;
    }

    QByteArray content(const QString &path, const QString &revision = QStringLiteral("main"))
    {
        hub::BlockingHub blocking(m_world.session());
        const Result<hub::Response> answer =
            blocking.send({.target = {hub::files::resolvePath(RepoWorld::repo(), revision, path)}}, {});
        return answer ? answer->body : QByteArray("(missing)");
    }

    QString head(const QString &revision = QStringLiteral("main"))
    {
        hub::BlockingHub blocking(m_world.session());
        const auto history = blocking.run(hub::commits::list(RepoWorld::repo(), revision, {.limit = 1}), {});
        return history && !history->items.empty() ? history->items.front().id : QString();
    }

    // Shorthands for what a person does.
    bool write(const QString &path, const QByteArray &bytes)
    {
        StagedChange change{.path = path};
        stage().keep(bytes, change);
        return put(change);
    }
    bool put(const StagedChange &change)
    {
        const StageSurroundings around = entries();
        return stage()
            .change(QStringLiteral("Put"),
                    [&](StageChanges &all) { return all.put(change, around, StageChanges::Existing::Replace); })
            .has_value();
    }
    bool move(const QString &from, const QString &to)
    {
        const StageSurroundings around = entries();
        return stage()
            .change(QStringLiteral("Move"),
                    [&](StageChanges &all) { return all.move(around.value(from, {.path = from}), to, around); })
            .has_value();
    }
    bool remove(const QString &path)
    {
        const StageSurroundings around = entries();
        return stage()
            .change(QStringLiteral("Delete"),
                    [&](StageChanges &all) { return all.remove(around.value(path, {.path = path})); })
            .has_value();
    }

private:
    RepoWorld &m_world;
    const std::unique_ptr<Stages> &m_stages;
};
