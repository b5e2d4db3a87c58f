#pragma once

#include "hub/hubclient.h"
#include "hub/spacehardware.h"

#include <QAbstractTableModel>
#include <QUrl>

#include <optional>
#include <vector>

//! What a Space can run on: the server's list, or the documented one where that cannot be had.
class HardwareTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    //! The summary is all of it in one line, for lists without columns.
    enum Column {
        NameColumn,
        CpuColumn,
        MemoryColumn,
        AcceleratorColumn,
        DiskColumn,
        PriceColumn,
        SummaryColumn,
        ColumnCount
    };
    enum Role {
        FlavorRole = Qt::UserRole + 1, //!< t4-small: what is requested
        PriceRole, //!< US dollars an hour as double; invalid when not known
        StandingRole, //!< Standing, as int
        SortRole, //!< what a column is sorted by
    };
    enum class Standing { Offered, Current, Requested };

    explicit HardwareTableModel(hub::HubClient &client, QObject *parent = nullptr);

    void load(); //!< once from each server; the documented table is there meanwhile
    bool isFromServer() const { return m_isFromServer; }
    //! Flavors that the list does not know get a row of their own.
    void setStanding(const QString &current, const QString &requested);

    QModelIndex indexOf(const QString &flavor) const;
    std::optional<double> hourlyUsd(const QString &flavor) const; //!< 0 for what is free
    QString title(const QString &flavor) const; //!< the flavor itself where nothing more is known

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

signals:
    void loaded(); //!< from the server

private:
    struct Row {
        QString flavor = {};
        QString title = {};
        QString cpu = {};
        QString memory = {};
        QString accelerator = {};
        QString disk = {};
        std::optional<double> hourlyUsd = {};
        bool isExtra = false; //!< on no list
    };

    static std::vector<Row> documented();
    static Row rowOf(const hub::SpaceHardware &hardware);
    void take(std::vector<Row> rows);
    void addExtra(const QString &flavor);
    const Row *find(const QString &flavor) const;
    Standing standing(const Row &row) const;
    QString text(const Row &row, int column) const;
    static QString summary(const Row &row);

    hub::HubClient &m_client;
    std::vector<Row> m_rows;
    QString m_current;
    QString m_requested;
    hub::Request m_request;
    QUrl m_server; //!< whose list it is, or is to be
    bool m_isFromServer = false;
};
