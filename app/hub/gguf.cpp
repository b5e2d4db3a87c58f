#include "hub/gguf.h"

#include "hub/ggufcursor.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::unexpected<Error> malformed(const QString &what)
{
    return failure(Error::Kind::Malformed, what);
}

bool isPowerOfTwo(qint64 number)
{
    return number > 0 && (number & (number - 1)) == 0;
}

Result<void> readValues(GgufCursor &cursor, qint64 count, GgufHeader &header)
{
    for (qint64 i = 0; i < count; ++i) {
        Result<GgufValue> value = cursor.value();
        if (!value)
            return std::unexpected(value.error());
        if (value->key == "general.alignment"_L1) {
            header.alignment = value->value.toLongLong();
            if (!isPowerOfTwo(header.alignment) || header.alignment > GgufHeader::sizeLimit)
                return malformed(u"The GGUF file aligns its data impossibly."_s);
        }
        header.values.push_back(*std::move(value));
    }
    return {};
}

Result<void> readShape(GgufCursor &cursor, Tensor &tensor)
{
    const Result<quint32> dimensions = cursor.number();
    if (!dimensions)
        return std::unexpected(dimensions.error());
    if (*dimensions > quint32(GgufHeader::dimensionLimit))
        return malformed(u"The tensor %1 has %2 dimensions."_s.arg(tensor.name).arg(*dimensions));
    for (quint32 i = 0; i < *dimensions; ++i) {
        const Result<qint64> size = cursor.count(std::numeric_limits<qint64>::max(), u"elements");
        if (!size)
            return std::unexpected(size.error());
        tensor.shape.push_back(*size);
    }
    return {};
}

Result<Tensor> readTensor(GgufCursor &cursor)
{
    Result<QString> name = cursor.text();
    if (!name)
        return std::unexpected(name.error());
    Tensor tensor{.name = *std::move(name)};
    const Result<void> shape = readShape(cursor, tensor);
    if (!shape)
        return std::unexpected(shape.error());
    const Result<quint32> type = cursor.number();
    if (!type)
        return std::unexpected(type.error());
    const Result<qint64> offset = cursor.offset();
    if (!offset)
        return std::unexpected(offset.error());
    tensor.type = ggmlTypeName(*type);
    tensor.begin = tensor.end = *offset;
    return tensor;
}

Result<void> readTensors(GgufCursor &cursor, qint64 count, GgufHeader &header)
{
    for (qint64 i = 0; i < count; ++i) {
        Result<Tensor> tensor = readTensor(cursor);
        if (!tensor)
            return std::unexpected(tensor.error());
        header.tensors.push_back(*std::move(tensor));
    }
    return countParameters(header.tensors).transform([&header](ParameterCounts counts) {
        header.parameterCounts = std::move(counts);
    });
}

//! Whatever it fails with, `header` has what came before.
Result<void> readHead(QByteArrayView bytes, GgufHeader &header)
{
    GgufCursor cursor(bytes);
    const Result<quint32> version = cursor.version();
    if (!version)
        return std::unexpected(version.error());
    const Result<qint64> tensors = cursor.count(GgufHeader::tensorLimit, u"tensors");
    if (!tensors)
        return std::unexpected(tensors.error());
    const Result<qint64> values = cursor.count(GgufHeader::valueLimit, u"facts");
    if (!values)
        return std::unexpected(values.error());
    header.version = *version;
    header.isBigEndian = cursor.isBigEndian();
    return readValues(cursor, *values, header)
        .and_then([&] { return readTensors(cursor, *tensors, header); })
        .transform([&] {
            const qint64 blocks = (cursor.position() + header.alignment - 1) / header.alignment;
            header.dataOffset = blocks * header.alignment;
        });
}

} // namespace

const GgufValue *GgufHeader::find(QStringView key) const
{
    const auto found = std::ranges::find(values, key, &GgufValue::key);
    return found == values.end() ? nullptr : &*found;
}

Result<std::optional<GgufHeader>> GgufHeader::parse(QByteArrayView beginning, qint64 fileSize)
{
    const bool isWhole = fileSize >= 0 && beginning.size() >= fileSize;
    GgufHeader header;
    const Result<void> read = readHead(beginning.first(std::min(qint64(beginning.size()), sizeLimit)), header);
    if (read) {
        // No type takes less than a bit for an element.
        if (fileSize >= 0 && total(header.parameterCounts) / 8 > fileSize)
            return malformed(u"The GGUF file claims more elements than it has bits."_s);
        return std::optional(std::move(header));
    }
    if (!GgufCursor::isEnd(read.error()))
        return std::unexpected(read.error());
    if (isWhole)
        return malformed(u"The GGUF file ends within its head."_s);
    if (beginning.size() >= sizeLimit)
        return malformed(u"The head of the GGUF file is longer than %1 bytes."_s.arg(sizeLimit));
    return std::optional<GgufHeader>();
}

Result<GgufHeader> GgufHeader::parsePart(QByteArrayView beginning)
{
    GgufHeader header;
    const Result<void> read = readHead(beginning.first(std::min(qint64(beginning.size()), sizeLimit)), header);
    if (!read && !GgufCursor::isEnd(read.error()))
        return std::unexpected(read.error());
    return header;
}

QString ggmlTypeName(quint32 type)
{
    static constexpr std::array<QStringView, 40> names{
        u"F32",    u"F16",   u"Q4_0",  u"Q4_1",   u"",      u"",      u"Q5_0",    u"Q5_1",   u"Q8_0",    u"Q8_1",
        u"Q2_K",   u"Q3_K",  u"Q4_K",  u"Q5_K",   u"Q6_K",  u"Q8_K",  u"IQ2_XXS", u"IQ2_XS", u"IQ3_XXS", u"IQ1_S",
        u"IQ4_NL", u"IQ3_S", u"IQ2_S", u"IQ4_XS", u"I8",    u"I16",   u"I32",     u"I64",    u"F64",     u"IQ1_M",
        u"BF16",   u"",      u"",      u"",       u"TQ1_0", u"TQ2_0", u"",        u"",       u"",        u"MXFP4"};
    const QStringView name = type < names.size() ? names[type] : QStringView();
    return name.isEmpty() ? u"type %1"_s.arg(type) : name.toString();
}

Call<FileRange> GgufReader::nextRange(const RepoId &repo, const QString &revision, const QString &path) const
{
    const qint64 first = m_bytes.size();
    return fileRange(repo, revision, path, first, first + std::max(firstRange, first) - 1);
}

Result<std::optional<GgufHeader>> GgufReader::take(const FileRange &range)
{
    if (range.offset != m_bytes.size() || range.bytes.isEmpty())
        return malformed(u"The GGUF file ends within its head."_s);
    m_bytes += range.bytes;
    return GgufHeader::parse(m_bytes, range.fileSize);
}

} // namespace hub
