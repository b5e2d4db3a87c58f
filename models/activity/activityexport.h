#pragma once

#include "hub/traffic.h"

//! A request of the activity in the words of other programs; never with a token.
namespace activity {

//! A command line that asks the same again, with $HF_TOKEN where the token was.
QString curl(const hub::Traffic &traffic);

//! A JSON object in one line, without the line's end.
QByteArray jsonLine(const hub::Traffic &traffic);

} // namespace activity
