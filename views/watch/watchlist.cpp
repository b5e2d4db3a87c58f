#include "views/watch/watchlist.h"

#include "models/transfers/watchedfoldermodel.h"
#include "views/watch/watchwords.h"
#include "views/widgets/format.h"

#include <QDir>

using namespace Qt::StringLiterals;
using transfer::WatchedFolder;

namespace {

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString spoken(const WatchedFolder &folder)
{
    return joined({watchwords::name(folder.record.spec), watchwords::destination(folder.record.spec),
                   watchwords::status(folder), watchwords::lastCommit(folder), watchwords::problem(folder)},
                  u", "_s);
}

QString toolTip(const WatchedFolder &folder)
{
    const transfer::WatchRecord &record = folder.record;
    const QString committed = record.committedAt.isValid() ? format::exactTime(record.committedAt) : QString();
    return joined({QDir::toNativeSeparators(record.spec.folder), watchwords::destination(record.spec),
                   watchwords::rhythm(record.spec), committed, watchwords::problem(folder)},
                  u"\n"_s)
        .toHtmlEscaped()
        .replace(u'\n', u"<br>"_s);
}

} // namespace

QVariant WatchList::data(const QModelIndex &index, int role) const
{
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return QIdentityProxyModel::data(index, role);
    const auto folder = index.data(WatchedFolderModel::FolderRole).value<WatchedFolder>();
    return role == Qt::ToolTipRole ? toolTip(folder) : spoken(folder);
}
