#pragma once

#include "hub/tree.h"
#include "models/diff/threewaymerge.h"

#include <QHash>

#include <optional>
#include <vector>

//! A file as it is in one of the three commits that a merge is made of.
struct MergeVersion {
    std::optional<hub::TreeEntry> entry = {}; //!< none: it is not there
    std::optional<QByteArray> content = {}; //!< only where it was needed to merge

    bool isThere() const { return entry.has_value(); }
    bool isLarge() const { return entry && entry->lfs; }
    friend bool isSame(const MergeVersion &one, const MergeVersion &other);
};

//! A file that both sides changed so that a person has to decide.
struct MergeConflict {
    enum class Kind {
        Text, //!< line by line
        Whole, //!< one or the other: large, binary, deleted on one side, or no text that can be edited unharmed
    };

    QString path = {};
    Kind kind = Kind::Whole;
    MergeVersion base = {};
    MergeVersion ours = {}; //!< on the branch that it goes to
    MergeVersion theirs = {}; //!< in the pull request

    ThreeWayMerge merge() const; //!< of Kind::Text
    QString versions() const; //!< git ids of the three; where they are the same, so is the conflict
};

//! What is done about a conflict.
struct MergeDecision {
    enum class Take { Ours, Theirs, Text };

    Take take = Take::Ours;
    QByteArray text = {}; //!< the whole file, of Take::Text
};
using MergeDecisions = QHash<QString, MergeDecision>; //!< by path

//! A file that the pull request changes and that nobody has to think about.
struct MergeChange {
    enum class What { Content, Proposed, Deleted };

    QString path = {};
    What what = What::Proposed;
    hub::TreeEntry entry = {}; //!< as proposed
    QByteArray content = {}; //!< merged from both sides, of What::Content
};

//! What a merge of a pull request comes down to: file by file, found out here, since the Hub tells at most which of
//! them stand in the way.
struct MergeState {
    QString base = {}; //!< commits: where the pull request left the branch,
    QString ours = {}; //!< the branch now,
    QString theirs = {}; //!< the pull request now
    std::vector<MergeConflict> conflicts = {};
    std::vector<MergeChange> changes = {};

    bool isDecided(const MergeDecisions &decisions) const; //!< all of them
    //! Whether the pull request can be merged once these decisions are a commit of it. Git compares with where it
    //! began, and commits made through the Hub have one parent: what differs from the branch in a place that the branch
    //! has changed as well stays a conflict, whoever decided it.
    bool isSolvedInPlace(const MergeDecisions &decisions) const;
};
