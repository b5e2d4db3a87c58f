#pragma once

#include "views/window/actioncontributor.h"

#include <QDialog>
#include <QList>
#include <QPointer>
#include <QString>

class Actions;
class KeyBindings;
class QAction;
class QLineEdit;
class QPushButton;

//! Lists every key of the window and of what is looked at in it, grouped as the menus are; words typed above narrow the
//! list. Those of actions can be changed.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const Actions &actions, KeyBindings &bindings, const QList<ActionGroup> &more = {},
                    QWidget *parent = nullptr);

private:
    struct Line {
        QString text;
        QWidget *row;
    };
    struct Group {
        QWidget *heading;
        QList<Line> lines;
    };

    struct PageActions {
        QString title;
        QList<QPointer<QAction>> actions; //!< a page may close meanwhile
    };
    struct Row {
        QString text = {};
        QString keys = {}; //!< three spaces between them
        QString id = {}; //!< of an action whose keys can be changed
    };

    void buildFoot();
    void fill();
    void fillActions();
    void fillMore();
    Row rowOf(const QAction &action) const;
    void fillFixed();
    void addGroup(const QString &title, const QList<Row> &rows);
    QWidget *keyRow(const Row &row);
    void narrow();
    void change(const Row &row);

    const Actions &m_actions;
    KeyBindings &m_bindings;
    QList<PageActions> m_more;
    QLineEdit *m_search; //!< objectName "shortcutSearch"
    QWidget *m_content;
    QPushButton *m_resetAll; //!< objectName "resetAllKeys"
    QList<Group> m_groups;
};
