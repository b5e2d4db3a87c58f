#include "sandbox/ggufhead.h"
#include "sandbox/patterns.h"
#include "sandbox/samplefiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::IgnorePatterns;
using sandbox::LfsPatterns;

//! The pieces of the sandbox that decide by text alone.
class SandboxPartsTest : public QObject
{
    Q_OBJECT

private slots:
    void ignoredPaths_data();
    void ignoredPaths();
    void largePaths_data();
    void largePaths();
    void aLineForAPathMatchesThatPathOnly_data();
    void aLineForAPathMatchesThatPathOnly();
    void aTensorFileHasARoundHeader();
    void theHeadOfAGgufFileSaysWhatItIs();
    void aCutOrBrokenHeadSaysNothing();
};

void SandboxPartsTest::ignoredPaths_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isIgnored");
    const auto row = [](const char *rules, const char *path, bool isIgnored) {
        QTest::newRow(qPrintable(QString::fromLatin1(rules) + u" | "_s + QString::fromLatin1(path)))
            << QByteArray(rules) << QString::fromLatin1(path) << isIgnored;
    };
    row("*.log", "a.log", true);
    row("*.log", "deep/down/a.log", true);
    row("*.log", "a.log.txt", false);
    row("/a.log", "deep/a.log", false);
    row("build/", "build/x/y", true);
    row("build/", "build", false);
    row("docs/*.md", "docs/a.md", true);
    row("docs/*.md", "docs/sub/a.md", false);
    row("docs/**/*.md", "docs/sub/a.md", true);
    row("docs/**/*.md", "docs/a.md", true);
    row("**/cache", "a/b/cache/x", true);
    row("*.log\n!keep.log", "keep.log", false);
    row("# *.log", "a.log", false);
    row("a[0-9].txt", "a5.txt", true);
    row("a[!0-9].txt", "a5.txt", false);
    row("\\#x", "#x", true);
}

void SandboxPartsTest::ignoredPaths()
{
    QFETCH(QByteArray, rules);
    QFETCH(QString, path);
    QTEST(IgnorePatterns(rules).contains(path), "isIgnored");
}

void SandboxPartsTest::largePaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isLarge");
    QTest::newRow("by ending") << u"a/b.bin"_s << true;
    QTest::newRow("taken back") << u"small.bin"_s << false;
    QTest::newRow("space") << u"my file"_s << true;
    QTest::newRow("other") << u"my-file"_s << false;
    QTest::newRow("below a folder") << u"saved_model/a/b"_s << true;
    QTest::newRow("folder itself") << u"saved_model"_s << false;
}

void SandboxPartsTest::largePaths()
{
    QFETCH(QString, path);
    const LfsPatterns patterns("*.bin filter=lfs diff=lfs merge=lfs -text\nsmall.bin -filter\n"
                               "my[[:space:]]file filter=lfs\nsaved_model/**/* filter=lfs\n*.txt text\n");
    QTEST(patterns.contains(path), "isLarge");
}

void SandboxPartsTest::aLineForAPathMatchesThatPathOnly_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"a.weird", "deep/a.weird", "two words", "a[1].dat", "what?.dat", "ünï.dat", "#hash"})
        QTest::newRow(path) << QString::fromUtf8(path);
}

void SandboxPartsTest::aLineForAPathMatchesThatPathOnly()
{
    QFETCH(QString, path);
    const LfsPatterns patterns(LfsPatterns::lineFor(path));
    QVERIFY(patterns.contains(path));
    QVERIFY(!patterns.contains(path + u'x'));
    QVERIFY(!patterns.contains(u"whatx.dat"_s));
}

void SandboxPartsTest::aTensorFileHasARoundHeader()
{
    const QByteArray file = sandbox::sample::safetensors({{u"a"_s, {2, 3}}, {u"b"_s, {4}}}, 1);
    const qsizetype header = uchar(file[0]) + 256 * uchar(file[1]);
    QCOMPARE(header % 8, 0);
    QCOMPARE(file.size(), 8 + header + 2 * (6 + 4));
    QCOMPARE(file[8], '{');
}

void SandboxPartsTest::theHeadOfAGgufFileSaysWhatItIs()
{
    const QByteArray file =
        sandbox::sample::gguf(u"llama"_s, 4096, {u"tide"_s, u"light"_s}, {{u"a"_s, {7, 3}}, {u"b"_s, {5}}}, 1);
    const QJsonObject facts = sandbox::ggufFacts(file);
    QCOMPARE(facts["total"_L1].toInt(), 26);
    QCOMPARE(facts["architecture"_L1].toString(), u"llama"_s);
    QCOMPARE(facts["context_length"_L1].toInt(), 4096);
    QCOMPARE(file.size() % 32, 0);
    QVERIFY(!facts.contains("chat_template"_L1));
}

void SandboxPartsTest::aCutOrBrokenHeadSaysNothing()
{
    const QByteArray file = sandbox::sample::gguf(u"llama"_s, 4096, {u"tide"_s}, {{u"a"_s, {4}}}, 1);
    const qsizetype data = 32; // of the one tensor, and up to as much before it to be round
    for (qsizetype length = 0; length < file.size() - 2 * data; ++length)
        QVERIFY2(sandbox::ggufFacts(file.first(length)).isEmpty(), qPrintable(QString::number(length)));
    QByteArray endless = file;
    endless.replace(8, 8, QByteArray(8, '\xff')); // tensors
    QVERIFY(sandbox::ggufFacts(endless).isEmpty());
    endless = file;
    endless.replace(16, 8, QByteArray(8, '\xff')); // facts
    QVERIFY(sandbox::ggufFacts(endless).isEmpty());
    QVERIFY(sandbox::ggufFacts(QByteArray("GGML") + file.sliced(4)).isEmpty());
}

QTEST_APPLESS_MAIN(SandboxPartsTest)
#include "sandboxpartstest.moc"
