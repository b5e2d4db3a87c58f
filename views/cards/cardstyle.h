#pragma once

#include <QString>

class QFont;
struct ThemeColors;

//! How a card looks, as a style sheet for QTextDocument: the proportions of GitHub's pages in our colours.
QString cardStyleSheet(const ThemeColors &colors, const QFont &font);

//! Of code, in a card with this font.
QFont cardCodeFont(const QFont &font);
