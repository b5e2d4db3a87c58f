#include "views/manage/errorhelp.h"

#include "hub/encoding.h"
#include "views/widgets/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

//! Gives the free functions below a translation context.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ErrorHelp)
};

using Step = ErrorHelp::Step;

bool says(const Error &error, QLatin1StringView words)
{
    return error.detail.contains(words, Qt::CaseInsensitive);
}

ErrorHelp help(const Error &error, const QString &sentence, const QString &button = {}, Step step = Step::None,
               const QUrl &page = {})
{
    return {.text = errorText(error, sentence), .button = button, .step = step, .page = page};
}

bool isOwn(const auth::Account &account, const hub::RepoUrl &place)
{
    return account.namespaces().contains(place.repo.owner(), Qt::CaseInsensitive);
}

QString who(const auth::Account &account)
{
    return account.isIdentified() ? account.user : Words::tr("your account");
}

ErrorHelp missing(const Error &error, const auth::Account &account, const hub::RepoUrl &place)
{
    const QString id = place.repo.id;
    if (account.isSignedOut())
        return help(
            error,
            Words::tr("There is no public repo %1. If it is private, sign in as somebody who may see it.").arg(id),
            Words::tr("Sign in"), Step::SignIn);
    if (isOwn(account, place))
        return help(error,
                    Words::tr("%1 has no repo of this name, or your token does not reach it. It may have been deleted, "
                              "or never been called so.")
                        .arg(place.repo.owner()),
                    Words::tr("Show what %1 has").arg(place.repo.owner()), Step::ShowOwner);
    //: %1 is a repo, %2 an account
    return help(error,
                Words::tr("There is no repo %1, or it is private and %2 may not see it: the Hub does not say which.")
                    .arg(id, who(account)),
                Words::tr("Sign in with another account"), Step::SignIn);
}

ErrorHelp gated(const Error &error, const hub::RepoUrl &place)
{
    const QString id = place.repo.id;
    const QString open = Words::tr("Open its page on the Hub");
    if (error.httpStatus == 401)
        return help(error, Words::tr("%1 is gated: sign in, then ask its authors for access.").arg(id),
                    Words::tr("Sign in"), Step::SignIn);
    if (says(error, "awaiting"_L1))
        return help(
            error,
            Words::tr("%1 is gated, and your request waits for its authors. They decide when they get to it.").arg(id),
            open, Step::OpenPage, place.webUrl());
    if (says(error, "rejected"_L1))
        return help(error,
                    Words::tr("The authors of %1 have turned your request down. Only they can change that.").arg(id),
                    open, Step::OpenPage, place.webUrl());
    return help(error, Words::tr("%1 is gated: ask for access on its page, then check again.").arg(id),
                Words::tr("Ask for access on the Hub"), Step::OpenPage, place.webUrl());
}

ErrorHelp badToken(const Error &error)
{
    return help(error, Words::tr("The Hub no longer accepts your token: it has expired, or was revoked."),
                Words::tr("Sign in again"), Step::SignIn);
}

ErrorHelp tokenPolicy(const Error &error, const hub::RepoUrl &place)
{
    return help(error, Words::tr("%1 does not admit your token.").arg(place.repo.owner()),
                Words::tr("Open your tokens on the Hub"), Step::OpenPage, ErrorHelp::tokenPage(place.endpoint));
}

ErrorHelp disabled(const Error &error, const hub::RepoUrl &place)
{
    return help(
        error,
        Words::tr("The Hub has switched %1 off. Its owner can learn more from the Hub’s support.").arg(place.repo.id),
        Words::tr("Open its page on the Hub"), Step::OpenPage, place.webUrl());
}

ErrorHelp payment(const Error &error, const auth::Account &account, const hub::RepoUrl &place)
{
    return help(error, Words::tr("The Hub wants to be paid for this."), Words::tr("Open billing on the Hub"),
                Step::OpenPage, ErrorHelp::billingPage(account, place));
}

ErrorHelp quota(const Error &error, const auth::Account &account, const hub::RepoUrl &place)
{
    return help(error, Words::tr("%1 has no storage left for this. Free some, or get more.").arg(place.repo.owner()),
                Words::tr("Open billing on the Hub"), Step::OpenPage, ErrorHelp::billingPage(account, place));
}

ErrorHelp readOnly(const auth::Account &account, const hub::RepoUrl &place)
{
    //: %1 is the name of a token
    const QString text = account.tokenName.isEmpty()
        ? Words::tr("This token can only read, so nothing was sent. Make one that can write, and sign in with it.")
        : Words::tr("The token “%1” can only read, so nothing was sent. Make one that can write, and sign in with it.")
              .arg(account.tokenName);
    return {.text = text,
            .button = Words::tr("Make another token"),
            .step = Step::OpenPage,
            .page = ErrorHelp::tokenPage(place.endpoint)};
}

bool isAboutQuota(const Error &error)
{
    return says(error, "storage"_L1) || says(error, "quota"_L1);
}

bool isAboutTokens(const Error &error)
{
    return says(error, "your token"_L1);
}

ErrorHelp forbidden(const Error &error, const auth::Account &account, const hub::RepoUrl &place)
{
    if (isAboutQuota(error))
        return quota(error, account, place);
    if (isAboutTokens(error))
        return tokenPolicy(error, place);
    if (account.isFineGrained())
        return help(error, Words::tr("Your fine-grained token does not cover changes of %1.").arg(place.repo.id),
                    Words::tr("Open your tokens on the Hub"), Step::OpenPage, ErrorHelp::tokenPage(place.endpoint));
    //: %1 is an account, %2 a repo, %3 its owner
    return help(error,
                Words::tr("%1 may not change %2: that is for %3 and those whom %3 lets write.")
                    .arg(who(account), place.repo.id, place.repo.owner()),
                Words::tr("Sign in with another account"), Step::SignIn);
}

} // namespace

ErrorHelp ErrorHelp::ofReading(const Error &error, const auth::Account &account, const hub::RepoUrl &place)
{
    switch (error.kind) {
    case Error::Kind::RepoNotFound: return missing(error, account, place);
    case Error::Kind::RevisionNotFound:
        return help(error, Words::tr("%1 has no branch, tag or commit “%2”.").arg(place.repo.id, place.revision),
                    Words::tr("Go to %1").arg(u"main"_s), Step::UseDefaultRevision);
    case Error::Kind::Gated: return gated(error, place);
    case Error::Kind::Disabled: return disabled(error, place);
    case Error::Kind::InvalidToken: return badToken(error);
    case Error::Kind::Unauthorized: return missing(error, account, place);
    case Error::Kind::PaymentRequired: return payment(error, account, place);
    case Error::Kind::Forbidden:
        if (isAboutTokens(error))
            return tokenPolicy(error, place);
        return help(error, Words::tr("%1 may not see %2.").arg(who(account), place.repo.id),
                    Words::tr("Open its page on the Hub"), Step::OpenPage, place.webUrl());
    default: return {.text = errorText(error)};
    }
}

ErrorHelp ErrorHelp::ofWriting(const Error &error, const auth::Account &account, const hub::RepoUrl &place)
{
    switch (error.kind) {
    case Error::Kind::RepoNotFound:
        return help(error,
                    Words::tr("%1 is no longer there under this name: it was deleted, moved or taken from your sight.")
                        .arg(place.repo.id));
    case Error::Kind::Disabled: return disabled(error, place);
    case Error::Kind::InvalidToken: return badToken(error);
    case Error::Kind::Unauthorized:
        return help(error, Words::tr("Only who is signed in can change something."), Words::tr("Sign in"),
                    Step::SignIn);
    case Error::Kind::PaymentRequired: return payment(error, account, place);
    case Error::Kind::Forbidden:
        if (!account.isSignedOut() && !account.mayWrite())
            return readOnly(account, place);
        return forbidden(error, account, place);
    case Error::Kind::Conflict:
        return help(error, Words::tr("Something of this name is there already, or another change is under way."));
    default: return {.text = errorText(error)};
    }
}

ErrorHelp ErrorHelp::beforeWriting(const auth::Account &account, const hub::RepoUrl &place)
{
    if (account.isSignedOut())
        return {.text = Words::tr("Sign in to change something here."),
                .button = Words::tr("Sign in"),
                .step = Step::SignIn};
    if (!account.mayWrite())
        return readOnly(account, place);
    return {};
}

QUrl ErrorHelp::tokenPage(const hub::Endpoint &endpoint)
{
    return endpoint.at("/settings/tokens");
}

QUrl ErrorHelp::billingPage(const auth::Account &account, const hub::RepoUrl &place)
{
    const QString owner = place.repo.owner();
    if (owner.isEmpty() || owner.compare(account.user, Qt::CaseInsensitive) == 0)
        return place.endpoint.at("/settings/billing");
    return place.endpoint.at("/organizations/" + hub::encodedSegment(owner) + "/settings/billing");
}
