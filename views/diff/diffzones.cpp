#include "views/diff/diffzones.h"

#include <algorithm>

namespace diffzones {

namespace {

constexpr int margin = 8;
constexpr int smallestIcon = 16;
constexpr int textMargin = 16;

} // namespace

int iconExtent(const QFontMetrics &metrics)
{
    return std::max(smallestIcon, metrics.height() - 2);
}

Header header(const QRect &row, const QFontMetrics &metrics, int countsWidth, const QString &viewedText)
{
    const int extent = iconExtent(metrics);
    const auto square = [&](int left) { return QRect(left, row.center().y() - extent / 2 + 1, extent, extent); };
    Header zones;
    zones.chevron = square(row.left() + margin);
    zones.status = square(zones.chevron.right() + 1 + margin);
    zones.menu = square(row.right() + 1 - margin - extent);
    int right = zones.menu.left() - margin;
    if (!viewedText.isEmpty()) {
        const int width = extent + 6 + metrics.horizontalAdvance(viewedText);
        zones.viewed = QRect(right - width, row.top(), width, row.height());
        right = zones.viewed.left() - 2 * margin;
    }
    zones.counts = QRect(right - countsWidth, row.top(), countsWidth, row.height());
    const int left = zones.status.right() + 1 + margin;
    zones.name = QRect(left, row.top(), std::max(0, zones.counts.left() - margin - left), row.height());
    return zones;
}

Gap gap(const QRect &row, const Columns &columns, const QFontMetrics &metrics, bool hasBelow, bool hasAbove,
        const QString &allText)
{
    const int extent = iconExtent(metrics);
    Gap zones;
    int left = row.left() + margin / 2;
    const auto take = [&] {
        const QRect taken(left, row.top(), extent + margin, row.height());
        left = taken.right() + 1;
        return taken;
    };
    if (hasBelow)
        zones.below = take();
    if (hasAbove)
        zones.above = take();
    left = std::max(left + margin, columns.textLeft(false));
    int right = row.right() - textMargin;
    if (!allText.isEmpty()) {
        const int width = metrics.horizontalAdvance(allText) + 2 * margin;
        zones.all = QRect(right - width, row.top(), width, row.height());
        right = zones.all.left() - margin;
    }
    zones.text = QRect(left, row.top(), std::max(0, right - left), row.height());
    return zones;
}

QRect noteText(const QRect &row)
{
    return row.adjusted(textMargin, 0, -textMargin, 0);
}

QRect noteLink(const QRect &row, const DiffNote &note, const QFontMetrics &metrics)
{
    if (note.link.isEmpty())
        return {};
    const QRect text = noteText(row);
    const int width = metrics.horizontalAdvance(note.link);
    const int left = std::min(text.left() + metrics.horizontalAdvance(note.text) + 2 * margin, text.right() - width);
    return {left, row.top(), width, row.height()};
}

QRect remark(const QRect &row, const Columns &columns, bool isOld)
{
    const int extent = std::min(row.height(), columns.sign + 4);
    const int left = columns.textLeft(columns.isSplit && !isOld) - columns.sign;
    return {left - 2, row.top() + (row.height() - extent) / 2, extent, extent};
}

bool isGutter(int x, const Columns &columns)
{
    return x < columns.textLeft(false) || (x >= columns.rightHalf() && x < columns.textLeft(true));
}

std::pair<QRect, QRect> pictures(const QRect &row)
{
    const QRect inner = row.adjusted(textMargin, margin, -textMargin, -margin);
    const int width = (inner.width() - textMargin) / 2;
    return {QRect(inner.left(), inner.top(), width, inner.height()),
            QRect(inner.right() + 1 - width, inner.top(), width, inner.height())};
}

std::vector<QRect> cells(const QRect &row, qsizetype columns)
{
    const QRect inner = row.adjusted(textMargin, 0, -textMargin, 0);
    // What a row is about, before, after, and with four columns a word on what happened.
    const int last = columns > 3 ? inner.width() / 8 : 0;
    const int first = columns > 3 ? inner.width() * 3 / 8 : inner.width() / 4;
    const int others = int(std::max<qsizetype>(1, std::min<qsizetype>(columns, 3) - 1));
    const int width = (inner.width() - first - last) / others;
    std::vector<QRect> rects;
    int left = inner.left();
    for (qsizetype i = 0; i < columns; ++i) {
        const int taken = i == 0 ? first : i == 3 ? last : width;
        rects.emplace_back(left, row.top(), std::max(0, taken - margin), row.height());
        left += taken;
    }
    return rects;
}

std::vector<QRect> dataCells(const QRect &row, qsizetype columns, int unit)
{
    const QRect inner = row.adjusted(textMargin, 0, -textMargin, 0);
    const int number = std::min(inner.width() / 4, 4 * unit);
    const qsizetype others =
        std::clamp<qsizetype>((inner.width() - number) / (6 * unit), 1, std::max<qsizetype>(1, columns - 1));
    const int width = int((inner.width() - number) / others);
    std::vector<QRect> rects{QRect(inner.left(), row.top(), std::max(0, number - margin), row.height())};
    for (qsizetype i = 0; i < others; ++i)
        rects.emplace_back(inner.left() + number + int(i) * width, row.top(), std::max(0, width - margin),
                           row.height());
    return rects;
}

} // namespace diffzones
