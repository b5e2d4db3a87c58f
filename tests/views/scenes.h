#pragma once

#include "views/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QWidget>

#include <functional>
#include <memory>

//! Pictures of a view to look at, as light, dark and with a font twice as large; only where $HUBCAP_SHOTS names a
//! folder.
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

//! Builds the view three times; make gets it ready to be looked at before it returns.
inline void shoot(const QString &name, const std::function<std::unique_ptr<QWidget>()> &make)
{
    if (!areWanted())
        QSKIP("HUBCAP_SHOTS names no folder, so no pictures were taken");
    struct Look {
        const char *suffix;
        Theme::Choice choice;
        double scale;
    };
    for (const Look &look : {Look{"light", Theme::Choice::Light, 1}, Look{"dark", Theme::Choice::Dark, 1},
                             Look{"200", Theme::Choice::Light, 2}}) {
        Theme theme(*qApp);
        theme.setChoice(look.choice);
        theme.setFontScale(look.scale);
        const std::unique_ptr<QWidget> widget = make();
        save(*widget, name + u'-' + QLatin1StringView(look.suffix));
    }
}

} // namespace scenes
