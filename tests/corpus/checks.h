#pragma once

#include "comparison.h"
#include "hub/message.h"
#include "hub/repoid.h"

//! Each reads an answer with the program's own reader, and compares field by field and row by row.
namespace checks {

void repo(Comparison &comparison, hub::RepoKind kind, const hub::Response &answer);
void repoList(Comparison &comparison, hub::RepoKind kind, const hub::Response &answer);
void tree(Comparison &comparison, const hub::Response &answer);
void refs(Comparison &comparison, const hub::Response &answer);
void commits(Comparison &comparison, const hub::Response &answer);
void whoami(Comparison &comparison, const hub::Response &answer);
void creation(Comparison &comparison, const hub::Response &answer);
void preupload(Comparison &comparison, const hub::Response &answer);
void commitResult(Comparison &comparison, const hub::Response &answer);
void error(Comparison &comparison, const hub::Response &answer);
void headers(Comparison &comparison, const hub::Response &answer);
void diff(Comparison &comparison, const QByteArray &bytes);
void card(Comparison &comparison, const QByteArray &bytes);

} // namespace checks
