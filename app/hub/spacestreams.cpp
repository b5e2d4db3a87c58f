#include "hub/spacestreams.h"

#include "hub/messages.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

Message stream(QByteArray path, Query query = {})
{
    Message message = authenticated(get(std::move(path), std::move(query)));
    // Not compressed: each line has to arrive when it is written.
    message.headers = {{"Accept", "text/event-stream"}, {"Accept-Encoding", "identity"}};
    message.patience = std::chrono::seconds(120);
    return message;
}

} // namespace

Message spaces::logs(const RepoId &space, Log log, int tail)
{
    const Query query = tail > 0 ? Query{{u"tail"_s, QString::number(tail)}} : Query();
    return stream(space.apiPath() + (log == Log::Build ? "/logs/build" : "/logs/run"), query);
}

Message spaces::events(const RepoId &space)
{
    return stream(space.apiPath() + "/events");
}

Message spaces::metrics(const RepoId &space)
{
    return stream(space.apiPath() + "/metrics");
}

} // namespace hub
