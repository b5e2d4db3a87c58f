#include "transfer/commitfinder.h"

#include "hub/refs.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

constexpr int commitsToLookAt = 50;
constexpr size_t pullRequestsToLookAt = 20;
constexpr qint64 clockDifference = 15 * 60; // seconds that our clock and the server's may be apart

int numberOf(const hub::Ref &pullRequest)
{
    return pullRequest.ref.section(u'/', -1).toInt();
}

QString titleOf(const QString &summary)
{
    return summary.section(u'\n', 0, 0).trimmed();
}

//! Only where nothing better tells old commits from new ones: clocks jump.
bool isTooOld(const hub::CommitInfo &commit, const CommitDoubt &doubt)
{
    return doubt.headBefore.isEmpty() && commit.date.isValid() && doubt.sentAt.isValid()
        && commit.date.secsTo(doubt.sentAt) > clockDifference;
}

} // namespace

CommitFinder::Found CommitFinder::find(const CommitDoubt &doubt, const std::stop_token &stop)
{
    return m_target.createPullRequest ? findPullRequest(doubt, stop) : findOn(m_target.revision, doubt, stop);
}

CommitFinder::Found CommitFinder::findOn(const QString &revision, const CommitDoubt &doubt, const std::stop_token &stop)
{
    const Result<hub::Page<hub::CommitInfo>> history =
        m_hub.run(hub::commits::list(m_target.repo, revision, {.limit = commitsToLookAt}), stop);
    if (!history)
        return std::unexpected(history.error());
    const auto before = std::ranges::find(history->items, doubt.headBefore, &hub::CommitInfo::id);
    // A pull request begins on the head, or on a later one; those that do not know it are older.
    const bool isOlder = before == history->items.end() && !doubt.headBefore.isEmpty();
    if (isOlder && m_target.createPullRequest)
        return std::nullopt;
    for (const hub::CommitInfo &commit : std::ranges::subrange(history->items.begin(), before)) {
        if (isTooOld(commit, doubt))
            break;
        if (commit.title.trimmed() != titleOf(doubt.summary))
            continue;
        const Result<bool> isOurs = isContentOf(commit.id, doubt, stop);
        if (!isOurs)
            return std::unexpected(isOurs.error());
        if (*isOurs)
            return hub::CommitResult{
                .oid = commit.id,
                .url = m_hub.endpoint().at(m_target.repo.webPath() + "/commit/" + commit.id.toLatin1())};
    }
    return std::nullopt;
}

CommitFinder::Found CommitFinder::findPullRequest(const CommitDoubt &doubt, const std::stop_token &stop)
{
    Result<hub::Refs> refs = m_hub.run(hub::refs::list(m_target.repo, true), stop);
    if (!refs)
        return std::unexpected(refs.error());
    std::vector<hub::Ref> &candidates = refs->pullRequests;
    std::ranges::sort(candidates, std::ranges::greater(), numberOf);
    candidates.resize(std::min(candidates.size(), pullRequestsToLookAt));
    for (const hub::Ref &candidate : candidates) {
        const int number = numberOf(candidate);
        Found found = findOn(u"refs/pr/%1"_s.arg(number), doubt, stop);
        if (!found)
            return found;
        if (!*found)
            continue;
        (*found)->pullRequest = number;
        (*found)->pullRequestUrl =
            m_hub.endpoint().at(m_target.repo.webPath() + "/discussions/" + QByteArray::number(number));
        return found;
    }
    return std::nullopt;
}

Result<bool> CommitFinder::isContentOf(const QString &commit, const CommitDoubt &doubt, const std::stop_token &stop)
{
    const Result<std::vector<hub::TreeEntry>> entries =
        m_hub.run(hub::tree::pathsInfo(m_target.repo, commit, doubt.expected.keys()), stop);
    if (!entries)
        return std::unexpected(entries.error());
    QHash<QString, QString> found;
    for (const hub::TreeEntry &entry : *entries)
        found.insert(entry.path, entry.lfs ? entry.lfs->sha256 : entry.oid);
    for (auto path = doubt.expected.begin(); path != doubt.expected.end(); ++path) {
        if (found.value(path.key()) != path.value())
            return false;
    }
    return true;
}

} // namespace transfer
