#include "models/space/envchoices.h"

#include "models/space/secretnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

EnvChoices::EnvChoices(std::vector<EnvEntry> entries, const SpaceKeysModel &present, QObject *parent)
    : QAbstractTableModel(parent)
{
    for (EnvEntry &entry : entries) {
        Choice choice{.entry = std::move(entry)};
        if (const SpaceKey *there = present.find(choice.entry.key)) {
            choice.isThere = true;
            choice.isThereAsSecret = there->isSecret;
            choice.there = there->value;
            choice.isSecret = there->isSecret || looksSecret(choice.entry.key, choice.entry.value);
        }
        choice.isUsed = effect(choice) == Effect::Adds || effect(choice) == Effect::Replaces;
        m_choices.push_back(std::move(choice));
    }
}

EnvChoices::~EnvChoices()
{
    for (Choice &choice : m_choices)
        choice.entry.value.fill(u'\0');
}

// A secret's value is never given back, so that whether it would change cannot be said.
EnvChoices::Effect EnvChoices::effect(const Choice &choice)
{
    if (!choice.entry.problem.isEmpty())
        return Effect::Unusable;
    if (!choice.isThere)
        return Effect::Adds;
    const bool isSame = !choice.isSecret && !choice.isThereAsSecret && choice.there == choice.entry.value;
    return isSame ? Effect::Unchanged : Effect::Replaces;
}

QString EnvChoices::effectText(const Choice &choice)
{
    switch (effect(choice)) {
    case Effect::Adds: return tr("new");
    case Effect::Unchanged: return tr("as it is already");
    case Effect::Unusable: return choice.entry.problem;
    case Effect::Replaces:
        if (choice.isThereAsSecret)
            return choice.isSecret ? tr("replaces the secret") : tr("is added beside the secret of this name");
        return choice.isSecret ? tr("is added beside the variable of this name")
                               : tr("replaces “%1”").arg(choice.there);
    }
    Q_UNREACHABLE_RETURN({});
}

std::vector<SpaceKeyChange> EnvChoices::changes() const
{
    std::vector<SpaceKeyChange> changes;
    for (const Choice &choice : m_choices) {
        if (choice.isUsed)
            changes.push_back(
                {.key = {.key = choice.entry.key, .isSecret = choice.isSecret, .value = choice.entry.value}});
    }
    return changes;
}

int EnvChoices::chosenCount() const
{
    return int(std::ranges::count_if(m_choices, &Choice::isUsed));
}

int EnvChoices::unwiseCount() const
{
    return int(std::ranges::count_if(m_choices, [](const Choice &choice) {
        return choice.isUsed && !choice.isSecret && looksSecret(choice.entry.key, choice.entry.value);
    }));
}

int EnvChoices::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_choices.size());
}

int EnvChoices::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EnvChoices::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Choice &choice = m_choices[size_t(index.row())];
    const bool isUsable = effect(choice) != Effect::Unusable;
    switch (role) {
    case EffectRole: return int(effect(choice));
    case IsSecretRole: return choice.isSecret;
    case Qt::ToolTipRole:
        return index.column() == EffectColumn ? effectText(choice) : tr("Line %1").arg(choice.entry.line);
    case Qt::CheckStateRole:
        if (index.column() == UseColumn && isUsable)
            return int(choice.isUsed ? Qt::Checked : Qt::Unchecked);
        if (index.column() == KindColumn && isUsable)
            return int(choice.isSecret ? Qt::Checked : Qt::Unchecked);
        return {};
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (index.column()) {
    case UseColumn: return choice.entry.key;
    case KindColumn: return isUsable ? choice.isSecret ? tr("Secret") : tr("Variable") : QString();
    case ValueColumn: return !isUsable ? QString() : choice.isSecret ? u"••••••••"_s : choice.entry.value;
    case EffectColumn: return effectText(choice);
    default: return {};
    }
}

bool EnvChoices::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || effect(m_choices[size_t(index.row())]) == Effect::Unusable)
        return false;
    Choice &choice = m_choices[size_t(index.row())];
    const bool isOn = role == IsSecretRole ? value.toBool() : value.toInt() == Qt::Checked;
    if (role == IsSecretRole || (role == Qt::CheckStateRole && index.column() == KindColumn))
        choice.isSecret = isOn;
    else if (role == Qt::CheckStateRole && index.column() == UseColumn)
        choice.isUsed = isOn;
    else
        return false;
    emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    return true;
}

Qt::ItemFlags EnvChoices::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (effect(m_choices[size_t(index.row())]) == Effect::Unusable)
        return flags;
    flags |= Qt::ItemIsEnabled;
    if (index.column() == UseColumn || index.column() == KindColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant EnvChoices::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case UseColumn: return tr("Name");
    case KindColumn: return tr("Secret");
    case ValueColumn: return tr("Value");
    case EffectColumn: return tr("What happens");
    default: return {};
    }
}
