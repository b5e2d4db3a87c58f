#pragma once

#include "core/wipingheap.h"
#include "hub/hubclient.h"
#include "hub/spacesettings.h"

#include <QAbstractTableModel>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

//! One secret or variable of a Space. A secret's value is known only while it is being sent.
struct SpaceKey {
    QString key = {};
    bool isSecret = true;
    QString value = {}; //!< empty for secrets, which the Hub never gives back
    QString description = {};
    QDateTime updatedAt = {};
};

//! What changes a Space's keys; the value of a secret is overwritten once it was sent.
struct SpaceKeyChange {
    enum class Kind { Put, Remove };

    Kind kind = Kind::Put;
    SpaceKey key = {};
};

//! The secrets and variables of a Space in one table, secrets first; changes are made one after the other.
class SpaceKeysModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, KindColumn, ValueColumn, DescriptionColumn, UpdatedColumn, ColumnCount };
    enum Role {
        IsSecretRole = Qt::UserRole + 1,
        UpdatedRole, //!< QDateTime
        IsChangingRole, //!< a change of it is on its way
    };
    enum class State { Idle, Loading, Ready, Failed };

    explicit SpaceKeysModel(hub::HubClient &client, QObject *parent = nullptr);
    ~SpaceKeysModel() override;
    Q_DISABLE_COPY_MOVE(SpaceKeysModel)

    void setSpace(const hub::RepoId &space); //!< an empty id: none
    void load();
    State state() const { return m_state; }
    const std::optional<Error> &error() const { return m_error; }

    const SpaceKey &row(const QModelIndex &index) const { return m_rows.at(size_t(index.row())); }
    const SpaceKey *find(const QString &key) const; //!< of either kind; the secret where there are both

    void readVariablesOf(const hub::RepoId &other); //!< to be copied from there; ends in one of two signals

    //! Those that fail are told of one by one; the others go on.
    void apply(std::vector<SpaceKeyChange> changes);
    bool isChanging() const { return !m_changes.empty(); }

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

signals:
    void stateChanged();
    void changeFailed(const QString &key, const Error &error);
    void variablesRead(const hub::RepoId &other, const std::vector<SpaceKey> &variables);
    void readingFailed(const hub::RepoId &other, const Error &error);
    void changesMade(int count); //!< how many of those given to apply() are there now

private:
    void onAnswer();
    void setState(State state);
    void sendNext();
    void onChanged(const Result<hub::Done> &result);
    void take(const SpaceKeyChange &change);
    qsizetype placeOf(const SpaceKey &key) const;

    hub::HubClient &m_client;
    hub::RepoId m_space;
    std::vector<SpaceKey> m_rows;
    std::optional<std::vector<hub::SpaceSecret>> m_secrets;
    std::optional<std::vector<hub::SpaceVariable>> m_variables;
    std::deque<SpaceKeyChange> m_changes; //!< the first one is on its way
    std::shared_ptr<WipingHeap> m_heap; //!< while secrets may be among the changes
    int m_made = 0;
    State m_state = State::Idle;
    std::optional<Error> m_error;
    hub::Request m_secretsRequest;
    hub::Request m_variablesRequest;
    hub::Request m_change;
    hub::Request m_otherRequest;
};
