#include "hub/repourl.h"

#include "input.h"

namespace {

//! Addresses name the branch that is meant where none is said.
hub::RepoUrl withBranch(hub::RepoUrl place)
{
    using View = hub::RepoUrl::View;
    const bool hasRevision = place.view == View::Files || place.view == View::File || place.view == View::History;
    if (hasRevision && place.revision.isEmpty())
        place.revision = QStringLiteral("main");
    return place;
}

void read(const QByteArray &bytes)
{
    const hub::Endpoint endpoint;
    const Result<hub::RepoUrl> place = hub::RepoUrl::parse(QString::fromUtf8(bytes), endpoint);
    if (!place)
        return;
    const QUrl url = place->webUrl();
    const Result<hub::RepoUrl> again = hub::RepoUrl::parse(url.toString(QUrl::FullyEncoded), endpoint);
    const bool isSame = again && *again == withBranch(*place);
    if (!isSame)
        std::fprintf(stderr, "%s\n", url.toEncoded().constData());
    fuzz::require(isSame, "the address of a place leads to it");
}

} // namespace

HUBCAP_FUZZ(read)
