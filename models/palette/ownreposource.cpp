#include "models/palette/ownreposource.h"

#include "hub/serverarea.h"
#include "models/palette/placesource.h"

using namespace std::chrono_literals;

namespace {

constexpr auto freshFor = 5min;
constexpr int mostOfAKind = 500;
constexpr qsizetype mostNamespaces = 8;

} // namespace

OwnRepoSource::OwnRepoSource(hub::HubClient &client, QObject *parent) : PaletteSource(parent), m_client(client)
{
    connect(&m_client, &hub::HubClient::sessionChanged, this, &OwnRepoSource::forget);
}

QString OwnRepoSource::title() const
{
    return tr("Your repos");
}

void OwnRepoSource::setNamespaces(const QStringList &names)
{
    if (names == m_names)
        return;
    m_names = names;
    forget();
}

void OwnRepoSource::forget()
{
    m_request.cancel();
    m_questions.clear();
    m_coming.clear();
    m_repos.clear();
    m_age.invalidate();
    emit changed();
}

void OwnRepoSource::prepare()
{
    const bool isFresh = m_age.isValid() && m_age.durationElapsed() < freshFor;
    if (m_names.isEmpty() || isFresh || m_request.isActive())
        return;
    m_coming.clear();
    m_questions.clear();
    for (const QString &owner : m_names.first(std::min(mostNamespaces, m_names.size()))) {
        for (const hub::RepoKind kind : {hub::RepoKind::Model, hub::RepoKind::Dataset, hub::RepoKind::Space})
            m_questions.append({owner, kind});
    }
    askNext();
}

// One after the other: opening the palette is no reason to burst upon the Hub.
void OwnRepoSource::askNext()
{
    if (m_questions.isEmpty()) {
        m_repos = std::exchange(m_coming, {});
        m_age.start();
        emit changed();
        return;
    }
    const Question question = m_questions.takeFirst();
    m_request = m_client.send<hub::Page<hub::RepoSummary>>(
        hub::repos::list({.kind = question.kind,
                          .author = question.owner,
                          .sort = hub::RepoQuery::Sort::Modified,
                          .limit = mostOfAKind}),
        [this](Result<hub::Page<hub::RepoSummary>> page) { onPage(std::move(page)); });
}

void OwnRepoSource::onPage(Result<hub::Page<hub::RepoSummary>> page)
{
    if (!page && hub::isNotOffered(page.error())) // a server without Spaces has the other kinds
        return askNext();
    // What could not be fetched is asked for when the palette is opened next; until then the old list is better.
    if (!page) {
        m_questions.clear();
        m_coming.clear();
        return;
    }
    for (const hub::RepoSummary &summary : page->items)
        m_coming.push_back(summary.repo);
    askNext();
}

PaletteEntry OwnRepoSource::entry(qsizetype index) const
{
    return PlaceSource::entryFor(PlaceSource::repo(m_client.endpoint(), m_repos[size_t(index)]));
}
