#include "sandbox/parttag.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace sandbox {

namespace {

constexpr quint64 spread = 0xff51afd7ed558ccdU; // odd, so that no two values become one
constexpr int turn = 29;

quint64 stirred(quint64 value)
{
    value = (value ^ (value >> 32)) * spread;
    return value ^ (value >> 29);
}

} // namespace

void PartTag::mix(Lanes &lanes, const char *block)
{
    for (qsizetype i = 0; i < laneCount; ++i) {
        quint64 word = 0;
        std::memcpy(&word, block + i * qsizetype(sizeof word), sizeof word);
        quint64 &lane = lanes[size_t(i)];
        lane = std::rotl((lane ^ word) * spread, turn);
    }
}

void PartTag::add(QByteArrayView piece)
{
    const char *data = piece.data();
    qsizetype left = piece.size();
    m_size += quint64(left);
    if (m_restSize > 0) {
        const qsizetype taken = std::min(left, stride - m_restSize);
        std::memcpy(m_rest.data() + m_restSize, data, size_t(taken));
        m_restSize += taken;
        data += taken;
        left -= taken;
        if (m_restSize < stride)
            return;
        mix(m_lanes, m_rest.data());
        m_restSize = 0;
    }
    Lanes lanes = m_lanes; // in registers
    for (; left >= stride; data += stride, left -= stride)
        mix(lanes, data);
    m_lanes = lanes;
    if (left > 0)
        std::memcpy(m_rest.data(), data, size_t(left));
    m_restSize = left;
}

QByteArray PartTag::hex() const
{
    Lanes lanes = m_lanes;
    std::array<char, stride> rest = {};
    std::copy_n(m_rest.begin(), m_restSize, rest.begin());
    mix(lanes, rest.data());
    std::array<quint64, 2> tag{m_size, ~m_size};
    for (size_t i = 0; i < lanes.size(); ++i) {
        tag[i % 2] = stirred(tag[i % 2] + lanes[i]);
        tag[(i + 1) % 2] = stirred(tag[(i + 1) % 2] ^ std::rotl(tag[i % 2], turn));
    }
    return QByteArray(reinterpret_cast<const char *>(tag.data()), qsizetype(sizeof tag)).toHex();
}

} // namespace sandbox
