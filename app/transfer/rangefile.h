#pragma once

#include "hub/call.h"

#include <QByteArrayView>
#include <QString>

#include <atomic>
#include <memory>
#include <vector>

namespace transfer {

//! A file under way that is filled at several places at once.
//!
//! How far each piece is stands behind the content in the same file and is written after the bytes that it speaks of:
//! a killed program goes on to the byte, and nobody takes the file for more than it is.
class RangeFile
{
public:
    struct Piece {
        qint64 first = 0;
        qint64 size = 0;
    };

    //! Goes on with what is at that path, or with the beginning that a single stream left at another, or makes it.
    static Result<std::unique_ptr<RangeFile>> open(const QString &path, const QString &beginning, qint64 size,
                                                   int streams);
    ~RangeFile();
    RangeFile(const RangeFile &) = delete;
    RangeFile &operator=(const RangeFile &) = delete;

    size_t pieces() const { return m_done.size(); }
    Piece piece(size_t index) const;
    qint64 done(size_t index) const { return m_done[index].load(); } //!< bytes of a piece
    qint64 received() const;
    qint64 frontier() const; //!< bytes from the start on without a gap

    //! The next bytes of a piece. One thread to a piece.
    Result<hub::Done> write(size_t index, QByteArrayView data);
    Result<qint64> read(qint64 offset, char *data, qint64 length) const;
    //! Takes the notes off: it is the content alone then, and on the disk.
    Result<hub::Done> finish();

private:
    RangeFile(QString path, int descriptor, qint64 size)
        : m_path(std::move(path))
        , m_descriptor(descriptor)
        , m_size(size)
    { }

    std::unexpected<Error> systemFailure() const;
    bool readNotes();
    Result<hub::Done> writeNotes(qint64 beginning, int streams);
    Result<hub::Done> writeAll(const char *data, qint64 length, qint64 offset) const;
    qint64 noteOffset(size_t index) const;

    QString m_path;
    int m_descriptor;
    qint64 m_size;
    qint64 m_pieceSize = 0;
    std::vector<std::atomic<qint64>> m_done;
};

} // namespace transfer
