#pragma once

#include <QString>

namespace cli {

//! A text of the command line in the person's language, for functions; `n` is what "%n" stands for. Classes declare a
//! tr() of their own, for lupdate looks for the texts of a class under its name.
QString tr(const char *text, const char *comment = nullptr, int n = -1);

} // namespace cli
