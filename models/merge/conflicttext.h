#pragma once

#include "models/diff/threewaymerge.h"
#include "models/merge/mergestate.h"

#include <QString>

#include <vector>

//! A file in conflict as text to be worked on: what needs no decision is merged, each conflict stands between marks as
//! git writes them, with its number.
class ConflictText
{
public:
    enum class Take { Ours, Theirs, OursThenTheirs, TheirsThenOurs, Base };

    //! A conflict that is still between its marks.
    struct Block {
        int number = 0; //!< from 1
        int firstLine = 0; //!< of the text, from 0: the mark that begins it
        int lastLine = 0; //!< the mark that ends it
    };

    //! Where a conflict is in one of the three versions, as lines from 0.
    struct Place {
        int firstLine = 0;
        int lines = 0;
    };

    ConflictText() = default;
    ConflictText(const MergeConflict &conflict, const QString &ours, const QString &theirs);

    int count() const { return int(m_conflicts.size()); }
    QString initial() const;
    std::vector<Block> open(const QString &text) const; //!< in the order in which they stand there
    QString taken(int number, Take take) const; //!< what comes in the place of its block
    Place placeIn(Take version, int number) const; //!< Ours, Theirs or Base
    QString version(Take version) const; //!< a whole text

    //! The bytes of a finished text, with the line ends of the branch; nothing while a conflict is open.
    std::optional<QByteArray> finished(const QString &text) const;

private:
    QString beginMark(int number) const;
    QString endMark(int number) const;
    QString textOf(const QByteArray &utf8) const { return QString::fromUtf8(utf8); }

    ThreeWayMerge m_merge; //!< of the texts with line feeds alone
    std::vector<ThreeWayMerge::Chunk> m_conflicts;
    QByteArray m_original; //!< ours, whose way of ending lines counts
    QString m_ours;
    QString m_theirs;
    QString m_versions[3];
};
