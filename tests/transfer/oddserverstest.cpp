#include "oddserver.h"
#include "transfer/contentdownload.h"
#include "transfer/progress.h"
#include "transfer/rangeddownload.h"
#include "transfer/uploadworld.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace transfer;

//! Whatever a server does: the file arrives right, or under no name at all, and the token goes nowhere else.
class OddServersTest : public QObject
{
    Q_OBJECT

private:
    using Answer = OddServer::Answer;
    using Request = OddServer::Request;

    enum class Oddity {
        None,
        IgnoresRanges,
        WrongTotal,
        ChangesItsEtag,
        WrongPlace, //!< other bytes than asked for
        NoRanges, //!< 416
        EndsEarly,
        SendsMore,
        Expires,
        BreaksOneRoute,
        LiesAboutTheContent,
    };

    const QString m_commit = QString(40, u'c');
    QByteArray m_content;
    QByteArray m_sha256;
    QTemporaryDir m_folder;
    std::atomic<int> m_heads = 0;
    std::atomic<int> m_gets = 0;

    static Answer whole(const QByteArray &content, const QByteArray &more = {})
    {
        return {.head = "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(content.size()) + more,
                .body = content};
    }
    Answer part(const Request &request, qint64 total, const QByteArray &more = {}) const
    {
        const auto [first, given] = request.range();
        const qint64 last = given < 0 ? m_content.size() - 1 : given;
        return {.head = "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " + QByteArray::number(first) + '-'
                    + QByteArray::number(last) + '/' + QByteArray::number(total)
                    + "\r\nContent-Length: " + QByteArray::number(last - first + 1) + more,
                .body = m_content.sliced(first, last - first + 1)};
    }

    Answer content(Oddity oddity, const Request &request)
    {
        const int number = ++m_gets;
        const bool isRange = request.range().first >= 0;
        switch (oddity) {
        case Oddity::IgnoresRanges: return whole(m_content);
        case Oddity::WrongTotal: return isRange ? part(request, m_content.size() + 1) : whole(m_content);
        case Oddity::ChangesItsEtag:
            return isRange ? part(request, m_content.size(), "\r\nETag: \"" + QByteArray::number(number) + '"')
                           : whole(m_content);
        case Oddity::WrongPlace: {
            if (!isRange)
                return whole(m_content);
            Request other = request;
            other.headers["range"] = "bytes=17-" + QByteArray::number(m_content.size() - 1);
            return part(other, m_content.size());
        }
        case Oddity::NoRanges:
            return isRange ? Answer{.head = "HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0"}
                           : whole(m_content);
        case Oddity::EndsEarly: {
            Answer answer = isRange ? part(request, m_content.size()) : whole(m_content);
            if (number <= 6)
                answer.body.truncate(answer.body.size() / 2);
            return answer;
        }
        case Oddity::SendsMore: return whole(m_content + QByteArray(5'000'000, '!'));
        case Oddity::Expires:
            if (request.path.endsWith("/1"))
                return {.head = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0"};
            break;
        case Oddity::BreaksOneRoute:
            if (request.path.endsWith("/1"))
                return {};
            break;
        case Oddity::LiesAboutTheContent: {
            Answer answer = isRange ? part(request, m_content.size()) : whole(m_content);
            answer.body[answer.body.size() / 2] = '?';
            return answer;
        }
        case Oddity::None: break;
        }
        return isRange ? part(request, m_content.size()) : whole(m_content);
    }

private slots:
    void initTestCase()
    {
        m_content = QByteArray(RangedDownload::worthSplitting + 100'000, 'o');
        for (qsizetype i = 0; i < m_content.size(); i += 4091)
            m_content[i] = char(i / 4091);
        m_sha256 = QCryptographicHash::hash(m_content, QCryptographicHash::Sha256).toHex();
    }

    void itArrivesOrHasNoName_data()
    {
        QTest::addColumn<Oddity>("oddity");
        QTest::addColumn<bool>("arrives");
        QTest::addColumn<double>("mostFetched"); // of the size
        QTest::newRow("none") << Oddity::None << true << 1.0;
        QTest::newRow("ignores ranges") << Oddity::IgnoresRanges << true << 2.0;
        QTest::newRow("another total") << Oddity::WrongTotal << true << 2.0;
        QTest::newRow("another ETag each time") << Oddity::ChangesItsEtag << true << 3.0;
        QTest::newRow("other bytes") << Oddity::WrongPlace << true << 9.0;
        QTest::newRow("no ranges") << Oddity::NoRanges << true << 1.0;
        QTest::newRow("ends early") << Oddity::EndsEarly << true << 1.02;
        QTest::newRow("sends more") << Oddity::SendsMore << false << 9.0;
        QTest::newRow("expires") << Oddity::Expires << true << 1.0;
        QTest::newRow("one route breaks") << Oddity::BreaksOneRoute << true << 1.0;
        QTest::newRow("lies") << Oddity::LiesAboutTheContent << false << 9.0;
    }
    void itArrivesOrHasNoName()
    {
        QFETCH(const Oddity, oddity);
        QFETCH(const bool, arrives);
        QFETCH(const double, mostFetched);
        m_heads = 0;
        m_gets = 0;
        std::atomic<qint64> sent = 0;
        OddServer storage([&](const Request &request) {
            Answer answer = content(oddity, request);
            sent += answer.body.size();
            return answer;
        });
        OddServer hub([&](const Request &) {
            return Answer{.head = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nX-Repo-Commit: " + m_commit.toLatin1()
                              + "\r\nX-Linked-Etag: \"" + m_sha256 + "\"\r\nX-Linked-Size: "
                              + QByteArray::number(m_content.size()) + "\r\nLocation: " + storage.url().toLatin1()
                              + "/content/" + QByteArray::number(++m_heads)};
        });
        hub::BlockingHub carrier(
            {.endpoint = hub::Endpoint(QUrl(hub.url())), .token = "hf_oddserver"},
            {.silentDown = std::chrono::milliseconds(2000), .silentUp = std::chrono::milliseconds(2000)});
        ProgressTracker progress;
        ContentDownload download(carrier, progress, {.kind = hub::RepoKind::Model, .id = u"alice/m"_s}, m_commit,
                                 u"big.bin"_s, {});
        QVERIFY(download.ask(ContentDownload::Patience::Once, {}));
        const QString unfinished = m_folder.filePath(u"x.incomplete"_s);
        const QString finished = m_folder.filePath(u"big.bin"_s);
        QFile::remove(unfinished);
        QFile::remove(finished);
        const Result<hub::Done> done = download.receive(unfinished, finished, {});
        QVERIFY2(done.has_value() == arrives, qPrintable(done ? u"arrived"_s : done.error().detail));
        QCOMPARE(QFile::exists(finished), arrives);
        if (arrives) {
            QFile file(finished);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll() == m_content);
            QVERIFY(QDir(m_folder.path()).entryList({u"*.incomplete"_s}).isEmpty());
        } else {
            QCOMPARE(done.error().kind, Error::Kind::Malformed);
        }
        if (oddity == Oddity::EndsEarly || oddity == Oddity::None || oddity == Oddity::Expires)
            QVERIFY2(double(sent.load()) <= mostFetched * double(m_content.size()), qPrintable(QString::number(sent)));
        if (oddity == Oddity::Expires || oddity == Oddity::BreaksOneRoute)
            QCOMPARE(m_heads.load(), 2); // one more for all streams together
        for (const Request &request : storage.requests())
            QVERIFY(!request.headers.contains("authorization"));
        QVERIFY(hub.requests().constFirst().headers.value("authorization").contains("hf_oddserver"));
    }
};

QTEST_GUILESS_MAIN(OddServersTest)
#include "oddserverstest.moc"
