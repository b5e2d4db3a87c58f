#include "views/cache/cachedelegate.h"

#include "models/cache/cachemodel.h"
#include "views/cache/cachewords.h"
#include "views/files/filetypes.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/mirroring.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using Verdict = transfer::VerifiedFile::Verdict;
using Level = CacheModel::Level;

namespace {

Level levelOf(const QModelIndex &index)
{
    return Level(index.data(CacheModel::LevelRole).toInt());
}

QString nameWords(const QModelIndex &index)
{
    QString name = index.data(Qt::DisplayRole).toString();
    if (levelOf(index) == Level::Revision) {
        const QStringList refs = index.data(CacheModel::RefsRole).toStringList();
        name = format::shortSha(name);
        if (!refs.isEmpty())
            name += u"  "_s + cachewords::refs(refs);
    }
    const QVariant verdict = index.data(CacheModel::VerdictRole);
    const QString found = verdict.isValid() ? cachewords::verdict(Verdict(verdict.toInt())) : QString();
    return found.isEmpty() ? name : name + u" · "_s + found;
}

QString iconNameOf(const QModelIndex &index)
{
    switch (levelOf(index)) {
    case Level::Repo: {
        const Result<hub::RepoKind> kind = hub::kindFromName(index.data(CacheModel::KindRole).toString());
        return kind ? filetypes::kindIconName(*kind) : u"code"_s;
    }
    case Level::Revision: return u"commit"_s;
    case Level::File: return u"file"_s;
    }
    return {};
}

} // namespace

QString CacheDelegate::words(const QModelIndex &index)
{
    const QVariant value = index.data(Qt::DisplayRole);
    switch (index.column()) {
    case CacheModel::NameColumn: return nameWords(index);
    case CacheModel::SizeColumn: return format::size(value.toLongLong());
    case CacheModel::FilesColumn: return value.isValid() ? format::exactCount(value.toLongLong()) : QString();
    default: return value.isValid() ? format::relativeTime(value.toDateTime()) : QString();
    }
}

void CacheDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = words(index);
    if (index.column() == CacheModel::SizeColumn || index.column() == CacheModel::FilesColumn)
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    if (index.column() != CacheModel::NameColumn)
        return;
    option->text = inOnePiece(*option, option->text);
    const QVariant verdict = index.data(CacheModel::VerdictRole);
    QString name = iconNameOf(index);
    IconTint tint = IconTint::Muted;
    if (verdict.isValid() && Verdict(verdict.toInt()) == Verdict::Whole) {
        name = u"check-circle"_s;
        tint = IconTint::Positive;
    } else if (verdict.isValid() && Verdict(verdict.toInt()) != Verdict::Unknown) {
        name = u"error"_s;
        tint = IconTint::Negative;
    }
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = ::icon(name, tint);
    const int side = std::max(16, option->fontMetrics.height() - 2);
    option->decorationSize = {side, side};
}
