#include "hub/repourl.h"

#include "input.h"

namespace {

void read(const QByteArray &bytes)
{
    const hub::Endpoint endpoint;
    const Result<hub::RepoUrl> place = hub::RepoUrl::parse(QString::fromUtf8(bytes), endpoint);
    if (!place)
        return;
    const QUrl url = place->webUrl();
    const Result<hub::RepoUrl> again = hub::RepoUrl::parse(url.toString(QUrl::FullyEncoded), endpoint);
    if (!again || *again != *place)
        std::fprintf(stderr, "%s\n", url.toEncoded().constData());
    fuzz::require(again && *again == *place, "the address of a place leads to it");
}

} // namespace

HUBCAP_FUZZ(read)
