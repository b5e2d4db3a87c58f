#pragma once

#include "hub/discussiontypes.h"

#include <QString>

//! "Open": how things stand with a discussion or pull request; what is new to us as the Hub spells it.
QString stateWord(const hub::DiscussionStatus &status);
