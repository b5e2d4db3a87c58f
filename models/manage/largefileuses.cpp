#include "models/manage/largefileuses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

LargeFileUses::LargeFileUses(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void LargeFileUses::setRepo(const hub::RepoId &repo)
{
    if (repo == m_repo)
        return;
    m_repo = repo;
    stop();
}

void LargeFileUses::stop()
{
    m_request.cancel();
    m_stops.clear();
    m_uses.clear();
    m_next.clear();
    m_total = 0;
    m_lookedAt = 0;
    setState(State::Idle);
}

void LargeFileUses::start()
{
    stop();
    m_left = m_limit;
    setState(State::Counting);
    m_request = m_client.send<hub::Refs>(hub::refs::list(m_repo, true),
                                         [this](const Result<hub::Refs> &refs) { onRefs(refs); });
}

void LargeFileUses::onRefs(const Result<hub::Refs> &refs)
{
    if (!refs)
        return setState(State::Failed, refs.error());
    std::vector<hub::Ref> branches = refs->branches;
    std::ranges::stable_partition(branches, [](const hub::Ref &ref) { return ref.name == "main"_L1; });
    for (const hub::Ref &ref : branches)
        addStop(ref, ref.name, true);
    for (const hub::Ref &ref : refs->tags)
        addStop(ref, ref.name, false);
    for (const std::vector<hub::Ref> *const more : {&refs->pullRequests, &refs->converts}) {
        for (const hub::Ref &ref : *more)
            addStop(ref, ref.ref.isEmpty() ? ref.name : ref.ref, false);
    }
    std::ranges::reverse(m_stops);
    m_total = int(m_stops.size());
    setState(State::Looking);
    lookAtNext();
}

void LargeFileUses::addStop(const hub::Ref &ref, const QString &revision, bool isBranch)
{
    const Use use{.revision = revision, .isBranch = isBranch};
    const auto same = std::ranges::find(m_stops, ref.target, &Stop::commit);
    if (same != m_stops.end() && !ref.target.isEmpty())
        same->names.append(use);
    else
        m_stops.push_back({.commit = ref.target, .names = {use}});
}

void LargeFileUses::lookAtNext()
{
    if (m_stops.empty())
        return setState(State::Complete);
    look();
}

bool LargeFileUses::mayAsk()
{
    if (m_left-- > 0)
        return true;
    setState(State::Stopped);
    return false;
}

void LargeFileUses::look()
{
    if (!mayAsk())
        return;
    const auto onAnswer = [this](const Result<hub::Page<hub::TreeEntry>> &page) { onPage(page); };
    if (!m_next.isEmpty()) {
        m_request = m_client.send<hub::Page<hub::TreeEntry>>(hub::tree::nextPage(m_next), onAnswer);
        return;
    }
    const QString revision = m_stops.back().names.first().revision;
    m_request = m_client.send<hub::Page<hub::TreeEntry>>(
        hub::tree::list(m_repo, {.revision = revision, .recursive = true}), onAnswer);
}

void LargeFileUses::halt()
{
    if (m_state != State::Looking)
        return;
    m_request.cancel();
    setState(State::Stopped);
}

void LargeFileUses::goOn()
{
    if (m_stops.empty() || (m_state != State::Stopped && m_state != State::Failed))
        return;
    m_left = m_limit;
    setState(State::Looking);
    look();
}

void LargeFileUses::onPage(const Result<hub::Page<hub::TreeEntry>> &page)
{
    if (!page)
        return setState(State::Failed, page.error());
    for (const hub::TreeEntry &entry : page->items) {
        if (!entry.lfs)
            continue;
        for (Use use : m_stops.back().names) {
            use.path = entry.path;
            use.oid = entry.oid;
            use.size = entry.size;
            m_uses[entry.lfs->sha256].append(use);
        }
    }
    m_next = page->next;
    if (!m_next.isEmpty())
        return look();
    m_stops.pop_back();
    ++m_lookedAt;
    setState(State::Looking);
    lookAtNext();
}

void LargeFileUses::setState(State state, const Error &error)
{
    m_state = state;
    m_error = error;
    emit changed();
}
