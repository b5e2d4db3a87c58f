#pragma once

#include "hub/repotypes.h"

//! ModelInfo, DatasetInfo and SpaceInfo of both documentations.
namespace wire {

QJsonValue repoInfoForm(const hub::RepoInfo &repo);
//! As 0.16 gives it: the Hub's own spelling of the fields, files as RepoFile.
QJsonValue oldRepoInfoForm(const hub::RepoInfo &repo);

//! The form of the documentation that a case was recorded under.
inline QJsonValue repoForm(const hub::RepoInfo &repo, bool isOfOldClient)
{
    return isOfOldClient ? oldRepoInfoForm(repo) : repoInfoForm(repo);
}

} // namespace wire
