#include "models/files/fileentries.h"

#include "models/files/filematcher.h"
#include "models/files/filetable.h"
#include "models/files/naturalorder.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class FileEntriesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatGoesInComesOut_data();
    void whatGoesInComesOut();
    void namesAreInTheOrderThatPeopleExpect();
    void theOrderOfNamesIsTotal();
    void everyNameIsFoundInATable();
    void wordsAreFoundWhateverTheirCase();

private:
    static hub::TreeEntry plain(const QString &path);
};

hub::TreeEntry FileEntriesTest::plain(const QString &path)
{
    return {.path = path, .oid = QString(40, u'a'), .size = 7};
}

void FileEntriesTest::whatGoesInComesOut_data()
{
    const QString sha = u"00"_s + QString(62, u'f');
    QTest::addColumn<hub::TreeEntry>("entry");
    QTest::newRow("a file") << plain(u"a/b.txt"_s);
    QTest::newRow("no id") << hub::TreeEntry{.path = u"x"_s};
    QTest::newRow("an id of another length") << hub::TreeEntry{.path = u"x"_s, .oid = QString(64, u'b')};
    QTest::newRow("an id of zeros") << hub::TreeEntry{.path = u"x"_s, .oid = QString(40, u'0')};
    QTest::newRow("an id in capitals") << hub::TreeEntry{.path = u"x"_s, .oid = QString(40, u'A')};
    QTest::newRow("a folder") << hub::TreeEntry{
        .type = hub::TreeEntry::Type::Folder, .path = u"ordner/größe"_s, .oid = QString(40, u'1')};
    QTest::newRow("a submodule") << hub::TreeEntry{.type = hub::TreeEntry::Type::Other, .path = u"sub"_s};
    hub::TreeEntry large = plain(u"big"_s);
    large.size = qint64(5) << 40;
    large.lfs = hub::LfsPointer{.sha256 = sha, .size = large.size, .pointerSize = 135};
    QTest::newRow("LFS") << large;
    large.xetHash = QString(64, u'c');
    QTest::newRow("Xet") << large;
    large.lfs->sha256.clear();
    large.xetHash = u"not hex at all"_s;
    QTest::newRow("masked") << large;
}

void FileEntriesTest::whatGoesInComesOut()
{
    QFETCH(const hub::TreeEntry, entry);
    FileEntries page;
    page.add(entry, entry.path);
    FileEntries all;
    all.add(plain(u"before"_s), u"before");
    all.append(page);
    all.append(page);
    for (const FileEntries::Index index : {1U, 2U}) {
        const hub::TreeEntry back = all.entry(index, all.text(index));
        QCOMPARE(back.type, entry.type);
        QCOMPARE(back.path, entry.path);
        QCOMPARE(back.oid, entry.oid);
        QCOMPARE(back.size, entry.size);
        QCOMPARE(back.xetHash, entry.xetHash);
        QCOMPARE(back.lfs.has_value(), entry.lfs.has_value());
        if (entry.lfs) {
            QCOMPARE(back.lfs->sha256, entry.lfs->sha256);
            QCOMPARE(back.lfs->size, entry.lfs->size);
            QCOMPARE(back.lfs->pointerSize, entry.lfs->pointerSize);
        }
        QVERIFY(all.hasSameContent(index, page, 0));
        QVERIFY(!all.hasSameContent(0, page, 0) || entry.oid == QString(40, u'a'));
    }
}

void FileEntriesTest::namesAreInTheOrderThatPeopleExpect()
{
    const QList<QByteArray> expected{".gitattributes", "10 apples.txt", "a-1.txt",       "a-2.txt", "a-10.txt",
                                     "a-010.txt2",     "émile.txt",     "Emily.txt",     "part9",   "part10",
                                     "part10a",        "README.md",     "readme.md.bak", "z",       "żaba.txt",
                                     "日本.txt",       "日本2.txt"};
    QList<QByteArray> names = expected;
    std::ranges::reverse(names);
    std::ranges::sort(names, [](const QByteArray &a, const QByteArray &b) { return natural::compare(a, b) < 0; });
    QCOMPARE(names, expected);
}

void FileEntriesTest::theOrderOfNamesIsTotal()
{
    const QList<QByteArray> names{"a",
                                  "A",
                                  "a1",
                                  "a01",
                                  "a001b",
                                  "",
                                  "0",
                                  "00",
                                  "é",
                                  "e\xcc\x81",
                                  "\xff",
                                  "\xc3",
                                  "a\xff"
                                  "1",
                                  "_",
                                  " "};
    for (const QByteArray &a : names) {
        for (const QByteArray &b : names) {
            QCOMPARE(natural::compare(a, b) < 0, natural::compare(b, a) > 0);
            QCOMPARE(natural::compare(a, b) == 0, a == b);
            for (const QByteArray &c : names)
                QVERIFY(!(natural::compare(a, b) < 0 && natural::compare(b, c) < 0) || natural::compare(a, c) < 0);
        }
    }
}

void FileEntriesTest::everyNameIsFoundInATable()
{
    FileTable table;
    for (int page = 0; page < 3; ++page) {
        FileEntries entries;
        for (int number = page; number < 300; number += 3) {
            const QString name = u"File %1"_s.arg((number * 7919) % 300);
            entries.add(plain(name), name);
        }
        table.add(entries);
    }
    QCOMPARE(table.size(), 300U);
    for (int number = 0; number < 300; ++number) {
        const std::optional<FileTable::Index> found = table.find("File " + QByteArray::number(number));
        QVERIFY(found.has_value());
        QCOMPARE(table.rank(*found), FileTable::Index(number));
    }
    QVERIFY(!table.find("file 7").has_value());
    QVERIFY(!table.find("").has_value());
}

void FileEntriesTest::wordsAreFoundWhateverTheirCase()
{
    using Fit = FileMatcher::Fit;
    const auto match = [](const QString &text, const char *path) {
        return FileMatcher(text).match(FileMatcher::folded(path));
    };
    QCOMPARE(match(u"readme.md"_s, "docs/README.md"), Fit::SameName);
    QCOMPARE(match(u"read"_s, "docs/README.md"), Fit::NameBegins);
    QCOMPARE(match(u"md adm"_s, "docs/README.md"), Fit::InName);
    QCOMPARE(match(u"docs md"_s, "docs/README.md"), Fit::InPath);
    QCOMPARE(match(u"GRÖ"_s, "x/größe.txt"), Fit::NameBegins);
    QVERIFY(!match(u"docs nothing"_s, "docs/README.md").has_value());
    QVERIFY(FileMatcher(u"  "_s).isEmpty());
}

QTEST_GUILESS_MAIN(FileEntriesTest)
#include "fileentriestest.moc"
