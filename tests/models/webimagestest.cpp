#include "models/cards/webimages.h"

#include "models/cards/repoimages.h"
#include "repoworld.h"

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

//! A web server that says what it is told to, and keeps what it was asked.
class SmallServer : public QTcpServer
{
public:
    SmallServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                QByteArray &request = m_partial[socket];
                request += socket->readAll();
                if (!request.contains("\r\n\r\n"))
                    return;
                requests << request;
                const QByteArray path = request.split(' ').value(1);
                request.clear();
                socket->write(answers.value(path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
                socket->disconnectFromHost();
            });
        });
    }

    QUrl url(const QString &path) const { return QUrl(u"http://127.0.0.1:%1%2"_s.arg(serverPort()).arg(path)); }

    QHash<QByteArray, QByteArray> answers;
    QList<QByteArray> requests;

private:
    QHash<QTcpSocket *, QByteArray> m_partial;
};

QByteArray ok(const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 200 OK\r\nConnection: close\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

} // namespace

//! Images come from the web as to a stranger, or not at all.
class WebImagesTest : public QObject
{
    Q_OBJECT

private slots:
    void picturesOfAPrivateRepoComeWithTheToken();
    void theTokenGoesToFilesOfThatHubAlone_data();
    void theTokenGoesToFilesOfThatHubAlone();
    void whatIsNotOfTheWebIsRefused_data();
    void whatIsNotOfTheWebIsRefused();
    void noCookieComesBack();
    void aRedirectIsFollowedOnlyWithinTheWeb();
    void moreThanTheLimitIsGivenUp();
    void nobodyIsCalledAfterTheContextIsGone();

private:
    std::optional<Result<QByteArray>> fetched(const QUrl &url)
    {
        std::optional<Result<QByteArray>> answer;
        m_images.fetch(url, this, [&answer](Result<QByteArray> bytes) { answer = std::move(bytes); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000))
            qFatal("an image was neither fetched nor refused");
        return answer;
    }

    WebImages m_images;
};

void WebImagesTest::whatIsNotOfTheWebIsRefused_data()
{
    QTest::addColumn<QUrl>("address");
    QTest::newRow("file") << QUrl(u"file:///etc/passwd"_s);
    QTest::newRow("resource") << QUrl(u"qrc:/style.qss"_s);
    QTest::newRow("data") << QUrl(u"data:image/png;base64,AAAA"_s);
    QTest::newRow("ftp") << QUrl(u"ftp://127.0.0.1/a.png"_s);
    QTest::newRow("nothing") << QUrl();
}

void WebImagesTest::whatIsNotOfTheWebIsRefused()
{
    QFETCH(const QUrl, address);
    const auto answer = fetched(address);
    QVERIFY(!answer->has_value());
    QCOMPARE(answer->error().kind, Error::Kind::Invalid);
}

void WebImagesTest::noCookieComesBack()
{
    SmallServer server;
    server.answers["/a.png"] = ok("image", "Set-Cookie: id=1; Path=/\r\n");
    for (int time = 0; time < 2; ++time) {
        const auto answer = fetched(server.url(u"/a.png"_s));
        QVERIFY(answer->has_value());
        QCOMPARE(**answer, QByteArray("image"));
    }
    QCOMPARE(server.requests.size(), 2);
    for (const QByteArray &request : std::as_const(server.requests)) {
        QVERIFY(!request.toLower().contains("\r\ncookie:"));
        QVERIFY(!request.toLower().contains("\r\nauthorization:"));
        QVERIFY(!request.toLower().contains("\r\nreferer:"));
    }
}

void WebImagesTest::aRedirectIsFollowedOnlyWithinTheWeb()
{
    SmallServer server;
    const auto redirect = [](const QByteArray &target) {
        return "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: " + target + "\r\nContent-Length: 0\r\n\r\n";
    };
    server.answers["/moved.png"] = redirect("/a.png");
    server.answers["/trap.png"] = redirect("file:///etc/passwd");
    server.answers["/loop.png"] = redirect("/loop.png");
    server.answers["/a.png"] = ok("image");
    QVERIFY(fetched(server.url(u"/moved.png"_s))->has_value());
    QVERIFY(!fetched(server.url(u"/trap.png"_s))->has_value());
    QVERIFY(!fetched(server.url(u"/loop.png"_s))->has_value());
}

void WebImagesTest::moreThanTheLimitIsGivenUp()
{
    SmallServer server;
    server.answers["/said.png"] = "HTTP/1.1 200 OK\r\nContent-Length: 99000000000\r\n\r\nx";
    server.answers["/unsaid.png"] =
        "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray(WebImages::sizeLimit + 1'000'000, 'x');
    server.answers["/just.png"] = ok(QByteArray(WebImages::sizeLimit, 'x'));
    QVERIFY(!fetched(server.url(u"/said.png"_s))->has_value());
    QVERIFY(!fetched(server.url(u"/unsaid.png"_s))->has_value());
    QVERIFY(fetched(server.url(u"/just.png"_s))->has_value());
}

void WebImagesTest::nobodyIsCalledAfterTheContextIsGone()
{
    SmallServer server;
    server.answers["/a.png"] = ok("image");
    bool wasCalled = false;
    {
        QObject context;
        m_images.fetch(server.url(u"/a.png"_s), &context,
                       [&wasCalled](const Result<QByteArray> &) { wasCalled = true; });
    }
    QVERIFY(fetched(server.url(u"/a.png"_s))->has_value());
    QVERIFY(!wasCalled);
}

void WebImagesTest::picturesOfAPrivateRepoComeWithTheToken()
{
    RepoWorld world;
    world.hub.addRepo(sandbox::Kind::Model, u"alice/secret"_s, {.isPrivate = true});
    world.hub.commitFiles(
        sandbox::Kind::Model, u"alice/secret"_s,
        {{.path = u"small.png"_s, .content = "small"}, {.path = u"large.png"_s, .content = "large", .asLfs = true}});
    WebImages web;
    RepoImages images(world.client, web);
    QObject context;
    std::optional<Result<QByteArray>> answer;
    const auto fetch = [&](ImageSource &from, const QUrl &url) {
        answer.reset();
        from.fetch(url, &context, [&answer](const Result<QByteArray> &bytes) { answer = bytes; });
        [&] { QTRY_VERIFY(answer.has_value()); }();
        return answer->value_or(QByteArray("nothing"));
    };
    const auto at = [&](const QString &file) {
        return QUrl(world.hub.url().toString() + u"/alice/secret/resolve/main/"_s + file);
    };
    QCOMPARE(fetch(web, at(u"small.png"_s)), QByteArray("nothing")); // a stranger
    QCOMPARE(fetch(images, at(u"small.png"_s)), QByteArray("small"));
    QCOMPARE(world.hub.lastAuthorization(), QByteArray("Bearer ") + RepoWorld::token);
    QCOMPARE(fetch(images, at(u"large.png"_s)), QByteArray("large"));
    QVERIFY(world.hub.lastStorageAuthorization().isEmpty());

    SmallServer other;
    other.answers["/alice/secret/resolve/main/small.png"] = ok("other");
    QCOMPARE(fetch(images, other.url(u"/alice/secret/resolve/main/small.png"_s)), QByteArray("other"));
    QVERIFY(!other.requests.last().toLower().contains("authorization"));
}

void WebImagesTest::theTokenGoesToFilesOfThatHubAlone_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isInRepo");
    QTest::newRow("model") << u"https://hub.example/a/b/resolve/main/x.png"_s << true;
    QTest::newRow("dataset") << u"https://hub.example/datasets/a/b/resolve/main/sub/x.png"_s << true;
    QTest::newRow("pull request") << u"https://hub.example/a/b/resolve/refs%2Fpr%2F1/x.png"_s << true;
    QTest::newRow("another port") << u"https://hub.example:444/a/b/resolve/main/x.png"_s << false;
    QTest::newRow("unencrypted") << u"http://hub.example/a/b/resolve/main/x.png"_s << false;
    QTest::newRow("a call") << u"https://hub.example/api/models/a/b"_s << false;
    QTest::newRow("settings") << u"https://hub.example/settings/tokens"_s << false;
    QTest::newRow("upwards") << u"https://hub.example/a/b/resolve/main/../../../../settings/tokens"_s << false;
    QTest::newRow("upwards, encoded") << u"https://hub.example/a/b/resolve/main/%2e%2e/%2e%2e/x"_s << false;
    QTest::newRow("upwards, slashes too") << u"https://hub.example/a/b/resolve/main/..%2f..%2fx"_s << false;
}

void WebImagesTest::theTokenGoesToFilesOfThatHubAlone()
{
    QFETCH(const QString, url);
    QFETCH(const bool, isInRepo);
    QCOMPARE(RepoImages::isInRepo(QUrl(url), hub::Endpoint(QUrl(u"https://hub.example"_s))), isInRepo);
}

QTEST_GUILESS_MAIN(WebImagesTest)
#include "webimagestest.moc"
