#include "sandbox/visibility.h"

#include "sandbox/validation.h"

using namespace Qt::StringLiterals;

namespace sandbox {

Outcome<std::optional<Visibility>> readVisibility(const Call &call, const QJsonObject &body, Kind kind,
                                                  const QString &owner)
{
    const QJsonValue isPrivate = body["private"_L1];
    if (!isPrivate.isUndefined() && body.contains("visibility"_L1))
        return std::unexpected(schemaRefusal(u"Use either \"visibility\" or \"private\""_s, u"visibility"_s));
    if (isPrivate.isBool())
        return isPrivate.toBool() ? Visibility::Private : Visibility::Public;
    if (!isPrivate.isUndefined() && !isPrivate.isNull())
        return std::unexpected(schemaRefusal(u"Invalid input: expected boolean"_s, u"private"_s));
    if (!body.contains("visibility"_L1))
        return std::nullopt;
    QStringList choices{u"public"_s, u"private"_s};
    if (kind == Kind::Space)
        choices.append(u"protected"_s);
    const Outcome<QString> name = readChoice(body, u"visibility"_s, choices);
    if (!name)
        return std::unexpected(name.error());
    if (*name == "protected"_L1 && !call.backend.platform().accounts.profile(owner).isPaying())
        return refusal(402, u"Protected Spaces need a PRO, Team or Enterprise subscription"_s);
    return Visibility(choices.indexOf(*name));
}

Visibility visibilityOf(const RepoSettings &settings)
{
    if (settings.isProtected)
        return Visibility::Protected;
    return settings.isPrivate ? Visibility::Private : Visibility::Public;
}

void setVisibility(RepoSettings &settings, Visibility visibility)
{
    settings.isPrivate = visibility != Visibility::Public;
    settings.isProtected = visibility == Visibility::Protected;
}

QString visibilityName(const RepoSettings &settings)
{
    switch (visibilityOf(settings)) {
    case Visibility::Public: return u"public"_s;
    case Visibility::Private: return u"private"_s;
    case Visibility::Protected: return u"protected"_s;
    }
    Q_UNREACHABLE();
}

} // namespace sandbox
