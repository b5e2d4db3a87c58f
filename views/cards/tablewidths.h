#pragma once

#include <QList>
#include <QtCore/qnamespace.h>

#include <vector>

class QTextDocument;
class QTextFrame;
class QTextTable;

//! Gives the columns of tables the widths that browsers give them: those with more to say more room. QTextDocument
//! makes all of them equal and breaks words where a table is too wide.
//!
//! A long table comes in pieces (from HtmlSanitizer), because QTextDocument lays out each at one go and the window
//! waits for it; with the same columns they look like the one they are.
class TableWidths
{
public:
    TableWidths() = default;
    explicit TableWidths(const QTextDocument &document); //!< measures them; on any thread

    bool differ(double room) const; //!< from what they are: fit() would change something
    //! Columns as wide as their texts where there is room for all of them, else narrower in proportion.
    void fit(QTextDocument &document, double room) const;

private:
    struct Table {
        QList<QTextTable *> pieces = {};
        Qt::Alignment alignment = {}; //!< QTextDocument takes the margins for room
        QList<double> least = {}; //!< widths of each column
        QList<double> most = {};
    };

    void collect(const QTextFrame &frame);
    static void measure(Table &table, const QTextDocument &document);
    static double leftMargin(const Table &table, double room);
    static QList<double> widths(const Table &table, double room);

    std::vector<Table> m_tables;
};
