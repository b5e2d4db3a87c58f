#pragma once

#include <QStringList>

namespace cli {

//! Whether the words behind the program's name are for the terminal; all others are for the window.
bool isCommand(const QStringList &words);

//! Does what they say and returns the exit code. Needs a QCoreApplication, and that no thread has been started yet.
int run(const QStringList &words);

} // namespace cli
