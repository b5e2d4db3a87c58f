#pragma once

#include "sandbox/sandboxhub.h"

#include <QByteArrayView>

#include <functional>

namespace sandbox {

using Headers = SandboxHub::Headers;

//! What is sent back: a body in memory or a stretch of a file.
struct Answer {
    int status = 200;
    Headers headers = {};
    QByteArray contentType = {};
    QByteArray body = {};
    QString file = {}; //!< sent instead of body
    qint64 fileOffset = 0;
    qint64 fileLength = 0;
    qint64 cutAfter = -1; //!< the connection breaks after so many bytes of the body
    bool isDropped = false; //!< the connection breaks instead of an answer
};

//! The body of a request while it arrives.
class BodyReader
{
public:
    using Receiver = std::function<bool(QByteArrayView)>;

    virtual ~BodyReader() = default;
    //! Hands over the body piece by piece; false when it broke off or the receiver had enough.
    virtual bool read(const Receiver &receiver) = 0;
    virtual void breakAfter(qint64 bytes) = 0; //!< the connection breaks once so many bytes have arrived

    QByteArray readAll(qint64 limit, bool *complete); //!< at most limit bytes are kept
};

//! A request as it came in, its body still on the wire.
struct Incoming {
    RecordedRequest::Host host = RecordedRequest::Host::Endpoint;
    QByteArray method = {};
    QByteArray path = {}; //!< percent-encoded
    QByteArray query = {}; //!< percent-encoded, without '?'
    Headers headers = {};
    qint64 contentLength = -1; //!< -1: not said
    bool isChunked = false;
    BodyReader *body = nullptr;

    QByteArray header(QByteArrayView name) const;
};

using Handler = std::function<Answer(Incoming &)>;

} // namespace sandbox
