#include "models/transfers/networksetup.h"

#include "auth/memoryvault.h"
#include "core/settings.h"
#include "hub/network.h"
#include "transfer/journal.h"
#include "transfer/transferqueue.h"

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
    std::unique_ptr<transfer::Journal> m_journal;
    std::unique_ptr<transfer::TransferQueue> m_queue;
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
        m_journal = *transfer::Journal::open(m_folder->filePath(u"journal.sqlite"_s));
        m_queue = std::make_unique<transfer::TransferQueue>(
            *m_journal, [](const QString &) { return Result<hub::Session>(hub::Session()); });
    }
    void cleanup()
    {
        m_queue->setNetwork({});
        hub::Network::ofProcess()->apply({}, {});
        hub::Network::applyToQt({}, {});
        m_queue.reset();
        m_journal.reset();
    }

    void whatIsSetHoldsForBothCarriersAndTheQueue()
    {
        NetworkSetup setup(*m_settings, m_vault, *m_queue);
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
            NetworkSetup setup(*m_settings, m_vault, *m_queue);
            QVERIFY(!setup.use(withProxy(), {.user = u"ann"_s, .password = "open sesame"}));
        }
        m_settings = std::make_unique<Settings>(settingsFile());
        hub::Network::ofProcess()->apply({}, {});
        NetworkSetup setup(*m_settings, m_vault, *m_queue);
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

    void aLimitSetAtTheQueueIsKept()
    {
        NetworkSetup setup(*m_settings, m_vault, *m_queue);
        setup.load();
        m_queue->setGentle(true);
        QVERIFY(setup.network().isGentle);
        QVERIFY(Settings(settingsFile()).network().isGentle || m_settings->network().isGentle);
    }

    void certificatesThatCannotBeReadChangeNothing()
    {
        NetworkSetup setup(*m_settings, m_vault, *m_queue);
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
