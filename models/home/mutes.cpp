#include "models/home/mutes.h"

#include "core/settings.h"

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView threadMark("thread/");

std::optional<Mutes::Kind> kindOf(const hub::Notification &notification)
{
    switch (notification.kind.known().value_or(hub::NotificationKind::Repo)) {
    case hub::NotificationKind::Repo:
        return notification.isPullRequest ? Mutes::Kind::PullRequests : Mutes::Kind::Discussions;
    case hub::NotificationKind::Paper: return Mutes::Kind::Papers;
    case hub::NotificationKind::Post: return Mutes::Kind::Posts;
    case hub::NotificationKind::Blog: return Mutes::Kind::Articles;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Mutes::Mutes(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_muted(settings.mutedNotifications())
{ }

QString Mutes::wordOf(const hub::RepoId &repo)
{
    return hub::kindName(repo.kind) + u':' + repo.id;
}

QString Mutes::wordOf(const hub::RepoId &repo, int number)
{
    return threadMark + wordOf(repo) + u'#' + QString::number(number);
}

QString Mutes::wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Discussions: return u"discussions"_s;
    case Kind::PullRequests: return u"pullRequests"_s;
    case Kind::Papers: return u"papers"_s;
    case Kind::Posts: return u"posts"_s;
    case Kind::Articles: return u"articles"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

bool Mutes::hides(const hub::Notification &notification) const
{
    if (!notification.kind.known()) // newer than this program: rather too much than too little
        return false;
    const bool isOfRepo = notification.kind == hub::NotificationKind::Repo;
    const bool isOfMuted = isOfRepo && (isMuted(notification.repo) || isMuted(notification.repo, notification.number));
    return isOfMuted || isMuted(*kindOf(notification));
}

QList<hub::RepoId> Mutes::repos() const
{
    QList<hub::RepoId> repos;
    for (const QString &word : m_muted) {
        const QString id = word.section(u':', 1);
        const Result<hub::RepoKind> kind = hub::kindFromName(word.section(u':', 0, 0));
        if (kind && !id.isEmpty())
            repos.append({.kind = *kind, .id = id});
    }
    return repos;
}

QList<Mutes::Thread> Mutes::threads() const
{
    QList<Thread> threads;
    for (const QString &word : m_muted) {
        if (!word.startsWith(threadMark))
            continue;
        const QString repo = word.sliced(threadMark.size()).section(u'#', 0, 0);
        const int number = word.section(u'#', -1).toInt();
        const Result<hub::RepoKind> kind = hub::kindFromName(repo.section(u':', 0, 0));
        if (kind && number > 0)
            threads.append({.repo = {.kind = *kind, .id = repo.section(u':', 1)}, .number = number});
    }
    return threads;
}

void Mutes::set(const QString &word, bool on)
{
    if (m_muted.contains(word) == on)
        return;
    if (on)
        m_muted.append(word);
    else
        m_muted.removeAll(word);
    m_settings.setMutedNotifications(m_muted);
    emit changed();
}
