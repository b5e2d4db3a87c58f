#include "transfer/filehash.h"
#include "transfer/folderscan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <stop_token>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace transfer;

//! Folders are seen as they are, and files hashed as git and everybody else does.
class LocalFilesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString &path, const QByteArray &content)
    {
        const QString place = m_folder.filePath(path);
        QDir().mkpath(QFileInfo(place).path());
        QFile file(place);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return place;
    }

    static QString outputOf(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished()
            ? QString::fromUtf8(process.readAllStandardOutput()).section(u' ', 0, 0).trimmed()
            : QString();
    }

private slots:
    void filesAreSortedPartByPart()
    {
        for (const QString &path : {u"order/a.txt"_s, u"order/a/b"_s, u"order/B"_s, u"order/a-c"_s, u"order/ü"_s,
                                    u"order/😀"_s, u"order/\uffee"_s})
            write(path, "x");
        const Result<FolderScan> scan = scanFolder(m_folder.filePath(u"order"_s), {});
        QVERIFY(scan);
        QStringList paths;
        for (const LocalFile &file : scan->files)
            paths += file.relativePath;
        QCOMPARE(paths, (QStringList{u"B"_s, u"a/b"_s, u"a-c"_s, u"a.txt"_s, u"ü"_s, u"\uffee"_s, u"😀"_s}));
    }

    void linksToFilesAreFollowedAndLinksToFoldersListed()
    {
        const QString target = write(u"outside.bin"_s, "12345");
        write(u"links/real.txt"_s, "r");
        QVERIFY(QFile::link(target, m_folder.filePath(u"links/file link"_s)));
        QVERIFY(QFile::link(m_folder.path(), m_folder.filePath(u"links/folder link"_s)));
        QVERIFY(QFile::link(u"/nowhere/at/all"_s, m_folder.filePath(u"links/broken"_s)));
        QVERIFY(mkfifo(m_folder.filePath(u"links/pipe"_s).toUtf8().constData(), 0600) == 0);
        const Result<FolderScan> scan = scanFolder(m_folder.filePath(u"links"_s), {});
        QVERIFY(scan);
        QCOMPARE(scan->files.size(), 2U);
        QVERIFY(scan->files[0].isLink);
        QCOMPARE(scan->files[0].size, 5);
        QCOMPARE(scan->folderLinks, QStringList{u"folder link"_s});
        QCOMPARE(scan->specials, QStringList{u"pipe"_s});
        QCOMPARE(scan->brokenLinks, QStringList{u"broken"_s});
        QVERIFY(scan->problems.empty());
    }

    void aNameThatIsNoTextIsAProblem()
    {
        write(u"names/good"_s, "g");
        const QByteArray bad = m_folder.filePath(u"names/"_s).toUtf8() + "bad\xff" + "name";
        FILE *file = fopen(bad.constData(), "w");
        QVERIFY(file);
        fclose(file);
        const Result<FolderScan> scan = scanFolder(m_folder.filePath(u"names"_s), {});
        QVERIFY(scan);
        QCOMPARE(scan->files.size(), 1U);
        QCOMPARE(scan->problems.size(), 1U);
        unlink(bad.constData());
    }

    void anUnreadableFileIsAProblemAndTheOthersAreThere()
    {
        write(u"rights/a"_s, "a");
        const QString bad = write(u"rights/b"_s, "b");
        QFile::setPermissions(bad, {});
        if (QFile(bad).open(QIODevice::ReadOnly))
            QSKIP("this user may read everything");
        const Result<FolderScan> scan = scanFolder(m_folder.filePath(u"rights"_s), {});
        QVERIFY(scan);
        QCOMPARE(scan->files.size(), 1U);
        QCOMPARE(scan->problems.size(), 1U);
        QCOMPARE(scan->problems[0].error.kind, Error::Kind::LocalFile);
    }

    void aMissingFolderIsAnError()
    {
        QVERIFY(!scanFolder(m_folder.filePath(u"none"_s), {}));
        QVERIFY(!scanFolder(write(u"file"_s, "x"), {}));
    }

    void aStopEndsAScan()
    {
        std::stop_source stop;
        stop.request_stop();
        const Result<FolderScan> scan = scanFolder(m_folder.path(), stop.get_token());
        QVERIFY(!scan);
        QCOMPARE(scan.error().kind, Error::Kind::Cancelled);
    }

    void hashesAreThoseOfGitAndSha256sum_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {0, 1, 511, 512, 513, 262'143, 262'144, 262'145, 3'000'000, 4'194'304, 9'000'001})
            QTest::newRow(qPrintable(QString::number(size))) << size;
    }
    void hashesAreThoseOfGitAndSha256sum()
    {
        QFETCH(const qsizetype, size);
        QByteArray content(size, 'x');
        for (qsizetype i = 0; i < size; ++i)
            content[i] = char(i * 7 + i / 251);
        const QString path = write(u"hash/%1"_s.arg(size), content);
        const Result<LocalFile> file = inspectFile(path);
        QVERIFY(file);
        qint64 reported = 0;
        const Result<FileHashes> hashes =
            hashFile(*file, {.sha256 = true, .gitBlob = true}, {}, [&](qint64 bytes) { reported += bytes; });
        QVERIFY(hashes);
        QCOMPARE(reported, size);
        QCOMPARE(hashes->sha256, outputOf(u"sha256sum"_s, {path}));
        if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
            QSKIP("there is no git to compare with");
        QCOMPARE(hashes->gitBlob, outputOf(u"git"_s, {u"hash-object"_s, u"--no-filters"_s, path}));
    }

    void aFileThatIsNoLongerTheSameIsNotHashed()
    {
        const QString path = write(u"changing"_s, "before");
        const Result<LocalFile> file = inspectFile(path);
        QVERIFY(file);
        write(u"changing"_s, "after it");
        const Result<FileHashes> hashes = hashFile(*file, {.sha256 = true}, {});
        QVERIFY(!hashes);
        QCOMPARE(hashes.error().kind, Error::Kind::LocalFile);
    }

    void aLargeFileIsReadAheadAndStillWatched()
    {
        const QString path = write(u"large"_s, QByteArray(40'000'000, 'l'));
        const Result<LocalFile> file = inspectFile(path);
        QVERIFY(file);
        std::stop_source stop;
        qint64 seen = 0;
        const Result<FileHashes> stopped = hashFile(*file, {.sha256 = true}, stop.get_token(), [&](qint64 bytes) {
            seen += bytes;
            stop.request_stop();
        });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        QVERIFY(seen < 4'000'000);
        // One that becomes shorter while it is read ends it.
        bool isCut = false;
        const Result<FileHashes> cut =
            hashFile(*file, {.sha256 = true}, {}, [&](qint64) { isCut = isCut || QFile::resize(path, 20'000'000); });
        QVERIFY(!cut);
        QCOMPARE(cut.error().kind, Error::Kind::LocalFile);
        QVERIFY(isCut);
    }
};

QTEST_GUILESS_MAIN(LocalFilesTest)
#include "localfilestest.moc"
