#include "models/diff/treecomparison.h"

#include <QHash>
#include <QMap>
#include <QtConcurrentRun>

#include <algorithm>

namespace {

using Change = hub::FileDiff::Change;
using Entries = QMap<QString, const hub::TreeEntry *>;

Entries filesOf(const std::vector<hub::TreeEntry> &entries)
{
    Entries files;
    for (const hub::TreeEntry &entry : entries) {
        if (entry.type == hub::TreeEntry::Type::File)
            files.insert(entry.path, &entry);
    }
    return files;
}

//! Empty where the Hub masks it.
QString contentId(const hub::TreeEntry &entry)
{
    return entry.lfs ? entry.lfs->sha256 : entry.oid;
}

bool isSameContent(const hub::TreeEntry &one, const hub::TreeEntry &other)
{
    if (one.oid == other.oid)
        return true;
    return !contentId(one).isEmpty() && contentId(one) == contentId(other);
}

ChangedFile listed(Change change, const hub::TreeEntry *before, const hub::TreeEntry *after)
{
    ChangedFile file{.diff = {.change = change}, .kind = ChangedFile::Kind::Listed};
    if (before) {
        file.diff.oldPath = before->path;
        file.diff.oldBlob = before->oid;
        file.oldSize = before->size;
        file.oldLarge = before->lfs;
    }
    if (after) {
        file.diff.newPath = after->path;
        file.diff.newBlob = after->oid;
        file.newSize = after->size;
        file.newLarge = after->lfs;
    }
    if (file.oldLarge || file.newLarge)
        file.kind = ChangedFile::Kind::Large;
    if (change == Change::Renamed)
        file.kind = ChangedFile::Kind::Alike;
    return file;
}

//! What is gone on one side and came on the other under another name, each once.
class Renames
{
public:
    Renames(const Entries &before, const Entries &after)
    {
        QHash<QString, const hub::TreeEntry *> gone;
        for (const hub::TreeEntry *entry : before) {
            if (!after.contains(entry->path) && entry->size > 0)
                gone.insert(contentId(*entry), entry);
        }
        for (const hub::TreeEntry *entry : after) {
            const auto found = gone.constFind(contentId(*entry));
            if (before.contains(entry->path) || found == gone.constEnd() || contentId(*entry).isEmpty())
                continue;
            m_oldOf.insert(entry->path, *found);
            m_gone.insert((*found)->path, true);
            gone.erase(found);
        }
    }

    const hub::TreeEntry *oldOf(const QString &path) const { return m_oldOf.value(path); }
    bool isGone(const QString &path) const { return m_gone.contains(path); }

private:
    QHash<QString, const hub::TreeEntry *> m_oldOf;
    QHash<QString, bool> m_gone;
};

} // namespace

TreeComparison::TreeComparison(hub::HubClient &client, DiffSide before, DiffSide after, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_sides{std::move(before), std::move(after)}
{ }

void TreeComparison::start(Callback<ChangeSet> done)
{
    m_done = std::move(done);
    m_awaited = int(!m_sides[0].isNothing()) + int(!m_sides[1].isNothing());
    for (const size_t side : {size_t(0), size_t(1)}) {
        if (!m_sides[side].isNothing())
            ask(side, hub::tree::list(m_sides[side].repo, {.revision = m_sides[side].revision, .recursive = true}));
    }
}

void TreeComparison::ask(size_t side, const hub::Call<hub::Page<hub::TreeEntry>> &call)
{
    m_requests[side] = m_client.send<hub::Page<hub::TreeEntry>>(
        call, [this, side](Result<hub::Page<hub::TreeEntry>> page) { onPage(side, std::move(page)); });
}

void TreeComparison::onPage(size_t side, Result<hub::Page<hub::TreeEntry>> page)
{
    if (!page) {
        m_requests[1 - side].cancel();
        return m_done(std::unexpected(page.error()));
    }
    std::ranges::move(page->items, std::back_inserter(m_entries[side]));
    if (!page->next.isEmpty())
        return ask(side, hub::tree::nextPage(page->next));
    if (--m_awaited == 0)
        conclude();
}

void TreeComparison::conclude()
{
    QtConcurrent::run([entries = std::move(m_entries)] {
        return compare(entries[0], entries[1]);
    }).then(this, [this](ChangeSet set) { m_done(std::move(set)); });
}

ChangeSet TreeComparison::compare(const std::vector<hub::TreeEntry> &before, const std::vector<hub::TreeEntry> &after)
{
    const Entries oldFiles = filesOf(before);
    const Entries newFiles = filesOf(after);
    const Renames renames(oldFiles, newFiles);
    QMap<QString, ChangedFile> changes; // in the order of git, by path
    for (const hub::TreeEntry *entry : newFiles) {
        const hub::TreeEntry *old = oldFiles.value(entry->path);
        if (old && !isSameContent(*old, *entry))
            changes.insert(entry->path, listed(Change::Modified, old, entry));
        else if (const hub::TreeEntry *renamed = old ? nullptr : renames.oldOf(entry->path))
            changes.insert(entry->path, listed(Change::Renamed, renamed, entry));
        else if (!old)
            changes.insert(entry->path, listed(Change::Added, nullptr, entry));
    }
    for (const hub::TreeEntry *entry : oldFiles) {
        if (!newFiles.contains(entry->path) && !renames.isGone(entry->path))
            changes.insert(entry->path, listed(Change::Deleted, entry, nullptr));
    }
    return ChangeSet::of({std::make_move_iterator(changes.begin()), std::make_move_iterator(changes.end())});
}
