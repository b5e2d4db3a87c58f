#include "hub/gguf.h"
#include "hub/safetensors.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

const hub::RepoId repo{.kind = hub::RepoKind::Model, .id = u"alice/st"_s};

QByteArray safetensors(const QByteArray &json)
{
    QByteArray file(8, '\0');
    qToLittleEndian(quint64(json.size()), file.data());
    return file + json;
}

hub::Response partial(const QByteArray &body, qint64 first, qint64 fileSize)
{
    const QByteArray range = "bytes " + QByteArray::number(first) + '-'
        + QByteArray::number(first + qint64(body.size()) - 1) + '/' + QByteArray::number(fileSize);
    return {.status = 206, .headers = {{"Content-Range", range}}, .body = body};
}

//! Writes a GGUF file of any version and byte order.
struct GgufWriter {
    quint32 version = 3;
    bool isBigEndian = false;
    QByteArray bytes = {};

    template<typename T>
    void number(T value)
    {
        const T ordered = isBigEndian ? qToBigEndian(value) : qToLittleEndian(value);
        bytes.append(reinterpret_cast<const char *>(&ordered), sizeof(T));
    }
    void count(quint64 value)
    {
        if (version == 1)
            number(quint32(value));
        else
            number(value);
    }
    void text(const QByteArray &text)
    {
        count(quint64(text.size()));
        bytes += text;
    }
    void start(quint64 tensors, quint64 values)
    {
        bytes = "GGUF";
        number(version);
        count(tensors);
        count(values);
    }
    void key(const QByteArray &key, hub::GgufType type)
    {
        text(key);
        number(quint32(type));
    }
    void array(const QByteArray &name, hub::GgufType type, quint64 size)
    {
        key(name, hub::GgufType::Array);
        number(quint32(type));
        count(size);
    }
    void tensor(const QByteArray &name, const QList<quint64> &shape, quint32 type, quint64 offset)
    {
        text(name);
        number(quint32(shape.size()));
        for (const quint64 size : shape)
            count(size);
        number(type);
        number(offset);
    }
};

QByteArray sampleGguf(quint32 version, bool isBigEndian)
{
    GgufWriter file{.version = version, .isBigEndian = isBigEndian};
    file.start(2, 8);
    file.key("general.architecture", hub::GgufType::String);
    file.text("llama");
    file.key("general.alignment", hub::GgufType::U32);
    file.number(quint32(64));
    file.key("small", hub::GgufType::I8);
    file.number(qint8(-7));
    file.key("rope", hub::GgufType::F32);
    file.number(0.5F);
    file.key("big", hub::GgufType::U64);
    file.number(std::numeric_limits<quint64>::max());
    file.key("flag", hub::GgufType::Bool);
    file.number(quint8(1));
    file.array("tokens", hub::GgufType::String, 100);
    for (int i = 0; i < 100; ++i)
        file.text("t" + QByteArray::number(i));
    file.array("nested", hub::GgufType::Array, 2);
    for (quint16 i = 0; i < 2; ++i) {
        file.number(quint32(hub::GgufType::U16));
        file.count(1);
        file.number(i);
    }
    file.tensor("embed", {4096, 32}, 12, 0);
    file.tensor("norm", {4096}, 0, 8192);
    return file.bytes;
}

QByteArray claiming(quint64 tensors, quint64 values)
{
    GgufWriter file;
    file.start(tensors, values);
    return file.bytes;
}

} // namespace

//! The heads of files of weights, which strangers wrote.
class TensorFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void aShortSafetensorsHeaderTakesOneRequest()
    {
        const QByteArray file = safetensors(R"({"__metadata__":{"format":"pt"},)"
                                            R"("w":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},)"
                                            R"("s":{"dtype":"I64","shape":[],"data_offsets":[16,24]}})");
        const auto call = hub::safetensors::start(repo, u"refs/pr/1"_s, u"a b.safetensors"_s);
        QCOMPARE(call.message.target.path, QByteArray("/alice/st/resolve/refs%2Fpr%2F1/a%20b.safetensors"));
        QCOMPARE(call.message.headers.value("Range"), QByteArray("bytes=0-100000"));
        const auto start = call.read(partial(file + QByteArray(24, 'x'), 0, file.size() + 24));
        QVERIFY2(start, qPrintable(start ? QString() : start.error().detail));
        QVERIFY(start->header);
        QCOMPARE(start->header->metadata, (QMap<QString, QString>{{u"format"_s, u"pt"_s}}));
        QCOMPARE(start->header->parameterCounts, (hub::ParameterCounts{{u"F32"_s, 4}, {u"I64"_s, 1}}));
        QCOMPARE(start->header->tensors.at(1).name, u"w"_s);
        QCOMPARE(start->header->tensors.at(1).end, 16);
    }

    void aLongSafetensorsHeaderTakesASecondOne()
    {
        QByteArray json = "{";
        for (int i = 0; i < 3000; ++i)
            json +=
                "\"layer." + QByteArray::number(i) + "\":{\"dtype\":\"BF16\",\"shape\":[2,3],\"data_offsets\":[0,12]},";
        json.back() = '}';
        const QByteArray file = safetensors(json);
        const auto start = hub::safetensors::start(repo, u"main"_s, u"m"_s).read(partial(file.first(100'001), 0, 1e6));
        QVERIFY(start);
        QVERIFY(!start->header);
        QCOMPARE(start->length, file.size());
        const auto call = hub::safetensors::rest(repo, u"main"_s, u"m"_s, start->length);
        QCOMPARE(call.message.headers.value("Range"), "bytes=8-" + QByteArray::number(file.size() - 1));
        const auto header = call.read(partial(json, 8, 1'000'000));
        QVERIFY(header);
        QCOMPARE(header->tensors.size(), 3000U);
        QCOMPARE(header->parameterCounts.at(u"BF16"_s), 18'000);
        // A server that knows no ranges sends everything, which is understood.
        QVERIFY(call.read({.status = 200, .body = file + "data"}));
        QVERIFY(!call.read(partial(json.chopped(1), 8, 1'000'000)));
        QVERIFY(!call.read(partial(json, 0, 1'000'000)));
    }

    void aHostileSafetensorsHeaderIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray("\x02\0\0\0", 4);
        QTest::newRow("no header") << QByteArray(8, '\0');
        QTest::newRow("longer than any") << QByteArray("\x41\x78\x7d\x01\0\0\0\0{}", 10);
        QTest::newRow("longer than 63 bits") << QByteArray(8, '\xff');
        QTest::newRow("longer than the file") << QByteArray("\x10\0\0\0\0\0\0\0{}", 10);
        const auto add = [](const char *name, const QByteArray &json) { QTest::newRow(name) << safetensors(json); };
        add("no object", "[]");
        add("not JSON", "{\"w\":");
        add("no tensor", R"({"w":7})");
        add("negative size", R"({"w":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})");
        add("half a size", R"({"w":{"dtype":"F32","shape":[0.5],"data_offsets":[0,4]}})");
        add("size beyond 63 bits", R"({"w":{"dtype":"F32","shape":[9223372036854775808]}})");
        add("product beyond 63 bits", R"({"w":{"dtype":"F9","shape":[4294967296,4294967296]}})");
        add("sum beyond 63 bits",
            R"({"v":{"dtype":"F9","shape":[9223372036854775807]},"w":{"dtype":"F9","shape":[2]}})");
        add("backwards", R"({"w":{"dtype":"F32","shape":[1],"data_offsets":[8,4]}})");
        add("before the data", R"({"w":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}})");
        add("less data than elements", R"({"w":{"dtype":"F32","shape":[1000000000],"data_offsets":[0,4]}})");
    }

    void aHostileSafetensorsHeaderIsRefused()
    {
        QFETCH(const QByteArray, file);
        const auto start = hub::safetensors::start(repo, u"main"_s, u"m"_s).read(partial(file, 0, file.size()));
        QVERIFY(!start);
        QCOMPARE(start.error().kind, Error::Kind::Malformed);
    }

    void anIndexNamesTheFilesToRead()
    {
        const auto index = hub::SafetensorsIndex::parse(
            R"({"metadata":{"total_size":40},"weight_map":{"a":"two.safetensors","b":"one.safetensors","c":"two.safetensors"}})");
        QVERIFY(index);
        QCOMPARE(index->files(), (QStringList{u"one.safetensors"_s, u"two.safetensors"_s}));
        QCOMPARE(index->metadata["total_size"_L1].toInteger(), 40);
        const hub::SafetensorsHeader one{.parameterCounts = {{u"F32"_s, 3}}};
        const hub::SafetensorsHeader two{.parameterCounts = {{u"F32"_s, 4}, {u"I8"_s, 1}}};
        QVERIFY(!hub::SafetensorsMetadata::ofShards(*index, {{u"one.safetensors"_s, one}}));
        const auto whole =
            hub::SafetensorsMetadata::ofShards(*index, {{u"one.safetensors"_s, one}, {u"two.safetensors"_s, two}});
        QVERIFY(whole);
        QVERIFY(whole->isSharded);
        QCOMPARE(whole->parameterCounts, (hub::ParameterCounts{{u"F32"_s, 7}, {u"I8"_s, 1}}));
        for (const QByteArray &file : QByteArrayList{"../secrets", "/etc/passwd", "", "a//b"})
            QVERIFY(!hub::SafetensorsIndex::parse(R"({"weight_map":{"a":")" + file + R"("}})"));
    }

    void everyVersionAndByteOrderOfGgufIsRead_data()
    {
        QTest::addColumn<quint32>("version");
        QTest::addColumn<bool>("isBigEndian");
        for (const quint32 version : {1U, 2U, 3U}) {
            QTest::addRow("%u", version) << version << false;
            QTest::addRow("%u big", version) << version << true;
        }
    }

    void everyVersionAndByteOrderOfGgufIsRead()
    {
        QFETCH(const quint32, version);
        QFETCH(const bool, isBigEndian);
        const QByteArray head = sampleGguf(version, isBigEndian);
        const auto header = hub::GgufHeader::parse(head, 1'000'000);
        QVERIFY2(header, qPrintable(header ? QString() : header.error().detail));
        QVERIFY(*header);
        const hub::GgufHeader &gguf = **header;
        QCOMPARE(gguf.version, version);
        QCOMPARE(gguf.isBigEndian, isBigEndian);
        QCOMPARE(gguf.find(u"general.architecture")->value.toString(), u"llama"_s);
        QCOMPARE(gguf.find(u"small")->value.toInt(), -7);
        QCOMPARE(gguf.find(u"rope")->value.toDouble(), 0.5);
        QCOMPARE(gguf.find(u"big")->value.toULongLong(), std::numeric_limits<quint64>::max());
        QCOMPARE(gguf.find(u"flag")->value, QVariant(true));
        QCOMPARE(gguf.find(u"tokens")->count, 100);
        QCOMPARE(gguf.find(u"tokens")->value.toStringList().last(), u"t63"_s);
        QCOMPARE(gguf.find(u"nested")->count, 2);
        QVERIFY(!gguf.find(u"absent"));
        QCOMPARE(gguf.tensors.at(0).type, u"Q4_K"_s);
        QCOMPARE(gguf.tensors.at(0).shape, (std::vector<qint64>{4096, 32}));
        QCOMPARE(gguf.tensors.at(1).begin, 8192);
        QCOMPARE(gguf.parameterCounts, (hub::ParameterCounts{{u"F32"_s, 4096}, {u"Q4_K"_s, 131'072}}));
        QCOMPARE(gguf.dataOffset, (head.size() + 63) / 64 * 64);
    }

    void aGgufHeadMayBeCutAnywhere()
    {
        const QByteArray head = sampleGguf(3, false);
        for (qsizetype size = 0; size < head.size(); ++size) {
            const auto open = hub::GgufHeader::parse(head.first(size), head.size());
            QVERIFY2(open && !*open, QByteArray::number(size).constData());
            QVERIFY(!hub::GgufHeader::parse(head.first(size), size));
        }
    }

    void theFactsThatAreThereCanBeHadBeforeTheRest()
    {
        const QByteArray head = sampleGguf(3, false);
        const auto part = hub::GgufHeader::parsePart(head.first(head.size() / 2));
        QVERIFY(part);
        QCOMPARE(part->find(u"general.architecture")->value.toString(), u"llama"_s);
        QVERIFY(part->tensors.empty());
        const auto whole = hub::GgufHeader::parsePart(head);
        QVERIFY(whole);
        QCOMPARE(whole->tensors.size(), 2U);
        QVERIFY(whole->values.size() > part->values.size());
        QVERIFY(!hub::GgufHeader::parsePart("GGML\3\0\0\0"));
    }

    void aGgufHeadIsFetchedInGrowingRanges()
    {
        GgufWriter file;
        file.start(0, 1);
        file.array("scores", hub::GgufType::F64, 600'000);
        file.bytes.resize(file.bytes.size() + 8 * 600'000, '\0');
        hub::GgufReader reader;
        QByteArrayList asked;
        std::optional<hub::GgufHeader> header;
        for (qint64 at = 0; !header; at = std::min<qint64>(file.bytes.size(), std::max<qint64>(2'000'000, 2 * at))) {
            const auto call = reader.nextRange(repo, u"main"_s, u"m.gguf"_s);
            asked += call.message.headers.value("Range");
            const qint64 size = at == 0 ? 2'000'000 : at;
            const auto range = call.read(
                partial(file.bytes.sliced(at, std::min(size, file.bytes.size() - at)), at, file.bytes.size()));
            QVERIFY(range);
            auto taken = reader.take(*range);
            QVERIFY(taken);
            header = *std::move(taken);
        }
        QCOMPARE(asked, (QByteArrayList{"bytes=0-1999999", "bytes=2000000-3999999", "bytes=4000000-7999999"}));
        QCOMPARE(header->find(u"scores")->count, 600'000);
    }

    void aHostileGgufHeadIsRefused_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("other magic") << QByteArray("GGML\3\0\0\0");
        QTest::newRow("version 0") << QByteArray("GGUF\0\0\0\0", 8);
        QTest::newRow("version 4") << QByteArray("GGUF\4\0\0\0", 8);
        QTest::newRow("tensors") << claiming(1'000'001, 0);
        QTest::newRow("facts") << claiming(0, std::numeric_limits<quint64>::max());
        const auto add = [](const char *name, const std::function<void(GgufWriter &)> &write, quint64 tensors = 0) {
            GgufWriter file;
            file.start(tensors, 1 - tensors);
            write(file);
            QTest::newRow(name) << file.bytes;
        };
        add("text", [](GgufWriter &file) { file.count(1ULL << 40); });
        add("type", [](GgufWriter &file) { file.key("k", hub::GgufType(13)); });
        add("array", [](GgufWriter &file) { file.array("k", hub::GgufType::U8, 1ULL << 30); });
        add("array of 8 bytes", [](GgufWriter &file) { file.array("k", hub::GgufType::Array, (1ULL << 24) + 1); });
        add("nesting", [](GgufWriter &file) {
            file.array("k", hub::GgufType::Array, 1);
            for (int i = 0; i < 10; ++i) {
                file.number(quint32(hub::GgufType::Array));
                file.count(1);
            }
        });
        add("alignment 0", [](GgufWriter &file) {
            file.key("general.alignment", hub::GgufType::U32);
            file.number(quint32(0));
        });
        add("alignment 7", [](GgufWriter &file) {
            file.key("general.alignment", hub::GgufType::U32);
            file.number(quint32(7));
        });
        add("dimensions", [](GgufWriter &file) { file.tensor("t", {1, 1, 1, 1, 1, 1, 1, 1, 1}, 0, 0); }, 1);
        add("offset", [](GgufWriter &file) { file.tensor("t", {1}, 0, 1ULL << 63); }, 1);
        add("product beyond 63 bits", [](GgufWriter &file) { file.tensor("t", {1ULL << 40, 1ULL << 40}, 0, 0); }, 1);
        add("more elements than bits", [](GgufWriter &file) { file.tensor("t", {1ULL << 30}, 0, 0); }, 1);
    }

    void aHostileGgufHeadIsRefused()
    {
        QFETCH(const QByteArray, head);
        const auto header = hub::GgufHeader::parse(head, 1'000'000);
        QVERIFY(!header);
        QCOMPARE(header.error().kind, Error::Kind::Malformed);
    }
};

QTEST_GUILESS_MAIN(TensorFilesTest)
#include "tensorfilestest.moc"
