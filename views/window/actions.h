#pragma once

#include <QAction>
#include <QList>

//! Every action of the window, registered once: menus, toolbars and the list of shortcuts all read it.
class Actions : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! The id, such as "tab.new", is what settings and tests call it; the part before the dot groups it.
    QAction *add(const QString &id, const QString &text, const QString &iconName = {},
                 const QList<QKeySequence> &shortcuts = {});

    QAction *action(const QString &id) const; //!< null when there is none of that id
    const QList<QAction *> &all() const { return m_actions; } //!< in the order they were registered

private:
    QList<QAction *> m_actions;
};
