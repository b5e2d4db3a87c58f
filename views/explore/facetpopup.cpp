#include "views/explore/facetpopup.h"

#include "models/explore/searchaddress.h"
#include "views/explore/facetvaluedelegate.h"
#include "views/explore/rangeeditor.h"
#include "views/widgets/errortext.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int widthInLetters = 46;
constexpr int shownRows = 11;

bool canHaveSeveral(const Facet &facet)
{
    switch (facet.field) {
    case Facet::Field::Tag:
    case Facet::Field::Task:
    case Facet::Field::Provider:
    case Facet::Field::App:
    case Facet::Field::Model:
    case Facet::Field::Dataset: return true;
    case Facet::Field::Author:
    case Facet::Field::Name:
    case Facet::Field::Gated:
    case Facet::Field::Inference:
    case Facet::Field::Parameters:
    case Facet::Field::Emissions:
    case Facet::Field::Linked: break;
    }
    return false;
}

QString promptOf(const Facet &facet)
{
    switch (facet.values) {
    case Facet::Values::Catalogue:
    case Facet::Values::Fixed: return FacetPopup::tr("Search by name");
    case Facet::Values::People: return FacetPopup::tr("Name of a person or an organization");
    case Facet::Values::Models:
    case Facet::Values::Datasets: return FacetPopup::tr("owner/name");
    case Facet::Values::Text: return FacetPopup::tr("Type it, then press Enter");
    case Facet::Values::Range: break;
    }
    return {};
}

} // namespace

FacetPopup::FacetPopup(hub::HubClient &client, TagCatalogue &catalogue, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_catalogue(catalogue)
    , m_model(client, catalogue)
    , m_title(new QLabel(this))
    , m_text(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_sentence(new QLabel(this))
    , m_more(new QLabel(this))
    , m_typed(new QPushButton(this))
    , m_range(new RangeEditor(this))
    , m_footer(new QWidget(this))
    , m_age(new QLabel(m_footer))
    , m_refresh(new QToolButton(m_footer))
{
    setObjectName(u"facetPopup"_s);
    setProperty("panel", true);
    m_range->setObjectName(u"facetRange"_s);
    buildValues();
    buildFooter();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_range);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_typed);
    layout->addWidget(m_footer);
    connect(m_text, &QLineEdit::textChanged, this, &FacetPopup::onTextChanged);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { toggle(index, canHaveSeveral(*m_facet)); });
    connect(m_typed, &QPushButton::clicked, this, &FacetPopup::useTyped);
    connect(m_range, &RangeEditor::accepted, this, &FacetPopup::onRange);
    connect(&m_model, &FacetValueModel::stateChanged, this, &FacetPopup::onStateChanged);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &FacetPopup::showMore);
    connect(m_refresh, &QToolButton::clicked, this, [this] { m_catalogue.refresh(m_search.query.kind); });
}

void FacetPopup::buildValues()
{
    m_title->setObjectName(u"facetTitle"_s);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_text->setObjectName(u"facetText"_s);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_list->setObjectName(u"facetValues"_s);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new FacetValueDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sentence->setObjectName(u"facetSentence"_s);
    m_sentence->setProperty("muted", true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_more->setObjectName(u"facetMore"_s);
    m_more->setProperty("muted", true);
    m_more->setWordWrap(true);
    m_more->hide();
    m_typed->setObjectName(u"facetTyped"_s);
    m_typed->setIcon(::icon(u"plus"));
    m_typed->hide();
}

void FacetPopup::buildFooter()
{
    m_age->setObjectName(u"catalogueAge"_s);
    m_age->setProperty("muted", true);
    m_refresh->setObjectName(u"refreshCatalogue"_s);
    m_refresh->setText(tr("Refresh"));
    const int extent = std::max(16, fontMetrics().height() - 2);
    m_refresh->setIconSize({extent, extent});
    m_refresh->setIcon(::icon(u"refresh", IconTint::Muted));
    m_refresh->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_refresh->setToolTip(tr("Fetch the tags of this Hub again"));
    m_refresh->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(m_footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_age, 1);
    layout->addWidget(m_refresh);
}

void FacetPopup::openFor(const Facet &facet, const RepoSearch &search, QWidget *anchor)
{
    m_facet = &facet;
    m_search = search;
    m_title->setText(facet.title());
    m_text->setPlaceholderText(promptOf(facet));
    m_text->setAccessibleName(facet.title());
    m_list->setAccessibleName(facet.title());
    m_text->clear();
    m_model.setSubject(facet, search);
    showMode();
    placeAt(anchor);
    show();
    if (facet.values == Facet::Values::Range)
        m_range->focusFirst();
    else
        m_text->setFocus(Qt::PopupFocusReason);
}

void FacetPopup::setSearch(const RepoSearch &search)
{
    m_search = search;
    m_model.setSearch(search);
}

void FacetPopup::showMode()
{
    const bool isRange = m_facet->values == Facet::Values::Range;
    m_text->setVisible(!isRange);
    m_range->setVisible(isRange);
    m_footer->setVisible(m_facet->values == Facet::Values::Catalogue);
    if (m_facet->field == Facet::Field::Emissions)
        m_range->setUnit(tr("Grams of CO₂ that the training cost, as cards state them. The Hub cannot search for it: "
                            "cards are looked through here."),
                         tr("0"));
    else
        m_range->setUnit(tr("Number of weights, such as 350M, 6B or 1.5T."), tr("6B"));
    m_range->setRange(isRange ? rangeIn(m_search) : QString());
    onStateChanged();
}

QString FacetPopup::rangeIn(const RepoSearch &search) const
{
    return m_facet->field == Facet::Field::Emissions ? searchaddress::text(search.emissions) : search.query.parameters;
}

// As high as a long list needs from the beginning: it must not jump while letters are typed.
void FacetPopup::placeAt(QWidget *anchor)
{
    const int wide = fontMetrics().averageCharWidth() * widthInLetters;
    const bool isLong = m_facet->values != Facet::Values::Range && m_facet->values != Facet::Values::Text;
    const int rows = m_facet->values == Facet::Values::Fixed ? std::clamp(m_model.rowCount(), 1, shownRows) : shownRows;
    const int row = std::max(28, fontMetrics().height() + 8);
    setFixedWidth(std::min(wide, window()->screen()->availableGeometry().width()));
    layout()->activate();
    m_list->setFixedHeight(isLong ? rows * row : 0);
    m_sentence->setFixedHeight(isLong ? rows * row : 0);
    adjustSize();
    const QRect screen = anchor->screen()->availableGeometry();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    QPoint at = anchor->mapToGlobal(QPoint(isMirrored ? anchor->width() - width() : 0, anchor->height() + 4));
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    at.setY(std::clamp(at.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    move(at);
}

void FacetPopup::onStateChanged()
{
    if (!m_facet)
        return;
    showAge();
    updateTyped();
}

void FacetPopup::showAge()
{
    if (m_facet->values != Facet::Values::Catalogue)
        return;
    const hub::RepoKind kind = m_search.query.kind;
    const bool isLoading = m_catalogue.state(kind) == TagCatalogue::State::Loading;
    const QDateTime fetchedAt = m_catalogue.fetchedAt(kind);
    const std::optional<Error> error = m_model.error();
    m_refresh->setEnabled(!isLoading);
    //: %1 is a time such as "3 hours ago"
    const QString age = fetchedAt.isValid() ? tr("Tags fetched %1").arg(format::relativeTime(fetchedAt)) : QString();
    m_age->setText(isLoading                          ? tr("Fetching tags…")
                       : error && fetchedAt.isValid() ? tr("%1; fetching them again failed").arg(age)
                                                      : age);
    m_age->setToolTip(error ? errorText(*error) : format::exactTime(fetchedAt));
}

// A list that stops somewhere must not look like all there is.
void FacetPopup::showMore()
{
    const qsizetype hidden = m_model.hiddenCount();
    m_more->setVisible(hidden > 0);
    if (hidden > 0)
        m_more->setText(tr("%Ln more: type a few letters to find them.", nullptr, int(hidden)));
    fit();
}

void FacetPopup::onTextChanged(const QString &text)
{
    if (!m_facet)
        return;
    m_model.setText(text);
    m_list->setCurrentIndex(text.trimmed().isEmpty() ? QModelIndex() : m_model.index(0));
    m_list->scrollToTop();
    updateTyped();
}

QString FacetPopup::sentence() const
{
    if (const std::optional<Error> error = m_model.error())
        return errorText(*error);
    if (m_model.state() == FacetValueModel::State::Loading)
        return m_model.isAsked() ? tr("Searching…") : tr("Fetching tags…");
    if (m_model.isAsked() && m_text->text().trimmed().isEmpty())
        return tr("Type a few letters of the name.");
    return m_text->text().trimmed().isEmpty() ? tr("This Hub has no such tags.") : tr("Nothing is called that here.");
}

void FacetPopup::updateTyped()
{
    const bool hasList = m_facet->values != Facet::Values::Range && m_facet->values != Facet::Values::Text;
    const bool hasRows = m_model.rowCount() > 0;
    m_sentence->setText(sentence());
    QWidget *shown = hasRows ? static_cast<QWidget *>(m_list) : m_sentence;
    QWidget *hidden = hasRows ? static_cast<QWidget *>(m_sentence) : m_list;
    hidden->hide(); // first, for with both of them the window would grow, and stay so
    shown->setVisible(hasList);
    // An answer that has just come; what was walked to by hand stays.
    if (hasRows && !m_text->text().trimmed().isEmpty() && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
    const QString text = m_text->text().trimmed();
    const bool isNew =
        m_facet->takesOthers() && !text.isEmpty() && !m_model.offers(text) && !m_model.offers(m_facet->tagFor(text));
    m_typed->setVisible(isNew);
    //: %1 is what was typed as the value of a filter
    m_typed->setText(tr("Use “%1”").arg(m_typed->fontMetrics().elidedText(text, Qt::ElideMiddle, width() / 2)));
    fit();
}

// A window grows with what it shows, but does not shrink by itself.
void FacetPopup::fit()
{
    if (!isVisible())
        return;
    layout()->activate(); // or it cannot be lower than it had to be before
    resize(width(), sizeHint().height());
}

void FacetPopup::toggle(const QModelIndex &index, bool staysOpen)
{
    if (!index.isValid())
        return;
    const FacetValue value{m_facet, index.data(FacetValueModel::ValueRole).toString()};
    const bool isSet = index.data(FacetValueModel::ChosenRole).toBool();
    if (!staysOpen)
        close();
    if (isSet)
        emit valueUnset(value);
    else
        emit valueSet(value);
}

void FacetPopup::useTyped()
{
    const FacetValue value{m_facet, m_text->text().trimmed()};
    close();
    emit valueSet(value);
}

void FacetPopup::onRange(const QString &range)
{
    const QString old = rangeIn(m_search);
    close();
    if (!range.isEmpty())
        emit valueSet({m_facet, range});
    else if (!old.isEmpty())
        emit valueUnset({m_facet, old});
}

bool FacetPopup::onKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        if (!m_list->currentIndex().isValid()) {
            m_list->setCurrentIndex(m_model.index(0));
            return true;
        }
        [[fallthrough]];
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: QCoreApplication::sendEvent(m_list, event); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->currentIndex().isValid())
            toggle(m_list->currentIndex(), event->modifiers().testFlag(Qt::ControlModifier));
        else if (!m_typed->isHidden())
            useTyped();
        return true;
    default: return false;
    }
}

bool FacetPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress && onKey(static_cast<QKeyEvent *>(event)))
        return true;
    return QFrame::eventFilter(watched, event);
}

void FacetPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}
