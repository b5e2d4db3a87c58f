#pragma once

#include "transfer/jobrecord.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace transfer {
class Journal;
} // namespace transfer

//! Uploads that the command line has begun and that stand in the same journal: they can be looked at, but go on only by
//! the command that began them. Read again every few seconds while somebody looks.
class CommandLineJobs : public QObject
{
    Q_OBJECT

public:
    struct Job {
        transfer::JobRecord record = {};
        bool isRunning = false; //!< its process is there

        QString repo() const;
        QString path() const;
    };

    explicit CommandLineJobs(transfer::Journal &journal, QObject *parent = nullptr);
    ~CommandLineJobs() override;

    void setLookedAt(bool on);
    void refresh();
    const std::vector<Job> &jobs() const { return m_jobs; }

signals:
    void changed();

private:
    transfer::Journal &m_journal;
    std::vector<Job> m_jobs;
    QTimer m_timer;
    QFuture<std::vector<Job>> m_reading;
    bool m_isReading = false;
};
