#include "hub/hubclient.h"
#include "models/space/livespace.h"
#include "models/space/spacekeysmodel.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void say(const QJsonObject &json)
{
    std::printf("%s\n", QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

//! The window's models of one Space, driven from a command line: what they see and what they change.
class Driver : public QObject
{
    Q_OBJECT

public:
    Driver(const QUrl &endpoint, const QByteArray &token, const QString &space)
        : m_client({.endpoint = hub::Endpoint(endpoint), .token = token})
        , m_space(m_client)
        , m_keys(m_client)
    {
        const hub::RepoId id{.kind = hub::RepoKind::Space, .id = space};
        m_keys.setSpace(id);
        connect(&m_space, &LiveSpace::done, this, [this] { end(0); });
        connect(&m_space, &LiveSpace::refused, this, [this](LiveSpace::Action, const Error &error) { refuse(error); });
        connect(&m_keys, &SpaceKeysModel::changeFailed, this,
                [this](const QString &, const Error &error) { refuse(error); });
        connect(&m_keys, &SpaceKeysModel::changesMade, this, [this](int count) { end(count > 0 ? 0 : 1); });
        m_space.watch(id);
    }

    bool run(const QStringList &words)
    {
        const QString &what = words.first();
        const QString name = words.value(1);
        const bool isSecret = what.endsWith("secret"_L1);
        if (what == "see"_L1) {
            connect(&m_space, &LiveSpace::changed, this, &Driver::see);
            connect(&m_keys, &SpaceKeysModel::stateChanged, this, &Driver::see);
            m_keys.load();
        } else if (what == "pause"_L1) {
            m_space.pause();
        } else if (what == "restart"_L1) {
            m_space.restart(name == "factory"_L1 ? hub::spaces::Restart::Factory : hub::spaces::Restart::Ordinary);
        } else if (what == "hardware"_L1) {
            m_space.requestHardware(name, words.size() > 2 ? std::optional(words[2].toInt()) : std::nullopt);
        } else if (what == "sleep"_L1) {
            m_space.setSleepTime(name.toInt());
        } else if (what == "dev-mode"_L1) {
            m_space.setDevMode(name == "on"_L1);
        } else if (what == "mount"_L1) {
            m_space.setVolumes({{.type = name, .source = words.value(2), .mountPath = words.value(3)}});
        } else if (what == "unmount"_L1) {
            m_space.removeVolumes();
        } else if (what == "secret"_L1 || what == "variable"_L1) {
            m_keys.apply(
                {{.key = {.key = name, .isSecret = isSecret, .value = words.value(2), .description = words.value(3)}}});
        } else if (what == "remove-secret"_L1 || what == "remove-variable"_L1) {
            m_keys.apply({{.kind = SpaceKeyChange::Kind::Remove, .key = {.key = name, .isSecret = isSecret}}});
        } else {
            return false;
        }
        return true;
    }

private:
    void see()
    {
        using State = SpaceKeysModel::State;
        if (m_space.isLoading() || m_keys.state() == State::Loading || m_keys.state() == State::Idle)
            return;
        const std::optional<hub::SpaceRuntime> &runtime = m_space.runtime();
        if (!runtime)
            return refuse(*m_space.error());
        QJsonObject secrets;
        QJsonObject variables;
        for (int row = 0; row < m_keys.rowCount(); ++row) {
            const SpaceKey &key = m_keys.row(m_keys.index(row, 0));
            (key.isSecret ? secrets : variables).insert(key.key, key.isSecret ? key.description : key.value);
        }
        QJsonArray volumes;
        for (const hub::SpaceVolume &volume : runtime->volumes.value_or(std::vector<hub::SpaceVolume>()))
            volumes.append(volume.toJson());
        say({{u"stage"_s, runtime->stage.text()},
             {u"hardware"_s, orNull(runtime->hardware)},
             {u"requested_hardware"_s, orNull(runtime->requestedHardware)},
             {u"sleep_time"_s, runtime->sleepTime ? QJsonValue(*runtime->sleepTime) : QJsonValue()},
             {u"dev_mode"_s, runtime->isDevMode},
             {u"error"_s, orNull(runtime->errorMessage)},
             {u"secrets"_s, m_keys.state() == State::Ready ? QJsonValue(secrets) : QJsonValue()},
             {u"variables"_s, m_keys.state() == State::Ready ? QJsonValue(variables) : QJsonValue()},
             {u"volumes"_s, volumes}});
        end(0);
    }

    void refuse(const Error &error)
    {
        say({{u"refused"_s, error.httpStatus}, {u"words"_s, error.detail}});
        end(3);
    }

    void end(int code)
    {
        if (!std::exchange(m_isOver, true))
            QMetaObject::invokeMethod(qApp, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    }

    hub::HubClient m_client;
    LiveSpace m_space;
    SpaceKeysModel m_keys;
    bool m_isOver = false;
};

//! spacedriver ENDPOINT TOKEN OWNER/NAME see|pause|restart [factory]|hardware FLAVOR [SECONDS]|sleep SECONDS|dev-mode
//! on|off| mount TYPE SOURCE PATH|unmount|secret NAME VALUE [DESCRIPTION]|variable …|remove-secret NAME|remove-variable
//! NAME
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 5) {
        std::fprintf(stderr, "usage: spacedriver ENDPOINT TOKEN OWNER/NAME COMMAND...\n");
        return 2;
    }
    Driver driver(QUrl(words[1]), words[2].toLatin1(), words[3]);
    return driver.run(words.sliced(4)) ? QCoreApplication::exec() : 2;
}

#include "spacedriver.moc"
