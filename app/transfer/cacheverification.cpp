#include "transfer/cacheverification.h"

#include "hub/validation.h"
#include "transfer/filehash.h"
#include "transfer/localreader.h"
#include "transfer/parallel.h"
#include "transfer/treecache.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <mutex>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

struct Task {
    VerifiedFile file = {};
    QString hash = {}; //!< SHA-256 or git's; empty when nobody knows
};

//! Hashes of files that lie in their snapshot under their own name, from the listing of the commit if that is there.
QHash<QString, QString> listedHashes(const QString &repoFolder, const QString &commit)
{
    QHash<QString, QString> hashes;
    const std::optional<std::vector<ListedFile>> listed = TreeCache(repoFolder + u"/trees"_s).read(commit);
    if (!listed)
        return hashes;
    for (const ListedFile &file : *listed)
        hashes.insert(file.path, file.sha256.isEmpty() ? file.blobId : file.sha256);
    return hashes;
}

std::vector<Task> tasksOf(const CacheContent &content, const std::vector<RevisionKey> &revisions)
{
    std::vector<Task> tasks;
    QSet<QString> taken;
    for (const CachedRepo &repo : content.repos) {
        for (const CachedRevision &revision : repo.revisions) {
            if (!std::ranges::contains(revisions, RevisionKey{repo.folder, revision.commit}))
                continue;
            const bool hasCopies = !std::ranges::all_of(revision.files, &CachedFile::isLink);
            const QHash<QString, QString> listed =
                hasCopies ? listedHashes(repo.folder, revision.commit) : QHash<QString, QString>();
            for (const CachedFile &file : revision.files) {
                if (taken.contains(file.blob))
                    continue;
                taken.insert(file.blob);
                const QString name = file.isLink() ? QFileInfo(file.blob).fileName() : listed.value(file.path);
                tasks.push_back(
                    {.file = {.path = file.path, .commit = revision.commit, .blob = file.blob, .size = file.size},
                     .hash = hub::isCommitId(name) ? name : QString()});
            }
        }
    }
    return tasks;
}

VerifiedFile::Verdict verdictOn(const Task &task, const std::stop_token &stop, const std::function<void(qint64)> &read)
{
    if (task.hash.isEmpty()) {
        read(task.file.size);
        return VerifiedFile::Verdict::Unknown;
    }
    // The content itself, should its name be a link to where several repos share it.
    const QString real = QFileInfo(task.file.blob).canonicalFilePath();
    const Result<LocalFile> local = inspectFile(real.isEmpty() ? task.file.blob : real);
    const bool isLarge = hub::isSha256(task.hash);
    const Result<FileHashes> hashes = local.and_then(
        [&](const LocalFile &file) { return hashFile(file, {.sha256 = isLarge, .gitBlob = !isLarge}, stop, read); });
    if (!hashes)
        return VerifiedFile::Verdict::Unreadable;
    return (isLarge ? hashes->sha256 : hashes->gitBlob) == task.hash ? VerifiedFile::Verdict::Whole
                                                                     : VerifiedFile::Verdict::Damaged;
}

} // namespace

Result<std::vector<VerifiedFile>> verifyCache(const CacheContent &content, const std::vector<RevisionKey> &revisions,
                                              const std::stop_token &stop,
                                              const std::function<void(const VerificationProgress &)> &progress)
{
    std::vector<Task> tasks = tasksOf(content, revisions);
    VerificationProgress now{.filesTotal = int(tasks.size())};
    for (const Task &task : tasks)
        now.bytesTotal += task.file.size;
    std::mutex mutex;
    const auto tell = [&](qint64 bytes, int files) {
        const std::scoped_lock lock(mutex);
        now.bytesDone += bytes;
        now.filesDone += files;
        if (progress)
            progress(now);
    };
    tell(0, 0);
    const auto one = [&](size_t i, const std::stop_token &token) -> Result<Done> {
        tasks[i].file.verdict = verdictOn(tasks[i], token, [&](qint64 bytes) { tell(bytes, 0); });
        if (token.stop_requested())
            return failure(Error::Kind::Cancelled);
        tell(0, 1);
        return Done{};
    };
    const int readers = std::clamp(int(std::thread::hardware_concurrency()), 1, 4);
    return forEachIndex(tasks.size(), readers, stop, one).transform([&](Done) {
        std::vector<VerifiedFile> files;
        files.reserve(tasks.size());
        for (Task &task : tasks)
            files.push_back(std::move(task.file));
        return files;
    });
}

} // namespace transfer
