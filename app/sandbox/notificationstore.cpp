#include "sandbox/notificationstore.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QString now()
{
    return isoDate(QDateTime::currentDateTimeUtc());
}

QString keyOf(const NotificationStore::Watched &watched)
{
    return watched.type + u':' + watched.name.toLower();
}

} // namespace

NotificationStore::NotificationStore(Database &database)
    : m_marks(database, u"notification_marks"_s)
    , m_watched(database, u"watched"_s)
    , m_settings(database, u"notification_settings"_s)
{ }

void NotificationStore::create()
{
    for (DocumentTable *const documents : {&m_marks, &m_watched, &m_settings})
        documents->create();
}

NotificationStore::Mark NotificationStore::mark(const QString &user, const QString &discussion)
{
    const QJsonObject json = m_marks.find(user + u'/' + discussion).value_or(QJsonObject());
    const auto date = [&](QLatin1StringView key) {
        return QDateTime::fromString(json[key].toString(), Qt::ISODateWithMs);
    };
    return {.readAt = date("readAt"_L1), .removedAt = date("removedAt"_L1)};
}

void NotificationStore::setRead(const QString &user, const QString &discussion, bool isRead)
{
    m_marks.change(user + u'/' + discussion,
                   [&](QJsonObject &json) { json.insert("readAt"_L1, isRead ? now() : QString()); });
}

void NotificationStore::remove(const QString &user, const QString &discussion)
{
    m_marks.change(user + u'/' + discussion, [&](QJsonObject &json) { json.insert("removedAt"_L1, now()); });
}

bool NotificationStore::isWatched(const QString &user, const Watched &watched)
{
    return m_watched.find(user).value_or(QJsonObject()).contains(keyOf(watched));
}

void NotificationStore::setWatched(const QString &user, const Watched &watched, bool isWatched)
{
    m_watched.change(user, [&](QJsonObject &json) {
        if (isWatched)
            json.insert(keyOf(watched), true);
        else
            json.remove(keyOf(watched));
    });
}

const QStringList &NotificationStore::settingNames()
{
    static const QStringList names =
        u"discussions_participating discussions_watched web_discussions_participating web_discussions_watched "
        "gated_user_access_request job_status org_request org_suggestions org_suggestions_to_create "
        "org_verified_suggestions "
        "user_follows secret_detected repo_release announcements daily_papers_digest posts_participating "
        "arxiv_paper_activity product_updates_after launch_autonlp launch_spaces launch_training_cluster "
        "paper_discussions_participating"_s.split(u' ');
    return names;
}

bool NotificationStore::isOn(const QString &user, const QString &setting)
{
    return m_settings.find(user).value_or(QJsonObject())[setting].toBool(true);
}

QJsonObject NotificationStore::changeSettings(const QString &user, const QJsonObject &changes)
{
    return m_settings.change(user, [&](QJsonObject &json) {
        for (auto change = changes.begin(); change != changes.end(); ++change)
            json.insert(change.key(), *change);
    });
}

} // namespace sandbox
