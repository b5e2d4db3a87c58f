#include "models/home/collectionreference.h"

#include "models/place.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace collectionreference {

namespace {

hub::ItemKind kindOf(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return hub::ItemKind::Model;
    case hub::RepoKind::Dataset: return hub::ItemKind::Dataset;
    case hub::RepoKind::Space: return hub::ItemKind::Space;
    }
    Q_UNREACHABLE_RETURN(hub::ItemKind::Model);
}

//! The number of a paper, from its address here or at arXiv, from arXiv:…, or from itself; versions are left out.
QString paperIn(const QString &text)
{
    static const QRegularExpression paper(
        uR"re(^(?:.*(?:/papers/|arxiv\.org/(?:abs|pdf)/)|arxiv:)?(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?/?(?:[?#].*)?$)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    return paper.match(text).captured(1);
}

} // namespace

Result<std::vector<hub::CollectionReference>> fromText(const QString &text, const hub::Endpoint &endpoint)
{
    const QString words = text.trimmed();
    if (const QString paper = paperIn(words); !paper.isEmpty())
        return std::vector<hub::CollectionReference>{{.id = paper, .type = hub::ItemKind::Paper}};
    const Result<Place> place = Place::fromText(words, endpoint);
    if (!place)
        return std::unexpected(place.error());
    if (place->endpoint() != endpoint)
        return failure(Error::Kind::Invalid,
                       QCoreApplication::translate("Collection", "This address belongs to another server."), words);
    if (place->sort() == Place::Sort::Collection)
        return std::vector<hub::CollectionReference>{{.id = place->slug(), .type = hub::ItemKind::Collection}};
    if (!place->isRepo())
        return failure(Error::Kind::Invalid,
                       QCoreApplication::translate("Collection", "This names no repo, paper or collection of the Hub."),
                       words);
    const hub::RepoId &repo = place->repo().repo;
    std::vector<hub::CollectionReference> references{of(repo)};
    // owner/name is how people write of datasets and Spaces as well.
    if (repo.kind == hub::RepoKind::Model && !words.contains("://"_L1) && !words.startsWith("huggingface.co/"_L1)) {
        references.push_back({.id = repo.id, .type = hub::ItemKind::Dataset});
        references.push_back({.id = repo.id, .type = hub::ItemKind::Space});
    }
    return references;
}

hub::CollectionReference of(const hub::RepoId &repo)
{
    return {.id = repo.id, .type = kindOf(repo.kind)};
}

QString filterOf(const hub::CollectionReference &reference)
{
    return reference.type.text() + u"s/"_s + reference.id;
}

} // namespace collectionreference
