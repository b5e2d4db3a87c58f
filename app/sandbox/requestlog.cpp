#include "sandbox/requestlog.h"

#include <algorithm>

namespace sandbox {

namespace {

constexpr qint64 keptOfBody = qint64(64) << 10;
constexpr qint64 keptOfAllBodies = qint64(64) << 20;
constexpr size_t keptRequests = 50'000;

} // namespace

//! Notes what of a body passes through.
class RecordingBody final : public BodyReader
{
public:
    RecordingBody(BodyReader &body, RequestLog &log, qint64 number) : m_body(body), m_log(log), m_number(number) { }

    bool read(const Receiver &receiver) override
    {
        return m_body.read([&](QByteArrayView piece) {
            m_log.addBody(m_number, piece);
            return receiver(piece);
        });
    }
    void breakAfter(qint64 bytes) override { m_body.breakAfter(bytes); }

private:
    BodyReader &m_body;
    RequestLog &m_log;
    qint64 m_number;
};

Answer RequestLog::record(Incoming &incoming, const Handler &handler)
{
    const qint64 number = begin(incoming);
    BodyReader *const original = incoming.body;
    RecordingBody recording(*original, *this, number);
    incoming.body = &recording;
    Answer answer = handler(incoming);
    incoming.body = original;
    finish(number, answer.isDropped ? 0 : answer.status);
    return answer;
}

QList<RecordedRequest> RequestLog::requests() const
{
    const std::scoped_lock lock(m_mutex);
    QList<RecordedRequest> copy(m_requests.begin(), m_requests.end());
    for (RecordedRequest &request : copy)
        request.body.detach(); // more of it may still come in, and shared bytes are not to be written to
    return copy;
}

QByteArray RequestLog::lastAuthorization(RecordedRequest::Host host) const
{
    const std::scoped_lock lock(m_mutex);
    for (auto request = m_requests.crbegin(); request != m_requests.crend(); ++request) {
        if (request->host == host)
            return request->header("Authorization");
    }
    return {};
}

void RequestLog::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_first += qint64(m_requests.size());
    m_requests.clear();
    m_bodyBytes = 0;
    m_withoutBody = 0;
}

qint64 RequestLog::begin(const Incoming &incoming)
{
    const std::scoped_lock lock(m_mutex);
    if (m_requests.size() >= keptRequests) {
        m_bodyBytes -= m_requests.front().body.size();
        m_requests.pop_front();
        m_withoutBody -= std::min(m_withoutBody, size_t(1));
        ++m_first;
    }
    m_requests.push_back({.host = incoming.host,
                          .method = incoming.method,
                          .path = incoming.path,
                          .query = incoming.query,
                          .headers = incoming.headers});
    return m_first + qint64(m_requests.size()) - 1;
}

void RequestLog::addBody(qint64 number, QByteArrayView piece)
{
    const std::scoped_lock lock(m_mutex);
    RecordedRequest *const request = find(number);
    if (!request)
        return;
    request->bodySize += piece.size();
    const QByteArrayView kept = piece.left(std::max(keptOfBody - request->body.size(), qint64(0)));
    request->body.append(kept);
    m_bodyBytes += kept.size();
    for (; m_bodyBytes > keptOfAllBodies && m_withoutBody < m_requests.size() - 1; ++m_withoutBody) {
        m_bodyBytes -= m_requests[m_withoutBody].body.size();
        m_requests[m_withoutBody].body.clear();
    }
}

void RequestLog::finish(qint64 number, int status)
{
    const std::scoped_lock lock(m_mutex);
    if (RecordedRequest *const request = find(number))
        request->status = status;
}

RecordedRequest *RequestLog::find(qint64 number)
{
    const qint64 index = number - m_first;
    return index >= 0 && index < qint64(m_requests.size()) ? &m_requests[size_t(index)] : nullptr;
}

} // namespace sandbox
