#include "auth/accountstore.h"
#include "auth/blockinglogin.h"
#include "auth/filevault.h"
#include "auth/keychainvault.h"
#include "core/settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

//! Against a real Secret Service; tests/system/with-keyring.sh brings one.
class KeychainTest : public QObject
{
    Q_OBJECT

private slots:
    void aMissingEntryIsEmptyAndNoFailure();
    void aSecretComesBackAndCanBeForgotten();
    void anAccountSurvivesTheProgramAndItsTokenIsOnlyInTheKeychain();
    void theCommandLineReadsTheSameToken();
    void withoutAServiceItIsSaidThatThereIsNoKeychain();

private:
    auth::Account alice() const { return {.endpoint = auth::publicEndpoint(), .user = u"alice"_s}; }

    QTemporaryDir m_folder;
    auth::KeychainVault m_keychain{u"hubcap-test"_s};
    auth::FileVault m_file{m_folder.filePath(u"tokens"_s)};
};

void KeychainTest::aMissingEntryIsEmptyAndNoFailure()
{
    std::optional<Result<QByteArray>> answer;
    m_keychain.read(u"nobody@https://hub.example"_s, this, [&](const auto &read) { answer = read; });
    QTRY_VERIFY(answer);
    QVERIFY2(*answer, qPrintable(answer->has_value() ? QString() : answer->error().detail));
    QVERIFY((*answer)->isEmpty());
}

void KeychainTest::aSecretComesBackAndCanBeForgotten()
{
    const QString key = u"bob@https://hub.example"_s;
    int done = 0;
    m_keychain.write(key, "hf_bob", this, [&](const Result<void> &written) { done += written ? 1 : 100; });
    QTRY_COMPARE(done, 1);
    QByteArray secret;
    m_keychain.read(key, this, [&](const Result<QByteArray> &read) { secret = read.value_or("failed"); });
    QTRY_COMPARE(secret, "hf_bob"_ba);
    m_keychain.remove(key, this, [&](const Result<void> &removed) { done += removed ? 1 : 100; });
    QTRY_COMPARE(done, 2);
    m_keychain.read(key, this, [&](const Result<QByteArray> &read) { secret = read.value_or("failed"); });
    QTRY_COMPARE(secret, QByteArray());
}

void KeychainTest::anAccountSurvivesTheProgramAndItsTokenIsOnlyInTheKeychain()
{
    const QString file = m_folder.filePath(u"hubcap.ini"_s);
    const QString id = auth::Account::idOf(auth::publicEndpoint(), u"alice"_s);
    {
        Settings settings(file);
        auth::AccountStore store(settings, {m_keychain, m_file}, {});
        bool isStored = false;
        store.add(alice(), "hf_alice", [&](const Result<void> &added) { isStored = added.has_value(); });
        QTRY_VERIFY(isStored);
        store.setActive(id);
    }
    QFile written(file);
    QVERIFY(written.open(QFile::ReadOnly));
    const QByteArray content = written.readAll();
    QVERIFY(content.contains("alice"));
    QVERIFY(!content.contains("hf_alice"));

    Settings settings(file);
    auth::AccountStore store(settings, {m_keychain, m_file}, {});
    QSignalSpy loaded(&store, &auth::AccountStore::loaded);
    QCOMPARE(store.active().user, u"alice"_s);
    store.load();
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(store.activeToken(), "hf_alice"_ba);
}

void KeychainTest::theCommandLineReadsTheSameToken()
{
    Settings settings(m_folder.filePath(u"hubcap.ini"_s));
    const Result<auth::Login> login = auth::loginBlocking(settings, {m_keychain, m_file}, {});
    QVERIFY(login);
    QCOMPARE(login->user, u"alice"_s);
    QCOMPARE(login->token, "hf_alice"_ba);
}

void KeychainTest::withoutAServiceItIsSaidThatThereIsNoKeychain()
{
    // In a process of its own: a connection to the service, once made, is kept.
    if (qEnvironmentVariableIsSet("HUBCAP_NO_SERVICE")) {
        std::optional<Result<void>> answer;
        m_keychain.write(u"x@https://hub.example"_s, "hf_x", this, [&](const auto &written) { answer = written; });
        QTRY_VERIFY_WITH_TIMEOUT(answer, 20'000);
        QVERIFY(!*answer);
        QCOMPARE(answer->error().kind, Error::Kind::Keychain);
        QVERIFY(!answer->error().detail.contains("hf_x"_L1));
        return;
    }
    QProcess alone;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"HUBCAP_NO_SERVICE"_s, u"1"_s);
    variables.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    alone.setProcessEnvironment(variables);
    alone.setProcessChannelMode(QProcess::ForwardedChannels);
    alone.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(QTest::currentTestFunction())});
    QVERIFY(alone.waitForFinished(30'000));
    QCOMPARE(alone.exitCode(), 0);
}

QTEST_GUILESS_MAIN(KeychainTest)
#include "keychaintest.moc"
