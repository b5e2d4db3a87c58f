#pragma once

#include "core/result.h"

#include <QString>

//! Names of files and folders that are to be in a repo.
namespace stagename {

//! A path as it is committed, or Error::Kind::Invalid with the reason: the Hub's rules (hub/validation.h), and besides
//! what no system could check out.
Result<QString> validated(const QString &path);

//! Equal for two paths that a system without upper and lower case, or with another form of the same letters, takes for
//! one.
QString folded(const QString &path);

QString folderOf(const QString &path); //!< empty: the root
//! The folders above a path, the nearest first, not the root; as long as the visit says yes.
template<typename Visit>
void forEachFolderAbove(const QString &path, Visit visit)
{
    for (qsizetype slash = path.lastIndexOf(u'/'); slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
        if (!visit(path.first(slash)))
            return;
    }
}
QString nameOf(const QString &path);
QString join(const QString &folder, const QString &name);
bool isBelow(const QString &path, const QString &folder); //!< everything is below the root; nothing below itself
//! The same place in another folder; the path is below `from`, or is it.
QString moved(const QString &path, const QString &from, const QString &to);
//! "a.txt" -> "a (copy).txt", "a (copy 2).txt", …
QString copyName(const QString &name, int number);

} // namespace stagename
