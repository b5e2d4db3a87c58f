#pragma once

#include "sandbox/exchange.h"

#include <deque>
#include <mutex>

namespace sandbox {

//! What was asked of the Hub, for tests; the oldest requests and bodies go first when there are very many.
class RequestLog
{
public:
    //! Lets the handler answer and keeps what came in, with the status of the answer.
    Answer record(Incoming &incoming, const Handler &handler);

    QList<RecordedRequest> requests() const;
    QByteArray lastAuthorization(RecordedRequest::Host host) const;
    void clear();

private:
    qint64 begin(const Incoming &incoming);
    void addBody(qint64 number, QByteArrayView piece);
    void finish(qint64 number, int status);
    RecordedRequest *find(qint64 number);

    mutable std::mutex m_mutex;
    std::deque<RecordedRequest> m_requests;
    qint64 m_first = 0; //!< number of m_requests[0]
    qint64 m_bodyBytes = 0;
    size_t m_withoutBody = 0; //!< how many at the front have had their bodies dropped

    friend class RecordingBody;
};

} // namespace sandbox
