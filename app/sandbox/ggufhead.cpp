#include "sandbox/ggufhead.h"

#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QtEndian>
#include <QtNumeric>

#include <optional>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

enum Type : quint32 { U8, I8, U16, I16, U32, I32, F32, Bool, Text, Array, U64, I64, F64 };

constexpr quint32 mostDimensions = 8;

//! Goes through the bytes of a file that a stranger wrote; once they have run out, everything is zero.
class Walker
{
public:
    explicit Walker(QByteArrayView bytes) : m_bytes(bytes) { }

    bool isGood() const { return m_isGood; }

    template<typename T>
    T number()
    {
        const QByteArrayView bytes = take(sizeof(T));
        return bytes.isEmpty() ? T() : qFromLittleEndian<T>(bytes.data());
    }

    QByteArrayView take(quint64 length)
    {
        m_isGood = m_isGood && length <= quint64(m_bytes.size());
        if (!m_isGood)
            return {};
        const QByteArrayView taken = m_bytes.first(qsizetype(length));
        m_bytes = m_bytes.sliced(qsizetype(length));
        return taken;
    }

    QString text() { return QString::fromUtf8(take(number<quint64>())); }

    //! Of a fact; arrays, which are vocabularies and the like, are passed over.
    QJsonValue value(quint32 type)
    {
        switch (type) {
        case U8: return number<quint8>();
        case I8: return number<qint8>();
        case U16: return number<quint16>();
        case I16: return number<qint16>();
        case U32: return qint64(number<quint32>());
        case I32: return number<qint32>();
        case F32: return double(number<float>());
        case Bool: return number<quint8>() != 0;
        case Text: return text();
        case Array: passArray(); return QJsonValue::Undefined;
        case U64: return qint64(number<quint64>());
        case I64: return number<qint64>();
        case F64: return number<double>();
        default: m_isGood = false; return QJsonValue::Undefined;
        }
    }

private:
    void passArray()
    {
        const auto type = number<quint32>();
        const auto count = number<quint64>();
        m_isGood = m_isGood && type != Array && count <= quint64(m_bytes.size());
        for (quint64 i = 0; m_isGood && i < count; ++i) {
            if (type == Text)
                take(number<quint64>());
            else
                value(type);
        }
    }

    QByteArrayView m_bytes;
    bool m_isGood = true;
};

//! How many numbers a tensor holds; nothing where its shape is out of reach.
std::optional<qint64> tensorSize(Walker &walker)
{
    walker.text();
    const auto dimensions = walker.number<quint32>();
    qint64 size = 1;
    if (dimensions > mostDimensions)
        return {};
    for (quint32 i = 0; i < dimensions; ++i) {
        if (qMulOverflow(size, qint64(walker.number<quint64>()), &size) || size < 0)
            return {};
    }
    walker.number<quint32>();
    walker.number<quint64>();
    return size;
}

} // namespace

QJsonObject ggufFacts(QByteArrayView beginning)
{
    Walker walker(beginning);
    const bool isOne = walker.take(4) == QByteArrayView("GGUF");
    const auto version = walker.number<quint32>();
    if (!isOne || version < 2 || version > 3)
        return {};
    const auto tensors = walker.number<quint64>();
    const auto count = walker.number<quint64>();
    QHash<QString, QJsonValue> values;
    for (quint64 i = 0; walker.isGood() && i < count; ++i) {
        const QString key = walker.text();
        values.insert(key, walker.value(walker.number<quint32>()));
    }
    qint64 total = 0;
    for (quint64 i = 0; walker.isGood() && i < tensors; ++i) {
        const std::optional<qint64> size = tensorSize(walker);
        if (!size || qAddOverflow(total, *size, &total))
            return {};
    }
    if (!walker.isGood())
        return {};
    const QString architecture = values.value(u"general.architecture"_s).toString();
    QJsonObject facts{{u"total"_s, total}};
    const auto say = [&](const QString &name, const QString &key) {
        if (const QJsonValue value = values.value(key, QJsonValue::Undefined); !value.isUndefined())
            facts.insert(name, value);
    };
    say(u"architecture"_s, u"general.architecture"_s);
    say(u"context_length"_s, architecture + u".context_length"_s);
    say(u"chat_template"_s, u"tokenizer.chat_template"_s);
    return facts;
}

} // namespace sandbox
