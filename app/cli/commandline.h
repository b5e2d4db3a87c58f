#pragma once

#include <QStringList>

namespace cli {

//! Whether the words behind the program's name are for the terminal; all others are for the window.
bool isCommand(const QStringList &words);

//! Does what they say and returns the exit code. Makes no QCoreApplication: there has to be one, and no thread yet.
int run(const QStringList &words);

} // namespace cli
