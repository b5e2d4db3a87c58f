#pragma once

#include "models/space/ansitext.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>

#include <deque>
#include <vector>

//! The last lines of a log that does not end: as many as fit into a bounded memory, numbered since its beginning.
//!
//! Kept as blocks of UTF-8 that can be shared with a thread that searches them. Lines that are too old are let go a
//! block at a time.
class LogBuffer : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype linesPerBlock = 1000;
    static constexpr qsizetype byteLimit = 32 * 1024 * 1024;
    static constexpr qsizetype lineLimit = 16 * 1024; //!< bytes; a longer line is cut

    //! So many lines behind each other; a copy of it is cheap.
    struct Block {
        qint64 first = 0; //!< number of its first line
        QByteArray text = {}; //!< each line ends with '\n'; escape sequences are still in there
        QList<qint32> ends = {}; //!< behind each line's '\n'
        QList<qint64> times = {}; //!< milliseconds since 1970, UTC; 0: not said

        qsizetype size() const { return ends.size(); }
        QByteArrayView line(qsizetype index) const; //!< without its '\n'
    };

    using QObject::QObject;

    void append(const QString &text, const QDateTime &time); //!< may hold several lines, or end within one
    void flush(); //!< says so to those who look, once for all that was appended
    void clear();

    qint64 firstLine() const; //!< the oldest that is kept
    qint64 endLine() const; //!< one behind the newest
    qint64 lineCount() const { return endLine() - firstLine(); }
    bool hasForgotten() const { return firstLine() > 0; }
    AnsiText line(qint64 number) const;
    qsizetype length(qint64 number) const; //!< bytes of the line, more or less its characters
    QDateTime time(qint64 number) const;
    qsizetype byteCount() const { return m_bytes; }

    const std::deque<Block> &blocks() const { return m_blocks; }

signals:
    void changed(); //!< lines came, and old ones may have gone

private:
    void appendLine(QByteArrayView line, qint64 time);
    const Block *blockOf(qint64 number) const;

    std::deque<Block> m_blocks;
    QByteArray m_half; //!< of a line whose end has not come yet
    qint64 m_halfTime = 0;
    qsizetype m_bytes = 0;
};

//! The numbers of the lines that hold the words, oldest first; ASCII letters in either case. For a worker thread: 32 MB
//! take some milliseconds, or a few dozen where nearly each line holds them. Escape sequences within the words hide
//! them.
std::vector<qint64> linesWith(const std::deque<LogBuffer::Block> &blocks, const QString &words);
