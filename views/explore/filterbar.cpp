#include "views/explore/filterbar.h"

#include "views/widgets/icons.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 6;

} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_more(new QToolButton(this)), m_menu(new QMenu(this))
{
    setObjectName(u"filterBar"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more->setObjectName(u"moreFilters"_s);
    m_more->setIcon(::icon(u"filter", IconTint::Muted));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setProperty("facet", true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setToolTip(tr("Everything that can be filtered by"));
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
    rebuild();
}

void FilterBar::setSearch(const RepoSearch &search)
{
    const bool isOtherKind = search.query.kind != m_search.query.kind;
    m_search = search;
    if (isOtherKind)
        rebuild();
}

void FilterBar::openMenu()
{
    m_more->setFocus(Qt::ShortcutFocusReason);
    m_more->showMenu();
}

void FilterBar::rebuild()
{
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setObjectName({});
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    QWidget *before = nullptr;
    for (const Facet &facet : facets::of(m_search.query.kind)) {
        if (!facet.isMain)
            continue;
        auto *button = new QToolButton(this);
        button->setObjectName(u"facet-"_s + facet.key);
        button->setText(u' ' + facet.title()); // the space keeps the icon at a distance
        button->setIcon(::icon(QString(facet.iconName), IconTint::Muted));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setProperty("facet", true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(tr("Filter by this"));
        button->installEventFilter(this);
        connect(button, &QToolButton::clicked, this, [this, &facet, button] { emit facetRequested(facet, button); });
        if (before)
            setTabOrder(before, button);
        before = button;
        m_buttons.append(button);
    }
    if (before)
        setTabOrder(before, m_more);
    fit();
}

void FilterBar::fillMenu()
{
    m_menu->clear();
    const std::vector<FacetValue> set = facets::valuesIn(m_search);
    for (const Facet &facet : facets::of(m_search.query.kind)) {
        QAction *action = m_menu->addAction(::icon(QString(facet.iconName)), facet.title() + u'…');
        action->setObjectName(u"filterBy-"_s + facet.key);
        QFont font = m_menu->font();
        font.setBold(std::ranges::contains(set, &facet, &FacetValue::facet));
        action->setFont(font);
        connect(action, &QAction::triggered, this, [this, &facet] { emit facetRequested(facet, m_more); });
    }
}

// Those that do not fit are in the menu all the same.
void FilterBar::fit()
{
    const int extent = std::max(14, fontMetrics().height() - 3);
    for (QToolButton *button : m_buttons + QList<QToolButton *>{m_more})
        button->setIconSize(QSize(extent, extent));
    const auto widthOf = [](const QToolButton *button) { return button->sizeHint().width(); };
    m_more->setText(u' ' + tr("More filters"));
    int room = width() - widthOf(m_more);
    int shown = 0;
    for (const QToolButton *button : std::as_const(m_buttons)) {
        room -= widthOf(button) + gap;
        if (room < 0)
            break;
        ++shown;
    }
    if (shown == 0)
        m_more->setText(u' ' + tr("Filters"));
    m_more->setAccessibleName(m_more->text().trimmed());
    int at = 0;
    const auto place = [&](QToolButton *button) {
        const QRect spot(at, 0, std::min(widthOf(button), width() - at), button->sizeHint().height());
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), spot));
        button->show();
        at += spot.width() + gap;
    };
    for (int i = 0; i < int(m_buttons.size()); ++i) {
        if (i < shown)
            place(m_buttons[i]);
        else
            m_buttons[i]->hide();
    }
    place(m_more);
}

QSize FilterBar::sizeHint() const
{
    int width = m_more->sizeHint().width();
    for (const QToolButton *button : m_buttons)
        width += button->sizeHint().width() + gap;
    return {width, m_more->sizeHint().height()};
}

QSize FilterBar::minimumSizeHint() const
{
    return m_more->sizeHint();
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::LayoutDirectionChange)
        return;
    updateGeometry();
    // Once the buttons have the new font as well.
    QMetaObject::invokeMethod(this, &FilterBar::fit, Qt::QueuedConnection);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent *>(event)->key();
        auto *button = qobject_cast<QToolButton *>(watched);
        if (button && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
            button->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
