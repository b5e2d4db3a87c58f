#include "models/files/filesearchmodel.h"

#include <algorithm>
#include <utility>

FileSearchModel::FileSearchModel(hub::HubClient &client, QObject *parent) : QAbstractListModel(parent), m_client(client)
{ }

void FileSearchModel::setSubject(const hub::RepoId &repo, const QString &revision)
{
    if (repo == m_repo && revision == m_revision)
        return;
    m_repo = repo;
    m_revision = revision;
    refresh();
}

void FileSearchModel::refresh()
{
    m_isAllWanted = false;
    forget();
    if (!m_matcher.isEmpty() && !m_repo.isEmpty())
        list();
}

void FileSearchModel::forget()
{
    beginResetModel();
    m_request.cancel();
    m_entries = {};
    m_folded.clear();
    m_foldedEnds.clear();
    m_matches.clear();
    m_next.clear();
    m_allowed = m_limit;
    endResetModel();
    setState(State::Idle);
}

void FileSearchModel::setText(const QString &text)
{
    if (text == m_text)
        return;
    beginResetModel();
    m_text = text;
    const FileMatcher matcher(text);
    const bool isNarrower = matcher.isNarrowerThan(m_matcher);
    m_matcher = matcher;
    m_matches = isNarrower ? matchesAmong(std::move(m_matches)) : matchesFrom(0);
    std::ranges::sort(m_matches);
    endResetModel();
    if (m_state == State::Idle && !m_matcher.isEmpty() && !m_repo.isEmpty())
        return list();
    if (m_state == State::Listing && m_matcher.isEmpty() && !m_isAllWanted) { // goes on with the next word
        m_request.cancel();
        return setState(State::Idle);
    }
    emit progressed();
}

void FileSearchModel::listAll()
{
    m_isAllWanted = true;
    if (m_state == State::Idle && !m_repo.isEmpty())
        list();
}

void FileSearchModel::stop()
{
    if (m_state != State::Listing)
        return;
    m_request.cancel();
    setState(State::Stopped);
}

void FileSearchModel::resume()
{
    if (m_state == State::AtLimit)
        m_allowed = listedCount() + m_limit;
    if (m_state == State::Stopped || m_state == State::AtLimit || m_state == State::Failed)
        list();
}

void FileSearchModel::list()
{
    setState(State::Listing);
    m_request = m_client.send<std::shared_ptr<const FilePage>>(
        m_next.isEmpty() ? filepages::ofRepo(m_repo, m_revision) : filepages::nextOfRepo(m_next),
        [this](const Result<std::shared_ptr<const FilePage>> &page) { onPage(page); });
}

void FileSearchModel::onPage(const Result<std::shared_ptr<const FilePage>> &page)
{
    if (!page) {
        m_error = page.error();
        return setState(State::Failed);
    }
    const FileEntries::Index first = m_entries.size();
    m_entries.append((*page)->entries);
    m_next = (*page)->next;
    fold(first);
    insert(matchesFrom(first));
    if (m_next.isEmpty())
        return setState(State::Complete);
    if (listedCount() >= m_allowed)
        return setState(State::AtLimit);
    list();
}

void FileSearchModel::fold(FileEntries::Index first)
{
    for (FileEntries::Index entry = first; entry < m_entries.size(); ++entry) {
        m_folded += FileMatcher::folded(m_entries.name(entry));
        m_foldedEnds.push_back(quint32(m_folded.size()));
    }
}

std::vector<FileSearchModel::Match> FileSearchModel::matchesFrom(FileEntries::Index first) const
{
    std::vector<Match> matches;
    if (m_matcher.isEmpty())
        return matches;
    for (FileEntries::Index entry = first; entry < m_entries.size(); ++entry) {
        if (const std::optional<Match> found = match(entry))
            matches.push_back(*found);
    }
    return matches;
}

//! A letter more leaves some of what was found, and nothing else.
std::vector<FileSearchModel::Match> FileSearchModel::matchesAmong(std::vector<Match> candidates) const
{
    std::vector<Match> matches;
    for (const Match candidate : candidates) {
        if (const std::optional<Match> found = match(entryOf(candidate)))
            matches.push_back(*found);
    }
    return matches;
}

std::optional<FileSearchModel::Match> FileSearchModel::match(FileEntries::Index entry) const
{
    const qsizetype begin = entry == 0 ? 0 : m_foldedEnds[entry - 1];
    const QByteArrayView path = QByteArrayView(m_folded).sliced(begin, m_foldedEnds[entry] - begin);
    const std::optional<FileMatcher::Fit> fit = m_matcher.match(path);
    if (!fit)
        return {};
    const auto depth = std::min<quint64>(quint64(std::ranges::count(path, '/')), 0xff);
    return (quint64(*fit) << 48) | (depth << 40) | entry;
}

// As in FileTreeModel: one signal for the new rows, one for their places.
void FileSearchModel::insert(std::vector<Match> fresh)
{
    if (fresh.empty())
        return;
    std::ranges::sort(fresh);
    const int first = int(m_matches.size());
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    m_matches.insert(m_matches.end(), fresh.begin(), fresh.end());
    endInsertRows();
    if (first > 0 && m_matches[size_t(first)] < m_matches[size_t(first - 1)])
        mergeFrom(first);
}

void FileSearchModel::mergeFrom(int first)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList kept = persistentIndexList();
    std::vector<Match> before;
    for (const QModelIndex &index : kept)
        before.push_back(m_matches[size_t(index.row())]);
    std::inplace_merge(m_matches.begin(), m_matches.begin() + first, m_matches.end());
    for (qsizetype at = 0; at < kept.size(); ++at) {
        const auto place = std::ranges::lower_bound(m_matches, before[size_t(at)]);
        changePersistentIndex(kept[at], index(int(place - m_matches.begin()), kept[at].column()));
    }
    emit layoutChanged({}, VerticalSortHint);
}

void FileSearchModel::setState(State state)
{
    m_state = state;
    emit progressed();
}

hub::TreeEntry FileSearchModel::entry(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const FileEntries::Index entry = entryOf(m_matches[size_t(index.row())]);
    return m_entries.entry(entry, m_entries.text(entry));
}

Qt::ItemFlags FileSearchModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled : Qt::ItemFlags();
}

int FileSearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_matches.size());
}

QVariant FileSearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != PathRole))
        return {};
    return m_entries.text(entryOf(m_matches[size_t(index.row())]));
}
