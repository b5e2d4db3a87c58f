#include "cli/line.h"

#include "auth/keychainvault.h"
#include "core/settings.h"
#include "hub/network.h"

#include <QDateTime>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

//! As the window keeps it, see models/transfers/networksetup.
Result<hub::ProxyLogin> loginOf(const NetworkSettings &network)
{
    if (!network.hasManualProxy() || !network.proxyWantsLogin)
        return hub::ProxyLogin();
    Result<QByteArray> secret = failure(Error::Kind::Keychain, u"The system's secret store did not answer in time."_s);
    auth::KeychainVault keychain;
    QObject context;
    QEventLoop loop;
    keychain.read(network.loginKey(), &context, [&](const Result<QByteArray> &answer) {
        secret = answer;
        loop.quit();
    });
    QTimer::singleShot(std::chrono::seconds(60), &loop, &QEventLoop::quit);
    loop.exec();
    return secret.transform([](const QByteArray &text) {
        const QJsonObject json = QJsonDocument::fromJson(text).object();
        return hub::ProxyLogin{.user = json["user"_L1].toString(), .password = json["password"_L1].toString().toUtf8()};
    });
}

} // namespace

Result<void> prepareLine(const SpeedLimits &limits)
{
    const NetworkSettings network = Settings().network();
    const Result<hub::ProxyLogin> login = loginOf(network);
    if (!login)
        return std::unexpected(login.error());
    hub::Network &line = *hub::Network::ofProcess();
    if (const QString complaint = line.apply(network, *login); !complaint.isEmpty())
        return failure(Error::Kind::LocalFile, complaint, network.caFile);
    const SpeedLimits now = network.limitsAt(QDateTime::currentDateTime()).within(limits);
    line.pace().up.setRate(now.up);
    line.pace().down.setRate(now.down);
    line.gate().setLimit(network.requestsNow());
    return {};
}

} // namespace cli
