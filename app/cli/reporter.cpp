#include "cli/reporter.h"

#include "cli/errorline.h"
#include "cli/exitcode.h"
#include "cli/forecastwords.h"
#include "cli/words.h"
#include "transfer/planforecast.h"

#include <QJsonDocument>
#include <QLocale>

#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using transfer::FileProgress;
using transfer::Phase;
using transfer::Progress;

namespace cli {

namespace {

QString phaseKey(Phase phase)
{
    switch (phase) {
    case Phase::Starting: return u"starting"_s;
    case Phase::Scanning: return u"scanning"_s;
    case Phase::Hashing: return u"hashing"_s;
    case Phase::Asking: return u"asking"_s;
    case Phase::Sending: return u"sending"_s;
    case Phase::WaitingForServer: return u"waiting-for-server"_s;
    case Phase::Committing: return u"committing"_s;
    case Phase::Receiving: return u"receiving"_s;
    case Phase::Finished: return u"finished"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString stateKey(FileProgress::State state)
{
    switch (state) {
    case FileProgress::State::Waiting: return u"waiting"_s;
    case FileProgress::State::Hashing: return u"hashing"_s;
    case FileProgress::State::Sending: return u"sending"_s;
    case FileProgress::State::Receiving: return u"receiving"_s;
    case FileProgress::State::Done: return u"done"_s;
    case FileProgress::State::Unchanged: return u"unchanged"_s;
    case FileProgress::State::Skipped: return u"ignored"_s;
    case FileProgress::State::Failed: return u"failed"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString bytes(double count)
{
    return QLocale::c().formattedDataSize(qint64(count), 1, QLocale::DataSizeSIFormat);
}

QString duration(std::chrono::seconds time)
{
    const qint64 seconds = time.count();
    const QString minutes = u"%1:%2"_s.arg(seconds / 60 % 60).arg(seconds % 60, 2, 10, QChar(u'0'));
    return seconds < 3600 ? minutes : u"%1:%2"_s.arg(seconds / 3600).arg(minutes.rightJustified(5, u'0'));
}

//! "Sending  63 %  1.2 GB of 2.0 GB  84 MB/s  2:10 left"
QString summary(const Progress &progress)
{
    QStringList words{phaseWord(progress.phase)};
    const bool moves = progress.phase == Phase::Sending || progress.phase == Phase::Receiving
        || progress.phase == Phase::WaitingForServer;
    if (!moves) {
        if (progress.filesTotal > 0 && progress.phase != Phase::Committing)
            words += u"%1/%2"_s.arg(progress.filesDone).arg(progress.filesTotal);
        return words.join(u"  "_s);
    }
    words += u"%1 %"_s.arg(int(progress.fraction() * 100));
    words += tr("%1 of %2").arg(bytes(double(progress.bytesAcknowledged)), bytes(double(progress.bytesTotal)));
    if (progress.bytesPerSecond > 0)
        words += bytes(progress.bytesPerSecond) + u"/s"_s;
    if (progress.remaining)
        words += tr("%1 left").arg(duration(*progress.remaining));
    words += progress.currentFile;
    return words.join(u"  "_s);
}

void print(FILE *stream, const QString &text)
{
    const QByteArray line = text.toUtf8();
    std::fwrite(line.constData(), 1, size_t(line.size()), stream);
    std::fflush(stream);
}

int terminalWidth()
{
    winsize size{};
    constexpr int usual = 80;
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usual;
}

} // namespace

QString phaseWord(Phase phase)
{
    switch (phase) {
    case Phase::Starting: return tr("Starting");
    case Phase::Scanning: return tr("Looking at files");
    case Phase::Hashing: return tr("Hashing");
    case Phase::Asking: return tr("Asking the Hub");
    case Phase::Sending: return tr("Sending");
    case Phase::WaitingForServer: return tr("Waiting for the server");
    case Phase::Committing: return tr("Committing");
    case Phase::Receiving: return tr("Receiving");
    case Phase::Finished: return tr("Finished");
    }
    Q_UNREACHABLE_RETURN({});
}

Reporter::Style Reporter::styleFor(bool json)
{
    if (json)
        return Style::Json;
    return isatty(STDERR_FILENO) ? Style::Terminal : Style::Plain;
}

void Reporter::sayLine(const QString &line)
{
    // What comes from file names and servers must not command a terminal.
    QString clean = line;
    for (QChar &character : clean) {
        if (character.category() == QChar::Other_Control)
            character = u'?';
    }
    print(stderr, (m_hasLine ? u"\r\x1b[K"_s : QString()) + clean + u'\n');
    m_hasLine = false;
}

void Reporter::sayTerminalLine(const QString &line)
{
    QString clean = line.left(terminalWidth() - 1);
    for (QChar &character : clean) {
        if (character.category() == QChar::Other_Control)
            character = u'?';
    }
    print(stderr, u"\r\x1b[K"_s + clean);
    m_hasLine = true;
}

void Reporter::sayJson(const QJsonObject &event)
{
    print(stdout, QString::fromUtf8(QJsonDocument(event).toJson(QJsonDocument::Compact)) + u'\n');
}

void Reporter::note(const QString &text)
{
    if (m_style != Style::Json)
        sayLine(text);
}

void Reporter::plan(const Progress &progress)
{
    if (m_style == Style::Json) {
        QJsonObject event = progress.forecast ? forecastFields(*progress.forecast) : QJsonObject();
        event.insert(u"event"_s, u"plan"_s);
        event.insert(u"files"_s, progress.filesTotal);
        event.insert(u"bytes"_s, progress.forecast ? progress.forecast->bytes : progress.bytesTotal);
        return sayJson(event);
    }
    if (progress.forecast && progress.forecast->commits == 0)
        return; // that there is nothing to do is said at the end
    note(tr("%n file(s), %1 to move", nullptr, progress.filesTotal)
             .arg(bytes(double(progress.forecast ? progress.forecast->bytes : progress.bytesTotal))));
    const QStringList lines = progress.forecast ? forecastLines(*progress.forecast) : QStringList();
    for (const QString &line : lines)
        note(line);
}

void Reporter::sayWaiting(const Progress &progress)
{
    if (!progress.waitingUntil.isValid() || progress.waitingUntil == m_waitingUntil)
        return;
    m_waitingUntil = progress.waitingUntil;
    const qint64 seconds = std::max<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(m_waitingUntil));
    if (m_style == Style::Json)
        return sayJson({{u"event"_s, u"waiting"_s},
                        {u"seconds"_s, seconds},
                        {u"until"_s, m_waitingUntil.toString(Qt::ISODate)},
                        {u"reason"_s, errorLine(progress.waitingFor)}});
    const bool isLooking = progress.phase == Phase::Committing && progress.waitingFor.kind != Error::Kind::RateLimited;
    const QString words = isLooking ? tr("Looking whether the commit arrived all the same, for up to %1 s. %2")
                                    : tr("Going on in %1 s. %2");
    sayLine(words.arg(seconds).arg(errorLine(progress.waitingFor)));
}

void Reporter::progress(const Progress &progress)
{
    sayWaiting(progress);
    if (m_style == Style::Terminal)
        return sayTerminalLine(summary(progress));
    if (m_style == Style::Json && m_isQuiet)
        return;
    if (m_style == Style::Json)
        return sayJson({{u"event"_s, u"progress"_s},
                        {u"phase"_s, phaseKey(progress.phase)},
                        {u"files"_s, progress.filesTotal},
                        {u"filesDone"_s, progress.filesDone},
                        {u"bytes"_s, progress.bytesTotal},
                        {u"bytesSent"_s, progress.bytesMoved},
                        {u"bytesAcknowledged"_s, progress.bytesAcknowledged},
                        {u"bytesPerSecond"_s, qint64(progress.bytesPerSecond)}});
    // Elsewhere each phase is said once, and moving bytes every now and then.
    const bool moves = progress.phase == Phase::Sending || progress.phase == Phase::Receiving;
    const QString phase =
        moves ? phaseWord(progress.phase) + QString::number(int(progress.fraction() * 10)) : phaseWord(progress.phase);
    if (phase == m_lastPhase)
        return;
    m_lastPhase = phase;
    sayLine(summary(progress));
}

void Reporter::files(const std::vector<FileProgress> &files)
{
    if (m_style != Style::Json)
        return;
    for (const FileProgress &file : files) {
        if (file.state == FileProgress::State::Failed)
            continue; // said as a problem
        sayJson({{u"event"_s, u"file"_s},
                 {u"path"_s, file.repoPath},
                 {u"size"_s, file.size},
                 {u"state"_s, stateKey(file.state)}});
    }
}

void Reporter::problem(const transfer::FileProblem &problem)
{
    const QString shown = problem.localPath.isEmpty() ? problem.repoPath : problem.localPath;
    Error error = problem.error;
    error.subject.clear();
    if (m_style == Style::Json)
        sayJson({{u"event"_s, u"file"_s},
                 {u"path"_s, problem.repoPath},
                 {u"localPath"_s, problem.localPath},
                 {u"state"_s, u"failed"_s},
                 {u"message"_s, errorLine(error)}});
    else
        sayLine(u"%1: %2"_s.arg(shown, errorLine(error)));
}

void Reporter::event(const QJsonObject &event)
{
    if (m_style == Style::Json)
        sayJson(event);
}

void Reporter::line(const QString &text)
{
    if (m_style == Style::Json)
        return;
    QString clean = text;
    for (QChar &character : clean) {
        if (character.category() == QChar::Other_Control)
            character = u'?';
    }
    print(stdout, clean + u'\n');
}

void Reporter::error(const Error &error)
{
    this->error(error, exitCodeFor(error));
}

void Reporter::error(const Error &error, int exitCode)
{
    if (m_style == Style::Json)
        sayJson({{u"event"_s, u"error"_s},
                 {u"message"_s, errorLine(error)},
                 {u"status"_s, error.httpStatus},
                 {u"code"_s, error.code},
                 {u"requestId"_s, error.requestId},
                 {u"exitCode"_s, exitCode}});
    sayLine(errorLine(error));
}

void Reporter::done(const hub::CommitResult &commit, bool isUnchanged, const Progress &progress)
{
    if (m_style == Style::Json) {
        QJsonObject event{{u"event"_s, u"done"_s},           {u"commit"_s, commit.oid},
                          {u"url"_s, commit.url.toString()}, {u"unchanged"_s, isUnchanged},
                          {u"files"_s, progress.filesTotal}, {u"bytes"_s, progress.bytesTotal}};
        if (commit.pullRequest > 0) {
            event[u"pullRequest"_s] = commit.pullRequest;
            event[u"pullRequestUrl"_s] = commit.pullRequestUrl.toString();
        }
        return sayJson(event);
    }
    const QUrl shown = commit.pullRequestUrl.isEmpty() ? commit.url : commit.pullRequestUrl;
    sayLine(isUnchanged ? tr("Nothing to do: all of it is there already.") : tr("Done."));
    if (!shown.isEmpty())
        print(stdout, shown.toString() + u'\n');
}

void Reporter::say(const QJsonObject &event, const QString &line)
{
    if (m_style == Style::Json)
        return sayJson(event);
    sayLine(line);
}

void Reporter::row(const QJsonObject &event, const QString &line)
{
    if (m_style == Style::Json)
        return sayJson(event);
    QString clean = line;
    for (QChar &character : clean) {
        if (character.category() == QChar::Other_Control)
            character = u'?';
    }
    print(stdout, clean + u'\n');
}

void Reporter::watching(const transfer::WatchSpec &spec)
{
    const double minutes = double(spec.every.count()) / 60'000;
    say({{u"event"_s, u"watching"_s},
         {u"folder"_s, spec.folder},
         {u"repo"_s, spec.repo.id},
         {u"revision"_s, spec.revision},
         {u"minutes"_s, minutes},
         {u"onChange"_s, spec.onChange}},
        (spec.onChange ? tr("Watching %1: what changes goes to %2, at most every %3 min.")
                       : tr("Watching %1: what is new goes to %2 every %3 min."))
            .arg(spec.folder, spec.repo.id, QLocale::c().toString(minutes, 'g', 3)));
}

void Reporter::pushed(const transfer::UploadOutcome &outcome)
{
    for (const transfer::FileProblem &one : outcome.problems)
        problem(one);
    if (outcome.kind == transfer::UploadOutcome::Kind::NeedsDecision)
        return;
    const bool isUnchanged = outcome.kind == transfer::UploadOutcome::Kind::Unchanged;
    if (m_style == Style::Json)
        return sayJson({{u"event"_s, u"commit"_s},
                        {u"commit"_s, outcome.commit.oid},
                        {u"url"_s, outcome.commit.url.toString()},
                        {u"files"_s, outcome.filesSent},
                        {u"unchanged"_s, isUnchanged}});
    if (isUnchanged)
        return nothingPushed();
    sayLine(tr("%n file(s) committed as %1", nullptr, outcome.filesSent).arg(outcome.commit.oid.left(12)));
    if (!outcome.commit.url.isEmpty())
        print(stdout, outcome.commit.url.toString() + u'\n');
}

void Reporter::nothingPushed()
{
    if (m_style == Style::Json)
        return sayJson({{u"event"_s, u"nothing"_s}});
    if (m_style == Style::Terminal)
        sayTerminalLine(tr("Nothing has changed."));
}

void Reporter::conflict(const QString &path)
{
    say({{u"event"_s, u"conflict"_s}, {u"path"_s, path}},
        tr("%1 was changed in the repo by somebody else and is left alone there. --overwrite puts yours over it.")
            .arg(path));
}

void Reporter::stopped()
{
    say({{u"event"_s, u"stopped"_s}}, tr("Stopped. The same command goes on from here."));
}

} // namespace cli
