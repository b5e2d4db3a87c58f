#include "views/window/windowmenus.h"

#include "views/widgets/icons.h"
#include "views/window/actioncontributor.h"
#include "views/window/actions.h"

#include <QMenu>
#include <QMenuBar>

#include <utility>

using namespace Qt::StringLiterals;

WindowMenus::WindowMenus(QMenuBar &bar, const Actions &actions, WhereOneIs whereOneIs, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_actions(actions)
    , m_whereOneIs(std::move(whereOneIs))
    , m_file(add(tr("&File"), {u"tab.new"_s, u"repo.new"_s, {}, u"tab.close"_s, u"tab.reopen"_s, {}, u"window.quit"_s}))
{
    add(tr("&Edit"),
        {u"view.find"_s, {}, u"search.filter"_s, u"search.text"_s, u"search.save"_s, {}, u"repo.copyAddress"_s});
    addView();
    addGo();
    addRepo();
    add(tr("&Help"), {u"window.shortcuts"_s, {}, u"window.about"_s});
}

QMenu *WindowMenus::add(const QString &title, const QStringList &ids)
{
    QMenu *menu = m_bar.addMenu(title);
    for (const QString &id : ids) {
        if (id.isEmpty())
            menu->addSeparator();
        else
            menu->addAction(m_actions.action(id));
    }
    return menu;
}

void WindowMenus::addFileActions(const QList<QAction *> &actions)
{
    QAction *quit = m_actions.action(u"window.quit"_s);
    m_file->insertActions(quit, actions);
    m_file->insertSeparator(quit);
}

void WindowMenus::addView()
{
    QMenu *view = add(tr("&View"),
                      {u"view.reload"_s,
                       {},
                       u"view.sidebar"_s,
                       u"view.transfers"_s,
                       u"view.activity"_s,
                       {},
                       u"view.larger"_s,
                       u"view.smaller"_s,
                       u"view.ordinary"_s,
                       {},
                       u"view.fullScreen"_s});
    auto *theme = new QMenu(tr("T&heme"), view);
    theme->setIcon(icon(u"palette"));
    const QList<QAction *> all = m_actions.all();
    for (QAction *action : all) {
        if (action->objectName().startsWith("theme."_L1))
            theme->addAction(action);
    }
    view->insertMenu(m_actions.action(u"view.larger"_s), theme);
}

void WindowMenus::addGo()
{
    add(tr("&Go"),
        {u"go.back"_s,
         u"go.forward"_s,
         {},
         u"go.palette"_s,
         u"go.location"_s,
         u"go.models"_s,
         u"go.datasets"_s,
         u"go.spaces"_s,
         u"go.collections"_s,
         {},
         u"go.home"_s,
         u"go.notifications"_s,
         u"go.spacesBoard"_s,
         u"go.watched"_s,
         u"go.cache"_s,
         {},
         u"tab.next"_s,
         u"tab.previous"_s});
}

void WindowMenus::addRepo()
{
    m_repo = add(tr("&Repo"),
                 {u"repo.new"_s, u"repo.upload"_s, u"repo.watch"_s, {}, u"repo.copyAddress"_s, u"repo.openOnHub"_s});
    m_repo->setObjectName(u"repoMenuBar"_s);
    connect(m_repo, &QMenu::aboutToShow, this, &WindowMenus::fillRepo);
}

void WindowMenus::fillRepo()
{
    for (QAction *action : std::as_const(m_ofPane)) {
        if (QMenu *menu = action->menu())
            delete menu; // and the action that opens it
        else
            delete action;
    }
    m_ofPane.clear();
    ActionContributor *contributor = m_whereOneIs();
    if (!contributor)
        return;
    m_ofPane.append(m_repo->addSeparator());
    for (const ActionGroup &group : contributor->actionGroups()) {
        auto *menu = new QMenu(group.title, m_repo);
        menu->setToolTipsVisible(true);
        menu->addActions(group.actions);
        m_ofPane.append(m_repo->addMenu(menu));
    }
}
