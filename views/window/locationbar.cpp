#include "views/window/locationbar.h"

#include "views/widgets/errortext.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"
#include "views/window/crumb.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedLayout>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestCrumb = 40;

QString revisionOf(const hub::RepoUrl &url)
{
    return url.revision.isEmpty() ? u"main"_s : url.revision;
}

hub::RepoUrl page(const hub::RepoUrl &url, hub::RepoUrl::View view)
{
    return {.endpoint = url.endpoint, .repo = url.repo, .view = view, .revision = url.revision};
}

bool isWords(const QString &text)
{
    return !text.contains("://"_L1) && !text.contains(u'/');
}

} // namespace

LocationBar::LocationBar(QWidget *parent)
    : QFrame(parent)
    , m_iconName(m_place.iconName())
    , m_pages(new QStackedLayout(this))
    , m_icon(new QLabel(this))
    , m_crumbPage(new QWidget(this))
    , m_crumbLayout(new QHBoxLayout(m_crumbPage))
    , m_pencil(new QToolButton(m_crumbPage))
    , m_edit(new QLineEdit(this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"locationBar"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(120);
    setCursor(Qt::IBeamCursor);
    m_pages->setContentsMargins(0, 0, 0, 0);
    m_pages->addWidget(buildCrumbPage());
    m_pages->addWidget(buildEditPage());
    buildProblem();
    rebuild();
}

QWidget *LocationBar::buildCrumbPage()
{
    m_icon->setObjectName(u"locationIcon"_s);
    m_crumbPage->setObjectName(u"crumbs"_s);
    m_crumbPage->setAccessibleName(tr("Location"));
    m_crumbLayout->setContentsMargins(8, 0, 4, 0);
    m_crumbLayout->setSpacing(0);
    m_crumbLayout->addWidget(m_icon);
    m_crumbLayout->addSpacing(4);
    m_crumbLayout->addStretch(1);
    m_pencil->setObjectName(u"editLocation"_s);
    m_pencil->setIcon(icon(u"edit", IconTint::Muted));
    m_pencil->setAutoRaise(true);
    m_pencil->setCursor(Qt::ArrowCursor);
    m_pencil->setFocusPolicy(Qt::TabFocus);
    m_pencil->setToolTip(tr("Type an address or words to search"));
    m_pencil->setAccessibleName(tr("Edit location"));
    connect(m_pencil, &QToolButton::clicked, this, &LocationBar::edit);
    m_crumbLayout->addWidget(m_pencil);
    return m_crumbPage;
}

QWidget *LocationBar::buildEditPage()
{
    m_edit->setObjectName(u"location"_s);
    m_edit->setFrame(false);
    m_edit->setAccessibleName(tr("Location"));
    m_edit->setPlaceholderText(tr("owner/name, an address of the Hub, or words to search"));
    m_edit->addAction(icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { setProblem({}); });
    return m_edit;
}

void LocationBar::buildProblem()
{
    m_problem->setObjectName(u"locationProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
}

void LocationBar::setPlace(const Place &place)
{
    m_place = place;
    m_iconName = place.iconName();
    rebuild();
    if (!m_edit->hasFocus())
        showCrumbs();
}

void LocationBar::setIconName(const QString &name)
{
    m_iconName = name;
    paintIcon();
}

bool LocationBar::isEditing() const
{
    return m_pages->currentWidget() == m_edit;
}

void LocationBar::edit()
{
    m_edit->setText(m_place.url().toString(QUrl::PrettyDecoded));
    m_pages->setCurrentWidget(m_edit);
    setProblem({});
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void LocationBar::showCrumbs()
{
    m_pages->setCurrentWidget(m_crumbPage);
    setProblem({});
    fit();
}

void LocationBar::refuse(const QString &text, const QString &reason)
{
    m_edit->setText(text);
    m_pages->setCurrentWidget(m_edit);
    m_edit->setFocus(Qt::OtherFocusReason);
    setProblem(reason);
}

// Below the bar and above everything else: the window must not shift because of a misspelt address.
void LocationBar::setProblem(const QString &reason)
{
    setProperty("invalid", !reason.isEmpty());
    setProperty("editing", isEditing());
    style()->unpolish(this); // a style sheet looks at properties only while polishing
    style()->polish(this);
    m_edit->setAccessibleDescription(reason);
    m_problem->setText(reason);
    m_problem->setVisible(!reason.isEmpty());
    if (reason.isEmpty())
        return;
    m_problem->setParent(window());
    m_problem->setFixedWidth(width());
    m_problem->adjustSize();
    m_problem->move(mapTo(window(), QPoint(0, height() + 2)));
    m_problem->show();
    m_problem->raise();
}

void LocationBar::accept(bool inNewTab)
{
    const QString text = m_edit->text().trimmed();
    Result<Place> place = Place::fromText(text, m_endpoint);
    if (!place)
        return setProblem(errorText(place.error()));
    // Words are searched among what is being looked at.
    if (place->isExplore() && isWords(text) && m_place.isExplore()) {
        hub::RepoQuery query = place->query();
        query.kind = m_place.query().kind;
        place = Place(m_endpoint, query);
    }
    showCrumbs();
    emit placeActivated(*place, inNewTab);
}

void LocationBar::rebuild()
{
    // Later, since a click on one of them may have led here.
    for (QWidget *old : m_crumbPage->findChildren<QWidget *>(u"step"_s)) {
        m_crumbLayout->removeWidget(old);
        old->setObjectName({});
        old->hide();
        old->deleteLater();
    }
    m_crumbs.clear();
    m_separators.clear();
    paintIcon();
    switch (m_place.sort()) {
    case Place::Sort::Repo: addRepoCrumbs(m_place.repo()); break;
    case Place::Sort::Explore: addSearchCrumbs(m_place.query()); break;
    case Place::Sort::Person: addPersonCrumbs(m_place.person()); break;
    case Place::Sort::Collection:
        addCrumb(m_place.owner(), Place::person(m_place.owner(), m_place.endpoint()));
        addCrumb(tr("Collections"), Place::person(m_place.owner(), m_place.endpoint(), Place::Side::Collections));
        addCrumb(m_place.title(), m_place);
        break;
    case Place::Sort::Collections:
        addCrumb(tr("Collections"), Place::collections(m_place.endpoint()));
        if (!m_place.collectionSearch().isEmpty())
            addCrumb(tr("“%1”").arg(m_place.collectionSearch()), m_place);
        break;
    case Place::Sort::Corner: addCrumb(m_place.title(), m_place); break;
    }
    if (!m_crumbs.isEmpty()) {
        QFont font = m_crumbs.last()->font();
        font.setWeight(QFont::DemiBold);
        m_crumbs.last()->setFont(font);
    }
    fit();
    QMetaObject::invokeMethod(this, &LocationBar::fit, Qt::QueuedConnection); // once the style has set the fonts
}

void LocationBar::paintIcon()
{
    const int size = std::max(16, fontMetrics().height());
    m_pencil->setIconSize(QSize(size, size));
    m_icon->setPixmap(icon(m_iconName, IconTint::Accent).pixmap(QSize(size, size), devicePixelRatio()));
}

void LocationBar::addRepoCrumbs(const hub::RepoUrl &url)
{
    using View = hub::RepoUrl::View;
    if (!url.repo.owner().isEmpty())
        addCrumb(url.repo.owner(), Place::person(url.repo.owner(), url.endpoint));
    addCrumb(url.repo.name(), Place({.endpoint = url.endpoint, .repo = url.repo}));
    switch (url.view) {
    case View::Overview:
        if (!url.revision.isEmpty())
            addCrumb(url.revision, Place(url));
        break;
    case View::Files:
    case View::File: {
        addCrumb(revisionOf(url), Place(page(url, View::Files)));
        hub::RepoUrl folder = page(url, View::Files);
        const QStringList parts = url.path.split(u'/', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            folder.path += (i == 0 ? QString() : u"/"_s) + parts[i];
            addCrumb(parts[i], i + 1 == parts.size() ? Place(url) : Place(folder));
        }
        break;
    }
    case View::History:
        addCrumb(revisionOf(url), Place(page(url, View::Files)));
        addCrumb(tr("History"), Place(url));
        if (!url.path.isEmpty())
            addCrumb(url.path.section(u'/', -1), Place(url));
        break;
    case View::Compare:
        addCrumb(revisionOf(url), Place(page(url, View::Files)));
        //: %1 is a revision that another one is compared with
        addCrumb(tr("Compared with %1").arg(url.base), Place(url));
        break;
    case View::Commit: addCrumb(url.commit.first(std::min<qsizetype>(7, url.commit.size())), Place(url)); break;
    case View::Discussions: addCrumb(tr("Community"), Place(url)); break;
    case View::Discussion:
        addCrumb(tr("Community"), Place(page(url, View::Discussions)));
        addCrumb(u"#%1"_s.arg(url.discussion), Place(url));
        break;
    case View::Settings: addCrumb(tr("Settings"), Place(url)); break;
    case View::Space: addCrumb(tr("Space"), Place(url)); break;
    }
}

void LocationBar::addSearchCrumbs(const hub::RepoQuery &query)
{
    const hub::Endpoint &endpoint = m_place.endpoint();
    const Place all = Place::explore(query.kind, endpoint);
    addCrumb(Place(endpoint, {.kind = query.kind}).title(), all);
    if (!query.author.isEmpty())
        addCrumb(query.author, Place::ownedBy(query.author, query.kind, endpoint));
    if (!query.pipelineTag.isEmpty())
        addCrumb(query.pipelineTag, m_place);
    for (const QString &filter : query.filters)
        addCrumb(filter, m_place);
    if (!query.search.isEmpty())
        addCrumb(tr("“%1”").arg(query.search), m_place);
}

void LocationBar::addPersonCrumbs(const Place::Person &person)
{
    using Side = Place::Side;
    addCrumb(person.name, Place::person(person.name, person.endpoint));
    const auto add = [this](const QString &text) { addCrumb(text, m_place); };
    switch (person.side) {
    case Side::Repos: break;
    case Side::Models: add(tr("Models")); break;
    case Side::Datasets: add(tr("Datasets")); break;
    case Side::Spaces: add(tr("Spaces")); break;
    case Side::Collections: add(tr("Collections")); break;
    case Side::Likes: add(tr("Likes")); break;
    case Side::Members: add(tr("Members")); break;
    case Side::Followers: add(tr("Followers")); break;
    case Side::Following: add(tr("Following")); break;
    }
    if (!person.search.isEmpty())
        add(tr("“%1”").arg(person.search));
}

void LocationBar::addCrumb(const QString &text, const Place &place)
{
    const bool isInId = m_place.isRepo() && m_crumbs.size() == 1 && !m_place.repo().repo.owner().isEmpty();
    if (!m_crumbs.isEmpty())
        addSeparator(isInId ? u"/"_s : isRightToLeft() ? u"‹"_s : u"›"_s);
    auto *crumb = new Crumb(text, place, m_crumbPage);
    crumb->setObjectName(u"step"_s);
    connect(crumb, &Crumb::activated, this, &LocationBar::placeActivated);
    m_crumbLayout->insertWidget(m_crumbLayout->count() - 2, crumb);
    m_crumbs.append(crumb);
}

void LocationBar::addSeparator(const QString &text)
{
    auto *label = new QLabel(text, m_crumbPage);
    label->setObjectName(u"step"_s);
    label->setProperty("muted", true);
    label->setTextFormat(Qt::PlainText);
    m_crumbLayout->insertWidget(m_crumbLayout->count() - 2, label);
    m_separators.append(label);
}

// What is nearest stays longest: the steps in the middle go first, then the beginning, then the last is shortened.
void LocationBar::fit()
{
    if (m_crumbs.isEmpty())
        return;
    int room = width() - m_icon->sizeHint().width() - 2 * fontMetrics().height() - 40;
    QList<bool> shown(m_crumbs.size(), true);
    const auto needed = [this, &shown] {
        int width = 0;
        for (qsizetype i = 0; i < m_crumbs.size(); ++i)
            width += shown[i] ? m_crumbs[i]->fullWidth() + 8 : 0;
        return width;
    };
    for (qsizetype i = 2; i + 1 < m_crumbs.size() && needed() > room; ++i)
        shown[i] = false;
    for (qsizetype i = 0; i + 1 < m_crumbs.size() && needed() > room; ++i)
        shown[i] = false;
    for (qsizetype i = 0; i < m_crumbs.size(); ++i) {
        m_crumbs[i]->setVisible(shown[i]);
        m_crumbs[i]->setRoom(m_crumbs[i]->fullWidth());
        if (i > 0)
            m_separators[i - 1]->setVisible(shown[i] && (shown[i - 1] || i > 1));
    }
    if (needed() > room)
        m_crumbs.last()->setRoom(std::max(smallestCrumb, room));
}

void LocationBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !isEditing())
        edit();
}

void LocationBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void LocationBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    paintIcon();
    // Once the crumbs have the new font as well.
    QMetaObject::invokeMethod(this, &LocationBar::fit, Qt::QueuedConnection);
}

bool LocationBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<const QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
        && static_cast<const QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        showCrumbs();
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            accept(key->modifiers() & (Qt::AltModifier | Qt::ControlModifier));
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            showCrumbs();
            emit left();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}
