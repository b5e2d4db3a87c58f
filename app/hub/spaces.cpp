#include "hub/spaces.h"

#include "hub/messages.h"
#include "hub/readers.h"
#include "hub/validation.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::unexpected<Error> refused(const char *text, const QString &subject = {})
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("Space", text), subject);
}

Call<SpaceRuntime> changing(Message message)
{
    return {.message = authenticated(std::move(message)), .read = readObject<SpaceRuntime>};
}

bool isComplete(const SpaceVolume &volume)
{
    static const QStringList types{u"bucket"_s, u"model"_s, u"dataset"_s, u"space"_s};
    return types.contains(volume.type) && !volume.source.isEmpty() && volume.mountPath.startsWith(u'/');
}

} // namespace

Call<SpaceRuntime> spaces::runtime(const RepoId &space)
{
    return {.message = get(space.apiPath() + "/runtime"), .read = readObject<SpaceRuntime>};
}

Result<Call<SpaceRuntime>> spaces::requestHardware(const RepoId &space, const QString &flavor,
                                                   std::optional<int> seconds)
{
    if (flavor.isEmpty())
        return refused(QT_TRANSLATE_NOOP("Space", "Choose the hardware first."));
    QJsonObject body{{u"flavor"_s, flavor}};
    if (seconds) {
        const Result<int> valid = sleepTime(*seconds);
        if (!valid)
            return std::unexpected(valid.error());
        body.insert(u"sleepTimeSeconds"_s, *valid);
    }
    return changing(sendJson(Verb::Post, space.apiPath() + "/hardware", body));
}

Result<Call<SpaceRuntime>> spaces::setSleepTime(const RepoId &space, int seconds)
{
    return sleepTime(seconds).transform([&space](int valid) {
        return changing(sendJson(Verb::Post, space.apiPath() + "/sleeptime", QJsonObject{{u"seconds"_s, valid}}));
    });
}

Call<SpaceRuntime> spaces::pause(const RepoId &space)
{
    return changing(send(Verb::Post, space.apiPath() + "/pause"));
}

Call<SpaceRuntime> spaces::restart(const RepoId &space, Restart how)
{
    const Query query = how == Restart::Factory ? Query{{u"factory"_s, u"true"_s}} : Query();
    return changing(send(Verb::Post, space.apiPath() + "/restart", query));
}

Call<SpaceRuntime> spaces::setDevMode(const RepoId &space, bool enabled)
{
    return changing(sendJson(Verb::Post, space.apiPath() + "/dev-mode", QJsonObject{{u"enabled"_s, enabled}}));
}

Result<Call<SpaceRuntime>> spaces::setReplicas(const RepoId &space, int replicas)
{
    if (replicas < 1)
        return refused(QT_TRANSLATE_NOOP("Space", "At least one replica has to run."), QString::number(replicas));
    return changing(sendJson(Verb::Post, space.apiPath() + "/replicas", QJsonObject{{u"replicas"_s, replicas}}));
}

Result<Call<Done>> spaces::setCustomDomain(const RepoId &space, const QString &domain)
{
    static const QRegularExpression valid(u"^([a-z0-9]+(-[a-z0-9_]+)*\\.)+[a-z]{2,}$"_s);
    const QString name = domain.trimmed().toLower();
    if (!valid.match(name).hasMatch())
        return refused(QT_TRANSLATE_NOOP("Space", "A domain is written like demo.example.com."), domain);
    return Call<Done>{.message = authenticated(
                          sendJson(Verb::Post, space.apiPath() + "/custom-domain", QJsonObject{{u"domain"_s, name}})),
                      .read = readNothing};
}

Result<Call<SpaceRuntime>> spaces::setVolumes(const RepoId &space, const std::vector<SpaceVolume> &volumes)
{
    if (volumes.empty())
        return refused(QT_TRANSLATE_NOOP("Space", "There is no volume to mount."));
    QJsonArray rows;
    for (const SpaceVolume &volume : volumes) {
        if (!isComplete(volume))
            return refused(
                QT_TRANSLATE_NOOP("Space", "A volume is a bucket or a repo, mounted at a path that begins with “/”."),
                volume.source);
        rows.append(volume.toJson());
    }
    return changing(sendJson(Verb::Put, space.apiPath() + "/volumes", QJsonObject{{u"volumes"_s, rows}}));
}

Call<SpaceRuntime> spaces::removeVolumes(const RepoId &space)
{
    return changing(send(Verb::Delete, space.apiPath() + "/volumes"));
}

Result<Call<SpaceRuntime>> spaces::requestStorage(const RepoId &space, const QString &tier)
{
    if (tier.isEmpty())
        return refused(QT_TRANSLATE_NOOP("Space", "Choose the size of the storage first."));
    return changing(sendJson(Verb::Post, space.apiPath() + "/storage", QJsonObject{{u"tier"_s, tier}}));
}

Call<SpaceRuntime> spaces::removeStorage(const RepoId &space)
{
    return changing(send(Verb::Delete, space.apiPath() + "/storage"));
}

} // namespace hub
