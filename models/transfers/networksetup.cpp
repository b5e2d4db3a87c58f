#include "models/transfers/networksetup.h"

#include "auth/vault.h"
#include "core/secret.h"
#include "core/settings.h"
#include "hub/network.h"
#include "transfer/linelimits.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QByteArray textOf(const hub::ProxyLogin &login)
{
    return QJsonDocument(QJsonObject{{u"user"_s, login.user}, {u"password"_s, QString::fromUtf8(login.password)}})
        .toJson(QJsonDocument::Compact);
}

hub::ProxyLogin loginFrom(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    return {.user = json["user"_L1].toString(), .password = json["password"_L1].toString().toUtf8()};
}

} // namespace

NetworkSetup::NetworkSetup(Settings &settings, auth::Vault &vault, transfer::LineLimits &line, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_vault(vault)
    , m_line(line)
    , m_network(settings.network())
{
    connect(&m_line, &transfer::LineLimits::settingsChanged, this, &NetworkSetup::onLineChanged);
}

NetworkSetup::~NetworkSetup()
{
    wipe(m_login.password);
}

void NetworkSetup::load()
{
    m_network = m_settings.network();
    if (const std::optional<Error> error = bring())
        emit failed(*error);
    readLogin();
}

std::optional<Error> NetworkSetup::bring()
{
    const QString complaint = hub::Network::ofProcess()->apply(m_network, m_login);
    if (!complaint.isEmpty()) {
        // What else there is of it is still wanted: without that file, more is refused and nothing less is trusted.
        NetworkSettings rest = m_network;
        rest.caFile.clear();
        hub::Network::ofProcess()->apply(rest, m_login);
    }
    hub::Network::applyToQt(m_network, m_login);
    m_line.set(m_network);
    if (complaint.isEmpty())
        return {};
    return Error{.kind = Error::Kind::LocalFile, .detail = complaint, .subject = m_network.caFile};
}

std::optional<Error> NetworkSetup::use(const NetworkSettings &network, const hub::ProxyLogin &login)
{
    hub::Network trial;
    if (const QString complaint = trial.apply(network, login); !complaint.isEmpty())
        return Error{.kind = Error::Kind::LocalFile, .detail = complaint, .subject = network.caFile};
    m_network = network;
    m_login = login;
    m_settings.setNetwork(network);
    writeLogin();
    bring();
    emit changed();
    return {};
}

void NetworkSetup::readLogin()
{
    if (!m_network.hasManualProxy() || !m_network.proxyWantsLogin)
        return;
    m_vault.read(m_network.loginKey(), this, [this](const Result<QByteArray> &secret) {
        if (!secret)
            return emit failed(secret.error());
        m_login = loginFrom(*secret);
        bring();
        emit changed();
    });
}

void NetworkSetup::writeLogin()
{
    if (!m_network.hasManualProxy())
        return;
    const auto told = [this](const Result<void> &done) {
        if (!done)
            emit failed(done.error());
    };
    if (m_network.proxyWantsLogin)
        m_vault.write(m_network.loginKey(), textOf(m_login), this, told);
    else
        m_vault.remove(m_network.loginKey(), this, told);
}

//! Limits are also set where transfers are shown.
void NetworkSetup::onLineChanged()
{
    if (m_network == m_line.settings())
        return;
    m_network = m_line.settings();
    m_settings.setNetwork(m_network);
    emit changed();
}
