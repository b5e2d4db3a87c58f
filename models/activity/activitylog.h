#pragma once

#include "hub/traffic.h"

#include <QAbstractTableModel>

#include <deque>
#include <memory>
#include <vector>

//! Every request of the program as it went over the wire, the newest first; the oldest are forgotten.
class ActivityLog : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        MethodColumn,
        PlaceColumn, //!< path and query; the whole address where it is another server's
        StatusColumn,
        DurationColumn,
        SentColumn,
        ReceivedColumn,
        RetriesColumn,
        QuotaColumn,
        RequestColumn,
        ColumnCount,
    };
    enum Role {
        TrafficRole = Qt::UserRole + 1, //!< hub::Traffic
        ValueRole, //!< what a column is sorted by: times, numbers and text as such
    };

    static constexpr int limit = 5000;

    explicit ActivityLog(QObject *parent = nullptr);
    ~ActivityLog() override;

    //! For the sessions that are to be listed; may be told things on any thread, and outlive this.
    std::shared_ptr<hub::Observer> observer() const;

    const hub::Traffic &entry(int row) const { return m_entries.at(size_t(row)); }
    qint64 failures() const { return m_failures; } //!< of those that are listed
    void clear();

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

private:
    class Intake;

    void take(std::vector<hub::Traffic> news);
    void forget(int keep);
    static QVariant value(const hub::Traffic &traffic, int column);

    std::shared_ptr<Intake> m_intake;
    std::deque<hub::Traffic> m_entries; //!< the newest first
    qint64 m_failures = 0;
};

Q_DECLARE_METATYPE(hub::Traffic)
