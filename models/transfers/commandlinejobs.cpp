#include "models/transfers/commandlinejobs.h"

#include "transfer/filelock.h"
#include "transfer/journal.h"
#include "transfer/uploadspec.h"

#include <QFileInfo>
#include <QFuture>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <stop_token>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using transfer::JobRecord;

namespace {

constexpr auto readEvery = 4s;

//! The command holds a lock for as long as it lives (cli/joblock).
bool isLocked(const QString &file)
{
    if (!QFileInfo::exists(file))
        return false;
    std::stop_source stopped; // only if it is free at once
    stopped.request_stop();
    const Result<transfer::FileLock> lock = transfer::FileLock::take(file, stopped.get_token());
    return !lock && lock.error().kind == Error::Kind::Cancelled;
}

std::vector<CommandLineJobs::Job> read(transfer::Journal &journal)
{
    std::vector<CommandLineJobs::Job> jobs;
    for (JobRecord &record : journal.jobs(transfer::JobOrigin::CommandLine).value_or(std::vector<JobRecord>())) {
        const bool isRunning = isLocked(u"%1.job-%2"_s.arg(journal.file()).arg(record.id));
        jobs.push_back({.record = std::move(record), .isRunning = isRunning});
    }
    return jobs;
}

bool isSame(const CommandLineJobs::Job &left, const CommandLineJobs::Job &right)
{
    return left.record.id == right.record.id && left.record.state == right.record.state
        && left.isRunning == right.isRunning;
}

transfer::UploadSpec specOf(const JobRecord &record)
{
    return transfer::UploadSpec::fromJson(record.spec).value_or(transfer::UploadSpec());
}

} // namespace

QString CommandLineJobs::Job::repo() const
{
    return specOf(record).target.repo.id;
}

QString CommandLineJobs::Job::path() const
{
    const transfer::UploadSpec spec = specOf(record);
    return spec.sources.empty() ? QString() : spec.sources.front().path;
}

CommandLineJobs::CommandLineJobs(transfer::Journal &journal, QObject *parent) : QObject(parent), m_journal(journal)
{
    m_timer.setInterval(readEvery);
    connect(&m_timer, &QTimer::timeout, this, &CommandLineJobs::refresh);
}

CommandLineJobs::~CommandLineJobs()
{
    m_reading.waitForFinished(); // it uses the journal
}

void CommandLineJobs::setLookedAt(bool on)
{
    if (on == m_timer.isActive())
        return;
    if (!on)
        return m_timer.stop();
    m_timer.start();
    refresh();
}

void CommandLineJobs::refresh()
{
    if (m_isReading)
        return;
    m_isReading = true;
    m_reading = QtConcurrent::run([&journal = m_journal] { return read(journal); });
    m_reading.then(this, [this](const std::vector<Job> &jobs) {
        m_isReading = false;
        if (std::ranges::equal(jobs, m_jobs, isSame))
            return;
        m_jobs = jobs;
        emit changed();
    });
}
