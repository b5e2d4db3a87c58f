#pragma once

#include <QString>

struct CardBase;

//! Makes links of what comments say in short: @name leads to a person, #12 to a discussion of the same repo, as far as
//! the base says where those are. Code, links and formulas stay as they are.
//!
//! `html` is what HtmlSanitizer made; nothing else is added to it than links.
QString linkedReferences(const QString &html, const CardBase &base);
