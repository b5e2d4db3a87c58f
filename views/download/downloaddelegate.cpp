#include "views/download/downloaddelegate.h"

#include "models/downloads/downloadpicker.h"
#include "views/files/filetypes.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/mirroring.h"
#include "views/widgets/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

void DownloadDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QModelIndex first = index.siblingAtColumn(DownloadPicker::PathColumn);
    const bool isTaken = first.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    if (!isTaken)
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
    if (index.column() == DownloadPicker::SizeColumn) {
        option->text = format::size(index.data().toLongLong());
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }
    if (index.column() != DownloadPicker::PathColumn)
        return;
    option->text = inOnePiece(*option, option->text);
    const bool isFlagged = !index.data(DownloadPicker::ScanRole).toString().isEmpty();
    const hub::TreeEntry entry{.path = index.data().toString()};
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon =
        isFlagged ? ::icon(u"shield-warning", IconTint::Warning) : ::icon(filetypes::iconName(entry), IconTint::Muted);
    const int side = std::max(16, option->fontMetrics.height() - 2);
    option->decorationSize = {side, side};
}
