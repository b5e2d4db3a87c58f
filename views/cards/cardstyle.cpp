#include "views/cards/cardstyle.h"

#include "views/widgets/theme.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr double lineHeight = 1.5; // of the font's size
constexpr double codeLineHeight = 1.45;

// The heights of lines are given in per cent of what the font takes by itself, which differs much from font to font.
QString linePercent(const QFont &font, double height)
{
    const double natural = QFontMetricsF(font).height() / QFontInfo(font).pixelSize();
    return QString::number(std::max(100, qRound(100 * height / natural)));
}

} // namespace

QFont cardCodeFont(const QFont &font)
{
    QFont code = Theme::monospace(font);
    code.setPixelSize(qRound(QFontInfo(font).pixelSize() * 0.9));
    return code;
}

QString cardStyleSheet(const ThemeColors &colors, const QFont &font)
{
    // The sizes of headings are QTextDocument's own, twice the text's size, 1.5 times, 1.2 times: it takes no others.
    QString sheet = uR"(
a { color: %link; text-decoration: none; }
a.fold { color: %text; }
h1 { font-weight: 600; margin-top: %largepx; margin-bottom: %belowh1px; }
h2 { font-weight: 600; margin-top: %largepx; margin-bottom: %belowh2px; }
h3 { font-weight: 600; margin-top: %largepx; margin-bottom: %gappx; }
h4 { font-weight: 600; margin-top: %largepx; margin-bottom: %gappx; }
h5 { font-size: medium; font-weight: 600; margin-top: %largepx; margin-bottom: %gappx; }
h6 { font-size: medium; font-weight: 600; margin-top: %largepx; margin-bottom: %gappx; color: %muted; }
p { margin-top: 0px; margin-bottom: %gappx; line-height: %line%; }
li { margin-top: 3px; margin-bottom: 0px; line-height: %line%; }
ul, ol { margin-top: 0px; margin-bottom: %gappx; }
li ul, li ol { margin-top: 0px; margin-bottom: 0px; }
code, tt, samp { font-family: '%mono'; font-size: %codepx; background-color: %code; }
kbd { font-family: '%mono'; font-size: %codepx; background-color: %raised; }
pre { font-family: '%mono'; font-size: %codepx; margin: 0px; line-height: %codeline%; }
pre code { background-color: transparent; }
table { margin-top: %gappx; margin-bottom: %gappx; }
table.data { border-collapse: collapse; }
table.more { margin-top: -4px; }
table.maths { margin-top: 0px; margin-bottom: 0px; }
th { background-color: %raised; font-weight: 600; border: 1px solid %border; padding: 5px 10px; vertical-align: middle; }
td { border: 1px solid %border; padding: 5px 10px; vertical-align: middle; }
td.even { background-color: %raised; }
td.code, td.quote, td.quotebar, td.alert, td.notebar, td.tipbar, td.importantbar, td.warningbar, td.cautionbar,
td.maths { border: none; padding: 0px; }
td.code { background-color: %code; padding: 12px; }
td.mathsline { border: none; border-bottom: 1px solid %text; padding: 0px; }
td.quotebar { background-color: %border; }
td.quote { padding-left: 12px; color: %muted; }
td.alert { padding-left: 12px; }
td.notebar { background-color: %info; }
td.tipbar { background-color: %positive; }
td.importantbar { background-color: %accent; }
td.warningbar { background-color: %warning; }
td.cautionbar { background-color: %negative; }
p.note, p.tip, p.important, p.warning, p.caution { margin-bottom: 4px; }
p.note { color: %info; font-weight: 600; }
p.tip { color: %positive; font-weight: 600; }
p.important { color: %accent; font-weight: 600; }
p.warning { color: %warning; font-weight: 600; }
p.caution { color: %negative; font-weight: 600; }
p.caption { color: %muted; }
div.summary { margin-bottom: %gappx; }
div.footnotes { font-size: %smallpx; color: %muted; }
span.mark { background-color: %accentSurface; }
)"_s;
    const int size = QFontInfo(font).pixelSize();
    const auto pixels = [size](double part) { return QString::number(qRound(size * part)); };
    const QFont code = cardCodeFont(font);
    // The longer names first: some begin as others do.
    const std::initializer_list<std::pair<QLatin1StringView, QString>> values{
        {"%accentSurface"_L1, colors.accentSurface.name()},
        {"%accent"_L1, colors.accent.name()},
        {"%belowh1"_L1, pixels(1.65)}, // the line is drawn in here
        {"%belowh2"_L1, pixels(1.5)},
        {"%border"_L1, colors.border.name()},
        {"%codeline"_L1, linePercent(code, codeLineHeight)},
        {"%codepx"_L1, QString::number(QFontInfo(code).pixelSize()) + "px"_L1},
        {"%code"_L1, colors.codeBackground.name()},
        {"%gap"_L1, pixels(1)},
        {"%info"_L1, colors.info.name()},
        {"%large"_L1, pixels(1.5)},
        {"%line"_L1, linePercent(font, lineHeight)},
        {"%link"_L1, colors.link.name()},
        {"%mono"_L1, code.family()},
        {"%muted"_L1, colors.mutedText.name()},
        {"%negative"_L1, colors.negative.name()},
        {"%positive"_L1, colors.positive.name()},
        {"%raised"_L1, colors.raised.name()},
        {"%small"_L1, pixels(0.9)},
        {"%text"_L1, colors.text.name()},
        {"%warning"_L1, colors.warning.name()},
    };
    for (const auto &[name, value] : values)
        sheet.replace(name, value);
    return sheet;
}
