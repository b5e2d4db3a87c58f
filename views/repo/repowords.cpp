#include "views/repo/repowords.h"

#include "hub/spacetypes.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RepoWords)
};

QString spoken(const QString &tag)
{
    QString words = tag;
    return words.replace(u'-', u' ').replace(u'_', u' ');
}

QString valueOf(const QStringList &tags, const QString &prefix)
{
    for (const QString &tag : tags) {
        if (tag.startsWith(prefix))
            return tag.sliced(prefix.size());
    }
    return {};
}

void addTag(QList<repowords::Fact> &facts, const QStringList &tags, const QString &prefix, const QString &iconName)
{
    const QString value = valueOf(tags, prefix);
    if (!value.isEmpty())
        facts.append({.text = spoken(value), .tag = prefix + value, .iconName = iconName});
}

QString wordOf(hub::Stage stage)
{
    switch (stage) {
    //: how things stand with a Space
    case hub::Stage::NoAppFile: return Words::tr("No app file");
    case hub::Stage::ConfigError: return Words::tr("Config error");
    case hub::Stage::BuildError: return Words::tr("Build error");
    case hub::Stage::RuntimeError: return Words::tr("Runtime error");
    case hub::Stage::Building: return Words::tr("Building");
    case hub::Stage::RunningBuilding: return Words::tr("Running, rebuilding");
    case hub::Stage::AppStarting: return Words::tr("Starting");
    case hub::Stage::RunningAppStarting: return Words::tr("Running, restarting");
    case hub::Stage::Running: return Words::tr("Running");
    case hub::Stage::Sleeping: return Words::tr("Sleeping");
    case hub::Stage::Paused: return Words::tr("Paused");
    case hub::Stage::Stopped: return Words::tr("Stopped");
    case hub::Stage::Deleting: return Words::tr("Deleting");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

namespace repowords {

QString stage(const QString &stage)
{
    if (const std::optional<hub::Stage> known = hub::SpaceStage(stage).known())
        return wordOf(*known);
    const QString words = spoken(stage).toLower();
    return words.isEmpty() ? words : words.first(1).toUpper() + words.sliced(1);
}

QString stageIcon(const QString &stage)
{
    if (stage == "RUNNING"_L1)
        return u"play"_s;
    if (stage == "SLEEPING"_L1 || stage == "PAUSED"_L1 || stage == "STOPPED"_L1)
        return u"pause"_s;
    if (stage.contains("ERROR"_L1) || stage == "NO_APP_FILE"_L1)
        return u"error"_s;
    return u"clock"_s;
}

Tone stageTone(const QString &stage)
{
    if (stage.contains("ERROR"_L1) || stage == "NO_APP_FILE"_L1)
        return Tone::Bad;
    if (stage.contains("BUILDING"_L1) || stage.contains("STARTING"_L1) || stage == "DELETING"_L1)
        return Tone::Busy;
    return stage == "RUNNING"_L1 ? Tone::Good : Tone::Plain;
}

QList<Fact> facts(const hub::RepoSummary &repo)
{
    QList<Fact> facts;
    switch (repo.repo.kind) {
    case hub::RepoKind::Model:
        if (!repo.pipelineTag.isEmpty())
            facts.append({.text = spoken(repo.pipelineTag), .tag = repo.pipelineTag, .iconName = u"task"_s});
        if (!repo.libraryName.isEmpty())
            facts.append({.text = repo.libraryName, .tag = repo.libraryName, .iconName = u"library"_s});
        if (repo.parameters > 0)
            facts.append({.text = Words::tr("%1 params").arg(format::count(repo.parameters)), .iconName = u"tensor"_s});
        break;
    case hub::RepoKind::Dataset:
        addTag(facts, repo.tags, u"task_categories:"_s, u"task"_s);
        addTag(facts, repo.tags, u"size_categories:"_s, u"table"_s);
        addTag(facts, repo.tags, u"modality:"_s, u"dataset"_s);
        break;
    case hub::RepoKind::Space:
        if (!repo.stage.isEmpty())
            facts.append({.text = stage(repo.stage), .iconName = stageIcon(repo.stage), .tone = stageTone(repo.stage)});
        if (!repo.sdk.isEmpty())
            facts.append({.text = repo.sdk, .tag = repo.sdk, .iconName = u"code"_s});
        break;
    }
    addTag(facts, repo.tags, u"license:"_s, u"license"_s);
    return facts;
}

} // namespace repowords
