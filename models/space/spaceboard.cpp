#include "models/space/spaceboard.h"

#include "hub/spaces.h"
#include "models/space/sharedgpuquota.h"

#include <QLocale>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int longestStretch = 5; // lists that say nothing new are asked for that much less often

QString dollars(double amount)
{
    //: a price in US dollars
    return SpaceBoard::tr("$%1").arg(QLocale().toString(amount, 'f', amount < 1000 ? 2 : 0));
}

bool isDue(const QDateTime &since, std::chrono::milliseconds pause)
{
    return !since.isValid() || since.msecsTo(QDateTime::currentDateTimeUtc()) >= pause.count();
}

bool isAlike(const hub::SpaceRuntime &left, const hub::SpaceRuntime &right)
{
    return left.raw == right.raw;
}

QString sleepText(const hub::SpaceRuntime &runtime)
{
    if (!runtime.sleepTime)
        return {};
    if (*runtime.sleepTime < 0)
        //: of a Space that does not go to sleep
        return SpaceBoard::tr("never");
    const double hours = *runtime.sleepTime / 3600.0;
    if (hours < 1)
        return SpaceBoard::tr("after %1 min").arg(QLocale().toString(*runtime.sleepTime / 60));
    return SpaceBoard::tr("after %1 h").arg(QLocale().toString(hours, 'g', 3));
}

} // namespace

SpaceBoard::SpaceBoard(hub::HubClient &client, QObject *parent) : SpaceBoard(client, Pace(), parent) { }

SpaceBoard::SpaceBoard(hub::HubClient &client, const Pace &pace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_client(client)
    , m_pace(pace)
    , m_hardware(client)
    , m_lists(client)
    , m_acts(client)
{
    m_tick.setInterval(std::max(10ms, std::min(pace.moving, pace.looked) / 5));
    connect(&m_tick, &QTimer::timeout, this, &SpaceBoard::onTick);
    connect(&m_client, &hub::HubClient::sessionChanged, this, &SpaceBoard::forget);
    connect(&m_client, &hub::HubClient::rateLimitChanged, this, [this](const hub::RateLimit &limit) {
        if (limit.bucket != "api"_L1)
            return;
        m_limit = limit;
        m_limitEnds = QDateTime::currentDateTimeUtc().addSecs(limit.resetSeconds);
    });
    connect(&m_lists, &SpaceLists::fetched, this, &SpaceBoard::onFetched);
    connect(&m_acts, &SpaceActs::done, this, &SpaceBoard::onDone);
    connect(&m_acts, &SpaceActs::refused, this, &SpaceBoard::onRefused);
    connect(&m_acts, &SpaceActs::finished, this, &SpaceBoard::acted);
    connect(&m_hardware, &QAbstractItemModel::modelReset, this, [this] {
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        emit costChanged();
    });
}

void SpaceBoard::setOwners(const QStringList &owners)
{
    if (owners == m_owners)
        return;
    forget();
    m_owners = owners;
    onTick();
}

void SpaceBoard::forget()
{
    m_lists.cancel();
    m_followed.clear();
    m_acts.clear();
    m_askedAt = {};
    m_unchanged = 0;
    m_limit.reset();
    m_error.reset();
    if (!m_rows.empty()) {
        beginResetModel();
        m_rows.clear();
        endResetModel();
        emit costChanged();
    }
    setState(State::Idle);
}

void SpaceBoard::setShown(const void *by, bool on)
{
    if (on)
        m_shownBy.insert(by);
    else
        m_shownBy.remove(by);
    onTick();
}

void SpaceBoard::setWatchful(bool on)
{
    m_isWatchful = on;
    onTick();
}

bool SpaceBoard::isLookedAt() const
{
    return !m_shownBy.isEmpty() && m_isLookedAt();
}

bool SpaceBoard::isAwaited() const
{
    return !m_owners.isEmpty() && (isLookedAt() || m_isWatchful);
}

bool SpaceBoard::isQuotaLow() const
{
    return m_limit && m_limit->quota > 0 && m_limit->remaining * 10 < m_limit->quota
        && QDateTime::currentDateTimeUtc() < m_limitEnds;
}

void SpaceBoard::onTick()
{
    if (m_owners.isEmpty() || (m_shownBy.isEmpty() && !m_isWatchful))
        return m_tick.stop();
    if (!m_tick.isActive())
        m_tick.start();
    if (!isAwaited() || (isQuotaLow() && m_state != State::Idle))
        return;
    const bool isLooked = isLookedAt();
    const std::chrono::milliseconds pause =
        isLooked ? m_pace.looked * std::min(1 + m_unchanged, longestStretch) : m_pace.unlooked;
    if (m_state != State::Loading && isDue(m_askedAt, pause))
        return reload();
    if (isLooked && isDue(m_followedAt, m_pace.moving))
        followMoving();
}

void SpaceBoard::reload()
{
    if (m_owners.isEmpty())
        return;
    m_hardware.load();
    m_askedAt = QDateTime::currentDateTimeUtc();
    m_error.reset();
    setState(State::Loading);
    m_lists.ask(m_owners);
}

void SpaceBoard::onFetched(const std::vector<SpaceLists::List> &lists)
{
    std::vector<BoardSpace> rows;
    for (const SpaceLists::List &list : lists) {
        const auto isTheirs = [&list](const BoardSpace &space) {
            return space.repo().owner().compare(list.owner, Qt::CaseInsensitive) == 0;
        };
        if (list.error) { // what was known of them stays
            m_error = list.error;
            std::ranges::copy_if(m_rows, std::back_inserter(rows), isTheirs);
        } else {
            std::ranges::copy(list.spaces, std::back_inserter(rows));
        }
    }
    const bool isEmpty = rows.empty();
    merge(std::move(rows));
    setState(m_error && isEmpty ? State::Failed : State::Ready);
    emit costChanged();
    followMoving();
}

// The rows stay where they are as long as they are the same Spaces: a table that begins anew loses its selection.
void SpaceBoard::merge(std::vector<BoardSpace> rows)
{
    const bool isSameSet = std::ranges::equal(
        rows, m_rows, {}, [](const BoardSpace &space) { return space.repo().id; },
        [](const BoardSpace &space) { return space.repo().id; });
    bool isNews = !isSameSet;
    std::vector<std::pair<hub::SpaceStage, QString>> before;
    for (BoardSpace &space : rows) {
        const BoardSpace *known = find(space.repo().id);
        if (!known)
            continue;
        before.emplace_back(known->stage(), space.repo().id);
        space.isActing = known->isActing;
        if (known->stage() == space.stage())
            space.refusal = known->refusal;
        isNews = isNews || !isAlike(known->runtime, space.runtime);
    }
    if (isSameSet) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    m_unchanged = isNews ? 0 : m_unchanged + 1;
    for (const auto &[stage, id] : before) {
        if (const BoardSpace *now = find(id))
            tellOfFailure(stage, *now);
    }
}

void SpaceBoard::tellOfFailure(const hub::SpaceStage &before, const BoardSpace &now)
{
    if (now.isFailed() && !hub::isFailed(before))
        emit failed(now);
}

void SpaceBoard::followMoving()
{
    m_followedAt = QDateTime::currentDateTimeUtc();
    std::erase_if(m_followed, [](const auto &each) { return !each.second.isActive(); });
    for (const BoardSpace &space : m_rows) {
        const QString id = space.repo().id;
        if (!space.isMoving() || m_followed.contains(id))
            continue;
        if (m_followed.size() >= followedAtOnce)
            return;
        m_followed[id] = m_client.send<hub::SpaceRuntime>(
            hub::spaces::runtime(space.repo()),
            [this, id](const Result<hub::SpaceRuntime> &runtime) { onRuntime(id, runtime); });
    }
}

void SpaceBoard::onRuntime(const QString &id, const Result<hub::SpaceRuntime> &runtime)
{
    const size_t row = placeOf(id);
    if (row < m_rows.size() && runtime) // a failure is no news: the lists tell more
        setRuntime(row, *runtime);
}

void SpaceBoard::setRuntime(size_t row, hub::SpaceRuntime runtime)
{
    BoardSpace &space = m_rows[row];
    if (isAlike(space.runtime, runtime))
        return;
    const hub::SpaceStage before = std::exchange(space.runtime, std::move(runtime)).stage;
    if (space.stage() != before)
        space.refusal.reset();
    m_unchanged = 0;
    touch(row);
    emit costChanged();
    tellOfFailure(before, BoardSpace(m_rows[row]));
}

void SpaceBoard::touch(size_t row)
{
    emit dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
}

void SpaceBoard::act(Action action, const QStringList &ids)
{
    QStringList free;
    for (const QString &id : ids) {
        const size_t row = placeOf(id);
        if (row == m_rows.size() || m_rows[row].isActing)
            continue;
        m_rows[row].isActing = true;
        m_rows[row].refusal.reset();
        touch(row);
        free += id;
    }
    m_acts.add(action, free);
}

void SpaceBoard::onDone(Action /*action*/, const QString &id, const hub::SpaceRuntime &runtime)
{
    const size_t row = placeOf(id);
    if (row == m_rows.size())
        return;
    m_rows[row].isActing = false;
    touch(row);
    setRuntime(row, runtime);
}

void SpaceBoard::onRefused(Action action, const QString &id, const Error &error)
{
    const size_t row = placeOf(id);
    if (row < m_rows.size()) {
        m_rows[row].isActing = false;
        m_rows[row].refusal = error;
        touch(row);
    }
    emit refused(action, id, error);
}

void SpaceBoard::setState(State state)
{
    if (state == State::Idle && m_state == State::Idle)
        return;
    m_state = state;
    emit stateChanged();
}

size_t SpaceBoard::placeOf(const QString &id) const
{
    return size_t(std::ranges::find(m_rows, id, [](const BoardSpace &space) { return space.repo().id; })
                  - m_rows.begin());
}

const BoardSpace *SpaceBoard::find(const QString &id) const
{
    const size_t row = placeOf(id);
    return row < m_rows.size() ? &m_rows[row] : nullptr;
}

QModelIndex SpaceBoard::indexOf(const QString &id) const
{
    const size_t row = placeOf(id);
    return row < m_rows.size() ? index(int(row), 0) : QModelIndex();
}

std::optional<double> SpaceBoard::hourlyUsd(const BoardSpace &space) const
{
    return space.isServing() ? priceOf(space, space.hardware()) : 0;
}

std::optional<double> SpaceBoard::hourlyWhenUp(const BoardSpace &space) const
{
    const QString &wanted = space.runtime.requestedHardware;
    return priceOf(space, wanted.isEmpty() ? space.hardware() : wanted);
}

std::optional<double> SpaceBoard::priceOf(const BoardSpace &space, const QString &hardware) const
{
    if (space.isStatic() || hardware.isEmpty() || isSharedGpu(hardware))
        return 0;
    return m_hardware.hourlyUsd(hardware).transform([&](double price) { return price * space.replicas(); });
}

SpaceBoard::Cost SpaceBoard::cost() const
{
    Cost cost;
    for (const BoardSpace &space : m_rows) {
        const std::optional<double> hourly = hourlyUsd(space);
        cost.hourlyUsd += hourly.value_or(0);
        cost.unpriced += !hourly;
        cost.paid += hourly.value_or(0) > 0;
    }
    return cost;
}

QStringList SpaceBoard::payingOnes() const
{
    QStringList ids;
    for (const BoardSpace &space : m_rows) {
        const bool isUp = space.isServing() || space.isMoving();
        const bool isPaid = hourlyWhenUp(space).value_or(1) > 0 || hourlyUsd(space).value_or(1) > 0;
        if (isUp && isPaid && space.stage() != hub::Stage::Deleting)
            ids += space.repo().id;
    }
    return ids;
}

int SpaceBoard::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SpaceBoard::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SpaceBoard::text(const BoardSpace &space, int column) const
{
    switch (column) {
    case NameColumn: return space.repo().id;
    case StageColumn: return space.stage().text();
    case HardwareColumn: {
        if (space.isStatic())
            return tr("static page");
        const QString name = m_hardware.title(space.hardware());
        const QString &wanted = space.runtime.requestedHardware;
        const bool isSwitching =
            !wanted.isEmpty() && !space.runtime.hardware.isEmpty() && wanted != space.runtime.hardware;
        //: %1 and %2 are names of hardware
        const QString shown = isSwitching ? tr("%1 → %2").arg(name, m_hardware.title(wanted)) : name;
        //: hardware that several copies run on
        return space.replicas() > 1 ? tr("%1 × %2").arg(space.replicas()).arg(shown) : shown;
    }
    case SleepColumn: return space.isStatic() ? QString() : sleepText(space.runtime);
    case HourColumn:
    case MonthColumn: {
        const std::optional<double> hourly = hourlyUsd(space);
        if (!hourly)
            //: of a price
            return tr("not said");
        if (*hourly <= 0)
            return u"–"_s;
        return dollars(column == HourColumn ? *hourly : *hourly * hoursAMonth);
    }
    default: return {};
    }
}

QString SpaceBoard::toolTip(const BoardSpace &space, int column) const
{
    if (column == StageColumn && !space.runtime.errorMessage.isEmpty())
        return space.runtime.errorMessage;
    if (column == HardwareColumn)
        return space.hardware();
    if (column != HourColumn && column != MonthColumn)
        return {};
    const double later = hourlyWhenUp(space).value_or(0);
    if (space.isServing() || later <= 0)
        return {};
    return tr("Costs nothing as it is; %1 an hour once it runs").arg(dollars(later));
}

QVariant SpaceBoard::sortKey(const BoardSpace &space, int column) const
{
    if (column == HourColumn || column == MonthColumn)
        return hourlyUsd(space).value_or(1e9);
    if (column == SleepColumn)
        return space.runtime.sleepTime.value_or(0) < 0 ? INT_MAX : space.runtime.sleepTime.value_or(0);
    return text(space, column).toLower();
}

QVariant SpaceBoard::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BoardSpace &space = row(index);
    const bool isFigure = index.column() >= SleepColumn;
    switch (role) {
    case Qt::DisplayRole: return text(space, index.column());
    case Qt::ToolTipRole: return toolTip(space, index.column());
    case Qt::TextAlignmentRole: return int((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case IdRole: return space.repo().id;
    case StageRole: return space.stage().text();
    case SortRole: return sortKey(space, index.column());
    default: return {};
    }
}

QVariant SpaceBoard::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= SleepColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Space");
    case StageColumn: return tr("Stage");
    case HardwareColumn: return tr("Hardware");
    //: when a Space goes to sleep
    case SleepColumn: return tr("Sleeps");
    case HourColumn: return tr("An hour");
    case MonthColumn: return tr("A month");
    default: return {};
    }
}
