#include "models/files/filesearchmodel.h"

#include "repoworld.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using State = FileSearchModel::State;

class FileSearchModelTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsAskedForBeforeTheFirstWord();
    void filesAreFoundInFoldersThatNobodyOpened();
    void theBestMatchesComeFirst();
    void theListingIsKeptForTheNextWord();
    void letterByLetterTheSameIsFound();
    void aLimitIsForThePersonToRaise();
    void aFailureKeepsWhatWasFound();
    void anotherRevisionIsListedAfresh();

private:
    static QStringList paths(const FileSearchModel &model);
    static void addMany(RepoWorld &world, int count);
};

QStringList FileSearchModelTest::paths(const FileSearchModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found << model.index(row).data().toString();
    return found;
}

void FileSearchModelTest::addMany(RepoWorld &world, int count)
{
    QList<sandbox::NewFile> files;
    for (int number = 0; number < count; ++number)
        files.append({.path = u"many/file-%1.txt"_s.arg(number, 4, 10, QChar(u'0')), .content = "x"});
    world.commit(u"Many"_s, files);
}

void FileSearchModelTest::nothingIsAskedForBeforeTheFirstWord()
{
    RepoWorld world;
    FileSearchModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    model.setText(u"   "_s);
    QCOMPARE(model.state(), State::Idle);
    QTest::qWait(50);
    QCOMPARE(world.requestsFor(u"/tree/"_s), 0);
}

void FileSearchModelTest::filesAreFoundInFoldersThatNobodyOpened()
{
    RepoWorld world;
    FileSearchModel model(world.client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    model.setText(u"ENCODER weights"_s);
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(paths(model), QStringList{u"weights/encoder.bin"_s});
    const hub::TreeEntry entry = model.entry(model.index(0));
    QCOMPARE(entry.size, 70'000);
    QVERIFY(entry.lfs.has_value());
    QCOMPARE(entry.lfs->sha256.size(), 64);
    QCOMPARE(entry.oid.size(), 40);
}

void FileSearchModelTest::theBestMatchesComeFirst()
{
    RepoWorld world;
    world.commit(u"More"_s,
                 {{.path = u"a/b/config.json"_s, .content = "1"},
                  {.path = u"config.json.bak"_s, .content = "2"},
                  {.path = u"a/my-config.json"_s, .content = "3"},
                  {.path = u"config.json-files/x.txt"_s, .content = "4"}});
    FileSearchModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    model.setText(u"config.json"_s);
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(paths(model),
             (QStringList{u"config.json"_s, u"a/b/config.json"_s, u"config.json-files"_s, u"config.json.bak"_s,
                          u"a/my-config.json"_s, u"config.json-files/x.txt"_s}));
}

void FileSearchModelTest::theListingIsKeptForTheNextWord()
{
    RepoWorld world;
    addMany(world, 2300);
    FileSearchModel model(world.client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    model.setText(u"file"_s);
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), 2300);
    const qsizetype requests = world.requestsFor(u"/tree/"_s);
    QCOMPARE(requests, 3);
    const QPersistentModelIndex kept = model.index(17);
    model.setText(u"file-000"_s);
    QCOMPARE(model.rowCount(), 10);
    QVERIFY(!kept.isValid());
    model.setText({});
    QCOMPARE(model.rowCount(), 0);
    model.setText(u"train"_s);
    QCOMPARE(paths(model), QStringList{u"train.py"_s});
    QCOMPARE(world.requestsFor(u"/tree/"_s), requests);
}

void FileSearchModelTest::letterByLetterTheSameIsFound()
{
    RepoWorld world;
    addMany(world, 300);
    world.commit(u"More"_s,
                 {{.path = u"Le/Fil/x.txt"_s, .content = "1"}, {.path = u"file/le-fi.txt"_s, .content = "2"}});
    FileSearchModel typed(world.client);
    FileSearchModel fresh(world.client);
    for (FileSearchModel *model : {&typed, &fresh}) {
        model->setSubject(RepoWorld::repo(), u"main"_s);
        model->setText(u"x"_s);
        QTRY_COMPARE(model->state(), State::Complete);
    }
    const QString words = u"fil le 12"_s;
    for (qsizetype length = 1; length <= words.size(); ++length) {
        typed.setText(words.first(length));
        fresh.setText({});
        fresh.setText(words.first(length));
        QCOMPARE(paths(typed), paths(fresh));
    }
    // Words in another order are narrower as well, and what is taken away again comes back.
    typed.setText(u"12 fil le x"_s);
    fresh.setText({});
    fresh.setText(u"12 fil le x"_s);
    QCOMPARE(paths(typed), paths(fresh));
    typed.setText(u"fil"_s);
    QVERIFY(typed.rowCount() > 300);
}

void FileSearchModelTest::aLimitIsForThePersonToRaise()
{
    RepoWorld world;
    addMany(world, 2300);
    FileSearchModel model(world.client);
    model.setLimit(1500);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    model.setText(u"train"_s);
    QTRY_COMPARE(model.state(), State::AtLimit);
    QCOMPARE(model.listedCount(), 2000);
    QCOMPARE(model.rowCount(), 0);
    model.resume();
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(paths(model), QStringList{u"train.py"_s});
}

void FileSearchModelTest::aFailureKeepsWhatWasFound()
{
    RepoWorld world;
    addMany(world, 2300);
    FileSearchModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    connect(&model, &QAbstractItemModel::rowsInserted, &model, [&world] {
        world.hub.failNext(u"/api/models/acme/clip-small/tree/main"_s, -1, 400, R"({"error":"no more"})");
    });
    model.setText(u"file"_s);
    QTRY_COMPARE(model.state(), State::Failed);
    QCOMPARE(model.error().detail, u"no more"_s);
    QVERIFY(model.rowCount() > 900);
    QVERIFY(model.rowCount() < 2300);
    model.disconnect();
    world.hub.clearSwitches();
    model.resume();
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), 2300);
}

void FileSearchModelTest::anotherRevisionIsListedAfresh()
{
    RepoWorld world;
    world.commit(u"New"_s, {{.path = u"new.txt"_s, .content = "new"}});
    FileSearchModel model(world.client);
    model.setSubject(RepoWorld::repo(), u"experiment"_s);
    model.setText(u"new.txt"_s);
    QTRY_COMPARE(model.state(), State::Complete);
    QCOMPARE(model.rowCount(), 0);
    model.setSubject(RepoWorld::repo(), u"main"_s);
    QTRY_COMPARE(paths(model), QStringList{u"new.txt"_s});
    world.commit(u"Newer"_s, {{.path = u"new.txt.2"_s, .content = "newer"}});
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 2);
}

QTEST_GUILESS_MAIN(FileSearchModelTest)
#include "filesearchmodeltest.moc"
