#include "sandbox/exchange.h"
#include "sandbox/ggufhead.h"
#include "sandbox/objectstore.h"
#include "sandbox/parttag.h"
#include "sandbox/patterns.h"
#include "sandbox/samplefiles.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <utility>

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
    void aPartsTagFollowsFromItsContentAlone();
    void partsAreHashedWhateverTheirOrder();
    void aPartThatCameTwiceCountsAsItCameLast();
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

namespace {

QByteArray someBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char(i * 31 + i / 253);
    return bytes;
}

//! A body that is there already.
class MemoryBody : public sandbox::BodyReader
{
public:
    explicit MemoryBody(QByteArray bytes) : m_bytes(std::move(bytes)) { }
    bool read(const Receiver &receiver) override { return receiver(m_bytes); }
    void breakAfter(qint64) override { }

private:
    QByteArray m_bytes;
};

} // namespace

void SandboxPartsTest::aPartsTagFollowsFromItsContentAlone()
{
    const QByteArray content = someBytes(10'000);
    const auto tagOf = [](const QByteArray &bytes, qsizetype step) {
        sandbox::PartTag tag;
        for (qsizetype at = 0; at < bytes.size(); at += step)
            tag.add(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
        return tag.hex();
    };
    const QByteArray whole = tagOf(content, content.size());
    QCOMPARE(whole.size(), 32);
    for (const qsizetype step : {1, 7, 31, 32, 33, 4096})
        QCOMPARE(tagOf(content, step), whole);
    QSet<QByteArray> tags{whole, tagOf({}, 1)};
    for (qsizetype i = 0; i < content.size(); i += 97) {
        QByteArray other = content;
        other[i] = char(other[i] ^ 1);
        tags.insert(tagOf(other, other.size()));
        tags.insert(tagOf(content.first(i + 1), content.size()));
    }
    QCOMPARE(tags.size(), 2 + 2 * ((content.size() + 96) / 97));
    QVERIFY(tagOf(QByteArray(64, '\0'), 64) != tagOf(QByteArray(65, '\0'), 65)); // filled up with zeros
}

void SandboxPartsTest::partsAreHashedWhateverTheirOrder()
{
    const QTemporaryDir folder;
    sandbox::ObjectStore store(folder.path());
    const QByteArray content = someBytes(1'000'000);
    const QByteArray sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    constexpr qsizetype partSize = 300'000;
    int number = 0;
    for (const QList<int> &order : {QList<int>{0, 1, 2, 3}, QList<int>{3, 2, 1, 0}, QList<int>{2, 0, 3, 1}}) {
        const QString upload = u"upload%1"_s.arg(++number);
        for (const int part : order) {
            const QByteArray bytes = content.mid(part * partSize, partSize);
            MemoryBody body(bytes);
            QCOMPARE(store.receivePart(upload, part * partSize, bytes.size(), body).outcome,
                     sandbox::ObjectStore::Outcome::Stored);
        }
        QCOMPARE(store.complete(upload, sha256, content.size()), sandbox::ObjectStore::Outcome::Stored);
        QCOMPARE(store.read(sha256, 0, content.size()), content);
        store.remove(sha256);
    }
}

void SandboxPartsTest::aPartThatCameTwiceCountsAsItCameLast()
{
    const QTemporaryDir folder;
    sandbox::ObjectStore store(folder.path());
    const QByteArray content = someBytes(600'000);
    const QByteArray sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    const auto put = [&](int part, const QByteArray &bytes) {
        MemoryBody body(bytes);
        return store.receivePart(u"upload"_s, part * 300'000, bytes.size(), body).outcome;
    };
    QByteArray wrong = content.first(300'000);
    wrong[5] = char(wrong[5] ^ 1);
    put(0, wrong);
    put(1, content.last(300'000));
    put(0, content.first(300'000));
    QCOMPARE(store.complete(u"upload"_s, sha256, content.size()), sandbox::ObjectStore::Outcome::Stored);
    put(0, wrong);
    put(1, content.last(300'000));
    QCOMPARE(store.complete(u"upload"_s, sha256, content.size()), sandbox::ObjectStore::Outcome::WrongHash);
}

QTEST_APPLESS_MAIN(SandboxPartsTest)
#include "sandboxpartstest.moc"
