#pragma once

#include "hub/hubclient.h"
#include "hub/newrepo.h"
#include "hub/spacesettings.h"
#include "hub/spacetypes.h"

#include <QAbstractTableModel>

#include <vector>

//! What a copy of a Space will run with: the variables of the original, which come along and may be changed, its
//! secrets, which do not and may be filled in, and others that are added; besides, what the original has mounted. Of a
//! new Space, where nothing was loaded, those that are added.
class CopySettingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Loading,
        Ready,
        SecretsHidden, //!< only who may write to the original sees how they are called
        Hidden, //!< the variables as well
    };
    enum Column { NameColumn, ValueColumn, FateColumn, ColumnCount };
    enum Role { SecretRole = Qt::UserRole + 1 }; //!< bool

    explicit CopySettingsModel(hub::HubClient &client, QObject *parent = nullptr);

    void load(const hub::RepoId &space);
    State state() const { return m_state; }

    QModelIndex add(bool isSecret); //!< the cell for its name
    void remove(int row); //!< one that was added
    bool isAdded(int row) const;

    std::vector<hub::SpaceSetting> secrets() const; //!< those with a value
    std::vector<hub::SpaceSetting> variables() const; //!< those that differ from the original's
    QStringList secretsLeft() const; //!< of the original, without a value in the copy
    QString problem() const; //!< why they cannot be sent; empty when they can
    const std::vector<hub::SpaceVolume> &volumes() const { return m_volumes; } //!< of the original, as far as known

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;

signals:
    void stateChanged();
    void volumesKnown();

private:
    struct Row {
        QString key = {};
        QString value = {};
        QString original = {}; //!< of a variable that comes along
        bool isSecret = false;
        bool isAdded = false;
    };

    void loadSecrets();
    void loadVolumes();
    void append(std::vector<Row> rows);
    void setState(State state);
    bool isCopy() const { return !m_space.isEmpty(); } //!< or what a new Space begins with
    QString fateOf(const Row &row) const;
    static QString shownValue(const Row &row);

    hub::HubClient &m_client;
    hub::RepoId m_space;
    std::vector<Row> m_rows;
    State m_state = State::Idle;
    std::vector<hub::SpaceVolume> m_volumes;
    hub::Request m_request;
    hub::Request m_runtime;
};
