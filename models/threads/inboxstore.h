#pragma once

#include "hub/repoid.h"
#include "models/jsonkeeper.h"
#include "models/threads/threadfilter.h"

#include <QHash>
#include <QObject>

//! A filter of the inbox that somebody gave a name.
struct InboxSection {
    QString name = {};
    ThreadFilter filter = {};

    friend bool operator==(const InboxSection &, const InboxSection &) = default;
};

//! What somebody has made of the inbox: its sections, the repos that are looked at besides one's own, and the threads
//! that were read.
class InboxStore : public QObject
{
    Q_OBJECT

public:
    explicit InboxStore(QString file, QObject *parent = nullptr);

    const QList<InboxSection> &sections() const { return m_sections; }
    void setSection(const QString &name, const ThreadFilter &filter); //!< at the end, or in the place of its namesake
    void renameSection(int index, const QString &name);
    void removeSection(int index);
    void insertSection(int index, const InboxSection &section);

    const QList<hub::RepoId> &watched() const { return m_watched; }
    void setWatched(const hub::RepoId &repo, bool on);

    //! Read as it was at that moment: what moved later is unread again.
    bool isRead(const QString &account, const InboxThread &thread) const;
    void setRead(const QString &account, const InboxThread &thread, bool read);

    void save() { m_keeper.save(); }

signals:
    void sectionsChanged();
    void watchedChanged();
    void readChanged();

private:
    void load(const QJsonObject &json);
    QJsonObject toJson() const;

    QList<InboxSection> m_sections;
    QList<hub::RepoId> m_watched;
    QHash<QString, qint64> m_read; //!< by account and thread: when it had last moved, in milliseconds
    JsonKeeper m_keeper;
};
