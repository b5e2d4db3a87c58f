#include "views/accounts/accountwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using auth::Account;

namespace {

struct AccountWords {
    Q_DECLARE_TR_FUNCTIONS(AccountWords)
};

QString hostOf(const QUrl &endpoint)
{
    return Account{.endpoint = endpoint}.serverName();
}

QString overriddenText(const auth::EnvironmentNotice &notice)
{
    if (notice.overriddenUser.isEmpty())
        return {};
    return u' '
        + AccountWords::tr("Otherwise you would be %1 on %2.")
              .arg(notice.overriddenUser, hostOf(notice.overriddenEndpoint));
}

} // namespace

QString accountwords::role(const Account &account)
{
    if (account.tokenRole == "read"_L1)
        return AccountWords::tr("read only", "what a token may do");
    if (account.tokenRole == "write"_L1)
        return AccountWords::tr("read and write", "what a token may do");
    if (account.tokenRole == "fineGrained"_L1)
        return AccountWords::tr("fine-grained", "what a token may do");
    return account.tokenRole == "god"_L1 ? AccountWords::tr("staff", "what a token may do") : account.tokenRole;
}

Chip::Tone accountwords::roleTone(const Account &account)
{
    if (account.tokenRole == "read"_L1)
        return Chip::Tone::Neutral;
    return account.isFineGrained() ? Chip::Tone::Info : Chip::Tone::Positive;
}

QString accountwords::roleExplanation(const Account &account)
{
    if (account.tokenRole == "read"_L1)
        return AccountWords::tr("This token can read what its owner may read. It cannot change anything.");
    if (!account.isFineGrained())
        return AccountWords::tr("This token can do whatever its owner may do.");
    const QString permissions = account.permissions.join(u'\n');
    return AccountWords::tr("This token can do only what was chosen when it was made:") + u'\n' + permissions;
}

QString accountwords::place(Account::TokenPlace place)
{
    switch (place) {
    case Account::TokenPlace::Keychain: return AccountWords::tr("token in the password store");
    case Account::TokenPlace::File: return AccountWords::tr("token in a private file");
    case Account::TokenPlace::SessionOnly: return AccountWords::tr("token for this session only");
    case Account::TokenPlace::Environment: return AccountWords::tr("token from the environment");
    }
    Q_UNREACHABLE_RETURN({});
}

QString accountwords::kept(Account::TokenPlace place)
{
    switch (place) {
    case Account::TokenPlace::Keychain: return AccountWords::tr("kept in the password store");
    case Account::TokenPlace::File: return AccountWords::tr("kept in a private file");
    case Account::TokenPlace::SessionOnly: return AccountWords::tr("kept for this session only");
    case Account::TokenPlace::Environment: return AccountWords::tr("from the environment");
    }
    Q_UNREACHABLE_RETURN({});
}

QString accountwords::environmentNotice(const auth::EnvironmentNotice &notice)
{
    if (!notice.unusableEndpoint.isEmpty())
        return AccountWords::tr(
                   "HF_ENDPOINT is not the address of a Hub, so it and any token beside it are not used: %1")
            .arg(notice.unusableEndpoint);
    if (notice.tokenVariable.isEmpty())
        return AccountWords::tr("%1 chooses the server %2.").arg(notice.endpointVariable, hostOf(notice.endpoint))
            + overriddenText(notice);
    if (notice.endpointVariable.isEmpty())
        return AccountWords::tr("The token in %1 is used.").arg(notice.tokenVariable) + overriddenText(notice);
    return AccountWords::tr("The token in %1 is used, on the server in %2: %3.")
               .arg(notice.tokenVariable, notice.endpointVariable, hostOf(notice.endpoint))
        + overriddenText(notice);
}

QString accountwords::writeRefusal(const Account &account)
{
    if (account.isSignedOut())
        return AccountWords::tr("Sign in first.");
    if (!account.mayWrite())
        return AccountWords::tr("This token can only read. Sign in with a token that can write.");
    return {};
}
