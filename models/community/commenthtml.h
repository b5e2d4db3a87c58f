#pragma once

#include "models/cards/cardmarkdown.h"

//! A comment's Markdown, as harmless as a card's; what was left out for that is named below it. A pure function for a
//! worker thread.
RenderedCard renderComment(const QString &markdown, const CardBase &base, const CodeHighlighter &highlight,
                           const QString &mutedColor);
