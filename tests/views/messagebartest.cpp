#include "views/widgets/messagebar.h"

#include "scenes.h"
#include "views/widgets/errortext.h"

#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QList<Error::Kind> allKinds()
{
    QList<Error::Kind> kinds;
    for (int kind = 0; kind <= int(Error::Kind::Keychain); ++kind)
        kinds << Error::Kind(kind);
    return kinds;
}

Error overloaded()
{
    return {.kind = Error::Kind::ServerFault,
            .detail = u"upstream <b>timed out</b>"_s,
            .httpStatus = 503,
            .code = u"Overloaded"_s,
            .requestId = u"Root=1-abc"_s,
            .subject = u"https://hub.example/api/models"_s};
}

} // namespace

//! Errors become help, in words that nobody outside can turn into markup.
class MessageBarTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasASentenceOfItsOwn();
    void theServersWordsAreQuoted();
    void aPageOfHtmlIsNotASentence();
    void theWaitThatTheServerAskedForIsSaid();
    void deniedIsToldApart_data();
    void deniedIsToldApart();
    void markupOfTheServerIsShownAsText();
    void onlyTransientFailuresOfferRetry();
    void detailsHoldWhatAHelperNeeds();
    void anInfoForgetsTheFailureBefore();
    void theActionIsOneClickAway();
    void closingHidesAndSaysSo();
    void pictures();
};

void MessageBarTest::everyKindHasASentenceOfItsOwn()
{
    QSet<QString> sentences;
    for (const Error::Kind kind : allKinds()) {
        const QString text = errorText({.kind = kind});
        QVERIFY2(text.contains(u'.') && text.size() > 20, qPrintable(text));
        sentences.insert(text);
    }
    QCOMPARE(sentences.size(), allKinds().size());
}

void MessageBarTest::theServersWordsAreQuoted()
{
    QVERIFY(errorText({.kind = Error::Kind::Conflict, .detail = u"You already created this"_s, .httpStatus = 409})
                .contains(u"The Hub says: \u201cYou already created this\u201d"_s));
    QVERIFY(!errorText({.kind = Error::Kind::Offline, .detail = u"Host not found"_s}).contains("The Hub says"_L1));
    QVERIFY(errorText({.kind = Error::Kind::Offline, .detail = u"Host not found"_s}).contains("Host not found"_L1));
}

void MessageBarTest::aPageOfHtmlIsNotASentence()
{
    const QString text =
        errorText({.kind = Error::Kind::ServerFault, .detail = u"<!doctype html><html>…</html>"_s, .httpStatus = 502});
    QVERIFY(!text.contains(u'<'));
    QVERIFY(errorText({.kind = Error::Kind::BadRequest, .detail = u"x"_s.repeated(5000), .httpStatus = 400}).size()
            < 500);
}

void MessageBarTest::theWaitThatTheServerAskedForIsSaid()
{
    const QString text =
        errorText({.kind = Error::Kind::RateLimited, .httpStatus = 429, .retryAfter = std::chrono::seconds(42)});
    QVERIFY2(text.contains("42 s"_L1), qPrintable(text));
}

void MessageBarTest::deniedIsToldApart_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("advice");
    QTest::newRow("not signed in") << Error{.kind = Error::Kind::Unauthorized, .httpStatus = 401} << u"Sign in first"_s;
    QTest::newRow("bad token") << Error{.kind = Error::Kind::InvalidToken, .httpStatus = 401} << u"Sign in again"_s;
    QTest::newRow("no repo or no access")
        << Error{.kind = Error::Kind::RepoNotFound, .httpStatus = 404} << u"may not see it"_s;
    QTest::newRow("gated, anonymous") << Error{.kind = Error::Kind::Gated, .httpStatus = 401} << u"Sign in, then"_s;
    QTest::newRow("gated") << Error{.kind = Error::Kind::Gated, .httpStatus = 403} << u"Accept its terms"_s;
    QTest::newRow("gated, waiting") << Error{.kind = Error::Kind::Gated,
                                             .detail = u"Your request is awaiting a review"_s,
                                             .httpStatus = 403}
                                    << u"waiting for its authors"_s;
    QTest::newRow("read-only token") << Error{.kind = Error::Kind::Forbidden,
                                              .detail = u"You have read access but not the required permissions"_s,
                                              .httpStatus = 403}
                                     << u"write access"_s;
    QTest::newRow("quota") << Error{.kind = Error::Kind::PaymentRequired, .httpStatus = 402} << u"billing"_s;
}

void MessageBarTest::deniedIsToldApart()
{
    QFETCH(const Error, error);
    QFETCH(const QString, advice);
    QVERIFY2(errorText(error).contains(advice), qPrintable(errorText(error)));
}

void MessageBarTest::markupOfTheServerIsShownAsText()
{
    MessageBar bar;
    bar.showError(overloaded());
    auto *text = bar.findChild<QLabel *>(u"text"_s);
    QCOMPARE(text->textFormat(), Qt::PlainText);
    QVERIFY(text->text().contains("<b>timed out</b>"_L1));
}

void MessageBarTest::onlyTransientFailuresOfferRetry()
{
    MessageBar bar;
    auto *retry = bar.findChild<QToolButton *>(u"retry"_s);
    QSignalSpy asked(&bar, &MessageBar::retryRequested);
    bar.showError({.kind = Error::Kind::RepoNotFound, .httpStatus = 404});
    QVERIFY(!retry->isVisible());
    bar.showError(overloaded());
    QVERIFY(retry->isVisible());
    QTest::mouseClick(retry, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);

    bar.setRetryAlways(true);
    bar.showError({.kind = Error::Kind::RepoNotFound, .httpStatus = 404});
    QVERIFY(retry->isVisible());
}

void MessageBarTest::detailsHoldWhatAHelperNeeds()
{
    MessageBar bar;
    bar.showError(overloaded());
    auto *details = bar.findChild<QPlainTextEdit *>(u"detailsText"_s);
    QVERIFY(!details->isVisible());
    QTest::mouseClick(bar.findChild<QToolButton *>(u"details"_s), Qt::LeftButton);
    QVERIFY(details->isVisible());
    for (const QString &fact : {u"503"_s, u"Overloaded"_s, u"Root=1-abc"_s, u"hub.example/api/models"_s})
        QVERIFY2(details->toPlainText().contains(fact), qPrintable(fact));
    QTest::mouseClick(bar.findChild<QToolButton *>(u"copyDetails"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains("Root=1-abc"_L1));
}

void MessageBarTest::anInfoForgetsTheFailureBefore()
{
    MessageBar bar;
    bar.showError(overloaded());
    bar.showInfo(u"Saved"_s);
    QCOMPARE(bar.text(), u"Saved"_s);
    QVERIFY(!bar.findChild<QToolButton *>(u"retry"_s)->isVisible());
    QVERIFY(!bar.findChild<QToolButton *>(u"details"_s)->isVisible());
}

void MessageBarTest::theActionIsOneClickAway()
{
    MessageBar bar;
    QSignalSpy triggered(&bar, &MessageBar::actionTriggered);
    bar.setAction(u"Sign in"_s);
    bar.showError({.kind = Error::Kind::Unauthorized, .httpStatus = 401});
    QTest::mouseClick(bar.findChild<QToolButton *>(u"action"_s), Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
}

void MessageBarTest::closingHidesAndSaysSo()
{
    MessageBar bar;
    QSignalSpy closed(&bar, &MessageBar::closed);
    QVERIFY(!bar.isVisible());
    bar.showInfo(u"x"_s);
    QVERIFY(bar.isVisible());
    QTest::mouseClick(bar.findChild<QToolButton *>(u"close"_s), Qt::LeftButton);
    QVERIFY(!bar.isVisible());
    QCOMPARE(closed.count(), 1);
}

void MessageBarTest::pictures()
{
    scenes::shoot(u"messagebars"_s, [] {
        auto window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(window.get());
        layout->setContentsMargins(0, 0, 0, 0);
        auto *failed = new MessageBar(window.get());
        failed->showError(overloaded());
        failed->findChild<QToolButton *>(u"details"_s)->click();
        auto *denied = new MessageBar(window.get());
        denied->setAction(u"Sign in"_s);
        denied->showError(
            {.kind = Error::Kind::Unauthorized, .detail = u"Invalid username or password."_s, .httpStatus = 401});
        auto *warned = new MessageBar(window.get());
        warned->showWarning(u"Offline copy, 3 hours ago. What has changed since is not shown."_s);
        auto *told = new MessageBar(window.get());
        told->showInfo(u"This token may only read."_s);
        auto *done = new MessageBar(window.get());
        done->setAction(u"Open commit"_s);
        done->showPositive(u"12 files are in acme/clip-small."_s);
        for (MessageBar *bar : {failed, denied, warned, told, done})
            layout->addWidget(bar);
        layout->addStretch(1);
        window->resize(820, 420);
        window->show();
        return window;
    });
}

QTEST_MAIN(MessageBarTest)
#include "messagebartest.moc"
