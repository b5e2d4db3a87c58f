#pragma once

#include "models/threads/inboxstore.h"

#include <QListWidget>

class Prompter;

//! The sections of the inbox: those that are always there, and those that somebody has made, which can be renamed and
//! removed.
class InboxSections : public QListWidget
{
    Q_OBJECT

public:
    InboxSections(InboxStore &store, Prompter &prompter, QWidget *parent = nullptr);

    void setUser(const QString &user); //!< who has a section of their own threads; empty: nobody is signed in
    void setFilter(const ThreadFilter &filter); //!< what is looked at; a section that is just that is marked
    void askSave(); //!< what is looked at, under a name

signals:
    void chosen(const ThreadFilter &filter);
    void removed(int index, const InboxSection &section); //!< from the store, where it can be put back

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void fill();
    void choose(const QListWidgetItem *item);
    void add(const InboxSection &section, int own);
    QList<InboxSection> given() const;
    void openMenu(const QPoint &position);
    void askName(int own);

    InboxStore &m_store;
    Prompter &m_prompter;
    QString m_user;
    ThreadFilter m_filter;
};
