#include "models/safetensors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

using namespace Qt::StringLiterals;

qint64 Tensor::elementCount() const
{
    qint64 count = 1;
    for (const qint64 size : shape) {
        // Files may claim anything.
        if (size < 0 || qMulOverflow(count, size, &count))
            return 0;
    }
    return count;
}

std::optional<qint64> SafetensorsHeader::length(const QByteArray &prefix)
{
    if (prefix.size() < prefixSize)
        return {};
    const auto length = qFromLittleEndian<quint64>(prefix.constData());
    if (length < 2 || length > quint64(lengthLimit))
        return {};
    return qint64(length) + prefixSize;
}

Result<SafetensorsHeader> SafetensorsHeader::parse(const QByteArray &beginning)
{
    const std::optional<qint64> end = length(beginning);
    if (!end || *end > beginning.size())
        return failure(Error::Kind::Malformed, u"The file does not begin like a safetensors file."_s);
    const QJsonDocument document = QJsonDocument::fromJson(beginning.sliced(prefixSize, *end - prefixSize));
    if (!document.isObject())
        return failure(Error::Kind::Malformed, u"The header of the safetensors file is not an object."_s);
    SafetensorsHeader header;
    const QJsonObject json = document.object();
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        if (entry.key() == "__metadata__"_L1)
            continue;
        const QJsonObject facts = entry.value().toObject();
        Tensor tensor{.name = entry.key(), .type = facts["dtype"_L1].toString()};
        const QJsonArray shape = facts["shape"_L1].toArray();
        for (const QJsonValueConstRef size : shape)
            tensor.shape.push_back(size.toInteger());
        header.parameters += tensor.elementCount();
        header.tensors.push_back(std::move(tensor));
    }
    return header;
}
