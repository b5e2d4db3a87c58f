#include "views/watch/watchwords.h"

#include "views/widgets/commandwords.h"
#include "views/widgets/errortext.h"
#include "views/widgets/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using transfer::WatchedFolder;
using transfer::WatchSpec;
using State = transfer::WatchedFolder::State;

namespace {

//! Gives the functions of this file a translation context.
struct WatchWords {
    Q_DECLARE_TR_FUNCTIONS(WatchWords)
};

constexpr qsizetype namedConflicts = 3;
constexpr qsizetype namedPlaces = 3;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString files(int number)
{
    return WatchWords::tr("%n file(s)", nullptr, number);
}

//! Whole hours and minutes without what is nought behind them.
QString length(std::chrono::milliseconds time)
{
    const auto seconds = std::chrono::round<std::chrono::seconds>(time);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(seconds);
    if (minutes != seconds || minutes.count() == 0)
        return format::duration(seconds);
    if (minutes.count() % 60 == 0)
        //: a length of time in hours
        return WatchWords::tr("%1 h").arg(QLocale().toString(minutes.count() / 60));
    if (minutes.count() < 60)
        //: a length of time in minutes
        return WatchWords::tr("%1 min").arg(QLocale().toString(minutes.count()));
    return format::duration(seconds);
}

QString pushing(const transfer::Progress &progress)
{
    QString moved;
    if (progress.bytesTotal > 0)
        //: %1 and %2 are sizes
        moved =
            WatchWords::tr("%1 of %2").arg(format::size(progress.bytesAcknowledged), format::size(progress.bytesTotal));
    const QString speed = progress.bytesPerSecond >= 1 ? format::rate(progress.bytesPerSecond) : QString();
    return joined({transfertext::phase(progress.phase), moved, speed});
}

QString waiting(const WatchedFolder &folder, const QDateTime &now)
{
    if (!folder.nextRun.isValid())
        return WatchWords::tr("Waiting for changes");
    const auto left = std::chrono::seconds(std::max<qint64>(0, (now.msecsTo(folder.nextRun) + 999) / 1000));
    const QString time = transfertext::remaining(left);
    if (folder.record.hasFailed)
        //: %1 is a time such as 2:10
        return WatchWords::tr("Tries again in %1").arg(time);
    if (folder.hasChanges)
        //: %1 is a time such as 2:10
        return WatchWords::tr("Something has changed: pushes in %1").arg(time);
    //: %1 is a time such as 2:10
    return WatchWords::tr("Looks again in %1").arg(time);
}

QString conflicts(const QStringList &paths)
{
    QStringList named = paths.first(std::min(paths.size(), namedConflicts));
    if (paths.size() > namedConflicts)
        named += WatchWords::tr("%n more", nullptr, int(paths.size() - namedConflicts));
    return WatchWords::tr(
               "%n file(s) changed here and, by somebody else, in the repo: %1. Nothing was overwritten; all "
               "others go on. Keep theirs, or put yours over them.",
               nullptr, int(paths.size()))
        .arg(named.join(u", "_s));
}

QString unreadable(const std::vector<transfer::FileProblem> &problems)
{
    const transfer::FileProblem &first = problems.front();
    const QString path = first.repoPath.isEmpty() ? first.localPath : first.repoPath;
    return WatchWords::tr("%n file(s) could not be read, the first is %1. All others are there; it is tried again with "
                          "the next push.",
                          nullptr, int(problems.size()))
               .arg(path)
        + u' ' + errorText(first.error);
}

QString secrets(const Error &error)
{
    QStringList places = error.detail.split(u'\n', Qt::SkipEmptyParts);
    const qsizetype more = places.size() - namedPlaces;
    if (more > 0) {
        places = places.first(namedPlaces);
        places += WatchWords::tr("%n more", nullptr, int(more));
    }
    return WatchWords::tr("Paused, and nothing was pushed: this looks like tokens or keys that others could read in "
                          "the repo. Take it out and resume, or push it anyway.")
        + u'\n' + places.join(u'\n');
}

} // namespace

QString watchwords::name(const WatchSpec &spec)
{
    const QString last = QFileInfo(spec.folder).fileName();
    return last.isEmpty() ? QDir::toNativeSeparators(spec.folder) : last;
}

QString watchwords::destination(const WatchSpec &spec)
{
    //: %1 a repo, %2 a branch
    const QString place = WatchWords::tr("%1 @ %2").arg(spec.repo.id, spec.revision);
    return spec.pathInRepo.isEmpty() ? place : place + u" / "_s + spec.pathInRepo;
}

QString watchwords::rhythm(const WatchSpec &spec)
{
    if (spec.onChange)
        //: %1 is a length of time such as "2 min"
        return WatchWords::tr("On change, at most every %1").arg(length(spec.every));
    //: %1 is a length of time such as "5 min"
    return WatchWords::tr("Every %1").arg(length(spec.every));
}

QString watchwords::status(const WatchedFolder &folder, const QDateTime &now)
{
    switch (folder.state) {
    case State::Waiting: return waiting(folder, now);
    case State::Queued: return WatchWords::tr("About to look");
    case State::Pushing: return pushing(folder.progress);
    case State::Paused: return WatchWords::tr("Paused");
    case State::Elsewhere: return WatchWords::tr("Pushed by another program just now");
    }
    Q_UNREACHABLE_RETURN({});
}

QString watchwords::lastCommit(const WatchedFolder &folder)
{
    const transfer::WatchRecord &record = folder.record;
    if (!record.committedAt.isValid())
        return record.lookedAt.isValid() ? WatchWords::tr("All of it was there already")
                                         : WatchWords::tr("Nothing pushed yet");
    //: %1 is "3 files", %2 the short id of a commit, %3 a time such as "5 minutes ago"
    return WatchWords::tr("%1 as %2, %3")
        .arg(files(record.filesSent), format::shortSha(record.commit.oid), format::relativeTime(record.committedAt));
}

bool watchwords::isFailure(const WatchedFolder &folder)
{
    return folder.record.hasFailed;
}

QString watchwords::problem(const WatchedFolder &folder)
{
    const transfer::WatchRecord &record = folder.record;
    if (folder.hasSecrets())
        return secrets(record.error);
    if (record.hasFailed) {
        const QString detail = record.error.detail.simplified();
        const QString text = errorText(record.error);
        return detail.isEmpty() || text.contains(detail) ? text : text + u' ' + detail;
    }
    if (!record.conflicts.isEmpty())
        return conflicts(record.conflicts);
    if (!record.problems.empty())
        return unreadable(record.problems);
    if (folder.isLimited && folder.record.spec.onChange)
        return WatchWords::tr("Not all changes can be seen: %1 It looks every minute instead.")
            .arg(folder.limit.detail);
    return {};
}

transfertext::Mark watchwords::mark(const WatchedFolder &folder)
{
    if (folder.hasSecrets() && folder.state == State::Paused)
        return {u"warning"_s, IconTint::Negative};
    switch (folder.state) {
    case State::Pushing: return {u"upload"_s, IconTint::Accent};
    case State::Queued: return {u"queue"_s, IconTint::Muted};
    case State::Paused: return {u"pause"_s, IconTint::Muted};
    case State::Elsewhere: return {u"terminal"_s, IconTint::Muted};
    case State::Waiting: break;
    }
    if (folder.record.hasFailed)
        return {u"error"_s, IconTint::Negative};
    if (folder.needsAttention())
        return {u"warning"_s, IconTint::Warning};
    if (folder.hasChanges || !folder.record.lookedAt.isValid())
        return {u"clock"_s, IconTint::Muted};
    return {u"check-circle"_s, IconTint::Positive};
}

QString watchwords::summary(const std::vector<WatchedFolder> &folders)
{
    const auto count = [&folders](auto &&is) { return int(std::ranges::count_if(folders, is)); };
    const int pushes = count([](const WatchedFolder &folder) { return folder.state == State::Pushing; });
    const int waits = count([](const WatchedFolder &folder) { return folder.needsAttention(); });
    return joined({WatchWords::tr("%n folder(s)", nullptr, int(folders.size())),
                   pushes > 0 ? WatchWords::tr("%n pushing", nullptr, pushes) : QString(),
                   waits > 0 ? WatchWords::tr("%n need(s) attention", nullptr, waits) : QString()});
}

QString watchwords::asCommand(const WatchSpec &spec)
{
    QStringList words{u"hubcap"_s, u"watch"_s, spec.folder, spec.repo.id};
    const auto add = [&words](bool isWanted, const QStringList &more) { words += isWanted ? more : QStringList(); };
    add(spec.repo.kind != hub::RepoKind::Model, {u"--type"_s, hub::kindName(spec.repo.kind)});
    add(spec.revision != "main"_L1, {u"--revision"_s, spec.revision});
    add(!spec.pathInRepo.isEmpty(), {u"--path-in-repo"_s, spec.pathInRepo});
    for (const QString &pattern : spec.allow)
        words += {u"--include"_s, pattern};
    for (const QString &pattern : spec.ignore)
        words += {u"--exclude"_s, pattern};
    add(spec.onChange, {u"--on-change"_s});
    words += {u"--every"_s, QLocale::c().toString(double(spec.every.count()) / 60'000, 'g', 6)};
    add(spec.isPrivate, {u"--private"_s});
    add(spec.mirrorsDeletions, {u"--mirror-deletions"_s});
    add(spec.squashesHistory, {u"--squash-history"_s});
    return commandwords::shell(words);
}
