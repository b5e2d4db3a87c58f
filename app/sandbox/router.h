#pragma once

#include "sandbox/backend.h"

#include <map>
#include <mutex>

namespace sandbox {

//! Finds out who asks for what on the endpoint and lets the right handler answer.
class Router
{
public:
    explicit Router(Backend &backend);

    Answer answer(Incoming &incoming);

private:
    Answer route(Incoming &incoming);
    Outcome<Caller> identify(const Incoming &incoming);
    void addRateLimit(Answer &answer, const Incoming &incoming);

    Backend &m_backend;
    struct Window {
        qint64 begin = 0;
        qint64 used = 0;
    };
    std::mutex m_mutex;
    std::map<QByteArray, Window> m_windows;
};

} // namespace sandbox
