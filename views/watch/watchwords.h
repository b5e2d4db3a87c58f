#pragma once

#include "transfer/watchedfolders.h"
#include "views/transfers/transfertext.h"

//! How a watched folder stands, in words; painting, tool tips and screen readers say the same.
namespace watchwords {

QString name(const transfer::WatchSpec &spec); //!< of the folder: its last part
QString destination(const transfer::WatchSpec &spec); //!< "acme/runs @ main / logs"
QString rhythm(const transfer::WatchSpec &spec); //!< "every 5 minutes", "on change, at most every minute"
//! What it does and when it looks next; `now` is for countdowns.
QString status(const transfer::WatchedFolder &folder, const QDateTime &now = QDateTime::currentDateTimeUtc());
QString lastCommit(const transfer::WatchedFolder &folder); //!< "3 files as 1a2b3c4, 5 minutes ago"
QString problem(const transfer::WatchedFolder &folder); //!< what is wrong and what to do; empty when nothing is
bool isFailure(const transfer::WatchedFolder &folder); //!< rather than something to decide or to know
transfertext::Mark mark(const transfer::WatchedFolder &folder);
QString summary(const std::vector<transfer::WatchedFolder> &folders); //!< of all: "3 folders, 1 needs attention"
QString asCommand(const transfer::WatchSpec &spec); //!< hubcap watch …

} // namespace watchwords
