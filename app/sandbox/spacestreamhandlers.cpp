#include "sandbox/areas.h"
#include "sandbox/platform.h"
#include "sandbox/spacestreams.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

using Log = SpaceLogStream::Log;

Answer stream(RepoCall &call, const std::function<std::shared_ptr<AnswerStream>(SpaceStore &, int)> &make)
{
    if (call.repo.kind != Kind::Space)
        return refuse(404, u"Sorry, we can't find the page you are looking for."_s);
    if (const Outcome<void> allowed = requireWrite(call.call, call.repo); !allowed)
        return refuse(allowed.error());
    Backend &backend = call.call.backend;
    return {.headers = {{"Cache-Control", "no-cache"}},
            .contentType = "text/event-stream",
            .stream = make(backend.platform().spaces, backend.options().keepAliveMilliseconds)};
}

Answer followLog(RepoCall &call, Log log)
{
    const QString tail = call.call.parameter(u"tail");
    return stream(call, [&](SpaceStore &spaces, int keepAlive) {
        return std::make_shared<SpaceLogStream>(spaces, call.repo, keepAlive, log,
                                                tail.isEmpty() ? -1 : std::max(tail.toInt(), 0));
    });
}

template<typename Source>
Answer follow(RepoCall &call, const QStringList &)
{
    return stream(call, [&](SpaceStore &spaces, int keepAlive) {
        return std::make_shared<Source>(spaces, call.repo, keepAlive);
    });
}

constexpr RepoRoute apiRoutes[] = {
    {"GET", "logs/build", [](RepoCall &call, const QStringList &) { return followLog(call, Log::Build); }},
    {"GET", "logs/run", [](RepoCall &call, const QStringList &) { return followLog(call, Log::Run); }},
    {"GET", "events", follow<SpaceEventStream>},
    {"GET", "metrics", follow<SpaceMetricStream>},
};

} // namespace

Area spaceStreamArea()
{
    return {.api = apiRoutes};
}

} // namespace sandbox
