#include "views/explore/searchcontrols.h"

#include "hub/hubclient.h"
#include "hub/serverabilities.h"
#include "models/explore/facet.h"
#include "models/explore/tagcatalogue.h"
#include "views/explore/copysearchmenu.h"
#include "views/explore/facetpopup.h"
#include "views/explore/filterbar.h"
#include "views/explore/filterchips.h"
#include "views/explore/searchtextbar.h"
#include "views/repo/abilitywords.h"
#include "views/widgets/icons.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

using Sort = hub::RepoQuery::Sort;

constexpr auto typingPause = std::chrono::milliseconds(150);

QString kindPlural(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return SearchControls::tr("Models");
    case hub::RepoKind::Dataset: return SearchControls::tr("Datasets");
    case hub::RepoKind::Space: return SearchControls::tr("Spaces");
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordsHint(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return SearchControls::tr("Search models");
    case hub::RepoKind::Dataset: return SearchControls::tr("Search datasets");
    case hub::RepoKind::Space: return SearchControls::tr("Search Spaces");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

SearchControls::SearchControls(const ExploreServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_kinds(new QButtonGroup(this))
    , m_words(new QLineEdit(this))
    , m_sort(new QComboBox(this))
    , m_filters(new FilterBar(this))
    , m_save(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_asText(new QToolButton(this))
    , m_copyMenu(new CopySearchMenu(this))
    , m_text(new SearchTextBar(this))
    , m_chips(new FilterChips(services.catalogue, this))
    , m_popup(new FacetPopup(services.client, services.catalogue, this))
{
    buildKinds();
    buildWords();
    buildTools();
    layOut();
    connect(m_filters, &FilterBar::facetRequested, this, &SearchControls::openFacetAt);
    connect(m_chips, &FilterChips::removed, this, &SearchControls::remove);
    connect(m_chips, &FilterChips::cleared, this, &SearchControls::clear);
    connect(m_popup, &FacetPopup::valueSet, this, &SearchControls::add);
    connect(m_popup, &FacetPopup::valueUnset, this, &SearchControls::remove);
    connect(m_text, &SearchTextBar::accepted, this, [this](const RepoSearch &search) { change(search, true); });
    connect(m_text, &SearchTextBar::left, this, [this] { setTextShown(false); });
}

void SearchControls::buildKinds()
{
    for (const hub::RepoKind kind : {hub::RepoKind::Model, hub::RepoKind::Dataset, hub::RepoKind::Space}) {
        auto *button = new QToolButton(this);
        button->setText(u' ' + kindPlural(kind)); // the space keeps the icon at a distance
        button->setAccessibleName(kindPlural(kind));
        button->setToolTip(kindPlural(kind));
        button->setIcon(::icon(hub::kindName(kind)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setProperty("segment", true);
        button->setObjectName(u"kind-"_s + hub::kindName(kind));
        m_kinds->addButton(button, int(kind));
    }
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int id) { onKind(hub::RepoKind(id)); });
    connect(&hub::ServerAbilities::of(m_services.client), &hub::ServerAbilities::changed, this,
            &SearchControls::updateKinds);
    updateKinds();
}

void SearchControls::updateKinds()
{
    const QString lack = abilitywords::refusal(m_services.client, hub::Area::Spaces);
    QAbstractButton *spaces = m_kinds->button(int(hub::RepoKind::Space));
    spaces->setEnabled(lack.isEmpty());
    spaces->setToolTip(lack.isEmpty() ? kindPlural(hub::RepoKind::Space) : lack);
}

void SearchControls::buildWords()
{
    m_words->setObjectName(u"search"_s);
    m_words->setClearButtonEnabled(true);
    m_words->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_words->installEventFilter(this);
    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(typingPause);
    connect(m_words, &QLineEdit::textEdited, &m_typingPause, qOverload<>(&QTimer::start));
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty()) // the clear button is no editing
            m_typingPause.start();
    });
    connect(m_words, &QLineEdit::returnPressed, this, &SearchControls::onTyped);
    connect(&m_typingPause, &QTimer::timeout, this, &SearchControls::onTyped);

    m_sort->setObjectName(u"sort"_s);
    m_sort->setAccessibleName(tr("Order"));
    fillSort();
    connect(m_sort, &QComboBox::activated, this, [this] {
        RepoSearch search = m_search;
        search.query.sort = Sort(m_sort->currentData().toInt());
        change(search, true);
    });
}

void SearchControls::buildTools()
{
    const auto dress = [](QToolButton *button, const QString &name, QStringView iconName, const QString &words) {
        button->setObjectName(name);
        button->setIcon(::icon(iconName));
        button->setAccessibleName(words);
        button->setToolTip(words);
        button->setFocusPolicy(Qt::StrongFocus);
    };
    dress(m_save, u"saveSearch"_s, u"star", tr("Save this search"));
    dress(m_copy, u"copySearch"_s, u"copy", tr("Copy as"));
    dress(m_asText, u"searchAsText"_s, u"code", tr("Edit as text"));
    m_copy->setText(tr("Copy as"));
    m_copy->setPopupMode(QToolButton::InstantPopup);
    m_copy->setMenu(m_copyMenu);
    m_asText->setCheckable(true);
    m_text->hide();
    connect(m_save, &QToolButton::clicked, this, &SearchControls::saveToggled);
    connect(m_asText, &QToolButton::clicked, this, &SearchControls::setTextShown);
    connect(m_copyMenu, &CopySearchMenu::copied, this, [this](const QString &what) {
        QToolTip::showText(m_copy->mapToGlobal(QPoint(0, m_copy->height())), what, m_copy);
    });
}

void SearchControls::layOut()
{
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    for (QAbstractButton *button : m_kinds->buttons())
        first->addWidget(button);
    first->addSpacing(8);
    first->addWidget(m_words, 1);
    first->addWidget(m_sort);
    auto *second = new QHBoxLayout;
    second->setSpacing(4);
    second->addWidget(m_filters, 1);
    second->addWidget(m_save);
    second->addWidget(m_copy);
    second->addWidget(m_asText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(first);
    layout->addLayout(second);
    layout->addWidget(m_text);
    layout->addWidget(m_chips);
}

void SearchControls::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void SearchControls::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

// In a narrow window the kinds make room for the words to search.
void SearchControls::fit()
{
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 100;
    const int extent = std::max(16, fontMetrics().height());
    for (QAbstractButton *button : m_kinds->buttons()) {
        auto *tool = static_cast<QToolButton *>(button);
        tool->setIconSize(QSize(extent, extent));
        tool->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    }
    for (QToolButton *tool : {m_save, m_copy, m_asText})
        tool->setIconSize(QSize(extent, extent));
}

void SearchControls::fillSort()
{
    m_sort->clear();
    m_sort->addItem(tr("Trending"), int(Sort::Trending));
    if (m_search.query.kind != hub::RepoKind::Space) // the Hub does not count those of Spaces
        m_sort->addItem(tr("Most downloads"), int(Sort::Downloads));
    m_sort->addItem(tr("Most likes"), int(Sort::Likes));
    m_sort->addItem(tr("Recently changed"), int(Sort::Modified));
    m_sort->addItem(tr("Newest"), int(Sort::Created));
}

void SearchControls::setSearch(const RepoSearch &search)
{
    const bool isOtherKind = search.query.kind != m_search.query.kind;
    m_search = search;
    if (isOtherKind)
        fillSort();
    if (QAbstractButton *button = m_kinds->button(int(search.query.kind)))
        button->setChecked(true);
    // Not while it is being typed in: the cursor would jump.
    if (m_words->text().simplified() != search.query.search)
        m_words->setText(search.query.search);
    m_typingPause.stop();
    m_words->setPlaceholderText(wordsHint(search.query.kind));
    m_words->setAccessibleName(wordsHint(search.query.kind));
    m_sort->setCurrentIndex(std::max(0, m_sort->findData(int(search.query.sort))));
    m_filters->setSearch(search);
    m_chips->setSearch(search);
    m_text->setSearch(search);
    m_popup->setSearch(search);
    m_copyMenu->setSearch(search, m_services.client.endpoint());
}

void SearchControls::setSaved(bool on)
{
    m_save->setIcon(on ? ::icon(u"star-filled", IconTint::Accent) : ::icon(u"star"));
    m_save->setToolTip(on ? tr("Saved; remove it from the saved searches") : tr("Save this search"));
    m_save->setAccessibleName(m_save->toolTip());
}

void SearchControls::change(const RepoSearch &search, bool isStep)
{
    if (search == m_search)
        return;
    setSearch(search);
    emit changed(m_search, isStep);
}

void SearchControls::onTyped()
{
    m_typingPause.stop();
    RepoSearch search = m_search;
    search.query.search = m_words->text().simplified();
    change(search, false);
}

void SearchControls::onKind(hub::RepoKind kind)
{
    // What one kind calls its tags means nothing to another.
    const hub::RepoQuery &query = m_search.query;
    const bool isSortKnown = kind != hub::RepoKind::Space || query.sort != Sort::Downloads;
    change({.query = {.kind = kind,
                      .search = query.search,
                      .author = query.author,
                      .sort = isSortKnown ? query.sort : Sort::Trending}},
           true);
}

void SearchControls::add(const FacetValue &value)
{
    const Result<RepoSearch> search = facets::with(m_search, value);
    if (search)
        return change(*search, true);
    // Only what was typed into a field without a list of values can be wrong.
    QToolTip::showText(m_filters->mapToGlobal(QPoint(0, m_filters->height())), search.error().detail, m_filters);
}

void SearchControls::remove(const FacetValue &value)
{
    change(facets::without(m_search, value), true);
}

void SearchControls::clear()
{
    change({.query = {.kind = m_search.query.kind, .search = m_search.query.search, .sort = m_search.query.sort}},
           true);
}

void SearchControls::addTag(const QString &tag)
{
    const hub::RepoKind kind = m_search.query.kind;
    const auto typeOf = [this, kind](const QString &name) { return m_services.catalogue.typeOf(kind, name); };
    add({&facets::ofTag(kind, tag, typeOf), tag});
}

void SearchControls::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void SearchControls::openFilters()
{
    m_filters->openMenu();
}

void SearchControls::openFacet(const Facet &facet)
{
    openFacetAt(facet, m_filters);
}

void SearchControls::openFacetAt(const Facet &facet, QWidget *anchor)
{
    m_popup->openFor(facet, m_search, anchor);
}

void SearchControls::editText()
{
    setTextShown(true);
}

void SearchControls::setTextShown(bool on)
{
    m_asText->setChecked(on);
    m_text->setVisible(on);
    if (on)
        m_text->edit();
    else
        m_words->setFocus(Qt::OtherFocusReason);
}

bool SearchControls::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress
        && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Down) {
        emit listRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
