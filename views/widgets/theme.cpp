#include "views/widgets/theme.h"

#include "views/widgets/windowstyle.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QRegularExpression>
#include <QStyleHints>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int basePixelSize = 13;

// The names by which style.qss asks for colours.
constexpr std::array styleNames{
    std::pair("@window"_L1, &ThemeColors::window),
    std::pair("@base"_L1, &ThemeColors::base),
    std::pair("@alternateBase"_L1, &ThemeColors::alternateBase),
    std::pair("@raised"_L1, &ThemeColors::raised),
    std::pair("@hover"_L1, &ThemeColors::hover),
    std::pair("@codeBackground"_L1, &ThemeColors::codeBackground),
    std::pair("@border"_L1, &ThemeColors::border),
    std::pair("@strongBorder"_L1, &ThemeColors::strongBorder),
    std::pair("@text"_L1, &ThemeColors::text),
    std::pair("@mutedText"_L1, &ThemeColors::mutedText),
    std::pair("@disabledText"_L1, &ThemeColors::disabledText),
    std::pair("@accentFillText"_L1, &ThemeColors::accentFillText),
    std::pair("@accentFill"_L1, &ThemeColors::accentFill),
    std::pair("@accentSurface"_L1, &ThemeColors::accentSurface),
    std::pair("@accent"_L1, &ThemeColors::accent),
    std::pair("@selectionText"_L1, &ThemeColors::selectionText),
    std::pair("@selection"_L1, &ThemeColors::selection),
    std::pair("@positiveSurface"_L1, &ThemeColors::positiveSurface),
    std::pair("@positive"_L1, &ThemeColors::positive),
    std::pair("@negativeSurface"_L1, &ThemeColors::negativeSurface),
    std::pair("@negative"_L1, &ThemeColors::negative),
    std::pair("@warningSurface"_L1, &ThemeColors::warningSurface),
    std::pair("@warning"_L1, &ThemeColors::warning),
    std::pair("@infoSurface"_L1, &ThemeColors::infoSurface),
    std::pair("@info"_L1, &ThemeColors::info),
    std::pair("@link"_L1, &ThemeColors::link),
};

// Styles draw icons of 16 pixels and boxes of 14 whatever the font is: 16@px is so much where the font is of 13 pixels.
QString scaled(const QString &sheet, double scale)
{
    static const QRegularExpression size(u"(\\d+)@(px|round)"_s);
    QString result;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : size.globalMatch(sheet)) {
        const int pixels = qRound(match.capturedView(1).toInt() * scale);
        const bool isRadius = match.capturedView(2) == "round"_L1; // of more than half a box, corners stay square
        result += QStringView(sheet).sliced(end, match.capturedStart() - end);
        result += QString::number(isRadius ? pixels / 2 + 1 : pixels) + u"px"_s; // a border is 1 pixel wide
        end = match.capturedEnd();
    }
    result += QStringView(sheet).sliced(end);
    return result;
}

QString styleSheet(const ThemeColors &colors, bool isDark, const QFont &font)
{
    QFile file(u":/style.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const bool isMirrored = QGuiApplication::isRightToLeft();
    sheet.replace("@mode"_L1, isDark ? "dark"_L1 : "light"_L1);
    sheet.replace("@start"_L1, isMirrored ? "right"_L1 : "left"_L1);
    sheet.replace("@end"_L1, isMirrored ? "left"_L1 : "right"_L1);
    sheet.replace("@forward"_L1, isMirrored ? "left"_L1 : "right"_L1);
    for (const auto &[name, color] : styleNames)
        sheet.replace(name, (colors.*color).name());
    const double scale = std::max(1.0, font.pixelSize() / double(basePixelSize));
    if (scale > 1) // pictures are made smaller where need be, but never larger
        sheet.replace(".png"_L1, "@3x.png"_L1);
    return scaled(sheet, scale);
}

// Bare X servers name no interface font; these read better at 13 px than what fontconfig would pick.
QString interfaceFamily(const QFont &system)
{
    const QString resolved = QFontInfo(system).family();
    if (!resolved.startsWith("DejaVu"_L1) && !resolved.contains("Fixed"_L1))
        return system.family();
    for (const QString &family : {u"Inter"_s, u"Noto Sans"_s, u"Cantarell"_s}) {
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return system.family();
}

double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

QColor legible(QColor color, const QColor &background)
{
    const bool isOnDark = luminance(background) < 0.18;
    constexpr int mostSteps = 30;
    for (int step = 0; step < mostSteps && contrast(color, background) < 4.5; ++step) {
        const int lightness = color.lightness();
        color.setHsl(color.hslHue(), color.hslSaturation(), std::clamp(lightness + (isOnDark ? 8 : -8), 0, 255));
    }
    return color;
}

const ThemeColors &ThemeColors::light()
{
    static const ThemeColors colors{
        .window = QColor(0xf5f4f2),
        .base = QColor(0xffffff),
        .alternateBase = QColor(0xfaf9f8),
        .raised = QColor(0xfbfaf9),
        .hover = QColor(0xedebe7),
        .codeBackground = QColor(0xf4f2ef),
        .border = QColor(0xdedad4),
        .strongBorder = QColor(0xbdb7ae),
        .text = QColor(0x1f1d1a),
        .mutedText = QColor(0x635e57),
        .disabledText = QColor(0xa09a91),
        .link = QColor(0x985900),
        .accent = QColor(0x985900),
        .accentFill = QColor(0xf5a623),
        .accentFillText = QColor(0x221a0c),
        .selection = QColor(0xfce4ba),
        .selectionText = QColor(0x1f1a10),
        .positive = QColor(0x176b30),
        .negative = QColor(0xb3261e),
        .warning = QColor(0x855000),
        .info = QColor(0x1d5ca6),
        .positiveSurface = QColor(0xe5f4e8),
        .negativeSurface = QColor(0xfcebe9),
        .warningSurface = QColor(0xfff3dc),
        .infoSurface = QColor(0xe8f1fb),
        .accentSurface = QColor(0xfdf1dd),
    };
    return colors;
}

const ThemeColors &ThemeColors::dark()
{
    static const ThemeColors colors{
        .window = QColor(0x211f1d),
        .base = QColor(0x1a1917),
        .alternateBase = QColor(0x1f1d1b),
        .raised = QColor(0x292724),
        .hover = QColor(0x33302c),
        .codeBackground = QColor(0x242220),
        .border = QColor(0x3b3834),
        .strongBorder = QColor(0x5c5750),
        .text = QColor(0xece9e4),
        .mutedText = QColor(0xaba59c),
        .disabledText = QColor(0x736e66),
        .link = QColor(0xf5a623),
        .accent = QColor(0xf5a623),
        .accentFill = QColor(0xf5a623),
        .accentFillText = QColor(0x221a0c),
        .selection = QColor(0x45361a),
        .selectionText = QColor(0xf9efdd),
        .positive = QColor(0x6fcf87),
        .negative = QColor(0xff9288),
        .warning = QColor(0xf0bb55),
        .info = QColor(0x82baff),
        .positiveSurface = QColor(0x1b2c20),
        .negativeSurface = QColor(0x38201e),
        .warningSurface = QColor(0x35290f),
        .infoSurface = QColor(0x1a293b),
        .accentSurface = QColor(0x33281a),
    };
    return colors;
}

const ThemeColors &ThemeColors::of(const QPalette &palette)
{
    return Theme::isDark(palette) ? dark() : light();
}

QPalette ThemeColors::toPalette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, alternateBase);
    palette.setColor(QPalette::ToolTipBase, raised);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, mutedText);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, raised);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, negative);
    palette.setColor(QPalette::Light, hover);
    palette.setColor(QPalette::Midlight, border);
    palette.setColor(QPalette::Mid, border);
    palette.setColor(QPalette::Dark, strongBorder);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, 60));
    palette.setColor(QPalette::Highlight, selection);
    palette.setColor(QPalette::HighlightedText, selectionText);
    palette.setColor(QPalette::Link, link);
    palette.setColor(QPalette::LinkVisited, link);
    palette.setColor(QPalette::Accent, accentFill);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, disabledText);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, hover);
    return palette;
}

Theme::Theme(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_systemFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont))
{
    QApplication::setStyle(new WindowStyle);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
    connect(&application, &QGuiApplication::layoutDirectionChanged, this, &Theme::apply);
    apply();
}

void Theme::setChoice(Choice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

void Theme::setFontScale(double scale)
{
    if (qFuzzyCompare(m_fontScale, scale))
        return;
    m_fontScale = scale;
    apply();
}

bool Theme::isDark() const
{
    if (m_choice == Choice::System)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    return m_choice == Choice::Dark;
}

bool Theme::isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

QFont Theme::monospace(const QFont &like)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (like.pixelSize() > 0)
        font.setPixelSize(like.pixelSize());
    else
        font.setPointSizeF(like.pointSizeF());
    font.setStyleHint(QFont::Monospace);
    return font;
}

QFont Theme::tabular(QFont font)
{
    font.setFeature("tnum", 1);
    return font;
}

QFont Theme::heading(QFont font, double scale)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * scale));
    else
        font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::baseFont() const
{
    QFont font(interfaceFamily(m_systemFont));
    const int size = std::max(basePixelSize, QFontInfo(m_systemFont).pixelSize());
    font.setPixelSize(qRound(size * m_fontScale));
    return font;
}

void Theme::apply()
{
    const ThemeColors &colors = isDark() ? ThemeColors::dark() : ThemeColors::light();
    QApplication::setFont(baseFont());
    QApplication::setPalette(colors.toPalette());
    m_application.setStyleSheet(styleSheet(colors, isDark(), baseFont()));
    emit changed();
}
