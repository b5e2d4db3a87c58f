#include "models/stage/stagediff.h"

#include "hub/blockinghub.h"
#include "hub/tree.h"
#include "models/stage/stagename.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <map>
#include <memory>

using hub::Done;
using Kind = StagedChange::Kind;

namespace {

constexpr qint64 longestText = 10'000'000; // bytes; what is longer is not looked into

using Change = hub::FileDiff::Change;
using Entry = std::optional<hub::TreeEntry>;

//! A stage to be looked at, and what is looked up for it; for a worker thread.
class DiffMaker
{
public:
    DiffMaker(hub::BlockingHub &hub, const StageKey &key, const StageChanges &changes, const StageStore &store,
              const std::stop_token &stop)
        : m_hub(hub)
        , m_here{.repo = key.repo, .revision = key.revision}
        , m_changes(changes)
        , m_store(store)
        , m_stop(stop)
    { }

    Result<StageDiff::Shown> make(const std::vector<SharedChange> &rows)
    {
        for (const StagedChange &row : rows)
            plan(row);
        if (const Result<Done> done = lookUp(); !done)
            return std::unexpected(done.error());
        for (const StagedChange &row : rows) {
            if (m_files.size() >= StageDiff::mostFiles) {
                m_shown.isCut = true;
                break;
            }
            if (const Result<Done> done = row.isFolder ? addFolder(row) : addFile(row); !done)
                return std::unexpected(done.error());
        }
        std::vector<ChangedFile> files;
        for (auto &[path, file] : m_files)
            files.push_back(std::move(file));
        m_shown.set = ChangeSet::of(std::move(files));
        return std::move(m_shown);
    }

private:
    //! Where the branch has what a change is made to; of a moved file, where it was.
    FilePlace placeBefore(const StagedChange &row) const
    {
        if (!row.oldOid.isEmpty())
            return {.side = m_here, .path = row.path};
        if (row.kind == Kind::Move)
            return {.side = m_here, .path = row.sourcePath};
        return {};
    }

    FilePlace placeAfter(const StagedChange &row) const
    {
        if (row.isRemoval())
            return {};
        if (!row.blob.isEmpty())
            return {.localPath = m_store.blobFile(row.blob)};
        if (!row.localPath.isEmpty())
            return {.localPath = row.localPath};
        return {.side = {.repo = row.sourceRepo.isEmpty() ? m_here.repo : row.sourceRepo,
                         .revision = row.sourceRevision.isEmpty() ? m_here.revision : row.sourceRevision},
                .path = row.sourcePath};
    }

    void plan(const StagedChange &row)
    {
        if (row.isFolder || m_planned >= StageDiff::mostFiles)
            return;
        ++m_planned;
        for (const FilePlace &place : {placeBefore(row), placeAfter(row)}) {
            if (!place.isNothing() && place.localPath.isEmpty())
                entriesAt(place.side).try_emplace(place.path);
        }
    }

    Result<Done> lookUp()
    {
        for (auto &[side, entries] : m_entries) {
            QStringList paths;
            for (const auto &[path, entry] : entries)
                paths += path;
            for (qsizetype begin = 0; begin < paths.size(); begin += hub::tree::pathsPerCall) {
                const auto found = m_hub.run(
                    hub::tree::pathsInfo(side.repo, side.revision, paths.mid(begin, hub::tree::pathsPerCall)), m_stop);
                if (!found)
                    return std::unexpected(found.error());
                for (const hub::TreeEntry &entry : *found)
                    entries[entry.path] = entry;
            }
        }
        return Done{};
    }

    Result<Done> addFile(const StagedChange &row)
    {
        const FilePlace before = placeBefore(row);
        const FilePlace after = placeAfter(row);
        if (after.localPath.isEmpty()) {
            add(before, entryAt(before), after, entryAt(after), row.path);
            return Done{};
        }
        const Entry was = entryAt(before);
        hub::TreeEntry own{.path = row.path, .oid = row.blobOid, .size = row.size};
        if ((was && was->lfs) || row.size > longestText)
            own.lfs = hub::LfsPointer{.sha256 = row.blob, .size = row.size};
        add(before, was, after, own, row.path);
        return Done{};
    }

    //! All files that go, come or move with a folder, unless something else becomes of them.
    Result<Done> addFolder(const StagedChange &row)
    {
        const DiffSide from = row.isRemoval() ? m_here : placeAfter(row).side;
        const QString source = row.isRemoval() ? row.path : row.sourcePath;
        Result<hub::Page<hub::TreeEntry>> page = m_hub.run(
            hub::tree::list(from.repo, {.revision = from.revision, .folder = source, .recursive = true}), m_stop);
        while (page) {
            for (const hub::TreeEntry &entry : page->items) {
                if (m_files.size() >= StageDiff::mostFiles)
                    break;
                if (!entry.isFolder())
                    addBelow(row, from, source, entry);
            }
            if (page->next.isEmpty())
                return Done{};
            if (m_files.size() >= StageDiff::mostFiles) {
                m_shown.isCut = true;
                return Done{};
            }
            page = m_hub.run(hub::tree::nextPage(page->next), m_stop);
        }
        return std::unexpected(page.error());
    }

    void addBelow(const StagedChange &row, const DiffSide &from, const QString &source, const hub::TreeEntry &entry)
    {
        const FilePlace there{.side = from, .path = entry.path};
        if (row.isRemoval()) {
            const StagedChange *removal = m_changes.removalOf(entry.path);
            if (removal && removal->isRemoval() && removal->path == row.path)
                add(there, entry, {}, {}, entry.path);
            return;
        }
        const QString path = stagename::moved(entry.path, source, row.path);
        const StagedChange *folder = m_changes.folderBringing(path);
        if (m_changes.targetAt(path) || !folder || folder->path != row.path)
            return;
        if (row.kind == Kind::Move)
            add(there, entry, there, entry, path);
        else
            add({}, {}, there, entry, path);
    }

    void add(const FilePlace &before, const Entry &was, const FilePlace &after, const Entry &willBe,
             const QString &path)
    {
        ChangedFile file{.kind = ChangedFile::Kind::Listed};
        if (was) {
            file.diff.oldPath = was->path;
            file.diff.oldBlob = was->oid;
            file.oldSize = was->size;
            file.oldLarge = was->lfs;
        }
        if (willBe) {
            file.diff.newPath = path;
            file.diff.newBlob = willBe->oid;
            file.newSize = willBe->size;
            file.newLarge = willBe->lfs;
        }
        const bool isSame = was && willBe && !was->oid.isEmpty() && was->oid == willBe->oid;
        const bool isElsewhere = was && willBe && was->path != path;
        file.diff.change = !was ? Change::Added
            : !willBe           ? Change::Deleted
            : isElsewhere       ? Change::Renamed
                                : Change::Modified;
        if (isSame || (file.oldSize <= 0 && file.newSize <= 0))
            file.kind = ChangedFile::Kind::Alike;
        else if (file.oldLarge || file.newLarge)
            file.kind = ChangedFile::Kind::Large;
        m_shown.places.insert(file.path(), FilePlaces{was ? before : FilePlace(), willBe ? after : FilePlace()});
        m_files.insert_or_assign(file.path(), std::move(file));
    }

    using Entries = std::map<QString, Entry>;

    Entries &entriesAt(const DiffSide &side)
    {
        const auto found = std::ranges::find(m_entries, side, &std::pair<DiffSide, Entries>::first);
        return found != m_entries.end() ? found->second : m_entries.emplace_back(side, Entries()).second;
    }

    Entry entryAt(const FilePlace &place) { return place.isNothing() ? Entry() : entriesAt(place.side)[place.path]; }

    hub::BlockingHub &m_hub;
    DiffSide m_here;
    const StageChanges &m_changes;
    const StageStore &m_store;
    const std::stop_token &m_stop;
    size_t m_planned = 0;
    std::vector<std::pair<DiffSide, Entries>> m_entries;
    std::map<QString, ChangedFile> m_files; //!< by path
    StageDiff::Shown m_shown;
};

} // namespace

StageDiff::StageDiff(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

StageDiff::~StageDiff()
{
    m_stop.request_stop();
}

void StageDiff::load(const Stage &stage, StageStore &store, std::vector<SharedChange> rows, Callback<Shown> done)
{
    cancel();
    m_stop = std::stop_source();
    QtConcurrent::run(&m_pool,
                      [session = m_client.session(), key = stage.key(), changes = stage.changes(), &store,
                       rows = std::move(rows), token = m_stop.get_token()] {
                          hub::BlockingHub hub(session);
                          store.waitForWrites(); // of what was typed just now
                          return std::make_shared<Result<Shown>>(DiffMaker(hub, key, changes, store, token).make(rows));
                      })
        .then(this, [this, load = m_load, done = std::move(done)](const std::shared_ptr<Result<Shown>> &shown) {
            if (load == m_load)
                done(std::move(*shown));
        });
}

void StageDiff::cancel()
{
    m_stop.request_stop();
    ++m_load;
}
