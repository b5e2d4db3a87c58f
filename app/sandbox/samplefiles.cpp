#include "sandbox/samplefiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringList>
#include <QtEndian>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sandbox::sample {

namespace {

quint32 crc32(QByteArrayView data)
{
    static const auto table = [] {
        std::array<quint32, 256> made{};
        for (quint32 n = 0; n < 256; ++n) {
            quint32 value = n;
            for (int bit = 0; bit < 8; ++bit)
                value = value & 1 ? 0xEDB88320U ^ (value >> 1) : value >> 1;
            made[n] = value;
        }
        return made;
    }();
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : data)
        crc = table[(crc ^ quint8(byte)) & 0xFF] ^ (crc >> 8);
    return ~crc;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    return bigEndian(quint32(data.size())) + type + data + bigEndian(crc32(type + data));
}

template<typename T>
QByteArray littleEndian(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

//! A text as GGUF has it, its length first.
QByteArray counted(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return littleEndian(quint64(bytes.size())) + bytes;
}

//! Weights, as far as anybody can tell.
void appendNoise(QByteArray &file, qint64 length, uint seed)
{
    const qsizetype start = file.size();
    file.resize(start + length);
    QRandomGenerator random(seed);
    QList<quint32> noise(1024);
    random.fillRange(noise.data(), noise.size());
    const qsizetype block = noise.size() * qsizetype(sizeof(quint32));
    for (qsizetype at = start; at < file.size(); at += block)
        std::memcpy(file.data() + at, noise.constData(), size_t(std::min(block, file.size() - at)));
}

using Colour = std::array<char, 3>;

QByteArray png(int width, int height, const QByteArray &rows)
{
    QByteArray header = bigEndian(quint32(width)) + bigEndian(quint32(height));
    header += QByteArray("\x08\x02\x00\x00\x00", 5);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header) + chunk("IDAT", qCompress(rows, 6).mid(4))
        + chunk("IEND", {});
}

} // namespace

QByteArray safetensors(const QList<Tensor> &tensors, uint seed)
{
    QJsonObject header{{u"__metadata__"_s, QJsonObject{{u"format"_s, u"pt"_s}}}};
    qint64 offset = 0;
    for (const Tensor &tensor : tensors) {
        qint64 size = 2;
        QJsonArray shape;
        for (const qint64 side : tensor.shape) {
            size *= side;
            shape.append(side);
        }
        header.insert(tensor.name,
                      QJsonObject{{u"dtype"_s, u"BF16"_s},
                                  {u"shape"_s, shape},
                                  {u"data_offsets"_s, QJsonArray{offset, offset + size}}});
        offset += size;
    }
    QByteArray json = QJsonDocument(header).toJson(QJsonDocument::Compact);
    json.append(QByteArray((8 - json.size() % 8) % 8, ' '));
    QByteArray file(8, '\0');
    qToLittleEndian(qint64(json.size()), file.data());
    file += json;
    appendNoise(file, offset, seed);
    return file;
}

QByteArray gguf(const QString &architecture, int contextLength, const QStringList &words, const QList<Tensor> &tensors,
                uint seed)
{
    constexpr quint32 asNumber = 4;
    constexpr quint32 asText = 8;
    constexpr quint32 asArray = 9;
    constexpr quint32 halfPrecision = 1;
    constexpr qsizetype alignment = 32;
    QByteArray file =
        "GGUF" + littleEndian(quint32(3)) + littleEndian(quint64(tensors.size())) + littleEndian(quint64(4));
    file += counted(u"general.architecture"_s) + littleEndian(asText) + counted(architecture);
    file += counted(u"general.file_type"_s) + littleEndian(asNumber) + littleEndian(halfPrecision);
    file +=
        counted(architecture + u".context_length"_s) + littleEndian(asNumber) + littleEndian(quint32(contextLength));
    file += counted(u"tokenizer.ggml.tokens"_s) + littleEndian(asArray) + littleEndian(asText)
        + littleEndian(quint64(words.size()));
    for (const QString &word : words)
        file += counted(word);
    quint64 offset = 0;
    for (const Tensor &tensor : tensors) {
        quint64 size = 2;
        file += counted(tensor.name) + littleEndian(quint32(tensor.shape.size()));
        for (const qint64 side : tensor.shape) {
            size *= quint64(side);
            file += littleEndian(quint64(side));
        }
        file += littleEndian(halfPrecision) + littleEndian(offset);
        offset += (size + alignment - 1) / alignment * alignment;
    }
    file.append((alignment - file.size() % alignment) % alignment, '\0');
    appendNoise(file, qint64(offset), seed);
    return file;
}

QByteArray config(const QString &architecture, const QString &modelType, int hidden, int layers)
{
    return QJsonDocument(QJsonObject{{u"architectures"_s, QJsonArray{architecture}},
                                     {u"model_type"_s, modelType},
                                     {u"hidden_size"_s, hidden},
                                     {u"num_hidden_layers"_s, layers},
                                     {u"num_attention_heads"_s, hidden / 32},
                                     {u"max_position_embeddings"_s, 2048},
                                     {u"vocab_size"_s, 8192},
                                     {u"torch_dtype"_s, u"bfloat16"_s},
                                     {u"use_cache"_s, true}})
        .toJson();
}

QByteArray tokenizer(const QList<QString> &words)
{
    QJsonObject vocabulary{{u"<pad>"_s, 0}, {u"<s>"_s, 1}, {u"</s>"_s, 2}, {u"<unk>"_s, 3}};
    for (const QString &word : words)
        vocabulary.insert(word, int(vocabulary.size()));
    return QJsonDocument(
               QJsonObject{
                   {u"version"_s, u"1.0"_s},
                   {u"pre_tokenizer"_s, QJsonObject{{u"type"_s, u"Whitespace"_s}}},
                   {u"model"_s,
                    QJsonObject{{u"type"_s, u"WordLevel"_s}, {u"unk_token"_s, u"<unk>"_s}, {u"vocab"_s, vocabulary}}}})
        .toJson();
}

QByteArray curveImage(int width, int height, uint seed)
{
    const Colour paper{'\xfb', '\xfa', '\xf6'};
    const Colour grid{'\xe3', '\xe1', '\xd8'};
    const Colour ink{'\x2f', '\x6f', '\xb0'};
    QRandomGenerator random(seed);
    QList<int> heights;
    for (int x = 0; x < width; ++x) {
        const double wobble = (random.generateDouble() - 0.5) * 0.06;
        const double value = 0.12 + 0.76 * std::exp(-4.0 * x / width) + wobble * std::exp(-2.0 * x / width);
        heights.append(int((1.0 - value) * height));
    }
    QByteArray rows;
    rows.reserve(qsizetype(height) * (3 * width + 1));
    for (int y = 0; y < height; ++y) {
        rows.append('\0');
        for (int x = 0; x < width; ++x) {
            const int lowest = std::min(heights[x], heights[std::max(x - 1, 0)]) - 1;
            const int highest = std::max(heights[x], heights[std::max(x - 1, 0)]) + 1;
            const bool isCurve = y >= lowest && y <= highest;
            const bool isGrid = x % (width / 8) == 0 || y % (height / 5) == 0;
            const Colour &colour = isCurve ? ink : isGrid ? grid : paper;
            rows.append(colour.data(), qsizetype(colour.size()));
        }
    }
    return png(width, height, rows);
}

QByteArray table(const QString &header, int rows, uint seed)
{
    static const QStringList phrases{u"light rain until noon"_s, u"clear and cold"_s,
                                     u"fog along the river"_s,   u"strong wind from the west"_s,
                                     u"thunder after dusk"_s,    u"first snow of the year"_s,
                                     u"warm for the season"_s};
    QRandomGenerator random(seed);
    const QStringList columns = header.split(u',');
    QByteArray csv = header.toUtf8() + '\n';
    for (int row = 1; row <= rows; ++row) {
        QStringList cells;
        for (const QString &column : columns) {
            if (column == "id"_L1)
                cells.append(QString::number(row));
            else if (column == "day"_L1)
                cells.append(u"2025-%1-%2"_s.arg(row % 12 + 1, 2, 10, '0'_L1).arg(row % 28 + 1, 2, 10, '0'_L1));
            else if (column == "text"_L1)
                cells.append(u'"' + phrases[random.bounded(int(phrases.size()))] + u'"');
            else
                cells.append(QString::number(random.bounded(40.0), 'f', 2));
        }
        csv += cells.join(u',').toUtf8() + '\n';
    }
    return csv;
}

} // namespace sandbox::sample
