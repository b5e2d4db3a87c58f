#pragma once

#include "models/transfers/uploadplanmodel.h"

#include <QAbstractItemModel>

#include <vector>

//! What was found out about an upload, gravest first: a branch for each kind, a leaf for each place.
class PlanFindingsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        SeverityRole = Qt::UserRole + 1, //!< transfer::PlanFinding::Severity as int
        KindRole, //!< transfer::PlanFinding::Kind as int
        PathRole, //!< in the repo; of a leaf
        ChoiceRole, //!< UploadPlanModel::SecretChoice as int; of a leaf about a secret
    };

    static constexpr int mostLeaves = 500; //!< of a kind; a further one says how many more there are

    explicit PlanFindingsModel(UploadPlanModel &plan, QObject *parent = nullptr);

    int groups() const { return int(m_groups.size()); }
    bool isRefused() const; //!< something has to be decided first

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &index) const final;
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &) const final { return 1; }
    QVariant data(const QModelIndex &index, int role) const final;

private:
    using Finding = transfer::PlanFinding;

    struct Group {
        Finding::Kind kind = Finding::Kind::Secret;
        std::vector<Finding> leaves = {};
    };

    void refresh();
    QVariant groupData(const Group &group, int role) const;
    QVariant leafData(const Group &group, int row, int role) const;
    QString leafText(const Finding &finding) const;

    UploadPlanModel &m_plan;
    std::vector<Group> m_groups;
};
