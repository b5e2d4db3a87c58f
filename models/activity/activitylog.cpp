#include "models/activity/activitylog.h"

#include <algorithm>
#include <mutex>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

//! Collects what happens on other threads until the log's own thread has time for it.
class ActivityLog::Intake : public hub::Observer
{
public:
    explicit Intake(ActivityLog &log) : m_log(&log) { }

    void onTraffic(const hub::Traffic &traffic) override
    {
        const std::lock_guard lock(m_mutex);
        if (!m_log)
            return;
        m_waiting.push_back(traffic);
        if (m_waiting.size() > size_t(limit))
            m_waiting.erase(m_waiting.begin());
        if (std::exchange(m_isCalled, true))
            return;
        QMetaObject::invokeMethod(m_log, [log = m_log, this] { log->take(takeAll()); }, Qt::QueuedConnection);
    }

    void detach()
    {
        const std::lock_guard lock(m_mutex);
        m_log = nullptr;
    }

private:
    std::vector<hub::Traffic> takeAll()
    {
        const std::lock_guard lock(m_mutex);
        m_isCalled = false;
        return std::exchange(m_waiting, {});
    }

    std::mutex m_mutex;
    ActivityLog *m_log;
    std::vector<hub::Traffic> m_waiting;
    bool m_isCalled = false;
};

ActivityLog::ActivityLog(QObject *parent) : QAbstractTableModel(parent), m_intake(std::make_shared<Intake>(*this)) { }

ActivityLog::~ActivityLog()
{
    m_intake->detach();
}

std::shared_ptr<hub::Observer> ActivityLog::observer() const
{
    return m_intake;
}

void ActivityLog::take(std::vector<hub::Traffic> news)
{
    if (news.empty())
        return;
    const int count = int(std::min(news.size(), size_t(limit)));
    forget(limit - count);
    beginInsertRows({}, 0, count - 1);
    for (hub::Traffic &traffic : std::span(news).last(size_t(count))) {
        m_failures += traffic.isFailure();
        m_entries.push_front(std::move(traffic));
    }
    endInsertRows();
}

void ActivityLog::forget(int keep)
{
    if (rowCount() <= keep)
        return;
    beginRemoveRows({}, keep, rowCount() - 1);
    m_failures -= std::count_if(m_entries.begin() + keep, m_entries.end(),
                                [](const hub::Traffic &traffic) { return traffic.isFailure(); });
    m_entries.erase(m_entries.begin() + keep, m_entries.end());
    endRemoveRows();
}

void ActivityLog::clear()
{
    forget(0);
}

int ActivityLog::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ActivityLog::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityLog::value(const hub::Traffic &traffic, int column)
{
    switch (column) {
    case TimeColumn: return traffic.startedAt;
    case MethodColumn: return QString::fromLatin1(hub::verbName(traffic.verb));
    case PlaceColumn:
        return traffic.isOfHub
            ? traffic.address.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::PrettyDecoded)
            : traffic.address.toString(QUrl::PrettyDecoded);
    case StatusColumn: return traffic.status;
    case DurationColumn: return qint64(traffic.duration.count());
    case SentColumn: return traffic.sent;
    case ReceivedColumn: return traffic.received;
    case RetriesColumn: return traffic.attempt;
    case QuotaColumn: return traffic.limit ? QVariant(traffic.limit->remaining) : QVariant();
    case RequestColumn: return traffic.requestId;
    default: return {};
    }
}

QVariant ActivityLog::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::Traffic &traffic = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole: return value(traffic, index.column());
    case TrafficRole: return QVariant::fromValue(traffic);
    default: return {};
    }
}

QVariant ActivityLog::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isNumber = section >= DurationColumn && section <= QuotaColumn;
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isNumber)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter); // as what is below
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case TimeColumn: return tr("Time");
    case MethodColumn: return tr("Method");
    //: Where a request went
    case PlaceColumn: return tr("Place");
    case StatusColumn: return tr("Status");
    case DurationColumn: return tr("Took");
    case SentColumn: return tr("Sent");
    case ReceivedColumn: return tr("Received");
    case RetriesColumn: return tr("Retries");
    case QuotaColumn: return tr("Quota left");
    case RequestColumn: return tr("Request id");
    default: return {};
    }
}
