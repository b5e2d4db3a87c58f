#include "models/space/spacekeysmodel.h"

#include "core/secret.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool comesBefore(const SpaceKey &one, const SpaceKey &other)
{
    return one.isSecret != other.isSecret ? one.isSecret : one.key < other.key;
}

bool isSame(const SpaceKey &one, const SpaceKey &other)
{
    return one.isSecret == other.isSecret && one.key == other.key;
}

} // namespace

SpaceKeysModel::SpaceKeysModel(hub::HubClient &client, QObject *parent) : QAbstractTableModel(parent), m_client(client)
{ }

SpaceKeysModel::~SpaceKeysModel()
{
    for (SpaceKeyChange &change : m_changes)
        wipe(change.key.value);
}

void SpaceKeysModel::setSpace(const hub::RepoId &space)
{
    if (space == m_space)
        return;
    m_space = space;
    for (SpaceKeyChange &change : m_changes)
        wipe(change.key.value);
    m_changes.clear();
    m_change = {};
    beginResetModel();
    m_rows.clear();
    endResetModel();
    setState(State::Idle);
}

void SpaceKeysModel::load()
{
    if (m_space.isEmpty())
        return;
    m_secrets.reset();
    m_variables.reset();
    m_error.reset();
    setState(State::Loading);
    m_secretsRequest = m_client.send<std::vector<hub::SpaceSecret>>(
        hub::spaces::secrets(m_space), [this](Result<std::vector<hub::SpaceSecret>> secrets) {
            if (secrets)
                m_secrets = *std::move(secrets);
            else
                m_error = secrets.error();
            onAnswer();
        });
    m_variablesRequest = m_client.send<std::vector<hub::SpaceVariable>>(
        hub::spaces::variables(m_space), [this](Result<std::vector<hub::SpaceVariable>> variables) {
            if (variables)
                m_variables = *std::move(variables);
            else
                m_error = variables.error();
            onAnswer();
        });
}

void SpaceKeysModel::onAnswer()
{
    if (m_error)
        return setState(State::Failed);
    if (!m_secrets || !m_variables)
        return;
    std::vector<SpaceKey> rows;
    for (const hub::SpaceSecret &secret : *m_secrets)
        rows.push_back({.key = secret.key, .description = secret.description, .updatedAt = secret.updatedAt});
    for (const hub::SpaceVariable &variable : *m_variables)
        rows.push_back({.key = variable.key,
                        .isSecret = false,
                        .value = variable.value,
                        .description = variable.description,
                        .updatedAt = variable.updatedAt});
    std::ranges::sort(rows, comesBefore);
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    setState(State::Ready);
}

void SpaceKeysModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

const SpaceKey *SpaceKeysModel::find(const QString &key) const
{
    const auto found = std::ranges::find(m_rows, key, &SpaceKey::key);
    return found == m_rows.end() ? nullptr : &*found;
}

void SpaceKeysModel::readVariablesOf(const hub::RepoId &other)
{
    m_otherRequest = m_client.send<std::vector<hub::SpaceVariable>>(
        hub::spaces::variables(other), [this, other](const Result<std::vector<hub::SpaceVariable>> &variables) {
            if (!variables) {
                emit readingFailed(other, variables.error());
                return;
            }
            std::vector<SpaceKey> keys;
            for (const hub::SpaceVariable &variable : *variables)
                keys.push_back({.key = variable.key, .isSecret = false, .value = variable.value});
            emit variablesRead(other, keys);
        });
}

void SpaceKeysModel::apply(std::vector<SpaceKeyChange> changes)
{
    const bool isIdle = m_changes.empty();
    if (!m_heap)
        m_heap = std::make_shared<WipingHeap>();
    std::ranges::move(changes, std::back_inserter(m_changes));
    if (isIdle)
        sendNext();
}

void SpaceKeysModel::sendNext()
{
    if (m_changes.empty()) {
        // A moment longer: the answer that was read last still holds what was sent.
        QTimer::singleShot(2s, QCoreApplication::instance(), [heap = std::exchange(m_heap, {})] { Q_UNUSED(heap) });
        emit changesMade(std::exchange(m_made, 0));
        return;
    }
    const SpaceKeyChange &change = m_changes.front();
    const SpaceKey &key = change.key;
    const auto done = [this](const Result<hub::Done> &result) { onChanged(result); };
    const auto doneWithAll = [this](const Result<std::vector<hub::SpaceVariable>> &all) {
        onChanged(all.transform([](const auto &) { return hub::Done(); }));
    };
    const bool isPut = change.kind == SpaceKeyChange::Kind::Put;
    if (key.isSecret)
        m_change = m_client.send<hub::Done>(isPut ? hub::spaces::addSecret(m_space, key.key, key.value, key.description)
                                                  : hub::spaces::removeSecret(m_space, key.key),
                                            done);
    else
        m_change = m_client.send<std::vector<hub::SpaceVariable>>(
            isPut ? hub::spaces::addVariable(m_space, key.key, key.value, key.description)
                  : hub::spaces::removeVariable(m_space, key.key),
            doneWithAll);
    const qsizetype place = placeOf(key);
    if (place < qsizetype(m_rows.size()))
        emit dataChanged(index(int(place), 0), index(int(place), ColumnCount - 1), {IsChangingRole});
}

void SpaceKeysModel::onChanged(const Result<hub::Done> &result)
{
    SpaceKeyChange change = std::move(m_changes.front());
    m_changes.pop_front();
    if (result) {
        ++m_made;
        take(change);
    } else {
        emit changeFailed(change.key.key, result.error());
    }
    if (change.key.isSecret)
        wipe(change.key.value);
    sendNext();
}

qsizetype SpaceKeysModel::placeOf(const SpaceKey &key) const
{
    return std::ranges::lower_bound(m_rows, key, comesBefore) - m_rows.begin();
}

void SpaceKeysModel::take(const SpaceKeyChange &change)
{
    const int place = int(placeOf(change.key));
    const bool isThere = place < rowCount() && isSame(m_rows[size_t(place)], change.key);
    if (change.kind == SpaceKeyChange::Kind::Remove) {
        if (!isThere)
            return;
        beginRemoveRows({}, place, place);
        m_rows.erase(m_rows.begin() + place);
        endRemoveRows();
        return;
    }
    SpaceKey row{.key = change.key.key,
                 .isSecret = change.key.isSecret,
                 .value = change.key.isSecret ? QString() : change.key.value,
                 .description = change.key.description,
                 .updatedAt = QDateTime::currentDateTimeUtc()};
    if (isThere) {
        m_rows[size_t(place)] = std::move(row);
        emit dataChanged(index(place, 0), index(place, ColumnCount - 1));
        return;
    }
    beginInsertRows({}, place, place);
    m_rows.insert(m_rows.begin() + place, std::move(row));
    endInsertRows();
}

int SpaceKeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SpaceKeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SpaceKeysModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SpaceKey &key = row(index);
    switch (role) {
    case IsSecretRole: return key.isSecret;
    case UpdatedRole: return key.updatedAt;
    case IsChangingRole: return !m_changes.empty() && isSame(m_changes.front().key, key);
    case Qt::ToolTipRole:
        return index.column() == ValueColumn && key.isSecret ? tr("The Hub never gives a secret’s value back")
                                                             : QString();
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (index.column()) {
    case KeyColumn: return key.key;
    case KindColumn: return key.isSecret ? tr("Secret") : tr("Variable");
    case ValueColumn: return key.isSecret ? u"••••••••"_s : key.value;
    case DescriptionColumn: return key.description;
    default: return {};
    }
}

QVariant SpaceKeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyColumn: return tr("Name");
    case KindColumn: return tr("Kind");
    case ValueColumn: return tr("Value");
    case DescriptionColumn: return tr("Description");
    case UpdatedColumn: return tr("Changed");
    default: return {};
    }
}
