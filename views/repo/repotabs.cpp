#include "views/repo/repotabs.h"

#include "views/repo/repopage.h"
#include "views/widgets/icons.h"

#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

RepoTabs::RepoTabs(QWidget *parent) : QTabBar(parent)
{
    setObjectName(u"repoTabs"_s);
    setAccessibleName(tr("Pages of the repo"));
    setDrawBase(false);
    setExpanding(false);
    connect(this, &QTabBar::currentChanged, this, [this](int tab) {
        if (tab >= 0)
            emit pageChosen(m_pages.at(tab));
    });
}

void RepoTabs::addPage(RepoPage *page)
{
    const QSignalBlocker quiet(this); // the first one becomes the current one
    m_pages.append(page);
    addTab(page->tabTitle());
}

RepoPage *RepoTabs::pageFor(const hub::RepoUrl &place) const
{
    const auto found = std::ranges::find_if(
        m_pages, [&place](const RepoPage *page) { return page->isFor(place.repo) && page->shows(place.view); });
    return found == m_pages.end() ? m_pages.first() : *found;
}

void RepoTabs::describe(const hub::RepoId &repo, const RepoPage *shown)
{
    for (int tab = 0; tab < count(); ++tab) {
        const RepoPage *page = m_pages.at(tab);
        const QString lack = page->lack();
        setTabVisible(tab, page->isFor(repo));
        setTabEnabled(tab, lack.isEmpty() || page == shown); // an address may lead there
        setTabToolTip(tab, lack);
    }
}

void RepoTabs::select(RepoPage *page, const hub::RepoId &repo)
{
    const QSignalBlocker quiet(this);
    describe(repo, page);
    choose(page);
}

void RepoTabs::choose(RepoPage *page)
{
    setCurrentIndex(int(m_pages.indexOf(page)));
}

void RepoTabs::fit(int room)
{
    const int extent = std::max(16, fontMetrics().height() - 2);
    setIconSize(QSize(extent, extent));
    const bool isWide = room > fontMetrics().averageCharWidth() * 20 * int(m_pages.size());
    for (int tab = 0; tab < count(); ++tab) {
        setTabText(tab, m_pages.at(tab)->tabTitle());
        setTabIcon(tab, isWide ? ::icon(m_pages.at(tab)->tabIcon(), IconTint::Muted) : QIcon());
    }
}
