#pragma once

#include "models/maths/texnode.h"

#include <optional>

//! What the commands of TeX stand for, in Unicode.
namespace texsymbols {

//! A symbol: alpha, le, sum, sin, …; the name without its backslash.
std::optional<TexNode> symbol(const QString &name);
//! A character as maths writes it: "-" becomes a minus.
TexNode character(char32_t c);
//! The combining mark of hat, bar, vec, …; null: no accent.
QString accent(const QString &name);
//! A text in another alphabet: mathbb, mathcal, mathfrak; characters that it does not have stay.
QString inAlphabet(const QString &alphabet, const QString &text);
//! A bracket: (, \{, \langle, …; nothing: it is none. "." is one that is not drawn.
std::optional<QString> bracket(const QString &token);

} // namespace texsymbols
