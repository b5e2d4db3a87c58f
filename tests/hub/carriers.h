#pragma once

#include "hub/blockinghub.h"
#include "hub/hubclient.h"

#include <QTest>

//! The two ways a call is carried, behind one face, so that a claim can be made of both.
class BlockingCarrier
{
public:
    explicit BlockingCarrier(hub::Session session) : m_hub(std::move(session)) { }

    template<typename Call>
    auto run(const Call &call)
    {
        return m_hub.run(call, {});
    }

private:
    hub::BlockingHub m_hub;
};

class WindowCarrier
{
public:
    explicit WindowCarrier(hub::Session session) : m_client(std::move(session)) { }

    template<typename T>
    Result<T> run(const hub::Call<T> &call)
    {
        std::optional<Result<T>> answer;
        const hub::Request request =
            m_client.send<T>(call, [&answer](Result<T> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000))
            return failure(Error::Kind::Timeout);
        return *std::move(answer);
    }

    template<typename T>
    Result<T> run(const Result<hub::Call<T>> &call)
    {
        return call ? run(*call) : Result<T>(std::unexpected(call.error()));
    }

private:
    hub::HubClient m_client;
};
