#pragma once

#include <QList>
#include <QObject>

#include <functional>

class ActionContributor;
class Actions;
class QAction;
class QMenu;
class QMenuBar;

//! The menu bar of the window: its actions by where one looks for them, and what can be done where one is.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    //! Who knows further actions at the moment; null: nobody.
    using WhereOneIs = std::function<ActionContributor *()>;

    WindowMenus(QMenuBar &bar, const Actions &actions, WhereOneIs whereOneIs, QObject *parent);

    void addFileActions(const QList<QAction *> &actions); //!< e.g. of the accounts, above Quit

private:
    QMenu *add(const QString &title, const QStringList &ids); //!< an empty id is a line
    void addView();
    void addGo();
    void addRepo();
    void fillRepo(); //!< with what can be done where one is

    QMenuBar &m_bar;
    const Actions &m_actions;
    WhereOneIs m_whereOneIs;
    QMenu *m_file;
    QMenu *m_repo = nullptr; //!< objectName "repoMenuBar"
    QList<QAction *> m_ofPane; //!< in m_repo
};
