#include "hub/ndjson.h"

#include "input.h"

#include <iterator>

namespace {

//! The first byte is the size of the packets.
void read(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const QByteArrayView body = QByteArrayView(bytes).sliced(1);
    const auto whole = hub::NdjsonReader::readAll(body);
    hub::NdjsonReader reader;
    const qsizetype size = 1 + uchar(bytes[0]) % 64;
    Result<std::vector<QJsonObject>> parts;
    const auto add = [&parts](Result<std::vector<QJsonObject>> objects) {
        if (!objects)
            parts = std::move(objects);
        else if (parts)
            std::move(objects->begin(), objects->end(), std::back_inserter(*parts));
    };
    for (qsizetype at = 0; at < body.size() && parts; at += size)
        add(reader.take(body.sliced(at, std::min(size, body.size() - at))));
    if (parts)
        add(reader.finish());
    fuzz::require(whole.has_value() == parts.has_value(), "packets do not decide whether a body can be read");
    fuzz::require(!whole || *whole == *parts, "nor what is in it");
}

} // namespace

HUBCAP_FUZZ(read)
