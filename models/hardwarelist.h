#pragma once

#include "hub/hubclient.h"
#include "hub/spacehardware.h"

#include <QAbstractListModel>

//! What a Space can run on, with what it costs; the documented list until, and unless, the Hub tells its own.
class HardwareList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        FlavorRole = Qt::UserRole + 1, //!< what is requested
        HourlyUsdRole, //!< double; invalid when no price is known
    };

    explicit HardwareList(hub::HubClient &client, QObject *parent = nullptr);

    void load();

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;

private:
    struct Row {
        QString flavor = {};
        QString text = {};
        std::optional<double> hourlyUsd = {};
    };

    void setRows(std::vector<Row> rows);
    static std::vector<Row> documentedRows();
    static Row rowOf(const hub::SpaceHardware &hardware);
    static QString priceText(std::optional<double> hourlyUsd);

    hub::HubClient &m_client;
    std::vector<Row> m_rows;
    hub::Request m_request;
};
