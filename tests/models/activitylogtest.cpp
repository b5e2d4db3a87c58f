#include "models/activity/activitylog.h"

#include "hub/accounts.h"
#include "hub/hubclient.h"
#include "models/activity/activityexport.h"
#include "models/activity/activityfilter.h"
#include "sandbox/sandboxhub.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace {

hub::Traffic traffic(const QString &path, int status = 200, hub::Verb verb = hub::Verb::Get)
{
    return {.verb = verb,
            .address = QUrl(u"https://huggingface.co"_s + path),
            .startedAt = QDateTime::currentDateTimeUtc(),
            .status = status};
}

QStringList placesOf(const QAbstractItemModel &model)
{
    QStringList places;
    for (int row = 0; row < model.rowCount(); ++row)
        places += model.index(row, ActivityLog::PlaceColumn).data().toString();
    return places;
}

} // namespace

class ActivityLogTest : public QObject
{
    Q_OBJECT

private slots:
    void theNewestComesFirst();
    void theOldestAreForgotten();
    void manyThreadsMayTell();
    void nothingIsToldToALogThatIsGone();
    void theFilterKnowsWordsAndSorts();
    void aPlantedTokenAppearsNowhere();
    void curlAsksTheSameAgain();
    void aLineIsJson();
};

void ActivityLogTest::theNewestComesFirst()
{
    ActivityLog log;
    QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
    log.observer()->onTraffic(traffic(u"/api/a"_s));
    log.observer()->onTraffic(traffic(u"/api/b?x=1"_s, 404));
    QTRY_COMPARE(log.rowCount(), 2);
    QCOMPARE(placesOf(log), QStringList({u"/api/b?x=1"_s, u"/api/a"_s}));
    QCOMPARE(log.index(0, ActivityLog::StatusColumn).data().toInt(), 404);
    QCOMPARE(log.failures(), 1);
    log.observer()->onTraffic(traffic(u"/api/c"_s));
    QTRY_COMPARE(log.rowCount(), 3);
    QCOMPARE(placesOf(log).first(), u"/api/c"_s);
    log.clear();
    QCOMPARE(log.rowCount(), 0);
    QCOMPARE(log.failures(), 0);
}

void ActivityLogTest::theOldestAreForgotten()
{
    ActivityLog log;
    QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
    log.observer()->onTraffic(traffic(u"/first"_s, 500));
    QTRY_COMPARE(log.failures(), 1);
    for (int i = 0; i < ActivityLog::limit + 10; ++i) // more than fit, before the log has time to look
        log.observer()->onTraffic(traffic(u"/api/%1"_s.arg(i)));
    QTRY_COMPARE(log.rowCount(), ActivityLog::limit);
    QCOMPARE(log.failures(), 0);
    QCOMPARE(log.entry(0).address.path(), u"/api/%1"_s.arg(ActivityLog::limit + 9));
    QCOMPARE(log.entry(ActivityLog::limit - 1).address.path(), u"/api/10"_s);
    log.observer()->onTraffic(traffic(u"/last"_s));
    QTRY_COMPARE(log.entry(0).address.path(), u"/last"_s);
    QCOMPARE(log.rowCount(), ActivityLog::limit);
}

void ActivityLogTest::manyThreadsMayTell()
{
    ActivityLog log;
    QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([observer = log.observer()] {
                for (int i = 0; i < 200; ++i)
                    observer->onTraffic(traffic(u"/api"_s));
            });
        }
        QTRY_COMPARE(log.rowCount(), 800);
    }
}

void ActivityLogTest::nothingIsToldToALogThatIsGone()
{
    std::shared_ptr<hub::Observer> observer;
    {
        ActivityLog log;
        observer = log.observer();
        observer->onTraffic(traffic(u"/api"_s));
    }
    observer->onTraffic(traffic(u"/api"_s));
    QCoreApplication::processEvents();
}

void ActivityLogTest::theFilterKnowsWordsAndSorts()
{
    ActivityLog log;
    ActivityFilter filter;
    filter.setSourceModel(&log);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    hub::Traffic elsewhere = traffic(u"/blob"_s);
    elsewhere.isOfHub = false;
    hub::Traffic again = traffic(u"/api/again"_s);
    again.attempt = 1;
    for (const hub::Traffic &one : {traffic(u"/api/models"_s), traffic(u"/api/models"_s, 404),
                                    traffic(u"/api/repos/create"_s, 200, hub::Verb::Post), elsewhere, again})
        log.observer()->onTraffic(one);
    QTRY_COMPARE(filter.rowCount(), 5);
    using Sort = ActivityFilter::Sort;
    const auto shown = [&](Sort sort, const QString &words = {}) {
        filter.setSort(sort);
        filter.setWords(words);
        return placesOf(filter);
    };
    QCOMPARE(shown(Sort::Changes), QStringList{u"/api/repos/create"_s});
    QCOMPARE(shown(Sort::Failures), QStringList{u"/api/models"_s});
    QCOMPARE(shown(Sort::Retries), QStringList{u"/api/again"_s});
    QCOMPARE(shown(Sort::Elsewhere), QStringList{u"https://huggingface.co/blob"_s});
    QCOMPARE(shown(Sort::All, u"MODELS"_s).size(), 2);
    QCOMPARE(shown(Sort::All, u"models 404"_s).size(), 1);
    QCOMPARE(shown(Sort::All, u"post"_s), QStringList{u"/api/repos/create"_s});
    QCOMPARE(shown(Sort::All).size(), 5);
}

void ActivityLogTest::aPlantedTokenAppearsNowhere()
{
    sandbox::SandboxHub hub;
    const QByteArray token = "planted-like-no-token";
    hub.addAccount(u"alice"_s, token);
    ActivityLog log;
    hub::HubClient client({.endpoint = hub::Endpoint(hub.url()), .token = token, .observer = log.observer()});
    bool isDone = false;
    const hub::Request request = client.send<hub::Identity>(
        hub::accounts::whoami(), [&](const auto &identity) { isDone = identity.has_value(); });
    QTRY_VERIFY(isDone);
    QTRY_COMPARE(log.rowCount(), 1);
    QCOMPARE(hub.lastAuthorization(), "Bearer " + token);
    QByteArray all = activity::curl(log.entry(0)).toUtf8() + activity::jsonLine(log.entry(0));
    for (int column = 0; column < log.columnCount(); ++column)
        all += log.index(0, column).data().toString().toUtf8() + '\n';
    QVERIFY2(!all.contains(token), all.constData());
    QVERIFY(all.contains("$HF_TOKEN"));
    QVERIFY(all.contains("whoami-v2"));
    QVERIFY(log.entry(0).limit);
}

void ActivityLogTest::curlAsksTheSameAgain()
{
    hub::Traffic one = traffic(u"/api/x?q=it's"_s, 200, hub::Verb::Post);
    one.hasToken = true;
    one.asked = {{"Content-Type", "application/json"}, {"User-Agent", "hubcap"}};
    one.body = R"({"title":"it's $HOME"})";
    QCOMPARE(activity::curl(one),
             u"curl -X POST -H \"Authorization: Bearer $HF_TOKEN\" -H 'Content-Type: application/json' "
             "--data-binary '{\"title\":\"it'\\''s $HOME\"}' 'https://huggingface.co/api/x?q=it'\\''s'"_s);
    // As a shell takes it apart.
    QProcess shell;
    shell.start(u"sh"_s,
                {u"-c"_s, u"HF_TOKEN=t; for w in "_s + activity::curl(one) + u"; do printf '%s\\n' \"$w\"; done"_s});
    QVERIFY(shell.waitForFinished());
    const QList<QByteArray> words = shell.readAllStandardOutput().split('\n');
    QVERIFY(words.contains("Authorization: Bearer t"));
    QVERIFY(words.contains(one.body));
    QVERIFY(words.contains("https://huggingface.co/api/x?q=it's"));

    QCOMPARE(activity::curl(traffic(u"/api/y"_s)), u"curl 'https://huggingface.co/api/y'"_s);
    hub::Traffic upload = traffic(u"/blob"_s, 200, hub::Verb::Put);
    upload.isBodyLeftOut = true;
    QCOMPARE(activity::curl(upload), u"curl -X PUT --data-binary @BODY 'https://huggingface.co/blob'"_s);
}

void ActivityLogTest::aLineIsJson()
{
    hub::Traffic one = traffic(u"/api/x"_s, 429);
    one.requestId = u"Root=1"_s;
    one.limit = {.bucket = u"api"_s, .remaining = 3, .resetSeconds = 9, .quota = 500};
    one.answered = {{"Retry-After", "9"}};
    const QByteArray line = activity::jsonLine(one);
    QVERIFY(!line.contains('\n'));
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    QCOMPARE(json["method"_L1].toString(), u"GET"_s);
    QCOMPARE(json["status"_L1].toInt(), 429);
    QCOMPARE(json["requestId"_L1].toString(), u"Root=1"_s);
    QCOMPARE(json["quota"_L1]["remaining"_L1].toInt(), 3);
    QCOMPARE(json["responseHeaders"_L1]["Retry-After"_L1].toString(), u"9"_s);
}

QTEST_GUILESS_MAIN(ActivityLogTest)
#include "activitylogtest.moc"
