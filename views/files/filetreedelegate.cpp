#include "views/files/filetreedelegate.h"

#include "models/files/filetreemodel.h"
#include "views/files/filetypes.h"
#include "views/preview/scanlook.h"
#include "views/stage/stagewords.h"
#include "views/widgets/errortext.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/mirroring.h"
#include "views/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int iconExtent = 16;
constexpr int badgePadding = 5;

FileTreeModel::Row rowOf(const QModelIndex &index)
{
    return FileTreeModel::Row(index.data(FileTreeModel::RowRole).toInt());
}

bool isState(const QModelIndex &index)
{
    return rowOf(index) > FileTreeModel::Row::Other;
}

QFont badgeFont(QFont font)
{
    font.setPixelSize(std::max(9, QFontInfo(font).pixelSize() * 10 / 13));
    font.setWeight(QFont::DemiBold);
    return font;
}

QString badgeOf(const QModelIndex &index)
{
    switch (FileTreeModel::Storage(index.data(FileTreeModel::StorageRole).toInt())) {
    case FileTreeModel::Storage::Plain: return {};
    case FileTreeModel::Storage::Lfs: return FileTreeDelegate::tr("LFS");
    case FileTreeModel::Storage::Xet: return FileTreeDelegate::tr("Xet");
    }
    Q_UNREACHABLE_RETURN({});
}

void paintBadge(QPainter *painter, const QRect &rect, const QFont &font, const QString &text, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font);
    QColor frame = color;
    frame.setAlphaF(0.5f);
    painter->setPen(frame);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setPen(color);
    painter->drawText(rect, Qt::AlignCenter, text);
    painter->restore();
}

QString errorSentence(const QModelIndex &index)
{
    const QVariant error = index.data(FileTreeModel::ErrorRole);
    return error.isValid() ? errorText(error.value<Error>()) : QString();
}

QString stateText(const QModelIndex &index)
{
    const QString sentence = errorSentence(index);
    return sentence.isEmpty() ? index.data().toString() : sentence;
}

QString textOf(const QModelIndex &index)
{
    switch (index.column()) {
    case FileTreeModel::SizeColumn: return index.data().isValid() ? format::size(index.data().toLongLong()) : QString();
    case FileTreeModel::UpdatedColumn: return format::relativeTime(index.data().toDateTime());
    default: return index.data().toString();
    }
}

StageOverlay::Mark markOf(const QModelIndex &index)
{
    return StageOverlay::Mark(index.data(FileTreeModel::StageMarkRole).toInt());
}

bool isGoing(StageOverlay::Mark mark)
{
    return mark == StageOverlay::Mark::Deleted || mark == StageOverlay::Mark::MovedAway;
}

QString toolTipOf(const QModelIndex &index, const hub::TreeEntry &entry)
{
    if (isState(index))
        return errorSentence(index);
    if (index.column() == FileTreeModel::NameColumn) {
        const QString word = stagewords::word(markOf(index));
        //: a path, and what will become of it with the next commit
        return word.isEmpty() ? entry.path : FileTreeDelegate::tr("%1\n%2 (staged)").arg(entry.path, word);
    }
    switch (index.column()) {
    case FileTreeModel::SizeColumn: return entry.isFolder() ? QString() : format::exactSize(entry.size);
    case FileTreeModel::CommitColumn:
        return entry.lastCommit ? entry.lastCommit->title + u'\n' + entry.lastCommit->id : QString();
    case FileTreeModel::ScanColumn: return entry.security ? scanDetails(*entry.security) : QString();
    case FileTreeModel::UpdatedColumn: return entry.lastCommit ? format::exactTime(entry.lastCommit->date) : QString();
    default: return entry.path;
    }
}

} // namespace

FileTreeDelegate::FileTreeDelegate(EntryOf entryOf, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_entryOf(std::move(entryOf))
{ }

QSize FileTreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = std::max(28, option.fontMetrics.height() + 10);
    return {QStyledItemDelegate::sizeHint(option, index).width(), height};
}

void FileTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    painter->save();
    painter->setClipRect(option.rect);
    if (isState(index) && index.column() == FileTreeModel::NameColumn)
        paintState(painter, row, index);
    else if (index.column() == FileTreeModel::NameColumn)
        paintName(painter, row, index);
    else if (index.column() == FileTreeModel::ScanColumn)
        paintScan(painter, row, index);
    else
        paintText(painter, row, index);
    painter->restore();
}

void FileTreeDelegate::paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const hub::TreeEntry entry = m_entryOf(index);
    const bool isOpen = entry.isFolder() && option.state.testFlag(QStyle::State_Open);
    const QString name = isOpen ? u"folder-open"_s : filetypes::iconName(entry);
    const QColor tint = isSelected ? colors.selectionText : entry.isFolder() ? colors.accent : colors.mutedText;
    const StageOverlay::Mark stageMark = markOf(index);
    const stagewords::Mark mark = stagewords::mark(stageMark);
    const qreal ratio = painter->device()->devicePixelRatio();
    QRect rest = option.rect.adjusted(4, 0, -margin, 0);
    const int extent = std::max(iconExtent, option.fontMetrics.height() - 2);
    painter->drawPixmap(placed(option, {rest.left(), rest.center().y() - extent / 2 + 1, extent, extent}),
                        iconPixmap(name, tint, extent, ratio));
    rest.setLeft(rest.left() + extent + margin);
    if (!mark.icon.isEmpty()) { // at the end of the column, where all marks stand below each other
        const QRect at(rest.right() - extent, rest.center().y() - extent / 2 + 1, extent, extent);
        painter->drawPixmap(placed(option, at),
                            iconPixmap(mark.icon,
                                       isSelected ? colors.selectionText : stagewords::colorOf(mark.tint, colors),
                                       extent, ratio));
        rest.setRight(at.left() - margin);
    }

    const QString badge = badgeOf(index);
    const QFont small = badgeFont(option.font);
    const QFontMetrics smallMetrics(small);
    const int badgeWidth = badge.isEmpty() ? 0 : smallMetrics.horizontalAdvance(badge) + 2 * badgePadding;
    const int room = rest.width() - (badgeWidth > 0 ? badgeWidth + margin : 0);
    const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, std::max(0, room));
    QFont font = option.font;
    font.setStrikeOut(isGoing(stageMark));
    painter->setFont(font);
    painter->setPen(isSelected ? colors.selectionText : isGoing(stageMark) ? colors.mutedText : colors.text);
    // A name is read in its own direction, whatever that of the window: the dot of “.gitattributes” stays in front.
    const QString isolated = QChar(0x2068) + text + QChar(0x2069);
    painter->drawText(placed(option, rest), Qt::AlignVCenter | Qt::TextSingleLine, isolated);
    if (badgeWidth == 0)
        return;
    const int height = smallMetrics.height() + 2;
    const QRect frame(rest.left() + option.fontMetrics.horizontalAdvance(text) + margin,
                      rest.center().y() - height / 2 + 1, badgeWidth, height);
    paintBadge(painter, placed(option, frame), small, badge, isSelected ? colors.selectionText : colors.mutedText);
}

void FileTreeDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    if (index.column() == FileTreeModel::CommitColumn && index.data(FileTreeModel::AwaitsDetailsRole).toBool()) {
        // A quiet bar where the text will be.
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.border);
        const int height = 8;
        const QRect bar(rect.left(), rect.center().y() - height / 2, std::min(120, rect.width()), height);
        painter->drawRoundedRect(placed(option, bar), 4, 4);
        return;
    }
    const bool isNumber = index.column() == FileTreeModel::SizeColumn;
    painter->setFont(isNumber ? Theme::tabular(option.font) : option.font);
    painter->setPen(isSelected ? colors.selectionText : colors.mutedText);
    const QString text = painter->fontMetrics().elidedText(textOf(index), Qt::ElideRight, rect.width());
    painter->drawText(rect, int(Qt::AlignVCenter | Qt::TextSingleLine | (isNumber ? Qt::AlignRight : Qt::AlignLeft)),
                      text);
}

void FileTreeDelegate::paintScan(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant status = index.data(FileTreeModel::ScanRole);
    if (!status.isValid())
        return;
    const ScanLook look = scanLook(status.toString());
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    QRect rest = option.rect.adjusted(margin, 0, -margin, 0);
    const int extent = std::max(iconExtent, option.fontMetrics.height() - 2);
    const QColor tint = look.tint == IconTint::Positive ? colors.positive
        : look.tint == IconTint::Warning                ? colors.warning
        : look.tint == IconTint::Negative               ? colors.negative
                                                        : colors.mutedText;
    painter->drawPixmap(placed(option, {rest.left(), rest.center().y() - extent / 2 + 1, extent, extent}),
                        iconPixmap(look.iconName, isSelected ? colors.selectionText : tint, extent,
                                   painter->device()->devicePixelRatio()));
    rest.setLeft(rest.left() + extent + 6);
    painter->setFont(option.font);
    painter->setPen(isSelected ? colors.selectionText : colors.mutedText);
    painter->drawText(placed(option, rest), Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(look.text, Qt::ElideRight, rest.width()));
}

QRect FileTreeDelegate::retryRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (rowOf(index) != FileTreeModel::Row::Failed)
        return {};
    const int width = option.fontMetrics.horizontalAdvance(tr("Retry")) + 2 * margin;
    return placed(option,
                  {option.rect.right() - width - margin, option.rect.top() + 3, width, option.rect.height() - 6});
}

void FileTreeDelegate::paintState(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isFailure = rowOf(index) == FileTreeModel::Row::Failed;
    QRect rest = option.rect.adjusted(4, 0, -margin, 0);
    painter->setFont(option.font);
    if (isFailure) {
        const QRect button = retryRect(option, index);
        const int extent = std::max(iconExtent, option.fontMetrics.height() - 2);
        painter->drawPixmap(placed(option, {rest.left(), rest.center().y() - extent / 2 + 1, extent, extent}),
                            iconPixmap(u"warning", colors.negative, extent, painter->device()->devicePixelRatio()));
        rest.setLeft(rest.left() + extent + margin);
        rest.setRight(placed(option, button).left() - margin);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(colors.strongBorder);
        painter->setBrush(colors.raised);
        painter->drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        painter->setPen(colors.text);
        painter->drawText(button, Qt::AlignCenter, tr("Retry"));
    }
    painter->setPen(isSelected ? colors.selectionText : isFailure ? colors.negative : colors.mutedText);
    painter->drawText(placed(option, rest), Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(stateText(index), Qt::ElideRight, rest.width()));
}

bool FileTreeDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem & /*option*/,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const QString text = toolTipOf(index, m_entryOf(index));
    // Names are anybody's: never markup.
    QToolTip::showText(
        event->globalPos(),
        text.isEmpty() ? QString() : u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped()), view);
    return true;
}

bool FileTreeDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                   const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease && index.column() == FileTreeModel::NameColumn) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && retryRect(option, index).contains(mouse->position().toPoint())) {
            emit retryRequested(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}
