#include "views/upload/plantexts.h"

#include "models/transfers/uploadplanmodel.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;
using State = transfer::PlanRow::State;

namespace {

State stateOf(const QModelIndex &index)
{
    return State(index.data(UploadPlanModel::RowStateRole).toInt());
}

bool isSent(State state)
{
    return state == State::New || state == State::Changed;
}

QString word(State state)
{
    switch (state) {
    case State::New: return PlanTexts::tr("New");
    case State::Changed: return PlanTexts::tr("Changed");
    case State::Identical: return PlanTexts::tr("Identical");
    case State::Deleted: return PlanTexts::tr("Deleted");
    case State::ExcludedByPattern: return PlanTexts::tr("Excluded");
    case State::ExcludedByDefault:
    case State::IgnoredByRepo: return PlanTexts::tr("Ignored");
    case State::Problem: return PlanTexts::tr("Problem");
    }
    Q_UNREACHABLE_RETURN({});
}

QIcon iconOf(State state)
{
    switch (state) {
    case State::New: return icon(u"plus", IconTint::Positive);
    case State::Changed: return icon(u"edit", IconTint::Info);
    case State::Identical: return icon(u"check", IconTint::Muted);
    case State::Deleted: return icon(u"trash", IconTint::Negative);
    case State::ExcludedByPattern: return icon(u"filter", IconTint::Muted);
    case State::ExcludedByDefault:
    case State::IgnoredByRepo: return icon(u"eye-off", IconTint::Muted);
    case State::Problem: return icon(u"error", IconTint::Negative);
    }
    Q_UNREACHABLE_RETURN({});
}

QString toolTip(const QModelIndex &index)
{
    QStringList lines{index.data(UploadPlanModel::LocalPathRole).toString()};
    if (index.data(UploadPlanModel::IsLinkRole).toBool())
        lines << PlanTexts::tr("A link: what it points to is sent");
    lines << index.data(UploadPlanModel::ReasonRole).toString()
          << format::exactSize(index.data(UploadPlanModel::SizeRole).toLongLong());
    lines.removeAll(QString());
    return lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QVariant color(const QModelIndex &index)
{
    const QPalette palette = QGuiApplication::palette();
    const ThemeColors &colors = ThemeColors::of(palette);
    const State state = stateOf(index);
    if (state == State::Problem && index.column() != UploadPlanModel::PathColumn)
        return colors.negative;
    if (index.column() == UploadPlanModel::PathColumn && (isSent(state) || state == State::Problem))
        return {};
    return colors.mutedText;
}

} // namespace

QVariant PlanTexts::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(index);
    case Qt::DecorationRole:
        return index.column() == UploadPlanModel::StateColumn ? iconOf(stateOf(index)) : QVariant();
    case Qt::ForegroundRole: return color(index);
    case Qt::ToolTipRole: return toolTip(index);
    case Qt::FontRole:
        return index.column() == UploadPlanModel::SizeColumn ? Theme::tabular(QGuiApplication::font()) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == UploadPlanModel::SizeColumn ? int(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    default: return QIdentityProxyModel::data(index, role);
    }
}

QVariant PlanTexts::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int((section == UploadPlanModel::SizeColumn ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    return QIdentityProxyModel::headerData(section, orientation, role);
}

QVariant PlanTexts::text(const QModelIndex &index) const
{
    switch (index.column()) {
    case UploadPlanModel::StateColumn: return word(stateOf(index));
    case UploadPlanModel::PathColumn: return index.data(UploadPlanModel::PathRole);
    case UploadPlanModel::SizeColumn: return format::size(index.data(UploadPlanModel::SizeRole).toLongLong());
    case UploadPlanModel::WayColumn:
        if (!isSent(stateOf(index)))
            return index.data(UploadPlanModel::ReasonRole);
        if (const QString same = index.data(UploadPlanModel::SameAsRole).toString(); !same.isEmpty())
            //: %1 is the path of another file with the same content
            return tr("Same as %1: nothing to send").arg(same);
        //: the file goes to storage for large files, or into the commit itself
        return index.data(UploadPlanModel::IsLargeRole).toBool() ? tr("Large") : tr("Inline");
    default: return {};
    }
}
