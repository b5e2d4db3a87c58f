#pragma once

#include "hub/blockinghub.h"
#include "hub/call.h"
#include "hub/page.h"

#include <memory>

namespace hub {
class HubClient;
}

namespace wire {

//! The two ways a call is carried behind one face, so that every recorded method is shown with both.
class Carrier
{
public:
    explicit Carrier(const hub::Session &session) : m_hub(session) { }
    virtual ~Carrier() = default;
    Carrier(const Carrier &) = delete;
    Carrier &operator=(const Carrier &) = delete;

    virtual Result<hub::Response> send(const hub::Message &message) = 0;

    template<typename T>
    Result<T> run(const hub::Call<T> &call)
    {
        return send(call.message).and_then(call.read);
    }

    template<typename T>
    Result<T> run(const Result<hub::Call<T>> &call)
    {
        return call ? run(*call) : Result<T>(std::unexpected(call.error()));
    }

    //! All rows of a listing, as far as a limit (0: none); `next` makes the call for a page's next address.
    template<typename T, typename Next>
    Result<std::vector<T>> all(const Result<hub::Call<hub::Page<T>>> &first, Next next, qsizetype limit = 0)
    {
        std::vector<T> rows;
        Result<hub::Page<T>> page = run(first);
        while (page) {
            for (T &row : page->items) {
                if (limit > 0 && qsizetype(rows.size()) == limit)
                    return rows;
                rows.push_back(std::move(row));
            }
            if (page->next.isEmpty() || (limit > 0 && qsizetype(rows.size()) == limit))
                return rows;
            page = run(next(page->next));
        }
        return std::unexpected(page.error());
    }

    template<typename T, typename Next>
    Result<std::vector<T>> all(const hub::Call<hub::Page<T>> &first, Next next, qsizetype limit = 0)
    {
        return all(Result<hub::Call<hub::Page<T>>>(first), next, limit);
    }

    //! For what is made of several calls and knows transfers' carrier only.
    hub::BlockingHub &blocking() { return m_hub; }

private:
    hub::BlockingHub m_hub;
};

//! As transfers do: libcurl, on the calling thread.
class TransferCarrier : public Carrier
{
public:
    using Carrier::Carrier;
    Result<hub::Response> send(const hub::Message &message) override;
};

//! As the window does: QNetworkAccessManager, with an event loop of the calling thread.
class WindowCarrier : public Carrier
{
public:
    explicit WindowCarrier(const hub::Session &session);
    ~WindowCarrier() override;
    Result<hub::Response> send(const hub::Message &message) override;

private:
    std::unique_ptr<hub::HubClient> m_client;
};

} // namespace wire
