#include "views/window/actions.h"

#include "views/widgets/icons.h"

QAction *Actions::add(const QString &id, const QString &text, const QString &iconName,
                      const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    action->setProperty("iconName", iconName); // for lists that paint it themselves
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcuts(shortcuts);
    m_actions.append(action);
    return action;
}

QAction *Actions::action(const QString &id) const
{
    for (QAction *action : m_actions) {
        if (action->objectName() == id)
            return action;
    }
    return nullptr;
}
