#pragma once

#include "transfer/transferqueue.h"

#include <QAbstractItemModel>
#include <QSet>
#include <QTimer>

#include <vector>

//! The jobs of the queue, newest first, and below each its files.
//!
//! Files are read only while somebody looks at them: fetchMore() brings them, releaseFiles() lets them go.
class TransferModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        JobIdRole = Qt::UserRole + 1, //!< of the job or the file's job
        IsJobRole, //!< false: a file
        JobRole, //!< transfer::JobSnapshot, for jobs
        JobStateRole, //!< transfer::JobState as int; of the job, for files too
        FileRole, //!< transfer::FileProgress, for files
        IsFinishedRole, //!< nothing will happen to the job by itself or by a decision
    };

    //! What all running jobs do together.
    struct Overall {
        int active = 0;
        double bytesPerSecond = 0;
        double fraction = 0;
        std::optional<std::chrono::seconds> remaining = {};
    };

    explicit TransferModel(transfer::TransferQueue &queue, QObject *parent = nullptr);

    QModelIndex indexOf(transfer::JobId id) const;
    const transfer::JobSnapshot *job(const QModelIndex &index) const; //!< of a job's or a file's row
    Overall overall() const;
    void releaseFiles(const QModelIndex &job);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &index) const final;
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    bool hasChildren(const QModelIndex &parent = {}) const final;
    bool canFetchMore(const QModelIndex &parent) const final;
    void fetchMore(const QModelIndex &parent) final;
    QVariant data(const QModelIndex &index, int role) const final;

signals:
    void overallChanged();

private:
    struct Job {
        transfer::JobSnapshot snapshot = {};
        bool hasFiles = false; //!< they were asked for
        std::vector<transfer::FileProgress> files = {};
    };

    void onJobAdded(transfer::JobId id);
    void onJobChanged(transfer::JobId id);
    void onJobRemoved(transfer::JobId id);
    void onOrderChanged();
    void refreshFiles(transfer::JobId id);
    void replaceFiles(int row, std::vector<transfer::FileProgress> files);
    void updateFiles(int row, std::vector<transfer::FileProgress> files);
    int rowOf(transfer::JobId id) const; //!< -1 when unknown
    int rowOf(const QModelIndex &index) const; //!< of the job, for files too
    QVariant jobData(const Job &job, int role) const;
    QVariant fileData(const Job &job, const transfer::FileProgress &file, int role) const;

    transfer::TransferQueue &m_queue;
    std::vector<Job> m_jobs;
    QSet<transfer::JobId> m_stale; //!< long lists of files that wait to be read again
    QTimer m_refresh;
};
