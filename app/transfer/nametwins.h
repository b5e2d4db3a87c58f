#pragma once

#include "transfer/namefolding.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace transfer {

//! Names that a repo tells apart and a disk may not: README.md and Readme.md, or ü in one and in two characters.
class NameTwins
{
public:
    //! What the disk there takes for the same: tried out with a file in a folder that exists.
    static NameFolding foldingOf(const QString &folder);

    NameTwins(const QStringList &paths, NameFolding folding);

    //! The file or folder that has that place already; empty when there is none, which is nearly always.
    QString takenBy(const QString &path) const { return m_taken.value(path); }
    bool isEmpty() const { return m_taken.isEmpty(); }

private:
    QHash<QString, QString> m_taken;
};

} // namespace transfer
