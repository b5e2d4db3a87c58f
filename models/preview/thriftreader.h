#pragma once

#include <QByteArrayView>

//! Reads Thrift's compact protocol, as far as the heads of files need it.
//!
//! Files are what strangers wrote: beyond the end of the bytes there are zeros, and isRight() says in the end whether
//! everything that was read was there.
class ThriftReader
{
public:
    enum class Type : quint8 { Stop, True, False, Byte, I16, I32, I64, Double, Binary, List, Set, Map, Struct };
    struct Field {
        Type type = Type::Stop; //!< Stop: the struct ends
        int id = 0;
    };
    struct List {
        Type type = Type::Stop;
        quint32 size = 0;
    };

    explicit ThriftReader(QByteArrayView bytes) : m_bytes(bytes) { }

    bool isRight() const { return m_isRight; }
    Field field(int previousId); //!< of the struct that is being read
    List list();
    qint64 integer();
    QByteArrayView binary();
    void skip(Type type); //!< of a field
    //! Of a list, set or map: takes a byte at least, so that no number in a file makes the reader count for ever.
    void skipElement(Type type);

private:
    quint8 byte();
    quint64 variable();
    void skipBytes(quint64 count);
    void skipStruct();
    void skipList();
    void skipMap();

    static constexpr int deepest = 64;

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_isRight = true;
};
