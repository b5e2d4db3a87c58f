#pragma once

#include "comparison.h"
#include "hub/message.h"
#include "hub/repotypes.h"

//! Each reads an answer with the program's own reader, and compares field by field and row by row.
namespace checks {

//! What lists and the head of a repo's pane show.
void summary(Comparison &comparison, const QJsonObject &json, const hub::RepoSummary &ours);
void repo(Comparison &comparison, hub::RepoKind kind, const hub::Response &answer);
void repoList(Comparison &comparison, hub::RepoKind kind, const hub::Response &answer);
void tree(Comparison &comparison, const hub::Response &answer);
void refs(Comparison &comparison, const hub::Response &answer);
void commits(Comparison &comparison, const hub::Response &answer);
void whoami(Comparison &comparison, const hub::Response &answer);
void discussions(Comparison &comparison, const hub::Response &answer);
void discussion(Comparison &comparison, const hub::Response &answer);
void events(Comparison &comparison, const hub::Response &answer);
void runtime(Comparison &comparison, const hub::Response &answer);
void variables(Comparison &comparison, const hub::Response &answer);
void collection(Comparison &comparison, const hub::Response &answer);
void papers(Comparison &comparison, const hub::Response &answer);
void trending(Comparison &comparison, const hub::Response &answer);
void creation(Comparison &comparison, const hub::Response &answer);
void preupload(Comparison &comparison, const hub::Response &answer);
void commitResult(Comparison &comparison, const hub::Response &answer);
void error(Comparison &comparison, const hub::Response &answer);
void headers(Comparison &comparison, const hub::Response &answer);
void diff(Comparison &comparison, const QByteArray &bytes);
void card(Comparison &comparison, const QByteArray &bytes);

} // namespace checks
