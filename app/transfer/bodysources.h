#pragma once

#include "hub/blockinghub.h"
#include "transfer/localreader.h"
#include "transfer/operations.h"

#include <optional>

namespace transfer {

//! A part of a file as a request's body.
class FileSlice : public hub::BodySource
{
public:
    FileSlice(const LocalFile &file, qint64 offset, qint64 size) : m_file(file), m_offset(offset), m_size(size) { }

    qint64 size() const override { return m_size; }
    bool rewind() override;
    qint64 read(char *data, qint64 length) override;
    Error failure() const override { return m_error; }

private:
    const LocalFile &m_file;
    qint64 m_offset;
    qint64 m_size;
    qint64 m_done = 0;
    std::optional<LocalReader> m_reader;
    Error m_error;
};

//! The lines of a commit, made while they are sent: the content of inline files is never in memory as a whole.
class CommitBody : public hub::BodySource
{
public:
    void addLine(const QByteArray &line);
    void addFile(const Addition &addition); //!< kept by reference

    qint64 size() const override { return m_size; }
    bool rewind() override;
    qint64 read(char *data, qint64 length) override;
    Error failure() const override { return m_error; }

    //! Whether the last byte has been handed out, after which the server may have acted on all of it.
    bool isSpent() const { return m_piece >= m_pieces.size() && m_bufferAt >= m_buffer.size(); }

private:
    struct Piece {
        QByteArray text = {};
        const Addition *file = nullptr;
    };

    bool fill();
    bool fillFromFile(const Addition &addition);
    bool finishFile(const Addition &addition);
    bool fail(Error error);

    std::vector<Piece> m_pieces;
    qint64 m_size = 0;
    size_t m_piece = 0;
    QByteArray m_buffer;
    qsizetype m_bufferAt = 0;
    std::optional<LocalReader> m_reader;
    std::optional<Digest> m_digest;
    qint64 m_fileAt = 0;
    Error m_error;
};

} // namespace transfer
