#include "transfer/rangeddownload.h"

#include "hub/files.h"
#include "transfer/filesink.h"
#include "transfer/parallel.h"
#include "transfer/progress.h"
#include "transfer/spaceguard.h"
#include "transfer/streamretry.h"
#include "transfer/writebuffer.h"

#include <chrono>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype hashChunk = qsizetype(1) << 20;

} // namespace

//! Takes a piece's bytes as they come in.
class RangedDownload::Sink : public hub::BodySink
{
public:
    Sink(RangedDownload &download, RangeFile &file, size_t index)
        : m_download(download)
        , m_file(file)
        , m_index(index)
        , m_buffer([this](QByteArrayView data) { return append(data); })
    { }

    Result<Done> begin(const hub::Response &head) override
    {
        if (Result<Done> flushed = flush(); !flushed)
            return flushed;
        constexpr int partialContent = 206;
        const RangeFile::Piece piece = m_file.piece(m_index);
        const QByteArray expected = "bytes " + QByteArray::number(piece.first + m_file.done(m_index)) + '-';
        const QByteArray said = head.headers.value("Content-Range");
        const QByteArray total = said.mid(said.lastIndexOf('/') + 1);
        const bool isOurs = head.status == partialContent && said.startsWith(expected)
            && (total == "*" || total.toLongLong() == m_download.m_size)
            && m_download.isSameContent(head.headers.value("ETag"));
        return isOurs ? Result<Done>(Done{}) : std::unexpected(contentMismatch(m_download.m_etag));
    }

    Result<Done> write(QByteArrayView data) override
    {
        // A server that sends more than was asked for must not write over the next piece.
        if (m_file.done(m_index) + m_buffer.size() + data.size() > m_file.piece(m_index).size)
            return std::unexpected(contentMismatch(m_download.m_etag));
        return m_buffer.add(data);
    }

    //! All that has come is in the file then.
    Result<Done> flush() { return m_buffer.flush(); }

private:
    Result<Done> append(QByteArrayView data)
    {
        if (m_download.m_manner.space) {
            if (Result<Done> fits = m_download.m_manner.space->checkNext(data.size()); !fits)
                return fits;
        }
        return m_file.write(m_index, data).transform([&](Done done) {
            m_download.m_progress.addReceived(data.size());
            return done;
        });
    }

    RangedDownload &m_download;
    RangeFile &m_file;
    size_t m_index;
    WriteBuffer m_buffer;
};

RangedDownload::RangedDownload(hub::BlockingHub &hub, ProgressTracker &progress, const hub::FileMetadata &wanted,
                               Source source, DownloadManner manner)
    : m_hub(hub)
    , m_progress(progress)
    , m_etag(wanted.etag)
    , m_size(wanted.size)
    , m_source(std::move(source))
    , m_manner(manner)
{ }

bool RangedDownload::isSameContent(const QByteArray &etag)
{
    const std::scoped_lock lock(m_mutex);
    if (m_answerEtag.isEmpty())
        m_answerEtag = etag;
    return etag.isEmpty() || m_answerEtag == etag;
}

Result<Done> RangedDownload::attempt(RangeFile &file, size_t index, const QUrl &location, const std::stop_token &stop)
{
    const RangeFile::Piece piece = file.piece(index);
    hub::Message message = hub::files::content(location);
    message.headers.append("Range",
                           "bytes=" + QByteArray::number(piece.first + file.done(index)) + '-'
                               + QByteArray::number(piece.first + piece.size - 1));
    Sink sink(*this, file, index);
    const Result<hub::Response> response = m_hub.send(message, stop, {.sink = &sink});
    if (const Result<Done> flushed = sink.flush(); !flushed)
        return flushed;
    if (!response)
        return std::unexpected(response.error());
    // An answer may end before it should and still be a whole one to HTTP.
    if (file.done(index) < piece.size)
        return failure(Error::Kind::Offline, u"The answer ended early."_s, location.path());
    return Done{};
}

Result<Done> RangedDownload::fetchPiece(RangeFile &file, size_t index, const std::stop_token &stop)
{
    StreamRetry retry(m_manner);
    while (file.done(index) < file.piece(index).size) {
        const qint64 before = file.done(index);
        const QUrl location = m_source.location();
        const Result<Done> done = attempt(file, index, location, stop);
        if (done)
            break;
        if (done.error().kind == Error::Kind::LocalFile) {
            if (Result<Done> room = m_source.waitForSpace(done.error(), stop); !room)
                return room;
            continue;
        }
        const StreamRetry::Verdict verdict =
            retry.after(done.error(), file.done(index) > before, !m_hub.endpoint().owns(location));
        if (verdict.step == StreamRetry::Step::GiveUp)
            return done;
        if (verdict.step == StreamRetry::Step::StartOver)
            return std::unexpected(contentMismatch(m_etag));
        if (!m_source.wait(verdict.wait, done.error(), stop))
            return failure(Error::Kind::Cancelled);
        if (verdict.step != StreamRetry::Step::AskAnew)
            continue;
        // A line that is gone answers nothing either: that is no reason to give up before the stream itself does.
        const Result<Done> renewed = m_source.renew(location, stop);
        if (!renewed && !(renewed.error().httpStatus == 0 && renewed.error().isTransient()))
            return renewed;
    }
    return Done{};
}

//! The bytes are still in memory when they are read here, just behind the last one without a gap before it.
QString RangedDownload::hashBehind(const RangeFile &file, const std::atomic<bool> &isOver,
                                   const std::stop_token &stop) const
{
    Digest digest(isSha256Etag(m_etag) ? Digest::Kind::Sha256 : Digest::Kind::GitBlob, m_size);
    QByteArray chunk(hashChunk, Qt::Uninitialized);
    for (qint64 hashed = 0; hashed < m_size && !stop.stop_requested();) {
        const qint64 there = file.frontier() - hashed;
        if (there < std::min<qint64>(hashChunk, m_size - hashed)) {
            if (isOver.load() && file.frontier() < m_size)
                return {};
            std::this_thread::sleep_for(2ms);
            continue;
        }
        const Result<qint64> count = file.read(hashed, chunk.data(), std::min<qint64>(hashChunk, there));
        if (!count)
            return {};
        digest.add(chunk.constData(), *count);
        hashed += *count;
    }
    return stop.stop_requested() ? QString() : digest.hex();
}

Result<Done> RangedDownload::run(RangeFile &file, const std::stop_token &stop)
{
    m_progress.addAcknowledged(file.received());
    LinkedStop inner(stop);
    std::atomic<bool> isOver = false;
    QString hash;
    std::jthread hasher([&] { hash = hashBehind(file, isOver, inner.token()); });
    const Result<Done> done =
        forEachIndex(file.pieces(), m_manner.receivers, stop,
                     [&](size_t i, const std::stop_token &token) { return fetchPiece(file, i, token); });
    isOver = true;
    if (!done)
        inner.request();
    hasher.join();
    if (!done)
        return done;
    if (stop.stop_requested())
        return failure(Error::Kind::Cancelled);
    constexpr qsizetype gitBlobLength = 40;
    const bool canCompare = isSha256Etag(m_etag) || m_etag.size() == gitBlobLength;
    if (canCompare && hash != m_etag)
        return std::unexpected(contentMismatch(m_etag));
    return file.finish();
}

} // namespace transfer
