#include "views/watch/watchdelegate.h"

#include "models/transfers/watchedfoldermodel.h"
#include "views/watch/watchwords.h"
#include "views/widgets/icons.h"
#include "views/widgets/mirroring.h"
#include "views/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;
using transfer::WatchedFolder;

namespace {

constexpr int margin = 16;
constexpr int topMargin = 10;
constexpr int lineGap = 4;
constexpr int barHeight = 4;
constexpr int problemLines = 5;

struct Extents {
    explicit Extents(const QFontMetrics &metrics)
        : line(metrics.height())
        , icon(std::max(20, line * 10 / 9))
        , textLeft(margin + icon + 12)
    { }

    int line;
    int icon;
    int textLeft;
};

WatchedFolder folderOf(const QModelIndex &index)
{
    return index.data(WatchedFolderModel::FolderRole).value<WatchedFolder>();
}

bool showsBar(const WatchedFolder &folder)
{
    return folder.state == WatchedFolder::State::Pushing && folder.progress.bytesTotal > 0;
}

QColor tinted(IconTint tint, const ThemeColors &colors)
{
    switch (tint) {
    case IconTint::Positive: return colors.positive;
    case IconTint::Negative: return colors.negative;
    case IconTint::Warning: return colors.warning;
    case IconTint::Info: return colors.info;
    case IconTint::Accent: return colors.accent;
    default: return colors.mutedText;
    }
}

int problemHeight(const QString &problem, const QFontMetrics &metrics, int width)
{
    if (problem.isEmpty())
        return 0;
    const int height = metrics.boundingRect(0, 0, width, 10'000, Qt::TextWordWrap, problem).height();
    return std::min(height, problemLines * metrics.lineSpacing()) + lineGap;
}

int textWidth(int rowWidth, const Extents &extents)
{
    return std::max(120, rowWidth - extents.textLeft - margin);
}

//! Draws one row; knows where the next line goes.
class Row
{
public:
    Row(QPainter &painter, const QStyleOptionViewItem &option)
        : m_painter(painter)
        , m_option(option)
        , m_extents(option.fontMetrics)
        , m_top(option.rect.top() + topMargin)
    { }

    int left() const { return m_option.rect.left() + m_extents.textLeft; }
    int width() const { return textWidth(m_option.rect.width(), m_extents); }
    int top() const { return m_top; }
    void advance(int height) { m_top += height; }
    void nextLine() { advance(m_extents.line + lineGap); }

    int text(int x, int room, const QString &words, const QColor &color, bool bold = false,
             Qt::TextElideMode mode = Qt::ElideRight)
    {
        QFont font = Theme::tabular(m_option.font);
        font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
        m_painter.setFont(font);
        m_painter.setPen(color);
        const QFontMetrics metrics(font);
        const int wanted = std::min(room, metrics.horizontalAdvance(words) + 2);
        if (wanted > 0)
            m_painter.drawText(placed(m_option, QRect(x, m_top, wanted, m_extents.line)),
                               int(QStyle::visualAlignment(m_option.direction, Qt::AlignLeading | Qt::AlignVCenter))
                                   | Qt::TextSingleLine,
                               metrics.elidedText(words, mode, wanted));
        return wanted;
    }

    void icon(const transfertext::Mark &mark, const ThemeColors &colors)
    {
        const QRect rect(m_option.rect.left() + margin, m_top + (m_extents.line - m_extents.icon) / 2, m_extents.icon,
                         m_extents.icon);
        m_painter.drawPixmap(
            placed(m_option, rect).topLeft(),
            iconPixmap(mark.icon, tinted(mark.tint, colors), m_extents.icon, m_painter.device()->devicePixelRatio()));
    }

    void wrapped(const QString &words, const QColor &color)
    {
        m_painter.setFont(m_option.font);
        m_painter.setPen(color);
        const int height = problemHeight(words, m_option.fontMetrics, width());
        m_painter.drawText(placed(m_option, QRect(left(), m_top, width(), height - lineGap)),
                           int(QStyle::visualAlignment(m_option.direction, Qt::AlignLeading | Qt::AlignTop))
                               | Qt::TextWordWrap,
                           words);
        advance(height);
    }

    void bar(double fraction, const ThemeColors &colors)
    {
        QRect rect(left(), m_top + 2, width(), barHeight);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colors.border);
        m_painter.drawRoundedRect(placed(m_option, rect), barHeight / 2.0, barHeight / 2.0);
        rect.setWidth(int(rect.width() * std::clamp(fraction, 0.0, 1.0)));
        m_painter.setBrush(colors.accentFill);
        if (rect.width() > 0)
            m_painter.drawRoundedRect(placed(m_option, rect), barHeight / 2.0, barHeight / 2.0);
    }

private:
    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    Extents m_extents;
    int m_top;
};

} // namespace

void WatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const WatchedFolder folder = folderOf(index);
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const bool isSelected = option.state & QStyle::State_Selected;
    const QColor strong = isSelected ? colors.selectionText : colors.text;
    QColor muted = isSelected ? colors.selectionText : colors.mutedText;
    if (isSelected)
        muted.setAlphaF(0.85F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    if (index.row() > 0) {
        painter->setPen(colors.border);
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    }
    Row row(*painter, option);
    row.icon(watchwords::mark(folder), colors);
    const int nameWidth = row.text(row.left(), row.width(), watchwords::name(folder.record.spec), strong, true);
    const QString arrow = option.direction == Qt::RightToLeft ? u"← "_s : u"→ "_s;
    const QString where = arrow + watchwords::destination(folder.record.spec);
    row.text(row.left() + nameWidth + 8, row.width() - nameWidth - 8, where, muted, false, Qt::ElideMiddle);
    row.nextLine();
    const QString status = watchwords::status(folder);
    const int statusWidth = row.text(row.left(), row.width(), status, strong);
    row.text(row.left() + statusWidth, row.width() - statusWidth,
             u" · "_s + watchwords::rhythm(folder.record.spec) + u" · "_s + watchwords::lastCommit(folder), muted);
    row.nextLine();
    if (const QString problem = watchwords::problem(folder); !problem.isEmpty())
        row.wrapped(problem, watchwords::isFailure(folder) ? colors.negative : colors.warning);
    if (showsBar(folder))
        row.bar(folder.progress.fraction(), colors);
    painter->restore();
}

QSize WatchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const WatchedFolder folder = folderOf(index);
    const Extents extents(option.fontMetrics);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    int height = topMargin + 2 * (extents.line + lineGap) + topMargin - lineGap;
    height += problemHeight(watchwords::problem(folder), option.fontMetrics, textWidth(width, extents));
    if (showsBar(folder))
        height += barHeight + 4;
    return {0, height};
}
