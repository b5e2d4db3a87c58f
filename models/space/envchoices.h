#pragma once

#include "models/space/envfile.h"
#include "models/space/spacekeysmodel.h"

#include <QAbstractTableModel>

//! What becomes of each line of a .env file: beside what the Space has already, a choice a line, secret unless said
//! otherwise.
class EnvChoices : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { UseColumn, KindColumn, ValueColumn, EffectColumn, ColumnCount }; //!< UseColumn: the name, with a tick
    enum class Effect { Adds, Replaces, Unchanged, Unusable };
    enum Role {
        EffectRole = Qt::UserRole + 1, //!< Effect, as int
        IsSecretRole, //!< may be set
    };

    EnvChoices(std::vector<EnvEntry> entries, const SpaceKeysModel &present, QObject *parent = nullptr);
    ~EnvChoices() override;
    Q_DISABLE_COPY_MOVE(EnvChoices)

    std::vector<SpaceKeyChange> changes() const; //!< of what is ticked
    int chosenCount() const;
    int unwiseCount() const; //!< chosen as variables, although they look like secrets

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    bool setData(const QModelIndex &index, const QVariant &value, int role) final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

private:
    struct Choice {
        EnvEntry entry = {};
        bool isUsed = false;
        bool isSecret = true;
        bool isThere = false; //!< the Space has this key
        bool isThereAsSecret = false;
        QString there = {}; //!< its value, of a variable
    };

    static Effect effect(const Choice &choice);
    static QString effectText(const Choice &choice);

    std::vector<Choice> m_choices;
};
