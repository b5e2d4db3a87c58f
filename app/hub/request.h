#pragma once

#include <QPointer>

namespace hub {

class Exchange;

//! The caller's end of a request that is under way.
//!
//! Keep it as long as the answer matters: destroying it, or assigning the next one to it, aborts the request, and an
//! aborted request never calls back.
class [[nodiscard]] Request
{
public:
    Request() = default;
    explicit Request(Exchange *exchange);
    Request(Request &&other) noexcept;
    Request &operator=(Request &&other) noexcept;
    Request(const Request &) = delete;
    Request &operator=(const Request &) = delete;
    ~Request();

    bool isActive() const;
    void cancel();

private:
    QPointer<Exchange> m_exchange;
};

} // namespace hub
