#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

//! The colours that mean something, once for light and once for dark.
//!
//! Text colours reach a contrast of 4.5:1 on window, base, raised and codeBackground (themetest computes it).
struct ThemeColors {
    QColor window; //!< behind everything
    QColor base; //!< lists, editors, cards
    QColor alternateBase; //!< every other row
    QColor raised; //!< side bars, bars, chips, cards on the window
    QColor hover; //!< row or button under the pointer
    QColor codeBackground;
    QColor border; //!< hairlines and frames
    QColor strongBorder; //!< frames of what can be typed into
    QColor text;
    QColor mutedText; //!< secondary text
    QColor disabledText;
    QColor link;
    QColor accent; //!< text, icons, focus rings
    QColor accentFill; //!< behind accentFillText: primary buttons, bars
    QColor accentFillText;
    QColor selection; //!< behind selectionText: selected rows and text
    QColor selectionText;
    QColor positive; //!< done, added, running
    QColor negative; //!< failed, removed
    QColor warning; //!< needs attention
    QColor info; //!< worth knowing
    QColor positiveSurface; //!< faint backgrounds for bars and diff lines
    QColor negativeSurface;
    QColor warningSurface;
    QColor infoSurface;
    QColor accentSurface;

    static const ThemeColors &light();
    static const ThemeColors &dark();
    //! The set that a palette (any widget's) belongs to, so that painting code needs no Theme at hand.
    static const ThemeColors &of(const QPalette &palette);

    QPalette toPalette() const;
};

//! The contrast of two colours as WCAG 2 reckons it, from 1 to 21.
double contrast(const QColor &one, const QColor &other);

//! A colour made lighter or darker until text in it can be read (4.5:1) on the background.
QColor legible(QColor color, const QColor &background);

//! Dresses the application: Fusion, our palettes, style sheet and fonts; follows the system's light and dark at run
//! time.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    explicit Theme(QApplication &application, QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    bool isDark() const;

    double fontScale() const { return m_fontScale; }
    void setFontScale(double scale); //!< 1.0 is 13 px, or what the system asks for if that is larger

    static bool isDark(const QPalette &palette);
    static QFont monospace(const QFont &like); //!< for ids and code, at the same size
    static QFont tabular(QFont font); //!< figures of one width, for sizes and counts in columns
    static QFont heading(QFont font, double scale = 1.25); //!< larger and semibold

signals:
    void changed(); //!< palette, style sheet or font are new; delegates that cache pixmaps drop them

private:
    void apply();
    QFont baseFont() const;

    QApplication &m_application;
    QFont m_systemFont;
    Choice m_choice = Choice::System;
    double m_fontScale = 1.0;
};
