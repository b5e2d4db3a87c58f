#include "models/preview/thriftreader.h"

quint8 ThriftReader::byte()
{
    if (m_at >= m_bytes.size())
        m_isRight = false;
    return m_isRight ? quint8(m_bytes[m_at++]) : quint8(0);
}

quint64 ThriftReader::variable()
{
    quint64 number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const quint8 part = byte();
        number |= quint64(part & 0x7f) << shift;
        if ((part & 0x80) == 0)
            return number;
    }
    m_isRight = false;
    return 0;
}

qint64 ThriftReader::integer()
{
    const quint64 folded = variable();
    return qint64(folded >> 1) ^ -qint64(folded & 1);
}

ThriftReader::Field ThriftReader::field(int previousId)
{
    const quint8 head = byte();
    const auto type = Type(head & 0x0f);
    if (type == Type::Stop || type > Type::Struct || !m_isRight) {
        m_isRight = m_isRight && type == Type::Stop;
        return {};
    }
    const int step = head >> 4;
    return {.type = type, .id = step == 0 ? int(integer() & 0xffff) : previousId + step};
}

ThriftReader::List ThriftReader::list()
{
    const quint8 head = byte();
    const quint64 size = (head >> 4) == 15 ? variable() : head >> 4;
    // Every element takes a byte at least.
    if (size > quint64(m_bytes.size() - m_at))
        m_isRight = false;
    return m_isRight ? List{.type = Type(head & 0x0f), .size = quint32(size)} : List();
}

QByteArrayView ThriftReader::binary()
{
    const quint64 size = variable();
    if (size > quint64(m_bytes.size() - m_at))
        m_isRight = false;
    if (!m_isRight)
        return {};
    const QByteArrayView bytes = m_bytes.sliced(m_at, qsizetype(size));
    m_at += qsizetype(size);
    return bytes;
}

void ThriftReader::skipBytes(quint64 count)
{
    m_isRight = m_isRight && count <= quint64(m_bytes.size() - m_at);
    m_at += m_isRight ? qsizetype(count) : 0;
}

void ThriftReader::skip(Type type)
{
    if (++m_depth > deepest)
        m_isRight = false;
    if (m_isRight) {
        switch (type) {
        case Type::Stop:
        case Type::True:
        case Type::False: break;
        case Type::Byte: byte(); break;
        case Type::I16:
        case Type::I32:
        case Type::I64: variable(); break;
        case Type::Double: skipBytes(8); break;
        case Type::Binary: binary(); break;
        case Type::List:
        case Type::Set: skipList(); break;
        case Type::Map: skipMap(); break;
        case Type::Struct: skipStruct(); break;
        default: m_isRight = false; break;
        }
    }
    --m_depth;
}

void ThriftReader::skipStruct()
{
    int id = 0;
    for (Field next = field(id); next.type != Type::Stop; next = field(id)) {
        id = next.id;
        skip(next.type);
    }
}

void ThriftReader::skipElement(Type type)
{
    if (type == Type::True || type == Type::False)
        byte(); // a field says it with its type, an element with a byte of its own
    else if (type == Type::Stop)
        m_isRight = false;
    else
        skip(type);
}

void ThriftReader::skipList()
{
    const List elements = list();
    for (quint32 index = 0; index < elements.size && m_isRight; ++index)
        skipElement(elements.type);
}

void ThriftReader::skipMap()
{
    const quint64 size = variable();
    if (size == 0)
        return;
    const quint8 types = byte();
    for (quint64 index = 0; index < size && m_isRight; ++index) {
        skipElement(Type(types >> 4));
        skipElement(Type(types & 0x0f));
    }
}
