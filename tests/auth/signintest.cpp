#include "models/accounts/signin.h"

#include "auth/accountstore.h"
#include "auth/brokenvault.h"
#include "auth/filevault.h"
#include "auth/memoryvault.h"
#include "core/settings.h"
#include "models/accounts/accountcheck.h"
#include "models/accounts/accountfacts.h"
#include "models/accounts/accountlistmodel.h"
#include "sandbox/sandboxhub.h"

#include <QAbstractItemModelTester>
#include <QDirIterator>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using auth::Account;

namespace {

const QByteArray secret = "hf_QwErTyUiOpAsDfGhJkLzXcVbNm";

QByteArray everythingLogged;

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    everythingLogged += message.toUtf8() + '\n';
}

bool isHeldInAFileBelow(const QString &folder, const QByteArray &text, QString *where)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QFile::ReadOnly) && file.readAll().contains(text)) {
            *where = file.fileName();
            return true;
        }
    }
    return false;
}

//! A keychain that waits for its owner to unlock it.
class LockedVault : public auth::MemoryVault
{
public:
    void write(const QString &key, const QByteArray &written, QObject *context, Callback<void> done) override
    {
        unlock = [this, key, written, context, done] { auth::MemoryVault::write(key, written, context, done); };
    }

    std::function<void()> unlock;
};

} // namespace

class SignInTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aTokenIsVerifiedInOneRequestAndItsOwnerIsKnownThen();
    void aWrongTokenIsSaidAndNothingIsStored();
    void whatCannotBeATokenIsNotSent_data();
    void whatCannotBeATokenIsNotSent();
    void anAddressThatIsNoneIsSaidBeforeAnyRequest();
    void everyFailureIsSaidAndNothingIsStored_data();
    void everyFailureIsSaidAndNothingIsStored();
    void aServerThatIsNotThereIsSaid();
    void withoutKeychainThePersonChooses_data();
    void withoutKeychainThePersonChooses();
    void givingUpAtTheChoiceStoresNothing();
    void cancellingForgetsTheToken();
    void cancellingWhileTheKeychainIsLockedStoresNothing();
    void aSecondTryAfterAFailureWorks();
    void theTokenGoesToItsOwnServerOnly();
    void anEnvironmentTokenGetsItsOwnerOnce();
    void aWrongEnvironmentTokenIsSaid();
    void theListFollowsTheStore();
    void theTokenIsFoundInNoFileAndNoLog();

private:
    void start(SignIn &signIn, const QByteArray &token = secret) { signIn.start(m_hub->url().toString(), token); }
    bool nothingIsStored() const
    {
        return m_store->accounts().empty() && m_settings->accounts().isEmpty() && m_store->active().isSignedOut();
    }
    void useBrokenKeychain()
    {
        m_store =
            std::make_unique<auth::AccountStore>(*m_settings, auth::Vaults{m_broken, *m_file}, auth::Environment());
    }
    QByteArray secretIn(auth::Vault &vault, const QString &id)
    {
        std::optional<Result<QByteArray>> answer;
        vault.read(id, this, [&](const auto &read) { answer = read; });
        return QTest::qWaitFor([&] { return answer.has_value(); }) ? answer->value_or("failed") : "no answer";
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<auth::MemoryVault> m_keychain;
    std::unique_ptr<auth::FileVault> m_file;
    std::unique_ptr<auth::AccountStore> m_store;
    std::unique_ptr<sandbox::SandboxHub> m_hub;
    BrokenVault m_broken;
};

void SignInTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"hubcap.ini"_s));
    m_keychain = std::make_unique<auth::MemoryVault>();
    m_file = std::make_unique<auth::FileVault>(m_folder->filePath(u"tokens"_s));
    m_store =
        std::make_unique<auth::AccountStore>(*m_settings, auth::Vaults{*m_keychain, *m_file}, auth::Environment());
    m_hub = std::make_unique<sandbox::SandboxHub>();
    m_hub->addAccount({.user = u"alice"_s,
                       .fullName = u"Alice Ärmel"_s,
                       .tokens = {{.value = secret, .role = sandbox::Role::Read, .displayName = u"my laptop"_s}}});
    m_hub->addOrganization(u"acme"_s, {u"alice"_s});
}

void SignInTest::cleanup()
{
    m_store.reset();
    m_settings.reset();
}

void SignInTest::aTokenIsVerifiedInOneRequestAndItsOwnerIsKnownThen()
{
    SignIn signIn(*m_store);
    QSignalSpy changed(&signIn, &SignIn::stateChanged);
    start(signIn, "  " + secret + "\r\n");
    QCOMPARE(signIn.state(), SignIn::State::Verifying);
    QTRY_COMPARE(signIn.state(), SignIn::State::Done);
    QCOMPARE(m_hub->requests().size(), 1);
    QCOMPARE(m_hub->requests().first().path, "/api/whoami-v2"_ba);
    QCOMPARE(m_hub->lastAuthorization(), "Bearer " + secret);

    const Account account = m_store->active();
    QCOMPARE(account.id, signIn.account().id);
    QCOMPARE(account.user, u"alice"_s);
    QCOMPARE(account.fullName, u"Alice Ärmel"_s);
    QCOMPARE(account.endpoint, m_hub->url());
    QCOMPARE(account.tokenRole, u"read"_s);
    QCOMPARE(account.tokenName, u"my laptop"_s);
    QVERIFY(!account.mayWrite());
    QCOMPARE(account.organizations.size(), 1u);
    QCOMPARE(account.organizations[0].name, u"acme"_s);
    QCOMPARE(account.place, Account::TokenPlace::Keychain);
    QCOMPARE(m_store->activeToken(), secret);
    QCOMPARE(secretIn(*m_keychain, account.id), secret);
    QCOMPARE(activeSession(*m_store).token, secret);
}

void SignInTest::aWrongTokenIsSaidAndNothingIsStored()
{
    SignIn signIn(*m_store);
    start(signIn, "hf_wrong");
    QTRY_COMPARE(signIn.state(), SignIn::State::Failed);
    QCOMPARE(signIn.error().kind, Error::Kind::InvalidToken);
    QCOMPARE(signIn.field(), SignIn::Field::Token);
    QVERIFY(!signIn.error().detail.contains("hf_wrong"_L1));
    QVERIFY(nothingIsStored());
}

void SignInTest::whatCannotBeATokenIsNotSent_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("nothing") << "  \n"_ba;
    QTest::newRow("two words") << "hf_a hf_b"_ba;
    QTest::newRow("not ASCII") << QByteArray("hf_ä");
    QTest::newRow("organization") << "api_org_abc"_ba;
}

void SignInTest::whatCannotBeATokenIsNotSent()
{
    QFETCH(const QByteArray, token);
    SignIn signIn(*m_store);
    start(signIn, token);
    QCOMPARE(signIn.state(), SignIn::State::Failed);
    QCOMPARE(signIn.field(), SignIn::Field::Token);
    QCOMPARE(signIn.error().kind, Error::Kind::Invalid);
    QVERIFY(!signIn.error().detail.isEmpty());
    QVERIFY(m_hub->requests().isEmpty());
}

void SignInTest::anAddressThatIsNoneIsSaidBeforeAnyRequest()
{
    SignIn signIn(*m_store);
    signIn.start(u"ftp://hub.example"_s, secret);
    QCOMPARE(signIn.state(), SignIn::State::Failed);
    QCOMPARE(signIn.field(), SignIn::Field::Endpoint);
    QVERIFY(nothingIsStored());
}

void SignInTest::everyFailureIsSaidAndNothingIsStored_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("403") << 403 << "{}"_ba << Error::Kind::Forbidden;
    QTest::newRow("404") << 404 << "{}"_ba << Error::Kind::NotFound;
    QTest::newRow("429") << 429 << "{}"_ba << Error::Kind::RateLimited;
    QTest::newRow("500") << 500 << "oops"_ba << Error::Kind::ServerFault;
    QTest::newRow("503") << 503 << "<html>"_ba << Error::Kind::ServerFault;
    QTest::newRow("HTML") << 200 << "<html>not a Hub</html>"_ba << Error::Kind::Malformed;
    QTest::newRow("nobody") << 200 << "{}"_ba << Error::Kind::Malformed;
}

void SignInTest::everyFailureIsSaidAndNothingIsStored()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const Error::Kind, kind);
    m_hub->failNext(u"/api/whoami-v2"_s, 1, status, body);
    SignIn signIn(*m_store);
    start(signIn);
    QTRY_COMPARE(signIn.state(), SignIn::State::Failed);
    QCOMPARE(signIn.error().kind, kind);
    QVERIFY(nothingIsStored());
    QCOMPARE(m_hub->requests().size(), 1);
}

void SignInTest::aServerThatIsNotThereIsSaid()
{
    const QString address = m_hub->url().toString();
    m_hub->stop();
    SignIn signIn(*m_store);
    signIn.start(address, secret);
    QTRY_COMPARE(signIn.state(), SignIn::State::Failed);
    QCOMPARE(signIn.error().kind, Error::Kind::Offline);
    QVERIFY(nothingIsStored());
}

void SignInTest::withoutKeychainThePersonChooses_data()
{
    QTest::addColumn<Account::TokenPlace>("place");
    QTest::newRow("session") << Account::TokenPlace::SessionOnly;
    QTest::newRow("file") << Account::TokenPlace::File;
}

void SignInTest::withoutKeychainThePersonChooses()
{
    QFETCH(const Account::TokenPlace, place);
    useBrokenKeychain();
    SignIn signIn(*m_store);
    start(signIn);
    QTRY_COMPARE(signIn.state(), SignIn::State::NeedsPlace);
    QCOMPARE(signIn.error().kind, Error::Kind::Keychain);
    QVERIFY(nothingIsStored());
    QVERIFY(!QDir(m_file->folder()).exists());

    signIn.storeIn(place);
    QTRY_COMPARE(signIn.state(), SignIn::State::Done);
    QCOMPARE(m_store->active().place, place);
    QCOMPARE(m_store->activeToken(), secret);
    QCOMPARE(m_hub->requests().size(), 1);
    const bool isFile = place == Account::TokenPlace::File;
    QCOMPARE(QDir(m_file->folder()).exists(), isFile);
    QCOMPARE(secretIn(*m_file, m_store->active().id), isFile ? secret : QByteArray());
}

void SignInTest::givingUpAtTheChoiceStoresNothing()
{
    useBrokenKeychain();
    SignIn signIn(*m_store);
    start(signIn);
    QTRY_COMPARE(signIn.state(), SignIn::State::NeedsPlace);
    signIn.cancel();
    QCOMPARE(signIn.state(), SignIn::State::Idle);
    signIn.storeIn(Account::TokenPlace::File);
    QVERIFY(nothingIsStored());
    QVERIFY(!QDir(m_file->folder()).exists());
}

void SignInTest::cancellingForgetsTheToken()
{
    m_hub->delay(u"/api/whoami-v2"_s, 200, 1);
    SignIn signIn(*m_store);
    start(signIn);
    QTRY_COMPARE(m_hub->requests().size(), 1);
    signIn.cancel();
    QCOMPARE(signIn.state(), SignIn::State::Idle);
    QSignalSpy changed(&signIn, &SignIn::stateChanged);
    QVERIFY(!changed.wait(500));
    QVERIFY(nothingIsStored());
}

void SignInTest::cancellingWhileTheKeychainIsLockedStoresNothing()
{
    LockedVault locked;
    m_store = std::make_unique<auth::AccountStore>(*m_settings, auth::Vaults{locked, *m_file}, auth::Environment());
    SignIn signIn(*m_store);
    start(signIn);
    QTRY_VERIFY(locked.unlock);
    QCOMPARE(signIn.state(), SignIn::State::Storing);
    const QString id = signIn.account().id;
    signIn.cancel();
    QSignalSpy removed(m_store.get(), &auth::AccountStore::accountRemoved);
    locked.unlock();
    QTRY_COMPARE(removed.count(), 1);
    QVERIFY(m_store->accounts().empty());
    QVERIFY(m_store->active().isSignedOut());
    QCOMPARE(secretIn(locked, id), QByteArray());
}

void SignInTest::aSecondTryAfterAFailureWorks()
{
    m_hub->failNext(u"/api/whoami-v2"_s, 503);
    SignIn signIn(*m_store);
    start(signIn);
    QTRY_COMPARE(signIn.state(), SignIn::State::Failed);
    start(signIn);
    QTRY_COMPARE(signIn.state(), SignIn::State::Done);
}

void SignInTest::theTokenGoesToItsOwnServerOnly()
{
    sandbox::SandboxHub other;
    m_hub->redirect(u"/api/whoami-v2"_s, other.url().resolved(QUrl(u"/api/whoami-v2"_s)));
    SignIn signIn(*m_store);
    start(signIn);
    QTRY_COMPARE(signIn.state(), SignIn::State::Failed);
    QCOMPARE(m_hub->lastAuthorization(), "Bearer " + secret);
    QVERIFY(other.lastAuthorization().isEmpty());
    QVERIFY(nothingIsStored());
}

void SignInTest::anEnvironmentTokenGetsItsOwnerOnce()
{
    auth::AccountStore store(*m_settings, {m_broken, *m_file},
                             {.token = secret, .tokenVariable = u"HF_TOKEN"_s, .endpoint = m_hub->url()});
    const AccountCheck check(store);
    QTRY_COMPARE(store.active().user, u"alice"_s);
    QCOMPARE(store.active().place, Account::TokenPlace::Environment);
    QCOMPARE(store.active().tokenRole, u"read"_s);
    store.setActive(Account::idOf(m_hub->url(), {}));
    store.setActive(store.accounts().front().id);
    QSignalSpy changed(&store, &auth::AccountStore::accountsChanged);
    QVERIFY(!changed.wait(200));
    QCOMPARE(m_hub->requests().size(), 1);
    QVERIFY(m_settings->accounts().isEmpty() || m_settings->accounts() == "[]");
}

void SignInTest::aWrongEnvironmentTokenIsSaid()
{
    auth::AccountStore store(*m_settings, {m_broken, *m_file},
                             {.token = "hf_wrong", .tokenVariable = u"HF_TOKEN"_s, .endpoint = m_hub->url()});
    const AccountCheck check(store);
    QSignalSpy failed(&check, &AccountCheck::failed);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().httpStatus, 401);
}

void SignInTest::theListFollowsTheStore()
{
    AccountListModel model(*m_store);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0).data(AccountListModel::IsSignedOutRole).toBool());
    QVERIFY(model.index(0).data(AccountListModel::IsActiveRole).toBool());

    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    m_store->addForSession({.endpoint = m_hub->url(), .user = u"alice"_s}, secret);
    m_store->addForSession({.endpoint = m_hub->url(), .user = u"bob"_s}, secret);
    m_store->setActive(Account::idOf(m_hub->url(), u"bob"_s));
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0).data().toString(), u"alice"_s);
    QCOMPARE(model.activeIndex().row(), 1);
    QCOMPARE(model.account(2).endpoint, m_hub->url());

    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    m_store->removeFromList(Account::idOf(m_hub->url(), u"alice"_s));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.indexOf(Account::idOf(m_hub->url(), u"bob"_s)).row(), 0);
    QCOMPARE(reset.count(), 0);
}

void SignInTest::theTokenIsFoundInNoFileAndNoLog()
{
    QLoggingCategory::setFilterRules(u"*=true"_s);
    const QtMessageHandler before = qInstallMessageHandler(keepMessage);
    {
        SignIn signIn(*m_store);
        start(signIn);
        QTRY_COMPARE(signIn.state(), SignIn::State::Done);
        m_hub->failNext(u"/api/whoami-v2"_s, 401);
        start(signIn);
        QTRY_COMPARE(signIn.state(), SignIn::State::Failed);
        QVERIFY(!signIn.error().detail.contains(QString::fromLatin1(secret)));
    }
    cleanup();
    qDebug("the end of what is kept");
    qInstallMessageHandler(before);
    QVERIFY(everythingLogged.contains("the end of what is kept"));
    QVERIFY(!everythingLogged.contains(secret));
    QString where;
    QVERIFY2(!isHeldInAFileBelow(m_folder->path(), secret, &where), qPrintable(where));
    QVERIFY2(!isHeldInAFileBelow(QDir::homePath(), secret, &where), qPrintable(where));
    QVERIFY(isHeldInAFileBelow(m_folder->path(), "alice", &where));
}

QTEST_GUILESS_MAIN(SignInTest)
#include "signintest.moc"
