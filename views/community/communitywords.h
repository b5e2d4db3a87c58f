#pragma once

#include "hub/discussiontypes.h"
#include "models/community/discussionthread.h"
#include "views/widgets/chip.h"

#include <QString>

//! What people read about discussions and pull requests, in one place.
namespace communitywords {

QString statusIcon(const hub::DiscussionStatus &status, bool isPullRequest);
Chip::Tone statusTone(const hub::DiscussionStatus &status);

QString refusal(DiscussionThread::Action action, const Error &error); //!< why it could not be done, and what to do

//! Why a title will not do; empty when it will.
QString titleProblem(const QString &title);

} // namespace communitywords
