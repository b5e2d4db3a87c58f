#include "views/space/boarddelegate.h"

#include "models/space/boardfilter.h"
#include "models/space/spaceboard.h"
#include "views/repo/repowords.h"
#include "views/space/boardwords.h"
#include "views/widgets/icons.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

IconTint tintOf(repowords::Tone tone)
{
    switch (tone) {
    case repowords::Tone::Good: return IconTint::Positive;
    case repowords::Tone::Busy: return IconTint::Info;
    case repowords::Tone::Bad: return IconTint::Negative;
    case repowords::Tone::Plain: return IconTint::Muted;
    }
    Q_UNREACHABLE_RETURN(IconTint::Muted);
}

const BoardSpace *spaceAt(const QModelIndex &index)
{
    const auto *filter = qobject_cast<const BoardFilter *>(index.model());
    const auto *board = filter ? qobject_cast<const SpaceBoard *>(filter->sourceModel()) : nullptr;
    return board ? &board->row(filter->mapToSource(index)) : nullptr;
}

} // namespace

bool BoardDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    const BoardSpace *space = spaceAt(index);
    const bool isRefused = space && space->refusal && index.column() == SpaceBoard::StageColumn;
    const QString text = isRefused ? boardwords::refusal(SpaceBoard::Action::Restart, *space->refusal)
                                   : index.data(Qt::ToolTipRole).toString();
    if (event->type() != QEvent::ToolTip || text.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped()), view);
    return true;
}

void BoardDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const BoardSpace *shown = spaceAt(index);
    if (!shown)
        return;
    const BoardSpace &space = *shown;
    QStringView iconName;
    IconTint tint = IconTint::Muted;
    QString stageIcon;
    if (index.column() == SpaceBoard::NameColumn) {
        iconName = space.summary.isPrivate ? u"lock" : u"space";
    } else if (index.column() == SpaceBoard::StageColumn) {
        const QString stage = space.stage().text();
        option->text = space.isActing ? tr("One moment…") : space.refusal ? tr("Refused") : repowords::stage(stage);
        stageIcon = space.isActing ? u"clock"_s : space.refusal ? u"warning"_s : repowords::stageIcon(stage);
        iconName = stageIcon;
        tint = space.isActing ? IconTint::Info
            : space.refusal   ? IconTint::Warning
                              : tintOf(repowords::stageTone(stage));
    }
    if (iconName.isEmpty())
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = ::icon(iconName, tint);
    const int side = option->fontMetrics.ascent() + 2; // 16 with the usual font
    option->decorationSize = {side, side};
}
