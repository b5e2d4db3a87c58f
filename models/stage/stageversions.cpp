#include "models/stage/stageversions.h"

#include "hub/blockinghub.h"
#include "hub/commits.h"
#include "models/diff/rawfile.h"
#include "models/diff/textdiff.h"
#include "models/files/editabletext.h"
#include "models/merge/mergereader.h"

#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>
#include <utility>

using Versions = StageVersions::Versions;

namespace {

//! On a worker thread.
class Reading
{
public:
    Reading(const hub::Session &session, hub::RepoId repo, std::stop_token stop)
        : m_hub(session)
        , m_repo(std::move(repo))
        , m_stop(std::move(stop))
    { }

    Result<Versions> read(const StageConflict &conflict, const ContentPlace &mine, bool mineIsLarge)
    {
        Versions versions{.conflict = {.path = conflict.path}, .isBeforeKnown = !conflict.wasThere()};
        if (conflict.wasThere()) {
            if (const Result<hub::Done> found = findBefore(conflict, versions); !found)
                return std::unexpected(found.error());
        }
        versions.conflict.theirs.entry = conflict.now;
        if (!mine.isNothing())
            versions.conflict.ours.entry = hub::TreeEntry{.path = conflict.path, .size = mine.size};
        if (mayBeText(versions, mine, mineIsLarge)) {
            if (const Result<hub::Done> read = readTexts(conflict, mine, versions); !read)
                return std::unexpected(read.error());
        }
        return versions;
    }

private:
    //! The newest commit that has the path as it was when the change to it was staged: mostly one of the last few.
    Result<hub::Done> findBefore(const StageConflict &conflict, Versions &versions)
    {
        const Result<hub::Page<hub::CommitInfo>> history =
            m_hub.run(hub::commits::list(m_repo, conflict.head, {.limit = StageVersions::mostCommits}), m_stop);
        if (!history)
            return std::unexpected(history.error());
        for (const hub::CommitInfo &commit : history->items) {
            const Result<std::vector<hub::TreeEntry>> found =
                m_hub.run(hub::tree::pathsInfo(m_repo, commit.id, {conflict.path}), m_stop);
            if (!found)
                return std::unexpected(found.error());
            if (found->empty() || found->front().oid != conflict.expectedOid || found->front().isFolder())
                continue;
            versions.conflict.base.entry = found->front();
            versions.revision = commit.id;
            versions.isBeforeKnown = true;
            break;
        }
        return hub::Done();
    }

    static bool mayBeText(const Versions &versions, const ContentPlace &mine, bool mineIsLarge)
    {
        const MergeVersion &theirs = versions.conflict.theirs;
        const MergeVersion &base = versions.conflict.base;
        const auto fits = [](qint64 size) { return size <= MergeReader::largestText; };
        return !mine.isNothing() && !mine.isFolder && !mineIsLarge && fits(mine.size) && versions.isBeforeKnown
            && theirs.isThere() && !theirs.isLarge() && !theirs.entry->isFolder() && fits(theirs.entry->size)
            && !base.isLarge() && (!base.isThere() || fits(base.entry->size));
    }

    Result<QByteArray> content(const QString &revision, const QString &path)
    {
        return m_hub.run(rawFile({.repo = m_repo, .revision = revision}, path), m_stop);
    }

    Result<QByteArray> own(const ContentPlace &place)
    {
        if (place.localPath.isEmpty())
            return m_hub.run(rawFile({.repo = place.repo, .revision = place.revision}, place.path), m_stop);
        if (place.store)
            place.store->waitForWrites();
        QFile file(place.localPath);
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Kind::LocalFile, file.errorString(), place.localPath);
        return file.read(MergeReader::largestText + 1);
    }

    Result<hub::Done> readTexts(const StageConflict &conflict, const ContentPlace &mine, Versions &versions)
    {
        MergeConflict &merge = versions.conflict;
        const auto take = [](MergeVersion &version, Result<QByteArray> bytes) -> Result<hub::Done> {
            if (!bytes)
                return std::unexpected(bytes.error());
            version.content = *std::move(bytes);
            return hub::Done();
        };
        Result<hub::Done> done = take(merge.ours, own(mine));
        if (done)
            done = take(merge.theirs, content(conflict.head, conflict.path));
        if (done && merge.base.isThere())
            done = take(merge.base, content(versions.revision, conflict.path));
        if (!done)
            return done;
        const bool isText =
            std::ranges::all_of(std::array{&merge.base, &merge.ours, &merge.theirs}, [](const MergeVersion *version) {
                const QByteArray bytes = version->content.value_or(QByteArray());
                if (bytes.size() > MergeReader::largestText || !textdiff::isText(bytes))
                    return false;
                const Result<EditableText> text = EditableText::decode(bytes);
                return text && !text->hasMixedLineEnds;
            });
        merge.kind = isText ? MergeConflict::Kind::Text : MergeConflict::Kind::Whole;
        return hub::Done();
    }

    hub::BlockingHub m_hub;
    hub::RepoId m_repo;
    std::stop_token m_stop;
};

} // namespace

StageVersions::StageVersions(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

StageVersions::~StageVersions()
{
    m_stop.request_stop();
}

void StageVersions::read(const Stage &stage, StageStore &store, const StageConflict &conflict, Callback<Versions> done)
{
    cancel();
    const StagedChange *change = stage.changes().targetAt(conflict.path);
    const bool isThere = change && change->path == conflict.path;
    const ContentPlace mine = isThere ? StagedContent::after(stage, store, *change) : ContentPlace();
    const bool isLarge = isThere && change->isLarge && !change->hasOwnContent();
    QtConcurrent::run([session = m_client.session(), repo = stage.key().repo, stop = m_stop.get_token(), conflict, mine,
                       isLarge] {
        return Reading(session, repo, stop).read(conflict, mine, isLarge);
    }).then(this, [this, read = m_read, done = std::move(done)](const Result<Versions> &versions) {
        if (read == m_read)
            done(versions);
    });
}

void StageVersions::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_read;
}
