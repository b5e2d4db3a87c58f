#pragma once

#include <QList>
#include <QString>
#include <QtClassHelperMacros>

class QAction;

//! Actions that belong together, such as those of a page.
struct ActionGroup {
    QString title = {};
    QList<QAction *> actions = {};
};

//! What has actions of its own while it is looked at, for the window's menu, its palette and its list of keys.
class ActionContributor
{
public:
    ActionContributor() = default;
    virtual ~ActionContributor() = default;
    Q_DISABLE_COPY_MOVE(ActionContributor)

    //! As they stand now; they live until they are asked for again.
    virtual QList<ActionGroup> actionGroups() = 0;
};
