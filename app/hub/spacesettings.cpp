#include "hub/spacesettings.h"

#include "hub/messages.h"
#include "hub/readers.h"
#include "hub/validation.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

SpaceSecret secretIn(const QString &key, const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    return {
        .key = key, .description = json::text(json["description"_L1]), .updatedAt = json::time(json["updatedAt"_L1])};
}

SpaceVariable variableIn(const QString &key, const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    return {.key = key,
            .value = json::text(value.isObject() ? json["value"_L1] : value),
            .description = json::text(json["description"_L1]),
            .updatedAt = json::time(json["updatedAt"_L1])};
}

//! The Hub answers with an object whose members are named by the keys.
template<typename T, auto read>
Result<std::vector<T>> readNamed(const Response &response)
{
    return json::object(response).transform([](const QJsonObject &body) {
        std::vector<T> items;
        for (auto it = body.begin(); it != body.end(); ++it)
            items.push_back(read(it.key(), it.value()));
        return items;
    });
}

Call<std::vector<SpaceVariable>> variablesCall(Message message)
{
    return {.message = authenticated(std::move(message)), .read = readNamed<SpaceVariable, variableIn>};
}

} // namespace

Call<std::vector<SpaceSecret>> spaces::secrets(const RepoId &space)
{
    return {.message = authenticated(get(space.apiPath() + "/secrets")), .read = readNamed<SpaceSecret, secretIn>};
}

Result<Call<Done>> spaces::addSecret(const RepoId &space, const QString &key, const QString &value,
                                     const QString &description)
{
    return settingKey(key).transform([&](const QString &valid) {
        QJsonObject body{{u"key"_s, valid}};
        if (!description.isEmpty())
            body.insert(u"description"_s, description);
        Message message = sendSecret(Verb::Post, space.apiPath() + "/secrets", body, u"value"_s, value);
        return Call<Done>{.message = authenticated(std::move(message)), .read = readStored};
    });
}

Result<Call<Done>> spaces::removeSecret(const RepoId &space, const QString &key)
{
    return settingKey(key).transform([&space](const QString &valid) {
        return Call<Done>{.message = authenticated(
                              sendJson(Verb::Delete, space.apiPath() + "/secrets", QJsonObject{{u"key"_s, valid}})),
                          .read = readNothing};
    });
}

Call<std::vector<SpaceVariable>> spaces::variables(const RepoId &space)
{
    return variablesCall(get(space.apiPath() + "/variables"));
}

Result<Call<std::vector<SpaceVariable>>> spaces::addVariable(const RepoId &space, const QString &key,
                                                             const QString &value, const QString &description)
{
    return settingKey(key).transform([&](const QString &valid) {
        QJsonObject body{{u"key"_s, valid}, {u"value"_s, value}};
        if (!description.isEmpty())
            body.insert(u"description"_s, description);
        return variablesCall(sendJson(Verb::Post, space.apiPath() + "/variables", body));
    });
}

Result<Call<std::vector<SpaceVariable>>> spaces::removeVariable(const RepoId &space, const QString &key)
{
    return settingKey(key).transform([&space](const QString &valid) {
        return variablesCall(sendJson(Verb::Delete, space.apiPath() + "/variables", QJsonObject{{u"key"_s, valid}}));
    });
}

} // namespace hub
