#pragma once

#include "sandbox/documenttable.h"
#include "sandbox/kinds.h"

namespace sandbox {

//! What people did with their notifications, what they watch and what they want to be told of.
class NotificationStore
{
public:
    struct Watched {
        QString type = {}; //!< repo, org, user
        QString name = {}; //!< of repos their ids in hex
    };
    struct Mark {
        QDateTime readAt = {}; //!< what happened before is read
        QDateTime removedAt = {}; //!< what happened before is gone
    };

    explicit NotificationStore(Database &database);

    void create();

    Mark mark(const QString &user, const QString &discussion);
    void setRead(const QString &user, const QString &discussion, bool isRead);
    void remove(const QString &user, const QString &discussion);

    bool isWatched(const QString &user, const Watched &watched);
    void setWatched(const QString &user, const Watched &watched, bool isWatched);

    static const QStringList &settingNames();
    bool isOn(const QString &user, const QString &setting); //!< everything is, until it is switched off
    QJsonObject changeSettings(const QString &user, const QJsonObject &changes); //!< returns all that were ever set

private:
    DocumentTable m_marks;
    DocumentTable m_watched;
    DocumentTable m_settings;
};

} // namespace sandbox
