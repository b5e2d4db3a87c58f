#pragma once

#include <QDialog>

class Actions;

//! Lists every key of the window, grouped as the menus are; words typed above narrow the list.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const Actions &actions, QWidget *parent = nullptr);

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
    void addGroup(const QString &title, const QList<QPair<QString, QString>> &keys);
    QWidget *keyRow(const QString &text, const QString &keys);
    void narrow(const QString &words);

    QWidget *m_content;
    QList<Group> m_groups;
};
