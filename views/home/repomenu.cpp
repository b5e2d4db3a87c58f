#include "views/home/repomenu.h"

#include "models/place.h"
#include "views/home/repoactions.h"
#include "views/widgets/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

RepoMenu::RepoMenu(const hub::RepoSummary &summary, const hub::Endpoint &endpoint, RepoActions *actions,
                   QWidget *parent)
    : QObject(parent)
    , m_menu(new QMenu(parent))
{
    const hub::RepoId repo = summary.repo;
    m_menu->setObjectName(u"repoMenu"_s);
    const auto add = [this](const QString &name, const QString &text, const QString &iconName, auto slot) {
        m_menu->addAction(::icon(iconName), text, this, slot)->setObjectName(name);
    };
    add(u"open"_s, tr("Open"), u"folder-open"_s, [this] { emit openRequested(false); });
    add(u"openInNewTab"_s, tr("Open in a new tab"), u"plus"_s, [this] { emit openRequested(true); });
    if (actions)
        actions->addTo(*m_menu, summary);
    m_menu->addSeparator();
    add(u"copyName"_s, tr("Copy name"), u"copy"_s, [repo] { QGuiApplication::clipboard()->setText(repo.id); });
    add(u"copyLink"_s, tr("Copy link"), u"link"_s, [repo, endpoint] {
        QGuiApplication::clipboard()->setText(Place({.endpoint = endpoint, .repo = repo}).url().toString());
    });
    connect(m_menu, &QMenu::aboutToHide, this, [this] {
        // What was chosen is triggered after this.
        m_menu->deleteLater();
        deleteLater();
    });
}

void RepoMenu::popup(const QPoint &globalPosition)
{
    m_menu->popup(globalPosition);
}
