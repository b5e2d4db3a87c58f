#include "models/history/filehistoryfetch.h"

using namespace Qt::StringLiterals;

namespace {

//! The next page is no address of the Hub's: it begins before a commit.
const QString scheme = u"before"_s;

QUrl pageBefore(const QString &revision)
{
    QUrl url;
    url.setScheme(scheme);
    url.setPath(revision);
    return url;
}

} // namespace

void FileHistoryFetch::start(const hub::RepoId &repo, const QString &path, const QString &revision, int count,
                             Callback<hub::Page<hub::CommitInfo>> done)
{
    m_repo = repo;
    m_path = path;
    begin(revision, count, false, std::move(done));
}

void FileHistoryFetch::goOn(const QUrl &next, int count, Callback<hub::Page<hub::CommitInfo>> done)
{
    begin(next.path(), count, true, std::move(done));
}

void FileHistoryFetch::begin(const QString &revision, int count, bool goesOn, Callback<hub::Page<hub::CommitInfo>> done)
{
    m_wanted = count;
    m_goesOn = goesOn;
    m_found.clear();
    m_done = std::move(done);
    askForPath(revision);
}

void FileHistoryFetch::askForPath(const QString &revision)
{
    using Entries = std::vector<hub::TreeEntry>;
    m_request = m_client.send<Entries>(hub::tree::pathsInfo(m_repo, revision, {m_path}, true),
                                       [this](const Result<Entries> &entries) { onPath(entries); });
}

void FileHistoryFetch::onPath(const Result<std::vector<hub::TreeEntry>> &entries)
{
    if (!entries)
        return m_done(std::unexpected(entries.error()));
    if (entries->empty()) {
        // Before the commit that brought it a path is not there; that it is not there at all is another matter.
        if (m_found.empty() && !m_goesOn)
            return m_done(failure(Error::Kind::EntryNotFound, {}, m_path));
        return finish({});
    }
    const std::optional<hub::LastCommit> &last = entries->front().lastCommit;
    if (!last || last->id.isEmpty())
        return m_done(failure(Error::Kind::Malformed, u"The answer does not name the last commit."_s, m_path));
    askForCommit(last->id);
}

void FileHistoryFetch::askForCommit(const QString &commit)
{
    using Commits = hub::Page<hub::CommitInfo>;
    m_request = m_client.send<Commits>(hub::commits::list(m_repo, commit, {.limit = 2}),
                                       [this](const Result<Commits> &commits) { onCommits(commits); });
}

void FileHistoryFetch::onCommits(const Result<hub::Page<hub::CommitInfo>> &commits)
{
    if (!commits)
        return m_done(std::unexpected(commits.error()));
    if (commits->items.empty())
        return m_done(failure(Error::Kind::Malformed, u"The commit is not in its own history."_s, m_path));
    m_found.push_back(commits->items.front());
    if (commits->items.size() < 2)
        return finish({});
    const QString before = commits->items[1].id;
    if (int(m_found.size()) >= m_wanted)
        return finish(pageBefore(before));
    askForPath(before);
}

void FileHistoryFetch::finish(const QUrl &next)
{
    m_done(hub::Page<hub::CommitInfo>{.items = std::move(m_found), .next = next});
}
