#include "models/files/downloadsnippets.h"
#include "models/preview/audiofacts.h"
#include "models/preview/datatable.h"
#include "models/preview/datatablemodel.h"
#include "models/preview/factlistmodel.h"
#include "models/preview/hexdump.h"
#include "models/preview/jsontree.h"
#include "models/preview/jsontreemodel.h"
#include "models/preview/notebook.h"
#include "models/preview/notebookhtml.h"
#include "models/preview/parquetfooter.h"
#include "models/preview/parquetrows.h"
#include "models/preview/previewkind.h"
#include "models/preview/tensortablemodel.h"
#include "samplefiles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What is made of files' bytes, without any network.
class PreviewReadersTest : public QObject
{
    Q_OBJECT

private slots:
    void namesDecide_data();
    void namesDecide();
    void jsonKeepsItsOrderAndItsDigits();
    void brokenJsonSaysWhere_data();
    void brokenJsonSaysWhere();
    void jsonAsRows();
    void tablesAreReadPieceByPiece_data();
    void tablesAreReadPieceByPiece();
    void jsonLinesBecomeATable();
    void whatIsNoTableSaysSo();
    void moreRowsFollowThoseThatAreThere();
    void soundsSayWhatTheyAre_data();
    void soundsSayWhatTheyAre();
    void noiseIsNoSound();
    void aNotebookIsTakenApart();
    void aNotebookIsHarmless();
    void anOldNotebookIsUnderstood();
    void tensorsAreRows();
    void bytesInHex();
    void snippetsAreQuoted();
    void aParquetFileFindsItsSplit();
    void aParquetFileSaysWhichColumnsItHas();
    void aDamagedFooterIsRefused();
};

void PreviewReadersTest::namesDecide_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isLfs");
    QTest::addColumn<PreviewKind>("kind");
    QTest::newRow("none") << u""_s << false << PreviewKind::Nothing;
    QTest::newRow("no suffix") << u"LICENSE"_s << false << PreviewKind::Text;
    QTest::newRow("no suffix, large") << u"blob"_s << true << PreviewKind::Binary;
    QTest::newRow("capitals") << u"a.b/DATA.CSV"_s << true << PreviewKind::Table;
    QTest::newRow("notebook") << u"x.ipynb"_s << false << PreviewKind::Notebook;
    QTest::newRow("json") << u"config.json"_s << false << PreviewKind::Json;
    QTest::newRow("pickle") << u"pytorch_model.bin"_s << true << PreviewKind::Pickle;
    QTest::newRow("gguf") << u"q4.gguf"_s << true << PreviewKind::Gguf;
}

void PreviewReadersTest::namesDecide()
{
    QFETCH(const QString, path);
    QFETCH(const bool, isLfs);
    QFETCH(const PreviewKind, kind);
    hub::TreeEntry entry{.path = path};
    if (isLfs)
        entry.lfs = hub::LfsPointer{};
    QCOMPARE(previewKindOf(entry), kind);
}

void PreviewReadersTest::jsonKeepsItsOrderAndItsDigits()
{
    const auto tree = JsonTree::parse("\xef\xbb\xbf {\"z\": 1.50, \"a\": [true, null, {}], \"big\": "
                                      "12345678901234567890, \"s\": \"\\u00e9\\n\\\"\",\n"
                                      " \"nan\": NaN, \"e\": -1e-5, \"\": []} ");
    QVERIFY(tree.has_value());
    using Type = JsonTree::Type;
    QCOMPARE(tree->type(JsonTree::root), Type::Object);
    QCOMPARE(tree->childCount(JsonTree::root), 7);
    QStringList keys;
    for (int row = 0; row < 7; ++row)
        keys << tree->key(tree->child(JsonTree::root, row));
    QCOMPARE(keys, (QStringList{u"z"_s, u"a"_s, u"big"_s, u"s"_s, u"nan"_s, u"e"_s, u""_s}));
    const auto text = [&tree](int row) { return tree->text(tree->child(JsonTree::root, row)); };
    QCOMPARE(text(0), u"1.50"_s);
    QCOMPARE(text(2), u"12345678901234567890"_s);
    QCOMPARE(text(3), u"é\n\""_s);
    QCOMPARE(text(5), u"-1e-5"_s);
    const JsonTree::Node list = tree->child(JsonTree::root, 1);
    QCOMPARE(tree->childCount(list), 3);
    QCOMPARE(tree->type(tree->child(list, 2)), Type::Object);
    QCOMPARE(tree->parent(tree->child(list, 2)), list);
    QCOMPARE(tree->source(list), "[true, null, {}]");
    QVERIFY(JsonTree::parse("7").has_value());
    QVERIFY(JsonTree::parse(QByteArray(500, '[') + QByteArray(500, ']')).has_value());
}

void PreviewReadersTest::brokenJsonSaysWhere_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("nothing") << QByteArray() << 1 << 1;
    QTest::newRow("a comma too many") << QByteArray("{\n \"a\": 1,\n}") << 3 << 1;
    QTest::newRow("no comma") << QByteArray("[1 2]") << 1 << 4;
    QTest::newRow("no colon") << QByteArray("{\"a\" 1}") << 1 << 6;
    QTest::newRow("a key without quotes") << QByteArray("{a: 1}") << 1 << 2;
    QTest::newRow("no end") << QByteArray("{\"a\": [1, 2") << 1 << 12;
    QTest::newRow("more behind it") << QByteArray("{} {}") << 1 << 4;
    QTest::newRow("a wrong escape") << QByteArray(R"(["\x"])") << 1 << 4;
    QTest::newRow("half an escape") << QByteArray(R"(["\u12"])") << 1 << 7;
    QTest::newRow("a leading zero") << QByteArray("[012]") << 1 << 5;
    QTest::newRow("a number's dot") << QByteArray("[1.true]") << 1 << 4;
    QTest::newRow("a line end in a text") << QByteArray("[\"a\nb\"]") << 1 << 4;
    QTest::newRow("an umlaut before it") << QByteArray("[\"ü\" x") << 1 << 6;
    QTest::newRow("too deep") << QByteArray(10'000, '[') << 1 << 514;
    QTest::newRow("no such word") << QByteArray("nul") << 1 << 1;
}

void PreviewReadersTest::brokenJsonSaysWhere()
{
    QFETCH(const QByteArray, json);
    QFETCH(const int, line);
    QFETCH(const int, column);
    const auto tree = JsonTree::parse(json);
    QVERIFY(!tree.has_value());
    QCOMPARE(tree.error().line, line);
    QCOMPARE(tree.error().column, column);
}

void PreviewReadersTest::jsonAsRows()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    const auto show = [&model](const QByteArray &json) {
        model.setTree(std::make_shared<const JsonTree>(*JsonTree::parse(json)));
    };
    show(R"({"layers": [{"name": "a \"b\"", "size": 3}, []], "on": true})");
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex layers = model.index(0, 0);
    QCOMPARE(layers.data().toString(), u"layers"_s);
    QCOMPARE(layers.siblingAtColumn(1).data().toString(), u"[ 2 ]"_s);
    const QModelIndex first = model.index(0, 0, layers);
    QCOMPARE(first.data().toString(), u"0"_s);
    const QModelIndex name = model.index(0, 1, first);
    QCOMPARE(name.data().toString(), u"a \"b\""_s);
    QCOMPARE(name.data(JsonTreeModel::PathRole).toString(), u"[\"layers\"][0][\"name\"]"_s);
    QCOMPARE(first.data(JsonTreeModel::TextRole).toString(), uR"({"name": "a \"b\"", "size": 3})"_s);
    show("\"alone\"");
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 1).data().toString(), u"alone"_s);
    model.setTree({});
    QCOMPARE(model.rowCount(), 0);
}

void PreviewReadersTest::tablesAreReadPieceByPiece_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n3,4\n") << QStringList{u"a"_s, u"b"_s}
                           << QList<QStringList>{{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}};
    QTest::newRow("no line end at the end")
        << QByteArray("a,b\n1,2") << QStringList{u"a"_s, u"b"_s} << QList<QStringList>{{u"1"_s, u"2"_s}};
    QTest::newRow("quotes") << QByteArray("a;b\r\n\"x;y\";\"say \"\"hi\"\"\"\r\n\"two\nlines\";z\r\n")
                            << QStringList{u"a"_s, u"b"_s}
                            << QList<QStringList>{{u"x;y"_s, u"say \"hi\""_s}, {u"two\nlines"_s, u"z"_s}};
    QTest::newRow("a quote within") << QByteArray("a\tb\n5\" pipe\tx\n6\ty\n") << QStringList{u"a"_s, u"b"_s}
                                    << QList<QStringList>{{u"5\" pipe"_s, u"x"_s}, {u"6"_s, u"y"_s}};
    QTest::newRow("umlauts and a mark") << QByteArray("\xef\xbb\xbfgröße,ü\n1,ä\n") << QStringList{u"größe"_s, u"ü"_s}
                                        << QList<QStringList>{{u"1"_s, u"ä"_s}};
    QTest::newRow("rows of other lengths") << QByteArray("a,b\n1\n\n1,2,3\n") << QStringList{u"a"_s, u"b"_s}
                                           << QList<QStringList>{{u"1"_s}, {u"1"_s, u"2"_s, u"3"_s}};
    QTest::newRow("a quote that never ends")
        << QByteArray("a,b\n\"1,2\n3,4\n") << QStringList{u"a"_s, u"b"_s} << QList<QStringList>{{u"1,2\n3,4"_s}};
    QTest::newRow("nothing") << QByteArray() << QStringList() << QList<QStringList>();
}

void PreviewReadersTest::tablesAreReadPieceByPiece()
{
    QFETCH(const QByteArray, csv);
    QFETCH(const QStringList, columns);
    QFETCH(const QList<QStringList>, rows);
    for (const qsizetype piece : {qsizetype(1), qsizetype(3), qsizetype(1000)}) {
        DataTableReader reader(DataTableReader::Format::Separated);
        for (qsizetype at = 0; at < csv.size(); at += piece)
            QVERIFY(reader.take(csv.mid(at, piece), at + piece >= csv.size()).has_value());
        QCOMPARE(reader.table().columns, columns);
        QCOMPARE(QList<QStringList>(reader.table().rows.begin(), reader.table().rows.end()), rows);
    }
}

void PreviewReadersTest::jsonLinesBecomeATable()
{
    DataTableReader reader(DataTableReader::Format::JsonLines);
    QVERIFY(
        reader.take("{\"id\": 1, \"text\": \"a\"}\n{\"text\": \"b\", \"tags\": [1, {\"x\": 2}]}\n\n{\"id\"", false));
    QCOMPARE(reader.table().rows.size(), 2U);
    QVERIFY(reader.take(": 3.0}\n\"bare\"", true));
    QCOMPARE(reader.table().columns, (QStringList{u"id"_s, u"text"_s, u"tags"_s, u"value"_s}));
    QCOMPARE(reader.table().rows[1], (QStringList{u""_s, u"b"_s, u"[1, {\"x\": 2}]"_s}));
    QCOMPARE(reader.table().rows[2], QStringList{u"3.0"_s});
    QCOMPARE(reader.table().rows[3].value(3), u"bare"_s);
}

void PreviewReadersTest::whatIsNoTableSaysSo()
{
    DataTableReader lines(DataTableReader::Format::JsonLines);
    const Result<void> broken = lines.take("{\"a\": 1}\n{\"a\" 2}\n", true);
    QVERIFY(!broken);
    QVERIFY2(broken.error().detail.contains(u"Line 2"_s), qPrintable(broken.error().detail));
    DataTableReader bytes(DataTableReader::Format::Separated);
    QVERIFY(!bytes.take(QByteArray("a,b\0c", 5), true));
}

void PreviewReadersTest::moreRowsFollowThoseThatAreThere()
{
    DataTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    DataTable table{.columns = {u"a"_s, u"b"_s}, .rows = {{u"1"_s, u"<b>"_s}, {u"2"_s}}};
    model.setTable(std::make_shared<const DataTable>(table));
    const QPersistentModelIndex kept = model.index(1, 0);
    table.rows.push_back({u"3"_s});
    model.setTable(std::make_shared<const DataTable>(table));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(kept.isValid());
    QCOMPARE(model.index(1, 1).data().toString(), QString());
    QVERIFY(model.index(0, 1).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"b"_s);
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);

    FactListModel facts;
    const QAbstractItemModelTester factTester(&facts, QAbstractItemModelTester::FailureReportingMode::QtTest);
    facts.setFacts({{u"k"_s, u"v\nw"_s}});
    QCOMPARE(facts.index(0, 1).data().toString(), u"v⏎w"_s);
    QCOMPARE(facts.index(0, 1).data(Qt::EditRole).toString(), u"v\nw"_s);
}

void PreviewReadersTest::soundsSayWhatTheyAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<AudioFacts>("facts");
    QTest::newRow("WAV") << samplefiles::wave(16'000, 1, 16, 48'000) << qint64(44 + 48'000)
                         << AudioFacts{.format = u"WAV, PCM 16 bit"_s,
                                       .duration = 1500ms,
                                       .sampleRate = 16'000,
                                       .channels = 1,
                                       .bitsPerSample = 16,
                                       .bitRate = 256'000};
    QTest::newRow("WAV of a recorder that was switched off") << samplefiles::wave(8'000, 2, 8, 0) << qint64(44 + 32'000)
                                                             << AudioFacts{.format = u"WAV, PCM 8 bit"_s,
                                                                           .duration = 2000ms,
                                                                           .sampleRate = 8'000,
                                                                           .channels = 2,
                                                                           .bitsPerSample = 8,
                                                                           .bitRate = 128'000};
    QTest::newRow("FLAC") << samplefiles::flac(44'100, 2, 24, 441'000) << qint64(1'000'000)
                          << AudioFacts{.format = u"FLAC"_s,
                                        .duration = 10s,
                                        .sampleRate = 44'100,
                                        .channels = 2,
                                        .bitsPerSample = 24,
                                        .bitRate = 800'000};
    QTest::newRow("MP3 of one bit rate") << samplefiles::mp3(3) << qint64(16'000 * 10)
                                         << AudioFacts{.format = u"MP3"_s,
                                                       .duration = 10s,
                                                       .isEstimated = true,
                                                       .sampleRate = 44'100,
                                                       .channels = 2,
                                                       .bitRate = 128'000};
    QTest::newRow("MP3 that counts its frames")
        << samplefiles::mp3(3, 1000) << qint64(417'000)
        << AudioFacts{
               .format = u"MP3"_s, .duration = 26'122ms, .sampleRate = 44'100, .channels = 2, .bitRate = 127'706};
}

void PreviewReadersTest::soundsSayWhatTheyAre()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const qint64, size);
    QFETCH(const AudioFacts, facts);
    const std::optional<AudioFacts> read = audio::read(bytes, size);
    QVERIFY(read.has_value());
    QCOMPARE(read->format, facts.format);
    QCOMPARE(read->duration->count(), facts.duration->count());
    QCOMPARE(read->isEstimated, facts.isEstimated);
    QCOMPARE(read->sampleRate, facts.sampleRate);
    QCOMPARE(read->channels, facts.channels);
    QCOMPARE(read->bitsPerSample, facts.bitsPerSample);
    QVERIFY2(std::abs(read->bitRate - facts.bitRate) < 100, qPrintable(QString::number(read->bitRate)));
}

void PreviewReadersTest::noiseIsNoSound()
{
    QVERIFY(!audio::read({}, 0));
    QVERIFY(!audio::read(QByteArray(5000, '\xff'), 5000));
    QVERIFY(!audio::read("RIFF\0\0\0\0WAVEfmt ", 100));
    QVERIFY(!audio::read("fLaC", 4));
    const QByteArray whole = samplefiles::flac(44'100, 2, 16, 100);
    for (qsizetype length = 0; length < whole.size(); ++length)
        audio::read(QByteArrayView(whole).first(length), length); // must not read beyond the end
    const QByteArray tagged = samplefiles::id3(3000) + samplefiles::mp3(3);
    QCOMPARE(audio::tagLength(tagged), 3010);
    const std::optional<AudioFacts> facts = audio::read(tagged, tagged.size());
    QVERIFY(facts.has_value());
    QCOMPARE(facts->sampleRate, 44'100);
}

void PreviewReadersTest::aNotebookIsTakenApart()
{
    const Result<Notebook> notebook = Notebook::parse(samplefiles::notebook());
    QVERIFY(notebook.has_value());
    QCOMPARE(notebook->language, u"python"_s);
    QCOMPARE(notebook->cells.size(), 3U);
    using Kind = NotebookOutput::Kind;
    QCOMPARE(notebook->cells[0].kind, NotebookCell::Kind::Markdown);
    QCOMPARE(notebook->cells[0].source, u"# Title\nSome *words*"_s);
    QCOMPARE(notebook->cells[0].attachments.value(u"a.png"_s), "not really");
    const NotebookCell &code = notebook->cells[1];
    QCOMPARE(code.count, 7);
    QCOMPARE(code.outputs.size(), 4U);
    QCOMPARE(code.outputs[0].text, u"hello\nworld\n"_s);
    QCOMPARE(code.outputs[1].kind, Kind::Image);
    QCOMPARE(code.outputs[1].image, "picture");
    QCOMPARE(code.outputs[2].kind, Kind::Html);
    QCOMPARE(code.outputs[3].kind, Kind::Unshown);
    QCOMPARE(code.outputs[3].format, u"application/vnd.plotly.v1+json"_s);
    QCOMPARE(notebook->cells[2].outputs[0].kind, Kind::Error);
    QCOMPARE(notebook->cells[2].outputs[0].text, u"Traceback\nValueError: no"_s);
    QVERIFY(!Notebook::parse("[]"));
    QVERIFY(!Notebook::parse("{\"cells\": 1}"));
    QVERIFY(!Notebook::parse("{"));
}

void PreviewReadersTest::aNotebookIsHarmless()
{
    const Result<Notebook> notebook = Notebook::parse(samplefiles::notebook());
    const CardBase base{.links = QUrl(u"https://hub.test/a/b/blob/main/"_s),
                        .images = QUrl(u"https://hub.test/a/b/resolve/main/"_s)};
    const NotebookWords words{
        .input = u"In [%1]"_s, .output = u"Out"_s, .error = u"Error"_s, .raw = u"Raw"_s, .unshown = u"A %1"_s};
    const RenderedCard card = renderNotebook(*notebook, base, words);
    QVERIFY2(!card.html.contains(u"script"_s) && !card.html.contains(u"alert"_s), qPrintable(card.html));
    QVERIFY(!card.html.contains(u"onerror"_s));
    QVERIFY(card.html.contains(u"In [7]"_s));
    QVERIFY(card.html.contains(u"&lt;b&gt;"_s)); // of the code
    QVERIFY(card.html.contains(u"<td>cell</td>"_s) || card.html.contains(u">cell<"_s));
    QCOMPARE(card.heldImages.size(), 2);
    QVERIFY(card.heldImages.values().contains("picture"));
    // An output that opens what it does not close keeps to itself.
    QVERIFY(card.html.indexOf(u"Out"_s) < card.html.lastIndexOf(u"raise"_s));
    QCOMPARE(card.html.count(u"<table"_s), card.html.count(u"</table>"_s));
    QCOMPARE(card.remoteImages, QList<QUrl>{QUrl(u"https://tracker.test/x.png"_s)});
}

void PreviewReadersTest::anOldNotebookIsUnderstood()
{
    const Result<Notebook> notebook = Notebook::parse(
        R"({"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "heading", "level": 2, "source": "Old"},)"
        R"({"cell_type": "code", "input": ["1 + 1"], "prompt_number": 1, "language": "python",)"
        R"("outputs": [{"output_type": "pyout", "text": ["2"], "prompt_number": 1},)"
        R"({"output_type": "display_data", "png": "cGljdHVyZQ=="}]}]}]})");
    QVERIFY(notebook.has_value());
    QCOMPARE(notebook->cells.size(), 2U);
    QCOMPARE(notebook->cells[0].source, u"## Old"_s);
    QCOMPARE(notebook->cells[1].source, u"1 + 1"_s);
    QCOMPARE(notebook->cells[1].outputs[0].text, u"2"_s);
    QCOMPARE(notebook->cells[1].outputs[1].image, "picture");
}

void PreviewReadersTest::tensorsAreRows()
{
    TensorTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTensors({{.name = u"embed.weight"_s, .type = u"F32"_s, .shape = {512, 64}}, {.name = u"scale"_s}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, TensorTableModel::NameColumn).data().toString(), u"embed.weight"_s);
    QCOMPARE(model.index(0, TensorTableModel::TypeColumn).data().toString(), u"F32"_s);
    model.setTensors({});
    QCOMPARE(model.rowCount(), 0);
}

void PreviewReadersTest::bytesInHex()
{
    QCOMPARE(hexDump(QByteArray("GGUF\0\xff abcdefghi", 16) + "J"),
             u"00000000  47 47 55 46 00 ff 20 61  62 63 64 65 66 67 68 69  GGUF·· abcdefghi\n"
             "00000010  4a                                                J"_s);
    QCOMPARE(hexDump({}), QString());
}

void PreviewReadersTest::snippetsAreQuoted()
{
    const hub::RepoId model{.kind = hub::RepoKind::Model, .id = u"acme/clip"_s};
    const hub::RepoId dataset{.kind = hub::RepoKind::Dataset, .id = u"acme/data"_s};
    QCOMPARE(snippets::command({.repo = model, .revision = u"main"_s, .files = {u"config.json"_s}}),
             u"hf download acme/clip config.json"_s);
    QCOMPARE(snippets::command({.repo = dataset, .revision = u"v 1"_s, .files = {u"it's.txt"_s, u"b"_s}}),
             u"hf download acme/data 'it'\\''s.txt' b --repo-type dataset --revision 'v 1'"_s);
    QCOMPARE(snippets::command({.endpoint = hub::Endpoint(QUrl(u"http://127.0.0.1:80"_s)),
                                .repo = model,
                                .files = {u"a[1].txt"_s},
                                .folders = {u"w"_s}}),
             u"HF_ENDPOINT=http://127.0.0.1:80 hf download acme/clip --include 'a[[]1].txt' --include 'w/*'"_s);
    QCOMPARE(snippets::python({.repo = model, .revision = u"main"_s, .files = {u"a\"b\\c"_s}}),
             u"from huggingface_hub import hf_hub_download\n\n"
             "path = hf_hub_download(repo_id=\"acme/clip\", filename=\"a\\\"b\\\\c\")\n"_s);
    QCOMPARE(snippets::python({.repo = dataset, .revision = u"dev"_s, .folders = {u"w"_s}}),
             u"from huggingface_hub import snapshot_download\n\n"
             "path = snapshot_download(repo_id=\"acme/data\", repo_type=\"dataset\", revision=\"dev\", "
             "allow_patterns=[\"w/*\"])\n"_s);
}

void PreviewReadersTest::aParquetFileFindsItsSplit()
{
    const std::vector<hub::ViewerSplit> splits{{.dataset = u"a/d"_s, .config = u"en"_s, .split = u"train"_s},
                                               {.dataset = u"a/d"_s, .config = u"en"_s, .split = u"test"_s},
                                               {.dataset = u"a/d"_s, .config = u"de"_s, .split = u"test"_s}};
    QCOMPARE(ParquetRows::splitFor(splits, u"de/test-00000-of-00001.parquet"_s).config, u"de"_s);
    QCOMPARE(ParquetRows::splitFor(splits, u"en/test-0.parquet"_s).split, u"test"_s);
    QVERIFY2(ParquetRows::splitFor(splits, u"x/y.parquet"_s).split.isEmpty(), "it may be any of them");
    QVERIFY2(ParquetRows::splitFor(splits, u"test-0.parquet"_s).split.isEmpty(), "two are called so");
    QVERIFY2(ParquetRows::splitFor(splits, u"de/test-00001-of-00002.parquet"_s).split.isEmpty(),
             "rows of the first file");
    QVERIFY2(ParquetRows::splitFor(splits, u"en/pretraining-0.parquet"_s).split.isEmpty(), "train is not in there");
    QVERIFY(ParquetRows::splitFor({}, u"x"_s).split.isEmpty());
}

void PreviewReadersTest::aParquetFileSaysWhichColumnsItHas()
{
    const QByteArray file = samplefiles::parquet();
    const Result<ParquetFooter> footer = ParquetFooter::parse(file);
    QVERIFY(footer.has_value());
    QCOMPARE(footer->rows, 3);
    QCOMPARE(footer->rowGroups, 1);
    QVERIFY(footer->writer.startsWith(u"parquet-cpp-arrow"_s));
    QStringList columns;
    for (const ParquetFooter::Column &column : footer->columns)
        columns << column.name + u' ' + column.type;
    QCOMPARE(columns,
             (QStringList{u"id int64"_s, u"caption string"_s, u"score float"_s, u"tags.list.element string"_s,
                          u"when timestamp"_s}));
    QVERIFY(footer->columns.front().mayBeNull);
    // The end alone will do.
    QCOMPARE(ParquetFooter::parse(file.last(*ParquetFooter::length(file) + ParquetFooter::markLength))->rows, 3);
}

void PreviewReadersTest::aDamagedFooterIsRefused()
{
    QVERIFY(!ParquetFooter::parse({}));
    QVERIFY(!ParquetFooter::parse("PAR1"));
    QVERIFY(!ParquetFooter::parse(QByteArray("\xff\xff\xff\x7fPAR1")));
    const QByteArray file = samplefiles::parquet();
    const qsizetype footer = qsizetype(*ParquetFooter::length(file));
    for (qsizetype at = 0; at < footer; ++at) { // whatever comes out, it must not read beyond the end nor hang
        for (const char byte : {'\0', '\x1c', '\x7f', '\xf9', '\xff'}) {
            QByteArray damaged = file;
            damaged[file.size() - ParquetFooter::markLength - footer + at] = byte;
            static_cast<void>(ParquetFooter::parse(damaged));
        }
    }
}

QTEST_GUILESS_MAIN(PreviewReadersTest)
#include "previewreaderstest.moc"
