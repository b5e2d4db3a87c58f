#include "models/cache/cachemodel.h"

#include "models/cache/cachefilter.h"

#include <QAbstractItemModelTester>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Verdict = transfer::VerifiedFile::Verdict;

//! The shared cache as a tree of repos, revisions and files, kept up to date by what is done to it.
class CacheModelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    const QString m_first = QString(40, u'1');
    const QString m_second = QString(40, u'2');

    QString path(const QString &below) const { return m_folder->filePath(below); }

    void write(const QString &below, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(path(below)).path());
        QFile file(path(below));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a file for the test cannot be written");
    }
    //! A content under its hash, and links to it.
    void put(const QString &repo, const QStringList &places, const QByteArray &content) const
    {
        const QString sha = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        write(repo + u"/blobs/"_s + sha, content);
        for (const QString &place : places) {
            const QString link = path(repo + u"/snapshots/"_s + place);
            QDir().mkpath(QFileInfo(link).path());
            QVERIFY(QFile::link(u"../"_s.repeated(place.count(u'/') + 1) + u"blobs/"_s + sha, link));
        }
    }
    static void ready(CacheKeeper &keeper)
    {
        keeper.reload();
        QTRY_VERIFY(!keeper.isBusy());
        QCOMPARE(keeper.state(), CacheKeeper::State::Ready);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(u"models--acme--harbor"_s, {m_first + u"/weights.bin"_s, m_second + u"/weights.bin"_s},
            QByteArray(5000, 'w'));
        put(u"models--acme--harbor"_s, {m_second + u"/sub/new.txt"_s}, "new");
        write(u"models--acme--harbor/refs/main"_s, m_second.toLatin1());
        put(u"datasets--bob--rows"_s, {m_first + u"/data.csv"_s}, "1,2\n");
    }

    void theTreeIsTheCache()
    {
        CacheKeeper keeper(m_folder->path());
        CacheModel model(keeper);
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        ready(keeper);
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex harbor = model.index(1, CacheModel::NameColumn);
        QCOMPARE(harbor.data().toString(), u"acme/harbor"_s);
        QCOMPARE(model.index(1, CacheModel::SizeColumn).data().toLongLong(), 5003);
        QCOMPARE(model.rowCount(harbor), 2);
        QModelIndex main;
        for (int row = 0; row < 2; ++row) {
            if (model.index(row, 0, harbor).data().toString() == m_second)
                main = model.index(row, 0, harbor);
        }
        QCOMPARE(main.data(CacheModel::RefsRole).toStringList(), QStringList{u"main"_s});
        QCOMPARE(model.rowCount(main), 2);
        const QModelIndex file = model.index(0, 0, main);
        QCOMPARE(file.data().toString(), u"sub/new.txt"_s);
        QCOMPARE(model.rowCount(file), 0);
        QCOMPARE(model.parent(file), main);
        QCOMPARE(model.parent(main), harbor);
        QCOMPARE(model.keys({harbor}).size(), 2U);
        QCOMPARE(model.keys({file, main}).size(), 1U);
    }

    void theFilterFindsReposBranchesAndCommits()
    {
        CacheKeeper keeper(m_folder->path());
        CacheModel model(keeper);
        CacheFilter filter(model);
        const QAbstractItemModelTester tester(&filter);
        ready(keeper);
        filter.setWords(u"HARB main"_s);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.rowCount(filter.index(0, 0)), 2);
        filter.setWords(m_first.first(8));
        QCOMPARE(filter.rowCount(), 2);
        filter.setKind(u"dataset"_s);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.index(0, 0).data().toString(), u"bob/rows"_s);
        filter.setKind({});
        filter.sort(CacheModel::SizeColumn, Qt::DescendingOrder);
        QCOMPARE(filter.index(0, 0).data().toString(), u"acme/harbor"_s);
        filter.sort(CacheModel::SizeColumn, Qt::AscendingOrder);
        QCOMPARE(filter.index(0, 0).data().toString(), u"bob/rows"_s);
    }

    void whatIsDeletedLeavesTheTree()
    {
        CacheKeeper keeper(m_folder->path());
        CacheModel model(keeper);
        const QAbstractItemModelTester tester(&model);
        ready(keeper);
        QSignalSpy removed(&keeper, &CacheKeeper::removed);
        keeper.remove({{keeper.content().repos[1].folder, m_second}});
        QVERIFY(keeper.isBusy());
        QTRY_COMPARE(removed.size(), 1);
        QCOMPARE(removed[0][0].value<transfer::CacheDeletionOutcome>().freed, 3);
        QTRY_VERIFY(!keeper.isBusy());
        QCOMPARE(model.rowCount(model.index(1, 0)), 1);
        QCOMPARE(keeper.content().size, 5004);
    }

    void whatIsVerifiedShows()
    {
        CacheKeeper keeper(m_folder->path());
        CacheModel model(keeper);
        const QAbstractItemModelTester tester(&model);
        ready(keeper);
        QVERIFY(!model.index(0, 0).data(CacheModel::VerdictRole).isValid());
        write(u"models--acme--harbor/blobs/"_s
                  + QFileInfo(keeper.content().repos[1].revisions[0].files.back().blob).fileName(),
              QByteArray(5000, 'x'));
        QSignalSpy ended(&keeper, &CacheKeeper::verificationEnded);
        keeper.verify(keeper.allRevisions());
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(ended[0][0].toBool());
        QCOMPARE(keeper.verified().size(), 3U);
        QCOMPARE(model.index(0, 0).data(CacheModel::VerdictRole).toInt(), int(Verdict::Whole));
        QCOMPARE(model.index(1, 0).data(CacheModel::VerdictRole).toInt(), int(Verdict::Damaged));
        keeper.removeDamaged();
        QTRY_VERIFY(!keeper.isBusy());
        QTRY_COMPARE(keeper.content().size, 7);
    }

    void aFolderThatCannotBeReadIsAFailure()
    {
        write(u"file"_s, "x");
        CacheKeeper keeper(path(u"file"_s));
        keeper.reload();
        QTRY_COMPARE(keeper.state(), CacheKeeper::State::Failed);
        QVERIFY(keeper.error());
    }
};

QTEST_GUILESS_MAIN(CacheModelTest)
#include "cachemodeltest.moc"
