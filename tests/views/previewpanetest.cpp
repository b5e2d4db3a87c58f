#include "repopaneworld.h"
#include "samplefiles.h"
#include "scenes.h"
#include "views/preview/previewhead.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/panestates.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using View = hub::RepoUrl::View;

//! Each kind of file in the preview of the Files page, as a person opens it.
class PreviewPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void jsonUnfoldsAndItsSourceIsAClickAway();
    void brokenJsonIsShownAsTextAndSaysWhere();
    void aNotebookShowsCellsAndOutputs();
    void aDamagedNotebookSaysSo();
    void aTableShowsItsFirstRowsAndMoreWhenAsked();
    void jsonLinesThatAreNoneSaySo();
    void aSoundSaysHowLongItIs();
    void aSoundWithALongTagTakesASecondLook();
    void ggufShowsTensorsAndFacts();
    void aLongGgufIsReadToItsEndOnlyWhenAsked();
    void damagedWeightsSaySoAndShowTheirBytes();
    void aPickleSaysWhatItLoads();
    void anythingElseIsShownInHex();
    void parquetOfAModelSaysWhyThereAreNoRows();
    void damagedParquetSaysSo();
    void aBigPictureWaitsToBeAskedFor();
    void nothingMoreThanAMegabyteIsFetchedUnasked();
    void aFailedPreviewIsTriedAgain();
    void aFileIsSavedUnderAnotherName();
    void aFileThatCannotBeWrittenSaysWhy();
    void whatTheScannersWarnOfIsSavedOnlyAfterAYes();
    void commandsAreCopied();
    void aNameKeepsItsLineInANarrowPane();
    void scenes();

private:
    static std::unique_ptr<RepoPane> open(RepoPaneWorld &world, const QString &path, const QByteArray &content,
                                          bool asLfs = false, const QSize &size = {1180, 760});
    static qint64 bytesFetched(const RepoPaneWorld &world, const QString &path);
    static QByteArray picture(const QSize &size);
    static QByteArray csv(int rows);
};

std::unique_ptr<RepoPane> PreviewPaneTest::open(RepoPaneWorld &world, const QString &path, const QByteArray &content,
                                                bool asLfs, const QSize &size)
{
    world.commit(u"Add "_s + path, {{.path = path, .content = content, .asLfs = asLfs}});
    world.hub.clearRequests();
    return world.open(world.url(View::File, path), size);
}

//! By range requests for a file, as they were asked for.
qint64 PreviewPaneTest::bytesFetched(const RepoPaneWorld &world, const QString &path)
{
    qint64 bytes = 0;
    const QList<sandbox::RecordedRequest> requests = world.hub.requests();
    for (const sandbox::RecordedRequest &request : requests) {
        const QByteArray range = request.header("Range");
        if (!QString::fromLatin1(request.path).contains(u"/resolve/main/"_s + path) || !range.startsWith("bytes="))
            continue;
        const QByteArrayList ends = range.sliced(6).split('-');
        bytes += ends.value(1).toLongLong() - ends.value(0).toLongLong() + 1;
    }
    return bytes;
}

QByteArray PreviewPaneTest::picture(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator noise(7);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, noise.generate());
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray PreviewPaneTest::csv(int rows)
{
    QByteArray text = "id,caption,score\n";
    for (int row = 0; row < rows; ++row)
        text += QByteArray::number(row) + ",\"A picture of number " + QByteArray::number(row) + ", or so\",0."
            + QByteArray::number(row % 100) + '\n';
    return text;
}

void PreviewPaneTest::jsonUnfoldsAndItsSourceIsAClickAway()
{
    RepoPaneWorld world;
    const auto pane =
        open(world, u"settings.json"_s, "{\n  \"zeta\": {\"list\": [1, 2, 3]},\n  \"alpha\": \"text\"\n}\n");
    auto *json = part<QTreeView>(*pane, "json");
    QTRY_VERIFY(json->isVisible());
    QCOMPARE(json->model()->index(0, 0).data().toString(), u"zeta"_s);
    QVERIFY(json->isExpanded(json->model()->index(0, 0)));
    QTest::mouseClick(json->viewport(), Qt::LeftButton, {}, json->visualRect(json->model()->index(1, 1)).center());
    QTest::keySequence(json, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"text"_s);
    auto *source = part<QToolButton>(*pane, "previewSource");
    QTest::mouseClick(source, Qt::LeftButton);
    auto *code = part<QPlainTextEdit>(*pane, "code");
    QVERIFY(code->isVisible());
    QVERIFY(code->toPlainText().startsWith(u"{\n  \"zeta\""_s));
    QTest::mouseClick(source, Qt::LeftButton);
    QVERIFY(json->isVisible());
}

void PreviewPaneTest::brokenJsonIsShownAsTextAndSaysWhere()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"broken.json"_s, "{\n  \"a\": 1,\n}\n");
    auto *code = part<QPlainTextEdit>(*pane, "code");
    QTRY_VERIFY(code->isVisible());
    auto *notice = part<QWidget>(*pane, "previewNotice");
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->findChild<QLabel *>(u"text"_s)->text(),
             u"This is no valid JSON: line 3, column 1 is not understood."_s);
}

void PreviewPaneTest::aNotebookShowsCellsAndOutputs()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"demo.ipynb"_s, samplefiles::notebook());
    auto *page = part<QWidget>(*pane, "previewPane")->findChild<QTextBrowser *>(u"card"_s);
    const auto shows = [page](const QString &words) { return page->toPlainText().contains(words); };
    QTRY_VERIFY(page->isVisible() && shows(u"Some words"_s));
    QVERIFY(shows(u"In [7]"_s));
    QVERIFY(shows(u"print('<b>')"_s));
    QVERIFY(shows(u"hello\nworld"_s));
    QVERIFY(shows(u"ValueError: no"_s));
    QVERIFY(shows(u"application/vnd.plotly.v1+json"_s));
    // The picture on another host is asked about, not fetched.
    QVERIFY(part<QWidget>(*pane, "previewPane")->findChild<QWidget *>(u"imageBar"_s)->isVisible());
    QTest::mouseClick(part<QToolButton>(*pane, "previewSource"), Qt::LeftButton);
    QVERIFY(part<QPlainTextEdit>(*pane, "code")->toPlainText().contains(u"\"nbformat\": 4"_s));
}

void PreviewPaneTest::aDamagedNotebookSaysSo()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"demo.ipynb"_s, "{\"cells\": [");
    auto *notice = part<QWidget>(*pane, "previewNotice");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->findChild<QLabel *>(u"text"_s)->text().startsWith(u"This notebook file cannot be read."_s));
    QVERIFY(part<QPlainTextEdit>(*pane, "bytes")->isVisible());
}

void PreviewPaneTest::aTableShowsItsFirstRowsAndMoreWhenAsked()
{
    RepoPaneWorld world;
    const QByteArray content = csv(20'000);
    const auto pane = open(world, u"captions.csv"_s, content);
    auto *table = part<QTableView>(*pane, "table");
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(), u"caption"_s);
    QCOMPARE(table->model()->index(3, 1).data().toString(), u"A picture of number 3, or so"_s);
    const int first = table->model()->rowCount();
    QVERIFY(first > 1000 && first < 20'000);
    QVERIFY(bytesFetched(world, u"captions.csv"_s) < 300'000);
    auto *summary = part<QLabel>(*pane, "tableSummary");
    QVERIFY(summary->text().endsWith(u"The file goes on."_s));
    auto *more = part<QPushButton>(*pane, "tableMore");
    QTest::mouseClick(more, Qt::LeftButton);
    QTRY_VERIFY(table->model()->rowCount() > first);
    while (more->isVisible()) {
        QTRY_VERIFY(more->isEnabled() || !more->isVisible());
        QTest::mouseClick(more, Qt::LeftButton);
    }
    QTRY_COMPARE(table->model()->rowCount(), 20'000);
    QCOMPARE(summary->text(), u"20,000 rows, which is all."_s);
    QCOMPARE(bytesFetched(world, u"captions.csv"_s), content.size());
}

void PreviewPaneTest::jsonLinesThatAreNoneSaySo()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"rows.jsonl"_s, "{\"a\": 1}\nnot json\n");
    auto *notice = part<QWidget>(*pane, "previewNotice");
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->findChild<QLabel *>(u"text"_s)->text(),
             u"This table file cannot be read. Line 2 is no JSON (character 1)."_s);
}

void PreviewPaneTest::aSoundSaysHowLongItIs()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"speech.wav"_s, samplefiles::wave(16'000, 1, 16, 2'000'000), true);
    auto *facts = part<QWidget>(*pane, "largeFile");
    QTRY_VERIFY(facts->isVisible());
    QStringList texts;
    for (const QLabel *label : facts->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY2(texts.contains(u"1:02"_s), qPrintable(texts.join(u'|')));
    QVERIFY(texts.contains(u"16,000 Hz"_s));
    QVERIFY(texts.contains(u"1 (mono)"_s));
    QVERIFY(bytesFetched(world, u"speech.wav"_s) <= 65'536);
}

void PreviewPaneTest::aSoundWithALongTagTakesASecondLook()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"song.mp3"_s, samplefiles::id3(300'000) + samplefiles::mp3(2000), true);
    auto *facts = part<QWidget>(*pane, "largeFile");
    const auto texts = [facts] {
        QStringList all;
        for (const QLabel *label : facts->findChildren<QLabel *>())
            all << label->text();
        return all;
    };
    QTRY_VERIFY(texts().contains(u"MP3"_s));
    QVERIFY(texts().contains(u"about 0:52"_s));
    QVERIFY(bytesFetched(world, u"song.mp3"_s) <= 2 * 65'536);
}

void PreviewPaneTest::ggufShowsTensorsAndFacts()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"small.gguf"_s, samplefiles::gguf(2000), true);
    auto *tensors = part<QTreeView>(*pane, "tensors");
    QTRY_VERIFY(tensors->isVisible());
    QCOMPARE(tensors->model()->rowCount(), 2);
    QCOMPARE(part<QLabel>(*pane, "tensorSummary")->text(), u"2 tensors, 2.1k parameters, F32 + Q4_K"_s);
    auto *tabs = part<QTabWidget>(*pane, "tensorTabs");
    tabs->setCurrentIndex(1);
    auto *facts = part<QTreeView>(*pane, "tensorFacts");
    QTRY_VERIFY(facts->isVisible());
    QCOMPARE(facts->model()->index(0, 1).data().toString(), u"llama"_s);
    QCOMPARE(facts->model()->index(1, 1).data().toString(), u"22"_s);
    QVERIFY(facts->model()->index(2, 1).data().toString().contains(u"word0, word1"_s));
}

void PreviewPaneTest::aLongGgufIsReadToItsEndOnlyWhenAsked()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"large.gguf"_s, samplefiles::gguf(120'000), true);
    auto *facts = part<QTreeView>(*pane, "tensorFacts");
    QTRY_VERIFY(facts->isVisible());
    QCOMPARE(facts->model()->index(0, 1).data().toString(), u"llama"_s);
    part<QTabWidget>(*pane, "tensorTabs")->setCurrentIndex(0);
    auto *more = part<QPushButton>(*pane, "tensorMore");
    QTRY_VERIFY(more->isVisible() && more->isEnabled());
    QVERIFY(bytesFetched(world, u"large.gguf"_s) <= 1'000'000);
    QTest::mouseClick(more, Qt::LeftButton);
    part<QTabWidget>(*pane, "tensorTabs")->setCurrentIndex(0);
    QTRY_COMPARE(part<QTreeView>(*pane, "tensors")->model()->rowCount(), 2);
    QTRY_VERIFY(!more->isVisible());
}

void PreviewPaneTest::damagedWeightsSaySoAndShowTheirBytes()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"bad.safetensors"_s, QByteArray("\x10\0\0\0\0\0\0\0no header at all", 24), true);
    auto *notice = part<QWidget>(*pane, "previewNotice");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->findChild<QLabel *>(u"text"_s)->text().startsWith(u"This safetensors file cannot be read."_s));
    auto *bytes = part<QPlainTextEdit>(*pane, "bytes");
    QVERIFY(bytes->isVisible());
    QVERIFY(bytes->toPlainText().startsWith(u"00000000  10 00 00 00"_s));
}

void PreviewPaneTest::aPickleSaysWhatItLoads()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"model.pkl"_s,
                           "\x80\x02"
                           "ccollections\nOrderedDict\nq\x01"
                           "cos\nsystem\nq\x02.");
    auto *imports = part<QTreeWidget>(*pane, "imports");
    QTRY_VERIFY(imports->isVisible());
    QCOMPARE(imports->topLevelItemCount(), 2);
    QCOMPARE(imports->topLevelItem(0)->text(0), u"os.system"_s);
    QCOMPARE(imports->topLevelItem(0)->text(1), u"Dangerous"_s);
    QVERIFY(part<QLabel>(*pane, "importsSummary")->text().contains(u"what it should not need"_s));
    QCOMPARE(part<QToolButton>(*pane, "previewScan")->text(), u"Unsafe"_s);
}

void PreviewPaneTest::anythingElseIsShownInHex()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"graph.onnx"_s, "ONNX" + QByteArray(10'000, '\x01'), true);
    auto *bytes = part<QPlainTextEdit>(*pane, "bytes");
    QTRY_VERIFY(bytes->isVisible());
    QVERIFY(bytes->toPlainText().contains(u"ONNX····"_s));
    QCOMPARE(part<QLabel>(*pane, "bytesSummary")->text(), u"The first 4,096 bytes of 10,004 bytes"_s);
    QCOMPARE(bytesFetched(world, u"graph.onnx"_s), 4096);
}

void PreviewPaneTest::parquetOfAModelSaysWhyThereAreNoRows()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"data.parquet"_s, samplefiles::parquet(), true);
    auto *table = part<QTableView>(*pane, "table");
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 5);
    QCOMPARE(table->model()->index(1, 1).data().toString(), u"string"_s);
    QVERIFY(part<QLabel>(*pane, "tableSummary")->text().startsWith(u"The file’s columns. Rows: 3, row groups: 1"_s));
    auto *notice = part<QWidget>(*pane, "previewNotice");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->findChild<QLabel *>(u"text"_s)->text().contains(u"Only datasets"_s));
}

void PreviewPaneTest::damagedParquetSaysSo()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"data.parquet"_s, "PAR1" + QByteArray(100, '\0') + "PAR1", true);
    auto *notice = part<QWidget>(*pane, "previewNotice");
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->findChild<QLabel *>(u"text"_s)->text(),
             u"This Parquet file cannot be read. Its footer is damaged."_s);
    QVERIFY(part<QPlainTextEdit>(*pane, "bytes")->isVisible());
}

void PreviewPaneTest::aBigPictureWaitsToBeAskedFor()
{
    RepoPaneWorld world;
    const QByteArray big = picture({900, 700});
    QVERIFY(big.size() > 1'000'000);
    const auto pane = open(world, u"big.png"_s, big, true);
    auto *load = part<QPushButton>(*pane, "loadAnyway");
    QTRY_VERIFY(load->isVisible());
    QCOMPARE(bytesFetched(world, u"big.png"_s), 0);
    QTest::mouseClick(load, Qt::LeftButton);
    QTRY_VERIFY(part<QWidget>(*pane, "image")->isVisible());
}

void PreviewPaneTest::nothingMoreThanAMegabyteIsFetchedUnasked()
{
    RepoPaneWorld world;
    const QByteArray long1 = "one line that has no end " + QByteArray(3'000'000, 'x');
    for (const auto &[name, content] : {std::pair(u"a.txt"_s, long1), std::pair(u"a.json"_s, '"' + long1 + '"'),
                                        std::pair(u"a.csv"_s, long1), std::pair(u"a.ipynb"_s, long1)}) {
        const auto pane = open(world, name, content);
        auto *states = part<PaneStates>(*pane, "previewStates");
        QTRY_COMPARE(states->state(), PaneStates::State::Content);
        QVERIFY2(bytesFetched(world, name) <= 1'000'000, qPrintable(name));
    }
}

void PreviewPaneTest::aFailedPreviewIsTriedAgain()
{
    RepoPaneWorld world;
    world.hub.failNext(u"/acme/clip-small/resolve/main/rows.csv"_s, -1, 503);
    const auto pane = open(world, u"rows.csv"_s, csv(3));
    auto *states = part<PaneStates>(*pane, "previewStates");
    QTRY_COMPARE_WITH_TIMEOUT(states->state(), PaneStates::State::Failed, 20'000);
    world.hub.clearSwitches();
    QTest::mouseClick(part<QWidget>(*states, "error")->findChild<QPushButton *>(u"retry"_s), Qt::LeftButton);
    QTRY_VERIFY(part<QTableView>(*pane, "table")->isVisible());
    QCOMPARE(part<QTableView>(*pane, "table")->model()->rowCount(), 3);
}

void PreviewPaneTest::aFileIsSavedUnderAnotherName()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"small.gguf"_s, samplefiles::gguf(10), true);
    QTRY_VERIFY(part<QWidget>(*pane, "largeFile")->isVisible());
    world.prompter.saveFile = world.local.filePath(u"renamed.gguf"_s);
    QTest::mouseClick(part<QToolButton>(*pane, "previewSave"), Qt::LeftButton);
    QCOMPARE(world.prompter.lastTitle, u"Save small.gguf"_s);
    QFile file(world.prompter.saveFile);
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), samplefiles::gguf(10));
    auto *message = part<QWidget>(*pane, "repoMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->findChild<QLabel *>(u"text"_s)->text().startsWith(u"Saved as "_s));
}

void PreviewPaneTest::aFileThatCannotBeWrittenSaysWhy()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"a.csv"_s, csv(3));
    QTRY_VERIFY(part<QTableView>(*pane, "table")->isVisible());
    world.prompter.saveFile = world.local.filePath(u"no/such/folder/a.csv"_s);
    QTest::mouseClick(part<QToolButton>(*pane, "previewSave"), Qt::LeftButton);
    auto *message = part<QWidget>(*pane, "repoMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->findChild<QLabel *>(u"text"_s)->text().startsWith(u"The file was not saved."_s));
}

void PreviewPaneTest::whatTheScannersWarnOfIsSavedOnlyAfterAYes()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"model.pkl"_s,
                           "\x80\x02"
                           "cos\nsystem\nq\x02.");
    QTRY_VERIFY(part<QTreeWidget>(*pane, "imports")->isVisible());
    world.prompter.saveFile = world.local.filePath(u"kept.pkl"_s);
    world.prompter.answersYes = false;
    QTest::mouseClick(part<QToolButton>(*pane, "previewSave"), Qt::LeftButton);
    QCOMPARE(world.prompter.asked, 1);
    QVERIFY(!QFile::exists(world.prompter.saveFile));
    world.prompter.answersYes = true;
    QTest::mouseClick(part<QToolButton>(*pane, "previewSave"), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(world.prompter.saveFile));
}

void PreviewPaneTest::commandsAreCopied()
{
    RepoPaneWorld world;
    const auto pane = open(world, u"a file.csv"_s, csv(3));
    auto *tree = part<QTreeView>(*pane, "fileTree");
    QTRY_COMPARE(tree->currentIndex().data().toString(), u"a file.csv"_s);
    const auto choose = [&](const QString &action) {
        emit tree->customContextMenuRequested(tree->visualRect(tree->currentIndex()).center());
        auto *menu = pane->findChild<QMenu *>(u"fileMenu"_s);
        menu->findChild<QAction *>(action)->trigger();
        menu->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return QGuiApplication::clipboard()->text();
    };
    QCOMPARE(choose(u"copyCommand"_s),
             u"HF_ENDPOINT=%1 hf download acme/clip-small 'a file.csv'"_s.arg(world.hub.url().toString()));
    QVERIFY(choose(u"copyPython"_s).contains(u"filename=\"a file.csv\""_s));
    QCOMPARE(choose(u"copySha"_s).size(), 40);
}

void PreviewPaneTest::aNameKeepsItsLineInANarrowPane()
{
    QWidget parent;
    PreviewHead head(&parent);
    QAction history;
    history.setObjectName(u"history"_s);
    history.setIcon(QIcon(QPixmap(16, 16)));
    head.addButton(&history);
    head.setOffers(true, false, true);
    head.describe({.path = u"a/model-00001-of-00042.safetensors"_s, .size = 52, .security = {}});
    parent.show();
    const auto *name = part<ElidedLabel>(head, "previewName");
    const auto *save = part<QToolButton>(head, "previewSave");
    const auto isBelow = [&] { return save->mapTo(&head, QPoint()).y() > name->mapTo(&head, QPoint()).y() + 12; };
    head.resize(900, head.sizeHint().height());
    QTRY_VERIFY(!name->isElided() && !isBelow());
    head.resize(380, 100);
    QTRY_VERIFY(!name->isElided() && isBelow());
    head.resize(900, 100);
    QTRY_VERIFY(!name->isElided() && !isBelow());
}

void PreviewPaneTest::scenes()
{
    const auto shot = [](const QString &path, const QByteArray &content, bool asLfs, const QSize &size = {1280, 760}) {
        return [=] {
            static std::vector<std::unique_ptr<RepoPaneWorld>> worlds;
            worlds.push_back(std::make_unique<RepoPaneWorld>());
            std::unique_ptr<RepoPane> pane = open(*worlds.back(), path, content, asLfs, size);
            QTest::qWait(700);
            return std::unique_ptr<QWidget>(std::move(pane));
        };
    };
    scenes::shoot(
        u"preview-json"_s,
        shot(u"settings.json"_s,
             R"({"model_type": "clip", "layers": [{"size": 512, "name": "encoder"}, {"size": 64}], "bias": true,)"
             R"("eps": 1e-05, "note": "A text", "none": null})",
             false));
    QByteArray notebook = samplefiles::notebook();
    notebook.replace("cGljdHVyZQ==", picture({160, 90}).toBase64());
    scenes::shoot(u"preview-notebook"_s, shot(u"demo.ipynb"_s, notebook, false));
    scenes::shoot(u"preview-table"_s, shot(u"captions.csv"_s, csv(20'000), false));
    scenes::shoot(u"preview-parquet"_s, shot(u"data.parquet"_s, samplefiles::parquet(), true));
    scenes::shoot(u"preview-sound"_s, shot(u"speech.wav"_s, samplefiles::wave(16'000, 1, 16, 2'000'000), true));
    scenes::shoot(u"preview-gguf"_s, shot(u"small.gguf"_s, samplefiles::gguf(2000), true));
    scenes::shoot(u"preview-gguf-part"_s, shot(u"large.gguf"_s, samplefiles::gguf(120'000), true));
    scenes::shoot(u"preview-pickle"_s,
                  shot(u"model.pkl"_s,
                       "\x80\x02"
                       "ccollections\nOrderedDict\nq\x01"
                       "cos\nsystem\nq\x02.",
                       false));
    scenes::shoot(u"preview-bytes"_s, shot(u"graph.onnx"_s, "ONNX" + QByteArray(10'000, '\x01'), true));
    scenes::shoot(u"preview-image"_s, shot(u"curve.png"_s, picture({320, 200}), true));
    scenes::shoot(u"preview-long-name"_s,
                  shot(u"a-rather-long-name-of-a-shard-00001-of-00042.json"_s, "{\"a\": 1}\n", false, {880, 640}));
    scenes::shoot(u"preview-broken"_s, shot(u"broken.json"_s, "{\n  \"a\": 1,\n}\n", false));
    scenes::shoot(u"preview-narrow"_s, shot(u"captions.csv"_s, csv(20'000), false, {560, 800}));
}

QTEST_MAIN(PreviewPaneTest)
#include "previewpanetest.moc"
