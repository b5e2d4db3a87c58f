#include "models/space/hardwaretablemodel.h"

#include "models/space/sharedgpuquota.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString gigabytes(int number)
{
    return number > 0 ? HardwareTableModel::tr("%1 GB").arg(QLocale().toString(number)) : QString();
}

QString price(std::optional<double> hourly)
{
    if (!hourly)
        return HardwareTableModel::tr("not said");
    if (*hourly <= 0)
        return HardwareTableModel::tr("free");
    //: a price an hour in US dollars
    return HardwareTableModel::tr("$%1 / h").arg(QLocale().toString(*hourly, 'f', 2));
}

} // namespace

HardwareTableModel::HardwareTableModel(hub::HubClient &client, QObject *parent)
    : QAbstractTableModel(parent)
    , m_client(client)
    , m_rows(documented())
{
    connect(&m_client, &hub::HubClient::sessionChanged, this, [this] {
        if (m_server.isEmpty() || m_server == m_client.endpoint().url())
            return;
        m_request = {};
        m_isFromServer = false;
        take(documented()); // another server has its own prices
        load();
    });
}

std::vector<HardwareTableModel::Row> HardwareTableModel::documented()
{
    std::vector<Row> rows;
    for (const hub::DocumentedHardware &known : hub::spaces::documentedHardware()) {
        Row row{.flavor = known.name,
                .title = known.name,
                .memory = gigabytes(known.ramGb),
                .accelerator = known.accelerator.toString(),
                .disk = gigabytes(known.diskGb)};
        if (known.cpus > 0)
            row.cpu = tr("%1 vCPU").arg(QLocale().toString(known.cpus));
        if (known.acceleratorMemoryGb > 0)
            row.accelerator += u", "_s + gigabytes(known.acceleratorMemoryGb);
        if (known.hourlyUsd >= 0)
            row.hourlyUsd = known.hourlyUsd;
        rows.push_back(std::move(row));
    }
    return rows;
}

HardwareTableModel::Row HardwareTableModel::rowOf(const hub::SpaceHardware &hardware)
{
    Row row{.flavor = hardware.name,
            .title = hardware.prettyName.isEmpty() ? hardware.name : hardware.prettyName,
            .cpu = hardware.cpu,
            .memory = hardware.ram,
            .disk = hardware.disk,
            .hourlyUsd = hardware.hourlyUsd()};
    if (hardware.accelerator) {
        const hub::Accelerator &other = *hardware.accelerator;
        const bool isOne = other.quantity.isEmpty() || other.quantity == "1"_L1;
        row.accelerator = isOne ? other.model : u"%1 × %2"_s.arg(other.quantity, other.model);
        if (!other.memory.isEmpty())
            row.accelerator += u", "_s + other.memory;
    }
    return row;
}

void HardwareTableModel::load()
{
    if (m_isFromServer || m_request.isActive())
        return;
    m_server = m_client.endpoint().url();
    m_request = m_client.send<std::vector<hub::SpaceHardware>>(
        hub::spaces::hardware(), [this](Result<std::vector<hub::SpaceHardware>> list) {
            // Without an answer the documented table stays, which says where it comes from.
            if (!list || list->empty())
                return;
            std::vector<Row> rows;
            std::ranges::transform(*list, std::back_inserter(rows), rowOf);
            m_isFromServer = true;
            take(std::move(rows));
            emit loaded();
        });
}

void HardwareTableModel::take(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    addExtra(m_current);
    addExtra(m_requested);
}

void HardwareTableModel::addExtra(const QString &flavor)
{
    if (flavor.isEmpty() || find(flavor))
        return;
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.push_back({.flavor = flavor, .title = flavor, .isExtra = true});
    endInsertRows();
}

void HardwareTableModel::setStanding(const QString &current, const QString &requested)
{
    if (current == m_current && requested == m_requested)
        return;
    m_current = current;
    m_requested = requested;
    addExtra(current);
    addExtra(requested);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const HardwareTableModel::Row *HardwareTableModel::find(const QString &flavor) const
{
    const auto found = std::ranges::find(m_rows, flavor, &Row::flavor);
    return found == m_rows.end() ? nullptr : &*found;
}

QModelIndex HardwareTableModel::indexOf(const QString &flavor) const
{
    const Row *row = find(flavor);
    return row ? index(int(row - m_rows.data()), 0) : QModelIndex();
}

std::optional<double> HardwareTableModel::hourlyUsd(const QString &flavor) const
{
    const Row *row = find(flavor);
    return row ? row->hourlyUsd : std::nullopt;
}

QString HardwareTableModel::title(const QString &flavor) const
{
    const Row *row = find(flavor);
    return row ? row->title : flavor;
}

int HardwareTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HardwareTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

HardwareTableModel::Standing HardwareTableModel::standing(const Row &row) const
{
    if (row.flavor == m_current)
        return Standing::Current;
    return row.flavor == m_requested ? Standing::Requested : Standing::Offered;
}

QString HardwareTableModel::text(const Row &row, int column) const
{
    switch (column) {
    case NameColumn:
        switch (standing(row)) {
        case Standing::Current: return tr("%1 (current)").arg(row.title);
        case Standing::Requested: return tr("%1 (requested)").arg(row.title);
        case Standing::Offered: return row.title;
        }
        return row.title;
    case CpuColumn: return row.cpu;
    case MemoryColumn: return row.memory;
    case AcceleratorColumn: return row.accelerator;
    case DiskColumn: return row.disk;
    //: in place of a price: what it is paid with
    case PriceColumn: return isSharedGpu(row.flavor) ? tr("quota") : price(row.hourlyUsd);
    case SummaryColumn: return summary(row);
    default: return {};
    }
}

// What matters most first: where there is little room the rest is cut.
QString HardwareTableModel::summary(const Row &row)
{
    QStringList parts{row.title};
    if (isSharedGpu(row.flavor))
        parts += tr("quota");
    else if (row.hourlyUsd)
        parts += *row.hourlyUsd <= 0 ? tr("free")
                                     //: a price in US dollars
                                     : tr("$%1 an hour").arg(QLocale().toString(*row.hourlyUsd, 'f', 2));
    parts += {row.cpu, row.memory, row.accelerator};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariant HardwareTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const bool isFigure = index.column() == PriceColumn || index.column() == MemoryColumn
        || index.column() == DiskColumn || index.column() == CpuColumn;
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole: return row.isExtra ? tr("%1: not on the server’s list of today").arg(row.flavor) : row.flavor;
    case Qt::TextAlignmentRole: return int((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case FlavorRole: return row.flavor;
    case PriceRole: return row.hourlyUsd ? QVariant(*row.hourlyUsd) : QVariant();
    case StandingRole: return int(standing(row));
    case SortRole:
        return index.column() == PriceColumn ? QVariant(row.hourlyUsd.value_or(1e9)) : text(row, index.column());
    default: return {};
    }
}

QVariant HardwareTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == NameColumn || section == AcceleratorColumn ? Qt::AlignLeft : Qt::AlignRight)
                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Hardware");
    case CpuColumn: return tr("CPU");
    case MemoryColumn: return tr("Memory");
    case AcceleratorColumn: return tr("GPU");
    case DiskColumn: return tr("Disk");
    case PriceColumn: return tr("Price");
    default: return {};
    }
}
