#pragma once

#include "models/placehistory.h"
#include "views/window/panefactory.h"

#include <QWidget>

#include <memory>
#include <vector>

class QStackedWidget;
class QTabBar;
class QToolButton;

//! Tabs, each showing one place after another with a history of its own.
class PlaceTabs : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceTabs(PaneFactory factory, QWidget *parent = nullptr);
    ~PlaceTabs() override;

    enum class Where { CurrentTab, NewTab, BackgroundTab };

    int count() const { return int(m_tabs.size()); }
    int currentIndex() const;
    Pane *currentPane() const; //!< null while there is no tab
    QList<Place> places() const;
    bool canGoBack() const;
    bool canGoForward() const;
    bool canReopen() const { return !m_closed.isEmpty(); }

    void open(const Place &place, Where where);
    void restore(const QList<Place> &places, int current); //!< each is loaded when it is first looked at
    void reloadAll(); //!< as somebody else now: nothing of before stays, hidden tabs follow when looked at
    void setCurrentIndex(int index);
    void close(int index);
    void closeAll(); //!< nothing of it can be reopened
    void reopenClosed();
    void showNext(int step); //!< 1 to the right, -1 to the left, around the ends
    void goBack();
    void goForward();

signals:
    void currentChanged(); //!< another tab, another place in it, or the place put more exactly
    void currentDescribed(); //!< more is known of what is shown: what it is called, what it is
    void lastTabClosed();
    void newTabRequested();
    void placeRequested(const Place &place, bool inNewTab); //!< by a pane
    void paneAdded(Pane *pane);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Tab;

    Tab *current() const;
    Tab *tabOf(const Pane *pane) const;
    int indexOf(const Tab *tab) const;
    void addTab(PlaceHistory history, bool inBackground);
    Tab &insertTab(int index, PlaceHistory history);
    std::unique_ptr<Tab> take(int index);
    void go(Tab &tab); //!< to where its history stands
    Pane *paneFor(Tab &tab, const Place &place);
    Pane *makePane(Tab &tab, const Place &place);
    void show(Tab &tab, Pane *pane);
    void connectPane(Pane *pane);
    void onPlaceChanged(Pane *pane, const Place &place);
    void onPlaceRefined(Pane *pane, const Place &place);
    void onCurrentChanged(int index);
    void onMoved(int from, int to);
    void describe(const Tab &tab);
    void fitIcons();
    void dropOldPanes(Tab &tab, qsizetype keep);

    PaneFactory m_factory;
    QTabBar *m_bar; //!< objectName "tabs"
    QToolButton *m_new; //!< objectName "newTab"
    QStackedWidget *m_stack;
    std::vector<std::unique_ptr<Tab>> m_tabs; //!< in the order of m_bar
    QList<PlaceHistory> m_closed; //!< most recent last
    bool m_isGoing = false; //!< places that a pane reports meanwhile are no steps of the person's
};
