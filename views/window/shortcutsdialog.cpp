#include "views/window/shortcutsdialog.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"
#include "views/window/actions.h"
#include "views/window/keybindings.h"
#include "views/window/keyeditdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys += sequence.toString(QKeySequence::NativeText);
    return keys.join(u"   "_s);
}

QString groupTitle(const QString &group)
{
    if (group == "tab"_L1)
        return ShortcutsDialog::tr("Tabs");
    if (group == "go"_L1)
        return ShortcutsDialog::tr("Going places");
    if (group == "view"_L1)
        return ShortcutsDialog::tr("View");
    if (group == "repo"_L1)
        return ShortcutsDialog::tr("Repos");
    if (group == "search"_L1)
        return ShortcutsDialog::tr("Searches");
    return ShortcutsDialog::tr("Window");
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Actions &actions, KeyBindings &bindings, const QList<ActionGroup> &more,
                                 QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_bindings(bindings)
    , m_search(new QLineEdit(this))
    , m_content(new QWidget(this))
    , m_resetAll(new QPushButton(tr("Reset all shortcuts"), this))
{
    for (const ActionGroup &group : more)
        m_more.append({group.title, QList<QPointer<QAction>>(group.actions.begin(), group.actions.end())});
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setObjectName(u"shortcutSearch"_s);
    m_search->setPlaceholderText(tr("Find a shortcut"));
    m_search->setAccessibleName(tr("Find a shortcut"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::narrow);
    connect(&m_bindings, &KeyBindings::changed, this, &ShortcutsDialog::fill);

    auto *list = new QVBoxLayout(m_content);
    list->setContentsMargins(24, 8, 24, 16);
    list->setSpacing(2);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(24, 16, 24, 8);
    top->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(scroll, 1);
    buildFoot();
    fill();
    resize(std::max(480, fontMetrics().averageCharWidth() * 68), 600);
}

void ShortcutsDialog::buildFoot()
{
    m_resetAll->setObjectName(u"resetAllKeys"_s);
    m_resetAll->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_resetAll, QDialogButtonBox::ResetRole);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_resetAll, &QPushButton::clicked, &m_bindings, &KeyBindings::resetAll);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(24, 8, 24, 16);
    foot->addWidget(buttons);
    static_cast<QVBoxLayout *>(layout())->addLayout(foot);
}

void ShortcutsDialog::fill()
{
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    for (const Group &group : std::as_const(m_groups)) {
        delete group.heading;
        for (const Line &line : group.lines)
            delete line.row;
    }
    m_groups.clear();
    while (QLayoutItem *item = m_content->layout()->takeAt(0))
        delete item;
    fillActions();
    fillMore();
    fillFixed();
    static_cast<QVBoxLayout *>(m_content->layout())->addStretch(1);
    m_resetAll->setEnabled(m_bindings.isAnyChanged());
    m_resetAll->setToolTip(m_resetAll->isEnabled() ? QString() : tr("No key was changed"));
    narrow();
    if (auto *again = focused.isEmpty() ? nullptr : findChild<QWidget *>(focused))
        again->setFocus();
}

ShortcutsDialog::Row ShortcutsDialog::rowOf(const QAction &action) const
{
    return {.text = action.text().remove(u'&').remove(u'…'),
            .keys = keysOf(action),
            .id = m_bindings.isKnown(action) ? action.objectName() : QString()};
}

// Actions of the window are all there, so that one without keys can be given some.
void ShortcutsDialog::fillActions()
{
    const QStringList groups{u"tab"_s, u"go"_s, u"view"_s, u"repo"_s, u"search"_s, u"window"_s};
    for (const QString &group : groups) {
        QList<Row> rows;
        for (const QAction *action : m_actions.all()) {
            if (action->objectName().section(u'.', 0, 0) == group)
                rows.append(rowOf(*action));
        }
        addGroup(groupTitle(group), rows);
    }
}

void ShortcutsDialog::fillMore()
{
    for (const PageActions &group : std::as_const(m_more)) {
        QList<Row> rows;
        for (const QPointer<QAction> &action : group.actions) {
            if (!action)
                continue;
            const Row row = rowOf(*action);
            if (!row.keys.isEmpty() || m_bindings.isChanged(row.id))
                rows.append(row);
        }
        addGroup(group.title, rows);
    }
}

// Keys that are no actions, because views know them by themselves.
void ShortcutsDialog::fillFixed()
{
    const auto native = [](const QKeySequence &keys) { return keys.toString(QKeySequence::NativeText); };
    addGroup(tr("Files of a repo"),
             {{tr("The file alone, and back"), native(Qt::Key_Space)},
              {tr("To the folder above"), native(Qt::ALT | Qt::Key_Up)},
              {tr("Search all files"), tr("any letter")}});
    addGroup(tr("Changes"),
             {{tr("Next or previous file"), u"N   P"_s},
              {tr("Commit, or post a comment"), native(Qt::CTRL | Qt::Key_Return)}});
    addGroup(tr("Lists"),
             {{tr("Next or previous row"), u"J   K"_s},
              {tr("Open"), QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText)},
              {tr("Open in a new tab"), QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)},
              {tr("From the search into the list"), QKeySequence(Qt::Key_Down).toString(QKeySequence::NativeText)}});
}

void ShortcutsDialog::addGroup(const QString &title, const QList<Row> &rows)
{
    if (rows.isEmpty())
        return;
    auto *heading = new QLabel(title, m_content);
    heading->setFont(Theme::heading(font(), 1.1));
    heading->setContentsMargins(0, 16, 0, 4);
    m_content->layout()->addWidget(heading);
    Group group{.heading = heading, .lines = {}};
    for (const Row &one : rows) {
        QWidget *row = keyRow(one);
        m_content->layout()->addWidget(row);
        group.lines.append({.text = one.text + u' ' + one.keys, .row = row});
    }
    m_groups.append(group);
}

QWidget *ShortcutsDialog::keyRow(const Row &row)
{
    auto *widget = new QWidget(m_content);
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(8);
    layout->addWidget(new QLabel(row.text, widget), 1);
    for (const QString &key : row.keys.split(u"   "_s, Qt::SkipEmptyParts)) {
        auto *cap = new QLabel(key, widget);
        cap->setProperty("keyCap", true);
        layout->addWidget(cap);
    }
    const auto addButton = [&](const QString &name, QStringView iconName, const QString &tip, const auto &act) {
        auto *button = new QToolButton(widget);
        button->setObjectName(name + row.id);
        button->setIcon(::icon(iconName, IconTint::Muted));
        button->setAutoRaise(true);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        // The row may be gone by the time that something else is done.
        connect(button, &QToolButton::clicked, this, act, Qt::QueuedConnection);
        layout->addWidget(button);
    };
    if (row.id.isEmpty()) {
        layout->addSpacing(QToolButton(widget).sizeHint().width() + layout->spacing());
        return widget;
    }
    if (m_bindings.isChanged(row.id))
        addButton(u"resetKeys-"_s, u"undo", tr("Reset the keys of “%1”").arg(row.text),
                  [this, row] { m_bindings.reset(row.id); });
    addButton(u"changeKeys-"_s, u"edit", tr("Change the keys of “%1”").arg(row.text), [this, row] { change(row); });
    return widget;
}

void ShortcutsDialog::change(const Row &row)
{
    auto *dialog = new KeyEditDialog(m_bindings, row.id, row.text, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ShortcutsDialog::narrow()
{
    const QString words = m_search->text().trimmed();
    for (const Group &group : std::as_const(m_groups)) {
        bool any = false;
        for (const Line &line : group.lines) {
            const bool fits = line.text.contains(words, Qt::CaseInsensitive);
            line.row->setVisible(fits);
            any = any || fits;
        }
        group.heading->setVisible(any);
    }
}
