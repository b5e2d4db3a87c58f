#include "core/settings.h"

#include "core/networksettings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasSetIsThereAtTheNextStart()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"hubcap.ini"_s);
        {
            Settings settings(file);
            settings.setOpenPlaces({u"https://huggingface.co/a/b"_s, u"https://huggingface.co/models?search=x%20y"_s});
            settings.setCurrentTab(1);
            settings.setSplitterState(u"files"_s, QByteArray("\0\1\2", 3));
            settings.setLoadsRemoteImages(true);
            settings.setSplitsDiffs(true);
            settings.setShortcuts(R"({"tab.new":["Ctrl+N"]})");
        }
        const Settings settings(file);
        QCOMPARE(settings.openPlaces().size(), 2);
        QCOMPARE(settings.openPlaces().constLast(), u"https://huggingface.co/models?search=x%20y"_s);
        QCOMPARE(settings.currentTab(), 1);
        QCOMPARE(settings.splitterState(u"files"_s), QByteArray("\0\1\2", 3));
        QVERIFY(settings.loadsRemoteImages());
        QVERIFY(settings.splitsDiffs());
        QCOMPARE(settings.shortcuts(), QByteArray(R"({"tab.new":["Ctrl+N"]})"));
    }

    void theNetworkIsKeptWithoutItsLogin()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"hubcap.ini"_s);
        NetworkSettings network{.proxy = NetworkSettings::Proxy::Socks5,
                                .proxyHost = u"proxy.corp"_s,
                                .proxyPort = 1080,
                                .proxyWantsLogin = true,
                                .caFile = u"/etc/corp.pem"_s,
                                .connectSeconds = 7,
                                .requestsPerHost = 3,
                                .limits = {.up = 1000, .down = 2000},
                                .isGentle = true};
        network.hours.isOn = true;
        network.hours.from = QTime(22, 30);
        {
            Settings settings(file);
            QCOMPARE(settings.network(), NetworkSettings());
            settings.setNetwork(network);
        }
        QCOMPARE(Settings(file).network(), network);
    }

    void aNetworkThatMakesNoSenseIsTheUsualOne()
    {
        const NetworkSettings read = NetworkSettings::fromMap({{u"proxy"_s, u"http"_s},
                                                               {u"proxyPort"_s, 8080},
                                                               {u"requestsPerHost"_s, 0},
                                                               {u"connectSeconds"_s, u"soon"_s},
                                                               {u"limitUp"_s, -5},
                                                               {u"hoursFrom"_s, u"99:99"_s}});
        QCOMPARE(read.proxy, NetworkSettings::Proxy::System);
        QCOMPARE(read.requestsPerHost, NetworkSettings().requestsPerHost);
        QCOMPARE(read.connectSeconds, NetworkSettings().connectSeconds);
        QCOMPARE(read.limits.up, 0);
        QCOMPARE(read.hours.from, NetworkSettings().hours.from);
    }

    void limitsFollowTheClockAndTheTighterHolds()
    {
        NetworkSettings network{.limits = {.up = 1000}};
        network.hours = {.isOn = true,
                         .from = QTime(22, 0),
                         .until = QTime(6, 0),
                         .days = 0b0000001, // nights that begin on a Monday
                         .limits = {.up = 5000, .down = 300}};
        const auto on = [](int day, int hour) { return QDateTime(QDate(2026, 11, day), QTime(hour, 30)); };
        QCOMPARE(network.limitsAt(on(23, 12)), (SpeedLimits{.up = 1000, .down = 0})); // a Monday
        QCOMPARE(network.limitsAt(on(23, 23)), (SpeedLimits{.up = 1000, .down = 300}));
        QCOMPARE(network.limitsAt(on(24, 5)), (SpeedLimits{.up = 1000, .down = 300}));
        QCOMPARE(network.limitsAt(on(24, 7)), (SpeedLimits{.up = 1000, .down = 0}));
        QCOMPARE(network.limitsAt(on(23, 5)), (SpeedLimits{.up = 1000, .down = 0}));
        network.isGentle = true;
        network.gentle = {.up = 200, .down = 400};
        QCOMPARE(network.limitsAt(on(23, 23)), (SpeedLimits{.up = 200, .down = 300}));
        QCOMPARE(network.requestsNow(), 2);
    }

    void speedsAreReadAsPeopleWriteThem()
    {
        QCOMPARE(SpeedLimits::bytesFromText(u"750000"_s), 750'000);
        QCOMPARE(SpeedLimits::bytesFromText(u"500K"_s), 500'000);
        QCOMPARE(SpeedLimits::bytesFromText(u"1.5 MB/s"_s), 1'500'000);
        QCOMPARE(SpeedLimits::bytesFromText(u"2MiB"_s), 2'097'152);
        for (const QString &no : {u""_s, u"fast"_s, u"-3"_s, u"5X"_s, u"99999999999G"_s})
            QVERIFY2(!SpeedLimits::bytesFromText(no), qPrintable(no));
    }

    void aDamagedFileMeansDefaults()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"hubcap.ini"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, '\xff') + "[[[");
        file.close();
        const Settings settings(path);
        QVERIFY(settings.openPlaces().isEmpty());
        QVERIFY(!settings.loadsRemoteImages());
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settingstest.moc"
