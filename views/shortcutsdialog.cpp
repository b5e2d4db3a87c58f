#include "views/shortcutsdialog.h"

#include "views/actions.h"
#include "views/icons.h"
#include "views/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

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

ShortcutsDialog::ShortcutsDialog(const Actions &actions, const QList<ActionGroup> &more, QWidget *parent)
    : QDialog(parent)
    , m_content(new QWidget(this))
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *search = new QLineEdit(this);
    search->setObjectName(u"shortcutSearch"_s);
    search->setPlaceholderText(tr("Find a shortcut"));
    search->setAccessibleName(tr("Find a shortcut"));
    search->setClearButtonEnabled(true);
    search->addAction(icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    connect(search, &QLineEdit::textChanged, this, &ShortcutsDialog::narrow);

    auto *list = new QVBoxLayout(m_content);
    list->setContentsMargins(24, 8, 24, 16);
    list->setSpacing(2);
    fill(actions);
    fill(more);
    fillFixed();
    list->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(24, 16, 24, 8);
    top->addWidget(search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(scroll, 1);
    resize(std::max(440, fontMetrics().averageCharWidth() * 64), 560);
}

void ShortcutsDialog::fill(const Actions &actions)
{
    const QStringList groups{u"tab"_s, u"go"_s, u"view"_s, u"repo"_s, u"search"_s, u"window"_s};
    for (const QString &group : groups) {
        QList<QPair<QString, QString>> keys;
        for (const QAction *action : actions.all()) {
            if (action->objectName().section(u'.', 0, 0) == group && !action->shortcuts().isEmpty())
                keys.append({action->text().remove(u'&').remove(u'…'), keysOf(*action)});
        }
        addGroup(groupTitle(group), keys);
    }
}

void ShortcutsDialog::fill(const QList<ActionGroup> &more)
{
    for (const ActionGroup &group : more) {
        QList<QPair<QString, QString>> keys;
        for (const QAction *action : group.actions) {
            if (!action->shortcuts().isEmpty())
                keys.append({action->text().remove(u'&').remove(u'…'), keysOf(*action)});
        }
        addGroup(group.title, keys);
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

void ShortcutsDialog::addGroup(const QString &title, const QList<QPair<QString, QString>> &keys)
{
    if (keys.isEmpty())
        return;
    auto *heading = new QLabel(title, m_content);
    heading->setFont(Theme::heading(font(), 1.1));
    heading->setContentsMargins(0, 16, 0, 4);
    m_content->layout()->addWidget(heading);
    Group group{.heading = heading, .lines = {}};
    for (const auto &[text, sequence] : keys) {
        QWidget *row = keyRow(text, sequence);
        m_content->layout()->addWidget(row);
        group.lines.append({.text = text + u' ' + sequence, .row = row});
    }
    m_groups.append(group);
}

QWidget *ShortcutsDialog::keyRow(const QString &text, const QString &keys)
{
    auto *row = new QWidget(m_content);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(8);
    layout->addWidget(new QLabel(text, row), 1);
    for (const QString &key : keys.split(u"   "_s)) {
        auto *cap = new QLabel(key, row);
        cap->setProperty("keyCap", true);
        layout->addWidget(cap);
    }
    return row;
}

void ShortcutsDialog::narrow(const QString &words)
{
    for (const Group &group : std::as_const(m_groups)) {
        bool any = false;
        for (const Line &line : group.lines) {
            const bool fits = line.text.contains(words.trimmed(), Qt::CaseInsensitive);
            line.row->setVisible(fits);
            any = any || fits;
        }
        group.heading->setVisible(any);
    }
}
