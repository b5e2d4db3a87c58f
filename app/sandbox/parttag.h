#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>

namespace sandbox {

//! Tells the content of one part of an upload from another's, many times as fast as a hash that withstands attackers:
//! what it says is the part's ETag, which a client only hands back.
class PartTag
{
public:
    void add(QByteArrayView piece); //!< of any size; where a content is cut makes no difference
    QByteArray hex() const; //!< of all that was added, 32 digits

private:
    static constexpr qsizetype laneCount = 4;
    static constexpr qsizetype stride = laneCount * qsizetype(sizeof(quint64));
    using Lanes = std::array<quint64, laneCount>;

    static void mix(Lanes &lanes, const char *block);

    Lanes m_lanes{0x9e3779b97f4a7c15U, 0xbf58476d1ce4e5b9U, 0x94d049bb133111ebU, 0xd6e8feb86659fd93U};
    std::array<char, stride> m_rest = {}; //!< less than a block
    qsizetype m_restSize = 0;
    quint64 m_size = 0;
};

} // namespace sandbox
