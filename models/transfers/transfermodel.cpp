#include "models/transfers/transfermodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using transfer::FileProgress;
using transfer::JobId;
using transfer::JobState;

namespace {

// Both columns show the same row: what it is, and what can be done with it.
constexpr int columns = 2;

// Jobs tell of changes ten times a second; reading a long list of files that often would be felt.
constexpr std::size_t longList = 500;

bool isSame(const FileProgress &left, const FileProgress &right)
{
    return left.state == right.state && left.size == right.size && left.isLarge == right.isLarge;
}

bool haveSamePaths(const std::vector<FileProgress> &left, const std::vector<FileProgress> &right)
{
    return std::ranges::equal(left, right, {}, &FileProgress::repoPath, &FileProgress::repoPath);
}

} // namespace

TransferModel::TransferModel(transfer::TransferQueue &queue, QObject *parent)
    : QAbstractItemModel(parent)
    , m_queue(queue)
{
    for (const JobId id : queue.jobs())
        m_jobs.insert(m_jobs.begin(), Job{.snapshot = queue.job(id)});
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(1s);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        for (const JobId id : std::exchange(m_stale, {}))
            refreshFiles(id);
    });
    connect(&queue, &transfer::TransferQueue::jobAdded, this, &TransferModel::onJobAdded);
    connect(&queue, &transfer::TransferQueue::jobChanged, this, &TransferModel::onJobChanged);
    connect(&queue, &transfer::TransferQueue::jobRemoved, this, &TransferModel::onJobRemoved);
    connect(&queue, &transfer::TransferQueue::orderChanged, this, &TransferModel::onOrderChanged);
}

QModelIndex TransferModel::indexOf(JobId id) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row, 0);
}

const transfer::JobSnapshot *TransferModel::job(const QModelIndex &index) const
{
    const int row = rowOf(index);
    return row < 0 ? nullptr : &m_jobs[std::size_t(row)].snapshot;
}

TransferModel::Overall TransferModel::overall() const
{
    Overall overall;
    qint64 total = 0;
    qint64 acknowledged = 0;
    for (const Job &job : m_jobs) {
        if (job.snapshot.state != JobState::Running && job.snapshot.state != JobState::Waiting)
            continue;
        const transfer::Progress &progress = job.snapshot.progress;
        ++overall.active;
        overall.bytesPerSecond += progress.bytesPerSecond;
        total += progress.bytesTotal;
        acknowledged += progress.bytesAcknowledged;
        if (progress.remaining)
            overall.remaining = std::max(overall.remaining.value_or(0s), *progress.remaining);
    }
    // As for a single job: not all of it before the last commit is there.
    if (total > 0)
        overall.fraction = std::min(0.99, double(acknowledged) / double(total));
    return overall;
}

void TransferModel::releaseFiles(const QModelIndex &job)
{
    const int row = job.internalId() == 0 ? rowOf(job) : -1;
    if (row < 0)
        return;
    m_jobs[std::size_t(row)].hasFiles = false;
    replaceFiles(row, {});
}

QModelIndex TransferModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr(0));
    return createIndex(row, column, quintptr(m_jobs[std::size_t(parent.row())].snapshot.id));
}

QModelIndex TransferModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return indexOf(JobId(index.internalId()));
}

int TransferModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_jobs.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return int(m_jobs[std::size_t(parent.row())].files.size());
}

int TransferModel::columnCount(const QModelIndex &) const
{
    return columns;
}

bool TransferModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0 || canFetchMore(parent);
}

bool TransferModel::canFetchMore(const QModelIndex &parent) const
{
    if (!parent.isValid() || parent.internalId() != 0 || parent.column() != 0)
        return false;
    const Job &job = m_jobs[std::size_t(parent.row())];
    return !job.hasFiles && job.snapshot.progress.filesTotal > 0;
}

void TransferModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Job &job = m_jobs[std::size_t(parent.row())];
    job.hasFiles = true;
    replaceFiles(parent.row(), m_queue.files(job.snapshot.id));
}

QVariant TransferModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Job &job = m_jobs[std::size_t(rowOf(index))];
    if (index.internalId() == 0)
        return jobData(job, role);
    return fileData(job, job.files[std::size_t(index.row())], role);
}

QVariant TransferModel::jobData(const Job &job, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return job.snapshot.title;
    case JobIdRole: return job.snapshot.id;
    case IsJobRole: return true;
    case JobRole: return QVariant::fromValue(job.snapshot);
    case JobStateRole: return int(job.snapshot.state);
    case IsFinishedRole: return job.snapshot.isFinished();
    default: return {};
    }
}

QVariant TransferModel::fileData(const Job &job, const FileProgress &file, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return file.repoPath;
    case JobIdRole: return job.snapshot.id;
    case IsJobRole: return false;
    case JobStateRole: return int(job.snapshot.state);
    case FileRole: return QVariant::fromValue(file);
    case IsFinishedRole: return job.snapshot.isFinished();
    default: return {};
    }
}

void TransferModel::onJobAdded(JobId id)
{
    beginInsertRows({}, 0, 0);
    m_jobs.insert(m_jobs.begin(), Job{.snapshot = m_queue.job(id)});
    endInsertRows();
    emit overallChanged();
}

void TransferModel::onJobChanged(JobId id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    Job &job = m_jobs[std::size_t(row)];
    const bool wasRunning = job.snapshot.state == JobState::Running;
    job.snapshot = m_queue.job(id);
    emit dataChanged(index(row, 0), index(row, columns - 1));
    emit overallChanged();
    if (!job.hasFiles)
        return;
    if (job.files.size() < longList || wasRunning != (job.snapshot.state == JobState::Running))
        return refreshFiles(id);
    m_stale.insert(id);
    if (!m_refresh.isActive())
        m_refresh.start();
}

void TransferModel::onJobRemoved(JobId id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_jobs.erase(m_jobs.begin() + row);
    endRemoveRows();
    emit overallChanged();
}

// Files know their job by its number and move along with it.
void TransferModel::onOrderChanged()
{
    emit layoutAboutToBeChanged();
    const QModelIndexList persistent = persistentIndexList();
    QList<JobId> ids;
    for (const QModelIndex &index : persistent)
        ids.append(index.internalId() == 0 ? m_jobs[std::size_t(index.row())].snapshot.id : 0);
    const QList<JobId> order = m_queue.jobs();
    std::ranges::stable_sort(m_jobs, std::ranges::greater(),
                             [&order](const Job &job) { return order.indexOf(job.snapshot.id); });
    for (qsizetype at = 0; at < persistent.size(); ++at) {
        if (ids.at(at) != 0)
            changePersistentIndex(persistent.at(at), createIndex(rowOf(ids.at(at)), persistent.at(at).column()));
    }
    emit layoutChanged();
}

void TransferModel::refreshFiles(JobId id)
{
    const int row = rowOf(id);
    if (row < 0 || !m_jobs[std::size_t(row)].hasFiles)
        return;
    std::vector<FileProgress> files = m_queue.files(id);
    if (haveSamePaths(files, m_jobs[std::size_t(row)].files))
        updateFiles(row, std::move(files));
    else
        replaceFiles(row, std::move(files));
}

void TransferModel::replaceFiles(int row, std::vector<FileProgress> files)
{
    const QModelIndex parent = index(row, 0);
    std::vector<FileProgress> &present = m_jobs[std::size_t(row)].files;
    if (!present.empty()) {
        beginRemoveRows(parent, 0, int(present.size()) - 1);
        present.clear();
        endRemoveRows();
    }
    if (files.empty())
        return;
    beginInsertRows(parent, 0, int(files.size()) - 1);
    present = std::move(files);
    endInsertRows();
}

void TransferModel::updateFiles(int row, std::vector<FileProgress> files)
{
    const QModelIndex parent = index(row, 0);
    std::vector<FileProgress> &present = m_jobs[std::size_t(row)].files;
    std::swap(present, files);
    const int count = int(present.size());
    for (int first = 0; first < count; ++first) {
        int last = first;
        while (last < count && !isSame(files[std::size_t(last)], present[std::size_t(last)]))
            ++last;
        if (last > first)
            emit dataChanged(index(first, 0, parent), index(last - 1, columns - 1, parent), {FileRole});
        first = last;
    }
}

int TransferModel::rowOf(JobId id) const
{
    const auto found = std::ranges::find(m_jobs, id, [](const Job &job) { return job.snapshot.id; });
    return found == m_jobs.end() ? -1 : int(found - m_jobs.begin());
}

int TransferModel::rowOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    return index.internalId() == 0 ? index.row() : rowOf(JobId(index.internalId()));
}
