#include "views/activity/activitydelegate.h"

#include "models/activity/activitylog.h"
#include "views/activity/activitywords.h"
#include "views/widgets/format.h"
#include "views/widgets/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

hub::Traffic trafficAt(const QModelIndex &index)
{
    return index.data(ActivityLog::TrafficRole).value<hub::Traffic>();
}

QString sizeWords(qint64 bytes)
{
    return bytes > 0 ? format::size(bytes) : QString();
}

// A path reads from left to right in every language.
QString inOrder(const QString &path, Qt::LayoutDirection direction)
{
    return direction == Qt::RightToLeft ? u'\u2066' + path + u'\u2069' : path;
}

bool isNumber(int column)
{
    return column >= ActivityLog::DurationColumn && column <= ActivityLog::QuotaColumn;
}

} // namespace

QString ActivityDelegate::words(const QModelIndex &index)
{
    const hub::Traffic traffic = trafficAt(index);
    switch (index.column()) {
    case ActivityLog::TimeColumn: return QLocale().toString(traffic.startedAt.toLocalTime().time(), u"HH:mm:ss.zzz"_s);
    case ActivityLog::StatusColumn: return activitywords::status(traffic);
    case ActivityLog::DurationColumn: return activitywords::duration(traffic.duration);
    case ActivityLog::SentColumn: return sizeWords(traffic.sent);
    case ActivityLog::ReceivedColumn: return sizeWords(traffic.received);
    case ActivityLog::RetriesColumn: return traffic.attempt > 0 ? QLocale().toString(traffic.attempt) : QString();
    case ActivityLog::QuotaColumn: return activitywords::quota(traffic);
    default: return index.data().toString();
    }
}

void ActivityDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = words(index);
    if (index.column() == ActivityLog::PlaceColumn)
        option->text = inOrder(option->text, option->direction);
    const bool isName = index.column() == ActivityLog::PlaceColumn || index.column() == ActivityLog::RequestColumn
        || index.column() == ActivityLog::MethodColumn;
    option->font = isName ? Theme::monospace(option->font) : Theme::tabular(option->font);
    option->fontMetrics = QFontMetrics(option->font);
    option->textElideMode = index.column() == ActivityLog::PlaceColumn ? Qt::ElideMiddle : Qt::ElideRight;
    option->displayAlignment = Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignTrailing : Qt::AlignLeading);
    const ThemeColors &colors = ThemeColors::of(option->palette);
    const hub::Traffic traffic = trafficAt(index);
    if (index.column() == ActivityLog::StatusColumn && traffic.isFailure())
        option->palette.setColor(QPalette::Text, colors.negative);
    else if (index.column() == ActivityLog::TimeColumn || index.column() == ActivityLog::RequestColumn)
        option->palette.setColor(QPalette::Text, colors.mutedText);
}

bool ActivityDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const hub::Traffic traffic = trafficAt(index);
    QString text = words(index);
    switch (index.column()) {
    case ActivityLog::TimeColumn: text = format::exactTime(traffic.startedAt); break;
    case ActivityLog::PlaceColumn: text = traffic.address.toString(QUrl::FullyEncoded); break;
    case ActivityLog::SentColumn: text = format::exactSize(traffic.sent); break;
    case ActivityLog::ReceivedColumn: text = format::exactSize(traffic.received); break;
    case ActivityLog::QuotaColumn:
        if (traffic.limit)
            text = tr("The count starts anew in %n second(s).", nullptr, traffic.limit->resetSeconds);
        break;
    default: break;
    }
    // Addresses may hold anything: never markup.
    QToolTip::showText(event->globalPos(), u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped()), view);
    return true;
}
