#pragma once

#include <QString>

//! Replaces everything in a text that looks like a Hub token, so that the text may be shown, logged or stored.
QString masked(QString text);

//! Sends every Qt message of the program through masked(); called once, before anything can log.
void installMaskedLogging();
