#pragma once

#include "views/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QWidget>

#include <functional>
#include <memory>

//! Pictures of a view to look at: light, dark, with a font twice as large, in a narrow window, from right to left; only
//! where $HUBCAP_SHOTS names a folder. tests/scenes/run.sh makes all of them.
namespace scenes {

inline bool areWanted()
{
    return !qEnvironmentVariableIsEmpty("HUBCAP_SHOTS");
}

inline void save(QWidget &widget, const QString &name)
{
    QCoreApplication::processEvents();
    const QDir folder(qEnvironmentVariable("HUBCAP_SHOTS"));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    QVERIFY(widget.grab().save(folder.filePath(name + QStringLiteral(".png"))));
}

inline constexpr int narrowWidth = 560;

//! Builds the view once for each look; make gets it ready to be looked at before it returns.
inline void shoot(const QString &name, const std::function<std::unique_ptr<QWidget>()> &make)
{
    if (!areWanted())
        QSKIP("HUBCAP_SHOTS names no folder, so no pictures were taken");
    struct Look {
        const char *suffix;
        Theme::Choice choice;
        double scale = 1;
        bool isNarrow = false;
        Qt::LayoutDirection direction = Qt::LeftToRight;
    };
    for (const Look &look : {Look{.suffix = "light", .choice = Theme::Choice::Light},
                             Look{.suffix = "dark", .choice = Theme::Choice::Dark},
                             Look{.suffix = "200", .choice = Theme::Choice::Light, .scale = 2},
                             Look{.suffix = "narrow", .choice = Theme::Choice::Light, .isNarrow = true},
                             Look{.suffix = "rtl", .choice = Theme::Choice::Light, .direction = Qt::RightToLeft}}) {
        Theme theme(*qApp);
        theme.setChoice(look.choice);
        theme.setFontScale(look.scale);
        QApplication::setLayoutDirection(look.direction);
        const std::unique_ptr<QWidget> widget = make();
        if (look.isNarrow && widget->width() > narrowWidth)
            widget->resize(narrowWidth, widget->height());
        save(*widget, name + u'-' + QLatin1StringView(look.suffix));
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
}

} // namespace scenes
