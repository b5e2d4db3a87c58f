#include "views/widgets/listrowdelegate.h"

#include "views/accounts/initials.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 16;
constexpr int gap = 8;
constexpr int dotSize = 8;

QFont smallFont(QFont font)
{
    font.setPixelSize(std::max(9, QFontInfo(font).pixelSize() * 12 / 13));
    return font;
}

void paintPicture(QPainter &painter, const QRect &rect, const QImage &picture)
{
    painter.save();
    QPainterPath path;
    path.addEllipse(rect);
    painter.setClipPath(path, Qt::IntersectClip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSizeF size = QSizeF(picture.size()).scaled(rect.size(), Qt::KeepAspectRatioByExpanding);
    painter.drawImage(QRectF(QRectF(rect).center() - QPointF(size.width(), size.height()) / 2, size), picture);
    painter.restore();
}

} // namespace

//! Where everything of a row stands, read from left to right.
struct ListRowDelegate::Geometry {
    QRect tile;
    QRect first;
    QRect second;
    QRect side;
    QRect sideBelow;
    QRect sideIcon;

    Geometry(const QStyleOptionViewItem &option, const Row &row)
    {
        const QFontMetrics small(smallFont(option.font));
        const QRect inner = option.rect.adjusted(margin, 0, -margin, 0);
        const int line = option.fontMetrics.height() + 4;
        const int extent = std::max(16, option.fontMetrics.height()) * 9 / 4;
        const int top = inner.center().y() - line + 1;
        tile = QRect(inner.left(), inner.center().y() - extent / 2 + 1, extent, extent);
        const int left = tile.right() + 1 + gap + gap / 2;
        const auto endOf = [&](const QString &text, int y) {
            const int width = text.isEmpty() ? 0 : small.horizontalAdvance(text) + 2;
            return QRect(inner.right() - width, y, width, line);
        };
        side = endOf(row.side, top);
        sideBelow = endOf(row.sideBelow, top + line);
        if (!row.sideIcon.isEmpty()) {
            const int before = row.sideBelow.isEmpty() ? 0 : gap / 2 + sideBelow.width();
            sideIcon = QRect(inner.right() - before - line, top + line, line, line);
        }
        first = QRect(left, top, side.left() - gap - left, line);
        const int end = row.sideIcon.isEmpty() ? sideBelow.left() : sideIcon.left();
        second = QRect(left, top + line, end - gap - left, line);
        if (row.below.isEmpty() && row.belowIcon.isEmpty() && row.sideBelow.isEmpty() && row.sideIcon.isEmpty()) {
            for (QRect *alone : {&first, &side})
                alone->translate(0, line / 2); // beside the middle of the tile
        }
    }
};

//! Paints the parts of one row as if it were read from left to right, and mirrors them where it is not.
class ListRowDelegate::Canvas
{
public:
    Canvas(QPainter &painter, const QStyleOptionViewItem &option)
        : m_painter(painter)
        , m_option(option)
        , m_colors(ThemeColors::of(option.palette))
        , m_small(smallFont(option.font))
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setClipRect(option.rect);
    }
    ~Canvas() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Canvas)

    void tile(const Row &row, const QRect &rect);
    void firstLine(const Row &row, QRect line);
    void secondLine(const Row &row, QRect line);
    void side(const QString &text, const QRect &rect);
    void sideIcon(const Row &row, const QRect &rect);
    void frame();

private:
    QColor ink(const QColor &usual) const
    {
        return m_option.state.testFlag(QStyle::State_Selected) ? m_colors.selectionText : usual;
    }
    QColor colorOf(Tone tone) const;
    QRect placed(const QRect &rect) const { return QStyle::visualRect(m_option.direction, m_option.rect, rect); }
    void icon(int left, const QRect &line, int extent, const QString &name, const QColor &color);
    void text(const QRect &rect, const QString &text, const QFont &font, const QColor &color,
              Qt::Alignment alignment = Qt::AlignLeft);
    int markExtent() const { return std::max(12, QFontMetrics(m_small).height() - 4); }
    int widthOf(const Mark &mark) const
    {
        return markExtent() + 3 + QFontMetrics(m_small).horizontalAdvance(mark.word) + 2 + gap;
    }

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    const ThemeColors &m_colors;
    QFont m_small;
};

QColor ListRowDelegate::Canvas::colorOf(Tone tone) const
{
    switch (tone) {
    case Tone::Muted: return m_colors.mutedText;
    case Tone::Accent: return m_colors.accent;
    case Tone::Positive: return m_colors.positive;
    case Tone::Warning: return m_colors.warning;
    case Tone::Negative: return m_colors.negative;
    case Tone::Info: return m_colors.info;
    }
    Q_UNREACHABLE_RETURN(m_colors.text);
}

void ListRowDelegate::Canvas::icon(int left, const QRect &line, int extent, const QString &name, const QColor &color)
{
    const QRect rect(left, line.center().y() - extent / 2 + 1, extent, extent);
    m_painter.drawPixmap(placed(rect), iconPixmap(name, color, extent, m_painter.device()->devicePixelRatio()));
}

void ListRowDelegate::Canvas::text(const QRect &rect, const QString &text, const QFont &font, const QColor &color,
                                   Qt::Alignment alignment)
{
    m_painter.setFont(font);
    m_painter.setPen(color);
    // Names and notes are of any language: "owner/" must not begin with its slash, nor a sentence with its full stop.
    m_painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    m_painter.drawText(
        placed(rect),
        int(QStyle::visualAlignment(m_option.direction, alignment) | Qt::AlignVCenter | Qt::AlignAbsolute)
            | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

void ListRowDelegate::Canvas::tile(const Row &row, const QRect &rect)
{
    const QRect where = placed(rect);
    if (!row.picture.isNull())
        return paintPicture(m_painter, where, row.picture);
    if (!row.person.isEmpty())
        return initials::paint(&m_painter, where, row.person, m_option.font, m_option.palette);
    const bool hasColor = row.tile.isValid();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(hasColor ? row.tile : m_colors.accentSurface);
    m_painter.drawRoundedRect(where, 8, 8);
    const int extent = where.width() / 2;
    const QColor color = hasColor ? legible(m_colors.text, row.tile) : colorOf(row.iconTone);
    m_painter.drawPixmap(where.topLeft() + QPoint(where.width() - extent, where.height() - extent) / 2,
                         iconPixmap(row.iconName, color, extent, m_painter.device()->devicePixelRatio()));
}

void ListRowDelegate::Canvas::firstLine(const Row &row, QRect line)
{
    if (row.isNew) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ink(m_colors.accentFill));
        const int dot = std::max(dotSize, line.height() / 2);
        m_painter.drawEllipse(placed(QRect(line.left(), line.center().y() - dot / 2 + 1, dot, dot)));
        line.setLeft(line.left() + dot + gap);
    }
    int room = line.width();
    for (const Mark &mark : row.marks)
        room -= widthOf(mark);
    constexpr int slack = 2; // so that what fits is not shortened for a fraction of a pixel
    const auto put = [&](const QString &words, const QFont &font, const QColor &color, int most) {
        const int width = std::clamp(QFontMetrics(font).horizontalAdvance(words) + slack, 0, std::max(0, most));
        text(QRect(line.left(), line.top(), width, line.height()), words, font, color);
        line.setLeft(line.left() + std::max(0, width - slack));
        room -= width;
    };
    // Whose it is shortens first.
    QFont strong = m_option.font;
    strong.setWeight(row.isQuiet ? QFont::Normal : QFont::DemiBold);
    const auto putPrefix = [&](int most) { put(row.prefix, m_option.font, ink(m_colors.mutedText), most); };
    const auto putTitle = [&](int most) {
        put(row.title, strong, ink(row.isQuiet ? m_colors.mutedText : m_colors.text), most);
    };
    const int title = QFontMetrics(strong).horizontalAdvance(row.title) + slack;
    const int forPrefix = row.prefix.isEmpty() ? 0 : std::max(room / 3, room - title);
    // An id reads from left to right in every language.
    if (m_option.direction == Qt::RightToLeft) {
        const int prefix = std::min(forPrefix, QFontMetrics(m_option.font).horizontalAdvance(row.prefix) + slack);
        putTitle(room - prefix);
        putPrefix(room);
    } else {
        if (!row.prefix.isEmpty())
            putPrefix(forPrefix);
        putTitle(room);
    }
    int at = line.left() + gap;
    for (const Mark &mark : row.marks) {
        const QColor color = ink(colorOf(mark.tone));
        icon(at, line, markExtent(), mark.iconName, color);
        const int before = markExtent() + 3;
        text(QRect(at + before, line.top(), widthOf(mark) - before - gap, line.height()), mark.word, m_small, color);
        at += widthOf(mark);
    }
}

void ListRowDelegate::Canvas::secondLine(const Row &row, QRect line)
{
    const QColor color = ink(m_colors.mutedText);
    if (!row.belowIcon.isEmpty()) {
        icon(line.left(), line, markExtent(), row.belowIcon, color);
        line.setLeft(line.left() + markExtent() + 4);
    }
    text(line, row.below, m_small, color);
}

void ListRowDelegate::Canvas::side(const QString &words, const QRect &rect)
{
    text(rect, words, m_small, ink(m_colors.mutedText), Qt::AlignRight);
}

void ListRowDelegate::Canvas::sideIcon(const Row &row, const QRect &rect)
{
    if (row.sideIcon.isEmpty())
        return;
    const int extent = markExtent();
    icon(rect.right() + 1 - extent, rect, extent, row.sideIcon, ink(colorOf(row.sideIconTone)));
}

void ListRowDelegate::Canvas::frame()
{
    const QRect &rect = m_option.rect;
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(m_colors.border);
    m_painter.drawLine(rect.left() + margin, rect.bottom(), rect.right() - margin, rect.bottom());
}

QSize ListRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, 2 * (option.fontMetrics.height() + 4) + 16};
}

void ListRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem base = option;
    initStyleOption(&base, index);
    const QStyle *style = base.widget ? base.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &base, painter, base.widget);
    const Row row = describe(index);
    const Geometry geometry(base, row);
    Canvas canvas(*painter, base);
    canvas.tile(row, geometry.tile);
    canvas.firstLine(row, geometry.first);
    canvas.secondLine(row, geometry.second);
    canvas.side(row.side, geometry.side);
    canvas.side(row.sideBelow, geometry.sideBelow);
    canvas.sideIcon(row, geometry.sideIcon);
    canvas.frame();
}

bool ListRowDelegate::isAtSideIcon(const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QPoint &position) const
{
    QStyleOptionViewItem base = option;
    initStyleOption(&base, index);
    const Geometry geometry(base, describe(index));
    return QStyle::visualRect(base.direction, base.rect, geometry.sideIcon).contains(position);
}

bool ListRowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QStyleOptionViewItem base = option;
    initStyleOption(&base, index);
    const Row row = describe(index);
    const Geometry geometry(base, row);
    const bool isAtSide = QStyle::visualRect(base.direction, base.rect, geometry.side).contains(event->pos());
    const bool isAtIcon = QStyle::visualRect(base.direction, base.rect, geometry.sideIcon).contains(event->pos());
    QString text = isAtSide && !row.sideToolTip.isEmpty() ? row.sideToolTip
        : isAtIcon && !row.sideIconToolTip.isEmpty()      ? row.sideIconToolTip
                                                          : row.toolTip;
    if (text.isEmpty())
        text = row.title;
    // Names and notes are anybody's: never markup.
    QToolTip::showText(event->globalPos(), u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped()), view);
    return true;
}
