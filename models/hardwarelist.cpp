#include "models/hardwarelist.h"

#include <QLocale>

using namespace Qt::StringLiterals;

HardwareList::HardwareList(hub::HubClient &client, QObject *parent)
    : QAbstractListModel(parent)
    , m_client(client)
    , m_rows(documentedRows())
{ }

void HardwareList::load()
{
    m_request = m_client.send<std::vector<hub::SpaceHardware>>(
        hub::spaces::hardware(), [this](const Result<std::vector<hub::SpaceHardware>> &list) {
            if (!list || list->empty())
                return; // the documented ones will do
            std::vector<Row> rows;
            for (const hub::SpaceHardware &hardware : *list)
                rows.push_back(rowOf(hardware));
            setRows(std::move(rows));
        });
}

void HardwareList::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QString HardwareList::priceText(std::optional<double> hourlyUsd)
{
    if (!hourlyUsd)
        return {};
    if (*hourlyUsd <= 0)
        return tr("free");
    //: a price in US dollars
    return tr("$%1 an hour").arg(QLocale().toString(*hourlyUsd, 'f', 2));
}

HardwareList::Row HardwareList::rowOf(const hub::SpaceHardware &hardware)
{
    QStringList parts{hardware.prettyName.isEmpty() ? hardware.name : hardware.prettyName, hardware.cpu, hardware.ram};
    if (hardware.accelerator && !hardware.accelerator->memory.isEmpty())
        //: memory of a graphics processor
        parts += tr("%1 of graphics memory").arg(hardware.accelerator->memory);
    parts += priceText(hardware.hourlyUsd());
    parts.removeAll(QString());
    return {.flavor = hardware.name, .text = parts.join(u" · "_s), .hourlyUsd = hardware.hourlyUsd()};
}

std::vector<HardwareList::Row> HardwareList::documentedRows()
{
    std::vector<Row> rows;
    for (const hub::DocumentedHardware &hardware : hub::spaces::documentedHardware()) {
        const std::optional<double> price = hardware.hourlyUsd < 0 ? std::nullopt : std::optional(hardware.hourlyUsd);
        QStringList parts{QString(hardware.name), hardware.accelerator.toString()};
        if (hardware.cpus > 0)
            parts += tr("%1 vCPU").arg(QLocale().toString(hardware.cpus, 'g', 3));
        if (hardware.ramGb > 0)
            parts += tr("%1 GB").arg(hardware.ramGb);
        parts += priceText(price);
        parts.removeAll(QString());
        rows.push_back({.flavor = QString(hardware.name), .text = parts.join(u" · "_s), .hourlyUsd = price});
    }
    return rows;
}

int HardwareList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant HardwareList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case FlavorRole: return row.flavor;
    case HourlyUsdRole: return row.hourlyUsd ? QVariant(*row.hourlyUsd) : QVariant();
    default: return {};
    }
}
