#include "views/cards/longblocks.h"

#include <QTextBlock>
#include <QTextBoundaryFinder>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace {

constexpr qsizetype longest = 4000; // characters: some milliseconds' work
constexpr qsizetype shortest = longest / 2;

//! How many characters of the text the first piece takes.
qsizetype cut(const QString &text)
{
    const QStringView beginning = QStringView(text).first(longest);
    if (const qsizetype line = beginning.lastIndexOf(QChar::LineSeparator); line >= shortest)
        return line + 1;
    if (const qsizetype sentence = beginning.lastIndexOf(u". "); sentence >= shortest)
        return sentence + 2;
    if (const qsizetype word = beginning.lastIndexOf(u' '); word >= shortest)
        return word + 1;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(longest);
    return finder.isAtBoundary() ? longest : std::max<qsizetype>(finder.toPreviousBoundary(), 1);
}

//! Returns the rest.
QTextBlock cutBlock(const QTextBlock &block)
{
    const QString text = block.text();
    const qsizetype length = cut(text);
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    const qreal below = format.bottomMargin();
    format.setBottomMargin(0);
    cursor.setBlockFormat(format);
    cursor.setPosition(block.position() + int(length));
    format.setTopMargin(0);
    format.setBottomMargin(below);
    const bool isAtLineEnd = text.at(length - 1) == QChar::LineSeparator;
    cursor.insertBlock(format);
    const QTextBlock rest = cursor.block();
    if (isAtLineEnd) {
        cursor.setPosition(rest.position() - 1);
        cursor.deletePreviousChar(); // or there would be an empty line
    }
    return rest;
}

} // namespace

void longblocks::split(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        while (block.length() > longest + shortest)
            block = cutBlock(block);
    }
}
