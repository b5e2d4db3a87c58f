#include "sandbox/spaceplan.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr double queueSeconds = 2;
constexpr double imageSeconds = 6;
constexpr double requirementSeconds = 3;
constexpr double runStepSeconds = 8;
constexpr double startSeconds = 5;
constexpr double preloadSeconds = 20;

//! Writes the logs of a plan while the seconds go by.
class Builder
{
public:
    explicit Builder(SpacePlan &plan) : m_plan(plan) { }

    void build(const QString &text, double seconds)
    {
        m_plan.buildLog.append({m_plan.buildSeconds, text});
        m_plan.buildSeconds += seconds;
    }
    void run(const QString &text, double seconds)
    {
        m_plan.runLog.append({m_plan.startSeconds, text});
        m_plan.startSeconds += seconds;
    }
    void fail(SpacePlan::Outcome outcome, const QString &message)
    {
        m_plan.outcome = outcome;
        m_plan.message = message;
    }

private:
    SpacePlan &m_plan;
};

QStringList linesOf(const QByteArray &text)
{
    return QString::fromUtf8(text).split(u'\n');
}

void installRequirements(Builder &builder, SpacePlan &plan, const QByteArray &requirements)
{
    static const QRegularExpression shape(
        uR"(^[A-Za-z0-9][A-Za-z0-9._-]*(\[[A-Za-z0-9,._-]+\])?\s*((==|>=|<=|~=|!=|<|>)\s*[0-9A-Za-z.*+!-]+\s*,?\s*)*$)"_s);
    for (const QString &raw : linesOf(requirements)) {
        const QString line = raw.section(u'#', 0, 0).section(u';', 0, 0).trimmed();
        if (line.isEmpty())
            continue;
        if (line.startsWith(u'-') || line.contains("://"_L1) || shape.match(line).hasMatch()) {
            builder.build(u"Collecting %1\n"_s.arg(line), requirementSeconds);
            continue;
        }
        builder.build(u"ERROR: Invalid requirement: '%1' (from line in requirements.txt)\n"_s.arg(line), 1);
        builder.fail(SpacePlan::Outcome::BuildError,
                     u"build error\nJob failed with exit code: 1. Reason: Invalid requirement: '%1'"_s.arg(line));
        return;
    }
    builder.build(u"Successfully installed the requirements\n"_s, 1);
    plan.outcome = SpacePlan::Outcome::Runs;
}

void buildDockerfile(Builder &builder, const QByteArray &dockerfile)
{
    bool hasBase = false;
    for (const QString &raw : linesOf(dockerfile)) {
        const QString line = raw.trimmed();
        const QString word = line.section(u' ', 0, 0).toUpper();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (!hasBase && word != "FROM"_L1 && word != "ARG"_L1) {
            builder.build(u"ERROR: no build stage in current context\n"_s, 1);
            builder.fail(SpacePlan::Outcome::BuildError,
                         u"build error\nfailed to solve: dockerfile parse error: no build stage in current context"_s);
            return;
        }
        hasBase = hasBase || word == "FROM"_L1;
        if (word == "RUN"_L1 && (line == "RUN exit 1"_L1 || line == "RUN false"_L1)) {
            builder.build(
                u"--> %1\nERROR: process \"/bin/sh -c %2\" did not complete successfully: exit code: 1\n"_s.arg(
                    line, line.mid(4)),
                1);
            builder.fail(SpacePlan::Outcome::BuildError,
                         u"build error\nprocess \"/bin/sh -c %1\" did not complete successfully: exit code: 1"_s.arg(
                             line.mid(4)));
            return;
        }
        builder.build(u"--> %1\nDONE\n"_s.arg(line), word == "RUN"_L1 ? runStepSeconds : 1);
    }
    if (!hasBase) {
        builder.build(u"ERROR: the Dockerfile cannot be empty\n"_s, 1);
        builder.fail(SpacePlan::Outcome::BuildError, u"build error\nfailed to solve: the Dockerfile cannot be empty"_s);
    }
}

// Only what stands at the left margin runs when the file is loaded.
void runScript(Builder &builder, const QString &file, const QByteArray &source)
{
    static const QRegularExpression raising(uR"(^raise ([A-Za-z_]+)\(["']?(.*?)["']?\)\s*$)"_s);
    const QStringList lines = linesOf(source);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRegularExpressionMatch match = raising.match(lines[i]);
        if (!match.hasMatch())
            continue;
        const QString error = u"%1: %2"_s.arg(match.captured(1), match.captured(2));
        builder.run(
            u"Traceback (most recent call last):\n  File \"/home/user/app/%1\", line %2, in <module>\n    %3\n%4\n"_s
                .arg(file, QString::number(i + 1), lines[i].trimmed(), error),
            1);
        builder.fail(SpacePlan::Outcome::RuntimeError, u"Exit code: 1. Reason: "_s + error);
        return;
    }
    if (source.trimmed().isEmpty())
        builder.fail(SpacePlan::Outcome::RuntimeError, u"Exit code: 0. Reason: the application ended by itself"_s);
}

//! Nothing where there is no such file; one without a word in it is there all the same.
std::optional<QByteArray> appIn(const GitRepository &git, const git_oid &commit, const QString &path)
{
    const std::optional<git_oid> tree = git.treeOf(commit);
    const std::optional<TreeEntry> entry = tree ? git.entry(*tree, path) : std::nullopt;
    if (!entry || entry->type != TreeEntry::Type::File)
        return {};
    return git.blob(entry->id);
}

void startApp(Builder &builder, const SpacePlan &plan, const QJsonObject &card)
{
    const QJsonArray preload = card["preload_from_hub"_L1].toArray();
    for (const QJsonValueConstRef repo : preload)
        builder.run(u"Fetching %1\n"_s.arg(repo.toString().section(u' ', 0, 0)), preloadSeconds);
    const int port = card["app_port"_L1].toInt(7860);
    builder.run(plan.sdk == "docker"_L1 ? u"Listening on 0.0.0.0:%1\n"_s.arg(port)
                                        : u"* Running on local URL:  http://0.0.0.0:%1\n"_s.arg(port),
                startSeconds);
}

QString nameOf(SpacePlan::Outcome outcome)
{
    switch (outcome) {
    case SpacePlan::Outcome::Runs: return u"runs"_s;
    case SpacePlan::Outcome::NoAppFile: return u"noAppFile"_s;
    case SpacePlan::Outcome::ConfigError: return u"configError"_s;
    case SpacePlan::Outcome::BuildError: return u"buildError"_s;
    case SpacePlan::Outcome::RuntimeError: return u"runtimeError"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray linesToJson(const QList<SpacePlan::Line> &lines)
{
    QJsonArray json;
    for (const SpacePlan::Line &line : lines)
        json.append(QJsonArray{line.second, line.text});
    return json;
}

QList<SpacePlan::Line> linesFromJson(const QJsonArray &json)
{
    QList<SpacePlan::Line> lines;
    for (const QJsonValueConstRef line : json)
        lines.append({line[0].toDouble(), line[1].toString()});
    return lines;
}

} // namespace

QJsonObject SpacePlan::toJson() const
{
    return {
        {u"outcome"_s, nameOf(outcome)},        {u"message"_s, message},           {u"sdk"_s, sdk},
        {u"sdkVersion"_s, sdkVersion},          {u"buildSeconds"_s, buildSeconds}, {u"startSeconds"_s, startSeconds},
        {u"buildLog"_s, linesToJson(buildLog)}, {u"runLog"_s, linesToJson(runLog)}};
}

SpacePlan SpacePlan::fromJson(const QJsonObject &json)
{
    SpacePlan plan{.message = json["message"_L1].toString(),
                   .sdk = json["sdk"_L1].toString(),
                   .sdkVersion = json["sdkVersion"_L1].toString(),
                   .buildSeconds = json["buildSeconds"_L1].toDouble(),
                   .startSeconds = json["startSeconds"_L1].toDouble(),
                   .buildLog = linesFromJson(json["buildLog"_L1].toArray()),
                   .runLog = linesFromJson(json["runLog"_L1].toArray())};
    for (const Outcome outcome :
         {Outcome::NoAppFile, Outcome::ConfigError, Outcome::BuildError, Outcome::RuntimeError}) {
        if (json["outcome"_L1].toString() == nameOf(outcome))
            plan.outcome = outcome;
    }
    return plan;
}

SpacePlan planSpace(const GitRepository &git, const git_oid &commit, const Card &card, const QString &sdk)
{
    SpacePlan plan{.sdk = card.data["sdk"_L1].toString(sdk), .sdkVersion = card.data["sdk_version"_L1].toString()};
    Builder builder(plan);
    if (!card.errors.isEmpty()) {
        builder.fail(SpacePlan::Outcome::ConfigError, card.errors.first());
        return plan;
    }
    const QString usual = plan.isStatic() ? u"index.html"_s : plan.sdk == "docker"_L1 ? u"Dockerfile"_s : u"app.py"_s;
    const QString file = plan.sdk == "docker"_L1 ? usual : card.data["app_file"_L1].toString(usual);
    const std::optional<QByteArray> app = appIn(git, commit, file);
    if (!app) {
        builder.fail(SpacePlan::Outcome::NoAppFile, {});
        return plan;
    }
    if (plan.isStatic())
        return plan;
    builder.build(u"===== Build Queued at commit %1 =====\n"_s.arg(QString::fromLatin1(hexOf(commit)).left(7)),
                  queueSeconds);
    if (plan.sdk == "docker"_L1) {
        buildDockerfile(builder, *app);
    } else {
        builder.build(
            u"--> FROM python:%1-slim\nDONE\n"_s.arg(card.data["python_version"_L1].toVariant().toString().isEmpty()
                                                         ? u"3.12"_s
                                                         : card.data["python_version"_L1].toVariant().toString()),
            imageSeconds);
        installRequirements(builder, plan, git.fileAt(commit, u"requirements.txt"_s));
    }
    if (plan.outcome != SpacePlan::Outcome::Runs)
        return plan;
    builder.build(u"--> Pushing image\nDONE\n"_s, 1);
    builder.run(u"===== Application Startup =====\n"_s, 1);
    if (plan.sdk != "docker"_L1)
        runScript(builder, file, *app);
    if (plan.outcome == SpacePlan::Outcome::Runs)
        startApp(builder, plan, card.data);
    return plan;
}

} // namespace sandbox
