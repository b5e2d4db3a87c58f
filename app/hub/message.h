#pragma once

#include "core/error.h"
#include "hub/encoding.h"
#include "hub/endpoint.h"
#include "hub/headers.h"
#include "hub/secretbody.h"
#include "hub/useragent.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace hub {

class Observer;

enum class Verb { Get, Head, Post, Put, Patch, Delete };

QByteArray verbName(Verb verb);

//! Where a request goes: an encoded path below the endpoint, or an address that a server handed out.
struct Target {
    QByteArray path = {}; //!< already encoded, beginning with a slash
    Query query = {};
    QUrl address = {}; //!< used instead of the path when set

    Target() = default;
    Target(QByteArray encodedPath, Query parameters = {}) : path(std::move(encodedPath)), query(std::move(parameters))
    { }
    explicit Target(QUrl handedOut) : address(std::move(handedOut)) { }

    QUrl on(const Endpoint &endpoint) const;
};

//! What is said to a Hub, before anybody has decided how it is carried.
struct Message {
    enum class Retry {
        Never, //!< commits, creations, first pages: a person or a job decides
        WhenTransient, //!< may be sent again unchanged, see hub/retry
    };
    enum class Redirects {
        Follow, //!< all of them; the token stays with the endpoint
        OnlyRelative, //!< a renamed repo is followed, a file's storage address is the answer
        None, //!< the redirect is the answer
    };

    Verb verb = Verb::Get;
    Target target = {};
    Headers headers = {}; //!< besides Authorization and User-Agent, which the carrier adds
    QByteArray body = {};
    Retry retry = Retry::Never;
    Redirects redirects = Redirects::Follow;
    int alsoAnswer = 0; //!< a status of 400 or more that is an answer as well, such as 409; 0: none
    bool withToken = true; //!< off for addresses that are signed themselves
    bool forViewer = false; //!< the token may also go to the Endpoint's viewer
    bool needsToken = false; //!< refused before sending when signed out
    std::chrono::milliseconds patience{0}; //!< with a silent server; zero: as the carrier has it
    std::shared_ptr<const SecretBody> secret = {}; //!< what `body` is a view of, when it holds somebody's secret
};

struct Response;
//! Whether that is what was asked for, rather than an error: a 2xx, and what the message takes besides.
bool isAnswer(const Message &message, const Response &response);

//! What came back: any status, never an exception.
struct Response {
    int status = 0;
    Headers headers = {};
    QByteArray body = {};
    QUrl url = {}; //!< where it came from, after redirects

    bool isSuccess() const { return status >= 200 && status < 300; }
    bool isRedirect() const;
};

//! The address a redirect leads to, or an empty one when it is not to be followed.
QUrl redirectTarget(const Message &message, const Response &response);

//! The message as it goes on after a redirect: 303, and 301 or 302 after a POST, become a GET without a body.
Message afterRedirect(Message message, const Response &response, const QUrl &next);

//! The error as it may be shown: without the secret that the message carried, should the server have repeated it.
Error withoutSecret(Error error, const Message &message);

//! What keeps a message from being sent at all, as this session.
struct Session;
std::optional<Error> refusal(const Message &message, const Session &session);

//! Who we are on the wire: which Hub, with which token, under which name. The token never leaves through text().
struct Session {
    Endpoint endpoint = {};
    QByteArray token = {}; //!< empty when signed out
    QByteArray userAgent = {}; //!< empty: defaultUserAgent()
    Headers headers = {}; //!< further ones, for this Hub only: other servers never see them
    std::shared_ptr<Observer> observer = {}; //!< is told of each request, see hub/traffic.h

    //! "Bearer …" if that address may see the token, else empty.
    QByteArray authorizationFor(const Message &message, const QUrl &url) const;
    //! All that is said besides the body: the name, the message's own headers, and to this Hub the token.
    Headers headersFor(const Message &message, const QUrl &url) const;
};

} // namespace hub
