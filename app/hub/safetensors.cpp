#include "hub/safetensors.h"

#include "hub/files.h"
#include "hub/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::unexpected<Error> malformed(const QString &what)
{
    return failure(Error::Kind::Malformed, what);
}

//! Bits of one element; 0 for types that came later.
qint64 bitsOf(const QString &type)
{
    static const QHash<QString, qint64> bits{
        {u"BOOL"_s, 8},    {u"U8"_s, 8},   {u"I8"_s, 8},    {u"F8_E4M3"_s, 8}, {u"F8_E5M2"_s, 8},
        {u"F8_E8M0"_s, 8}, {u"F16"_s, 16}, {u"BF16"_s, 16}, {u"U16"_s, 16},    {u"I16"_s, 16},
        {u"F32"_s, 32},    {u"U32"_s, 32}, {u"I32"_s, 32},  {u"F64"_s, 64},    {u"U64"_s, 64},
        {u"I64"_s, 64},    {u"C64"_s, 64}, {u"F4"_s, 4},    {u"F6_E2M3"_s, 6}, {u"F6_E3M2"_s, 6}};
    return bits.value(type, 0);
}

//! A whole number that JSON holds exactly, or -1.
qint64 sizeOf(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    return number >= 0 && number < 0x1p63 && std::floor(number) == number ? value.toInteger(-1) : -1;
}

Result<Tensor> readTensor(const QString &name, const QJsonObject &facts)
{
    Tensor tensor{.name = name, .type = json::text(facts["dtype"_L1])};
    const QJsonArray shape = facts["shape"_L1].toArray();
    for (const QJsonValueConstRef size : shape)
        tensor.shape.push_back(sizeOf(size));
    const Result<qint64> count = tensor.elementCount();
    if (!count)
        return std::unexpected(count.error());
    if (!facts.contains("data_offsets"_L1))
        return tensor;
    const QJsonArray offsets = facts["data_offsets"_L1].toArray();
    tensor.begin = sizeOf(offsets.at(0));
    tensor.end = sizeOf(offsets.at(1));
    if (offsets.size() != 2 || tensor.begin < 0 || tensor.end < tensor.begin)
        return malformed(u"The data of the tensor %1 has no place in the file."_s.arg(name));
    const qint64 elementBits = bitsOf(tensor.type);
    qint64 dataBits = 0;
    if (elementBits > 0
        && (qMulOverflow(*count, elementBits, &dataBits) || tensor.end - tensor.begin != dataBits / 8 || dataBits % 8))
        return malformed(u"The data of the tensor %1 is not as long as its shape demands."_s.arg(name));
    return tensor;
}

Result<safetensors::Start> readStart(const FileRange &range)
{
    const Result<qint64> length = SafetensorsHeader::length(range.bytes);
    if (!length)
        return std::unexpected(length.error());
    if (range.fileSize >= 0 && *length > range.fileSize)
        return malformed(u"The header of the safetensors file claims to be longer than the file."_s);
    if (*length > range.bytes.size())
        return safetensors::Start{.length = *length};
    return SafetensorsHeader::parse(range.bytes).transform([&length](SafetensorsHeader header) {
        return safetensors::Start{.header = std::move(header), .length = *length};
    });
}

} // namespace

Result<qint64> SafetensorsHeader::length(QByteArrayView prefix)
{
    if (prefix.size() < prefixSize)
        return malformed(u"The file is too short for a safetensors file."_s);
    const auto length = qFromLittleEndian<quint64>(prefix.data());
    if (length < 2)
        return malformed(u"The safetensors file has no header."_s);
    if (length > quint64(lengthLimit))
        return malformed(
            u"The header of the safetensors file claims %1 bytes, more than %2."_s.arg(length).arg(lengthLimit));
    return qint64(length) + prefixSize;
}

Result<SafetensorsHeader> SafetensorsHeader::parse(QByteArrayView beginning)
{
    const Result<qint64> end = length(beginning);
    if (!end)
        return std::unexpected(end.error());
    if (*end > beginning.size())
        return malformed(u"The safetensors file ends within its header."_s);
    return parseJson(beginning.sliced(prefixSize, *end - prefixSize).toByteArray());
}

Result<SafetensorsHeader> SafetensorsHeader::parseJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return malformed(u"The header of the safetensors file is not a JSON object."_s);
    SafetensorsHeader header;
    const QJsonObject entries = document.object();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const QJsonObject facts = entry.value().toObject();
        if (entry.key() == "__metadata__"_L1) {
            for (auto fact = facts.begin(); fact != facts.end(); ++fact)
                header.metadata.insert(fact.key(), json::text(fact.value()));
            continue;
        }
        if (!entry.value().isObject())
            return malformed(u"The tensor %1 is not described."_s.arg(entry.key()));
        Result<Tensor> tensor = readTensor(entry.key(), facts);
        if (!tensor)
            return std::unexpected(tensor.error());
        header.tensors.push_back(*std::move(tensor));
    }
    Result<ParameterCounts> counts = countParameters(header.tensors);
    if (!counts)
        return std::unexpected(counts.error());
    header.parameterCounts = *std::move(counts);
    return header;
}

Result<SafetensorsIndex> SafetensorsIndex::parse(const QByteArray &json)
{
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    if (!document["weight_map"_L1].isObject())
        return malformed(u"The index of the safetensors files has no weight map."_s);
    SafetensorsIndex index{.metadata = document["metadata"_L1].toObject()};
    const QJsonObject map = document["weight_map"_L1].toObject();
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        const QString file = entry.value().toString();
        const QStringList segments = file.split(u'/');
        if (file.isEmpty() || segments.contains(u".."_s) || segments.contains(QString()))
            return malformed(u"The tensor %1 is said to be in a file that cannot be."_s.arg(entry.key()));
        index.weightMap.insert(entry.key(), file);
    }
    return index;
}

QStringList SafetensorsIndex::files() const
{
    QStringList files = weightMap.values();
    files.sort();
    files.removeDuplicates();
    return files;
}

SafetensorsMetadata SafetensorsMetadata::ofFile(const QString &name, const SafetensorsHeader &header)
{
    SafetensorsMetadata metadata{.files = {{name, header}}, .parameterCounts = header.parameterCounts};
    for (const Tensor &tensor : header.tensors)
        metadata.weightMap.insert(tensor.name, name);
    return metadata;
}

Result<SafetensorsMetadata> SafetensorsMetadata::ofShards(const SafetensorsIndex &index,
                                                          const QMap<QString, SafetensorsHeader> &files)
{
    SafetensorsMetadata metadata{.isSharded = true, .weightMap = index.weightMap, .files = files};
    qint64 sum = 0;
    const QStringList names = index.files();
    for (const QString &name : names) {
        const auto header = files.constFind(name);
        if (header == files.constEnd())
            return failure(Error::Kind::Malformed, u"A file of the index was not read."_s, name);
        if (qAddOverflow(sum, total(header->parameterCounts), &sum))
            return malformed(u"The files claim more elements than can be counted."_s);
        for (const auto &[type, count] : header->parameterCounts)
            metadata.parameterCounts[type] += count;
    }
    return metadata;
}

Call<safetensors::Start> safetensors::start(const RepoId &repo, const QString &revision, const QString &path)
{
    const Call<FileRange> range = fileRange(repo, revision, path, 0, startLength);
    return {.message = range.message,
            .read = [read = range.read](const Response &response) { return read(response).and_then(readStart); }};
}

Call<SafetensorsHeader> safetensors::rest(const RepoId &repo, const QString &revision, const QString &path,
                                          qint64 length)
{
    const qint64 begin = SafetensorsHeader::prefixSize;
    const Call<FileRange> range = fileRange(repo, revision, path, begin, length - 1);
    return {.message = range.message, .read = [read = range.read, length](const Response &response) {
                return read(response).and_then([length](const FileRange &part) -> Result<SafetensorsHeader> {
                    if (part.bytes.size() != length - part.offset)
                        return malformed(u"The safetensors file ends within its header."_s);
                    return SafetensorsHeader::parseJson(part.bytes);
                });
            }};
}

Call<SafetensorsIndex> safetensors::index(const RepoId &repo, const QString &revision, const QString &path)
{
    return {.message = {.target = {files::resolvePath(repo, revision, path)}},
            .read = [](const Response &response) -> Result<SafetensorsIndex> {
                if (response.body.size() > SafetensorsIndex::sizeLimit)
                    return malformed(u"The index of the safetensors files is too long."_s);
                return SafetensorsIndex::parse(response.body);
            }};
}

} // namespace hub
