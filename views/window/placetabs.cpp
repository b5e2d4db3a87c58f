#include "views/window/placetabs.h"

#include "views/widgets/icons.h"
#include "views/window/pane.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keptPanes = 4; // a tab: going back is then instant and finds the list where it was
constexpr qsizetype keptClosed = 20;
constexpr int leastHeight = 160;

} // namespace

//! One tab: where it has been, and the panes of the last places.
struct PlaceTabs::Tab {
    explicit Tab(PlaceHistory start) : history(std::move(start)) { }

    PlaceHistory history;
    QList<Pane *> panes = {}; // the one used last at the end
    Pane *pane = nullptr; // none before it is first looked at
    bool isStale = false; // to be loaded again when it is looked at
};

PlaceTabs::PlaceTabs(PaneFactory factory, QWidget *parent)
    : QWidget(parent)
    , m_factory(std::move(factory))
    , m_bar(new QTabBar(this))
    , m_new(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
{
    m_bar->setObjectName(u"tabs"_s);
    m_bar->setAccessibleName(tr("Tabs"));
    m_bar->setTabsClosable(true);
    m_bar->setMovable(true);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setUsesScrollButtons(true);
    m_bar->installEventFilter(this);
    // A window with the stage and the transfers open has to fit a small screen; what is then too low scrolls or is cut.
    m_stack->setMinimumHeight(leastHeight);
    m_new->setObjectName(u"newTab"_s);
    m_new->setIcon(icon(u"plus", IconTint::Muted));
    m_new->setToolTip(tr("New tab"));
    m_new->setAccessibleName(tr("New tab"));
    m_new->setAutoRaise(true);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->setSpacing(4);
    top->addWidget(m_bar);
    top->addWidget(m_new);
    top->addStretch(1);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(line);
    layout->addWidget(m_stack, 1);

    fitIcons();

    connect(m_bar, &QTabBar::currentChanged, this, &PlaceTabs::onCurrentChanged);
    connect(m_bar, &QTabBar::tabCloseRequested, this, &PlaceTabs::close);
    connect(m_bar, &QTabBar::tabMoved, this, &PlaceTabs::onMoved);
    connect(m_new, &QToolButton::clicked, this, &PlaceTabs::newTabRequested);
}

PlaceTabs::~PlaceTabs() = default;

void PlaceTabs::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitIcons();
}

void PlaceTabs::fitIcons()
{
    const int size = std::max(16, fontMetrics().height());
    m_bar->setIconSize(QSize(size, size));
    m_new->setIconSize(QSize(size, size));
    for (int tab = 0; tab < m_bar->count(); ++tab) {
        for (const QTabBar::ButtonPosition side : {QTabBar::LeftSide, QTabBar::RightSide}) {
            if (QWidget *close = m_bar->tabButton(tab, side))
                close->resize(close->sizeHint());
        }
    }
}

int PlaceTabs::currentIndex() const
{
    return m_bar->currentIndex();
}

PlaceTabs::Tab *PlaceTabs::current() const
{
    const int index = m_bar->currentIndex();
    return index < 0 || index >= count() ? nullptr : m_tabs[std::size_t(index)].get();
}

Pane *PlaceTabs::currentPane() const
{
    const Tab *tab = current();
    return tab ? tab->pane : nullptr;
}

QList<Place> PlaceTabs::places() const
{
    QList<Place> places;
    for (const std::unique_ptr<Tab> &tab : m_tabs)
        places.append(tab->history.current());
    return places;
}

bool PlaceTabs::canGoBack() const
{
    return current() && current()->history.canGoBack();
}

bool PlaceTabs::canGoForward() const
{
    return current() && current()->history.canGoForward();
}

PlaceTabs::Tab *PlaceTabs::tabOf(const Pane *pane) const
{
    for (const std::unique_ptr<Tab> &tab : m_tabs) {
        if (tab->pane == pane)
            return tab.get();
    }
    return nullptr;
}

int PlaceTabs::indexOf(const Tab *tab) const
{
    const auto found = std::ranges::find(m_tabs, tab, &std::unique_ptr<Tab>::get);
    return found == m_tabs.end() ? -1 : int(found - m_tabs.begin());
}

void PlaceTabs::open(const Place &place, Where where)
{
    Tab *tab = current();
    if (!tab || where != Where::CurrentTab)
        return addTab(PlaceHistory(place), tab && where == Where::BackgroundTab);
    tab->history.visit(place);
    go(*tab);
}

PlaceTabs::Tab &PlaceTabs::insertTab(int index, PlaceHistory history)
{
    m_tabs.insert(m_tabs.begin() + index, std::make_unique<Tab>(std::move(history)));
    // Whoever hears of a new current tab asks for its pane, which is not there yet.
    const QSignalBlocker blocker(m_bar);
    m_bar->insertTab(index, QString());
    return *m_tabs[std::size_t(index)];
}

void PlaceTabs::addTab(PlaceHistory history, bool inBackground)
{
    const int index = inBackground ? currentIndex() + 1 : count();
    Tab &tab = insertTab(index, std::move(history));
    if (!inBackground) {
        const QSignalBlocker blocker(m_bar);
        m_bar->setCurrentIndex(index);
    }
    go(tab);
}

void PlaceTabs::restore(const QList<Place> &places, int current)
{
    for (const Place &place : places)
        describe(insertTab(count(), PlaceHistory(place)));
    if (places.isEmpty())
        return;
    {
        const QSignalBlocker blocker(m_bar);
        m_bar->setCurrentIndex(std::clamp(current, 0, count() - 1));
    }
    onCurrentChanged(currentIndex());
}

void PlaceTabs::reloadAll()
{
    for (const std::unique_ptr<Tab> &tab : m_tabs) {
        if (!tab->pane)
            continue;
        dropOldPanes(*tab, 1);
        tab->isStale = true;
    }
    if (count() > 0)
        onCurrentChanged(currentIndex());
}

void PlaceTabs::go(Tab &tab)
{
    m_isGoing = true;
    show(tab, paneFor(tab, tab.history.current()));
    m_isGoing = false;
    describe(tab);
    if (&tab == current())
        emit currentChanged();
}

Pane *PlaceTabs::paneFor(Tab &tab, const Place &place)
{
    for (Pane *pane : std::as_const(tab.panes)) {
        if (pane->place() == place)
            return pane;
    }
    if (tab.pane && tab.pane->setPlace(place))
        return tab.pane;
    return makePane(tab, place);
}

Pane *PlaceTabs::makePane(Tab &tab, const Place &place)
{
    Pane *pane = m_factory(place, m_stack);
    m_stack->addWidget(pane);
    connectPane(pane);
    tab.panes.append(pane);
    dropOldPanes(tab, keptPanes);
    emit paneAdded(pane);
    return pane;
}

void PlaceTabs::dropOldPanes(Tab &tab, qsizetype keep)
{
    while (tab.panes.size() > keep) {
        Pane *oldest = tab.panes.takeFirst();
        m_stack->removeWidget(oldest);
        oldest->deleteLater();
    }
}

void PlaceTabs::show(Tab &tab, Pane *pane)
{
    tab.panes.removeOne(pane);
    tab.panes.append(pane);
    tab.pane = pane;
    if (&tab == current())
        m_stack->setCurrentWidget(pane);
}

void PlaceTabs::connectPane(Pane *pane)
{
    connect(pane, &Pane::placeRequested, this, &PlaceTabs::placeRequested);
    connect(pane, &Pane::placeChanged, this, [this, pane](const Place &place) { onPlaceChanged(pane, place); });
    connect(pane, &Pane::placeRefined, this, [this, pane](const Place &place) { onPlaceRefined(pane, place); });
    connect(pane, &Pane::titleChanged, this, [this, pane] {
        const Tab *tab = tabOf(pane);
        if (!tab)
            return;
        describe(*tab);
        if (tab == current())
            emit currentDescribed();
    });
}

void PlaceTabs::onPlaceChanged(Pane *pane, const Place &place)
{
    Tab *tab = tabOf(pane);
    if (!tab)
        return;
    if (m_isGoing)
        return onPlaceRefined(pane, place);
    tab->history.visit(place);
    describe(*tab);
    if (tab == current())
        emit currentChanged();
}

void PlaceTabs::onPlaceRefined(Pane *pane, const Place &place)
{
    Tab *tab = tabOf(pane);
    if (!tab)
        return;
    tab->history.refine(place);
    describe(*tab);
    if (tab == current() && !m_isGoing)
        emit currentChanged();
}

void PlaceTabs::describe(const Tab &tab)
{
    const int index = indexOf(&tab);
    if (index < 0)
        return;
    const Place &place = tab.history.current();
    QString title = tab.pane ? tab.pane->title() : place.title();
    m_bar->setTabToolTip(index, title);
    // A lone & would underline what follows it.
    m_bar->setTabText(index, title.replace(u'&', u"&&"_s));
    m_bar->setTabIcon(index, icon(tab.pane ? tab.pane->iconName() : place.iconName(), IconTint::Muted));
    for (const QTabBar::ButtonPosition side : {QTabBar::LeftSide, QTabBar::RightSide}) {
        if (QWidget *button = m_bar->tabButton(index, side)) {
            button->setAccessibleName(tr("Close tab"));
            button->setToolTip(tr("Close tab"));
        }
    }
}

void PlaceTabs::setCurrentIndex(int index)
{
    m_bar->setCurrentIndex(index);
}

void PlaceTabs::onCurrentChanged(int index)
{
    if (index < 0 || index >= count())
        return;
    Tab &tab = *m_tabs[std::size_t(index)];
    if (!tab.pane)
        return go(tab);
    m_stack->setCurrentWidget(tab.pane);
    if (std::exchange(tab.isStale, false))
        tab.pane->reload();
    emit currentChanged();
}

void PlaceTabs::onMoved(int from, int to)
{
    std::unique_ptr<Tab> tab = std::move(m_tabs[std::size_t(from)]);
    m_tabs.erase(m_tabs.begin() + from);
    m_tabs.insert(m_tabs.begin() + to, std::move(tab));
}

std::unique_ptr<PlaceTabs::Tab> PlaceTabs::take(int index)
{
    std::unique_ptr<Tab> tab = std::move(m_tabs[std::size_t(index)]);
    m_tabs.erase(m_tabs.begin() + index);
    {
        const QSignalBlocker blocker(m_bar);
        m_bar->removeTab(index);
    }
    for (Pane *pane : std::as_const(tab->panes)) {
        m_stack->removeWidget(pane);
        pane->deleteLater();
    }
    return tab;
}

void PlaceTabs::close(int index)
{
    if (index < 0 || index >= count())
        return;
    m_closed.append(take(index)->history);
    if (m_closed.size() > keptClosed)
        m_closed.removeFirst();
    if (m_tabs.empty())
        emit lastTabClosed();
    else
        onCurrentChanged(m_bar->currentIndex());
}

void PlaceTabs::closeAll()
{
    while (!m_tabs.empty())
        take(count() - 1);
    m_closed.clear();
}

void PlaceTabs::reopenClosed()
{
    if (canReopen())
        addTab(m_closed.takeLast(), false);
}

void PlaceTabs::showNext(int step)
{
    if (count() > 1)
        m_bar->setCurrentIndex((currentIndex() + step + count()) % count());
}

void PlaceTabs::goBack()
{
    if (!canGoBack())
        return;
    current()->history.goBack();
    go(*current());
}

void PlaceTabs::goForward()
{
    if (!canGoForward())
        return;
    current()->history.goForward();
    go(*current());
}

bool PlaceTabs::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_bar && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<const QMouseEvent *>(event);
        const int index = m_bar->tabAt(mouse->position().toPoint());
        if (mouse->button() == Qt::MiddleButton && index >= 0) {
            close(index);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
