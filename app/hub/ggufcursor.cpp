#include "hub/ggufcursor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::unexpected<Error> malformed(const QString &what)
{
    return failure(Error::Kind::Malformed, what);
}

//! The least that a value of a type takes in the file.
qint64 leastSize(GgufType type)
{
    switch (type) {
    case GgufType::U8:
    case GgufType::I8:
    case GgufType::Bool: return 1;
    case GgufType::U16:
    case GgufType::I16: return 2;
    case GgufType::U32:
    case GgufType::I32:
    case GgufType::F32:
    case GgufType::String: return 4;
    case GgufType::Array:
    case GgufType::U64:
    case GgufType::I64:
    case GgufType::F64: return 8;
    }
    Q_UNREACHABLE();
}

} // namespace

std::unexpected<Error> GgufCursor::ended()
{
    return failure(Error::Kind::RangeNotSatisfiable);
}

bool GgufCursor::isEnd(const Error &error)
{
    return error.kind == Error::Kind::RangeNotSatisfiable;
}

Result<quint32> GgufCursor::version()
{
    const auto magic = m_bytes.take(4);
    if (magic && *magic != QByteArrayView("GGUF"))
        return malformed(u"The file does not begin like a GGUF file."_s);
    auto version = m_bytes.number<quint32>();
    if (!version)
        return ended();
    // Small numbers only: where the low half is empty, the file was written the other way around.
    if ((*version & 0xffff) == 0) {
        m_isBigEndian = true;
        m_bytes.setBigEndian(true);
        version = qbswap(*version);
    }
    if (*version < 1 || *version > 3)
        return malformed(u"The GGUF file is of version %1, which is not known."_s.arg(*version));
    m_version = *version;
    return m_version;
}

Result<quint32> GgufCursor::number()
{
    const auto number = m_bytes.number<quint32>();
    if (!number)
        return ended();
    return *number;
}

Result<qint64> GgufCursor::count(qint64 limit, QStringView what)
{
    const std::optional<quint64> count =
        m_version == 1 ? std::optional<quint64>(m_bytes.number<quint32>()) : m_bytes.number<quint64>();
    if (!count)
        return ended();
    if (*count > quint64(limit))
        return malformed(u"The GGUF file claims %1 %2, more than %3."_s.arg(*count).arg(what).arg(limit));
    return qint64(*count);
}

Result<qint64> GgufCursor::offset()
{
    const auto offset = m_bytes.number<quint64>();
    if (!offset)
        return ended();
    if (*offset > quint64(std::numeric_limits<qint64>::max()))
        return malformed(u"The data of a tensor has no place in the GGUF file."_s);
    return qint64(*offset);
}

Result<QByteArrayView> GgufCursor::bytes()
{
    const Result<qint64> size = count(GgufHeader::textLimit, u"bytes of text");
    if (!size)
        return std::unexpected(size.error());
    const std::optional<QByteArrayView> bytes = m_bytes.take(*size);
    if (!bytes)
        return ended();
    return *bytes;
}

Result<QString> GgufCursor::text()
{
    return bytes().transform([](QByteArrayView text) { return QString::fromUtf8(text); });
}

Result<GgufType> GgufCursor::type()
{
    const Result<quint32> type = number();
    if (!type)
        return std::unexpected(type.error());
    if (*type > quint32(GgufType::F64))
        return malformed(u"The GGUF file has a value of type %1, which is not known."_s.arg(*type));
    return GgufType(*type);
}

Result<GgufValue> GgufCursor::value()
{
    Result<QString> key = text();
    if (!key)
        return std::unexpected(key.error());
    const Result<GgufType> kind = type();
    if (!kind)
        return std::unexpected(kind.error());
    GgufValue value{.key = *std::move(key), .type = *kind};
    if (*kind == GgufType::Array)
        return array(value).transform([&value] { return std::move(value); });
    return single(*kind).transform([&value](const QVariant &content) {
        value.value = content;
        return std::move(value);
    });
}

template<typename T>
Result<QVariant> GgufCursor::variant()
{
    const std::optional<T> number = m_bytes.number<T>();
    if (!number)
        return ended();
    return QVariant::fromValue(*number);
}

Result<QVariant> GgufCursor::single(GgufType type)
{
    switch (type) {
    case GgufType::U8: return variant<quint8>().transform([](const QVariant &byte) { return QVariant(byte.toUInt()); });
    case GgufType::I8: return variant<qint8>().transform([](const QVariant &byte) { return QVariant(byte.toInt()); });
    case GgufType::U16: return variant<quint16>();
    case GgufType::I16: return variant<qint16>();
    case GgufType::U32: return variant<quint32>();
    case GgufType::I32: return variant<qint32>();
    case GgufType::F32: return variant<float>();
    case GgufType::Bool:
        return variant<quint8>().transform([](const QVariant &byte) { return QVariant(byte.toUInt() != 0); });
    case GgufType::String: return text().transform([](const QString &text) { return QVariant(text); });
    case GgufType::U64: return variant<quint64>();
    case GgufType::I64: return variant<qint64>();
    case GgufType::F64: return variant<double>();
    case GgufType::Array: break;
    }
    Q_UNREACHABLE();
}

Result<qint64> GgufCursor::arrayStart(GgufType &elementType)
{
    const Result<GgufType> kind = type();
    if (!kind)
        return std::unexpected(kind.error());
    const Result<qint64> size = count(GgufHeader::elementLimit - m_elements, u"elements");
    if (!size)
        return size;
    // Not worth fetching for: it cannot end within the limit.
    if (*size * leastSize(*kind) > GgufHeader::sizeLimit)
        return malformed(u"An array of the GGUF file is too long."_s);
    elementType = *kind;
    m_elements += *size;
    return size;
}

Result<void> GgufCursor::array(GgufValue &value)
{
    m_elements = 0;
    const Result<qint64> size = arrayStart(value.elementType);
    if (!size)
        return std::unexpected(size.error());
    value.count = *size;
    if (value.elementType == GgufType::Array)
        return nested(*size, 1);
    QVariantList shown;
    const qint64 shownCount = std::min<qint64>(*size, GgufHeader::shownElements);
    for (qint64 i = 0; i < shownCount; ++i) {
        const Result<QVariant> element = single(value.elementType);
        if (!element)
            return std::unexpected(element.error());
        shown.append(*element);
    }
    value.value = shown;
    return skip(value.elementType, *size - shownCount);
}

Result<void> GgufCursor::nested(qint64 count, int depth)
{
    if (depth >= GgufHeader::nestingLimit)
        return malformed(u"Arrays of the GGUF file are nested too deeply."_s);
    for (qint64 i = 0; i < count; ++i) {
        GgufType elementType{};
        const Result<qint64> size = arrayStart(elementType);
        if (!size)
            return std::unexpected(size.error());
        const Result<void> rest = elementType == GgufType::Array ? nested(*size, depth + 1) : skip(elementType, *size);
        if (!rest)
            return rest;
    }
    return {};
}

Result<void> GgufCursor::skip(GgufType type, qint64 count)
{
    if (type != GgufType::String) {
        if (!m_bytes.take(count * leastSize(type)))
            return ended();
        return {};
    }
    for (qint64 i = 0; i < count; ++i) {
        const Result<QByteArrayView> text = bytes();
        if (!text)
            return std::unexpected(text.error());
    }
    return {};
}

} // namespace hub
