#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <array>

class QAction;

//! What can be done with the stage as a whole, for the window's menu, its palette and its list of keys.
class StageActions : public QObject
{
    Q_OBJECT

public:
    enum Id { Commit, Propose, ShowAll, Undo, UnstageAll, Decide, TakeBack, Count };

    explicit StageActions(QObject *parent);

    QAction *action(Id id) const { return m_actions[size_t(id)]; }
    QList<QAction *> all() const { return {m_actions.begin(), m_actions.end()}; }
    //! Why something cannot be done now; empty: it can.
    void refuse(Id id, const QString &reason);

private:
    std::array<QAction *, Count> m_actions;
};
