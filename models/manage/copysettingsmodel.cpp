#include "models/manage/copysettingsmodel.h"

#include "hub/spaces.h"
#include "hub/validation.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

CopySettingsModel::CopySettingsModel(hub::HubClient &client, QObject *parent)
    : QAbstractTableModel(parent)
    , m_client(client)
{ }

void CopySettingsModel::load(const hub::RepoId &space)
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
    m_space = space;
    m_volumes.clear();
    setState(State::Loading);
    loadVolumes();
    m_request = m_client.send<std::vector<hub::SpaceVariable>>(
        hub::spaces::variables(space), [this](const Result<std::vector<hub::SpaceVariable>> &variables) {
            if (!variables)
                return setState(State::Hidden);
            std::vector<Row> rows;
            for (const hub::SpaceVariable &variable : *variables)
                rows.push_back({.key = variable.key, .value = variable.value, .original = variable.value});
            append(std::move(rows));
            loadSecrets();
        });
}

void CopySettingsModel::loadSecrets()
{
    m_request = m_client.send<std::vector<hub::SpaceSecret>>(
        hub::spaces::secrets(m_space), [this](const Result<std::vector<hub::SpaceSecret>> &secrets) {
            if (!secrets)
                return setState(State::SecretsHidden);
            std::vector<Row> rows;
            for (const hub::SpaceSecret &secret : *secrets)
                rows.push_back({.key = secret.key, .isSecret = true});
            append(std::move(rows));
            setState(State::Ready);
        });
}

// Whoever may not see it says so no differently: a form without suggestions.
void CopySettingsModel::loadVolumes()
{
    m_runtime = m_client.send<hub::SpaceRuntime>(hub::spaces::runtime(m_space),
                                                 [this](const Result<hub::SpaceRuntime> &runtime) {
                                                     if (!runtime || !runtime->volumes || runtime->volumes->empty())
                                                         return;
                                                     m_volumes = *runtime->volumes;
                                                     emit volumesKnown();
                                                 });
}

void CopySettingsModel::append(std::vector<Row> rows)
{
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    std::ranges::move(rows, std::back_inserter(m_rows));
    endInsertRows();
}

QModelIndex CopySettingsModel::add(bool isSecret)
{
    append({{.isSecret = isSecret, .isAdded = true}});
    return index(rowCount() - 1, NameColumn);
}

void CopySettingsModel::remove(int row)
{
    if (!isAdded(row))
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

bool CopySettingsModel::isAdded(int row) const
{
    return row >= 0 && row < rowCount() && m_rows[size_t(row)].isAdded;
}

std::vector<hub::SpaceSetting> CopySettingsModel::secrets() const
{
    std::vector<hub::SpaceSetting> settings;
    for (const Row &row : m_rows) {
        if (row.isSecret && !row.value.isEmpty())
            settings.push_back({.key = row.key, .value = row.value});
    }
    return settings;
}

std::vector<hub::SpaceSetting> CopySettingsModel::variables() const
{
    std::vector<hub::SpaceSetting> settings;
    for (const Row &row : m_rows) {
        if (!row.isSecret && (row.isAdded ? !row.key.isEmpty() : row.value != row.original))
            settings.push_back({.key = row.key, .value = row.value});
    }
    return settings;
}

QStringList CopySettingsModel::secretsLeft() const
{
    QStringList keys;
    for (const Row &row : m_rows) {
        if (row.isSecret && !row.isAdded && row.value.isEmpty())
            keys += row.key;
    }
    return keys;
}

QString CopySettingsModel::problem() const
{
    QStringList keys;
    for (const Row &row : m_rows) {
        if (row.key.isEmpty() && row.value.isEmpty())
            continue; // an empty line that nobody filled in
        if (const Result<QString> key = hub::settingKey(row.key); !key)
            return key.error().detail;
        if (keys.contains(row.key))
            return tr("“%1” is there twice").arg(row.key);
        if (row.isAdded && row.isSecret && row.value.isEmpty())
            return tr("The secret “%1” has no value").arg(row.key);
        keys += row.key;
    }
    return {};
}

int CopySettingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CopySettingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CopySettingsModel::fateOf(const Row &row) const
{
    if (row.isSecret && row.value.isEmpty())
        return row.isAdded ? tr("Secret without a value") : tr("Secret, does not come along");
    if (!isCopy())
        return row.isSecret ? tr("Secret") : tr("Variable");
    if (row.isSecret)
        return tr("Secret of the copy");
    if (row.isAdded)
        return tr("Variable of the copy");
    return row.value == row.original ? tr("Comes along") : tr("Changed for the copy");
}

QString CopySettingsModel::shownValue(const Row &row)
{
    if (!row.isSecret)
        return row.value;
    return row.value.isEmpty() ? QString() : QString(8, QChar(0x2022));
}

QVariant CopySettingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (Column(index.column())) {
        case NameColumn: return row.key;
        case ValueColumn: return shownValue(row);
        case FateColumn: return fateOf(row);
        case ColumnCount: break;
        }
        return {};
    case Qt::EditRole:
        // What was typed as a secret is typed anew, not shown again.
        if (index.column() == ValueColumn)
            return row.isSecret ? QString() : row.value;
        return row.key;
    case SecretRole: return row.isSecret;
    default: return {};
    }
}

bool CopySettingsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    Row &row = m_rows[size_t(index.row())];
    if (index.column() == NameColumn)
        row.key = value.toString().trimmed();
    else
        row.value = value.toString();
    emit dataChanged(this->index(index.row(), NameColumn), this->index(index.row(), FateColumn));
    return true;
}

QVariant CopySettingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NameColumn: return tr("Name");
    case ValueColumn: return isCopy() ? tr("Value in the copy") : tr("Value");
    case FateColumn: return isCopy() ? tr("What becomes of it") : tr("Kind");
    case ColumnCount: break;
    }
    return {};
}

Qt::ItemFlags CopySettingsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool isEditable =
        index.column() == ValueColumn || (index.column() == NameColumn && m_rows[size_t(index.row())].isAdded);
    return isEditable ? plain | Qt::ItemIsEditable : plain;
}

void CopySettingsModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}
