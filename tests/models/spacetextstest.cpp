#include "models/space/ansitext.h"
#include "models/space/envfile.h"
#include "models/space/logbuffer.h"
#include "models/space/secretnames.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

//! What Spaces are told and what they write: .env files, terminal lines, logs without an end.
class SpaceTextsTest : public QObject
{
    Q_OBJECT

private slots:
    void linesOfAnEnvFileAreRead();
    void whatIsNoSettingSaysSo();
    void ofAKeyThatIsThereTwiceTheLastCounts();
    void secretsAreKnownByTheirNames_data();
    void secretsAreKnownByTheirNames();
    void colorsAreReadAndSequencesLeftOut();
    void aProgressBarShowsItsLastState();
    void aLogIsNumberedAndBounded();
    void halvesOfALineBecomeOne();
    void linesWithWordsAreFound();
};

void SpaceTextsTest::linesOfAnEnvFileAreRead()
{
    const std::vector<EnvEntry> entries =
        readEnvFile(u"# settings\n\nLOG_LEVEL=info # quietly\nexport NAME = alice\r\n"
                    "ONE='a # b\\n'\nTWO=\"first\\nsecond \\\"x\\\"\"\nEMPTY=\nURL=https://example.org/a=b\n"
                    "LONG=\"over\ntwo lines\"\nLAST=1"_s);
    const auto value = [&entries](const QString &key) {
        for (const EnvEntry &entry : entries) {
            if (entry.key == key)
                return entry.problem.isEmpty() ? entry.value : u"?"_s + entry.problem;
        }
        return u"missing"_s;
    };
    QCOMPARE(entries.size(), std::size_t(8));
    QCOMPARE(value(u"LOG_LEVEL"_s), u"info"_s);
    QCOMPARE(value(u"NAME"_s), u"alice"_s);
    QCOMPARE(value(u"ONE"_s), u"a # b\\n"_s);
    QCOMPARE(value(u"TWO"_s), u"first\nsecond \"x\""_s);
    QCOMPARE(value(u"EMPTY"_s), QString());
    QCOMPARE(value(u"URL"_s), u"https://example.org/a=b"_s);
    QCOMPARE(value(u"LONG"_s), u"over\ntwo lines"_s);
    QCOMPARE(value(u"LAST"_s), u"1"_s);
    QCOMPARE(entries.front().line, 3);
    QCOMPARE(entries.back().line, 11);
}

void SpaceTextsTest::whatIsNoSettingSaysSo()
{
    const std::vector<EnvEntry> entries = readEnvFile(u"just words\n1ST=x\nA-B=y\nOPEN=\"never closed\n"_s);
    QCOMPARE(entries.size(), std::size_t(4));
    for (const EnvEntry &entry : entries)
        QVERIFY2(!entry.problem.isEmpty(), qPrintable(entry.key));
}

void SpaceTextsTest::ofAKeyThatIsThereTwiceTheLastCounts()
{
    const std::vector<EnvEntry> entries = readEnvFile(u"A=1\nB=2\nA=3\n"_s);
    QCOMPARE(entries.size(), std::size_t(2));
    QCOMPARE(entries.back().key, u"A"_s);
    QCOMPARE(entries.back().value, u"3"_s);
}

void SpaceTextsTest::secretsAreKnownByTheirNames_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isSecret");
    QTest::newRow("token") << u"HF_TOKEN"_s << u"x"_s << true;
    QTest::newRow("key") << u"openai_api_key"_s << u"x"_s << true;
    QTest::newRow("password") << u"DB_PASSWORD"_s << u"x"_s << true;
    QTest::newRow("value") << u"THING"_s << u"hf_abcdefghijklmnopqrstuvwxyzABCDEFGH"_s << true;
    QTest::newRow("level") << u"LOG_LEVEL"_s << u"info"_s << false;
    QTest::newRow("within a word") << u"KEYBOARD"_s << u"qwerty"_s << false;
}

void SpaceTextsTest::secretsAreKnownByTheirNames()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QTEST(looksSecret(key, value), "isSecret");
}

void SpaceTextsTest::colorsAreReadAndSequencesLeftOut()
{
    const QString escape(QChar(0x1b));
    const AnsiText ansi = readAnsi(escape + u"[1;31mError"_s + escape + u"[0m: "_s + escape + u"[38;5;46mgreen"_s
                                   + escape + u"[0m"_s + escape + u"]0;title"_s + QChar(7) + escape + u"[2K done"_s);
    QCOMPARE(ansi.text, u"Error: green done"_s);
    QCOMPARE(ansi.spans.size(), std::size_t(2));
    const AnsiSpan red{.begin = 0, .length = 5, .color = AnsiSpan::Red, .isBold = true};
    QVERIFY(ansi.spans[0] == red);
    const AnsiSpan green{.begin = 7, .length = 5, .color = AnsiSpan::Green};
    QVERIFY(ansi.spans[1] == green);
    QCOMPARE(readAnsi(escape).text, QString());
    QCOMPARE(readAnsi(escape + u"[31"_s).text, QString());
}

void SpaceTextsTest::aProgressBarShowsItsLastState()
{
    QCOMPARE(readAnsi(u" 10%|#   |\r 50%|##  |\r100%|####|\r"_s).text, u"100%|####|"_s);
}

void SpaceTextsTest::aLogIsNumberedAndBounded()
{
    LogBuffer log;
    const QString line(1000, u'x');
    const int count = 2 * int(LogBuffer::byteLimit / 1000);
    for (int i = 0; i < count; ++i)
        log.append(u"%1 "_s.arg(i) + line + u'\n', QDateTime());
    QCOMPARE(log.endLine(), count);
    QVERIFY(log.hasForgotten());
    QVERIFY(log.byteCount() <= LogBuffer::byteLimit);
    QVERIFY(log.byteCount() > LogBuffer::byteLimit * 9 / 10);
    QVERIFY(log.line(log.firstLine()).text.startsWith(u"%1 x"_s.arg(log.firstLine())));
    QVERIFY(log.line(count - 1).text.startsWith(u"%1 x"_s.arg(count - 1)));
    QCOMPARE(log.line(0).text, QString());
}

void SpaceTextsTest::halvesOfALineBecomeOne()
{
    LogBuffer log;
    QSignalSpy changed(&log, &LogBuffer::changed);
    const QDateTime time = QDateTime::currentDateTimeUtc();
    log.append(u"one\r\ntw"_s, time);
    QCOMPARE(log.lineCount(), 1);
    log.append(u"o\nthree\n"_s, {});
    log.flush();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(log.lineCount(), 3);
    QCOMPARE(log.line(0).text, u"one"_s);
    QCOMPARE(log.line(1).text, u"two"_s);
    QCOMPARE(log.time(1).toMSecsSinceEpoch(), time.toMSecsSinceEpoch());
    QVERIFY(!log.time(2).isValid());
}

void SpaceTextsTest::linesWithWordsAreFound()
{
    LogBuffer log;
    for (int i = 0; i < 2500; ++i)
        log.append(i % 1000 == 7 ? u"An Error, an error\n"_s : u"fine\n"_s, {});
    QCOMPARE(linesWith(log.blocks(), u"ERROR"_s), (std::vector<qint64>{7, 1007, 2007}));
    QCOMPARE(linesWith(log.blocks(), u"nothing"_s), std::vector<qint64>());
    QCOMPARE(linesWith(log.blocks(), QString()), std::vector<qint64>());
}

QTEST_GUILESS_MAIN(SpaceTextsTest)
#include "spacetextstest.moc"
