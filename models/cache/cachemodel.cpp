#include "models/cache/cachemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace transfer;
using Verdict = VerifiedFile::Verdict;

namespace {

// What an index stands under is in its id: nothing for repos, the repo for revisions, both for files.
constexpr int repoShift = 32;
constexpr quintptr lowHalf = 0xffffffff;

int repoRow(const QModelIndex &index)
{
    return index.internalId() == 0 ? index.row() : int(index.internalId() >> repoShift) - 1;
}

int revisionRow(const QModelIndex &index)
{
    const quintptr low = index.internalId() & lowHalf;
    return low == 0 ? index.row() : int(low) - 1;
}

//! The worse of two, for what holds both.
Verdict worse(Verdict left, Verdict right)
{
    const auto weight = [](Verdict verdict) {
        switch (verdict) {
        case Verdict::Whole: return 0;
        case Verdict::Unknown: return 1;
        case Verdict::Unreadable: return 2;
        case Verdict::Damaged: return 3;
        }
        return 0;
    };
    return weight(left) < weight(right) ? right : left;
}

} // namespace

CacheModel::CacheModel(const CacheKeeper &keeper, QObject *parent) : QAbstractItemModel(parent), m_keeper(keeper)
{
    connect(&m_keeper, &CacheKeeper::stateChanged, this, &CacheModel::take);
    connect(&m_keeper, &CacheKeeper::verificationEnded, this, &CacheModel::takeVerdicts);
    m_content = m_keeper.content();
    takeVerdicts();
}

void CacheModel::take()
{
    if (m_keeper.state() != CacheKeeper::State::Ready)
        return;
    beginResetModel();
    m_content = m_keeper.content();
    endResetModel();
}

void CacheModel::takeVerdicts()
{
    m_verdicts.clear();
    for (const VerifiedFile &file : m_keeper.verified())
        m_verdicts.insert(file.blob, file.verdict);
    // Rows at any depth take theirs from the same table.
    announceVerdicts({});
    for (int repo = 0; repo < rowCount(); ++repo) {
        const QModelIndex above = index(repo, NameColumn);
        announceVerdicts(above);
        for (int revision = 0; revision < rowCount(above); ++revision)
            announceVerdicts(index(revision, NameColumn, above));
    }
}

void CacheModel::announceVerdicts(const QModelIndex &parent)
{
    if (const int rows = rowCount(parent); rows > 0)
        emit dataChanged(index(0, NameColumn, parent), index(rows - 1, NameColumn, parent), {VerdictRole});
}

CacheModel::Level CacheModel::levelOf(const QModelIndex &index)
{
    if (index.internalId() == 0)
        return Level::Repo;
    return (index.internalId() & lowHalf) == 0 ? Level::Revision : Level::File;
}

QModelIndex CacheModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr(0));
    const quintptr repo = quintptr(repoRow(parent) + 1) << repoShift;
    return createIndex(row, column, levelOf(parent) == Level::Repo ? repo : repo | quintptr(parent.row() + 1));
}

QModelIndex CacheModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || levelOf(child) == Level::Repo)
        return {};
    if (levelOf(child) == Level::Revision)
        return createIndex(repoRow(child), 0, quintptr(0));
    return createIndex(revisionRow(child), 0, child.internalId() & ~lowHalf);
}

int CacheModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    if (!parent.isValid())
        return int(m_content.repos.size());
    switch (levelOf(parent)) {
    case Level::Repo: return int(repo(parent)->revisions.size());
    case Level::Revision: return int(revision(parent)->files.size());
    case Level::File: break;
    }
    return 0;
}

int CacheModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

const CachedRepo *CacheModel::repo(const QModelIndex &index) const
{
    return index.isValid() ? &m_content.repos.at(size_t(repoRow(index))) : nullptr;
}

const CachedRevision *CacheModel::revision(const QModelIndex &index) const
{
    const bool isBelow = index.isValid() && levelOf(index) != Level::Repo;
    return isBelow ? &repo(index)->revisions.at(size_t(revisionRow(index))) : nullptr;
}

const CachedFile *CacheModel::file(const QModelIndex &index) const
{
    const bool isFile = index.isValid() && levelOf(index) == Level::File;
    return isFile ? &revision(index)->files.at(size_t(index.row())) : nullptr;
}

std::vector<RevisionKey> CacheModel::keys(const QModelIndexList &indexes) const
{
    std::vector<RevisionKey> keys;
    const auto add = [&keys](const CachedRepo &repo, const CachedRevision &revision) {
        const RevisionKey key{repo.folder, revision.commit};
        if (!std::ranges::contains(keys, key))
            keys.push_back(key);
    };
    for (const QModelIndex &index : indexes) {
        const CachedRepo *owner = repo(index);
        if (const CachedRevision *one = revision(index)) {
            add(*owner, *one);
        } else if (owner) {
            for (const CachedRevision &each : owner->revisions)
                add(*owner, each);
        }
    }
    return keys;
}

QString CacheModel::name(const QModelIndex &index) const
{
    switch (levelOf(index)) {
    case Level::Repo: return repo(index)->id;
    case Level::Revision: return revision(index)->commit;
    case Level::File: return file(index)->path;
    }
    return {};
}

QString CacheModel::toolTip(const QModelIndex &index) const
{
    switch (levelOf(index)) {
    case Level::Repo: return repo(index)->folder;
    case Level::Revision: return revision(index)->folder;
    case Level::File: return file(index)->blob;
    }
    return {};
}

QVariant CacheModel::sortValue(const QModelIndex &index) const
{
    const CachedRepo *owner = repo(index);
    const CachedRevision *one = revision(index);
    const CachedFile *single = file(index);
    switch (index.column()) {
    case NameColumn: return name(index);
    case SizeColumn: return single ? single->size : one ? one->size : owner->size;
    case FilesColumn:
        if (single)
            return {};
        return one ? int(one->files.size()) : owner->files;
    case UsedColumn:
        if (single)
            return single->used;
        return one ? QVariant() : owner->used;
    case ModifiedColumn: return single ? single->modified : one ? one->modified : owner->modified;
    default: return {};
    }
}

std::optional<Verdict> CacheModel::verdict(const QModelIndex &index) const
{
    std::optional<Verdict> worst;
    const auto take = [&](const CachedFile &single) {
        const auto found = m_verdicts.constFind(single.blob);
        if (found != m_verdicts.cend())
            worst = worst ? worse(*worst, *found) : *found;
    };
    if (m_verdicts.isEmpty())
        return worst;
    if (const CachedFile *single = file(index)) {
        take(*single);
        return worst;
    }
    const CachedRevision *one = revision(index);
    for (const CachedRevision &each : repo(index)->revisions) {
        if (!one || one == &each)
            std::ranges::for_each(each.files, take);
    }
    return worst;
}

QVariant CacheModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case SortRole: return sortValue(index);
    case Qt::ToolTipRole: return toolTip(index);
    case LevelRole: return int(levelOf(index));
    case KindRole: return repo(index)->kind;
    case RefsRole: return levelOf(index) == Level::Revision ? QVariant(revision(index)->refs) : QVariant();
    case VerdictRole:
        if (const std::optional<Verdict> found = verdict(index))
            return int(*found);
        return {};
    default: return {};
    }
}

QVariant CacheModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole
        && (section == SizeColumn || section == FilesColumn))
        return int(Qt::AlignRight | Qt::AlignVCenter); // as their numbers
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case SizeColumn: return tr("Size");
    case FilesColumn: return tr("Files");
    //: When somebody last read from it
    case UsedColumn: return tr("Used");
    //: When it was fetched
    case ModifiedColumn: return tr("Fetched");
    default: return {};
    }
}
