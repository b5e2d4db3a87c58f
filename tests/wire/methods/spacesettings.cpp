#include "hub/spacesettings.h"

#include "wire/methods/ofspace.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

QJsonObject secretsForm(const std::vector<hub::SpaceSecret> &secrets)
{
    QJsonObject form;
    for (const hub::SpaceSecret &secret : secrets)
        form[secret.key] = typed(u"SpaceSecret"_s,
                                 {{u"key"_s, secret.key},
                                  {u"description"_s, textForm(secret.description)},
                                  {u"updated_at"_s, timeForm(secret.updatedAt)}});
    return form;
}

QJsonObject variablesForm(const std::vector<hub::SpaceVariable> &variables)
{
    QJsonObject form;
    for (const hub::SpaceVariable &variable : variables)
        form[variable.key] = typed(u"SpaceVariable"_s,
                                   {{u"key"_s, variable.key},
                                    {u"value"_s, variable.value},
                                    {u"description"_s, textForm(variable.description)},
                                    {u"updated_at"_s, timeForm(variable.updatedAt)}});
    return form;
}

} // namespace

void addSpaceSettingMethods(Methods &methods)
{
    using Space = const hub::RepoId &;
    using Given = const Arguments &;
    methods.add(u"get_space_secrets"_s,
                ofSpace([](Space space, Given) { return hub::spaces::secrets(space); }, secretsForm));
    methods.add(u"add_space_secret"_s, doing([](Space space, Given given) {
                    return hub::spaces::addSecret(space, given.text("key"_L1), given.text("value"_L1),
                                                  given.text("description"_L1));
                }));
    methods.add(u"delete_space_secret"_s,
                doing([](Space space, Given given) { return hub::spaces::removeSecret(space, given.text("key"_L1)); }));
    methods.add(u"get_space_variables"_s,
                ofSpace([](Space space, Given) { return hub::spaces::variables(space); }, variablesForm));
    methods.add(u"add_space_variable"_s,
                ofSpace(
                    [](Space space, Given given) {
                        return hub::spaces::addVariable(space, given.text("key"_L1), given.text("value"_L1),
                                                        given.text("description"_L1));
                    },
                    variablesForm));
    methods.add(
        u"delete_space_variable"_s,
        ofSpace([](Space space, Given given) { return hub::spaces::removeVariable(space, given.text("key"_L1)); },
                variablesForm));
}

} // namespace wire
