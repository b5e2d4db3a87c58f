#include "models/transfers/networksetup.h"

#include "auth/memoryvault.h"
#include "core/settings.h"
#include "hub/network.h"
#include "transfer/linelimits.h"

#include <QFile>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

//! The network's settings from the file to both carriers, and back.
class NetworkSetupTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<transfer::LineLimits> m_line;
    auth::MemoryVault m_vault;

    QString settingsFile() const { return m_folder->filePath(u"hubcap.ini"_s); }

    static NetworkSettings withProxy()
    {
        return {.proxy = NetworkSettings::Proxy::Http,
                .proxyHost = u"proxy.corp"_s,
                .proxyPort = 3128,
                .proxyWantsLogin = true,
                .requestsPerHost = 5,
                .limits = {.up = 123'456}};
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(settingsFile());
        m_line = std::make_unique<transfer::LineLimits>();
    }
    void cleanup()
    {
        m_line->set({});
        hub::Network::ofProcess()->apply({}, {});
        hub::Network::applyToQt({}, {});
    }

    void whatIsSetHoldsForBothCarriersAndAllTransfers()
    {
        NetworkSetup setup(*m_settings, m_vault, *m_line);
        QVERIFY(!setup.use(withProxy(), {.user = u"ann"_s, .password = "open sesame"}));
        const hub::Route route = hub::Network::ofProcess()->routeTo(QUrl(u"https://hub.test/"_s));
        QCOMPARE(route.proxy, "http://proxy.corp:3128");
        QCOMPARE(route.user, "ann");
        QCOMPARE(QNetworkProxy::applicationProxy().hostName(), u"proxy.corp"_s);
        QCOMPARE(QNetworkProxy::applicationProxy().user(), u"ann"_s);
        QCOMPARE(hub::Network::ofProcess()->gate().limit(), 5);
        QCOMPARE(hub::Network::ofProcess()->pace().up.rate(), 123'456);
        QVERIFY(hub::Network::ofProcess()->routeTo(QUrl(u"http://127.0.0.1:8080/"_s)).proxy.isEmpty());
    }

    void theLoginComesBackFromTheKeychainAndIsNowhereElse()
    {
        {
            NetworkSetup setup(*m_settings, m_vault, *m_line);
            QVERIFY(!setup.use(withProxy(), {.user = u"ann"_s, .password = "open sesame"}));
        }
        m_settings = std::make_unique<Settings>(settingsFile());
        hub::Network::ofProcess()->apply({}, {});
        NetworkSetup setup(*m_settings, m_vault, *m_line);
        QSignalSpy changed(&setup, &NetworkSetup::changed);
        setup.load();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(setup.login().user, u"ann"_s);
        QCOMPARE(hub::Network::ofProcess()->routeTo(QUrl(u"https://hub.test/"_s)).password, "open sesame");
        QFile file(settingsFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("proxy.corp"));
        QVERIFY(!content.contains("sesame"));
        QVERIFY(!content.contains("ann"));
    }

    void aLimitSetAmongTheTransfersIsKept()
    {
        NetworkSetup setup(*m_settings, m_vault, *m_line);
        setup.load();
        m_line->setGentle(true);
        QVERIFY(setup.network().isGentle);
        QVERIFY(Settings(settingsFile()).network().isGentle || m_settings->network().isGentle);
    }

    void certificatesThatCannotBeReadChangeNothing()
    {
        NetworkSetup setup(*m_settings, m_vault, *m_line);
        NetworkSettings wrong = withProxy();
        wrong.caFile = m_folder->filePath(u"missing.pem"_s);
        const std::optional<Error> error = setup.use(wrong, {});
        QVERIFY(error);
        QCOMPARE(error->subject, wrong.caFile);
        QCOMPARE(m_settings->network(), NetworkSettings());
        // Gone since the last time: the rest holds, and it is said.
        m_settings->setNetwork(wrong);
        QSignalSpy failed(&setup, &NetworkSetup::failed);
        setup.load();
        QVERIFY(!failed.isEmpty());
        QCOMPARE(hub::Network::ofProcess()->routeTo(QUrl(u"https://hub.test/"_s)).proxy, "http://proxy.corp:3128");
    }
};

QTEST_GUILESS_MAIN(NetworkSetupTest)
#include "networksetuptest.moc"
