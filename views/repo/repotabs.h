#pragma once

#include "hub/repourl.h"

#include <QList>
#include <QTabBar>

class RepoPage;

//! The tabs of a repo's pages, one for each: hidden where a page is not for the repo, switched off where the server has
//! nothing for it.
class RepoTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit RepoTabs(QWidget *parent = nullptr);

    void addPage(RepoPage *page);
    const QList<RepoPage *> &pages() const { return m_pages; }
    RepoPage *pageFor(const hub::RepoUrl &place) const; //!< the first one, where none shows such places

    void describe(const hub::RepoId &repo, const RepoPage *shown); //!< which there are, and which can be gone to
    void select(RepoPage *page, const hub::RepoId &repo); //!< not as if the person had chosen it
    void choose(RepoPage *page); //!< as if
    void fit(int room); //!< words alone where there is little; titles and icons anew

signals:
    void pageChosen(RepoPage *page);

private:
    QList<RepoPage *> m_pages;
};
