#include "hub/blockinghub.h"

#include "core/masking.h"
#include "hub/httperror.h"
#include "hub/network.h"
#include "hub/traffic.h"

#include <QUuid>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int maxHops = 10;
constexpr curl_off_t longestErrorBody = 1 << 20;

//! One performance of libcurl: what its callbacks need, and what they found out.
class Performance
{
public:
    Performance(const CurlHandle &handle, const Message &message, const std::stop_token &stop, const Streams &streams,
                const BlockingHub::Limits &limits)
        : m_handle(handle.easy())
        , m_multi(handle.multi())
        , m_message(message)
        , m_stop(stop)
        , m_streams(streams)
        , m_limits(limits)
    { }

    void prepare(const QUrl &url, const Headers &headers);
    void takeRoute(const Route &route);
    void keepPace(std::initializer_list<Pace *> paces);
    Result<Response> run();

private:
    void addHeader(const QByteArray &name, const QByteArray &value);
    void prepareBody();
    void prepareCallbacks();

    size_t onHeader(QByteArrayView line);
    size_t onBody(QByteArrayView data);
    size_t onRead(char *buffer, size_t length);
    int onProgress(curl_off_t received, curl_off_t sent);

    CURLcode carry();
    bool mustGiveUp();
    static qint64 portion(const std::vector<RateBucket *> &buckets, qint64 wanted);
    bool take(const std::vector<RateBucket *> &buckets, qint64 bytes);
    bool writeEvenly(QByteArrayView data);

    bool toSink() const { return m_streams.sink && m_response.isSuccess(); }
    bool keep(Result<Done> result);
    std::chrono::milliseconds patience() const;
    Error transportError(CURLcode code) const;

    CURL *m_handle;
    CURLM *m_multi;
    const Message &m_message;
    const std::stop_token &m_stop;
    const Streams &m_streams;
    const BlockingHub::Limits &m_limits;

    std::vector<RateBucket *> m_up;
    std::vector<RateBucket *> m_down;
    Route m_route;
    CurlList m_headers;
    QByteArray m_url;
    QByteArray m_verb;
    std::array<char, CURL_ERROR_SIZE> m_words{};
    Response m_response;
    std::optional<Error> m_error; //!< found by a callback, which could only stop the transfer
    bool m_sinkBegun = false;
    curl_off_t m_moved = 0;
    curl_off_t m_reportedSent = -1;
    Clock::time_point m_lastMove = Clock::now();
};

void Performance::addHeader(const QByteArray &name, const QByteArray &value)
{
    // "Name;" is how libcurl is told to send an empty one; "Name:" would remove it.
    const QByteArray line = value.isEmpty() ? name + ';' : name + ": " + value;
    m_headers.reset(curl_slist_append(m_headers.release(), line.constData()));
}

void Performance::prepare(const QUrl &url, const Headers &headers)
{
    m_response.url = url;
    m_url = url.toEncoded(QUrl::RemoveFragment);
    m_verb = verbName(m_message.verb);
    curl_easy_setopt(m_handle, CURLOPT_URL, m_url.constData());
    curl_easy_setopt(m_handle, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(m_handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_handle, CURLOPT_QUICK_EXIT, 1L); // a name that is being looked up keeps nobody from stopping
    curl_easy_setopt(m_handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, m_words.data());
    curl_easy_setopt(m_handle, CURLOPT_CONNECTTIMEOUT_MS, long(m_limits.connect.count()));
    curl_easy_setopt(m_handle, CURLOPT_UPLOAD_BUFFERSIZE, 1L << 20);
    curl_easy_setopt(m_handle, CURLOPT_BUFFERSIZE, 512L << 10);
    // One stream per connection: HTTP/2 windows only slow down what moves files.
    curl_easy_setopt(m_handle, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    // On a kept connection that closes without an answer libcurl sends a request again by itself, a commit included.
    const bool mayBeRepeated =
        m_message.retry == Message::Retry::WhenTransient || m_message.verb == Verb::Get || m_message.verb == Verb::Head;
    curl_easy_setopt(m_handle, CURLOPT_FRESH_CONNECT, mayBeRepeated ? 0L : 1L);
    for (const auto &[name, value] : headers)
        addHeader(name, value);
    if (!m_message.headers.contains("Accept-Encoding") && !m_streams.sink)
        curl_easy_setopt(m_handle, CURLOPT_ACCEPT_ENCODING, "");
    addHeader("X-Amzn-Trace-Id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    prepareBody();
    prepareCallbacks();
    curl_easy_setopt(m_handle, CURLOPT_HTTPHEADER, m_headers.get());
}

void Performance::prepareBody()
{
    if (m_message.verb == Verb::Head) {
        curl_easy_setopt(m_handle, CURLOPT_NOBODY, 1L);
        return;
    }
    const bool hasBody = m_streams.source || !m_message.body.isEmpty();
    if (m_message.verb == Verb::Get && !hasBody)
        return;
    // Neither "Expect: 100-continue", which costs a round trip, nor a form type that libcurl would add by itself.
    m_headers.reset(curl_slist_append(m_headers.release(), "Expect:"));
    if (!m_message.headers.contains("Content-Type"))
        m_headers.reset(curl_slist_append(m_headers.release(), "Content-Type:"));
    if (m_streams.source) {
        curl_easy_setopt(m_handle, CURLOPT_POST, 1L);
        curl_easy_setopt(m_handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_streams.source->size()));
    } else {
        curl_easy_setopt(m_handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_message.body.size()));
        curl_easy_setopt(m_handle, CURLOPT_POSTFIELDS, m_message.body.constData());
    }
    curl_easy_setopt(m_handle, CURLOPT_CUSTOMREQUEST, m_verb.constData());
}

void Performance::prepareCallbacks()
{
    using Self = Performance;
    curl_easy_setopt(m_handle, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(
        m_handle, CURLOPT_HEADERFUNCTION, +[](char *data, size_t size, size_t count, void *self) -> size_t {
            return static_cast<Self *>(self)->onHeader(QByteArrayView(data, qsizetype(size * count)));
        });
    curl_easy_setopt(m_handle, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(
        m_handle, CURLOPT_WRITEFUNCTION, +[](char *data, size_t size, size_t count, void *self) -> size_t {
            return static_cast<Self *>(self)->onBody(QByteArrayView(data, qsizetype(size * count)));
        });
    curl_easy_setopt(m_handle, CURLOPT_READDATA, this);
    curl_easy_setopt(
        m_handle, CURLOPT_READFUNCTION, +[](char *data, size_t size, size_t count, void *self) -> size_t {
            return static_cast<Self *>(self)->onRead(data, size * count);
        });
    // A kept connection that turns out to be closed makes libcurl send the body again.
    curl_easy_setopt(m_handle, CURLOPT_SEEKDATA, this);
    curl_easy_setopt(
        m_handle, CURLOPT_SEEKFUNCTION, +[](void *self, curl_off_t offset, int origin) -> int {
            BodySource *source = static_cast<Self *>(self)->m_streams.source;
            const bool toStart = source && origin == SEEK_SET && offset == 0;
            return toStart && source->rewind() ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_CANTSEEK;
        });
    curl_easy_setopt(m_handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(m_handle, CURLOPT_XFERINFODATA, this);
    curl_easy_setopt(
        m_handle, CURLOPT_XFERINFOFUNCTION,
        +[](void *self, curl_off_t, curl_off_t received, curl_off_t, curl_off_t sent) -> int {
            return static_cast<Self *>(self)->onProgress(received, sent);
        });
}

size_t Performance::onHeader(QByteArrayView line)
{
    const QByteArrayView trimmed = line.trimmed();
    m_lastMove = Clock::now();
    if (trimmed.startsWith("HTTP/")) {
        // A status line of its own for each answer: an interim 100, then the one that counts.
        m_response.headers.clear();
        m_response.status = trimmed.sliced(trimmed.indexOf(' ') + 1).first(3).toInt();
        return size_t(line.size());
    }
    const qsizetype colon = trimmed.indexOf(':');
    if (colon > 0)
        m_response.headers.append(trimmed.first(colon).toByteArray(),
                                  trimmed.sliced(colon + 1).trimmed().toByteArray());
    return size_t(line.size());
}

bool Performance::keep(Result<Done> result)
{
    if (!result)
        m_error = result.error();
    return result.has_value();
}

size_t Performance::onBody(QByteArrayView data)
{
    const auto length = size_t(data.size());
    if (!toSink()) {
        if (!m_response.isSuccess() && m_response.body.size() > longestErrorBody)
            return length;
        m_response.body.append(data);
        return length;
    }
    if (!m_sinkBegun) {
        m_sinkBegun = true;
        if (!keep(m_streams.sink->begin(m_response)))
            return CURL_WRITEFUNC_ERROR;
    }
    return writeEvenly(data) ? length : CURL_WRITEFUNC_ERROR;
}

void Performance::takeRoute(const Route &route)
{
    m_route = route;
    // Said even when there is none: libcurl would look into the environment by itself, and see it otherwise than Qt.
    curl_easy_setopt(m_handle, CURLOPT_PROXY, m_route.proxy.constData());
    curl_easy_setopt(m_handle, CURLOPT_NOPROXY, "");
    if (!m_route.user.isEmpty()) {
        curl_easy_setopt(m_handle, CURLOPT_PROXYAUTH, long(CURLAUTH_ANY));
        curl_easy_setopt(m_handle, CURLOPT_PROXYUSERNAME, m_route.user.constData());
        curl_easy_setopt(m_handle, CURLOPT_PROXYPASSWORD, m_route.password.constData());
    }
    if (m_route.authorities) {
        curl_blob content{.data = const_cast<char *>(m_route.authorities->constData()),
                          .len = size_t(m_route.authorities->size()),
                          .flags = CURL_BLOB_NOCOPY};
        curl_easy_setopt(m_handle, CURLOPT_CAINFO_BLOB, &content);
    }
}

void Performance::keepPace(std::initializer_list<Pace *> paces)
{
    for (Pace *pace : paces) {
        if (!pace)
            continue;
        m_up.push_back(&pace->up);
        m_down.push_back(&pace->down);
    }
}

qint64 Performance::portion(const std::vector<RateBucket *> &buckets, qint64 wanted)
{
    for (const RateBucket *bucket : buckets)
        wanted = bucket->portion(wanted);
    return wanted;
}

bool Performance::take(const std::vector<RateBucket *> &buckets, qint64 bytes)
{
    const bool isAllowed =
        std::ranges::all_of(buckets, [&](RateBucket *bucket) { return bucket->take(bytes, m_stop); });
    m_lastMove = Clock::now(); // it was we who were slow
    if (!isAllowed)
        m_error = Error{.kind = Error::Kind::Cancelled};
    return isAllowed;
}

//! A whole buffer at once would be all or nothing at a low speed.
bool Performance::writeEvenly(QByteArrayView data)
{
    while (!data.isEmpty()) {
        const qint64 length = portion(m_down, data.size());
        if (!take(m_down, length) || !keep(m_streams.sink->write(data.first(length))))
            return false;
        data = data.sliced(length);
    }
    return true;
}

size_t Performance::onRead(char *buffer, size_t length)
{
    const qint64 count = m_streams.source->read(buffer, portion(m_up, qint64(length)));
    if (count >= 0)
        return count == 0 || take(m_up, count) ? size_t(count) : CURL_READFUNC_ABORT;
    m_error = m_streams.source->failure();
    return CURL_READFUNC_ABORT;
}

std::chrono::milliseconds Performance::patience() const
{
    if (m_message.patience.count() > 0)
        return m_message.patience;
    return m_response.status >= 200 ? m_limits.silentDown : m_limits.silentUp;
}

int Performance::onProgress(curl_off_t received, curl_off_t sent)
{
    constexpr int goOn = 0;
    if (received + sent != m_moved) {
        m_moved = received + sent;
        m_lastMove = Clock::now();
    }
    if (m_streams.sent && sent != m_reportedSent) {
        m_reportedSent = sent;
        m_streams.sent(sent);
    }
    if (m_streams.received && received > 0)
        m_streams.received(received);
    return goOn;
}

Error Performance::transportError(CURLcode code) const
{
    const auto kindOf = [](CURLcode failed) {
        switch (failed) {
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_ISSUER_ERROR:
        case CURLE_SSL_CERTPROBLEM: return Error::Kind::Tls;
        case CURLE_OPERATION_TIMEDOUT: return Error::Kind::Timeout;
        default: return Error::Kind::Offline;
        }
    };
    const QString words = QString::fromUtf8(m_words.front() ? m_words.data() : curl_easy_strerror(code));
    return {.kind = kindOf(code), .detail = masked(words), .subject = m_response.url.path()};
}

bool Performance::mustGiveUp()
{
    if (m_stop.stop_requested())
        m_error = Error{.kind = Error::Kind::Cancelled};
    else if (Clock::now() - m_lastMove > patience())
        m_error = Error{.kind = Error::Kind::Timeout, .subject = m_response.url.path()};
    return m_error.has_value();
}

//! As curl_easy_perform() does it, but a stop wakes it.
CURLcode Performance::carry()
{
    constexpr int longestSleep = 200; // milliseconds
    if (curl_multi_add_handle(m_multi, m_handle) != CURLM_OK)
        return CURLE_FAILED_INIT;
    CURLcode result = CURLE_OK;
    {
        const std::stop_callback wake(m_stop, [this] { curl_multi_wakeup(m_multi); });
        int running = 1;
        while (!mustGiveUp()) {
            if (curl_multi_perform(m_multi, &running) != CURLM_OK)
                result = CURLE_FAILED_INIT;
            if (running == 0 || result != CURLE_OK)
                break;
            curl_multi_poll(m_multi, nullptr, 0, longestSleep, nullptr);
        }
    }
    int left = 0;
    for (const CURLMsg *said = curl_multi_info_read(m_multi, &left); said;
         said = curl_multi_info_read(m_multi, &left)) {
        if (said->msg == CURLMSG_DONE)
            result = said->data.result;
    }
    curl_multi_remove_handle(m_multi, m_handle);
    return result;
}

Result<Response> Performance::run()
{
    m_lastMove = Clock::now();
    const CURLcode code = carry();
    if (m_error)
        return std::unexpected(*m_error);
    if (code != CURLE_OK)
        return std::unexpected(transportError(code));
    // A whole answer without a byte of body still opens the sink: it is how an empty file arrives.
    if (toSink() && !m_sinkBegun && !keep(m_streams.sink->begin(m_response)))
        return std::unexpected(*m_error);
    return std::move(m_response);
}

void tell(TrafficNote &note, CURL *handle, const Result<Response> &response)
{
    curl_off_t sent = 0;
    curl_off_t received = 0;
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_SIZE_UPLOAD_T, &sent);
    curl_easy_getinfo(handle, CURLINFO_SIZE_DOWNLOAD_T, &received);
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    if (response)
        note.finish(*response, sent, received);
    else
        note.finish({.status = int(status)}, sent, received, response.error());
}

} // namespace

BlockingHub::BlockingHub(Session session) : BlockingHub(std::move(session), Limits())
{
    const Network::Patience patience = m_network->patience();
    m_limits = {.connect = patience.connect, .silentDown = patience.silentDown, .silentUp = patience.silentUp};
}

BlockingHub::BlockingHub(Session session, Limits limits) : BlockingHub(std::move(session), limits, Network::ofProcess())
{ }

BlockingHub::BlockingHub(Session session, Limits limits, std::shared_ptr<Network> network)
    : m_session(std::move(session))
    , m_limits(limits)
    , m_network(std::move(network))
{ }

Result<Response> BlockingHub::send(const Message &message, std::stop_token stop, const Streams &streams)
{
    if (const std::optional<Error> why = refusal(message, m_session))
        return std::unexpected(*why);
    RetrySchedule schedule;
    while (true) {
        Result<Response> response = attempt(message, stop, streams, schedule.failures());
        if (response)
            return response;
        const auto wait = schedule.next(message, response.error());
        if (!wait)
            return response;
        if (streams.waiting)
            streams.waiting(*wait, response.error());
        if (!pause(*wait, stop))
            return failure(Error::Kind::Cancelled);
    }
}

Result<Response> BlockingHub::attempt(const Message &message, const std::stop_token &stop, const Streams &streams,
                                      int failures)
{
    Message current = message;
    for (int hop = 0; hop <= maxHops; ++hop) {
        Result<Response> response = perform(current, stop, streams, failures);
        if (!response)
            return response;
        if (streams.answered)
            streams.answered(*response);
        const QUrl next = redirectTarget(current, *response);
        if (!next.isEmpty()) {
            current = afterRedirect(std::move(current), *response, next);
            continue;
        }
        if (isAnswer(current, *response))
            return response;
        return std::unexpected(withoutSecret(errorFrom(*response), current));
    }
    return failure(Error::Kind::Malformed, u"The server redirects in circles."_s, message.target.address.path());
}

Result<Response> BlockingHub::perform(const Message &message, const std::stop_token &stop, const Streams &streams,
                                      int failures)
{
    if (stop.stop_requested())
        return failure(Error::Kind::Cancelled);
    if (streams.source && !streams.source->rewind())
        return std::unexpected(streams.source->failure());
    const QUrl url = message.target.on(m_session.endpoint);
    const QString quota = QuotaClock::classOf(m_session, url);
    if (!awaitQuota(message, quota, stop, streams))
        return failure(Error::Kind::Cancelled);
    const std::optional<HostGate::Pass> pass = m_network->gate().enter(url.authority(), this, stop);
    if (!pass)
        return failure(Error::Kind::Cancelled);
    CurlHandle handle = m_pool.take();
    if (!handle)
        return failure(Error::Kind::Offline, u"libcurl could not be started."_s);
    Performance performance(handle, message, stop, streams, m_limits);
    performance.prepare(url, m_session.headersFor(message, url));
    performance.takeRoute(m_network->routeTo(url));
    performance.keepPace({m_pace.get(), &m_network->pace()});
    TrafficNote note(m_session, message, url, failures);
    Result<Response> response = performance.run();
    if (m_session.observer)
        tell(note, handle.easy(), response);
    if (response)
        m_network->quotas().learn(quota, *response);
    m_pool.give(std::move(handle));
    return response;
}

bool BlockingHub::awaitQuota(const Message &message, const QString &quota, const std::stop_token &stop,
                             const Streams &streams)
{
    // Whoever neither repeats it nor would see a countdown rather hears of the quota from the Hub itself.
    if (!streams.waiting && message.retry == Message::Retry::Never)
        return true;
    for (auto left = m_network->quotas().wait(quota); left.count() > 0; left = m_network->quotas().wait(quota)) {
        if (streams.waiting)
            streams.waiting(left, {.kind = Error::Kind::RateLimited, .httpStatus = 429});
        if (!pause(left, stop))
            return false;
    }
    return true;
}

bool pause(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    return !wake.wait_for(lock, stop, time, [] { return false; }) && !stop.stop_requested();
}

} // namespace hub
