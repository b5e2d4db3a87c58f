#include "views/files/filematchdelegate.h"

#include "views/files/filetypes.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int iconExtent = 16;

} // namespace

FileMatchDelegate::FileMatchDelegate(EntryOf entryOf, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_entryOf(std::move(entryOf))
{ }

QSize FileMatchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {option.fontMetrics.averageCharWidth() * 20, std::max(28, option.fontMetrics.height() + 10)};
}

void FileMatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);

    const hub::TreeEntry entry = m_entryOf(index);
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor muted = isSelected ? colors.selectionText : colors.mutedText;
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(Qt::LeftToRight); // names and paths, which begin with a dot at times
    QRect rest = option.rect.adjusted(16, 0, -margin, 0);
    const int extent = std::max(iconExtent, option.fontMetrics.height() - 2);
    painter->drawPixmap(placed({rest.left(), rest.center().y() - extent / 2 + 1, extent, extent}),
                        iconPixmap(filetypes::iconName(entry), entry.isFolder() && !isSelected ? colors.accent : muted,
                                   extent, painter->device()->devicePixelRatio()));
    rest.setLeft(rest.left() + extent + margin);

    const auto flags = [&option](Qt::Alignment alignment) {
        return int(QStyle::visualAlignment(option.direction, alignment) | Qt::AlignVCenter) | Qt::TextSingleLine;
    };
    const int gap = std::max(margin, option.fontMetrics.averageCharWidth());
    if (!entry.isFolder()) {
        const QString size = format::size(entry.size);
        painter->setFont(Theme::tabular(option.font));
        painter->setPen(muted);
        painter->drawText(placed(rest), flags(Qt::AlignRight), size);
        rest.setRight(rest.right() - painter->fontMetrics().horizontalAdvance(size) - 2 * margin);
    }
    painter->setFont(option.font);
    painter->setPen(isSelected ? colors.selectionText : colors.text);
    const QString name = option.fontMetrics.elidedText(entry.name(), Qt::ElideMiddle, std::max(0, rest.width()));
    painter->drawText(placed(rest), flags(Qt::AlignLeft), name);
    rest.setLeft(rest.left() + option.fontMetrics.horizontalAdvance(name) + gap);
    const QString folder = entry.path.section(u'/', 0, -2);
    if (rest.width() > 3 * option.fontMetrics.averageCharWidth()) {
        painter->setPen(muted);
        painter->drawText(placed(rest), flags(Qt::AlignLeft),
                          option.fontMetrics.elidedText(folder, Qt::ElideMiddle, rest.width()));
    }
    painter->restore();
}

bool FileMatchDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem & /*option*/,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(),
                       u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(index.data().toString().toHtmlEscaped()), view);
    return true;
}
