#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

//! What went wrong, in terms the rest of the program can act on.
//!
//! Carries facts only; the sentence a person reads is made from it in views/widgets/errortext. The kinds that a Hub
//! answer can have follow the order of the Hub's own error mapping (hub/httperror.cpp); no text in here ever holds a
//! token.
struct Error {
    enum class Kind {
        // From an answer of the Hub
        RevisionNotFound, //!< no such branch, tag or commit
        EntryNotFound, //!< no such file or folder at that revision
        Gated, //!< the repo asks for its terms to be accepted first
        Disabled, //!< the Hub has switched this repo off
        RepoNotFound, //!< no such repo, or no right to see it: the Hub does not say which
        BadRequest, //!< 400: the Hub refused what was sent
        InvalidToken, //!< 401: the token is wrong, expired or revoked
        Unauthorized, //!< 401 otherwise: one has to be signed in
        PaymentRequired, //!< 402
        Forbidden, //!< 403: signed in, but not allowed
        NotFound, //!< 404 without a code: the server has no such address
        Conflict, //!< 409: it exists already, or something else is under way
        HeadMoved, //!< 412: the branch moved on under us
        TooLarge, //!< 413
        RangeNotSatisfiable, //!< 416
        RateLimited, //!< 429
        ServerFault, //!< 5xx
        Rejected, //!< any other 4xx
        Malformed, //!< a 2xx whose body is not what its endpoint promises
        // Without an answer
        Offline, //!< no connection, or it broke
        Tls, //!< the server's certificate is not trusted
        Timeout, //!< the server stayed silent
        Cancelled, //!< we stopped it ourselves
        // On this machine
        Invalid, //!< refused before sending; detail says why
        LocalFile, //!< a file could not be read or written, or changed while it was read
        Keychain, //!< the system's secret store refused or is missing
    };

    Kind kind = Kind::Offline;
    QString detail = {}; //!< the server's or the system's own words, untranslated
    int httpStatus = 0; //!< 0 when no answer came
    QString code = {}; //!< the Hub's X-Error-Code, as sent
    QString requestId = {}; //!< what the Hub's operators ask for
    QString subject = {}; //!< what it was about: the path of a file or the address asked, without query
    std::optional<std::chrono::seconds> retryAfter = {}; //!< how long the server asked to wait

    //! Whether the same request may succeed later without anybody changing anything.
    bool isTransient() const;
};
Q_DECLARE_METATYPE(Error)
