#pragma once

#include <QTextBlock>
#include <QTextLayout>

class QPainter;
class QRectF;
class QTextDocument;
class QTextTable;
struct ThemeColors;

//! Draws what a QTextDocument cannot: quiet lines below the great headings and between parts, code on round corners,
//! keys with a rim, small bullets, and boxes of tasks that are ticked.
class CardDecor
{
public:
    //! Takes over what the document would draw worse. Once, after its text was read; on any thread.
    static void prepare(QTextDocument &document, const ThemeColors &colors);

    CardDecor(const QTextDocument &document, const ThemeColors &colors);

    //! Behind the text, from a block on and as far down as can be seen.
    void paint(QPainter &painter, const QTextBlock &first, qreal bottom);

private:
    void paintCode(QPainter &painter, const QTextBlock &block);
    void paintSpans(QPainter &painter, const QTextBlock &block, const QRectF &place) const;
    void paintSpan(QPainter &painter, const QTextLine &line, const QTextCharFormat &format, int begin, int end) const;
    void paintRule(QPainter &painter, const QTextBlock &block, const QRectF &place) const;
    void paintBullet(QPainter &painter, const QTextBlock &block, const QRectF &place) const;
    void paintTask(QPainter &painter, const QTextBlock &block, const QRectF &place, bool isDone) const;

    const QTextDocument &m_document;
    const ThemeColors &m_colors;
    const QTextTable *m_painted = nullptr;
};
