#pragma once

#include "models/diff/comparison.h"
#include "views/diff/difflook.h"
#include "views/widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

class DiffFinder;
class DiffLines;
struct DiffLineRef;

//! Paints the rows of a diff.
class DiffPainter
{
    Q_DECLARE_TR_FUNCTIONS(DiffPainter)

public:
    DiffPainter(QPainter &painter, const Comparison &comparison, const DiffLook &look, DiffLines &lines,
                const DiffFinder &finder, const QPalette &palette);

    //! A row, whose top is at `y` of the painter.
    void paint(const DiffLayout::Spot &spot, int y);
    void paintHeader(int file, const QRect &row, bool isStuck);

    static QString viewedText();
    static QString gapAllText(const ChangedFile &file, int gap);
    static QString countsText(const ChangedFile &file);
    static QString nameText(const ChangedFile &file);

private:
    struct Surface {
        QColor text; //!< behind it
        QColor gutter;
    };

    void use(const QFont &font); //!< one of the look's
    Surface surfaceOf(hub::DiffLine::Kind kind) const;
    void paintUnified(const DiffLayout::Spot &spot, const QRect &row);
    void paintSplit(const DiffLayout::Spot &spot, const QRect &row);
    void paintHalf(const DiffLayout::Spot &spot, const QRect &row, int line, bool isRight);
    void paintNumber(const QRect &cell, qint64 number);
    void paintSign(const QRect &cell, hub::DiffLine::Kind kind);
    int baselineOf(const QRect &cell) const; //!< of code in a cell
    void paintText(const DiffLayout::Spot &spot, const QRect &row, int line, int left);
    void paintWords(const QRect &row, const DiffLineRef &ref, int left);
    void paintRemarkMark(const DiffLayout::Spot &spot, const QRect &row);
    void paintCurrentMark(const DiffLayout::Spot &spot, const QRect &row);
    void paintGap(const DiffLayout::Spot &spot, const QRect &row);
    void paintNote(const DiffLayout::Spot &spot, const QRect &row);
    void paintTable(const DiffLayout::Spot &spot, const QRect &row);
    void paintDataRow(const DetailTable::Row &row, const std::vector<QRect> &cells);
    void paintPictures(const DiffLayout::Spot &spot, const QRect &row);
    void paintPicture(const FileDetails::Picture &picture, const QRect &rect, const QString &caption, bool isThere);
    void paintIcon(QStringView name, const QColor &color, const QRect &rect);
    void paintCounts(const ChangedFile &file, const QRect &rect);
    void paintStatus(const ChangedFile &file, const QRect &rect);

    QPainter &m_painter;
    const Comparison &m_comparison;
    const DiffLook &m_look;
    DiffLines &m_lines;
    const DiffFinder &m_finder;
    const ThemeColors &m_colors;
    const QFont *m_font = nullptr; //!< that the painter has
    QFontMetrics m_codeMetrics;
    int m_digitWidth;
};
