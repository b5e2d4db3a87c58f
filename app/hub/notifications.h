#pragma once

#include "hub/call.h"
#include "hub/notificationtypes.h"
#include "hub/page.h"

#include <QMap>

//! One's notifications, and what one wants to be told (hub-api "Notifications, watching"). All need a token. There is
//! no push: ask again every minute at most, and only while somebody looks. Errors: Unauthorized, Forbidden for a token
//! that may not, BadRequest.
namespace hub {

struct NotificationQuery {
    enum class Read { All, Unread };
    enum class Mention { All, Participating, Mentions };

    Read read = Read::All;
    Mention mention = Mention::All;
    QString repoType = {}; //!< model, dataset or space
    QString repoName = {}; //!< owner/name
    QString postAuthor = {};
    QString paperId = {};
    QString articleId = {};
    QString lastUpdate = {}; //!< ISO 8601

    Query parameterList() const;
};

struct NotificationPage : Page<Notification> {
    qint64 unread = 0;
    qint64 all = 0;
};

//! What can be watched.
struct Watched {
    QString id = {}; //!< 24 hex digits
    QString type = {}; //!< org, user or repo
};

namespace notifications {

//! GET /api/notifications?p=0 and the query. The newest first; the total is that of the query.
Call<NotificationPage> list(const NotificationQuery &query = {});
Call<NotificationPage> nextPage(const QUrl &next);

//! POST /api/notifications/mark-as-read {"discussionIds","read"}. At least one id.
Result<Call<Done>> mark(const QStringList &discussionIds, bool read);
//! POST /api/notifications/mark-as-read?applyToAll=true and the query: all that match.
Call<Done> markAll(const NotificationQuery &query, bool read);

//! DELETE /api/notifications {"discussionIds"}. At least one id.
Result<Call<Done>> remove(const QStringList &discussionIds);
//! DELETE /api/notifications?applyToAll=true and the query: all that match.
Call<Done> removeAll(const NotificationQuery &query);

//! PATCH /api/settings/notifications {"notifications":{key: bool}}. Keys such as discussions_participating,
//! web_discussions_watched, gated_user_access_request or announcements; only those named change.
Result<Call<Done>> configure(const QMap<QString, bool> &settings);

//! PATCH /api/settings/watch {"add","delete"}.
Result<Call<Done>> watch(const std::vector<Watched> &add, const std::vector<Watched> &remove);

} // namespace notifications

} // namespace hub
