#include "auth/accountstore.h"
#include "auth/brokenvault.h"
#include "auth/filevault.h"
#include "auth/memoryvault.h"
#include "core/settings.h"
#include "models/accounts/accountavatars.h"
#include "models/cards/imagesource.h"
#include "sandbox/sandboxhub.h"
#include "views/accounts/accountbutton.h"
#include "views/accounts/accountpicture.h"
#include "views/accounts/accountsdialog.h"
#include "views/accounts/signindialog.h"
#include "views/scenes.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/prompter.h"

#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using auth::Account;

namespace {

const QByteArray secret = "hf_QwErTyUiOpAsDfGhJkLzXcVbNm";

//! Answers every question the same way and remembers it.
class Answering : public Prompter
{
public:
    void ask(QWidget *, const Question &question, std::function<void(bool)> answer) override
    {
        asked.push_back(question);
        answer(answers);
    }
    void askText(QWidget *, const TextQuestion &, std::function<void(std::optional<QString>)>) override { }
    void chooseFiles(QWidget *, const QString &, std::function<void(QStringList)>) override { }
    void chooseFolder(QWidget *, const QString &, std::function<void(QString)>) override { }

    bool answers = true;
    std::vector<Question> asked;
};

class Pictures : public ImageSource
{
public:
    void fetch(const QUrl &url, QObject *context, Callback<QByteArray> done) override
    {
        ++fetched;
        QByteArray bytes = content;
        QMetaObject::invokeMethod(context, [=] { done(bytes); }, Qt::QueuedConnection);
        last = url;
    }

    static QByteArray png(const QColor &color)
    {
        QImage image(64, 64, QImage::Format_RGB32);
        QPainter painter(&image);
        QRadialGradient light(20, 16, 60);
        light.setColorAt(0, color.lighter(180));
        light.setColorAt(1, color);
        painter.fillRect(image.rect(), light);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
        return bytes;
    }

    QByteArray content = png(Qt::darkCyan);
    QUrl last;
    int fetched = 0;
};

} // namespace

class AccountViewsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void openUrl(const QUrl &url) { m_opened = url; }

    void aPastedTokenSignsInWithTheReturnKey();
    void aWrongTokenIsSaidInTheDialogAndWhatWasTypedStays();
    void signInIsDisabledWithAReasonUntilThereIsAToken();
    void aTokenIsHiddenUnlessRevealed();
    void theLinkLeadsToTheTokenPageOfTheServerTyped();
    void anUnencryptedServerIsWarnedOf();
    void tokensOfTheToolsAreOfferedButNeverShown();
    void escapeEndsTheRequestFirstAndTheDialogSecond();
    void withoutKeychainTheDialogAsksWhereToKeepTheToken();
    void theListSwitchesAccounts();
    void forgettingIsAskedFirst();
    void whatCannotBeForgottenSaysWhy();
    void aTokenOutOfReachOffersToSignInAgain();
    void theEnvironmentIsSaidInOneLine();
    void theButtonSaysWhoOneIsAndSwitches();
    void anAvatarIsFetchedOnceAndStrangeFormatsAreNotDrawn();
    void everyNameHasAPicture();

    void sceneSignIn();
    void sceneSignInWithImports();
    void sceneWrongToken();
    void sceneNoKeychain();
    void sceneSuccess();
    void sceneAccounts();
    void sceneButton();

private:
    std::unique_ptr<SignInDialog> dialog(std::vector<auth::ImportedToken> imports = {})
    {
        auto made = std::make_unique<SignInDialog>(*m_store, *m_avatars, m_hub->url(), std::move(imports));
        made->setAttribute(Qt::WA_DeleteOnClose, false);
        made->open();
        return made;
    }
    std::unique_ptr<AccountsDialog> accountsDialog()
    {
        auto made = std::make_unique<AccountsDialog>(*m_store, *m_avatars, m_prompter);
        made->setAttribute(Qt::WA_DeleteOnClose, false);
        made->open();
        return made;
    }
    template<typename T>
    static T *find(const QWidget &widget, const QString &name)
    {
        return widget.findChild<T *>(name);
    }
    static QString title(const QDialog &dialog) { return find<QLabel>(dialog, u"title"_s)->text(); }
    static void type(const QDialog &dialog, const QByteArray &token)
    {
        auto *field = find<QLineEdit>(dialog, u"token"_s);
        field->clear();
        QTest::keyClicks(field, QString::fromUtf8(token));
    }
    void useVaults(auth::Vault &keychain, auth::Environment environment = {})
    {
        m_store =
            std::make_unique<auth::AccountStore>(*m_settings, auth::Vaults{keychain, *m_file}, std::move(environment));
    }
    void addSomebody();
    std::vector<auth::ImportedToken> someImports() const
    {
        return {
            {.name = u"my laptop"_s, .token = secret, .file = u"/home/me/.cache/huggingface/token"_s, .isActive = true},
            {.name = u"work"_s, .token = "hf_workworkwork"},
            {.name = u"oauth-julien"_s, .token = "hf_oauth_x", .expiresAt = QDateTime::fromSecsSinceEpoch(1)}};
    }
    std::unique_ptr<QWidget> shown(std::unique_ptr<QWidget> widget)
    {
        QTest::qWait(50);
        return widget;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<auth::MemoryVault> m_keychain;
    std::unique_ptr<auth::FileVault> m_file;
    std::unique_ptr<auth::AccountStore> m_store;
    std::unique_ptr<sandbox::SandboxHub> m_hub;
    std::unique_ptr<Pictures> m_pictures;
    std::unique_ptr<AccountAvatars> m_avatars;
    BrokenVault m_broken;
    Answering m_prompter;
    QUrl m_opened;
};

void AccountViewsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"hubcap.ini"_s));
    m_keychain = std::make_unique<auth::MemoryVault>();
    m_file = std::make_unique<auth::FileVault>(m_folder->filePath(u"tokens"_s));
    m_pictures = std::make_unique<Pictures>();
    m_avatars = std::make_unique<AccountAvatars>(*m_pictures);
    m_hub = std::make_unique<sandbox::SandboxHub>();
    m_hub->addAccount({.user = u"alice"_s,
                       .fullName = u"Alice Ärmel"_s,
                       .tokens = {{.value = secret, .role = sandbox::Role::Write, .displayName = u"my laptop"_s}}});
    m_hub->addOrganization(
        {.name = u"acme"_s, .fullName = u"Acme Robotics"_s, .members = {{u"alice"_s, sandbox::OrgRole::Admin}}});
    m_hub->addOrganization({.name = u"open-data"_s,
                            .fullName = u"Open Data Collective"_s,
                            .members = {{u"alice"_s, sandbox::OrgRole::Read}}});
    m_prompter.asked.clear();
    m_prompter.answers = true;
    useVaults(*m_keychain);
}

void AccountViewsTest::cleanup()
{
    m_store.reset();
    m_settings.reset();
}

void AccountViewsTest::addSomebody()
{
    const auto add = [this](Account account, const QByteArray &token) {
        std::optional<Result<void>> answer;
        m_store->add(account, token, [&](const auto &added) { answer = added; });
        QTRY_VERIFY(answer && *answer);
    };
    add({.endpoint = auth::publicEndpoint(), .user = u"alice"_s, .fullName = u"Alice Ärmel"_s, .tokenRole = u"write"_s},
        "hf_1");
    add({.endpoint = auth::publicEndpoint(),
         .user = u"ci-reader"_s,
         .place = Account::TokenPlace::File,
         .tokenRole = u"read"_s},
        "hf_2");
    add({.endpoint = QUrl(u"https://hub.acme.example:8443"_s),
         .user = u"alice.aermel"_s,
         .fullName = u"Alice Ärmel at Acme Robotics, a rather long name that has to give way"_s,
         .tokenRole = u"fineGrained"_s,
         .permissions = {u"acme: repo.write"_s}},
        "hf_3");
    m_store->setActive(Account::idOf(auth::publicEndpoint(), u"alice"_s));
}

void AccountViewsTest::aPastedTokenSignsInWithTheReturnKey()
{
    const auto dialog = this->dialog();
    QSignalSpy signedIn(dialog.get(), &SignInDialog::signedIn);
    QGuiApplication::clipboard()->setText(QString::fromLatin1("  " + secret + "\n"));
    QTest::mouseClick(find<QPushButton>(*dialog, u"paste"_s), Qt::LeftButton);
    QCOMPARE(find<QLineEdit>(*dialog, u"token"_s)->text(), QString::fromLatin1(secret));
    QTest::keyClick(find<QLineEdit>(*dialog, u"token"_s), Qt::Key_Return);
    QVERIFY(find<QWidget>(*dialog, u"busy"_s)->isVisible());
    QVERIFY(!find<QPushButton>(*dialog, u"accept"_s)->isEnabled());
    QTRY_COMPARE(signedIn.count(), 1);
    QCOMPARE(m_store->active().user, u"alice"_s);
    QCOMPARE(title(*dialog), u"You are signed in"_s);
    QCOMPARE(find<QLabel>(*dialog, u"organizationsTitle"_s)->text().contains(u'2'), true);
    QVERIFY(find<QLineEdit>(*dialog, u"token"_s)->text().isEmpty());
    QTest::mouseClick(find<QPushButton>(*dialog, u"accept"_s), Qt::LeftButton);
    QVERIFY(!dialog->isVisible());
}

void AccountViewsTest::aWrongTokenIsSaidInTheDialogAndWhatWasTypedStays()
{
    const auto dialog = this->dialog();
    type(*dialog, "hf_wrong");
    QTest::mouseClick(find<QPushButton>(*dialog, u"accept"_s), Qt::LeftButton);
    auto *message = find<MessageBar>(*dialog, u"message"_s);
    QTRY_VERIFY(message->isVisible());
    auto *token = find<QLineEdit>(*dialog, u"token"_s);
    QCOMPARE(token->text(), u"hf_wrong"_s);
    QVERIFY(token->property("invalid").toBool());
    QVERIFY(!message->text().contains("hf_wrong"_L1));
    QVERIFY(m_store->accounts().empty());

    type(*dialog, secret);
    QVERIFY(!message->isVisible());
    QVERIFY(!token->property("invalid").toBool());
    QTest::keyClick(token, Qt::Key_Return);
    QTRY_COMPARE(title(*dialog), u"You are signed in"_s);
}

void AccountViewsTest::signInIsDisabledWithAReasonUntilThereIsAToken()
{
    const auto dialog = this->dialog();
    auto *accept = find<QPushButton>(*dialog, u"accept"_s);
    QVERIFY(!accept->isEnabled());
    QCOMPARE(accept->toolTip(), u"Paste a token first."_s);
    type(*dialog, "hf_x");
    QVERIFY(accept->isEnabled());
    QVERIFY(accept->toolTip().isEmpty());
    type(*dialog, "hf_x y");
    QTest::mouseClick(accept, Qt::LeftButton);
    auto *problem = find<QLabel>(*dialog, u"error-inline"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(!problem->text().isEmpty());
    QVERIFY(m_hub->requests().isEmpty());
}

void AccountViewsTest::aTokenIsHiddenUnlessRevealed()
{
    const auto dialog = this->dialog();
    auto *token = find<QLineEdit>(*dialog, u"token"_s);
    QCOMPARE(token->echoMode(), QLineEdit::Password);
    auto *reveal = dialog->findChild<QAction *>(u"reveal"_s);
    reveal->trigger();
    QCOMPARE(token->echoMode(), QLineEdit::Normal);
    reveal->trigger();
    QCOMPARE(token->echoMode(), QLineEdit::Password);
}

void AccountViewsTest::theLinkLeadsToTheTokenPageOfTheServerTyped()
{
    for (const QString &scheme : {u"http"_s, u"https"_s})
        QDesktopServices::setUrlHandler(scheme, this, "openUrl");
    const auto dialog = this->dialog();
    QTest::mouseClick(find<QToolButton>(*dialog, u"createToken"_s), Qt::LeftButton);
    QCOMPARE(m_opened, QUrl(m_hub->url().toString() + "/settings/tokens"_L1));
    find<QLineEdit>(*dialog, u"endpoint"_s)->setText(u"hub.example/mirror/"_s);
    QTest::mouseClick(find<QToolButton>(*dialog, u"createToken"_s), Qt::LeftButton);
    QCOMPARE(m_opened, QUrl(u"https://hub.example/mirror/settings/tokens"_s));
    find<QLineEdit>(*dialog, u"endpoint"_s)->setText(u"ftp://hub.example"_s);
    QVERIFY(!find<QToolButton>(*dialog, u"createToken"_s)->isEnabled());
    for (const QString &scheme : {u"http"_s, u"https"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

void AccountViewsTest::anUnencryptedServerIsWarnedOf()
{
    const auto dialog = this->dialog();
    auto *warning = find<QLabel>(*dialog, u"unencrypted"_s);
    auto *endpoint = find<QLineEdit>(*dialog, u"endpoint"_s);
    QVERIFY(!warning->isVisible()); // the sandbox is on this computer
    endpoint->setText(u"http://hub.example"_s);
    QVERIFY(warning->isVisible());
    endpoint->setText(u"https://hub.example"_s);
    QVERIFY(!warning->isVisible());
}

void AccountViewsTest::tokensOfTheToolsAreOfferedButNeverShown()
{
    const auto dialog = this->dialog(someImports());
    auto *choice = find<QComboBox>(*dialog, u"imports"_s);
    QCOMPARE(choice->count(), 3);
    for (int row = 0; row < choice->count(); ++row)
        QVERIFY(!choice->itemText(row).contains("hf_"_L1));
    QVERIFY(!(choice->model()->flags(choice->model()->index(2, 0)) & Qt::ItemIsEnabled));
    QTest::mouseClick(find<QPushButton>(*dialog, u"useImport"_s), Qt::LeftButton);
    QCOMPARE(find<QLineEdit>(*dialog, u"token"_s)->echoMode(), QLineEdit::Password);
    QTest::keyClick(find<QLineEdit>(*dialog, u"token"_s), Qt::Key_Return);
    QTRY_COMPARE(m_store->active().user, u"alice"_s);
}

void AccountViewsTest::escapeEndsTheRequestFirstAndTheDialogSecond()
{
    m_hub->delay(u"/api/whoami-v2"_s, 300, 1);
    const auto dialog = this->dialog();
    type(*dialog, secret);
    QTest::keyClick(find<QLineEdit>(*dialog, u"token"_s), Qt::Key_Return);
    QVERIFY(find<QWidget>(*dialog, u"busy"_s)->isVisible());
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    QVERIFY(dialog->isVisible());
    QVERIFY(!find<QWidget>(*dialog, u"busy"_s)->isVisible());
    QCOMPARE(find<QLineEdit>(*dialog, u"token"_s)->text(), QString::fromLatin1(secret));
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QVERIFY(m_store->accounts().empty());
}

void AccountViewsTest::withoutKeychainTheDialogAsksWhereToKeepTheToken()
{
    useVaults(m_broken);
    const auto dialog = this->dialog();
    type(*dialog, secret);
    QTest::keyClick(find<QLineEdit>(*dialog, u"token"_s), Qt::Key_Return);
    QTRY_COMPARE(title(*dialog), u"Where should the token be kept?"_s);
    QVERIFY(find<QRadioButton>(*dialog, u"sessionOnly"_s)->isChecked());
    QVERIFY(m_store->accounts().empty());
    QTest::keyClick(find<QRadioButton>(*dialog, u"privateFile"_s), Qt::Key_Space);
    QTest::mouseClick(find<QPushButton>(*dialog, u"accept"_s), Qt::LeftButton);
    QTRY_COMPARE(title(*dialog), u"You are signed in"_s);
    QCOMPARE(m_store->active().place, Account::TokenPlace::File);
}

void AccountViewsTest::theListSwitchesAccounts()
{
    addSomebody();
    const auto dialog = accountsDialog();
    auto *list = find<QListView>(*dialog, u"accounts"_s);
    auto *use = find<QPushButton>(*dialog, u"use"_s);
    QCOMPARE(list->model()->rowCount(), 4);
    QCOMPARE(list->currentIndex().row(), 0);
    QVERIFY(!use->isEnabled());
    QVERIFY(!use->toolTip().isEmpty());
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(use->isEnabled());
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(m_store->active().user, u"ci-reader"_s);
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(m_store->active().isSignedOut());
}

void AccountViewsTest::forgettingIsAskedFirst()
{
    addSomebody();
    const auto dialog = accountsDialog();
    auto *list = find<QListView>(*dialog, u"accounts"_s);
    m_prompter.answers = false;
    QTest::mouseClick(find<QPushButton>(*dialog, u"forget"_s), Qt::LeftButton);
    QCOMPARE(m_prompter.asked.size(), 1u);
    QVERIFY(m_prompter.asked[0].title.contains(u"Alice Ärmel"_s));
    QVERIFY(m_prompter.asked[0].isDestructive);
    QCOMPARE(m_store->accounts().size(), 3u);
    m_prompter.answers = true;
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_COMPARE(m_store->accounts().size(), 2u);
    QVERIFY(m_store->active().isSignedOut());
    QCOMPARE(m_prompter.asked.size(), 2u);

    useVaults(m_broken);
    const auto other = accountsDialog();
    find<QListView>(*other, u"accounts"_s)
        ->setCurrentIndex(find<QListView>(*other, u"accounts"_s)->model()->index(1, 0));
    QTest::mouseClick(find<QPushButton>(*other, u"forget"_s), Qt::LeftButton);
    QTRY_COMPARE(m_prompter.asked.size(), 4u);
    QCOMPARE(m_store->accounts().size(), 1u);
}

void AccountViewsTest::whatCannotBeForgottenSaysWhy()
{
    useVaults(*m_keychain, {.token = secret, .tokenVariable = u"HF_TOKEN"_s, .endpoint = m_hub->url()});
    const auto dialog = accountsDialog();
    auto *forget = find<QPushButton>(*dialog, u"forget"_s);
    QVERIFY(!forget->isEnabled());
    QVERIFY(forget->toolTip().contains(u"environment"_s));
    QTest::keyClick(find<QListView>(*dialog, u"accounts"_s), Qt::Key_Down);
    QVERIFY(!forget->isEnabled());
    QVERIFY(!forget->toolTip().isEmpty());
}

void AccountViewsTest::aTokenOutOfReachOffersToSignInAgain()
{
    addSomebody();
    useVaults(m_broken);
    m_store->load();
    const auto dialog = accountsDialog();
    auto *message = find<MessageBar>(*dialog, u"message"_s);
    QTRY_VERIFY(message->isVisible());
    QTest::mouseClick(message->findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    auto *signIn = dialog->findChild<SignInDialog *>();
    QVERIFY(signIn && signIn->isVisible());
    QCOMPARE(find<QLineEdit>(*signIn, u"endpoint"_s)->text(), u"https://huggingface.co"_s);
}

void AccountViewsTest::theEnvironmentIsSaidInOneLine()
{
    addSomebody();
    useVaults(*m_keychain,
              {.token = secret,
               .tokenVariable = u"HF_TOKEN"_s,
               .endpoint = m_hub->url(),
               .endpointVariable = u"HF_ENDPOINT"_s});
    const auto dialog = accountsDialog();
    auto *notice = find<MessageBar>(*dialog, u"environmentNotice"_s);
    QVERIFY(notice->isVisible());
    for (const QString &fact : {u"HF_TOKEN"_s, u"HF_ENDPOINT"_s, u"127.0.0.1"_s, u"alice"_s})
        QVERIFY2(notice->text().contains(fact), qPrintable(notice->text()));
    m_store->setActive(Account::idOf(auth::publicEndpoint(), u"alice"_s));
    QVERIFY(!notice->isVisible());
}

void AccountViewsTest::theButtonSaysWhoOneIsAndSwitches()
{
    addSomebody();
    AccountButton button(*m_store, *m_avatars);
    QVERIFY(button.accessibleName().contains(u"Alice Ärmel"_s));
    QVERIFY(button.accessibleName().contains(u"huggingface.co"_s));
    QSignalSpy add(&button, &AccountButton::addRequested);
    QSignalSpy manage(&button, &AccountButton::manageRequested);
    emit button.menu()->aboutToShow();
    button.menu()->findChild<QAction *>(u"addAccount"_s)->trigger();
    button.menu()->findChild<QAction *>(u"manageAccounts"_s)->trigger();
    QCOMPARE(add.count(), 1);
    QCOMPARE(manage.count(), 1);
    button.menu()->findChild<QAction *>(Account::idOf(auth::publicEndpoint(), {}))->trigger();
    QVERIFY(m_store->active().isSignedOut());
    QVERIFY(button.accessibleName().contains(u"Signed out"_s));
}

void AccountViewsTest::anAvatarIsFetchedOnceAndStrangeFormatsAreNotDrawn()
{
    const QUrl url(u"https://cdn.example/a.png"_s);
    QSignalSpy loaded(m_avatars.get(), &AccountAvatars::loaded);
    QVERIFY(m_avatars->image(url).isNull());
    QVERIFY(m_avatars->image(url).isNull());
    QTRY_COMPARE(loaded.count(), 1);
    QVERIFY(!m_avatars->image(url).isNull());
    QCOMPARE(m_pictures->fetched, 1);

    m_pictures->content =
        "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><rect width='8' height='8'/></svg>";
    QVERIFY(m_avatars->image(QUrl(u"https://cdn.example/b.svg"_s)).isNull());
    QTRY_COMPARE(m_pictures->fetched, 2);
    QCoreApplication::processEvents();
    QCOMPARE(loaded.count(), 1);
    QVERIFY(m_avatars->image({}).isNull());
    QCOMPARE(m_pictures->fetched, 2);
}

void AccountViewsTest::everyNameHasAPicture()
{
    const QPalette palette;
    for (const QString &name : {u""_s, u"a"_s, u"-"_s, u"Ünal"_s, u"李 明"_s, u"🦊"_s, u"a b c"_s}) {
        const QPixmap picture = accountPicture({.user = name}, {}, 40, 2, palette);
        QCOMPARE(picture.size(), QSize(80, 80));
        QVERIFY(qAlpha(picture.toImage().pixel(40, 8)) > 0);
    }
}

void AccountViewsTest::sceneSignIn()
{
    scenes::shoot(u"signin"_s, [this]() -> std::unique_ptr<QWidget> { return shown(dialog()); });
}

void AccountViewsTest::sceneSignInWithImports()
{
    scenes::shoot(u"signin-imports"_s, [this]() -> std::unique_ptr<QWidget> {
        auto made = dialog(someImports());
        find<QLineEdit>(*made, u"endpoint"_s)->setText(u"http://hub.example"_s);
        type(*made, "hf_x y");
        QTest::mouseClick(find<QPushButton>(*made, u"accept"_s), Qt::LeftButton);
        return shown(std::move(made));
    });
}

void AccountViewsTest::sceneWrongToken()
{
    scenes::shoot(u"signin-wrong"_s, [this]() -> std::unique_ptr<QWidget> {
        auto made = dialog(someImports());
        type(*made, "hf_wrong");
        QTest::mouseClick(find<QPushButton>(*made, u"accept"_s), Qt::LeftButton);
        (void)QTest::qWaitFor([&] { return find<MessageBar>(*made, u"message"_s)->isVisible(); });
        return shown(std::move(made));
    });
}

void AccountViewsTest::sceneNoKeychain()
{
    useVaults(m_broken);
    scenes::shoot(u"signin-place"_s, [this]() -> std::unique_ptr<QWidget> {
        auto made = dialog();
        type(*made, secret);
        QTest::mouseClick(find<QPushButton>(*made, u"accept"_s), Qt::LeftButton);
        (void)QTest::qWaitFor([&] { return title(*made).startsWith("Where"_L1); });
        return shown(std::move(made));
    });
}

void AccountViewsTest::sceneSuccess()
{
    scenes::shoot(u"signin-done"_s, [this]() -> std::unique_ptr<QWidget> {
        auto made = dialog();
        type(*made, secret);
        QTest::mouseClick(find<QPushButton>(*made, u"accept"_s), Qt::LeftButton);
        (void)QTest::qWaitFor([&] { return title(*made).startsWith("You are"_L1); });
        return shown(std::move(made));
    });
}

void AccountViewsTest::sceneAccounts()
{
    addSomebody();
    useVaults(*m_keychain, {.token = secret, .tokenVariable = u"HF_TOKEN"_s, .endpoint = m_hub->url()});
    Account known = m_store->active();
    known.user = u"alice"_s;
    known.avatarUrl = u"/avatars/alice.png"_s;
    known.tokenRole = u"write"_s;
    m_store->update(known);
    scenes::shoot(u"accounts"_s, [this]() -> std::unique_ptr<QWidget> { return shown(accountsDialog()); });
}

void AccountViewsTest::sceneButton()
{
    addSomebody();
    scenes::shoot(u"account-menu"_s, [this]() -> std::unique_ptr<QWidget> {
        auto button = std::make_unique<AccountButton>(*m_store, *m_avatars);
        button->show();
        emit button->menu()->aboutToShow();
        button->menu()->popup({});
        QTest::qWait(50);
        scenes::save(*button, u"account-button"_s);
        auto shot = std::make_unique<QLabel>();
        shot->setPixmap(button->menu()->grab());
        shot->adjustSize();
        return shot;
    });
}

QTEST_MAIN(AccountViewsTest)
#include "accountviewstest.moc"
