#include "hub/page.h"
#include "input.h"

namespace {

//! Each line is a Link header of the same answer.
void read(const QByteArray &bytes)
{
    hub::Headers headers;
    const QByteArrayList lines = bytes.split('\n');
    for (const QByteArray &line : lines)
        headers.append("link", line);
    const QUrl next = hub::nextLink(headers);
    fuzz::require(next.isEmpty() || bytes.contains('<'), "an address stands in brackets");
}

} // namespace

HUBCAP_FUZZ(read)
