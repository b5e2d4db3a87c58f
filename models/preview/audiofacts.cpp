#include "models/preview/audiofacts.h"

#include <QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace audio {

namespace {

//! Numbers at places of the bytes; beyond their end there are zeros.
class Bytes
{
public:
    explicit Bytes(QByteArrayView bytes) : m_bytes(bytes) { }

    qsizetype size() const { return m_bytes.size(); }
    quint8 at(qsizetype place) const { return place >= 0 && place < size() ? quint8(m_bytes[place]) : quint8(0); }
    bool has(qsizetype place, QByteArrayView text) const
    {
        return place >= 0 && place + text.size() <= size() && m_bytes.sliced(place, text.size()) == text;
    }
    quint32 big(qsizetype place, int length = 4) const
    {
        quint32 number = 0;
        for (int index = 0; index < length; ++index)
            number = (number << 8) | at(place + index);
        return number;
    }
    quint32 little(qsizetype place, int length = 4) const
    {
        quint32 number = 0;
        for (int index = length - 1; index >= 0; --index)
            number = (number << 8) | at(place + index);
        return number;
    }

private:
    QByteArrayView m_bytes;
};

std::chrono::milliseconds milliseconds(double seconds)
{
    return std::chrono::milliseconds(qint64(std::clamp(seconds, 0.0, 1e9) * 1000));
}

//! The encodings that turn up; others keep their number.
QString waveEncoding(quint32 code, int bits)
{
    switch (code) {
    case 1: return u"PCM %1 bit"_s.arg(bits);
    case 3: return u"float %1 bit"_s.arg(bits);
    case 6: return u"A-law"_s;
    case 7: return u"µ-law"_s;
    case 17: return u"IMA ADPCM"_s;
    case 85: return u"MP3"_s;
    default: return u"0x%1"_s.arg(code, 4, 16, QChar(u'0'));
    }
}

std::optional<AudioFacts> readWave(const Bytes &bytes, qint64 fileSize)
{
    AudioFacts facts;
    quint32 bytesPerSecond = 0;
    for (qsizetype at = 12; at + 8 <= bytes.size();) {
        const qint64 length = bytes.little(at + 4);
        if (bytes.has(at, "fmt ")) {
            quint32 code = bytes.little(at + 8, 2);
            facts.channels = int(bytes.little(at + 10, 2));
            facts.sampleRate = int(bytes.little(at + 12));
            bytesPerSecond = bytes.little(at + 16);
            facts.bitsPerSample = int(bytes.little(at + 22, 2));
            if (code == 0xfffe && length >= 40) // "extensible": the real one is the beginning of its id
                code = bytes.little(at + 32, 2);
            facts.format = u"WAV, %1"_s.arg(waveEncoding(code, facts.bitsPerSample));
        } else if (bytes.has(at, "data") && bytesPerSecond > 0) {
            // A recorder that was switched off leaves a length that is too long, or none.
            const qint64 rest = fileSize - at - 8;
            const qint64 data = length == 0 || length > rest ? rest : length;
            facts.duration = milliseconds(double(data) / bytesPerSecond);
            facts.bitRate = int(std::min<quint64>(quint64(bytesPerSecond) * 8, 0x7fffffff));
            break;
        }
        at += 8 + length + length % 2;
    }
    return facts.sampleRate > 0 ? std::optional(facts) : std::nullopt;
}

std::optional<AudioFacts> readFlac(const Bytes &bytes, qint64 fileSize)
{
    if ((bytes.at(4) & 0x7f) != 0 || bytes.size() < 42) // STREAMINFO comes first
        return {};
    const quint32 packed = bytes.big(18); // 20 bits rate, 3 channels, 5 bits per sample, then 4 of the samples
    AudioFacts facts{.format = u"FLAC"_s,
                     .sampleRate = int(packed >> 12),
                     .channels = int((packed >> 9) & 7) + 1,
                     .bitsPerSample = int((packed >> 4) & 31) + 1};
    if (facts.sampleRate == 0)
        return {};
    const quint64 samples = (quint64(packed & 15) << 32) | bytes.big(22);
    if (samples > 0) {
        facts.duration = milliseconds(double(samples) / facts.sampleRate);
        facts.bitRate = int(std::min(8.0 * double(fileSize) * facts.sampleRate / double(samples), 2e9));
    }
    return facts;
}

struct Mp3Frame {
    int bitRate = 0;
    int sampleRate = 0;
    int channels = 0;
    int samples = 0;
    qsizetype length = 0;
    qsizetype sideInfo = 0; //!< bytes between its header and what an encoder may have written instead of sound
};

std::optional<Mp3Frame> readFrame(const Bytes &bytes, qsizetype at)
{
    const quint32 header = bytes.big(at);
    const int version = int((header >> 19) & 3); // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
    const int layer = int((header >> 17) & 3); // 1: layer III
    const int rateIndex = int((header >> 12) & 15);
    const int frequencyIndex = int((header >> 10) & 3);
    if ((header >> 21) != 0x7ff || version == 1 || layer != 1 || rateIndex == 0 || rateIndex == 15
        || frequencyIndex == 3)
        return {};
    static constexpr std::array<int, 15> first{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    static constexpr std::array<int, 15> later{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    static constexpr std::array<int, 3> frequencies{44'100, 48'000, 32'000};
    const bool isFirst = version == 3;
    const bool isMono = ((header >> 6) & 3) == 3;
    Mp3Frame frame{.bitRate = 1000 * (isFirst ? first : later)[size_t(rateIndex)],
                   .sampleRate = frequencies[size_t(frequencyIndex)]
                       / (isFirst            ? 1
                              : version == 2 ? 2
                                             : 4),
                   .channels = isMono ? 1 : 2,
                   .samples = isFirst ? 1152 : 576,
                   .sideInfo = isFirst ? (isMono ? 17 : 32) : (isMono ? 9 : 17)};
    frame.length = frame.samples / 8 * frame.bitRate / frame.sampleRate + int((header >> 9) & 1);
    return frame;
}

//! How many frames the encoder says there are, in the first one; 0 where it says nothing.
quint32 statedFrames(const Bytes &bytes, qsizetype at, const Mp3Frame &frame)
{
    const qsizetype xing = at + 4 + frame.sideInfo;
    if ((bytes.has(xing, "Xing") || bytes.has(xing, "Info")) && (bytes.big(xing + 4) & 1) != 0)
        return bytes.big(xing + 8);
    const qsizetype vbri = at + 4 + 32;
    return bytes.has(vbri, "VBRI") ? bytes.big(vbri + 14) : 0;
}

std::optional<AudioFacts> readMp3(const Bytes &bytes, qint64 fileSize, qint64 offset)
{
    for (qsizetype at = 0; at + 4 <= bytes.size(); ++at) {
        const std::optional<Mp3Frame> frame = readFrame(bytes, at);
        // Two in a row are no accident; a file of a single frame ends with it.
        if (!frame || (at + frame->length + 4 <= bytes.size() && !readFrame(bytes, at + frame->length)))
            continue;
        AudioFacts facts{.format = u"MP3"_s,
                         .sampleRate = frame->sampleRate,
                         .channels = frame->channels,
                         .bitRate = frame->bitRate};
        const qint64 length = fileSize - offset - at;
        const quint32 frames = statedFrames(bytes, at, *frame);
        if (frames > 0) {
            const double seconds = double(frames) * frame->samples / frame->sampleRate;
            facts.duration = milliseconds(seconds);
            facts.bitRate = int(std::min(8.0 * double(length) / seconds, 2e9));
        } else {
            facts.duration = milliseconds(8.0 * double(length) / frame->bitRate);
            facts.isEstimated = true;
        }
        return facts;
    }
    return {};
}

//! The first page of an Ogg file holds how it is encoded. How long it is stands in its last page.
std::optional<AudioFacts> readOgg(const Bytes &bytes)
{
    const qsizetype packet = 27 + bytes.at(26);
    if (bytes.has(packet, "\x01vorbis"))
        return AudioFacts{.format = u"Ogg Vorbis"_s,
                          .sampleRate = int(bytes.little(packet + 12)),
                          .channels = bytes.at(packet + 11),
                          .bitRate = std::max(0, int(bytes.little(packet + 20)))};
    if (bytes.has(packet, "OpusHead"))
        return AudioFacts{.format = u"Ogg Opus"_s, .sampleRate = 48'000, .channels = bytes.at(packet + 9)};
    return {};
}

} // namespace

qint64 tagLength(QByteArrayView beginning)
{
    const Bytes bytes(beginning);
    if (!bytes.has(0, "ID3") || bytes.size() < 10)
        return 0;
    qint64 length = 0;
    for (qsizetype place = 6; place < 10; ++place)
        length = (length << 7) | (bytes.at(place) & 0x7f);
    const bool hasFooter = (bytes.at(5) & 0x10) != 0;
    return length + (hasFooter ? 20 : 10);
}

std::optional<AudioFacts> read(QByteArrayView beginning, qint64 fileSize, qint64 offset)
{
    const Bytes bytes(beginning);
    if (offset == 0) {
        if (bytes.has(0, "RIFF") && bytes.has(8, "WAVE"))
            return readWave(bytes, fileSize);
        if (bytes.has(0, "fLaC"))
            return readFlac(bytes, fileSize);
        if (bytes.has(0, "OggS"))
            return readOgg(bytes);
        const qint64 tag = tagLength(beginning);
        if (tag > 0 && tag < beginning.size())
            return readMp3(Bytes(beginning.sliced(tag)), fileSize, tag);
    }
    return readMp3(bytes, fileSize, offset);
}

} // namespace audio
