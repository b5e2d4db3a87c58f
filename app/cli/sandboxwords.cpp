#include "cli/sandboxwords.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

bool applyWord(const QString &word, sandbox::Account &account)
{
    sandbox::Token &token = account.tokens.front();
    if (word == "pro"_L1) {
        account.isPro = true;
        account.canPay = true;
        return true;
    }
    if (word == "free"_L1) {
        account.paysForSpaces = true;
        return true;
    }
    if (word == "read"_L1) {
        token.role = sandbox::Role::Read;
        return true;
    }
    if (word.startsWith("name="_L1)) {
        account.fullName = word.sliced(5);
        return true;
    }
    const QString scope = word.startsWith("only="_L1) ? word.sliced(5) : QString();
    if (scope.isEmpty())
        return false;
    token.role = sandbox::Role::FineGrained;
    token.scopes.append(scope);
    return true;
}

bool applyWord(const QString &word, sandbox::Organization &organization)
{
    if (word.startsWith("name="_L1)) {
        organization.fullName = word.sliced(5);
        return true;
    }
    organization.isPrivateByDefault = word == "new=private"_L1;
    return organization.isPrivateByDefault;
}

std::optional<sandbox::OrgRole> roleFromText(const QString &text)
{
    static const QHash<QString, sandbox::OrgRole> roles{{u"read"_s, sandbox::OrgRole::Read},
                                                        {u"contributor"_s, sandbox::OrgRole::Contributor},
                                                        {u"write"_s, sandbox::OrgRole::Write},
                                                        {u"admin"_s, sandbox::OrgRole::Admin}};
    const auto role = roles.constFind(text);
    return role == roles.cend() ? std::nullopt : std::optional(*role);
}

} // namespace

std::optional<sandbox::Account> accountFromText(const QString &text)
{
    const qsizetype sign = text.indexOf(u'=');
    const QStringList words = text.sliced(sign + 1).split(u',');
    if (sign <= 0 || words.first().isEmpty())
        return std::nullopt;
    sandbox::Account account{.user = text.first(sign), .tokens = {{.value = words.first().toUtf8()}}};
    for (const QString &word : words.sliced(1)) {
        if (!applyWord(word, account))
            return std::nullopt;
    }
    return account;
}

std::optional<sandbox::Organization> organizationFromText(const QString &text)
{
    const qsizetype sign = text.indexOf(u'=');
    if (sign <= 0)
        return std::nullopt;
    sandbox::Organization organization{.name = text.first(sign)};
    const QStringList members = text.sliced(sign + 1).split(u',', Qt::SkipEmptyParts);
    for (const QString &member : members) {
        if (member.contains(u'=')) {
            if (!applyWord(member, organization))
                return std::nullopt;
            continue;
        }
        const qsizetype colon = member.indexOf(u':');
        const std::optional<sandbox::OrgRole> role =
            colon < 0 ? sandbox::OrgRole::Write : roleFromText(member.sliced(colon + 1));
        if (!role)
            return std::nullopt;
        organization.members.emplaceBack(colon < 0 ? member : member.first(colon), *role);
    }
    return organization;
}

} // namespace cli
