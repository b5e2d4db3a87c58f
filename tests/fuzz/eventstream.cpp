#include "hub/eventstream.h"

#include "input.h"

namespace {

std::vector<hub::LogLine> inPackets(QByteArrayView stream, qsizetype size)
{
    hub::LogReader reader;
    std::vector<hub::LogLine> lines;
    for (qsizetype at = 0; at < stream.size(); at += size) {
        for (hub::LogLine &line : reader.take(stream.sliced(at, std::min(size, stream.size() - at))))
            lines.push_back(std::move(line));
    }
    return lines;
}

//! The first byte is the size of the packets.
void read(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const QByteArrayView stream = QByteArrayView(bytes).sliced(1);
    hub::LogReader reader;
    const std::vector<hub::LogLine> whole = reader.take(stream);
    const std::vector<hub::LogLine> parts = inPackets(stream, 1 + uchar(bytes[0]) % 64);
    fuzz::require(whole.size() == parts.size(), "packets do not change how many lines there are");
    for (size_t i = 0; i < whole.size(); ++i)
        fuzz::require(whole[i].text == parts[i].text && whole[i].time == parts[i].time, "nor what they say");
    reader.reconnect();
    fuzz::require(reader.take(stream).empty(), "a replay gives nothing");
}

} // namespace

HUBCAP_FUZZ(read)
