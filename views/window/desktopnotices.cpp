#include "views/window/desktopnotices.h"

#include "core/settings.h"
#include "views/widgets/icons.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int shownMilliseconds = 10'000;
constexpr size_t namedAtOnce = 4;

Place placeOf(const hub::Notification &one, const hub::Endpoint &endpoint)
{
    if (one.repo.isEmpty() || one.number <= 0)
        return Place::notifications(endpoint);
    return Place(hub::RepoUrl{.endpoint = endpoint,
                              .repo = one.repo,
                              .view = hub::RepoUrl::View::Discussion,
                              .discussion = one.number,
                              .comment = one.eventId});
}

} // namespace

DesktopNotices::DesktopNotices(const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_show([this](const Notice &notice) { showOnDesktop(notice); })
{
    m_tray.setIcon(applicationIcon());
    connect(&m_tray, &QSystemTrayIcon::messageClicked, this, &DesktopNotices::activate);
    connect(&m_tray, &QSystemTrayIcon::activated, this, &DesktopNotices::activate);
}

DesktopNotices::Notice DesktopNotices::noticeOf(const std::vector<hub::Notification> &news,
                                                const hub::Endpoint &endpoint)
{
    if (news.size() == 1) {
        const hub::Notification &one = news.front();
        return {.title = one.repo.isEmpty() ? tr("News on the Hub") : one.repo.id,
                .text = one.title,
                .place = placeOf(one, endpoint)};
    }
    QStringList lines;
    for (size_t at = 0; at < std::min(namedAtOnce, news.size()); ++at)
        lines += news[at].repo.isEmpty() ? news[at].title : tr("%1: %2").arg(news[at].repo.id, news[at].title);
    if (news.size() > namedAtOnce)
        lines += tr("and %n more", nullptr, int(news.size() - namedAtOnce));
    return {.title = tr("%Ln notification(s)", nullptr, int(news.size())),
            .text = lines.join(u'\n'),
            .place = Place::notifications(endpoint)};
}

void DesktopNotices::tell(const std::vector<hub::Notification> &news, const hub::Endpoint &endpoint)
{
    if (!news.empty())
        tell(noticeOf(news, endpoint));
}

void DesktopNotices::tell(const Notice &notice)
{
    if (!m_settings.notifiesOnDesktop())
        return;
    m_last = notice;
    m_show(notice);
}

void DesktopNotices::showOnDesktop(const Notice &notice)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    m_tray.show(); // stays until the place was looked at: the message itself goes soon
    m_tray.setToolTip(notice.title);
    m_tray.showMessage(notice.title, notice.text, QSystemTrayIcon::Information, shownMilliseconds);
}

void DesktopNotices::activate()
{
    m_tray.hide();
    const std::optional<Notice> notice = std::exchange(m_last, std::nullopt);
    if (notice && notice->lead)
        notice->lead();
    else if (notice)
        emit activated(notice->place);
}
