#pragma once

#include "models/access/uploadright.h"
#include "models/history/refactions.h"

//! What is said about changes of the history, of branches and of tags.
namespace historywords {

//! Why branches and tags cannot be made or deleted; empty where they can. Proposing is no way to do either.
QString refProblem(UploadRight right);
//! Why nothing can be restored; empty where it can, as a commit or as a pull request.
QString restoreProblem(UploadRight right);

//! A commit by the beginning of its id, anything else as it is called.
QString revisionName(const QString &revision);

QString stepDone(const RefActions::Step &step);
QString tagLost(const RefActions::Step &step, const Error &why); //!< with what it takes to make it again

QString restoreFileSummary(const QString &path, const QString &revision); //!< of the commit
QString restoreAllSummary(const QString &revision);
QString revertSummary(const QString &title, const QString &commit);

} // namespace historywords
