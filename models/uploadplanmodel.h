#pragma once

#include "transfer/planrequest.h"
#include "transfer/uploadplan.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <array>
#include <optional>
#include <vector>

namespace transfer {
class PathPatterns;
class TransferQueue;
} // namespace transfer

//! What an upload would do, file by file, and the sums of it.
//!
//! The plan comes from the queue once. Patterns, the strategy and what is decided about secrets are then applied to it
//! right here, so that they act at once and cost no request; only a pattern that lets in files which the Hub was not
//! asked about makes a new plan.
class UploadPlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State { Idle, Planning, Ready, Failed, Cancelled };
    enum class Group { New, Changed, Deleted, Identical, Ignored, Problems };
    static constexpr std::size_t groupCount = std::size_t(Group::Problems) + 1;

    enum Column { StateColumn, PathColumn, WayColumn, SizeColumn, ColumnCount };
    enum Role {
        RowStateRole = Qt::UserRole + 1, //!< transfer::PlanRow::State as int
        PathRole, //!< in the repo
        LocalPathRole,
        SizeRole, //!< qint64
        IsLargeRole,
        IsLinkRole,
        ReasonRole, //!< why it is left out or cannot be sent
        SameAsRole, //!< another path whose content this large file has: nothing is sent for it
    };

    //! What a person says to a file with what looks like a secret in it.
    enum class SecretChoice { Open, SendAnyway, LeaveOut };

    struct Sum {
        int files = 0;
        qint64 bytes = 0;
    };

    //! Of the whole plan, whatever part of it is looked at.
    struct Totals {
        std::array<Sum, groupCount> groups = {};
        Sum inlineFiles = {};
        Sum largeFiles = {};
        transfer::PlanForecast forecast = {};

        const Sum &of(Group group) const { return groups.at(std::size_t(group)); }
        int filesToSend() const { return inlineFiles.files + largeFiles.files; }
        qint64 bytesToSend() const { return forecast.bytes; } //!< without what storage has already
        int commits() const { return forecast.commits; }
    };

    explicit UploadPlanModel(transfer::TransferQueue &queue, QObject *parent = nullptr);

    void plan(const transfer::UploadSpec &spec);
    void setPatterns(const QStringList &allow, const QStringList &ignore, const QStringList &deletePatterns = {});
    void setStrategy(transfer::Strategy strategy);
    void setSpeed(double bytesPerSecond); //!< measured, for the forecast; 0: not yet
    void setSecretChoice(const QStringList &paths, SecretChoice choice);
    void cancel();
    void retry();

    State state() const { return m_state; }
    const Error &error() const { return m_error; } //!< when Failed
    const transfer::PlanProgress &progress() const { return m_progress; } //!< while Planning
    const Totals &totals() const { return m_totals; }
    const QStringList &warnings() const { return m_plan.warnings; }
    const QStringList &folderLinks() const { return m_plan.folderLinks; }
    bool isEmpty() const { return m_plan.rows.empty(); } //!< there was nothing to look at

    //! What is left of the findings with the patterns as they are.
    const transfer::PlanFindings &findings() const { return m_findings; }
    SecretChoice secretChoice(const QString &path) const { return m_secretChoices.value(path, SecretChoice::Open); }
    QStringList secretPaths(SecretChoice choice) const; //!< files with secrets about which that was decided
    int rowOf(const QString &path) const; //!< among those shown; -1 when it is not

    void setShownGroup(std::optional<Group> group); //!< nothing: all of them
    std::optional<Group> shownGroup() const { return m_shownGroup; }
    void setSearch(const QString &text);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    void sort(int column, Qt::SortOrder order) final;

    static Group groupOf(transfer::PlanRow::State state);

signals:
    void stateChanged();
    void progressChanged();
    void totalsChanged();
    void findingsChanged();

private:
    //! What the person's patterns make of a row of the plan.
    struct Judgement {
        transfer::PlanRow::State state = transfer::PlanRow::State::New;
        QString reason = {};
    };

    void setState(State state);
    void onPlanned(const Result<transfer::UploadPlan> &plan);
    bool judge(); //!< false when the Hub has to be asked about more files
    Judgement judgementOf(std::size_t row, const transfer::PathPatterns &allow,
                          const transfer::PathPatterns &ignore) const;
    void addDeletions();
    void apply(); //!< everything that patterns and choices decide
    void sumUp();
    void findOut();
    bool isStill(const transfer::PlanFinding &finding, const QSet<QString> &sent) const;
    qint64 countLeftOut(const QString &folder, bool isWholeRepo) const;
    void show();
    bool isShown(int row) const;
    bool isLess(int left, int right) const;
    QString pathInSource(const transfer::PlanRow &row) const;

    transfer::TransferQueue &m_queue;
    transfer::UploadSpec m_spec;
    transfer::PlanRequest m_request;
    transfer::UploadPlan m_plan;
    std::vector<QString>
        m_relativePaths; //!< what patterns are matched against, one for each row; empty: they do not apply
    std::vector<Judgement> m_judgements;
    std::size_t m_fixedRows = 0; //!< those behind are what delete patterns hit
    QHash<QString, SecretChoice> m_secretChoices;
    transfer::PlanFindings m_findings;
    double m_speed = 0;
    std::vector<int> m_shown; //!< rows of the plan in the order of this model
    Totals m_totals;
    transfer::PlanProgress m_progress;
    Error m_error;
    State m_state = State::Idle;
    std::optional<Group> m_shownGroup;
    QString m_search;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};
