#include "views/inbox/inboxsections.h"

#include "views/widgets/icons.h"
#include "views/widgets/prompter.h"

#include <QFocusEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

using Kind = ThreadFilter::Kind;

namespace {

constexpr int filterRole = Qt::UserRole;
constexpr int ownRole = Qt::UserRole + 1; // index among the person's own; -1: a given one

} // namespace

InboxSections::InboxSections(InboxStore &store, Prompter &prompter, QWidget *parent)
    : QListWidget(parent)
    , m_store(store)
    , m_prompter(prompter)
{
    setObjectName(u"inboxSections"_s);
    setAccessibleName(tr("Sections"));
    setFrameShape(QFrame::NoFrame);
    setMinimumWidth(120);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QListWidget::customContextMenuRequested, this, &InboxSections::openMenu);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) { choose(item(row)); });
    connect(this, &QListWidget::itemActivated, this, &InboxSections::choose);
    connect(this, &QListWidget::itemClicked, this, &InboxSections::choose);
    connect(&m_store, &InboxStore::sectionsChanged, this, &InboxSections::fill);
    fill();
}

// Said later, since the list is filled anew for it.
void InboxSections::choose(const QListWidgetItem *item)
{
    if (!item)
        return;
    const ThreadFilter filter = ThreadFilter::read(item->data(filterRole).value<hub::Query>());
    QMetaObject::invokeMethod(this, [this, filter] { emit chosen(filter); }, Qt::QueuedConnection);
}

// The keyboard comes to the first item where none is current, which chooses nothing yet.
void InboxSections::focusInEvent(QFocusEvent *event)
{
    const QSignalBlocker quiet(this);
    QListWidget::focusInEvent(event);
}

void InboxSections::setUser(const QString &user)
{
    m_user = user;
    fill();
}

void InboxSections::setFilter(const ThreadFilter &filter)
{
    m_filter = filter;
    fill();
}

QList<InboxSection> InboxSections::given() const
{
    QList<InboxSection> all{{.name = tr("Open pull requests"), .filter = {}},
                            {.name = tr("Unread"), .filter = {.kind = Kind::All, .isUnreadOnly = true}},
                            {.name = tr("Drafts"), .filter = {.state = ThreadFilter::State::Draft}},
                            {.name = tr("Discussions"), .filter = {.kind = Kind::Discussions}},
                            {.name = tr("Merged"), .filter = {.state = ThreadFilter::State::Merged}}};
    if (!m_user.isEmpty())
        all.insert(1, {.name = tr("Opened by me"), .filter = {.kind = Kind::All, .author = m_user}});
    return all;
}

void InboxSections::fill()
{
    const QSignalBlocker quiet(this);
    clear();
    const QList<InboxSection> always = given();
    for (const InboxSection &section : always)
        add(section, -1);
    for (int i = 0; i < int(m_store.sections().size()); ++i)
        add(m_store.sections().at(i), i);
}

void InboxSections::add(const InboxSection &section, int own)
{
    auto *item = new QListWidgetItem(::icon(own < 0 ? u"inbox" : u"filter", IconTint::Muted), section.name, this);
    item->setData(filterRole, QVariant::fromValue(section.filter.parameters()));
    item->setData(ownRole, own);
    if (section.filter == m_filter)
        setCurrentItem(item);
}

void InboxSections::askSave()
{
    const auto problem = [](const QString &name) {
        return name.trimmed().isEmpty() ? tr("A section needs a name.") : QString();
    };
    m_prompter.askText(this,
                       {.title = tr("New section"),
                        .label = tr("These filters are kept under this name:"),
                        .accept = tr("Save section"),
                        .problem = problem},
                       [this](const std::optional<QString> &name) {
                           if (name)
                               m_store.setSection(name->trimmed(), m_filter);
                       });
}

void InboxSections::openMenu(const QPoint &position)
{
    const QListWidgetItem *item = itemAt(position);
    const int own = item ? item->data(ownRole).toInt() : -1;
    if (own < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"inboxSectionMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(::icon(u"edit"), tr("Rename…"), this, [this, own] { askName(own); })
        ->setObjectName(u"renameSection"_s);
    menu->addAction(::icon(u"trash"), tr("Remove"), this,
                    [this, own] {
                        const InboxSection section = m_store.sections().at(own);
                        m_store.removeSection(own);
                        emit removed(own, section);
                    })
        ->setObjectName(u"removeSection"_s);
    menu->popup(viewport()->mapToGlobal(position));
}

void InboxSections::askName(int own)
{
    m_prompter.askText(this,
                       {.title = tr("Rename section"),
                        .label = tr("Name:"),
                        .accept = tr("Rename"),
                        .initial = m_store.sections().at(own).name},
                       [this, own](const std::optional<QString> &name) {
                           if (name && !name->trimmed().isEmpty())
                               m_store.renameSection(own, name->trimmed());
                       });
}
