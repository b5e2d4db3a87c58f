#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

class QAction;
class Settings;

//! Which keys trigger which actions: as they come, until a person chooses others. The choice is kept in the settings
//! and applies to each action of that name, also to those of pages that are opened later.
class KeyBindings : public QObject
{
    Q_OBJECT

public:
    using Keys = QList<QKeySequence>;

    explicit KeyBindings(Settings &settings, QObject *parent = nullptr);

    enum class Which { WithKeys, Any };

    //! Remembers the keys that it came with, and gives it those that were chosen. Nothing happens to an action without
    //! a name, nor, unless any is meant, to one that has no keys and was never given some.
    void adopt(QAction *action, Which which = Which::WithKeys);
    bool isKnown(const QAction &action) const;

    Keys keys(const QString &id) const;
    Keys defaults(const QString &id) const;
    bool isChanged(const QString &id) const { return m_chosen.contains(id); }
    bool isAnyChanged() const { return !m_chosen.isEmpty(); }

    //! What has the key besides that action; empty: nothing. In the words that menus have for it.
    QString holder(const QKeySequence &key, const QString &exceptId) const;
    //! Why nothing can have the key: views know it by themselves. Empty: anything can.
    static QString reservedFor(const QKeySequence &key);

    void choose(const QString &id, const Keys &keys); //!< takes them from whatever else has them
    void reset(const QString &id);
    void resetAll();

signals:
    void changed();

private:
    void set(const QString &id, const Keys &keys);
    void apply(const QString &id);
    void read();
    void write();

    Settings &m_settings;
    QHash<QString, Keys> m_defaults;
    QHash<QString, Keys> m_chosen; //!< by name of the action; an empty list: no key at all
    QHash<QString, QString> m_texts; //!< what menus call them
    QHash<QString, QList<QPointer<QAction>>> m_actions;
};
