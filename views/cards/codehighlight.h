#pragma once

#include <QString>

//! Code as HTML with coloured spans, for blocks in cards; escaped but plain where the language is unknown.
//! Makes its own repository of definitions, so it may run on any thread.
QString highlightedHtml(const QString &code, const QString &language, bool isDark);

//! The name of KSyntaxHighlighting's theme that goes with ours.
QString syntaxThemeName(bool isDark);
