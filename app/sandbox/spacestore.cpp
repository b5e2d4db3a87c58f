#include "sandbox/spacestore.h"

using namespace Qt::StringLiterals;

namespace sandbox {

SpaceStore::SpaceStore(Database &database, double speed)
    : m_speed(speed)
    , m_states(database, u"space_states"_s)
    , m_secrets(database, u"space_secrets"_s)
    , m_variables(database, u"space_variables"_s)
{ }

void SpaceStore::create()
{
    for (DocumentTable *const documents : {&m_states, &m_secrets, &m_variables})
        documents->create();
}

SpaceState SpaceStore::state(const Repo &space)
{
    return SpaceState::fromJson(m_states.find(space.hex).value_or(QJsonObject()));
}

QJsonObject SpaceStore::runtime(const Repo &space)
{
    return state(space).runtimeAt(now(), m_speed, subdomain(space));
}

QString SpaceStore::stage(const Repo &space)
{
    return state(space).stageAt(now(), m_speed);
}

SpaceState SpaceStore::change(const Repo &space, const std::function<void(SpaceState &)> &edit)
{
    return SpaceState::fromJson(m_states.change(space.hex, [&](QJsonObject &json) {
        SpaceState state = SpaceState::fromJson(json);
        edit(state);
        json = state.toJson();
    }));
}

void SpaceStore::restart(const Repo &space)
{
    change(space, [this](SpaceState &state) {
        if (!state.plan.isStatic() && state.power == SpaceState::Power::On)
            state.restart(now(), m_speed, false);
    });
}

void SpaceStore::build(const Repo &space, const SpacePlan &plan, const QString &sha, const QDateTime &date)
{
    const qint64 moment = std::min(now(), date.isValid() ? date.toMSecsSinceEpoch() : now());
    change(space, [&](SpaceState &state) {
        const SpaceState::Power power = state.power;
        state.restart(moment, m_speed, true);
        state.power = power;
        state.visited = now();
        state.plan = plan;
        state.sha = sha;
    });
}

QList<SpaceSetting> SpaceStore::settings(const Repo &space, Settings which)
{
    QList<SpaceSetting> settings;
    const QJsonObject all = table(which).find(space.hex).value_or(QJsonObject());
    for (auto setting = all.begin(); setting != all.end(); ++setting) {
        const QJsonObject json = setting->toObject();
        settings.append({.key = setting.key(),
                         .value = json["value"_L1].toString(),
                         .description = json["description"_L1].toString(),
                         .updatedAt = QDateTime::fromString(json["updatedAt"_L1].toString(), Qt::ISODateWithMs)});
    }
    return settings;
}

void SpaceStore::setSetting(const Repo &space, Settings which, const SpaceSetting &setting)
{
    table(which).change(space.hex, [&](QJsonObject &all) {
        all.insert(setting.key,
                   QJsonObject{{u"value"_s, setting.value},
                               {u"description"_s, setting.description},
                               {u"updatedAt"_s, isoDate(QDateTime::currentDateTimeUtc())}});
    });
}

bool SpaceStore::removeSetting(const Repo &space, Settings which, const QString &key)
{
    bool wasThere = false;
    table(which).change(space.hex, [&](QJsonObject &all) {
        wasThere = all.contains(key);
        all.remove(key);
    });
    return wasThere;
}

void SpaceStore::copyVariables(const Repo &from, const Repo &to)
{
    for (const SpaceSetting &variable : settings(from, Settings::Variables))
        setSetting(to, Settings::Variables, variable);
}

void SpaceStore::forget(const Repo &space)
{
    for (DocumentTable *const documents : {&m_states, &m_secrets, &m_variables})
        documents->remove(space.hex);
}

QString SpaceStore::subdomain(const Repo &space)
{
    QString name = space.id.toLower();
    for (QChar &c : name) {
        if (!c.isLetterOrNumber())
            c = u'-';
    }
    return name;
}

qint64 SpaceStore::now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace sandbox
