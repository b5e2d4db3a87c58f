#include "transfer/copysource.h"

#include "hub/files.h"
#include "hub/lfsfiles.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

QString oidOf(const hub::TreeEntry &entry)
{
    return entry.lfs ? entry.lfs->sha256 : entry.oid;
}

std::unexpected<Error> refused(Error::Kind kind, const char *reason, const QString &path)
{
    return failure(kind, QCoreApplication::translate("CopySource", reason), path);
}

} // namespace

Result<Done> CopySource::find(const std::vector<Copy *> &copies, const std::stop_token &stop)
{
    if (copies.empty())
        return Done{};
    Result<Done> done = lookAtTargets(copies, stop);
    const std::vector<Origin> all = origins(copies);
    for (auto origin = all.begin(); done && origin != all.end(); ++origin)
        done = lookAtSources(*origin, stop);
    for (auto origin = all.begin(); done && origin != all.end(); ++origin)
        done = share(*origin, stop);
    for (auto origin = all.begin(); done && origin != all.end(); ++origin)
        done = fetch(*origin, stop);
    return done;
}

std::vector<CopySource::Origin> CopySource::origins(const std::vector<Copy *> &copies) const
{
    std::vector<Origin> result;
    for (Copy *copy : copies) {
        const hub::RepoId repo = copy->sourceRepo.isEmpty() ? m_target.repo : copy->sourceRepo;
        // The target's revision says nothing about another repo.
        const QString usual = repo == m_target.repo ? m_target.revision : u"main"_s;
        const QString revision = copy->sourceRevision.isEmpty() ? usual : copy->sourceRevision;
        auto found = std::ranges::find_if(
            result, [&](const Origin &origin) { return origin.repo == repo && origin.revision == revision; });
        if (found == result.end())
            found = result.insert(result.end(), {.repo = repo, .revision = revision});
        found->copies.push_back(copy);
    }
    return result;
}

Result<CopySource::Entries> CopySource::look(const hub::RepoId &repo, const QString &revision, const QStringList &paths,
                                             const std::stop_token &stop)
{
    Entries found;
    for (qsizetype begin = 0; begin < paths.size(); begin += hub::tree::pathsPerCall) {
        const Result<std::vector<hub::TreeEntry>> entries =
            m_hub.run(hub::tree::pathsInfo(repo, revision, paths.mid(begin, hub::tree::pathsPerCall)), stop);
        if (!entries)
            return std::unexpected(entries.error());
        for (const hub::TreeEntry &entry : *entries)
            found.insert(entry.path, entry);
    }
    return found;
}

Result<Done> CopySource::lookAtTargets(const std::vector<Copy *> &copies, const std::stop_token &stop)
{
    QStringList paths;
    for (const Copy *copy : copies)
        paths += copy->repoPath;
    return look(m_target.repo, m_target.revision, paths, stop).transform([&](const Entries &entries) {
        for (Copy *copy : copies) {
            if (const auto entry = entries.constFind(copy->repoPath); entry != entries.cend() && !entry->isFolder())
                copy->remoteOid = oidOf(*entry);
        }
        return Done{};
    });
}

Result<Done> CopySource::lookAtSources(const Origin &origin, const std::stop_token &stop)
{
    QStringList paths;
    for (const Copy *copy : origin.copies) {
        if (!paths.contains(copy->sourcePath))
            paths += copy->sourcePath;
    }
    const Result<Entries> entries = look(origin.repo, origin.revision, paths, stop);
    if (!entries)
        return std::unexpected(entries.error());
    for (Copy *copy : origin.copies) {
        const auto entry = entries->constFind(copy->sourcePath);
        if (entry == entries->cend())
            return refused(Error::Kind::EntryNotFound,
                           QT_TRANSLATE_NOOP("CopySource", "The file to be copied is not there."), copy->sourcePath);
        if (entry->isFolder())
            return refused(Error::Kind::Invalid, QT_TRANSLATE_NOOP("CopySource", "Folders cannot be copied."),
                           copy->sourcePath);
        copy->isLarge = entry->lfs.has_value();
        copy->oid = oidOf(*entry);
        copy->xetHash = entry->xetHash;
        // Gated repos mask their hashes, and without one there is nothing to name the content by.
        if (copy->oid.isEmpty())
            return refused(Error::Kind::Gated,
                           QT_TRANSLATE_NOOP("CopySource", "The Hub does not say which content the file has."),
                           copy->sourcePath);
    }
    return Done{};
}

//! A commit may name only content that its repo knows.
Result<Done> CopySource::share(const Origin &origin, const std::stop_token &stop)
{
    if (origin.repo == m_target.repo)
        return Done{};
    std::vector<hub::LfsCopy> files;
    for (const Copy *copy : origin.copies) {
        if (copy->isLarge && !copy->isIdentical())
            files.push_back({.xetHash = copy->xetHash, .sha256 = copy->oid, .fileName = copy->sourcePath});
    }
    for (size_t begin = 0; begin < files.size(); begin += hub::lfsfiles::filesPerCall) {
        const auto first = files.begin() + qsizetype(begin);
        const auto last = files.begin() + qsizetype(std::min(begin + hub::lfsfiles::filesPerCall, files.size()));
        const Result<hub::LfsCopyOutcome> outcome =
            m_hub.run(hub::lfsfiles::duplicate(origin.repo, m_target.repo, {first, last}), stop);
        if (!outcome)
            return std::unexpected(outcome.error());
        if (!outcome->failures.empty())
            return failure(Error::Kind::Rejected, outcome->failures.front().error, origin.repo.id);
    }
    return Done{};
}

Result<Done> CopySource::fetch(const Origin &origin, const std::stop_token &stop)
{
    for (Copy *copy : origin.copies) {
        if (copy->isLarge || copy->isIdentical())
            continue;
        const hub::Message message{.target = {hub::files::resolvePath(origin.repo, origin.revision, copy->sourcePath)}};
        Result<hub::Response> response = m_hub.send(message, stop);
        if (!response)
            return std::unexpected(response.error());
        copy->content = std::move(response->body);
    }
    return Done{};
}

} // namespace transfer
