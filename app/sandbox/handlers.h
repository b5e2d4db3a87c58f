#pragma once

#include "sandbox/call.h"

// One function per endpoint of the Hub; router.cpp says which path and method leads to which.
namespace sandbox {

Answer whoAmI(Call &call);
Answer userLikes(Call &call, const QString &user);
Answer avatar(const QString &name);

Answer listRepos(Call &call, Kind kind);
Answer repoInfo(RepoCall &call, const QString &revision);

Answer listTree(RepoCall &call, const QString &revision, const QString &path);
Answer pathsInfo(RepoCall &call, const QString &revision);
Answer listRefs(RepoCall &call);
Answer listCommits(RepoCall &call, const QString &revision);
Answer createBranch(RepoCall &call, const QString &branch);
Answer deleteBranch(RepoCall &call, const QString &branch);
Answer createTag(RepoCall &call, const QString &revision);
Answer deleteTag(RepoCall &call, const QString &tag);

Answer resolveFile(RepoCall &call, const QString &revision, const QString &path);
Answer rawFile(RepoCall &call, const QString &revision, const QString &path);

//! Turns a whole answer into the part that was asked for, when a part was asked for.
void applyRange(Answer &answer, const Incoming &incoming, qint64 size);

Answer createRepo(Call &call);
Answer deleteRepo(Call &call);
Answer validateYaml(Call &call);
Answer authCheck(RepoCall &call, bool forWriting);
Answer setLike(RepoCall &call, bool isLiked);
Answer listDiscussions(RepoCall &call);

Answer preupload(RepoCall &call, const QString &revision);
Answer commitFiles(RepoCall &call, const QString &revision);
Answer lfsBatch(RepoCall &call);
Answer lfsVerify(RepoCall &call);
Answer completeMultipart(Call &call);

Answer answerStorage(Backend &backend, Incoming &incoming);

} // namespace sandbox
