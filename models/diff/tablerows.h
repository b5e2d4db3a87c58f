#pragma once

#include "models/diff/detailtable.h"
#include "models/preview/parquetfooter.h"

#include <QByteArray>
#include <QString>

#include <optional>

//! What changed in a table of data, row by row: CSV and its relatives, JSON Lines; of Parquet its columns.
namespace tablerows {

constexpr qint64 headLimit = 256'000; //!< bytes of a file that are looked at
constexpr size_t mostRows = 200; //!< that are shown

bool isFor(const QString &path); //!< by its suffix: rows
bool hasColumnsOnly(const QString &path); //!< by its suffix: columns

//! Of the beginnings of two files, either of them empty where there is none. Nothing where they are no tables, or no
//! row of the beginnings changed. Pure, for a worker thread.
std::optional<DetailTable> compare(const QString &path, const QByteArray &before, const QByteArray &after);

//! Of what two Parquet files say of themselves; a side without a file has none. Pure, for a worker thread.
DetailTable compareColumns(const std::optional<ParquetFooter> &before, const std::optional<ParquetFooter> &after);

} // namespace tablerows
