#pragma once

class QTextDocument;

//! Sets the space around the tables (code, quotes and data) and the lists of a card right. QTextDocument adds up that
//! of a table and the heading behind, keeps that of the last paragraph inside, and puts that of a list behind its last
//! item even where there is another list in that.
namespace cardspacing {

//! A break at the end of a heading makes no empty line. Once, before places in the text are remembered.
void trimHeadings(QTextDocument &document);
//! Once, after the text was read; on any thread.
void prepare(QTextDocument &document);

} // namespace cardspacing
