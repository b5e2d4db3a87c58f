#include "models/space/spacelists.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

SpaceLists::SpaceLists(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void SpaceLists::ask(const QStringList &owners)
{
    cancel();
    for (const QString &owner : owners)
        m_lists.push_back({.owner = owner});
    m_requests.resize(m_lists.size());
    m_left = m_lists.size();
    for (size_t list = 0; list < m_lists.size(); ++list)
        askFor(list, {});
}

void SpaceLists::cancel()
{
    m_requests.clear();
    m_lists.clear();
    m_left = 0;
}

void SpaceLists::askFor(size_t list, const QUrl &next)
{
    auto done = [this, list](const Result<hub::Page<hub::RepoInfo>> &page) { onPage(list, page); };
    if (!next.isEmpty()) {
        m_requests[list] =
            m_client.send<hub::Page<hub::RepoInfo>>(hub::repos::nextInfos(hub::RepoKind::Space, next), std::move(done));
        return;
    }
    m_requests[list] = m_client.send<hub::Page<hub::RepoInfo>>(
        hub::repos::listInfos({.kind = hub::RepoKind::Space,
                               .author = m_lists[list].owner,
                               .limit = rowsAPage,
                               .expand = {u"author"_s, u"cardData"_s, u"disabled"_s, u"lastModified"_s, u"private"_s,
                                          u"runtime"_s, u"sdk"_s}}),
        std::move(done));
}

void SpaceLists::onPage(size_t list, const Result<hub::Page<hub::RepoInfo>> &page)
{
    if (!page) {
        m_lists[list].error = page.error();
        return onOver();
    }
    for (const hub::RepoInfo &info : page->items)
        m_lists[list].spaces.push_back(
            {.summary = info.summary, .runtime = info.space.runtime.value_or(hub::SpaceRuntime())});
    if (!page->next.isEmpty())
        return askFor(list, QUrl(page->next));
    onOver();
}

void SpaceLists::onOver()
{
    if (--m_left > 0)
        return;
    for (List &list : m_lists)
        std::ranges::sort(list.spaces, {}, [](const BoardSpace &space) { return space.repo().id.toLower(); });
    emit fetched(std::exchange(m_lists, {}));
}
