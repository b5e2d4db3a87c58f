#include "models/stage/stagelookup.h"

#include "models/stage/stagename.h"

namespace {

constexpr qsizetype mostFolders = 12; // to be listed for one question
constexpr int mostPages = 6; // of a thousand entries each

//! The deepest folder that all paths are in; empty: the root.
QString sharedFolder(const QStringList &paths)
{
    QString folder = stagename::folderOf(paths.first());
    for (const QString &path : paths) {
        while (!stagename::isBelow(path, folder))
            folder = stagename::folderOf(folder);
    }
    return folder;
}

} // namespace

StageLookup::StageLookup(hub::HubClient &client, const Stage &stage, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_stage(stage)
{ }

void StageLookup::look(const QStringList &paths, Callback<StageSurroundings> done)
{
    m_request.cancel();
    m_done = std::move(done);
    m_found.clear();
    m_seen.clear();
    m_folders.clear();
    m_paths.clear();
    m_asked = paths;
    m_pages = 0;
    m_isBaseListed = false;
    m_base.reset();
    for (const QString &path : paths) {
        const QString folder = stagename::folderOf(path);
        if (m_seen.contains(folder))
            continue;
        m_seen.insert(folder);
        m_folders.append(folder);
    }
    if (m_folders.size() > mostFolders) {
        m_base = sharedFolder(paths);
        m_folders = {*m_base};
        m_seen = {*m_base};
        m_paths = m_asked;
    }
    next();
}

void StageLookup::next()
{
    if (!m_folders.isEmpty())
        return list(m_folders.takeFirst(), {});
    if (m_isBaseListed)
        dropAbsent();
    if (!m_paths.isEmpty())
        return lookUp();
    finish(hub::Done{});
}

void StageLookup::list(const QString &folder, const QUrl &page)
{
    const StageKey &key = m_stage.key();
    const auto origin = m_stage.overlay()->originOf(folder);
    const hub::RepoId &repo = origin && !origin->repo.isEmpty() ? origin->repo : key.repo;
    const QString &revision = origin && !origin->revision.isEmpty() ? origin->revision : key.revision;
    const QString from = origin ? origin->path : folder;
    const auto call =
        page.isEmpty() ? hub::tree::list(repo, {.revision = revision, .folder = from}) : hub::tree::nextPage(page);
    m_request = m_client.send<hub::Page<hub::TreeEntry>>(
        call, [this, folder, from](const Result<hub::Page<hub::TreeEntry>> &entries) {
            if (!entries && entries.error().kind != Error::Kind::EntryNotFound)
                return finish(std::unexpected(entries.error()));
            if (!entries) { // it is yet to be: its likes are further up
                const QString above = stagename::folderOf(folder);
                m_isBaseListed = m_isBaseListed || m_base == folder;
                if (!folder.isEmpty() && !m_seen.contains(above)) {
                    m_seen.insert(above);
                    m_folders.prepend(above);
                }
                return next();
            }
            for (hub::TreeEntry entry : entries->items) {
                entry.path = stagename::moved(entry.path, from, folder);
                m_found.insert(entry.path, entry);
            }
            if (!entries->next.isEmpty() && ++m_pages < mostPages)
                return list(folder, entries->next);
            if (!entries->next.isEmpty())
                m_paths = m_asked;
            else if (m_base == folder)
                m_isBaseListed = true;
            next();
        });
}

//! Below a folder that is not there is nothing to be looked for.
void StageLookup::dropAbsent()
{
    m_isBaseListed = false;
    const qsizetype nameAt = m_base->isEmpty() ? 0 : m_base->size() + 1;
    m_paths.removeIf([&](const QString &path) {
        const qsizetype slash = path.indexOf(u'/', nameAt);
        const auto found = slash < 0 ? m_found.cend() : m_found.constFind(path.first(slash));
        return found == m_found.cend() || !found->isFolder();
    });
}

void StageLookup::lookUp()
{
    const QStringList batch = m_paths.first(std::min<qsizetype>(m_paths.size(), hub::tree::pathsPerCall));
    m_paths.remove(0, batch.size());
    m_request = m_client.send<std::vector<hub::TreeEntry>>(
        hub::tree::pathsInfo(m_stage.key().repo, m_stage.key().revision, batch),
        [this](const Result<std::vector<hub::TreeEntry>> &entries) {
            if (!entries)
                return finish(std::unexpected(entries.error()));
            for (const hub::TreeEntry &entry : *entries)
                m_found.insert(entry.path, entry);
            next();
        });
}

void StageLookup::finish(Result<hub::Done> ended)
{
    const Callback<StageSurroundings> done = std::exchange(m_done, {});
    if (ended)
        done(std::move(m_found));
    else
        done(std::unexpected(ended.error()));
}
