#include "cli/errorline.h"

#include "cli/words.h"
#include "hub/serverarea.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString sentence(const Error &error)
{
    if (hub::isNotOffered(error))
        return tr("This server does not offer this: it has only a part of what the Hub has.");
    switch (error.kind) { // no default: a new kind does not compile until it has its sentence
    case Error::Kind::RevisionNotFound: return tr("The repo has no such branch, tag or commit.");
    case Error::Kind::EntryNotFound: return tr("The repo has no such file.");
    case Error::Kind::Gated: return tr("This repo is gated. Accept its terms on the Hub first.");
    case Error::Kind::Disabled: return tr("The Hub has disabled this repo.");
    case Error::Kind::RepoNotFound: return tr("There is no such repo, or your token may not see it.");
    case Error::Kind::BadRequest: return tr("The Hub refused what was sent.");
    case Error::Kind::InvalidToken: return tr("The Hub did not accept your token. Sign in again, or set HF_TOKEN.");
    case Error::Kind::Unauthorized:
        return tr("You have to be signed in for this. Sign in, or set HF_TOKEN to a token.");
    case Error::Kind::PaymentRequired: return tr("The Hub asks for a payment before it does this.");
    case Error::Kind::Forbidden: return tr("Your token does not allow this.");
    case Error::Kind::NotFound: return tr("The server has nothing at this address.");
    case Error::Kind::Conflict: return tr("The Hub is busy with something that is in the way. Try again.");
    case Error::Kind::HeadMoved:
        return tr("The branch has changed in the meantime. Nothing was committed; run the command again.");
    case Error::Kind::TooLarge: return tr("The Hub does not take this much at once.");
    case Error::Kind::RangeNotSatisfiable: return tr("The server does not have that part of the file.");
    case Error::Kind::RateLimited: return tr("The Hub asks to slow down. Try again later.");
    case Error::Kind::ServerFault: return tr("The Hub has a problem. Try again later.");
    case Error::Kind::Rejected: return tr("The Hub refused the request.");
    case Error::Kind::Malformed: return tr("The server's answer is not what it should be.");
    case Error::Kind::Offline: return tr("The Hub cannot be reached. Check the connection and try again.");
    case Error::Kind::Tls: return tr("The server's certificate is not trusted.");
    case Error::Kind::Timeout: return tr("The server did not answer in time. Try again.");
    case Error::Kind::Cancelled: return tr("Stopped. The same command goes on from here.");
    case Error::Kind::Invalid: return tr("This cannot be done.");
    case Error::Kind::LocalFile: return tr("A file on this machine could not be used.");
    case Error::Kind::Keychain: return tr("The system's secret store cannot be used. Set HF_TOKEN to a token instead.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString facts(const Error &error)
{
    QStringList list;
    if (!error.subject.isEmpty())
        list += error.subject;
    if (error.httpStatus > 0)
        list += error.code.isEmpty() ? QString::number(error.httpStatus)
                                     : u"%1 %2"_s.arg(QString::number(error.httpStatus), error.code);
    if (!error.requestId.isEmpty())
        list += tr("request %1").arg(error.requestId);
    return list.isEmpty() ? QString() : u" (%1)"_s.arg(list.join(u", "_s));
}

} // namespace

QString errorLine(const Error &error)
{
    const QString detail = error.detail.simplified();
    const QString words = detail.isEmpty() || detail.endsWith(u'.') || detail.endsWith(u'!') ? detail : detail + u'.';
    return (words.isEmpty() ? sentence(error) : sentence(error) + u' ' + words) + facts(error);
}

} // namespace cli
