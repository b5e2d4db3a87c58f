#pragma once

#include "views/actioncontributor.h"

#include <QDialog>

class Actions;

//! Lists every key of the window and of what is looked at in it, grouped as the menus are; words typed above narrow the
//! list.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const Actions &actions, const QList<ActionGroup> &more = {}, QWidget *parent = nullptr);

private:
    struct Line {
        QString text;
        QWidget *row;
    };
    struct Group {
        QWidget *heading;
        QList<Line> lines;
    };

    void fill(const Actions &actions);
    void fill(const QList<ActionGroup> &more);
    void fillFixed();
    void addGroup(const QString &title, const QList<QPair<QString, QString>> &keys);
    QWidget *keyRow(const QString &text, const QString &keys);
    void narrow(const QString &words);

    QWidget *m_content;
    QList<Group> m_groups;
};
