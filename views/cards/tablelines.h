#pragma once

class QTextDocument;
class QTextTable;

//! Gives each cell of a table of data the lines that are its own: to its right and below it, and at the table's edge.
//!
//! They look like collapsed borders, but QTextDocument needs twice as long to lay those out.
namespace tablelines {

void prepare(QTextDocument &document); //!< once, after the text was read; on any thread

bool isData(const QTextTable &table); //!< rather than a table that a block of code or a quotation stands in
bool goesOn(const QTextTable &table); //!< it is a piece of the one before

} // namespace tablelines
