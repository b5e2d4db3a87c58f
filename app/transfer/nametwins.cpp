#include "transfer/nametwins.h"

#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

QString folded(const QString &path, NameTwins::Folding folding)
{
    const QString composed = folding.foldsComposition ? path.normalized(QString::NormalizationForm_C) : path;
    return folding.foldsCase ? composed.toCaseFolded() : composed;
}

} // namespace

NameTwins::Folding NameTwins::foldingOf(const QString &folder)
{
    // A and its ring in one character; below as a, and in two.
    const QString stem = folder + u"/.hubcap-"_s + QUuid::createUuid().toString(QUuid::Id128).first(8);
    const QString name = stem + u"-\u00c5"_s;
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.close();
    const Folding folding{.foldsCase = QFile::exists(stem + u"-\u00e5"_s),
                          .foldsComposition = QFile::exists(stem + u"-A\u030a"_s)};
    file.remove();
    return folding;
}

NameTwins::NameTwins(const QStringList &paths, Folding folding)
{
    if (!folding.foldsCase && !folding.foldsComposition)
        return;
    QHash<QString, QString> first; // by what the disk sees; files and the folders above them
    for (const QString &path : paths) {
        for (qsizetype end = path.indexOf(u'/');; end = path.indexOf(u'/', end + 1)) {
            const QString part = end < 0 ? path : path.first(end);
            QString &owner = first[folded(part, folding)];
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
