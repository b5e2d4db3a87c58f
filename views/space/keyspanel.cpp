#include "views/space/keyspanel.h"

#include "views/space/envdialog.h"
#include "views/space/keydialog.h"
#include "views/widgets/errortext.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/prompter.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 envLimit = 1'000'000; // bytes; nobody's settings are longer

//! Says when a key was changed, and to the second in its tool tip.
class UpdatedDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QDateTime time = index.data(SpaceKeysModel::UpdatedRole).toDateTime();
        option->text = index.data(SpaceKeysModel::IsChangingRole).toBool() ? KeysPanel::tr("changing…")
            : time.isValid()                                               ? format::relativeTime(time)
                                                                           : QString();
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        const QDateTime time = index.data(SpaceKeysModel::UpdatedRole).toDateTime();
        if (event->type() != QEvent::ToolTip || !time.isValid())
            return QStyledItemDelegate::helpEvent(event, view, option, index);
        QToolTip::showText(event->globalPos(), format::exactTime(time), view);
        return true;
    }
};

QString envLine(const SpaceKey &key)
{
    QString value = key.value;
    value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
    return u"%1=\"%2\"\n"_s.arg(key.key, value);
}

} // namespace

KeysPanel::KeysPanel(SpaceKeysModel &keys, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_prompter(prompter)
    , m_states(new PaneStates(this))
    , m_message(new MessageBar(this))
    , m_filter(new QLineEdit(this))
    , m_add(new QPushButton(::icon(u"plus"), tr("Add…"), this))
    , m_env(new QPushButton(::icon(u"paste"), tr("From a .env…"), this))
    , m_edit(new QPushButton(::icon(u"edit"), tr("Change…"), this))
    , m_remove(new QPushButton(::icon(u"trash"), tr("Delete"), this))
    , m_from(new QPushButton(::icon(u"space"), tr("From a Space…"), this))
    , m_copy(new QPushButton(::icon(u"copy"), tr("Copy variables"), this))
    , m_table(new QTableView(this))
{
    setObjectName(u"keysPanel"_s);
    m_states->setObjectName(u"keysStates"_s);
    m_message->setObjectName(u"keysMessage"_s);
    m_filter->setObjectName(u"keysFilter"_s);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter secrets and variables"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(fontMetrics().averageCharWidth() * 20); // with the button that clears it and without
    m_add->setObjectName(u"addKey"_s);
    m_env->setObjectName(u"addEnv"_s);
    m_from->setObjectName(u"copyFromSpace"_s);
    m_edit->setObjectName(u"editKey"_s);
    m_remove->setObjectName(u"removeKey"_s);
    m_copy->setObjectName(u"copyVariables"_s);
    m_filtered.setSourceModel(&keys);
    m_filtered.setFilterKeyColumn(-1);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"keysTable"_s);
    m_table->setAccessibleName(tr("Secrets and variables"));
    m_table->setModel(&m_filtered);
    m_table->setItemDelegateForColumn(SpaceKeysModel::UpdatedColumn, new UpdatedDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(SpaceKeysModel::ValueColumn, QHeaderView::Stretch);
    layOut();
    setAcceptDrops(true);
    setProperty("takesDrops", true); // a .env is no upload

    connect(&m_keys, &SpaceKeysModel::stateChanged, this, &KeysPanel::onStateChanged);
    connect(&m_keys, &QAbstractItemModel::rowsInserted, this, &KeysPanel::onStateChanged);
    connect(&m_keys, &QAbstractItemModel::rowsRemoved, this, &KeysPanel::onStateChanged);
    connect(&m_keys, &SpaceKeysModel::changeFailed, this, [this](const QString &key, const Error &error) {
        // Not to be tried again from here: its value is forgotten.
        //: %1 the name of a secret or variable, %2 a sentence that says why
        m_failures += tr("“%1” was not changed. %2").arg(key, errorText(error));
        constexpr qsizetype failuresShown = 5;
        const QString rest = m_failures.size() > failuresShown ? u"\n…"_s : QString();
        m_message->showWarning(m_failures.first(std::min(failuresShown, m_failures.size())).join(u'\n') + rest);
    });
    connect(m_states, &PaneStates::retryRequested, &m_keys, &SpaceKeysModel::load);
    connect(m_states, &PaneStates::emptyActionTriggered, this, &KeysPanel::add);
    connect(m_filter, &QLineEdit::textChanged, &m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &KeysPanel::showButtons);
    connect(m_table, &QTableView::activated, this, &KeysPanel::edit);
    connect(m_table, &QWidget::customContextMenuRequested, this, &KeysPanel::showMenu);
    connect(m_add, &QPushButton::clicked, this, &KeysPanel::add);
    connect(m_env, &QPushButton::clicked, this, &KeysPanel::pasteOrOpen);
    connect(m_from, &QPushButton::clicked, this, &KeysPanel::askForSpace);
    connect(&m_keys, &SpaceKeysModel::variablesRead, this, &KeysPanel::takeVariables);
    connect(m_message, &MessageBar::retryRequested, this, [this] { readVariablesOf(m_other); });
    connect(&m_keys, &SpaceKeysModel::readingFailed, this, [this](const hub::RepoId &other, const Error &error) {
        //: %1 the name of a Space, %2 a sentence that says why
        m_message->explainError(error, tr("The variables of %1 cannot be read. %2").arg(other.id, errorText(error)));
    });
    connect(m_edit, &QPushButton::clicked, this, &KeysPanel::edit);
    connect(m_remove, &QPushButton::clicked, this, &KeysPanel::remove);
    connect(m_copy, &QPushButton::clicked, this, &KeysPanel::copyVariables);
    showButtons();
}

void KeysPanel::layOut()
{
    auto *bar = new QWidget(this);
    auto *flow = new FlowLayout(bar, 8);
    flow->setContentsMargins(16, 8, 16, 8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_filter, m_add, m_env, m_from, m_edit, m_remove, m_copy})
        flow->addWidget(widget);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    m_states->setContent(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(line);
    layout->addWidget(m_message);
    layout->addWidget(m_states, 1);
}

void KeysPanel::setRefusal(const QString &why)
{
    m_refusal = why;
    onStateChanged();
}

void KeysPanel::focusFind()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void KeysPanel::onStateChanged()
{
    showButtons();
    switch (m_keys.state()) {
    case SpaceKeysModel::State::Idle: return;
    case SpaceKeysModel::State::Loading:
        if (m_keys.rowCount() == 0)
            m_states->showLoading();
        return;
    case SpaceKeysModel::State::Failed:
        if (m_keys.error()->kind == Error::Kind::Forbidden || m_keys.error()->kind == Error::Kind::Unauthorized)
            return m_states->showEmpty(u"lock"_s, tr("Not yours to see"),
                                       tr("Secrets and variables are shown to those who may write to the Space."));
        return m_states->showError(*m_keys.error());
    case SpaceKeysModel::State::Ready:
        if (m_keys.rowCount() == 0)
            return m_states->showEmpty(
                u"key"_s, tr("No secrets or variables"),
                tr("The app reads them as environment variables. Drop a .env file here, or add one."),
                m_refusal.isEmpty() ? tr("Add…") : QString());
        return m_states->showContent();
    }
}

QModelIndex KeysPanel::current() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? QModelIndex() : m_filtered.mapToSource(rows.first());
}

void KeysPanel::showButtons()
{
    const bool isReady = m_keys.state() == SpaceKeysModel::State::Ready;
    const QModelIndex index = current();
    const auto set = [this, isReady](QPushButton *button, bool makesSense, const QString &otherwise) {
        button->setEnabled(m_refusal.isEmpty() && isReady && makesSense);
        button->setToolTip(!m_refusal.isEmpty() ? m_refusal : makesSense ? QString() : otherwise);
    };
    set(m_add, true, {});
    set(m_env, true, {});
    set(m_from, true, {});
    set(m_edit, index.isValid(), tr("Choose a secret or variable first"));
    set(m_remove, index.isValid(), tr("Choose a secret or variable first"));
    bool hasVariables = false;
    for (int row = 0; row < m_keys.rowCount(); ++row)
        hasVariables = hasVariables || !m_keys.row(m_keys.index(row, 0)).isSecret;
    m_copy->setEnabled(hasVariables);
    m_copy->setToolTip(
        hasVariables ? tr("As the lines of a .env file, to be pasted into another Space. Secrets cannot be copied.")
                     : tr("There are no variables"));
}

void KeysPanel::add()
{
    auto *dialog = new KeyDialog(m_keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeyDialog::changeRequested, this, [this](const SpaceKeyChange &change) { apply({change}); });
    dialog->open();
}

void KeysPanel::edit()
{
    const QModelIndex index = current();
    if (!index.isValid() || !m_refusal.isEmpty())
        return;
    auto *dialog = new KeyDialog(m_keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->edit(m_keys.row(index));
    connect(dialog, &KeyDialog::changeRequested, this, [this](const SpaceKeyChange &change) { apply({change}); });
    dialog->open();
}

// What is gone of a secret cannot be brought back, not even by us; a variable can.
void KeysPanel::remove()
{
    const QModelIndex index = current();
    if (!index.isValid() || !m_refusal.isEmpty())
        return;
    const SpaceKey key = m_keys.row(index);
    const Question question{
        .title = key.isSecret ? tr("Delete secret “%1”?").arg(key.key) : tr("Delete variable “%1”?").arg(key.key),
        .text = key.isSecret
            ? tr("Its value is lost for ever: nobody can read it, so nobody can restore it. The Space restarts.")
            : tr("Its value is “%1”. The Space restarts.").arg(key.value),
        .accept = key.isSecret ? tr("Delete secret") : tr("Delete variable"),
        .isDestructive = true};
    m_prompter.ask(this, question, [this, key](bool isSure) {
        if (isSure)
            apply({{.kind = SpaceKeyChange::Kind::Remove, .key = key}});
    });
}

void KeysPanel::apply(std::vector<SpaceKeyChange> changes)
{
    m_failures.clear();
    m_message->clear();
    m_keys.apply(std::move(changes));
}

EnvDialog *KeysPanel::openEnv(const QString &text)
{
    auto *dialog = new EnvDialog(m_keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setText(text);
    connect(dialog, &EnvDialog::changesRequested, this,
            [this](std::vector<SpaceKeyChange> changes) { apply(std::move(changes)); });
    dialog->open();
    return dialog;
}

void KeysPanel::pasteOrOpen()
{
    const QString clip = QGuiApplication::clipboard()->text();
    const bool isEnv = clip.size() < envLimit && clip.contains(u'=') && clip.contains(u'\n');
    openEnv(isEnv ? clip : QString());
}

void KeysPanel::readEnvFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_message->showError({.kind = Error::Kind::LocalFile, .detail = file.errorString(), .subject = path});
    if (file.size() > envLimit)
        return m_message->showWarning(tr("“%1” is too large to be a .env file.").arg(file.fileName()));
    openEnv(QString::fromUtf8(file.readAll()));
}

void KeysPanel::copyVariables()
{
    QString lines;
    for (int row = 0; row < m_keys.rowCount(); ++row) {
        const SpaceKey &key = m_keys.row(m_keys.index(row, 0));
        if (!key.isSecret)
            lines += envLine(key);
    }
    QGuiApplication::clipboard()->setText(lines);
    m_message->showInfo(tr("Copied. Paste it with “From a .env…” in another Space."));
}

void KeysPanel::askForSpace()
{
    m_prompter.askText(this,
                       {.title = tr("Copy the variables of another Space"),
                        .label = tr("Which one? Its secrets stay where they are: nobody can read them."),
                        .accept = tr("Look at them"),
                        .placeholder = tr("owner/name"),
                        .problem =
                            [](const QString &name) {
                                const hub::RepoId other{.kind = hub::RepoKind::Space, .id = name.trimmed()};
                                const bool isName = !other.owner().isEmpty() && other.validated();
                                return isName ? QString() : tr("A Space is named as owner/name");
                            }},
                       [this](const std::optional<QString> &name) {
                           if (name)
                               readVariablesOf({.kind = hub::RepoKind::Space, .id = name->trimmed()});
                       });
}

void KeysPanel::readVariablesOf(const hub::RepoId &other)
{
    m_other = other;
    m_message->clear();
    m_keys.readVariablesOf(other);
}

void KeysPanel::takeVariables(const hub::RepoId &other, const std::vector<SpaceKey> &variables)
{
    if (variables.empty())
        return m_message->showInfo(tr("%1 has no variables.").arg(other.id));
    QString lines;
    for (const SpaceKey &variable : variables)
        lines += envLine(variable);
    EnvDialog *dialog = openEnv({});
    dialog->setWindowTitle(tr("Copy the variables of %1").arg(other.id));
    dialog->setVariables(lines);
}

void KeysPanel::showMenu(const QPoint &position)
{
    const QModelIndex index = current();
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const SpaceKey key = m_keys.row(index);
    const auto add = [this, menu](QPushButton *like, void (KeysPanel::*slot)()) {
        QAction *action = menu->addAction(like->icon(), like->text(), this, slot);
        action->setEnabled(like->isEnabled());
        action->setToolTip(like->toolTip());
    };
    add(m_edit, &KeysPanel::edit);
    add(m_remove, &KeysPanel::remove);
    menu->addSeparator();
    menu->addAction(::icon(u"copy"), tr("Copy name"), this, [key] { QGuiApplication::clipboard()->setText(key.key); });
    if (!key.isSecret)
        menu->addAction(::icon(u"copy"), tr("Copy value"), this,
                        [key] { QGuiApplication::clipboard()->setText(key.value); });
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void KeysPanel::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (m_add->isEnabled() && urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void KeysPanel::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    readEnvFile(event->mimeData()->urls().first().toLocalFile());
}

void KeysPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete))
        return remove();
    if (event->matches(QKeySequence::Paste) && m_env->isEnabled())
        return pasteOrOpen();
    QWidget::keyPressEvent(event);
}
