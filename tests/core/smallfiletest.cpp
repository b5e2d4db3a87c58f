#include "core/smallfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class SmallFileTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileIsReplacedAsAWholeAndItsFolderMade();
    void onlyTheOwnerReadsItUnlessSaid();
    void whatCannotBeWrittenSaysWhereAndLeavesTheOldContent();
    void damagedFilesAreAllKept();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray contentOf(const QString &path);

    QTemporaryDir m_folder;
};

QByteArray SmallFileTest::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void SmallFileTest::aFileIsReplacedAsAWholeAndItsFolderMade()
{
    const QString file = path(u"some/where/notes.json"_s);
    QVERIFY(smallfile::replace(file, "a long first content"));
    QCOMPARE(contentOf(file), "a long first content");
    QVERIFY(smallfile::replace(file, "short"));
    QCOMPARE(contentOf(file), "short");
    QCOMPARE(QFileInfo(file).dir().entryList(QDir::Files), QStringList{u"notes.json"_s});
}

void SmallFileTest::onlyTheOwnerReadsItUnlessSaid()
{
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(smallfile::replace(path(u"mine"_s), "x"));
    QVERIFY(!(QFile::permissions(path(u"mine"_s)) & others));
    QVERIFY(smallfile::replace(path(u"ours"_s), "x", smallfile::ownerOnly | QFileDevice::ReadGroup));
    QVERIFY(QFile::permissions(path(u"ours"_s)) & QFileDevice::ReadGroup);
}

void SmallFileTest::whatCannotBeWrittenSaysWhereAndLeavesTheOldContent()
{
    QVERIFY(smallfile::replace(path(u"file"_s), "kept"));
    const QString below = path(u"file/is/no/folder"_s);
    const Result<void> written = smallfile::replace(below, "x");
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::LocalFile);
    QCOMPARE(written.error().subject, below);
    QVERIFY(!written.error().detail.isEmpty());
    QCOMPARE(contentOf(path(u"file"_s)), "kept");
}

void SmallFileTest::damagedFilesAreAllKept()
{
    const QString file = path(u"odd.json"_s);
    for (const QByteArray content : {"first", "second", "third"}) {
        QVERIFY(smallfile::replace(file, content));
        const QString aside = smallfile::setAside(file);
        QVERIFY(!QFile::exists(file));
        QCOMPARE(contentOf(aside), content);
    }
    QCOMPARE(contentOf(file + u".damaged"_s), "first");
    QCOMPARE(contentOf(file + u".damaged3"_s), "third");
    QCOMPARE(smallfile::setAside(path(u"nothing"_s)), path(u"nothing"_s));
}

QTEST_APPLESS_MAIN(SmallFileTest)
#include "smallfiletest.moc"
