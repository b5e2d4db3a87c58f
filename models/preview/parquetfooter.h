#pragma once

#include "core/result.h"

#include <QByteArray>

#include <vector>

//! What a Parquet file says of itself at its end: which columns it has, and how many rows.
struct ParquetFooter {
    static constexpr qint64 markLength = 8; //!< its length and the magic, at the very end

    struct Column {
        QString name = {}; //!< with those it is nested in, parted by dots
        QString type = {}; //!< "int64", "string", "timestamp", …
        bool mayBeNull = false;
    };

    std::vector<Column> columns = {};
    qint64 rows = 0;
    qint64 rowGroups = 0;
    QString writer = {};

    //! How many bytes before the mark it takes. Malformed for what does not end like such a file.
    static Result<qint64> length(QByteArrayView end);
    //! From the file's last bytes, which must reach back to its beginning.
    static Result<ParquetFooter> parse(QByteArrayView end);
};
