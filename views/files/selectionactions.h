#pragma once

#include "hub/tree.h"

#include <QObject>

#include <functional>

class FileActions;
class QAction;

//! What can be done with the selected files, as actions for a menu of the window and the palette: they last, whatever
//! is selected.
class SelectionActions : public QObject
{
    Q_OBJECT

public:
    using Entries = QList<hub::TreeEntry>;

    SelectionActions(FileActions &files, std::function<Entries()> selection, QObject *parent);

    QList<QAction *> all(); //!< as they stand with what is selected now

private:
    void add(const QString &name, const QString &iconName, const QString &text,
             std::function<void(const Entries &)> act);

    std::function<Entries()> m_selection;
    QList<QAction *> m_actions;
};
