#include "transfer/commitfinder.h"

#include "hub/refs.h"

#include <algorithm>

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

bool isTooOld(const hub::CommitInfo &commit, const CommitDoubt &doubt)
{
    return commit.date.isValid() && doubt.sentAt.isValid() && commit.date.secsTo(doubt.sentAt) > clockDifference;
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
    for (const hub::CommitInfo &commit : history->items) {
        if (commit.id == doubt.headBefore || isTooOld(commit, doubt))
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
