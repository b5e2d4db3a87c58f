#include "wire/carrier.h"

#include "hub/hubclient.h"

#include <QEventLoop>

namespace wire {

Result<hub::Response> TransferCarrier::send(const hub::Message &message)
{
    return blocking().send(message, {});
}

WindowCarrier::WindowCarrier(const hub::Session &session)
    : Carrier(session)
    , m_client(std::make_unique<hub::HubClient>(session))
{ }

WindowCarrier::~WindowCarrier() = default;

Result<hub::Response> WindowCarrier::send(const hub::Message &message)
{
    const hub::Call<hub::Response> call{
        .message = message, .read = [](const hub::Response &response) -> Result<hub::Response> { return response; }};
    Result<hub::Response> answer;
    QEventLoop loop;
    const hub::Request request = m_client->send<hub::Response>(call, [&answer, &loop](Result<hub::Response> result) {
        answer = std::move(result);
        loop.quit();
    });
    loop.exec();
    return answer;
}

} // namespace wire
