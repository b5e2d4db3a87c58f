#pragma once

#include "models/explore/facet.h"

#include <QWidget>

class QMenu;
class QToolButton;

//! A button for each facet that is used often, as many as there is room for, and a menu of all.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setSearch(const RepoSearch &search);
    void openMenu();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void facetRequested(const Facet &facet, QWidget *anchor);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void fillMenu();
    void fit();

    RepoSearch m_search;
    QList<QToolButton *> m_buttons; //!< objectName "facet-KEY"
    QToolButton *m_more; //!< objectName "moreFilters"
    QMenu *m_menu;
};
