#include "views/widgets/theme.h"

#include "views/widgets/elidedlabel.h"
#include "views/widgets/icons.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

using Member = QColor ThemeColors::*;

} // namespace

//! Light and dark can be read, and what we draw follows them.
class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void textCanBeRead_data();
    void textCanBeRead();
    void theFormulaKnowsBlackAndWhite();
    void forcingAChoiceChangesThePaletteAtOnce();
    void theStyleSheetHasNoColourLeftOpen();
    void everyIconDraws_data();
    void everyIconDraws();
    void iconsTakeTheColoursOfTheMoment();
    void aLargerFontReachesWidgets();
    void labelsStandOnTheSideTheWindowIsReadFrom();
    void buttonsOfDialogsHaveNoForeignPictures();
    void iconsInFieldsGrowWithTheFont();
    void theStyleSheetIsUnderstood();
    void arrowsPointTheOtherWayFromRightToLeft();
    void anIdReadsTheSameFromRightToLeft();
};

void ThemeTest::textCanBeRead_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("surface");
    const std::pair<const char *, Member> texts[]{
        {"text", &ThemeColors::text},       {"muted", &ThemeColors::mutedText},   {"link", &ThemeColors::link},
        {"accent", &ThemeColors::accent},   {"positive", &ThemeColors::positive}, {"negative", &ThemeColors::negative},
        {"warning", &ThemeColors::warning}, {"info", &ThemeColors::info},
    };
    const std::pair<const char *, Member> surfaces[]{
        {"window", &ThemeColors::window},           {"base", &ThemeColors::base},
        {"alternate", &ThemeColors::alternateBase}, {"raised", &ThemeColors::raised},
        {"code", &ThemeColors::codeBackground},     {"hover", &ThemeColors::hover},
    };
    const std::pair<Member, Member> pairs[]{
        {&ThemeColors::selectionText, &ThemeColors::selection},
        {&ThemeColors::accentFillText, &ThemeColors::accentFill},
        {&ThemeColors::positive, &ThemeColors::positiveSurface},
        {&ThemeColors::negative, &ThemeColors::negativeSurface},
        {&ThemeColors::warning, &ThemeColors::warningSurface},
        {&ThemeColors::info, &ThemeColors::infoSurface},
        {&ThemeColors::accent, &ThemeColors::accentSurface},
        {&ThemeColors::mutedText, &ThemeColors::selection},
        {&ThemeColors::text, &ThemeColors::negativeSurface},
    };
    for (const auto &[mode, colors] :
         {std::pair("light", &ThemeColors::light()), std::pair("dark", &ThemeColors::dark())}) {
        for (const auto &[text, textMember] : texts) {
            for (const auto &[surface, surfaceMember] : surfaces)
                QTest::addRow("%s %s on %s", mode, text, surface) << colors->*textMember << colors->*surfaceMember;
        }
        int number = 0;
        for (const auto &[text, surface] : pairs)
            QTest::addRow("%s pair %d", mode, number++) << colors->*text << colors->*surface;
    }
}

void ThemeTest::textCanBeRead()
{
    QFETCH(const QColor, text);
    QFETCH(const QColor, surface);
    const double value = contrast(text, surface);
    QVERIFY2(value >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(text.name(), surface.name()).arg(value)));
}

void ThemeTest::theFormulaKnowsBlackAndWhite()
{
    QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21) < 0.01);
    QVERIFY(qAbs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
    QVERIFY(contrast(QColor(0xf5a623), Qt::white) < 4.5);
    for (const QColor &background : {ThemeColors::light().base, ThemeColors::dark().base})
        QVERIFY(contrast(legible(QColor(0x6a737d), background), background) >= 4.5);
}

void ThemeTest::forcingAChoiceChangesThePaletteAtOnce()
{
    Theme theme(*qApp);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setChoice(Theme::Choice::Dark);
    QVERIFY(theme.isDark());
    QVERIFY(Theme::isDark(QGuiApplication::palette()));
    QCOMPARE(&ThemeColors::of(QGuiApplication::palette()), &ThemeColors::dark());
    theme.setChoice(Theme::Choice::Light);
    QCOMPARE(&ThemeColors::of(QGuiApplication::palette()), &ThemeColors::light());
    QCOMPARE(changed.count(), 2);
}

void ThemeTest::theStyleSheetHasNoColourLeftOpen()
{
    const Theme theme(*qApp);
    QVERIFY(!qApp->styleSheet().isEmpty());
    const QString rules = QString(qApp->styleSheet()).remove(QRegularExpression(u"/\\*[\\s\\S]*?\\*/"_s));
    QVERIFY2(!rules.contains(u'@'), qPrintable(rules.mid(rules.indexOf(u'@'), 40)));
}

void ThemeTest::everyIconDraws_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = iconNames();
    QVERIFY(names.size() > 60);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void ThemeTest::everyIconDraws()
{
    QFETCH(const QString, name);
    const QImage image = iconPixmap(name, Qt::red, 24, 1).toImage();
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            drawn += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
    }
    QVERIFY2(drawn > 12 && drawn < 400, qPrintable(QString::number(drawn)));
}

void ThemeTest::iconsTakeTheColoursOfTheMoment()
{
    Theme theme(*qApp);
    const QIcon stop = icon(u"stop", IconTint::Accent);
    const auto edge = [&stop](QIcon::Mode mode) {
        return stop.pixmap(QSize(48, 48), 1.0, mode).toImage().pixelColor(24, 11).rgb();
    };
    theme.setChoice(Theme::Choice::Light);
    QCOMPARE(edge(QIcon::Normal), ThemeColors::light().accent.rgb());
    QCOMPARE(edge(QIcon::Disabled), ThemeColors::light().disabledText.rgb());
    theme.setChoice(Theme::Choice::Dark);
    QCOMPARE(edge(QIcon::Normal), ThemeColors::dark().accent.rgb());
    QCOMPARE(iconPixmap(u"stop", Qt::red, 16, 3.0).size(), QSize(48, 48));
    QCOMPARE(stop.pixmap(QSize(16, 16), 3.0).size(), QSize(48, 48));
}

void ThemeTest::aLargerFontReachesWidgets()
{
    Theme theme(*qApp);
    QLabel label(u"x"_s);
    label.show();
    const int normal = label.fontInfo().pixelSize();
    theme.setFontScale(2);
    QCOMPARE(label.fontInfo().pixelSize(), 2 * normal);
}

void ThemeTest::labelsStandOnTheSideTheWindowIsReadFrom()
{
    const Theme theme(*qApp);
    // Where the ink of a label's text is: left or right of its middle.
    const auto isLeft = [](Qt::Alignment alignment) {
        QLabel label(u"Latin"_s);
        label.setAlignment(alignment);
        label.resize(300, 30);
        label.show();
        const QImage image = label.grab().toImage();
        const QRgb paper = image.pixel(150, 2);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width() / 2; ++x) {
                if (image.pixel(x, y) != paper)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(isLeft(Qt::AlignLeft | Qt::AlignVCenter));
    QVERIFY(!isLeft(Qt::AlignRight | Qt::AlignVCenter));
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const bool isMirrored = !isLeft(Qt::AlignLeft | Qt::AlignVCenter) && isLeft(Qt::AlignRight | Qt::AlignVCenter)
        && isLeft(Qt::AlignLeft | Qt::AlignAbsolute);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(isMirrored);
}

void ThemeTest::buttonsOfDialogsHaveNoForeignPictures()
{
    const Theme theme(*qApp);
    const QDialogButtonBox box(QDialogButtonBox::Cancel | QDialogButtonBox::Save);
    QVERIFY(box.button(QDialogButtonBox::Cancel)->icon().isNull());
    QVERIFY(box.button(QDialogButtonBox::Save)->icon().isNull());
    QCOMPARE(QApplication::style()->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons), 0);
    QCOMPARE(QApplication::style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(32, 32).toImage(),
             icon(u"warning", IconTint::Warning).pixmap(32, 32).toImage());
}

void ThemeTest::iconsInFieldsGrowWithTheFont()
{
    Theme theme(*qApp);
    QLineEdit field;
    field.ensurePolished();
    const int normal = field.style()->pixelMetric(QStyle::PM_LineEditIconSize, nullptr, &field);
    theme.setFontScale(2);
    field.ensurePolished();
    QVERIFY(field.style()->pixelMetric(QStyle::PM_LineEditIconSize, nullptr, &field) > normal * 3 / 2);
}

// Qt only warns of a sheet that it cannot read, and then dresses nothing at all.
void ThemeTest::theStyleSheetIsUnderstood()
{
    QTest::failOnWarning(QRegularExpression(u"style ?sheet"_s, QRegularExpression::CaseInsensitiveOption));
    Theme theme(*qApp);
    for (const double scale : {1.0, 1.5, 2.0}) {
        theme.setFontScale(scale);
        QWidget widget;
        widget.ensurePolished();
        static const QRegularExpression comment(u"/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression blank(u"@[a-z]"_s);
        static const QRegularExpression image(u"url\\(\"([^\"]*)\"\\)"_s);
        const QString sheet = qApp->styleSheet().remove(comment);
        QVERIFY(!sheet.contains(blank)); // all is filled in
        int images = 0;
        for (const QRegularExpressionMatch &match : image.globalMatch(sheet)) {
            QVERIFY2(QFile::exists(match.captured(1)), qPrintable(match.captured(1)));
            ++images;
        }
        QVERIFY(images > 10);
    }
}

void ThemeTest::arrowsPointTheOtherWayFromRightToLeft()
{
    Theme theme(*qApp);
    // Of what opens, not of what scrolls: that has an arrow to each side.
    static const QRegularExpression image(
        u"has-children:closed [^}]*url\\(\"(:/style/chevron-(left|right)[^)]*)\"\\)"_s);
    QCOMPARE(image.match(qApp->styleSheet()).captured(2), u"right"_s);
    for (const Theme::Choice choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        theme.setChoice(choice);
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const QRegularExpressionMatch match = image.match(qApp->styleSheet());
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QCOMPARE(match.captured(2), u"left"_s);
        QVERIFY(QFile::exists(match.captured(1)));
    }
}

void ThemeTest::anIdReadsTheSameFromRightToLeft()
{
    const Theme theme(*qApp);
    // How high the first letter is, seen from the left: a slash is higher than an o.
    const auto firstHeight = [](Qt::LayoutDirection direction) {
        QApplication::setLayoutDirection(direction);
        ElidedLabel label(u"owner/"_s);
        label.resize(label.sizeHint());
        const QImage image = label.grab().toImage();
        QApplication::setLayoutDirection(Qt::LeftToRight);
        const auto inkOf = [&image](int column) {
            int ink = 0;
            for (int row = 0; row < image.height(); ++row)
                ink += image.pixelColor(column, row).lightness() < 200 ? 1 : 0;
            return ink;
        };
        int column = 0;
        while (column < image.width() && inkOf(column) == 0)
            ++column;
        int highest = 0;
        int lowest = image.height();
        for (int row = 0; row < image.height(); ++row) {
            for (int x = column; x < std::min(column + 4, image.width()); ++x) {
                if (image.pixelColor(x, row).lightness() < 200) {
                    highest = std::max(highest, row);
                    lowest = std::min(lowest, row);
                }
            }
        }
        return highest - lowest;
    };
    QVERIFY(firstHeight(Qt::LeftToRight) > 3);
    QVERIFY(std::abs(firstHeight(Qt::RightToLeft) - firstHeight(Qt::LeftToRight)) <= 1);
}

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
