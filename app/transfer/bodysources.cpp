#include "transfer/bodysources.h"

#include "hub/uploads.h"

#include <QCoreApplication>

#include <cstring>

namespace transfer {

namespace {

constexpr qint64 chunkSize = qint64(3) * 64 * 1024; // base64 works on threes

} // namespace

bool FileSlice::rewind()
{
    m_done = 0;
    Result<LocalReader> reader = LocalReader::open(m_file);
    if (!reader) {
        m_error = reader.error();
        return false;
    }
    m_reader = *std::move(reader);
    return true;
}

qint64 FileSlice::read(char *data, qint64 length)
{
    const qint64 wanted = std::min(length, m_size - m_done);
    if (wanted == 0)
        return 0;
    const Result<qint64> count = m_reader->readAt(m_offset + m_done, data, wanted);
    if (!count) {
        m_error = count.error();
        return -1;
    }
    m_done += *count;
    if (m_done < m_size)
        return *count;
    if (std::optional<Error> change = m_reader->change()) {
        m_error = *std::move(change);
        return -1;
    }
    return *count;
}

void CommitBody::addLine(const QByteArray &line)
{
    m_size += line.size();
    // Lines next to each other are one piece.
    if (!m_pieces.empty() && !m_pieces.back().file)
        m_pieces.back().text += line;
    else
        m_pieces.push_back({.text = line});
}

void CommitBody::addFile(const Addition &addition)
{
    addLine(hub::uploads::inlineFileBegin());
    m_pieces.push_back({.file = &addition});
    m_size += (addition.file.size + 2) / 3 * 4;
    addLine(hub::uploads::inlineFileEnd(addition.repoPath));
}

bool CommitBody::rewind()
{
    m_piece = 0;
    m_buffer.clear();
    m_bufferAt = 0;
    m_reader.reset();
    m_digest.reset();
    m_fileAt = 0;
    return true;
}

bool CommitBody::fail(Error error)
{
    m_error = std::move(error);
    return false;
}

bool CommitBody::fillFromFile(const Addition &addition)
{
    if (!m_reader) {
        Result<LocalReader> reader = LocalReader::open(addition.file);
        if (!reader)
            return fail(reader.error());
        m_reader = *std::move(reader);
        m_fileAt = 0;
        if (!addition.hashes.gitBlob.isEmpty())
            m_digest.emplace(Digest::Kind::GitBlob, addition.file.size);
    }
    QByteArray raw(std::min(chunkSize, addition.file.size - m_fileAt), Qt::Uninitialized);
    for (qint64 done = 0; done < raw.size();) {
        const Result<qint64> count = m_reader->readAt(m_fileAt + done, raw.data() + done, raw.size() - done);
        if (!count)
            return fail(count.error());
        done += *count;
    }
    m_fileAt += raw.size();
    if (m_digest)
        m_digest->add(raw);
    m_buffer = raw.toBase64();
    return m_fileAt < addition.file.size || finishFile(addition);
}

bool CommitBody::finishFile(const Addition &addition)
{
    if (std::optional<Error> change = m_reader->change())
        return fail(*std::move(change));
    if (m_digest && m_digest->hex() != addition.hashes.gitBlob)
        return fail({.kind = Error::Kind::LocalFile,
                     .detail = QCoreApplication::translate("CommitBody", "The file was changed while it was read."),
                     .code = QStringLiteral("file-changed"),
                     .subject = addition.file.path});
    m_reader.reset();
    m_digest.reset();
    ++m_piece;
    return true;
}

bool CommitBody::fill()
{
    m_bufferAt = 0;
    m_buffer.clear();
    const Piece &piece = m_pieces[m_piece];
    if (piece.file)
        return fillFromFile(*piece.file);
    m_buffer = piece.text;
    ++m_piece;
    return true;
}

qint64 CommitBody::read(char *data, qint64 length)
{
    qint64 done = 0;
    while (done < length) {
        if (m_bufferAt >= m_buffer.size()) {
            if (m_piece >= m_pieces.size())
                break;
            if (!fill())
                return -1;
            continue;
        }
        const qint64 count = std::min<qint64>(length - done, m_buffer.size() - m_bufferAt);
        std::memcpy(data + done, m_buffer.constData() + m_bufferAt, size_t(count));
        m_bufferAt += count;
        done += count;
    }
    return done;
}

} // namespace transfer
