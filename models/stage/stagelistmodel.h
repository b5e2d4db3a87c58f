#pragma once

#include "models/stage/stage.h"

#include <QAbstractListModel>
#include <QPointer>

//! The pending changes of a branch, a row for each, by path.
class StageListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ChangeRole = Qt::UserRole + 1, //!< StagedChange
        KindRole, //!< StagedChange::Kind, as int
    };

    //! How many changes there are of each sort, and how much of it has to be sent.
    struct Summary {
        int added = 0;
        int edited = 0;
        int deleted = 0;
        int moved = 0;
        int copied = 0;
        int restored = 0;
        qint64 bytesToSend = 0;

        void count(const StagedChange &change, int sign);
        int of(StagedChange::Kind kind) const; //!< how many
    };

    explicit StageListModel(QObject *parent = nullptr);

    void setStage(Stage *stage); //!< null: no rows
    //! What a screen reader says of a row.
    void setDescriber(std::function<QString(const StagedChange &)> describe) { m_describe = std::move(describe); }
    const StagedChange &change(const QModelIndex &index) const { return *m_rows[size_t(index.row())]; }
    QModelIndex indexOf(const QString &path) const;
    const Summary &summary() const { return m_summary; }

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;

signals:
    void summaryChanged();

private:
    using Rows = std::vector<SharedChange>;
    using Differences = std::vector<StageChanges::Difference>;
    struct Run { //!< of rows that go, or come, at a stretch
        size_t at = 0; //!< a row, as they are numbered before anything goes or comes
        size_t first = 0; //!< of those that come
        size_t count = 0;
    };

    void sync();
    void reset();
    size_t rowOf(const StagedChange &change, size_t from) const;
    std::vector<Run> goingIn(const Differences &differences) const;
    std::vector<Run> comingFor(const Rows &coming) const;
    void remove(const std::vector<Run> &gone);
    void insert(const std::vector<Run> &come, const std::vector<Run> &gone, const Rows &coming);
    void update(const Differences &differences);

    QPointer<Stage> m_stage;
    StageChanges m_shown; //!< what m_rows are of
    Rows m_rows;
    Summary m_summary;
    std::function<QString(const StagedChange &)> m_describe;
};
