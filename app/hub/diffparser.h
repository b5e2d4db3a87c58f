#pragma once

#include "hub/diff.h"

#include <optional>

namespace hub {

//! Reads a diff line by line, in one pass. Used by Diff::parse() alone.
class DiffParser
{
public:
    explicit DiffParser(QByteArrayView bytes) : m_bytes(bytes) { }

    std::vector<FileDiff> parse();

private:
    //! How many lines of each side a hunk has yet to give, and the numbers of the next ones.
    struct Remaining {
        std::vector<qint64> oldCounts = {}; //!< one for each parent
        qint64 newCount = 0;
        qint64 oldNumber = 0; //!< of the first parent
        qint64 newNumber = 0;

        bool isComplete() const;
    };

    bool peek(); //!< whether there is a line, which m_line then is
    void next() { m_at = m_lineEnd; }
    QByteArrayView header() const; //!< the line without a CR at its end

    bool startFile();
    bool readNames();
    void readFacts(QByteArrayView line);
    void readIndex(QByteArrayView value);
    bool readHunk();
    bool readLine(DiffHunk &hunk, Remaining &remaining) const;
    void settle();

    QByteArrayView m_bytes;
    QByteArrayView m_line;
    qint64 m_at = 0;
    qint64 m_lineEnd = 0;
    std::vector<FileDiff> m_files;
    bool m_isInHead = false; //!< of the last file, before its hunks
    bool m_hasNames = false; //!< its names were told by more than the first line
};

} // namespace hub
