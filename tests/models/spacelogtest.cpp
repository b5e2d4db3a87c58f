#include "models/space/spacelog.h"

#include "hub/hubclient.h"
#include "hub/logfollower.h"
#include "logserver.h"
#include "models/space/logbuffer.h"

#include <QSignalSpy>
#include <QTest>

#include <random>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const hub::RepoId space{.kind = hub::RepoKind::Space, .id = u"alice/demo"_s};

QByteArray lineOf(int number)
{
    return "line " + QByteArray::number(number) + QByteArray(number % 70, '.');
}

} // namespace

//! A log is kept as it was written, however the connection fares and however long it gets.
class SpaceLogTest : public QObject
{
    Q_OBJECT

private slots:
    void aConnectionThatBreaksLosesAndRepeatsNothing_data();
    void aConnectionThatBreaksLosesAndRepeatsNothing();
    void readersSkipWhatIsReplayed();
    void aServerThatBreaksAtOnceIsGivenUp();
    void memoryIsBounded();
    void aSearchFindsTheLines();
    void aSearchGoesOnWhileLinesCome();
    void aSearchKnowsEitherCase_data();
    void aSearchKnowsEitherCase();
};

void SpaceLogTest::aConnectionThatBreaksLosesAndRepeatsNothing_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::addRow("cuts %d", seed) << seed;
}

void SpaceLogTest::aConnectionThatBreaksLosesAndRepeatsNothing()
{
    QFETCH(const int, seed);
    constexpr int lines = 4000;
    constexpr int cuts = 20;
    QByteArray log;
    for (int i = 0; i < lines; ++i)
        log += LogServer::event(lineOf(i));
    // Anywhere, within a line, and further each time: a connection that brings nothing new counts as a failure.
    std::minstd_rand random(static_cast<unsigned>(seed));
    QList<qsizetype> places;
    for (int i = 1; i <= cuts; ++i)
        places.append(log.size() * i / (cuts + 1) + qsizetype(random() % 3000));
    LogServer server;
    server.setLog(log, places);
    hub::HubClient client({.endpoint = hub::Endpoint(server.url()), .token = "hf_log"});
    hub::LogFollower follower(client);
    follower.setFirstPause(5ms);
    LogBuffer buffer;
    connect(&follower, &hub::LogFollower::written, &buffer, [&buffer](const std::vector<hub::LogLine> &written) {
        for (const hub::LogLine &line : written)
            buffer.append(line.text, line.time);
    });
    QSignalSpy ended(&follower, &hub::LogFollower::ended);
    QSignalSpy failed(&follower, &hub::LogFollower::failed);
    follower.follow(space, hub::spaces::Log::Run);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count() + failed.count(), 1, 30'000);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(server.connections(), cuts + 1);
    QCOMPARE(buffer.lineCount(), qint64(lines));
    for (int i = 0; i < lines; ++i)
        QCOMPARE(buffer.line(i).text.toUtf8(), lineOf(i));
}

void SpaceLogTest::readersSkipWhatIsReplayed()
{
    constexpr int lines = 500;
    QByteArray log;
    for (int i = 0; i < lines; ++i)
        log += LogServer::event(lineOf(i));
    hub::LogReader reader;
    QStringList read;
    const auto take = [&](QByteArrayView bytes) {
        for (const hub::LogLine &line : reader.take(bytes))
            read += line.text.trimmed();
    };
    // Cut at each byte of a few lines.
    for (qsizetype cut = log.size() / 2; cut < log.size() / 2 + 200; ++cut) {
        reader.reconnect();
        take(QByteArrayView(log).first(cut));
    }
    reader.reconnect();
    take(log);
    QCOMPARE(read.size(), lines);
    for (int i = 0; i < lines; ++i)
        QCOMPARE(read[i].toUtf8(), lineOf(i));
}

void SpaceLogTest::aServerThatBreaksAtOnceIsGivenUp()
{
    LogServer server;
    server.setLog(LogServer::event("never"), QList<qsizetype>(20, 3));
    hub::HubClient client({.endpoint = hub::Endpoint(server.url()), .token = "hf_log"});
    hub::LogFollower follower(client);
    follower.setFirstPause(1ms);
    QSignalSpy failed(&follower, &hub::LogFollower::failed);
    follower.follow(space, hub::spaces::Log::Run);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 10'000);
    QCOMPARE(server.connections(), hub::LogFollower::furtherAttempts + 1);
}

void SpaceLogTest::memoryIsBounded()
{
    LogBuffer buffer;
    const QString text = QString(200, u'x') + u'\n';
    for (int i = 0; i < 300'000; ++i)
        buffer.append(text, {});
    QVERIFY(buffer.byteCount() <= LogBuffer::byteLimit);
    QCOMPARE(buffer.endLine(), 300'000);
    QVERIFY(buffer.hasForgotten());
    QCOMPARE(buffer.line(buffer.firstLine()).text.size(), 200);
    buffer.append(QString(LogBuffer::lineLimit * 3, u'y') + u'\n', {});
    QVERIFY(buffer.length(buffer.endLine() - 1) <= LogBuffer::lineLimit);
    for (int i = 0; i < 100; ++i)
        buffer.append(QString(1000, u'z'), {}); // never ends
    QCOMPARE(buffer.endLine(), 300'001);
    buffer.append(u"\nnext\n"_s, {});
    QCOMPARE(buffer.endLine(), 300'003);
    QCOMPARE(buffer.length(buffer.endLine() - 2), LogBuffer::lineLimit);
    QCOMPARE(buffer.line(buffer.endLine() - 1).text, u"next"_s);
}

void SpaceLogTest::aSearchFindsTheLines()
{
    LogBuffer buffer;
    for (int i = 0; i < 10'000; ++i)
        buffer.append(u"step %1 of %2\n"_s.arg(i).arg(i % 100 == 7 ? u"HARBOR"_s : u"the sea"_s), {});
    const std::vector<qint64> found = linesWith(buffer.blocks(), u"harbor"_s);
    QCOMPARE(found.size(), 100u);
    QCOMPARE(found.front(), 7);
    QCOMPARE(found.back(), 9907);
}

void SpaceLogTest::aSearchGoesOnWhileLinesCome()
{
    QByteArray log;
    for (int i = 0; i < 3000; ++i)
        log += LogServer::event(i % 3 == 0 ? "harbor" : "the sea");
    LogServer server;
    server.setLog(log, {log.size() / 2}); // the other half comes a second later
    hub::HubClient client({.endpoint = hub::Endpoint(server.url()), .token = "hf_log"});
    SpaceLog spaceLog(client);
    std::vector<std::vector<qint64>> answers;
    connect(&spaceLog, &SpaceLog::found, this,
            [&answers](const QString &, const std::vector<qint64> &lines) { answers.push_back(lines); });
    spaceLog.follow(space, hub::spaces::Log::Run);
    QTRY_VERIFY(spaceLog.lines().lineCount() > 1000);
    spaceLog.find(u"harbor"_s);
    QTRY_COMPARE(answers.size(), 1u);
    QVERIFY(answers.front().size() < 600);
    QTRY_COMPARE_WITH_TIMEOUT(answers.back().size(), 1000u, 10'000);
    for (size_t i = 0; i < answers.back().size(); ++i)
        QCOMPARE(answers.back()[i], qint64(i) * 3);
    const size_t count = answers.size();
    spaceLog.find(u"never there"_s);
    QTRY_COMPARE(answers.size(), count + 1);
    QVERIFY(answers.back().empty());
}

void SpaceLogTest::aSearchKnowsEitherCase_data()
{
    QTest::addColumn<QString>("words");
    for (const QString &words : {u"a"_s, u"AN"_s, u"anchor"_s, u"Anchor at 7"_s, u"é"_s, u"Hafen · ahoi"_s, u"4"_s,
                                 u"lost, lost"_s, u"z"_s, u"end"_s, u"[k]"_s, u"{k}"_s, u"never there"_s})
        QTest::newRow(qPrintable(words)) << words;
}

// Against the plain way to do it.
void SpaceLogTest::aSearchKnowsEitherCase()
{
    QFETCH(const QString, words);
    const QStringList kinds{
        u"Anchor at %1"_s,       u"an ANCHOR at %1, lost, lost again"_s, u""_s, u"Hafen · AHOI, été %1"_s,
        u"[K] and {k} %1 END"_s, u"lost, Lost, lost, lost %1"_s};
    LogBuffer buffer;
    QStringList lines;
    for (int i = 0; i < 5000; ++i) {
        const QString &kind = kinds[(i * 7 + i / 11) % kinds.size()];
        lines += kind.isEmpty() ? kind : kind.arg(i);
        buffer.append(lines.last() + u'\n', {});
    }
    std::vector<qint64> expected;
    const QByteArray wanted = words.toUtf8().toLower(); // ASCII alone
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].toUtf8().toLower().contains(wanted))
            expected.push_back(i);
    }
    QCOMPARE(linesWith(buffer.blocks(), words), expected);
    QCOMPARE(expected.empty(), words == "z"_L1 || words == "never there"_L1);
}

QTEST_GUILESS_MAIN(SpaceLogTest)
#include "spacelogtest.moc"
