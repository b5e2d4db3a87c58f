#include "transfer/nametwins.h"

#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace transfer {

NameFolding NameTwins::foldingOf(const QString &folder)
{
    // A and its ring in one character; below as a, and in two.
    const QString stem = folder + u"/.hubcap-"_s + QUuid::createUuid().toString(QUuid::Id128).first(8);
    const QString name = stem + u"-\u00c5"_s;
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.close();
    const NameFolding folding{.foldsCase = QFile::exists(stem + u"-\u00e5"_s),
                              .foldsComposition = QFile::exists(stem + u"-A\u030a"_s)};
    file.remove();
    return folding;
}

NameTwins::NameTwins(const QStringList &paths, NameFolding folding)
{
    if (folding.isNone())
        return;
    QHash<QString, QString> first; // by what the disk sees; files and the folders above them
    for (const QString &path : paths) {
        for (qsizetype end = path.indexOf(u'/');; end = path.indexOf(u'/', end + 1)) {
            const QString part = end < 0 ? path : path.first(end);
            QString &owner = first[folding.folded(part)];
            if (owner.isEmpty())
                owner = part;
            if (owner != part) {
                m_taken.insert(path, owner);
                break;
            }
            if (end < 0)
                break;
        }
    }
}

} // namespace transfer
