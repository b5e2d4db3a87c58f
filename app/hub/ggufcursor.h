#pragma once

#include "hub/bytecursor.h"
#include "hub/gguf.h"

namespace hub {

//! Reads what GGUF files are made of: counts, texts, values. Keeps to the limits of GgufHeader.
class GgufCursor
{
public:
    explicit GgufCursor(QByteArrayView bytes) : m_bytes(bytes) { }

    //! How reading fails where the bytes end: more of them may help. Every other failure is final.
    static std::unexpected<Error> ended();
    static bool isEnd(const Error &error);

    Result<quint32> version(); //!< the magic and what follows it; settles the byte order
    bool isBigEndian() const { return m_isBigEndian; }
    qint64 position() const { return m_bytes.position(); }

    Result<quint32> number();
    Result<qint64> count(qint64 limit, QStringView what); //!< 32 bits in the first version, 64 later
    Result<qint64> offset(); //!< always 64 bits
    Result<QString> text();
    Result<GgufValue> value(); //!< with its key

private:
    Result<QByteArrayView> bytes();
    Result<GgufType> type();
    Result<QVariant> single(GgufType type); //!< anything but an array
    Result<void> array(GgufValue &value);
    Result<qint64> arrayStart(GgufType &elementType);
    Result<void> nested(qint64 count, int depth);
    Result<void> skip(GgufType type, qint64 count);
    template<typename T>
    Result<QVariant> variant();

    ByteCursor m_bytes;
    quint32 m_version = 0;
    bool m_isBigEndian = false;
    qint64 m_elements = 0; //!< of the array that is being read, nested ones included
};

} // namespace hub
