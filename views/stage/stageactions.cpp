#include "views/stage/stageactions.h"

#include "views/widgets/icons.h"

#include <QAction>
#include <QKeySequence>

using namespace Qt::StringLiterals;

StageActions::StageActions(QObject *parent) : QObject(parent), m_actions{}
{
    const auto add = [this](Id id, const QString &name, const QString &iconName, const QString &text) {
        auto *action = new QAction(::icon(iconName), text, this);
        action->setObjectName(name);
        m_actions[size_t(id)] = action;
        return action;
    };
    QAction *commit = add(Commit, u"stage.commit"_s, u"commit"_s, tr("&Commit what is staged"));
    commit->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    commit->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    add(Propose, u"stage.propose"_s, u"pull-request"_s, tr("Open a &pull request with what is staged"));
    add(ShowAll, u"stage.showAll"_s, u"compare"_s, tr("&Show all staged changes"));
    add(Decide, u"stage.decide"_s, u"question"_s, tr("&Decide about changes of others…"));
    add(Undo, u"stage.undo"_s, u"undo"_s, tr("Undo the last step of s&taging"));
    add(UnstageAll, u"stage.unstageAll"_s, u"close"_s, tr("&Unstage all"));
    add(TakeBack, u"stage.takeBack"_s, u"history"_s, tr("Take the last commit &back"));
    for (int id = 0; id < Count; ++id)
        refuse(Id(id), tr("Nothing is staged"));
}

void StageActions::refuse(Id id, const QString &reason)
{
    action(id)->setEnabled(reason.isEmpty());
    action(id)->setToolTip(reason.isEmpty() ? action(id)->text().remove(u'&') : reason);
    action(id)->setStatusTip(reason);
}
