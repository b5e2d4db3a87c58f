#pragma once

#include "hub/call.h"
#include "models/diff/diffside.h"

//! GET /{repo}/raw/{revision}/{path}: a file as git has it, which does not count as a download; of a large file that is
//! its pointer. Errors: RepoNotFound, RevisionNotFound, EntryNotFound, Gated.
hub::Call<QByteArray> rawFile(const DiffSide &side, const QString &path);
