#include "views/window/networkdialog.h"

#include "auth/memoryvault.h"
#include "core/settings.h"
#include "hub/endpoint.h"
#include "hub/tlsserver.h"
#include "models/transfers/networksetup.h"
#include "transfer/linelimits.h"
#include "views/scenes.h"
#include "views/transfers/speedfield.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/secretfield.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

//! The network's dialog by keys and clicks.
class NetworkDialogTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<transfer::LineLimits> m_line;
    std::unique_ptr<NetworkSetup> m_setup;
    auth::MemoryVault m_vault;

    template<typename Widget>
    static Widget *part(const QWidget &dialog, const QString &name)
    {
        return dialog.findChild<Widget *>(name);
    }
    static QPushButton *saveOf(const QWidget &dialog)
    {
        return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    }
    static void choose(QComboBox *box, NetworkSettings::Proxy proxy)
    {
        box->setCurrentIndex(box->findData(int(proxy)));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"hubcap.ini"_s));
        m_line = std::make_unique<transfer::LineLimits>();
        m_setup = std::make_unique<NetworkSetup>(*m_settings, m_vault, *m_line);
        m_setup->load();
    }
    void cleanup()
    {
        m_setup.reset();
        m_line->set({});
        hub::Network::ofProcess()->apply({}, {});
        hub::Network::applyToQt({}, {});
    }

    void whatIsTypedIsKept()
    {
        NetworkDialog dialog(*m_setup, hub::Endpoint());
        dialog.show();
        QVERIFY(!part<QLineEdit>(dialog, u"proxyHost"_s)->isEnabled());
        choose(part<QComboBox>(dialog, u"proxy"_s), NetworkSettings::Proxy::Socks5);
        QVERIFY(!saveOf(dialog)->isEnabled());
        QVERIFY(!saveOf(dialog)->toolTip().isEmpty());
        QTest::keyClicks(part<QLineEdit>(dialog, u"proxyHost"_s), u"proxy.corp"_s);
        part<QSpinBox>(dialog, u"proxyPort"_s)->setValue(1080);
        QVERIFY(saveOf(dialog)->isEnabled());
        part<QCheckBox>(dialog, u"proxyWantsLogin"_s)->click();
        QTest::keyClicks(part<QLineEdit>(dialog, u"proxyUser"_s), u"ann"_s);
        QTest::keyClicks(part<SecretField>(dialog, u"proxyPassword"_s), u"sesame"_s);
        part<SpeedField>(dialog, u"limitUp"_s)->setValue(750);
        part<QCheckBox>(dialog, u"gentle"_s)->click();
        QTest::mouseClick(saveOf(dialog), Qt::LeftButton);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        const NetworkSettings kept = m_settings->network();
        QCOMPARE(kept.proxy, NetworkSettings::Proxy::Socks5);
        QCOMPARE(kept.proxyHost, u"proxy.corp"_s);
        QCOMPARE(kept.limits.up, 750'000);
        QVERIFY(kept.isGentle);
        QCOMPARE(m_setup->login().password, "sesame");
        QCOMPARE(m_line->now().up, 500'000);
        QVERIFY(hub::Network::ofProcess()->routeTo(QUrl(u"https://hub.test"_s)).proxy.startsWith("socks5h://"));

        // And is there when it is opened again.
        NetworkDialog again(*m_setup, hub::Endpoint());
        QCOMPARE(part<QLineEdit>(again, u"proxyHost"_s)->text(), u"proxy.corp"_s);
        QCOMPARE(part<SpeedField>(again, u"limitUp"_s)->bytes(), 750'000);
    }

    void aTestShowsACertificateThatIsNotTrusted()
    {
        TlsServer server;
        NetworkDialog dialog(*m_setup, hub::Endpoint(server.url()));
        dialog.show();
        auto *message = part<MessageBar>(dialog, u"networkMessage"_s);
        auto *facts = part<QLabel>(dialog, u"certificateFacts"_s);
        QTest::mouseClick(part<QPushButton>(dialog, u"testConnection"_s), Qt::LeftButton);
        QTRY_COMPARE(message->severity(), MessageBar::Severity::Error);
        QVERIFY(facts->isVisible());
        QVERIFY(facts->text().contains(u"harbor.test (Harbor Works)"_s));
        QVERIFY(facts->text().contains(u"Not trusted"_s));
        // With its authority it answers; nothing has been kept by trying.
        QTest::keyClicks(part<QLineEdit>(dialog, u"caFile"_s), server.authority());
        QTest::mouseClick(part<QPushButton>(dialog, u"testConnection"_s), Qt::LeftButton);
        QTRY_COMPARE(message->severity(), MessageBar::Severity::Positive);
        QVERIFY(!facts->text().contains(u"Not trusted"_s));
        QVERIFY(m_settings->network().caFile.isEmpty());
    }

    void certificatesThatAreNoneKeepTheDialogOpen()
    {
        NetworkDialog dialog(*m_setup, hub::Endpoint());
        dialog.show();
        QTest::keyClicks(part<QLineEdit>(dialog, u"caFile"_s), u"/nowhere/ca.pem"_s);
        QTest::mouseClick(saveOf(dialog), Qt::LeftButton);
        QVERIFY(dialog.isVisible());
        QCOMPARE(part<MessageBar>(dialog, u"networkMessage"_s)->severity(), MessageBar::Severity::Error);
        QCOMPARE(part<QLineEdit>(dialog, u"caFile"_s)->text(), u"/nowhere/ca.pem"_s);
    }

    void everyFieldHasAName()
    {
        NetworkDialog dialog(*m_setup, hub::Endpoint());
        for (const QWidget *field : dialog.findChildren<QWidget *>()) {
            const bool isField =
                qobject_cast<const QAbstractSpinBox *>(field) || qobject_cast<const QComboBox *>(field);
            if (!isField)
                continue;
            bool isNamed = !field->accessibleName().isEmpty();
            for (const QLabel *label : dialog.findChildren<QLabel *>())
                isNamed = isNamed || label->buddy() == field;
            QVERIFY2(isNamed, qPrintable(field->objectName()));
        }
    }

    void pictures_data()
    {
        QTest::addColumn<int>("tab");
        QTest::newRow("connection") << 0;
        QTest::newRow("speed") << 1;
    }
    void pictures()
    {
        QFETCH(const int, tab);
        if (!scenes::areWanted())
            QSKIP("HUBCAP_SHOTS names no folder, so no pictures were taken");
        TlsServer server;
        scenes::shoot(u"network-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())), [&] {
            auto dialog = std::make_unique<NetworkDialog>(*m_setup, hub::Endpoint(server.url()));
            dialog->findChild<QTabWidget *>()->setCurrentIndex(tab);
            dialog->show();
            if (tab == 0) {
                part<QPushButton>(*dialog, u"testConnection"_s)->click();
                auto *facts = part<QLabel>(*dialog, u"certificateFacts"_s);
                (void)QTest::qWaitFor([facts] { return facts->isVisible(); });
            }
            dialog->adjustSize();
            return dialog;
        });
    }
};

QTEST_MAIN(NetworkDialogTest)
#include "networkdialogtest.moc"
