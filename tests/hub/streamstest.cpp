#include "hub/eventstream.h"
#include "hub/ndjson.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

//! All that a reader gives when a stream arrives in packets of `size` bytes.
template<typename Row, typename Reader>
std::vector<Row> inPackets(Reader &reader, QByteArrayView stream, qsizetype size)
{
    std::vector<Row> rows;
    for (qsizetype at = 0; at < stream.size(); at += size) {
        for (Row &row : reader.take(stream.sliced(at, std::min(size, stream.size() - at))))
            rows.push_back(std::move(row));
    }
    return rows;
}

QStringList textsOf(const std::vector<hub::LogLine> &lines)
{
    QStringList texts;
    for (const hub::LogLine &line : lines)
        texts += line.text;
    return texts;
}

const QByteArray buildLog = ": welcome\r\n"
                            "data: {\"data\":\"Building\\n\",\"timestamp\":\"2026-02-03T04:05:06.789Z\"}\r\n\r\n"
                            "data:\n\n"
                            "data:{\"data\":\"Fertig, 50 \xe2\x82\xac\\n\",\"timestamp\":null}\n\n"
                            "id: 7\ndata: not an object\n\n"
                            "data: {\"data\":\"cut off\n\n"
                            "data: {\"data\":\"Done\\n\"}\n\n";

} // namespace

//! Streams arrive in packets that know nothing of lines.
class StreamsTest : public QObject
{
    Q_OBJECT

private slots:
    void linesAreWholeHoweverPacketsFall()
    {
        const QByteArray stream = "one\r\ntwo\n\nfour\r five\nsix";
        for (qsizetype size = 1; size <= stream.size(); ++size) {
            hub::LineSplitter splitter;
            QCOMPARE(inPackets<QByteArray>(splitter, stream, size),
                     (std::vector<QByteArray>{"one", "two", "", "four\r five"}));
            QCOMPARE(splitter.takeRest(), QByteArray("six"));
            QCOMPARE(splitter.takeRest(), QByteArray());
        }
    }

    void anEndlessLineCostsNoMemoryAndNoOtherLine()
    {
        hub::LineSplitter splitter(10);
        QVERIFY(splitter.take("0123456").isEmpty());
        QVERIFY(splitter.take("78901234567890").isEmpty());
        QCOMPARE(splitter.take("more\n0123456789\nnext\n"), (QByteArrayList{"0123456789", "next"}));
        QCOMPARE(splitter.droppedLines(), 1);
    }

    void logLinesAreWholeHoweverPacketsFall()
    {
        for (qsizetype size = 1; size <= buildLog.size(); ++size) {
            hub::LogReader reader;
            const auto lines = inPackets<hub::LogLine>(reader, buildLog, size);
            QCOMPARE(textsOf(lines), (QStringList{u"Building\n"_s, u"Fertig, 50 €\n"_s, QString(), u"Done\n"_s}));
            QCOMPARE(lines.front().time, QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6, 789), QTimeZone::UTC));
            QVERIFY(!lines.back().time.isValid());
        }
    }

    void whatAConnectionReplaysIsSkipped()
    {
        hub::LogReader reader;
        QCOMPARE(reader.take(buildLog.first(buildLog.indexOf("id: 7") + 12)).size(), 2U); // half a line is left over
        reader.reconnect();
        QCOMPARE(textsOf(reader.take(buildLog)), (QStringList{QString(), u"Done\n"_s}));
        reader.reconnect();
        QCOMPARE(textsOf(reader.take(buildLog + "data: {\"data\":\"More\\n\"}\n")), QStringList{u"More\n"_s});
        QCOMPARE(reader.lineCount(), 5);
    }

    void aShorterReplayGivesNothingUntilItIsPastWhatIsKnown()
    {
        hub::LogReader reader;
        QCOMPARE(reader.take(buildLog).size(), 4U);
        reader.reconnect();
        QVERIFY(reader.take("data: {\"data\":\"Building\\n\"}\n").empty());
        QCOMPARE(reader.lineCount(), 4);
    }

    void eventsCarryTheirName()
    {
        hub::EventStream stream;
        const auto events = stream.take("event: status\ndata: {\"stage\":\"RUNNING\"}\n\ndata: {\"n\":1}\n");
        QCOMPARE(events.size(), 2U);
        QCOMPARE(events[0].name, u"status"_s);
        QCOMPARE(events[0].data["stage"_L1].toString(), u"RUNNING"_s);
        QCOMPARE(events[1].name, QString());
    }

    void wordsAreReadOnlyWhereTheyAreWanted()
    {
        const QByteArray bytes = "event: stage\ndata: RUNNING\n\ndata:\n\ndata: {\"n\":1}\n\n";
        hub::EventStream objects;
        QCOMPARE(objects.take(bytes).size(), 1U);
        hub::EventStream anything(hub::EventStream::Data::Anything);
        const auto events = anything.take(bytes);
        QCOMPARE(events.size(), 2U);
        QCOMPARE(events[0].name, u"stage"_s);
        QCOMPARE(events[0].text, u"RUNNING"_s);
        QVERIFY(events[0].data.isEmpty());
        QVERIFY(events[1].text.isEmpty());
        QCOMPARE(events[1].data["n"_L1].toInt(), 1);
    }

    void objectsAreReadLineByLine()
    {
        const QByteArray body = "{\"key\":\"header\",\"value\":{\"summary\":\"Zwei Zeilen\\nund mehr\"}}\r\n"
                                "\n{\"key\":\"deletedFile\",\"value\":{\"path\":\"a b\"}}";
        const auto objects = hub::NdjsonReader::readAll(body);
        QVERIFY(objects);
        QCOMPARE(objects->size(), 2U);
        QCOMPARE(objects->at(0)["value"_L1]["summary"_L1].toString(), u"Zwei Zeilen\nund mehr"_s);
        QCOMPARE(objects->at(1)["value"_L1]["path"_L1].toString(), u"a b"_s);
    }

    void aBrokenLineIsNamed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("list") << QByteArray("{}\n\n[1]\n");
        QTest::newRow("cut off") << QByteArray("{}\n\n{\"key\":");
        QTest::newRow("two on a line") << QByteArray("{}\n\n{}{}\n");
    }

    void aBrokenLineIsNamed()
    {
        QFETCH(const QByteArray, body);
        const auto objects = hub::NdjsonReader::readAll(body);
        QVERIFY(!objects);
        QCOMPARE(objects.error().kind, Error::Kind::Malformed);
        QVERIFY2(objects.error().detail.contains(u'3'), qPrintable(objects.error().detail));
    }
};

QTEST_GUILESS_MAIN(StreamsTest)
#include "streamstest.moc"
