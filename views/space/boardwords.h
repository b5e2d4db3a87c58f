#pragma once

#include "models/space/spaceboard.h"

//! What people read about the Spaces board, in the window and in the tray.
namespace boardwords {

QString dollars(double amount); //!< "$0.40", "$1,095"
QString cost(const SpaceBoard::Cost &cost); //!< "2 cost $1.90 an hour, about $1,387 a month"
QString lineOf(const BoardSpace &space, const SpaceBoard &board); //!< "acme/chat: Running on A10G large, $1.50 an hour"
QString outcome(SpaceBoard::Action action, const QStringList &done); //!< what became of what was asked
QString refusal(SpaceBoard::Action action, const Error &error); //!< why, and what to do

} // namespace boardwords
