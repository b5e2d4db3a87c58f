#include "views/home/addtocollectiondialog.h"

#include "hub/validation.h"
#include "views/home/collectiondelegate.h"
#include "views/home/collectiondialog.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/placelistview.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AddToCollectionDialog *AddToCollectionDialog::open(hub::HubClient &client, const auth::Account &account,
                                                   const hub::CollectionReference &subject, QWidget *parent)
{
    auto *dialog = new AddToCollectionDialog(client, account.namespaces(), subject, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->QDialog::open();
    return dialog;
}

AddToCollectionDialog::AddToCollectionDialog(hub::HubClient &client, const QStringList &namespaces,
                                             hub::CollectionReference subject, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_namespaces(namespaces)
    , m_subject(std::move(subject))
    , m_model(client, namespaces, m_subject)
    , m_message(new MessageBar(this))
    , m_search(new QLineEdit(this))
    , m_states(new PaneStates(this))
    , m_list(new PlaceListView)
    , m_note(new QLineEdit(this))
    , m_new(new QPushButton(tr("New collection…"), this))
    , m_add(new QPushButton(tr("Add"), this))
{
    setObjectName(u"addToCollectionDialog"_s);
    setWindowTitle(tr("Add to collection"));
    m_filter.setSourceModel(&m_model);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    buildList();
    layOut();
    connect(&m_model, &CollectionChoice::stateChanged, this, &AddToCollectionDialog::onStateChanged);
    connect(&m_model, &CollectionChoice::failed, this, [this](const Error &error) {
        m_message->showError(error);
        onCurrentChanged();
        if (m_hadFocus) // else Return would be Cancel from now on
            m_add->setFocus();
    });
    connect(&m_model, &CollectionChoice::added, this, [this](const hub::Collection &collection) {
        emit added(collection);
        QDialog::accept();
    });
    if (m_namespaces.isEmpty()) {
        m_states->showEmpty(u"collection"_s, tr("Sign in first"), tr("Collections belong to somebody."));
        m_new->setEnabled(false);
        m_new->setToolTip(tr("Sign in to make a collection"));
    } else {
        m_model.load();
    }
    onCurrentChanged();
}

void AddToCollectionDialog::buildList()
{
    m_message->setObjectName(u"addMessage"_s);
    m_search->setObjectName(u"choiceSearch"_s);
    m_search->setPlaceholderText(tr("Search your collections"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter.setFilterFixedString(words.simplified());
        onStateChanged();
    });
    m_list->setObjectName(u"choiceList"_s);
    m_list->setAccessibleName(tr("Your collections"));
    m_list->setModel(&m_filter);
    m_list->setItemDelegate(new CollectionDelegate(m_list));
    m_states->setContent(m_list);
    connect(m_list, &PlaceListView::opened, this, &AddToCollectionDialog::add);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AddToCollectionDialog::onCurrentChanged);
    connect(m_states, &PaneStates::retryRequested, &m_model, &CollectionChoice::load);
    connect(m_states, &PaneStates::emptyActionTriggered, this, &AddToCollectionDialog::createNew);
}

void AddToCollectionDialog::layOut()
{
    auto *what = new QLabel(this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    what->setText(tr("Where should %1 go?").arg(m_subject.id));
    m_note->setObjectName(u"itemNote"_s);
    m_note->setPlaceholderText(tr("A note about it (not needed)"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setMaxLength(hub::collectionNoteLength);
    m_new->setObjectName(u"newCollection"_s);
    m_new->setIcon(::icon(u"plus"));
    m_new->setAutoDefault(false);
    connect(m_new, &QPushButton::clicked, this, &AddToCollectionDialog::createNew);
    m_add->setObjectName(u"addToThis"_s);
    m_add->setDefault(true);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_new, QDialogButtonBox::ResetRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddToCollectionDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(24, 16, 24, 12);
    head->setSpacing(12);
    head->addWidget(what);
    head->addWidget(m_search);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(24, 12, 24, 16);
    foot->setSpacing(12);
    foot->addWidget(m_note);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(head);
    layout->addWidget(m_states, 1);
    layout->addLayout(foot);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 28);
}

void AddToCollectionDialog::onStateChanged()
{
    switch (m_model.state()) {
    case CollectionChoice::State::Loading: m_states->showLoading(); break;
    case CollectionChoice::State::Failed: m_states->showError(m_model.error()); break;
    case CollectionChoice::State::Ready:
        if (m_filter.rowCount() > 0)
            m_states->showContent();
        else if (m_model.rowCount() > 0)
            m_states->showEmpty(u"search"_s, tr("Nothing found"), tr("None of your collections is called like that."));
        else
            m_states->showEmpty(u"collection"_s, tr("No collections yet"),
                                tr("A collection keeps repos and papers together that belong together."),
                                tr("New collection…"));
        if (m_filter.rowCount() > 0 && !m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_filter.index(0, 0));
        break;
    }
    onCurrentChanged();
}

int AddToCollectionDialog::currentRow() const
{
    const QModelIndex index = m_filter.mapToSource(m_list->currentIndex());
    return index.isValid() ? index.row() : -1;
}

void AddToCollectionDialog::onCurrentChanged()
{
    const int row = currentRow();
    const bool isThere = row >= 0 && m_model.holds(row);
    m_add->setEnabled(row >= 0 && !isThere);
    m_add->setToolTip(row < 0       ? tr("Choose a collection first")
                          : isThere ? tr("This collection holds it already")
                                    : QString());
}

void AddToCollectionDialog::add()
{
    const int row = currentRow();
    if (row < 0 || m_model.holds(row))
        return;
    m_message->clear();
    m_hadFocus = focusWidget() == m_add;
    m_add->setEnabled(false);
    m_model.add(row, m_note->text());
}

void AddToCollectionDialog::createNew()
{
    auto *dialog = new CollectionDialog(m_client, m_namespaces, {}, m_subject, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CollectionDialog::created, this, [this](const hub::Collection &collection) {
        emit added(collection);
        QDialog::accept();
    });
    dialog->open();
}
