#pragma once

#include "models/space/spaceboard.h"

#include <QMenu>
#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <utility>

class QSystemTrayIcon;

//! One's Spaces in the system's tray: what they cost, pausing and restarting them, and a word when one breaks or when
//! what was asked for here is refused.
//!
//! The menu is made when it is opened. Where the system has no tray there is only the menu, which a test can open too.
class SpaceTray : public QObject
{
    Q_OBJECT

public:
    static constexpr int spacesShown = 12; //!< those that need attention or cost something first

    explicit SpaceTray(SpaceBoard &board, QObject *parent = nullptr);
    ~SpaceTray() override;
    Q_DISABLE_COPY_MOVE(SpaceTray)

    static bool isAvailable();
    void show(); //!< in the tray, if there is one
    bool isShown() const { return m_icon != nullptr; }
    //! Adds what others have to offer whenever the menu is opened.
    void setMore(std::function<void(QMenu &)> more) { m_more = std::move(more); }
    QMenu &menu() { return m_menu; } //!< objectName "spaceTray"

signals:
    void windowRequested();
    void boardRequested();
    void spaceRequested(const hub::RepoId &space);
    void quitRequested();
    void told(const QString &title, const QString &text); //!< what was said of a Space

private:
    void fillMenu();
    void addSpace(const BoardSpace &space);
    std::vector<const BoardSpace *> shownSpaces() const;
    void act(SpaceBoard::Action action, const QString &id);
    void onRefused(SpaceBoard::Action action, const QString &id, const Error &error);
    void forget(const QStringList &done);
    void tellNotDone(SpaceBoard::Action action, const QString &id, const QString &why);
    void onFailed(const BoardSpace &space);
    void tell(const hub::RepoId &space, const QString &title, const QString &text);
    void updateToolTip();

    SpaceBoard &m_board;
    QMenu m_menu;
    std::function<void(QMenu &)> m_more;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QStringList m_asked; //!< from here; what others ask for they tell of themselves
    hub::RepoId m_lastTold; //!< what a click on the message leads to
};
