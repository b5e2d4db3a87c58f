#include "models/diff/comparison.h"

#include "models/diff/tablerows.h"
#include "repoworld.h"
#include "samplefiles.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using State = Comparison::State;
using Change = hub::FileDiff::Change;
using Kind = ChangedFile::Kind;

class ComparisonTest : public QObject
{
    Q_OBJECT

private slots:
    void whatTheHubComparesIsShown();
    void aFirstCommitIsComparedWithNothing();
    void whatIsBeforeACommitIsLookedUp();
    void linesOfListedFilesAreFetched();
    void otherReposAreComparedByTheirFiles();
    void aHubThatDoesNotCompareIsAskedForItsFiles();
    void aFailureIsToldAndReloadTriesAgain();
    void tensorsOfLargeFilesAreCompared();
    void detailsThatFailAreAskedForAgainOnlyWhenWanted();
    void theFieldsOfACardAreCompared();
    void theCellsOfANotebookAreCompared();
    void theRowsOfATableAreCompared();
    void theRowsOfLargeTablesAreReadFromTheirBeginnings();
    void theColumnsOfParquetFilesAreCompared();
    void picturesOfBothSidesAreFetched();
    void contextComesFromTheFile();
    void aFileThatChangedIsNotPutBetweenTheLines();
    void whitespaceCanBeLeftOutAndComesBack();
    void aGivenDiffIsReadAwayFromTheWindow();
    void theSameComparisonIsNotLoadedAgain();

private:
    static DiffSide side(const QByteArray &commit)
    {
        return {.repo = RepoWorld::repo(), .revision = QString::fromLatin1(commit)};
    }
    struct Weight {
        QString name = {};
        QString type = {};
        QJsonArray shape = {};
        int bytes = 32;
    };
    static QByteArray weights(const QString &format, const QList<Weight> &tensors);
    static int fileOf(const Comparison &comparison, const QString &path) { return comparison.changes().indexOf(path); }
    static QByteArray picture(const QColor &color);
};

QByteArray ComparisonTest::weights(const QString &format, const QList<Weight> &tensors)
{
    QJsonObject header{{u"__metadata__"_s, QJsonObject{{u"format"_s, format}}}};
    int end = 0;
    for (const Weight &tensor : tensors) {
        header.insert(tensor.name,
                      QJsonObject{{u"dtype"_s, tensor.type},
                                  {u"shape"_s, tensor.shape},
                                  {u"data_offsets"_s, QJsonArray{end, end + tensor.bytes}}});
        end += tensor.bytes;
    }
    const QByteArray json = QJsonDocument(header).toJson(QJsonDocument::Compact);
    QByteArray file(8, '\0');
    qToLittleEndian(quint64(json.size()), file.data());
    return file + json + QByteArray(end, 'w');
}

QByteArray ComparisonTest::picture(const QColor &color)
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

void ComparisonTest::whatTheHubComparesIsShown()
{
    RepoWorld world;
    const QByteArray before = world.commit(u"Before"_s, {{.path = u"a.txt"_s, .content = "one\ntwo\n"}});
    const QByteArray after = world.commit(
        u"After"_s, {{.path = u"a.txt"_s, .content = "one\n2\n"}, {.path = u"b/new.txt"_s, .content = "new\n"}});
    Comparison comparison(world.client);
    QSignalSpy resets(&comparison, &Comparison::changesReset);
    comparison.compare(side(before), side(after));
    QCOMPARE(comparison.state(), State::Loading);
    QTRY_COMPARE(comparison.state(), State::Ready);
    QCOMPARE(comparison.changes().files.size(), 2);
    QCOMPARE(comparison.file(0).path(), u"a.txt"_s);
    QCOMPARE(comparison.file(1).diff.change, Change::Added);
    QCOMPARE(comparison.changes().added, 2);
    QCOMPARE(comparison.changes().removed, 1);
    QVERIFY(!resets.isEmpty());
    QCOMPARE(world.requestsFor(u"/compare/"_s), 1);
}

void ComparisonTest::aFirstCommitIsComparedWithNothing()
{
    RepoWorld world;
    world.hub.addRepo(sandbox::Kind::Model, u"acme/fresh"_s);
    const QByteArray first = world.hub.commitFiles(
        sandbox::Kind::Model, u"acme/fresh"_s,
        {{.path = u"notes.txt"_s, .content = "hello\n"}, {.path = u"w.bin"_s, .content = "wwww", .asLfs = true}});
    Comparison comparison(world.client);
    comparison.compare({}, {.repo = RepoWorld::repo(u"acme/fresh"_s), .revision = QString::fromLatin1(first)});
    QTRY_COMPARE(comparison.state(), State::Ready);
    const int notes = fileOf(comparison, u"notes.txt"_s);
    QVERIFY(notes >= 0);
    QCOMPARE(comparison.file(notes).diff.change, Change::Added);
    QCOMPARE(comparison.file(notes).kind, Kind::Listed);
    QCOMPARE(comparison.file(fileOf(comparison, u"w.bin"_s)).kind, Kind::Large);
}

void ComparisonTest::whatIsBeforeACommitIsLookedUp()
{
    RepoWorld world;
    const QByteArray before = world.commit(u"Before"_s, {{.path = u"a.txt"_s, .content = "one\n"}});
    const QByteArray after = world.commit(u"After"_s, {{.path = u"a.txt"_s, .content = "two\n"}});
    world.commit(u"Later"_s, {{.path = u"a.txt"_s, .content = "three\n"}});
    Comparison comparison(world.client);
    QSignalSpy found(&comparison, &Comparison::predecessorFound);
    comparison.compareCommit(side(after));
    QTRY_COMPARE(comparison.state(), State::Ready);
    QCOMPARE(found.size(), 1);
    QCOMPARE(comparison.before(), side(before));
    QCOMPARE(comparison.changes().files.size(), 1);
    world.hub.addRepo(sandbox::Kind::Model, u"acme/fresh"_s);
    const QByteArray first =
        world.hub.commitFiles(sandbox::Kind::Model, u"acme/fresh"_s, {{.path = u"a.txt"_s, .content = "a\n"}});
    comparison.compareCommit({.repo = RepoWorld::repo(u"acme/fresh"_s), .revision = QString::fromLatin1(first)});
    QCOMPARE(comparison.state(), State::Loading);
    QTRY_COMPARE(comparison.state(), State::Ready);
    QCOMPARE(found.size(), 2);
}

void ComparisonTest::linesOfListedFilesAreFetched()
{
    RepoWorld world;
    const QByteArray commit = world.commit(u"Two"_s,
                                           {{.path = u"notes.txt"_s, .content = "hello\nworld\n"},
                                            {.path = u"odd.dat"_s, .content = QByteArray("\0\1\2", 3)}});
    Comparison comparison(world.client);
    comparison.compare({}, side(commit));
    QTRY_COMPARE(comparison.state(), State::Ready);
    const int notes = fileOf(comparison, u"notes.txt"_s);
    const int odd = fileOf(comparison, u"odd.dat"_s);
    QSignalSpy changes(&comparison, &Comparison::fileChanged);
    comparison.fetchDetails(notes);
    comparison.fetchDetails(odd);
    QCOMPARE(comparison.details(notes).state, FileDetails::State::Loading);
    QTRY_COMPARE(comparison.file(notes).kind, Kind::Text);
    QCOMPARE(comparison.file(notes).added, 2);
    QTRY_COMPARE(comparison.file(odd).kind, Kind::Binary);
    QCOMPARE(comparison.changes().added, 2);
    QVERIFY(changes.size() >= 4);
}

void ComparisonTest::otherReposAreComparedByTheirFiles()
{
    RepoWorld world;
    world.commit(u"Files"_s,
                 {{.path = u"same.txt"_s, .content = "same\n"},
                  {.path = u"differs.txt"_s, .content = "one\n"},
                  {.path = u"moved.txt"_s, .content = "moved\n"}});
    world.hub.addRepo(sandbox::Kind::Dataset, u"acme/other"_s);
    world.hub.commitFiles(sandbox::Kind::Dataset, u"acme/other"_s,
                          {{.path = u"same.txt"_s, .content = "same\n"},
                           {.path = u"differs.txt"_s, .content = "two\n"},
                           {.path = u"elsewhere/moved.txt"_s, .content = "moved\n"}});
    Comparison comparison(world.client);
    comparison.compare({.repo = RepoWorld::repo(), .revision = u"main"_s},
                       {.repo = {.kind = hub::RepoKind::Dataset, .id = u"acme/other"_s}, .revision = u"main"_s});
    QTRY_COMPARE(comparison.state(), State::Ready);
    QCOMPARE(fileOf(comparison, u"same.txt"_s), -1);
    const int differs = fileOf(comparison, u"differs.txt"_s);
    QCOMPARE(comparison.file(differs).diff.change, Change::Modified);
    const ChangedFile &moved = comparison.file(fileOf(comparison, u"elsewhere/moved.txt"_s));
    QCOMPARE(moved.diff.change, Change::Renamed);
    QCOMPARE(moved.diff.oldPath, u"moved.txt"_s);
    QCOMPARE(comparison.file(fileOf(comparison, u"config.json"_s)).diff.change, Change::Deleted);
    comparison.fetchDetails(differs);
    QTRY_COMPARE(comparison.file(differs).kind, Kind::Text);
    QCOMPARE(comparison.file(differs).text(comparison.file(differs).diff.hunks.front().lines.back()), u"two"_s);
}

void ComparisonTest::aHubThatDoesNotCompareIsAskedForItsFiles()
{
    RepoWorld world;
    const QByteArray before = world.commit(u"Before"_s, {{.path = u"a.txt"_s, .content = "one\n"}});
    const QByteArray after = world.commit(u"After"_s, {{.path = u"a.txt"_s, .content = "two\n"}});
    world.hub.failNext(u"*/compare/*"_s, 413);
    Comparison comparison(world.client);
    comparison.compare(side(before), side(after));
    QTRY_COMPARE(comparison.state(), State::Ready);
    QCOMPARE(comparison.changes().files.size(), 1);
    QCOMPARE(comparison.file(0).kind, Kind::Listed);
}

void ComparisonTest::aFailureIsToldAndReloadTriesAgain()
{
    RepoWorld world;
    const QByteArray before = world.commit(u"Before"_s, {{.path = u"a.txt"_s, .content = "one\n"}});
    const QByteArray after = world.commit(u"After"_s, {{.path = u"a.txt"_s, .content = "two\n"}});
    world.hub.failNext(u"*/compare/*"_s, 403);
    Comparison comparison(world.client);
    comparison.compare(side(before), side(after));
    QTRY_COMPARE(comparison.state(), State::Failed);
    QCOMPARE(comparison.error().httpStatus, 403);
    comparison.reload();
    QTRY_COMPARE(comparison.state(), State::Ready);
    QCOMPARE(comparison.changes().files.size(), 1);
}

void ComparisonTest::tensorsOfLargeFilesAreCompared()
{
    RepoWorld world;
    const QByteArray before = world.commit(u"Before"_s,
                                           {{.path = u"m.safetensors"_s,
                                             .content = weights(u"pt"_s,
                                                                {{u"a"_s, u"F32"_s, {4, 4}, 64},
                                                                 {u"b"_s, u"F32"_s, {8}},
                                                                 {u"c"_s, u"F32"_s, {8}},
                                                                 {u"same"_s, u"F32"_s, {8}}}),
                                             .asLfs = true}});
    const QByteArray after = world.commit(u"After"_s,
                                          {{.path = u"m.safetensors"_s,
                                            .content = weights(u"flax"_s,
                                                               {{u"a"_s, u"F32"_s, {2, 8}, 64},
                                                                {u"b"_s, u"F16"_s, {8}, 16},
                                                                {u"d"_s, u"F32"_s, {8}},
                                                                {u"same"_s, u"F32"_s, {8}}}),
                                            .asLfs = true}});
    Comparison comparison(world.client);
    comparison.compare(side(before), side(after));
    QTRY_COMPARE(comparison.state(), State::Ready);
    QCOMPARE(comparison.file(0).kind, Kind::Large);
    QCOMPARE(comparison.details(0).tables.size(), 1); // sizes and hashes are in the diff itself
    comparison.fetchDetails(0);
    QTRY_COMPARE(comparison.details(0).state, FileDetails::State::Ready);
    QCOMPARE(comparison.details(0).tables.size(), 3);
    const std::vector<DetailTable::Row> &rows = comparison.details(0).tables[1].rows;
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[0].cells, (QStringList{u"a"_s, u"F32, 4 × 4"_s, u"F32, 2 × 8"_s, u"reshaped"_s}));
    QCOMPARE(rows[1].cells, (QStringList{u"b"_s, u"F32, 8"_s, u"F16, 8"_s, u"retyped"_s}));
    QCOMPARE(rows[2].change, DetailTable::Change::Removed);
    QCOMPARE(rows[3].change, DetailTable::Change::Added);
    QCOMPARE(comparison.details(0).tables[2].rows.front().cells, (QStringList{u"format"_s, u"pt"_s, u"flax"_s}));
    // Nobody has asked for more than the beginnings.
    for (const sandbox::RecordedRequest &request : world.hub.requests())
        QVERIFY(!request.path.contains("resolve") || !request.header("Range").isEmpty());
}

void ComparisonTest::detailsThatFailAreAskedForAgainOnlyWhenWanted()
{
    RepoWorld world;
    const QByteArray before = world.commit(u"Before"_s, {{.path = u"m.gguf"_s, .content = "GGUF", .asLfs = true}});
    const QByteArray after = world.commit(u"After"_s, {{.path = u"m.gguf"_s, .content = "GGUF?", .asLfs = true}});
    Comparison comparison(world.client);
    comparison.compare(side(before), side(after));
    QTRY_COMPARE(comparison.state(), State::Ready);
    comparison.fetchDetails(0);
    QTRY_COMPARE(comparison.details(0).state, FileDetails::State::Failed);
    QCOMPARE(comparison.details(0).error.kind, Error::Kind::Malformed);
    world.hub.clearRequests();
    comparison.fetchDetails(0);
    QCOMPARE(comparison.details(0).state, FileDetails::State::Failed);
    comparison.retryDetails(0);
    QCOMPARE(comparison.details(0).state, FileDetails::State::Loading);
    QTRY_COMPARE(comparison.details(0).state, FileDetails::State::Failed);
}

void ComparisonTest::theFieldsOfACardAreCompared()
{
    RepoWorld world;
    const QByteArray before = world.commit(
        u"Before"_s, {{.path = u"README.md"_s, .content = "---\nlicense: mit\ntags:\n- a\nsame: x\n---\nHi\n"}});
    const QByteArray after = world.commit(
        u"After"_s,
        {{.path = u"README.md"_s, .content = "---\nlicense: apache-2.0\ntags:\n- a\n- b\nsame: x\nnew: 1\n---\nHi\n"}});
    Comparison comparison(world.client);
    comparison.compare(side(before), side(after));
    QTRY_COMPARE(comparison.state(), State::Ready);
    comparison.fetchDetails(0);
    QTRY_COMPARE(comparison.details(0).state, FileDetails::State::Ready);
    const DetailTable &table = comparison.details(0).tables.front();
    QCOMPARE(table.rows.size(), 3);
    QCOMPARE(table.rows[0].cells, (QStringList{u"license"_s, u"mit"_s, u"apache-2.0"_s}));
    QCOMPARE(table.rows[1].cells, (QStringList{u"new"_s, u""_s, u"1"_s}));
    QCOMPARE(table.rows[1].change, DetailTable::Change::Added);
    QCOMPARE(table.rows[2].cells, (QStringList{u"tags"_s, u"a"_s, u"a, b"_s}));
}

void ComparisonTest::theRowsOfATableAreCompared()
{
    RepoWorld world;
    const QByteArray before =
        world.commit(u"Before"_s, {{.path = u"data.csv"_s, .content = "id,name\n1,ann\n2,bob\n3,cid\n4,dan\n"}});
    const QByteArray after =
        world.commit(u"After"_s,
                     {{.path = u"data.csv"_s, .content = "id,name\n1,ann\n2,\"bo,b\"\n4,dan\n5,eve\n"},
                      {.path = u"new.jsonl"_s, .content = "{\"a\": 1, \"b\": \"x\"}\n{\"a\": 2}\n"}});
    Comparison comparison(world.client);
    comparison.compare(side(before), side(after));
    QTRY_COMPARE(comparison.state(), State::Ready);
    const int csv = fileOf(comparison, u"data.csv"_s);
    comparison.fetchDetails(csv);
    QTRY_COMPARE(comparison.details(csv).state, FileDetails::State::Ready);
    QCOMPARE(comparison.details(csv).tables.size(), 1);
    const DetailTable &table = comparison.details(csv).tables.front();
    QVERIFY(table.isRows);
    QCOMPARE(table.columns, (QStringList{u"Row"_s, u"id"_s, u"name"_s}));
    QCOMPARE(table.rows.size(), 3);
    QCOMPARE(table.rows[0].change, DetailTable::Change::Changed);
    QCOMPARE(table.rows[0].cells, (QStringList{u"2"_s, u"2"_s, u"bob → bo,b"_s}));
    QCOMPARE(table.rows[1].change, DetailTable::Change::Removed);
    QCOMPARE(table.rows[1].cells, (QStringList{u"3"_s, u"3"_s, u"cid"_s}));
    QCOMPARE(table.rows[2].change, DetailTable::Change::Added);
    QCOMPARE(table.title, u"Rows: 1 added, 1 removed, 1 changed, 2 the same"_s);
    const int lines = fileOf(comparison, u"new.jsonl"_s);
    comparison.fetchDetails(lines);
    QTRY_COMPARE(comparison.details(lines).state, FileDetails::State::Ready);
    QCOMPARE(comparison.details(lines).tables.front().columns, (QStringList{u"Row"_s, u"a"_s, u"b"_s}));
    QCOMPARE(comparison.details(lines).tables.front().rows.size(), 2);
    QCOMPARE(comparison.details(lines).tables.front().rows[0].cells, (QStringList{u"1"_s, u"1"_s, u"x"_s}));
    // What is no table has none.
    QVERIFY(!tablerows::compare(u"x.jsonl"_s, "{\"a\": 1}\n", "not json\n"));
    QVERIFY(!tablerows::compare(u"x.csv"_s, "a,b\n1,2\n", "a,b\r\n1,2\r\n"));
}

void ComparisonTest::theRowsOfLargeTablesAreReadFromTheirBeginnings()
{
    QByteArray many = "id,text\n";
    for (int i = 0; i < 40'000; ++i)
        many += QByteArray::number(i) + ",some words of row " + QByteArray::number(i) + '\n';
    RepoWorld world;
    const QByteArray before = world.commit(u"Before"_s, {{.path = u"big.csv"_s, .content = many, .asLfs = true}});
    QByteArray next = many;
    next.replace("5,some words of row 5\n", "5,other words\n");
    const QByteArray after = world.commit(u"After"_s, {{.path = u"big.csv"_s, .content = next, .asLfs = true}});
    Comparison comparison(world.client);
    comparison.compare(side(before), side(after));
    QTRY_COMPARE(comparison.state(), State::Ready);
    QCOMPARE(comparison.file(0).kind, Kind::Large);
    comparison.fetchDetails(0);
    QTRY_COMPARE(comparison.details(0).state, FileDetails::State::Ready);
    const std::vector<DetailTable> &tables = comparison.details(0).tables;
    QCOMPARE(tables.size(), 2); // the facts of the large file come first
    QVERIFY(tables[1].rows.size() > 0);
    QVERIFY(std::ranges::any_of(tables[1].rows, [](const DetailTable::Row &row) {
        return row.cells.value(1) == "5"_L1 && row.cells.value(2).contains("other words"_L1);
    }));
    for (const sandbox::RecordedRequest &request : world.hub.requests())
        QVERIFY(!request.path.contains("resolve") || !request.header("Range").isEmpty());
}

void ComparisonTest::theColumnsOfParquetFilesAreCompared()
{
    RepoWorld world;
    const QByteArray before = world.commit(u"Before"_s, {{.path = u"a.txt"_s, .content = "a\n"}});
    const QByteArray after =
        world.commit(u"After"_s, {{.path = u"data.parquet"_s, .content = samplefiles::parquet(), .asLfs = true}});
    Comparison comparison(world.client);
    comparison.compare(side(before), side(after));
    QTRY_COMPARE(comparison.state(), State::Ready);
    const int file = fileOf(comparison, u"data.parquet"_s);
    comparison.fetchDetails(file);
    QTRY_COMPARE(comparison.details(file).state, FileDetails::State::Ready);
    const DetailTable &table = comparison.details(file).tables.back();
    QVERIFY(!table.isRows);
    QVERIFY(!table.rows.empty());
    QCOMPARE(table.rows.front().change, DetailTable::Change::Added);
    QVERIFY(table.title.startsWith("Rows: "_L1));
}

void ComparisonTest::theCellsOfANotebookAreCompared()
{
    const auto cell = [](const QString &type, const QString &source, const QString &output = {}, int run = 1) {
        QJsonObject made{{u"cell_type"_s, type}, {u"source"_s, QJsonArray{source}}};
        if (!output.isEmpty())
            made.insert(u"outputs"_s, QJsonArray{QJsonObject{{u"execution_count"_s, run}, {u"text"_s, output}}});
        return made;
    };
    const auto notebook = [](const QJsonArray &cells) {
        return QJsonDocument(QJsonObject{{u"cells"_s, cells}, {u"nbformat"_s, 4}}).toJson();
    };
    RepoWorld world;
    const QByteArray before = world.commit(
        u"Before"_s,
        {{.path = u"n.ipynb"_s,
          .content = notebook({cell(u"markdown"_s, u"# Title"_s), cell(u"code"_s, u"x = 1"_s, u"1"_s, 1),
                               cell(u"code"_s, u"y = 2"_s, u"2"_s), cell(u"code"_s, u"same"_s, u"same"_s, 3)})}});
    const QByteArray after = world.commit(
        u"After"_s,
        {{.path = u"n.ipynb"_s,
          .content = notebook({cell(u"markdown"_s, u"# Title"_s), cell(u"code"_s, u"x = 1"_s, u"one"_s, 1),
                               cell(u"code"_s, u"y = 3"_s, u"2"_s), cell(u"code"_s, u"same"_s, u"same"_s, 9),
                               cell(u"markdown"_s, u"The end"_s)})}});
    Comparison comparison(world.client);
    comparison.compare(side(before), side(after));
    QTRY_COMPARE(comparison.state(), State::Ready);
    comparison.fetchDetails(0);
    QTRY_COMPARE(comparison.details(0).state, FileDetails::State::Ready);
    const std::vector<DetailTable::Row> &rows = comparison.details(0).tables.front().rows;
    QCOMPARE(rows.size(), 3); // that a cell was run once more is no change
    QCOMPARE(rows[0].cells, (QStringList{u"2, code"_s, u""_s, u"x = 1"_s, u"other outputs"_s}));
    QCOMPARE(rows[1].cells, (QStringList{u"3, code"_s, u"y = 2"_s, u"y = 3"_s, u"changed"_s}));
    QCOMPARE(rows[2].change, DetailTable::Change::Added);
}

void ComparisonTest::picturesOfBothSidesAreFetched()
{
    RepoWorld world;
    const QByteArray before = world.commit(u"Before"_s, {{.path = u"p.png"_s, .content = picture(Qt::red)}});
    const QByteArray after = world.commit(u"After"_s, {{.path = u"p.png"_s, .content = picture(Qt::blue)}});
    Comparison comparison(world.client);
    comparison.compare(side(before), side(after));
    QTRY_COMPARE(comparison.state(), State::Ready);
    QCOMPARE(comparison.details(0).sort, FileDetails::Sort::Pictures);
    comparison.fetchDetails(0);
    QTRY_COMPARE(comparison.details(0).state, FileDetails::State::Ready);
    const auto &[was, is] = comparison.details(0).pictures;
    QCOMPARE(was.size, QSize(40, 30));
    QCOMPARE(was.image.pixelColor(5, 5), QColor(Qt::red));
    QCOMPARE(is.image.pixelColor(5, 5), QColor(Qt::blue));
}

void ComparisonTest::contextComesFromTheFile()
{
    RepoWorld world;
    QByteArray text;
    for (int i = 1; i <= 100; ++i)
        text += "line " + QByteArray::number(i) + '\n';
    const QByteArray before = world.commit(u"Before"_s, {{.path = u"a.txt"_s, .content = text}});
    const QByteArray after =
        world.commit(u"After"_s, {{.path = u"a.txt"_s, .content = text.replace("line 50\n", "line fifty\n")}});
    Comparison comparison(world.client);
    comparison.compare(side(before), side(after));
    QTRY_COMPARE(comparison.state(), State::Ready);
    comparison.expand(0, 0, contextexpansion::Extent::Above);
    QVERIFY(comparison.isExpanding(0));
    QTRY_VERIFY(!comparison.isExpanding(0));
    QCOMPARE(comparison.file(0).text(comparison.file(0).diff.hunks.front().lines.front()), u"line 27"_s);
    comparison.expand(0, 1, contextexpansion::Extent::All);
    QTRY_COMPARE(comparison.file(0).text(comparison.file(0).diff.hunks.front().lines.back()), u"line 100"_s);
    QCOMPARE(world.requestsFor(u"/raw/"_s), 1); // the file is fetched once
}

void ComparisonTest::aFileThatChangedIsNotPutBetweenTheLines()
{
    RepoWorld world;
    const QByteArray diff = "diff --git a/train.py b/train.py\nindex 1..2 100644\n--- a/train.py\n+++ b/train.py\n"
                            "@@ -10,2 +10,2 @@\n a\n-b\n+c\n";
    Comparison comparison(world.client);
    QSignalSpy failures(&comparison, &Comparison::expansionFailed);
    comparison.setDiff(diff, {.repo = RepoWorld::repo(), .revision = u"main"_s},
                       {.repo = RepoWorld::repo(), .revision = u"main"_s});
    QTRY_COMPARE(comparison.state(), State::Ready);
    comparison.expand(0, 0, contextexpansion::Extent::All);
    QTRY_COMPARE(failures.size(), 1);
    QVERIFY(!comparison.isExpanding(0));
    QCOMPARE(comparison.file(0).lineCount, 3);
}

void ComparisonTest::whitespaceCanBeLeftOutAndComesBack()
{
    RepoWorld world;
    const QByteArray before = world.commit(u"Before"_s, {{.path = u"a.py"_s, .content = "if a:\n  b\n  c\n"}});
    const QByteArray after = world.commit(u"After"_s, {{.path = u"a.py"_s, .content = "if a:\n    b\n    d\n"}});
    Comparison comparison(world.client);
    comparison.compare(side(before), side(after));
    QTRY_COMPARE(comparison.state(), State::Ready);
    QCOMPARE(comparison.changes().added, 2);
    comparison.setIgnoresWhitespace(true);
    QTRY_COMPARE(comparison.changes().added, 1);
    comparison.reload();
    QTRY_COMPARE(comparison.state(), State::Ready);
    QCOMPARE(comparison.changes().added, 1);
    comparison.setIgnoresWhitespace(false);
    QCOMPARE(comparison.changes().added, 2);
}

void ComparisonTest::aGivenDiffIsReadAwayFromTheWindow()
{
    RepoWorld world;
    Comparison comparison(world.client);
    comparison.setDiff("diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-a\n+b\n", {}, {});
    QTRY_COMPARE(comparison.state(), State::Ready);
    QCOMPARE(comparison.changes().files.size(), 1);
    comparison.clear();
    QCOMPARE(comparison.state(), State::Idle);
    QVERIFY(comparison.changes().files.empty());
    QVERIFY(world.hub.requests().isEmpty());
}

void ComparisonTest::theSameComparisonIsNotLoadedAgain()
{
    RepoWorld world;
    const QByteArray before = world.commit(u"Before"_s, {{.path = u"a.txt"_s, .content = "one\n"}});
    const QByteArray after = world.commit(u"After"_s, {{.path = u"a.txt"_s, .content = "two\n"}});
    Comparison comparison(world.client);
    comparison.compare(side(before), side(after));
    QTRY_COMPARE(comparison.state(), State::Ready);
    comparison.compare(side(before), side(after));
    QCOMPARE(comparison.state(), State::Ready);
    comparison.compare(side(after), side(before));
    QCOMPARE(comparison.state(), State::Loading);
    QVERIFY(comparison.changes().files.empty()); // nothing of the other comparison stays
    QTRY_COMPARE(comparison.state(), State::Ready);
    QCOMPARE(world.requestsFor(u"/compare/"_s), 2);
}

QTEST_MAIN(ComparisonTest)
#include "comparisontest.moc"
