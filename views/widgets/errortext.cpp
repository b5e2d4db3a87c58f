#include "views/widgets/errortext.h"

#include "hub/serverarea.h"
#include "views/repo/abilitywords.h"
#include "views/widgets/format.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

//! Gives the free functions below a translation context.
struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

//: %1 is a path, a branch or an address
QString about(const QString &subject, const QString &named, const QString &unnamed)
{
    return subject.isEmpty() ? unnamed : named.arg(subject);
}

// Servers answer a failed request with anything up to a whole web page; a sentence has room for a sentence.
QString serverWords(const QString &detail)
{
    const QString words = detail.simplified();
    if (words.isEmpty() || words.startsWith(u'<'))
        return {};
    constexpr qsizetype limit = 300;
    return words.size() > limit ? words.first(limit) + u'…' : words;
}

QString waiting(std::chrono::seconds seconds)
{
    if (seconds.count() < 120)
        return ErrorText::tr("The Hub asks to wait %n second(s), then try again.", nullptr, int(seconds.count()));
    return ErrorText::tr("The Hub asks to wait %n minute(s), then try again.", nullptr,
                         int((seconds.count() + 59) / 60));
}

QString rateLimitText(const Error &error)
{
    return ErrorText::tr("Too many requests in a short time.") + u' '
        + (error.retryAfter ? waiting(*error.retryAfter) : ErrorText::tr("Wait a few minutes, then try again."));
}

QString serverFaultText(const Error &error)
{
    if (error.retryAfter)
        return ErrorText::tr("The Hub has a problem (%1).").arg(error.httpStatus) + u' ' + waiting(*error.retryAfter);
    return ErrorText::tr("The Hub has a problem (%1). Try again later.").arg(error.httpStatus);
}

QString forbiddenText(const Error &error)
{
    // Tokens without the right to write are the common case and have a simple cure.
    if (error.detail.contains("read access"_L1) || error.detail.contains("write token"_L1))
        return ErrorText::tr("Your token may read here but not write. Use a token with write access.");
    return ErrorText::tr(
        "You are signed in, but not allowed to do this. Ask the repo’s owner, or check what your token "
        "may do.");
}

QString gatedText(const Error &error)
{
    if (error.httpStatus == 401)
        return ErrorText::tr("This repo is gated. Sign in, then accept its terms on the Hub.");
    if (error.detail.contains("awaiting"_L1, Qt::CaseInsensitive))
        return ErrorText::tr("This repo is gated, and your request is waiting for its authors’ decision.");
    return ErrorText::tr("This repo is gated. Accept its terms on the Hub first.");
}

QString localFileText(const Error &error)
{
    return about(error.subject,
                 ErrorText::tr("“%1” could not be read or written. Check that it exists, that you may open it and that "
                               "the disk has room."),
                 ErrorText::tr("A file could not be read or written. Check that you may open it and that the disk has "
                               "room."));
}

QString sentence(const Error &error)
{
    if (hub::isNotOffered(error))
        return abilitywords::sentence(error);
    switch (error.kind) {
    case Error::Kind::RevisionNotFound:
        return ErrorText::tr("There is no such branch, tag or commit. Choose another revision.");
    case Error::Kind::EntryNotFound:
        return about(
            error.subject,
            ErrorText::tr("“%1” does not exist at this revision. It may have been moved: look in the history."),
            ErrorText::tr("There is no such file or folder at this revision. It may have been moved: look in "
                          "the history."));
    case Error::Kind::Gated: return gatedText(error);
    case Error::Kind::Disabled:
        return ErrorText::tr(
            "The Hub has disabled this repo. Only its owner can find out more, from the Hub’s support.");
    case Error::Kind::RepoNotFound:
        return ErrorText::tr("There is no such repo, or your account may not see it. Check the name, or sign in with "
                             "another account.");
    case Error::Kind::BadRequest: return ErrorText::tr("The Hub did not accept the request. Change what it names.");
    case Error::Kind::InvalidToken:
        return ErrorText::tr("The Hub did not accept your token: it is wrong, expired or revoked. Sign in again.");
    case Error::Kind::Unauthorized: return ErrorText::tr("This needs an account. Sign in first.");
    case Error::Kind::PaymentRequired:
        return ErrorText::tr("The Hub asks for payment. Check billing in your account’s settings on the Hub.");
    case Error::Kind::Forbidden: return forbiddenText(error);
    case Error::Kind::NotFound:
        return ErrorText::tr("The server has nothing at this address. Check the address, and the endpoint in the "
                             "settings.");
    case Error::Kind::Conflict:
        return ErrorText::tr("This conflicts with what is there already, or with something still under way. Reload, "
                             "then try again.");
    case Error::Kind::HeadMoved:
        return ErrorText::tr("The branch has changed since you opened it. Reload and try again.");
    case Error::Kind::TooLarge: return ErrorText::tr("This is more than the Hub takes at once. Send less in one go.");
    case Error::Kind::RangeNotSatisfiable:
        return ErrorText::tr("The file no longer has the part that was asked for: it has changed. Start over.");
    case Error::Kind::RateLimited: return rateLimitText(error);
    case Error::Kind::ServerFault: return serverFaultText(error);
    case Error::Kind::Rejected:
        return ErrorText::tr("The Hub refused the request (%1). See the details for what it said.")
            .arg(error.httpStatus);
    case Error::Kind::Malformed:
        return ErrorText::tr(
            "The answer makes no sense. Something between here and the Hub may have replaced it: check "
            "the endpoint, a proxy or a network sign-in page.");
    case Error::Kind::Offline: return ErrorText::tr("The Hub cannot be reached. Check the connection and try again.");
    case Error::Kind::Tls:
        return ErrorText::tr("The server’s certificate is not trusted, so nothing was sent. Check the clock, the "
                             "endpoint and any proxy.");
    case Error::Kind::Timeout: return ErrorText::tr("The Hub did not answer in time. Try again.");
    case Error::Kind::Cancelled: return ErrorText::tr("Cancelled. Start it again when you like.");
    case Error::Kind::Invalid: return ErrorText::tr("This cannot be sent. Correct it first.");
    case Error::Kind::LocalFile: return localFileText(error);
    case Error::Kind::Keychain:
        return ErrorText::tr("The system’s password store is missing or locked. Unlock it, or choose another place for "
                             "the token.");
    }
    Q_UNREACHABLE_RETURN({});
}

// Where nobody answered, or the refusal is ours, the words are not the Hub's.
bool isAnswer(const Error &error)
{
    return error.httpStatus != 0;
}

} // namespace

QString errorText(const Error &error)
{
    // What is refused before anything is sent is refused in a sentence of ours.
    if (error.kind == Error::Kind::Invalid && !isAnswer(error) && !error.detail.isEmpty())
        return serverWords(error.detail);
    return errorText(error, sentence(error));
}

QString errorText(const Error &error, const QString &text)
{
    const QString words = serverWords(error.detail);
    if (words.isEmpty() || hub::isNotOffered(error)) // "Not implemented" says nothing more
        return text;
    //: %1 a sentence of ours, %2 the words of a server
    return isAnswer(error) ? ErrorText::tr("%1 The Hub says: “%2”").arg(text, words)
                           //: %1 a sentence of ours, %2 the words of the system
                           : ErrorText::tr("%1 (%2)").arg(text, words);
}

QString errorDetails(const Error &error)
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines << ErrorText::tr("%1: %2", "a fact and its value").arg(name, value);
    };
    add(ErrorText::tr("Status"), error.httpStatus == 0 ? QString() : QString::number(error.httpStatus));
    add(ErrorText::tr("Code"), error.code);
    add(ErrorText::tr("Request"), error.requestId);
    add(ErrorText::tr("About"), error.subject);
    add(ErrorText::tr("Message"), error.detail);
    return lines.join(u'\n');
}
