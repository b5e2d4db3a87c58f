#pragma once

#include "hub/hubclient.h"
#include "models/space/boardspace.h"
#include "models/space/hardwaretablemodel.h"
#include "models/space/spaceacts.h"
#include "models/space/spacelists.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <unordered_map>
#include <vector>

//! All Spaces of a person and their organizations: how each stands, what it costs, and pausing and restarting them.
//!
//! The Hub has no push for this and counts each question. What is building or starting is asked for one by one every
//! few seconds, the lists once a minute and less often while they stay the same; where nobody looks only now and then,
//! to tell of failures, and not at all while less than a tenth of the quota is left.
class SpaceBoard : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StageColumn, HardwareColumn, SleepColumn, HourColumn, MonthColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1, //!< owner/name
        StageRole, //!< as the Hub spells it
        SortRole, //!< what a column is sorted by
    };
    enum class State { Idle, Loading, Ready, Failed };
    using Action = SpaceActs::Action;

    struct Pace {
        std::chrono::milliseconds moving{5'000};
        std::chrono::milliseconds looked{60'000};
        std::chrono::milliseconds unlooked{10 * 60'000};
    };
    //! What a set of Spaces costs as they are now.
    struct Cost {
        double hourlyUsd = 0;
        int paid = 0; //!< how many of them cost something
        int unpriced = 0; //!< on hardware whose price nobody says
        double monthlyUsd() const { return hourlyUsd * hoursAMonth; }
    };

    static constexpr double hoursAMonth = 730;
    static constexpr int followedAtOnce = 8; //!< Spaces asked for one by one; more are left to the lists

    explicit SpaceBoard(hub::HubClient &client, QObject *parent = nullptr);
    SpaceBoard(hub::HubClient &client, const Pace &pace, QObject *parent = nullptr);

    void setOwners(const QStringList &owners); //!< the person first; none: signed out
    const QStringList &owners() const { return m_owners; }
    //! Somebody shows the board; it is looked at as long as there is one of them and the window can be seen.
    void setShown(const void *by, bool on);
    void setLookedAt(std::function<bool()> isLookedAt) { m_isLookedAt = std::move(isLookedAt); }
    void setWatchful(bool on); //!< whether it is kept up to date although nobody looks
    void reload();

    State state() const { return m_state; }
    const std::optional<Error> &error() const { return m_error; } //!< of the lists that could not be had
    QDateTime askedAt() const { return m_askedAt; }

    const std::vector<BoardSpace> &spaces() const { return m_rows; }
    const BoardSpace &row(const QModelIndex &index) const { return m_rows.at(size_t(index.row())); }
    const BoardSpace *find(const QString &id) const;
    QModelIndex indexOf(const QString &id) const;
    std::optional<double> hourlyUsd(const BoardSpace &space) const; //!< as it is now; none where nobody says
    std::optional<double> hourlyWhenUp(const BoardSpace &space) const; //!< the same once it runs
    Cost cost() const;
    QStringList payingOnes() const; //!< ids of those that cost something now, or will as soon as they have started

    //! One after the other. Those that are on the way already are left out.
    void act(Action action, const QStringList &ids);
    bool isActing() const { return m_acts.isBusy(); }

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

signals:
    void stateChanged();
    void costChanged();
    void failed(const BoardSpace &space); //!< it ran or was started, and broke
    void refused(SpaceActs::Action action, const QString &id, const Error &error); //!< one of those asked for
    void acted(SpaceActs::Action action, const QStringList &done, int refused); //!< all that was asked for

private:
    void forget();
    bool isLookedAt() const;
    bool isQuotaLow() const;
    bool isAwaited() const;
    void onTick();
    void onFetched(const std::vector<SpaceLists::List> &lists);
    void merge(std::vector<BoardSpace> rows);
    void followMoving();
    void onRuntime(const QString &id, const Result<hub::SpaceRuntime> &runtime);
    void setRuntime(size_t row, hub::SpaceRuntime runtime);
    void tellOfFailure(const hub::SpaceStage &before, const BoardSpace &now);
    void onDone(Action action, const QString &id, const hub::SpaceRuntime &runtime);
    void onRefused(Action action, const QString &id, const Error &error);
    void touch(size_t row);
    std::optional<double> priceOf(const BoardSpace &space, const QString &hardware) const;
    void setState(State state);
    size_t placeOf(const QString &id) const; //!< size() when it is not there
    QString text(const BoardSpace &space, int column) const;
    QString toolTip(const BoardSpace &space, int column) const;
    QVariant sortKey(const BoardSpace &space, int column) const;

    hub::HubClient &m_client;
    Pace m_pace;
    HardwareTableModel m_hardware;
    QStringList m_owners;
    std::vector<BoardSpace> m_rows;
    SpaceLists m_lists;
    std::unordered_map<QString, hub::Request> m_followed; //!< by id
    SpaceActs m_acts;
    QSet<const void *> m_shownBy;
    std::function<bool()> m_isLookedAt = [] { return true; };
    bool m_isWatchful = false;
    State m_state = State::Idle;
    std::optional<Error> m_error;
    QTimer m_tick;
    QDateTime m_askedAt;
    QDateTime m_followedAt;
    int m_unchanged = 0; //!< lists that said nothing new, in a row
    std::optional<hub::RateLimit> m_limit;
    QDateTime m_limitEnds;
};
