#include "transfer/contentdownload.h"

#include "hub/validation.h"
#include "transfer/progress.h"
#include "transfer/rangeddownload.h"
#include "transfer/spaceguard.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

using namespace std::chrono_literals;

constexpr auto unnoticedPause = 1s;
constexpr auto spacePause = 5s;
constexpr int mostDoubts = 8;
constexpr qint64 worthKeeping = 4096; // of less, all is fetched again: to ask for the rest would save nothing

} // namespace

ContentDownload::ContentDownload(hub::BlockingHub &hub, ProgressTracker &progress, hub::RepoId repo, QString revision,
                                 QString path, DownloadManner manner)
    : m_hub(hub)
    , m_progress(progress)
    , m_repo(std::move(repo))
    , m_revision(std::move(revision))
    , m_path(std::move(path))
    , m_manner(manner)
{ }

void ContentDownload::noteCommit(const hub::Response &response)
{
    const QString commit = QString::fromLatin1(response.headers.value("X-Repo-Commit"));
    if (hub::isCommitId(commit))
        m_commit = commit;
}

Result<Done> ContentDownload::ask(Patience patience, const std::stop_token &stop)
{
    hub::Call<hub::FileMetadata> call = hub::files::metadata(m_repo, m_revision, m_path);
    if (patience == Patience::Retry)
        call.message.retry = hub::Message::Retry::WhenTransient;
    const hub::Streams streams{
        .waiting = [this](std::chrono::milliseconds wait, const Error &why) { m_progress.setWaiting(wait, why); },
        .answered = [this](const hub::Response &response) { noteCommit(response); }};
    Result<hub::FileMetadata> metadata = m_hub.run(call, stop, streams);
    if (!metadata)
        return std::unexpected(metadata.error());
    m_metadata = *std::move(metadata);
    // Names of files on disk are made of it.
    if (m_metadata.etag.isEmpty() || m_metadata.etag.contains(u'/') || m_metadata.etag.startsWith(u'.'))
        return failure(Error::Kind::Malformed, u"The Hub does not say which content the file has."_s, m_path);
    return Done{};
}

// Older clients go on with whatever has the other name, and do not know of pieces.
QString ContentDownload::piecesFile(const QString &unfinished)
{
    constexpr QLatin1StringView suffix = ".incomplete"_L1;
    const QString stem = unfinished.endsWith(suffix) ? unfinished.chopped(suffix.size()) : unfinished;
    return stem + ".pieces"_L1 + suffix;
}

bool ContentDownload::isWorthSplitting() const
{
    return m_metadata.size >= RangedDownload::worthSplitting && m_manner.receivers > 1 && !m_manner.isSequential;
}

Result<Done> ContentDownload::receive(const QString &unfinished, const QString &finished, const std::stop_token &stop)
{
    const auto rename = [&finished](const QString &filled) -> Result<Done> {
        if (::rename(QFile::encodeName(filled).constData(), QFile::encodeName(finished).constData()) != 0)
            return failure(Error::Kind::LocalFile, QString::fromLocal8Bit(std::strerror(errno)), finished);
        return Done{};
    };
    const QString pieces = piecesFile(unfinished);
    if (isWorthSplitting()) {
        const Result<Done> done = receiveInPieces(pieces, unfinished, stop);
        if (done)
            return rename(pieces);
        if (done.error().kind != Error::Kind::Malformed)
            return done;
        // The server has no pieces, or they do not fit together: all of it once more, in one.
        QFile::remove(pieces);
    }
    return receiveInOne(unfinished, stop).and_then([&](Done) { return rename(unfinished); });
}

Result<Done> ContentDownload::receiveInPieces(const QString &pieces, const QString &unfinished,
                                              const std::stop_token &stop)
{
    const Result<std::unique_ptr<RangeFile>> file =
        RangeFile::open(pieces, unfinished, m_metadata.size, m_manner.receivers);
    if (!file)
        return std::unexpected(file.error());
    RangedDownload download(
        m_hub, m_progress, m_metadata,
        {.location = [this] { return location(); },
         .renew = [this](const QUrl &used, const std::stop_token &token) { return renew(used, token); },
         .wait = [this](std::chrono::milliseconds time, const Error &why,
                        const std::stop_token &token) { return waitFor(time, why, token); },
         .waitForSpace = [this](const Error &why, const std::stop_token &token) { return waitForSpace(why, token); }},
        m_manner);
    Result<Done> done = download.run(**file, stop);
    if (!done && done.error().kind == Error::Kind::Malformed)
        m_progress.addToMove((*file)->received()); // comes in once more
    return done;
}

Result<Done> ContentDownload::receiveInOne(const QString &unfinished, const std::stop_token &stop)
{
    for (int attempt = 0;; ++attempt) {
        FileSink sink(unfinished, m_metadata, m_progress, m_manner.space);
        StreamRetry retry(m_manner);
        Result<Done> done = sink.open(stop).and_then([&](Done) { return fill(sink, retry, stop); }).and_then([&](Done) {
            return sink.finish();
        });
        if (done || done.error().kind != Error::Kind::Malformed)
            return done;
        // A second clean fetch tells a damaged transfer from a damaged file.
        sink.startOver();
        QFile::remove(unfinished);
        if (attempt > 0 || m_manner.isSequential)
            return done;
    }
}

Result<Done> ContentDownload::fill(FileSink &sink, StreamRetry &retry, const std::stop_token &stop)
{
    while (true) {
        const bool isComplete = m_metadata.size >= 0 && sink.size() == m_metadata.size && sink.size() > 0;
        if (isComplete)
            return Done{};
        const qint64 before = sink.size();
        const qint64 from = before < worthKeeping ? 0 : before;
        const Result<hub::Response> response =
            m_hub.send(hub::files::content(m_metadata.location, from), stop, {.sink = &sink});
        const Result<Done> flushed = sink.flush();
        if (response && flushed)
            return Done{};
        const Error &error = flushed ? response.error() : flushed.error();
        if (error.kind == Error::Kind::LocalFile) {
            if (Result<Done> room = waitForSpace(error, stop); !room)
                return room;
            continue;
        }
        const StreamRetry::Verdict verdict =
            retry.after(error, sink.size() > before, !m_hub.endpoint().owns(m_metadata.location));
        if (Result<Done> goesOn = goOnAfter(error, verdict, sink, stop); !goesOn)
            return goesOn;
    }
}

//! Succeeds when the next attempt may begin.
Result<Done> ContentDownload::goOnAfter(const Error &error, const StreamRetry::Verdict &verdict, FileSink &sink,
                                        const std::stop_token &stop)
{
    using Step = StreamRetry::Step;
    if (verdict.step == Step::GiveUp || (verdict.step == Step::StartOver && sink.size() == 0))
        return std::unexpected(error);
    if (verdict.step == Step::StartOver)
        return sink.startOver();
    if (!waitFor(verdict.wait, error, stop))
        return failure(Error::Kind::Cancelled);
    if (verdict.step == Step::Again)
        return Done{};
    const Result<Done> renewed = renew(location(), stop);
    // A line that is gone answers nothing either: that is no reason to give up before the stream itself does.
    const bool isGone = !renewed && renewed.error().httpStatus == 0 && renewed.error().isTransient();
    return isGone ? Done{} : renewed;
}

QUrl ContentDownload::location() const
{
    const std::scoped_lock lock(m_mutex);
    return m_metadata.location;
}

Result<Done> ContentDownload::renew(const QUrl &used, const std::stop_token &stop)
{
    const std::scoped_lock lock(m_mutex);
    if (m_metadata.location != used)
        return Done{};
    const hub::FileMetadata before = m_metadata;
    if (Result<Done> asked = ask(Patience::Retry, stop); !asked)
        return asked;
    if (m_metadata.etag == before.etag && m_metadata.size == before.size)
        return Done{};
    m_metadata = before; // files on disk are named after it
    return failure(Error::Kind::HeadMoved,
                   QCoreApplication::translate("FileDownload", "The file was changed on the Hub meanwhile."), m_path);
}

//! Fails with that error when there is room: then something else is wrong.
Result<Done> ContentDownload::waitForSpace(const Error &why, const std::stop_token &stop)
{
    const auto isShort = [this] { return m_manner.space && m_manner.space->spare().value_or(1) <= 0; };
    if (!m_manner.waitsForSpace)
        return std::unexpected(why);
    // Room may have been made just now; an error that is of another kind comes again.
    if (!isShort())
        return ++m_doubts > mostDoubts ? Result<Done>(std::unexpected(why)) : Done{};
    while (isShort()) {
        if (!waitFor(spacePause, why, stop))
            return failure(Error::Kind::Cancelled);
    }
    m_progress.clearWaiting();
    return Done{};
}

bool ContentDownload::waitFor(std::chrono::milliseconds time, const Error &why, const std::stop_token &stop)
{
    if (time > unnoticedPause)
        m_progress.setWaiting(time, why);
    return hub::pause(time, stop);
}

} // namespace transfer
