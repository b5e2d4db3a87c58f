#pragma once

#include <QByteArray>

//! Overwrites a secret and empties it. Copies that share its memory with others are only let go.
void wipe(QByteArray &secret);
