#include "auth/accountstore.h"

#include "auth/blockinglogin.h"
#include "auth/brokenvault.h"
#include "auth/filevault.h"
#include "auth/memoryvault.h"
#include "core/settings.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using auth::Account;
using auth::AccountStore;
using auth::Environment;

namespace {

const QUrl hub(u"https://huggingface.co"_s);
const QUrl mirror(u"https://hub.example:8443/mirror"_s);

Account account(const QUrl &endpoint, const QString &user, Account::TokenPlace place = Account::TokenPlace::Keychain)
{
    return {.endpoint = endpoint, .user = user, .place = place, .tokenRole = u"write"_s};
}

} // namespace

class AccountStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nobodyIsSignedInAtFirst();
    void anAccountSurvivesARestartWithEverythingKnownAboutIt();
    void everyServerAndUserIsAnAccountOfItsOwn();
    void aTokenThatCannotBeStoredLeavesNoAccount();
    void sessionAccountsLeaveNoTrace();
    void aSandboxIsNotWhereTheNextStartBegins();
    void signedOutOnAnotherServerIsRemembered();
    void aMovedTokenLeavesItsOldPlace();
    void forgettingDeletesTheTokenAndSignsOut();
    void forgettingFailsWhenTheTokenCannotBeDeleted();
    void aTokenThatCannotBeReadIsSaidAndTheAccountStays();
    void aTokenThatIsGoneIsSaid();
    void signingInWhileLoadingIsNotUndone();
    void theEnvironmentsTokenWinsAndThatIsSaid();
    void theEnvironmentsServerWinsAndThatIsSaid();
    void leavingTheEnvironmentsAccountEndsTheNotice();
    void factsLearntAnewKeepThePlace();
    void garbageInTheSettingsIsSkipped();
    void avatarsAreAbsolute_data();
    void avatarsAreAbsolute();
    void theCommandLineIsWhoTheWindowIs();
    void theCommandLineKeepsToTheServerAskedFor();
    void theCommandLineTakesTheEnvironmentsToken();
    void noTokenIsWrittenToTheSettings();

private:
    std::unique_ptr<AccountStore> store(Environment environment = {}, auth::Vault *keychain = nullptr)
    {
        return std::make_unique<AccountStore>(*m_settings, auth::Vaults{keychain ? *keychain : *m_keychain, *m_file},
                                              std::move(environment));
    }
    void add(AccountStore &store, const Account &account, const QByteArray &token)
    {
        std::optional<Result<void>> answer;
        store.add(account, token, [&](const Result<void> &added) { answer = added; });
        QTRY_VERIFY(answer);
        QVERIFY(*answer);
    }
    void load(AccountStore &store)
    {
        QSignalSpy loaded(&store, &AccountStore::loaded);
        store.load();
        QTRY_COMPARE(loaded.count(), 1);
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
    BrokenVault m_broken;
};

void AccountStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"hubcap.ini"_s));
    m_keychain = std::make_unique<auth::MemoryVault>();
    m_file = std::make_unique<auth::FileVault>(m_folder->filePath(u"tokens"_s));
}

void AccountStoreTest::cleanup()
{
    m_settings.reset();
}

void AccountStoreTest::nobodyIsSignedInAtFirst()
{
    const auto store = this->store();
    QVERIFY(store->accounts().empty());
    QVERIFY(store->active().isSignedOut());
    QVERIFY(!store->active().mayWrite());
    QCOMPARE(store->active().endpoint, hub);
    QVERIFY(!store->environmentNotice());
    load(*store);
    QVERIFY(store->activeToken().isEmpty());
}

void AccountStoreTest::anAccountSurvivesARestartWithEverythingKnownAboutIt()
{
    Account alice = account(hub, u"alice"_s);
    alice.fullName = u"Alice Ärmel"_s;
    alice.email = u"alice@example.org"_s;
    alice.emailVerified = true;
    alice.isPro = true;
    alice.avatarUrl = u"/avatars/a.svg"_s;
    alice.tokenRole = u"fineGrained"_s;
    alice.tokenName = u"laptop"_s;
    alice.permissions = {u"alice: repo.write"_s};
    alice.expiresAt = QDateTime(QDate(2027, 1, 2), QTime(3, 4, 5, 678), QTimeZone::UTC);
    alice.organizations = {{u"acme"_s, u"Acme"_s, u"admin"_s, u"https://cdn.example/a.png"_s, {u"mfa"_s}}};
    {
        const auto store = this->store();
        add(*store, alice, "hf_alice");
        QCOMPARE(store->token(u"alice@https://huggingface.co"_s), "hf_alice"_ba);
        QVERIFY(store->active().isSignedOut());
        store->setActive(u"alice@https://huggingface.co"_s);
    }
    const auto store = this->store();
    alice.id = u"alice@https://huggingface.co"_s;
    QVERIFY(store->active() == alice);
    QVERIFY(store->activeToken().isEmpty());
    QSignalSpy changed(store.get(), &AccountStore::activeChanged);
    load(*store);
    QCOMPARE(store->activeToken(), "hf_alice"_ba);
    QCOMPARE(changed.count(), 1);
}

void AccountStoreTest::everyServerAndUserIsAnAccountOfItsOwn()
{
    const auto store = this->store();
    add(*store, account(hub, u"alice"_s), "hf_1");
    add(*store, account(hub, u"bob"_s), "hf_2");
    add(*store, account(QUrl(u"https://hub.example:8443/mirror/"_s), u"alice"_s), "hf_3");
    QCOMPARE(store->accounts().size(), 3u);
    QCOMPARE(store->token(Account::idOf(hub, u"alice"_s)), "hf_1"_ba);
    QCOMPARE(store->token(Account::idOf(mirror, u"alice"_s)), "hf_3"_ba);
    add(*store, account(hub, u"alice"_s), "hf_4");
    QCOMPARE(store->accounts().size(), 3u);
    QCOMPARE(store->token(Account::idOf(hub, u"alice"_s)), "hf_4"_ba);
}

void AccountStoreTest::aTokenThatCannotBeStoredLeavesNoAccount()
{
    const auto store = this->store({}, &m_broken);
    std::optional<Result<void>> answer;
    store->add(account(hub, u"alice"_s), "hf_alice", [&](const auto &added) { answer = added; });
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().kind, Error::Kind::Keychain);
    QVERIFY(store->accounts().empty());
    QVERIFY(store->token(Account::idOf(hub, u"alice"_s)).isEmpty());
    QVERIFY(m_settings->accounts().isEmpty());
}

void AccountStoreTest::sessionAccountsLeaveNoTrace()
{
    {
        const auto store = this->store();
        add(*store, account(hub, u"alice"_s, Account::TokenPlace::SessionOnly), "hf_alice");
        store->setActive(Account::idOf(hub, u"alice"_s));
        QCOMPARE(store->activeToken(), "hf_alice"_ba);
    }
    const auto store = this->store();
    QVERIFY(store->accounts().empty());
    QVERIFY(store->active().isSignedOut());
}

void AccountStoreTest::aSandboxIsNotWhereTheNextStartBegins()
{
    const QUrl sandbox(u"http://127.0.0.1:4711"_s);
    {
        const auto store = this->store();
        add(*store, account(hub, u"alice"_s), "hf_alice");
        store->setActive(Account::idOf(hub, u"alice"_s));
        store->addForSession({.endpoint = sandbox, .user = u"demo"_s}, "hf_demo");
        store->setActive(Account::idOf(sandbox, u"demo"_s));
        QCOMPARE(store->active().endpoint, sandbox);
        store->setActive(Account::idOf(sandbox, {}));
        QVERIFY(store->active().isSignedOut());
    }
    QCOMPARE(store()->active().user, u"alice"_s);
}

void AccountStoreTest::signedOutOnAnotherServerIsRemembered()
{
    store()->setActive(Account::idOf(mirror, {}));
    const auto store = this->store();
    QVERIFY(store->active().isSignedOut());
    QCOMPARE(store->active().endpoint, mirror);
}

void AccountStoreTest::aMovedTokenLeavesItsOldPlace()
{
    const auto store = this->store();
    const QString id = Account::idOf(hub, u"alice"_s);
    add(*store, account(hub, u"alice"_s), "hf_1");
    QCOMPARE(secretIn(*m_keychain, id), "hf_1"_ba);
    add(*store, account(hub, u"alice"_s, Account::TokenPlace::File), "hf_2");
    QCOMPARE(secretIn(*m_keychain, id), QByteArray());
    QCOMPARE(secretIn(*m_file, id), "hf_2"_ba);
    QCOMPARE(store->find(id)->place, Account::TokenPlace::File);
}

void AccountStoreTest::forgettingDeletesTheTokenAndSignsOut()
{
    const auto store = this->store();
    const QString id = Account::idOf(mirror, u"alice"_s);
    add(*store, account(mirror, u"alice"_s), "hf_1");
    store->setActive(id);
    QSignalSpy removed(store.get(), &AccountStore::accountRemoved);
    store->remove(id, [](const auto &) { });
    QTRY_COMPARE(removed.count(), 1);
    QVERIFY(store->accounts().empty());
    QVERIFY(store->token(id).isEmpty());
    QCOMPARE(secretIn(*m_keychain, id), QByteArray());
    QVERIFY(store->active().isSignedOut());
    QCOMPARE(store->active().endpoint, mirror);
    QVERIFY(this->store()->accounts().empty());
}

void AccountStoreTest::forgettingFailsWhenTheTokenCannotBeDeleted()
{
    const QString id = Account::idOf(hub, u"alice"_s);
    add(*store(), account(hub, u"alice"_s), "hf_1");
    const auto store = this->store({}, &m_broken);
    std::optional<Result<void>> answer;
    store->remove(id, [&](const auto &removed) { answer = removed; });
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QVERIFY(store->find(id));
    store->removeFromList(id);
    QVERIFY(!store->find(id));
}

void AccountStoreTest::aTokenThatCannotBeReadIsSaidAndTheAccountStays()
{
    add(*store(), account(hub, u"alice"_s), "hf_1");
    const auto store = this->store({}, &m_broken);
    load(*store);
    const QString id = Account::idOf(hub, u"alice"_s);
    QVERIFY(store->find(id));
    QVERIFY(store->tokenError(id));
    QCOMPARE(store->tokenError(id)->kind, Error::Kind::Keychain);
}

void AccountStoreTest::aTokenThatIsGoneIsSaid()
{
    add(*store(), account(hub, u"alice"_s), "hf_1");
    auth::MemoryVault other;
    const auto store = this->store({}, &other);
    load(*store);
    QVERIFY(store->tokenError(Account::idOf(hub, u"alice"_s)));
}

void AccountStoreTest::signingInWhileLoadingIsNotUndone()
{
    const QString id = Account::idOf(hub, u"alice"_s);
    add(*store(), account(hub, u"alice"_s), "hf_old");
    const auto store = this->store();
    QSignalSpy loaded(store.get(), &AccountStore::loaded);
    store->load();
    store->addForSession(account(hub, u"alice"_s), "hf_new");
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(store->token(id), "hf_new"_ba);
}

void AccountStoreTest::theEnvironmentsTokenWinsAndThatIsSaid()
{
    add(*store(), account(hub, u"alice"_s), "hf_1");
    store()->setActive(Account::idOf(hub, u"alice"_s));
    {
        const auto store = this->store({.token = "hf_env",
                                        .tokenVariable = u"HF_TOKEN"_s,
                                        .endpoint = mirror,
                                        .endpointVariable = u"HF_ENDPOINT"_s});
        QCOMPARE(store->activeToken(), "hf_env"_ba);
        QCOMPARE(store->active().endpoint, mirror);
        QCOMPARE(store->active().place, Account::TokenPlace::Environment);
        QVERIFY(!store->active().isSignedOut());
        QVERIFY(!store->active().isIdentified());
        const auto notice = store->environmentNotice();
        QVERIFY(notice);
        QCOMPARE(notice->tokenVariable, u"HF_TOKEN"_s);
        QCOMPARE(notice->endpointVariable, u"HF_ENDPOINT"_s);
        QCOMPARE(notice->overriddenUser, u"alice"_s);
        QCOMPARE(notice->overriddenEndpoint, hub);
        load(*store);
        QCOMPARE(store->activeToken(), "hf_env"_ba);
    }
    const auto store = this->store();
    QCOMPARE(store->active().user, u"alice"_s);
    QCOMPARE(store->accounts().size(), 1u);
}

void AccountStoreTest::theEnvironmentsServerWinsAndThatIsSaid()
{
    add(*store(), account(hub, u"alice"_s), "hf_1");
    store()->setActive(Account::idOf(hub, u"alice"_s));
    const Environment environment{.endpoint = mirror, .endpointVariable = u"HF_ENDPOINT"_s};
    {
        const auto store = this->store(environment);
        QVERIFY(store->active().isSignedOut());
        QCOMPARE(store->active().endpoint, mirror);
        QCOMPARE(store->defaultEndpoint(), mirror);
        const auto notice = store->environmentNotice();
        QVERIFY(notice);
        QVERIFY(notice->tokenVariable.isEmpty());
        QCOMPARE(notice->endpointVariable, u"HF_ENDPOINT"_s);
        QCOMPARE(notice->overriddenUser, u"alice"_s);
        add(*store, account(mirror, u"carol"_s), "hf_2");
    }
    QCOMPARE(store(environment)->active().user, u"carol"_s);
    QCOMPARE(store()->active().user, u"alice"_s);
}

void AccountStoreTest::leavingTheEnvironmentsAccountEndsTheNotice()
{
    add(*store(), account(hub, u"alice"_s), "hf_1");
    const auto store = this->store({.token = "hf_env", .tokenVariable = u"HF_TOKEN"_s});
    QVERIFY(store->environmentNotice());
    store->setActive(Account::idOf(hub, u"alice"_s));
    QVERIFY(!store->environmentNotice());
}

void AccountStoreTest::factsLearntAnewKeepThePlace()
{
    const auto store = this->store({.token = "hf_env", .tokenVariable = u"HF_TOKEN"_s});
    Account learnt = store->active();
    learnt.user = u"alice"_s;
    learnt.place = Account::TokenPlace::Keychain;
    QSignalSpy changed(store.get(), &AccountStore::accountsChanged);
    store->update(learnt);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(store->active().user, u"alice"_s);
    QCOMPARE(store->active().place, Account::TokenPlace::Environment);
    QCOMPARE(store->activeToken(), "hf_env"_ba);
    QVERIFY(!m_settings->accounts().contains("alice"));
}

void AccountStoreTest::garbageInTheSettingsIsSkipped()
{
    m_settings->setAccounts(R"([1, {}, {"endpoint":"ftp://x","user":"a"}, {"endpoint":"https://x.example","user":"b"},
                                {"endpoint":"https://x.example","user":"b"}])");
    m_settings->setActiveAccount(u"whoever"_s);
    const auto store = this->store();
    QCOMPARE(store->accounts().size(), 1u);
    QCOMPARE(store->accounts()[0].user, u"b"_s);
    QVERIFY(store->active().isSignedOut());
    QCOMPARE(store->active().endpoint, hub);
}

void AccountStoreTest::avatarsAreAbsolute_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("address");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("path") << u"/avatars/a.svg"_s << u"https://hub.example:8443/mirror/avatars/a.svg"_s;
    QTest::newRow("address") << u"https://cdn.example/a.png?x=1"_s << u"https://cdn.example/a.png?x=1"_s;
}

void AccountStoreTest::avatarsAreAbsolute()
{
    QFETCH(const QString, given);
    QFETCH(const QString, address);
    QCOMPARE((Account{.endpoint = mirror, .avatarUrl = given}.avatar().toString()), address);
}

void AccountStoreTest::theCommandLineIsWhoTheWindowIs()
{
    const auto store = this->store();
    const auth::Vaults vaults{*m_keychain, *m_file};
    QCOMPARE(auth::loginBlocking(*m_settings, vaults, {})->endpoint, hub);
    QVERIFY(!auth::loginBlocking(*m_settings, vaults, {})->isSignedIn());
    add(*store, account(mirror, u"alice"_s, Account::TokenPlace::File), "hf_1");
    store->setActive(Account::idOf(mirror, u"alice"_s));
    const Result<auth::Login> login = auth::loginBlocking(*m_settings, vaults, {});
    QVERIFY(login);
    QCOMPARE(login->endpoint, mirror);
    QCOMPARE(login->user, u"alice"_s);
    QCOMPARE(login->token, "hf_1"_ba);
    QVERIFY(!auth::loginBlocking(*m_settings, {m_broken, m_broken}, {}));
}

void AccountStoreTest::theCommandLineKeepsToTheServerAskedFor()
{
    const auto store = this->store();
    const auth::Vaults vaults{*m_keychain, *m_file};
    add(*store, account(hub, u"alice"_s), "hf_1");
    add(*store, account(mirror, u"bob"_s), "hf_2");
    store->setActive(Account::idOf(hub, u"alice"_s));
    QCOMPARE(auth::loginBlocking(*m_settings, vaults, {}, mirror)->token, "hf_2"_ba);
    const QUrl other(u"https://other.example"_s);
    QVERIFY(!auth::loginBlocking(*m_settings, vaults, {}, other)->isSignedIn());
    const Environment environment{.token = "hf_env", .tokenVariable = u"HF_TOKEN"_s};
    QVERIFY(!auth::loginBlocking(*m_settings, vaults, environment, other)->isSignedIn());
}

void AccountStoreTest::theCommandLineTakesTheEnvironmentsToken()
{
    const Environment environment{
        .token = "hf_env", .tokenVariable = u"HF_TOKEN"_s, .endpoint = mirror, .endpointVariable = u"HF_ENDPOINT"_s};
    const Result<auth::Login> login = auth::loginBlocking(*m_settings, {m_broken, m_broken}, environment);
    QVERIFY(login);
    QCOMPARE(login->token, "hf_env"_ba);
    QCOMPARE(login->tokenVariable, u"HF_TOKEN"_s);
    QCOMPARE(login->endpoint, mirror);
}

void AccountStoreTest::noTokenIsWrittenToTheSettings()
{
    {
        const auto store = this->store({.token = "hf_envsecret", .tokenVariable = u"HF_TOKEN"_s});
        add(*store, account(hub, u"alice"_s), "hf_keysecret");
        add(*store, account(hub, u"bob"_s, Account::TokenPlace::File), "hf_filesecret");
        add(*store, account(hub, u"carol"_s, Account::TokenPlace::SessionOnly), "hf_sessionsecret");
        store->setActive(Account::idOf(hub, u"alice"_s));
    }
    m_settings.reset();
    QFile file(m_folder->filePath(u"hubcap.ini"_s));
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("alice") && content.contains("bob"));
    QVERIFY(!content.contains("carol"));
    QVERIFY(!content.contains("hf_"));
    QVERIFY(!content.contains("secret"));
}

QTEST_GUILESS_MAIN(AccountStoreTest)
#include "accountstoretest.moc"
