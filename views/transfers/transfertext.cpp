#include "views/transfers/transfertext.h"

#include "views/widgets/errortext.h"
#include "views/widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using transfer::FileProgress;
using transfer::JobKind;
using transfer::JobSnapshot;
using transfer::JobState;
using transfer::Phase;
using transfer::Progress;

namespace {

//! Gives the functions of this file a translation context.
struct TransferText {
    Q_DECLARE_TR_FUNCTIONS(TransferText)
};

QString joined(const QStringList &parts)
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(u" · "_s);
}

// English stands in the source: without a translation, %n has no plural to choose from.
QString files(int number)
{
    return number == 1 ? TransferText::tr("1 file") : TransferText::tr("%1 files").arg(QLocale().toString(number));
}

QString bytesOf(qint64 done, qint64 total)
{
    if (total <= 0)
        return {};
    //: %1 and %2 are sizes
    return TransferText::tr("%1 of %2").arg(format::size(done), format::size(total));
}

QString filesOf(int done, int total)
{
    if (total <= 0)
        return done > 0 ? files(done) : QString();
    //: %1 is a number, %2 is "20 files"
    return TransferText::tr("%1 of %2").arg(QLocale().toString(done), files(total));
}

QString timeLeft(const Progress &progress)
{
    //: %1 is a time such as 2:10
    return progress.remaining ? TransferText::tr("%1 left").arg(transfertext::remaining(*progress.remaining))
                              : QString();
}

QString speed(const Progress &progress)
{
    return progress.bytesPerSecond >= 1 ? format::rate(progress.bytesPerSecond) : QString();
}

QString countdown(const Progress &progress, const QDateTime &now)
{
    const auto left = std::chrono::seconds(std::max<qint64>(1, (now.msecsTo(progress.waitingUntil) + 999) / 1000));
    const QString time = transfertext::remaining(left);
    if (progress.waitingFor.kind == Error::Kind::RateLimited)
        //: %1 is a time such as 0:42
        return TransferText::tr("Too many requests: goes on by itself in %1").arg(time);
    if (progress.waitingFor.kind == Error::Kind::Offline && progress.waitingFor.httpStatus == 0
        && progress.phase != Phase::Committing)
        //: %1 is a time such as 0:42
        return TransferText::tr("The Hub cannot be reached: trying again in %1").arg(time);
    if (progress.phase == Phase::Committing)
        //: %1 is a time such as 0:42
        return TransferText::tr("No clear answer: looking whether the commit arrived, %1").arg(time);
    //: %1 is a time such as 0:42
    return TransferText::tr("Trying again in %1").arg(time);
}

QString running(const JobSnapshot &job, const QDateTime &now)
{
    const Progress &progress = job.progress;
    const QString phase = transfertext::phase(progress.phase);
    const QString moved = bytesOf(progress.bytesAcknowledged, progress.bytesTotal);
    if (progress.waitingUntil.isValid() && progress.waitingUntil > now)
        return joined({countdown(progress, now), moved});
    switch (progress.phase) {
    case Phase::Starting:
    case Phase::Finished: return phase;
    case Phase::Scanning:
    case Phase::Asking: return joined({phase, filesOf(progress.filesDone, progress.filesTotal)});
    case Phase::Hashing: return joined({phase, bytesOf(progress.hashDone, progress.hashTotal)});
    case Phase::Sending:
    case Phase::Receiving: return joined({phase, moved, speed(progress), timeLeft(progress)});
    case Phase::WaitingForServer:
    case Phase::Committing: return joined({phase, moved});
    }
    Q_UNREACHABLE_RETURN({});
}

// Of jobs that ended in an earlier run of the program no numbers are known.
QString amount(const Progress &progress)
{
    return progress.filesTotal > 0 ? joined({files(progress.filesTotal), format::size(progress.bytesTotal)})
                                   : QString();
}

QString uploaded(const JobSnapshot &job)
{
    if (job.isUnchanged)
        return TransferText::tr("Nothing to send: the repo has all of it already");
    const QString sha = format::shortSha(job.commit.oid);
    const QString what = job.commit.pullRequest > 0
        //: %1 is the number of a pull request, %2 the short id of a commit
        ? TransferText::tr("Opened pull request #%1 with commit %2").arg(job.commit.pullRequest).arg(sha)
        //: %1 is the short id of a commit
        : TransferText::tr("Committed as %1").arg(sha);
    return joined({what, amount(job.progress)});
}

QString done(const JobSnapshot &job)
{
    if (job.kind == JobKind::Upload)
        return uploaded(job);
    return joined({TransferText::tr("Downloaded"), amount(job.progress)});
}

QString stopped(const JobSnapshot &job, const QString &word)
{
    return joined({word, bytesOf(job.progress.bytesAcknowledged, job.progress.bytesTotal)});
}

QString pausedWord(const JobSnapshot &job)
{
    if (job.waitsForRoom)
        return TransferText::tr("The disk is full: goes on by itself when there is room");
    if (job.waitsForHub)
        return TransferText::tr("The Hub cannot be reached: goes on by itself when it can");
    return TransferText::tr("Paused");
}

QString blockedFiles(const JobSnapshot &job)
{
    const auto count = int(job.problems.size());
    const transfer::FileProblem &first = job.problems.front();
    const QString path = first.repoPath.isEmpty() ? first.localPath : first.repoPath;
    const QString words = first.error.detail.simplified();
    const QString which = words.isEmpty() ? path : TransferText::tr("%1 (%2)", "a file and why").arg(path, words);
    if (count == 1)
        return TransferText::tr("1 file cannot be sent: %1. All others are there. Retry it, or skip it and commit "
                                "without it.")
            .arg(which);
    return TransferText::tr("%1 files cannot be sent, the first is %2. All others are there. Retry them, or skip them "
                            "and commit without them.")
        .arg(QLocale().toString(count), which);
}

} // namespace

QString transfertext::title(const JobSnapshot &job)
{
    if (job.kind == JobKind::Download)
        //: %1 is a repo
        return TransferText::tr("Download %1").arg(job.repo.id);
    return job.title;
}

QString transfertext::destination(const JobSnapshot &job)
{
    if (job.createsPullRequest)
        //: %1 a repo, %2 a branch
        return TransferText::tr("%1, pull request to %2").arg(job.repo.id, job.revision);
    //: %1 a repo, %2 a branch
    return TransferText::tr("%1 @ %2").arg(job.repo.id, job.revision);
}

QString transfertext::phase(Phase phase)
{
    switch (phase) {
    case Phase::Starting: return TransferText::tr("Starting");
    case Phase::Scanning: return TransferText::tr("Scanning");
    case Phase::Hashing: return TransferText::tr("Hashing");
    case Phase::Asking: return TransferText::tr("Asking the Hub");
    case Phase::Sending: return TransferText::tr("Sending");
    case Phase::WaitingForServer: return TransferText::tr("Waiting for the server");
    case Phase::Committing: return TransferText::tr("Committing");
    case Phase::Receiving: return TransferText::tr("Receiving");
    case Phase::Finished: return TransferText::tr("Done");
    }
    Q_UNREACHABLE_RETURN({});
}

QString transfertext::status(const JobSnapshot &job, const QDateTime &now)
{
    switch (job.state) {
    case JobState::Waiting: return TransferText::tr("Waiting for its turn");
    case JobState::Running: return running(job, now);
    case JobState::Paused: return stopped(job, pausedWord(job));
    case JobState::NeedsDecision: return stopped(job, TransferText::tr("Needs your decision"));
    case JobState::Failed: return stopped(job, TransferText::tr("Failed"));
    case JobState::Cancelled: return TransferText::tr("Cancelled");
    case JobState::Done: return done(job);
    }
    Q_UNREACHABLE_RETURN({});
}

QString transfertext::problem(const JobSnapshot &job)
{
    if (job.state == JobState::Failed)
        return errorText(job.error);
    if (job.state == JobState::NeedsDecision && !job.problems.empty())
        return blockedFiles(job);
    return {};
}

QString transfertext::problemDetails(const JobSnapshot &job)
{
    if (job.state == JobState::Failed)
        return errorDetails(job.error);
    QStringList lines;
    for (const transfer::FileProblem &file : job.problems)
        lines << TransferText::tr("%1: %2", "a file and why").arg(file.localPath, errorText(file.error));
    return lines.join(u'\n');
}

QString transfertext::fileState(const FileProgress &file)
{
    switch (file.state) {
    case FileProgress::State::Waiting: return TransferText::tr("Waiting");
    case FileProgress::State::Hashing: return TransferText::tr("Hashing");
    case FileProgress::State::Sending: return TransferText::tr("Sending");
    case FileProgress::State::Receiving: return TransferText::tr("Receiving");
    case FileProgress::State::Done: return TransferText::tr("Done");
    case FileProgress::State::Unchanged: return TransferText::tr("Unchanged");
    case FileProgress::State::Skipped: return TransferText::tr("Skipped");
    case FileProgress::State::Failed: return errorText(file.error);
    }
    Q_UNREACHABLE_RETURN({});
}

QString transfertext::remaining(std::chrono::seconds time)
{
    const qint64 total = time.count();
    const QString seconds = u"%1"_s.arg(total % 60, 2, 10, QChar(u'0'));
    if (total < 3600)
        return u"%1:%2"_s.arg(total / 60).arg(seconds);
    if (total < 24 * 3600)
        return u"%1:%2:%3"_s.arg(total / 3600).arg(total / 60 % 60, 2, 10, QChar(u'0')).arg(seconds);
    return format::duration(time);
}

transfertext::Mark transfertext::mark(const JobSnapshot &job)
{
    const QString direction = job.kind == JobKind::Upload ? u"upload"_s : u"download"_s;
    switch (job.state) {
    case JobState::Waiting: return {u"queue"_s, IconTint::Muted};
    case JobState::Running:
        return job.progress.waitingUntil.isValid() ? Mark{u"clock"_s, IconTint::Warning}
                                                   : Mark{direction, IconTint::Accent};
    case JobState::Paused:
        if (job.waitsForHub)
            return {u"offline"_s, IconTint::Warning};
        return job.waitsForRoom ? Mark{u"disk"_s, IconTint::Warning} : Mark{u"pause"_s, IconTint::Muted};
    case JobState::NeedsDecision: return {u"warning"_s, IconTint::Warning};
    case JobState::Failed: return {u"error"_s, IconTint::Negative};
    case JobState::Cancelled: return {u"cancel"_s, IconTint::Muted};
    case JobState::Done: return {u"check-circle"_s, IconTint::Positive};
    }
    Q_UNREACHABLE_RETURN({});
}

transfertext::Mark transfertext::mark(const FileProgress &file)
{
    switch (file.state) {
    case FileProgress::State::Waiting: return {u"clock"_s, IconTint::Muted};
    case FileProgress::State::Hashing: return {u"speed"_s, IconTint::Info};
    case FileProgress::State::Sending: return {u"upload"_s, IconTint::Accent};
    case FileProgress::State::Receiving: return {u"download"_s, IconTint::Accent};
    case FileProgress::State::Done: return {u"check"_s, IconTint::Positive};
    case FileProgress::State::Unchanged: return {u"minus"_s, IconTint::Muted};
    case FileProgress::State::Skipped: return {u"minus"_s, IconTint::Warning};
    case FileProgress::State::Failed: return {u"error"_s, IconTint::Negative};
    }
    Q_UNREACHABLE_RETURN({});
}

QUrl transfertext::resultAddress(const JobSnapshot &job)
{
    if (job.state != JobState::Done || job.kind != JobKind::Upload || job.isUnchanged)
        return {};
    return job.commit.pullRequestUrl.isEmpty() ? job.commit.url : job.commit.pullRequestUrl;
}
