#pragma once

#include "core/result.h"

#include <QStringList>

#include <vector>

//! Rows of a table that somebody looks at: texts only, whatever they were.
struct DataTable {
    static constexpr qsizetype longestCell = 2'000; //!< characters; what is longer is cut
    static constexpr qsizetype mostColumns = 1'000;

    QStringList columns = {};
    std::vector<QStringList> rows = {}; //!< a row may be shorter than the others
};

//! Reads a table of text piece by piece: CSV and its relatives, or JSON Lines.
//!
//! What a piece ends within is kept for the next one. The first record of CSV names the columns; those of JSON Lines
//! are all keys, in the order in which they appear.
class DataTableReader
{
public:
    enum class Format { Separated, JsonLines };

    explicit DataTableReader(Format format) : m_format(format) { }

    //! Malformed where the bytes are no text, or a line is no JSON.
    Result<void> take(const QByteArray &bytes, bool isEnd);
    const DataTable &table() const { return m_table; }

private:
    bool begin(bool isEnd);
    Result<void> takeRecord(QByteArrayView record);
    void takeSeparated(QByteArrayView record);
    Result<void> takeLine(QByteArrayView line);
    qsizetype recordEnd(QByteArrayView text, qsizetype from) const;
    bool isSeparator(char byte) const;

    Format m_format;
    char m_separator = 0; //!< 0: to be found out from the first record
    bool m_hasBegun = false;
    bool m_hasColumns = false;
    int m_lines = 0;
    QByteArray m_rest;
    DataTable m_table;
};
