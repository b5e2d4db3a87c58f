#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace transfer {

//! Names that a repo tells apart and a disk may not: README.md and Readme.md, or ü in one and in two characters.
class NameTwins
{
public:
    //! What a disk takes for the same.
    struct Folding {
        bool foldsCase = false;
        bool foldsComposition = false;
    };

    //! Tried out with a file in a folder that exists.
    static Folding foldingOf(const QString &folder);

    NameTwins(const QStringList &paths, Folding folding);

    //! The file or folder that has that place already; empty when there is none, which is nearly always.
    QString takenBy(const QString &path) const { return m_taken.value(path); }
    bool isEmpty() const { return m_taken.isEmpty(); }

private:
    QHash<QString, QString> m_taken;
};

} // namespace transfer
