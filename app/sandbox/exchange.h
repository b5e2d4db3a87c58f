#pragma once

#include "sandbox/sandboxhub.h"

#include <QByteArrayView>

#include <functional>
#include <optional>

namespace sandbox {

using Headers = SandboxHub::Headers;

//! A body that is made while it is sent, such as a stream of events.
class AnswerStream
{
public:
    virtual ~AnswerStream() = default;
    //! What has come since the last time, empty when that is nothing yet; without a value at the end.
    virtual std::optional<QByteArray> next() = 0;
};

//! What is sent back: a body in memory, a stretch of a file, or a stream.
struct Answer {
    int status = 200;
    Headers headers = {};
    QByteArray contentType = {};
    QByteArray body = {};
    QString file = {}; //!< sent instead of body
    qint64 fileOffset = 0;
    qint64 fileLength = 0;
    std::shared_ptr<AnswerStream> stream = {}; //!< sent instead of body, in chunks
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
