#pragma once

#include <QByteArray>
#include <QString>

//! Overwrites a secret and empties it. Copies that share its memory with others are only let go.
void wipe(QByteArray &secret);
void wipe(QString &secret);
