#include "sandbox/exchange.h"

#include <algorithm>

namespace sandbox {

namespace {

QByteArray find(const Headers &headers, QByteArrayView name)
{
    const auto match = std::ranges::find_if(
        headers, [&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    return match == headers.end() ? QByteArray() : match->second;
}

} // namespace

QByteArray RecordedRequest::header(const QByteArray &name) const
{
    return find(headers, name);
}

QByteArray Incoming::header(QByteArrayView name) const
{
    return find(headers, name);
}

QByteArray BodyReader::readAll(qint64 limit, bool *complete)
{
    QByteArray all;
    *complete = read([&](QByteArrayView piece) {
        if (all.size() + piece.size() > limit)
            return false;
        all.append(piece);
        return true;
    });
    return all;
}

} // namespace sandbox
