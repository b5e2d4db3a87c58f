#include "sandbox/personjson.h"

using namespace Qt::StringLiterals;

namespace sandbox {

QString avatarPath(const QString &name)
{
    return u"/avatars/%1.svg"_s.arg(name);
}

QJsonValue describePerson(Store &store, const QString &name)
{
    const std::optional<Person> person = store.person(name);
    if (!person)
        return QJsonValue::Undefined;
    QJsonObject json{{u"_id"_s, person->hex},
                     {u"avatarUrl"_s, avatarPath(person->name)},
                     {u"fullname"_s, person->fullName},
                     {u"name"_s, person->name},
                     {u"type"_s, person->isOrganization ? u"org"_s : u"user"_s},
                     {u"isHf"_s, false},
                     {u"isHfAdmin"_s, false},
                     {u"isMod"_s, false}};
    if (!person->isOrganization)
        json.insert("isPro"_L1, false);
    return json;
}

} // namespace sandbox
