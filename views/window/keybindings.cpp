#include "views/window/keybindings.h"

#include "core/settings.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const QAction &action)
{
    return action.text().remove(u'&').remove(u'…');
}

} // namespace

KeyBindings::KeyBindings(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    read();
}

void KeyBindings::adopt(QAction *action, Which which)
{
    const QString id = action->objectName();
    if (id.isEmpty() || isKnown(*action))
        return;
    const bool isChosen = m_chosen.contains(id);
    if (action->shortcuts().isEmpty() && !isChosen && which == Which::WithKeys)
        return;
    if (!m_defaults.contains(id)) {
        m_defaults.insert(id, action->shortcuts());
        m_texts.insert(id, wordsOf(*action));
    }
    QList<QPointer<QAction>> &known = m_actions[id];
    known.removeIf([](const QPointer<QAction> &one) { return one.isNull(); });
    known.append(action);
    if (isChosen)
        action->setShortcuts(keys(id));
}

bool KeyBindings::isKnown(const QAction &action) const
{
    return m_actions.value(action.objectName()).contains(QPointer<QAction>(const_cast<QAction *>(&action)));
}

KeyBindings::Keys KeyBindings::keys(const QString &id) const
{
    return m_chosen.value(id, m_defaults.value(id));
}

KeyBindings::Keys KeyBindings::defaults(const QString &id) const
{
    return m_defaults.value(id);
}

QString KeyBindings::holder(const QKeySequence &key, const QString &exceptId) const
{
    if (key.isEmpty())
        return {};
    for (auto known = m_defaults.begin(); known != m_defaults.end(); ++known) {
        if (known.key() != exceptId && keys(known.key()).contains(key))
            return m_texts.value(known.key());
    }
    return {};
}

QString KeyBindings::reservedFor(const QKeySequence &key)
{
    const std::pair<QKeySequence, QString> reserved[] = {
        {Qt::Key_Return, tr("Opening what is selected")},
        {Qt::Key_Enter, tr("Opening what is selected")},
        {Qt::CTRL | Qt::Key_Return, tr("Sending, committing, opening in a new tab")},
        {Qt::Key_Escape, tr("Leaving and closing")},
        {Qt::Key_Tab, tr("Going from one control to the next")},
        {Qt::SHIFT | Qt::Key_Tab, tr("Going from one control to the next")},
        {Qt::Key_Space, tr("Pressing buttons and looking at a file alone")},
        {Qt::Key_Up, tr("Moving in lists")},
        {Qt::Key_Down, tr("Moving in lists")},
        {Qt::Key_J, tr("Moving in lists")},
        {Qt::Key_K, tr("Moving in lists")},
        {Qt::Key_N, tr("Going to the next or previous file")},
        {Qt::Key_P, tr("Going to the next or previous file")},
    };
    const auto *found = std::ranges::find(reserved, key, &std::pair<QKeySequence, QString>::first);
    return found == std::end(reserved) ? QString() : found->second;
}

void KeyBindings::choose(const QString &id, const Keys &keys)
{
    const QStringList others = m_defaults.keys();
    for (const QString &other : others) {
        Keys left = this->keys(other);
        if (other != id && left.removeIf([&keys](const QKeySequence &key) { return keys.contains(key); }) > 0)
            set(other, left);
    }
    set(id, keys);
    write();
    emit changed();
}

void KeyBindings::reset(const QString &id)
{
    choose(id, defaults(id));
}

void KeyBindings::resetAll()
{
    const QStringList ids = m_chosen.keys();
    m_chosen.clear();
    for (const QString &id : ids)
        apply(id);
    write();
    emit changed();
}

void KeyBindings::set(const QString &id, const Keys &keys)
{
    if (keys == defaults(id))
        m_chosen.remove(id);
    else
        m_chosen.insert(id, keys);
    apply(id);
}

void KeyBindings::apply(const QString &id)
{
    const QList<QPointer<QAction>> actions = m_actions.value(id);
    for (const QPointer<QAction> &action : actions) {
        if (action)
            action->setShortcuts(keys(id));
    }
}

void KeyBindings::read()
{
    const QJsonObject all = QJsonDocument::fromJson(m_settings.shortcuts()).object();
    for (auto one = all.begin(); one != all.end(); ++one) {
        Keys keys;
        const QJsonArray list = one->toArray();
        for (const QJsonValueConstRef key : list) {
            const QKeySequence sequence(key.toString(), QKeySequence::PortableText);
            if (!sequence.isEmpty() && sequence[0].key() != Qt::Key_unknown)
                keys.append(sequence);
        }
        m_chosen.insert(one.key(), keys);
    }
}

void KeyBindings::write()
{
    QJsonObject all;
    for (auto one = m_chosen.cbegin(); one != m_chosen.cend(); ++one) {
        QJsonArray list;
        for (const QKeySequence &key : one.value())
            list.append(key.toString(QKeySequence::PortableText));
        all.insert(one.key(), list);
    }
    m_settings.setShortcuts(all.isEmpty() ? QByteArray() : QJsonDocument(all).toJson(QJsonDocument::Compact));
}
