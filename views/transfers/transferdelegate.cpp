#include "views/transfers/transferdelegate.h"

#include "models/transfers/transfermodel.h"
#include "views/transfers/transfertext.h"
#include "views/widgets/format.h"
#include "views/widgets/mirroring.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>
#include <QTreeView>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;
using transfer::FileProgress;
using transfer::JobSnapshot;
using transfer::JobState;

namespace {

constexpr int margin = 8;
constexpr int lineGap = 4;
constexpr int barHeight = 4;
constexpr int barGap = 8;
constexpr int problemLines = 6;

//! Sizes that grow with the font.
struct Extents {
    explicit Extents(const QFontMetrics &metrics)
        : line(metrics.height())
        , icon(std::max(20, line * 10 / 9))
        , small(std::max(16, line * 8 / 9))
        , textLeft(3 * margin + small + icon)
    { }

    int line;
    int icon;
    int small; //!< chevrons and icons of files
    int textLeft;
};

//! Colours of a row, selected or not.
struct Ink {
    QColor text;
    QColor muted;
};

Ink inkOf(const QStyleOptionViewItem &option)
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    if (!(option.state & QStyle::State_Selected))
        return {colors.text, colors.mutedText};
    QColor muted = colors.selectionText;
    muted.setAlphaF(0.8F);
    return {colors.selectionText, muted};
}

QColor colorOf(IconTint tint, const ThemeColors &colors)
{
    switch (tint) {
    case IconTint::Positive: return colors.positive;
    case IconTint::Negative: return colors.negative;
    case IconTint::Warning: return colors.warning;
    case IconTint::Info: return colors.info;
    case IconTint::Accent: return colors.accent;
    case IconTint::Muted: return colors.mutedText;
    case IconTint::Text:
    case IconTint::OnAccent: break;
    }
    return colors.text;
}

void paintRow(QPainter *painter, const QStyleOptionViewItem &option)
{
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
}

void paintIcon(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &name,
               const QColor &color)
{
    painter->drawPixmap(placed(option, rect).topLeft(),
                        iconPixmap(name, color, rect.width(), painter->device()->devicePixelRatio()));
}

void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &text,
               Qt::Alignment alignment = Qt::AlignLeading, Qt::TextElideMode mode = Qt::ElideRight)
{
    painter->drawText(placed(option, rect),
                      int(QStyle::visualAlignment(option.direction, alignment | Qt::AlignVCenter)) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, mode, rect.width()));
}

bool showsBar(const JobSnapshot &job)
{
    return job.state == JobState::Running || job.state == JobState::Paused || job.state == JobState::NeedsDecision;
}

void paintBar(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const JobSnapshot &job)
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const bool isMoving = job.state == JobState::Running;
    painter->setPen(Qt::NoPen);
    painter->setBrush(option.state & QStyle::State_Selected ? colors.strongBorder : colors.border);
    painter->drawRoundedRect(placed(option, rect), barHeight / 2.0, barHeight / 2.0);
    QRect filled = rect;
    filled.setWidth(int(rect.width() * std::clamp(job.progress.fraction(), 0.0, 1.0)));
    if (filled.width() < 1)
        return;
    painter->setBrush(isMoving ? colors.accentFill : colors.mutedText);
    painter->drawRoundedRect(placed(option, filled), barHeight / 2.0, barHeight / 2.0);
}

// The row that a cell is a part of. Asked for a height, a view does not say how wide the cell is.
QRect rowRect(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    return view ? QRect(0, option.rect.top(), view->viewport()->width(), option.rect.height()) : option.rect;
}

int problemWidth(const QStyleOptionViewItem &option)
{
    return std::max(120, rowRect(option).width() - Extents(option.fontMetrics).textLeft - margin);
}

//! As many of its lines as have room; the last of them ends in … where there are more.
QString shownOf(QString problem, const QFont &font, int width)
{
    problem.replace(QChar::LineFeed, QChar::LineSeparator);
    QTextLayout layout(problem, font);
    layout.beginLayout();
    QTextLine line;
    for (int i = 0; i < problemLines; ++i) {
        const QTextLine next = layout.createLine();
        if (!next.isValid())
            return problem;
        line = next;
        line.setLineWidth(width);
    }
    if (!layout.createLine().isValid())
        return problem;
    const QString rest = problem.sliced(line.textStart()).replace(QChar::LineSeparator, QChar::Space);
    return problem.first(line.textStart()) + QFontMetrics(font).elidedText(rest, Qt::ElideRight, width);
}

int problemHeight(const JobSnapshot &job, const QStyleOptionViewItem &option)
{
    const QString problem = transfertext::problem(job);
    if (problem.isEmpty())
        return 0;
    const int width = problemWidth(option);
    return option.fontMetrics.boundingRect(0, 0, width, 10'000, Qt::TextWordWrap, shownOf(problem, option.font, width))
               .height()
        + lineGap;
}

// Over the columns of a row, below the actions: in the first alone a sentence would become a tower of words.
void paintProblem(QPainter *painter, const QStyleOptionViewItem &option, const JobSnapshot &job)
{
    const QString problem = transfertext::problem(job);
    if (problem.isEmpty())
        return;
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const Extents extents(option.fontMetrics);
    const QRect row = rowRect(option);
    const int width = problemWidth(option);
    const QRect area(row.left() + extents.textLeft, row.top() + margin + 2 * (extents.line + lineGap), width,
                     problemHeight(job, option));
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    painter->setPen(job.state == JobState::Failed ? colors.negative : colors.warning);
    painter->drawText(QStyle::visualRect(option.direction, row, area),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignTop))
                          | Qt::TextWordWrap,
                      shownOf(problem, option.font, width));
    painter->restore();
}

JobSnapshot jobOf(const QModelIndex &index)
{
    return index.data(TransferModel::JobRole).value<JobSnapshot>();
}

bool isJob(const QModelIndex &index)
{
    return index.data(TransferModel::IsJobRole).toBool();
}

QRect chevronRect(const QStyleOptionViewItem &option)
{
    const Extents extents(option.fontMetrics);
    const int top = option.rect.top() + margin + (extents.line - extents.small) / 2;
    return {option.rect.left() + margin, top, extents.small, extents.small};
}

QList<std::pair<TransferAction, QRect>> actionRects(const QStyleOptionViewItem &option, const JobSnapshot &job)
{
    QList<std::pair<TransferAction, QRect>> rects;
    int right = option.rect.right() + 1 - margin;
    const QList<TransferAction> actions = transferactions::actionsFor(job);
    for (const TransferAction action : actions | std::views::reverse) {
        const int width = transferactions::buttonWidth(action, option.fontMetrics);
        const QRect rect(right - width, option.rect.top() + transferactions::topMargin, width,
                         transferactions::buttonExtent(option.fontMetrics));
        rects.prepend({action, placed(option, rect)});
        right -= width + transferactions::gap;
    }
    return rects;
}

} // namespace

void TransferDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRow(painter, option);
    painter->setFont(Theme::tabular(option.font));
    if (!isJob(index))
        paintFile(painter, option, index);
    else if (index.column() == 0)
        paintJob(painter, option, index);
    else if (index != m_rowWithButtons)
        paintActions(painter, option, index);
    if (isJob(index))
        paintProblem(painter, option, jobOf(index));
    painter->restore();
}

void TransferDelegate::paintJob(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const JobSnapshot job = jobOf(index);
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const Ink ink = inkOf(option);
    const QRect row = option.rect;
    const Extents extents(option.fontMetrics);
    const int lineHeight = extents.line;
    if (index.row() > 0) {
        painter->setPen(colors.border);
        painter->drawLine(row.topLeft(), QPoint(option.widget->width(), row.top()));
    }
    if (index.model()->hasChildren(index)) {
        const bool isOpen = option.state & QStyle::State_Open;
        const QString closed = option.direction == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s;
        paintIcon(painter, option, chevronRect(option), isOpen ? u"chevron-down"_s : closed, ink.muted);
    }
    const transfertext::Mark mark = transfertext::mark(job);
    int top = row.top() + margin;
    paintIcon(painter, option,
              QRect(row.left() + 2 * margin + extents.small, top + (lineHeight - extents.icon) / 2, extents.icon,
                    extents.icon),
              mark.icon, colorOf(mark.tint, colors));

    const int left = row.left() + extents.textLeft;
    const int width = row.right() + 1 - margin - left;
    QFont bold = painter->font();
    bold.setWeight(QFont::DemiBold);
    const QString title = transfertext::title(job);
    const int titleWidth = std::min(QFontMetrics(bold).horizontalAdvance(title) + 2, width);
    const QFont plain = painter->font();
    painter->setFont(bold);
    painter->setPen(ink.text);
    paintText(painter, option, QRect(left, top, titleWidth, lineHeight), title);
    painter->setFont(plain);
    painter->setPen(ink.muted);
    const int rest = width - titleWidth - margin;
    if (rest > 6 * option.fontMetrics.averageCharWidth())
        paintText(painter, option, QRect(left + titleWidth + margin, top, rest, lineHeight),
                  transfertext::destination(job), Qt::AlignLeading, Qt::ElideMiddle);
    top += lineHeight + lineGap;

    const QString percent = showsBar(job) ? format::percent(job.progress.fraction()) : QString();
    const int percentWidth = percent.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(percent) + margin;
    paintText(painter, option, QRect(left, top, width - percentWidth, lineHeight), transfertext::status(job));
    painter->setPen(ink.text);
    paintText(painter, option, QRect(left + width - percentWidth, top, percentWidth, lineHeight), percent,
              Qt::AlignTrailing);
    top += lineHeight + lineGap + problemHeight(job, option);
    if (showsBar(job))
        paintBar(painter, option, QRect(left, top + (barGap - barHeight) / 2, width, barHeight), job);
}

void TransferDelegate::paintActions(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const Ink ink = inkOf(option);
    const ThemeColors &colors = ThemeColors::of(option.palette);
    for (const auto &[action, rect] : actionRects(option, jobOf(index))) {
        const transferactions::Look look = transferactions::look(action);
        const QColor color = look.showsText ? colors.accent : ink.muted;
        const int extent = transferactions::iconExtent(option.fontMetrics);
        const int iconLeft = look.showsText ? rect.left() + margin + 1 : rect.left() + (rect.width() - extent) / 2;
        const QRect iconRect(iconLeft, rect.top() + (rect.height() - extent) / 2, extent, extent);
        painter->drawPixmap(iconRect.topLeft(),
                            iconPixmap(look.icon, color, extent, painter->device()->devicePixelRatio()));
        if (!look.showsText)
            continue;
        painter->setPen(ink.text);
        painter->drawText(rect.adjusted(margin + extent + lineGap + 1, 0, 0, 0),
                          int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, look.text);
    }
}

void TransferDelegate::paintFile(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto file = index.data(TransferModel::FileRole).value<FileProgress>();
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const Ink ink = inkOf(option);
    const QRect row = option.rect;
    if (index.column() == 1) {
        painter->setPen(ink.muted);
        const QString size = format::size(file.size);
        return paintText(painter, option, row.adjusted(0, 0, -2 * margin, 0), size, Qt::AlignTrailing);
    }
    const Extents extents(option.fontMetrics);
    const transfertext::Mark mark = transfertext::mark(file);
    paintIcon(painter, option,
              QRect(row.left() + extents.textLeft, row.top() + (row.height() - extents.small) / 2, extents.small,
                    extents.small),
              mark.icon, colorOf(mark.tint, colors));
    const int left = row.left() + extents.textLeft + extents.small + margin;
    const int width = row.right() + 1 - margin - left;
    const QString state = transfertext::fileState(file);
    const int pathWidth = std::min(painter->fontMetrics().horizontalAdvance(file.repoPath) + 2, width * 6 / 10);
    painter->setPen(ink.text);
    paintText(painter, option, QRect(left, row.top(), pathWidth, row.height()), file.repoPath, Qt::AlignLeading,
              Qt::ElideMiddle);
    painter->setPen(file.state == FileProgress::State::Failed ? colors.negative : ink.muted);
    paintText(painter, option,
              QRect(left + pathWidth + 2 * margin, row.top(), width - pathWidth - 2 * margin, row.height()), state);
}

QSize TransferDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Extents extents(option.fontMetrics);
    if (!isJob(index))
        return {0, std::max(24, extents.line + 6)};
    if (index.column() != 0)
        return {0, transferactions::buttonExtent(option.fontMetrics) + 2 * transferactions::topMargin};
    const JobSnapshot job = jobOf(index);
    int height = margin + extents.line + lineGap + extents.line + margin;
    height += problemHeight(job, option);
    return {0, showsBar(job) ? height + barGap : height};
}

bool TransferDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                   const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || !isJob(index))
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton)
        return false;
    const QPoint position = mouse->position().toPoint();
    if (index.column() == 0) {
        if (!placed(option, chevronRect(option).adjusted(-margin, -margin, margin, margin)).contains(position))
            return false;
        emit expandToggled(index);
        return true;
    }
    for (const auto &[action, rect] : actionRects(option, jobOf(index))) {
        if (rect.contains(position)) {
            emit actionTriggered(index, action);
            return true;
        }
    }
    return false;
}
