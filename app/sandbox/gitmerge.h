#pragma once

#include "sandbox/gitrepository.h"

#include <QStringList>

namespace sandbox {

//! What becomes of two commits when git merges them.
struct Merge {
    std::optional<git_oid> tree = {}; //!< none where there are conflicts
    QStringList conflicts = {};
};

std::optional<git_oid> mergeBase(const GitRepository &git, const git_oid &one, const git_oid &other);
QStringList conflictsBetween(const GitRepository &git, const git_oid &ours, const git_oid &theirs);
Merge mergeCommits(const GitRepository &git, const git_oid &ours, const git_oid &theirs);
//! A unified diff as git prints it; without a tree to begin with, everything is new.
QByteArray unifiedDiff(const GitRepository &git, const std::optional<git_oid> &from, const std::optional<git_oid> &to);
//! The commits that the one has and the other has not, oldest first.
QList<git_oid> commitsBeyond(const GitRepository &git, const git_oid &head, const git_oid &base);

} // namespace sandbox
