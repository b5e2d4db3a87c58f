#pragma once

#include "transfer/jobrecord.h"
#include "transfer/watchspec.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace transfer {

//! A watched folder as it is kept: what is wanted, and how it went last.
struct WatchRecord {
    WatchSpec spec = {};
    QDateTime lookedAt = {}; //!< when a push last came to an end without a failure
    QDateTime committedAt = {};
    hub::CommitResult commit = {}; //!< the last that something was changed by
    int filesSent = 0; //!< in it
    Error error = {}; //!< of the last push
    bool hasFailed = false;
    std::vector<FileProblem> problems = {}; //!< files that could not be read
    QStringList conflicts = {}; //!< files that others changed in the repo, and that wait for a decision
};

//! The watched folders of the window in one file, which is replaced as a whole; beside it what was pushed of each.
//! Holds no token. A damaged file is set aside.
class WatchStore
{
public:
    explicit WatchStore(QString folder);
    //! In the user's data folder; the command line keeps there as well what it pushed.
    static QString defaultFolder();

    std::vector<WatchRecord> load();
    Result<void> save(const std::vector<WatchRecord> &records) const;
    const QString &setAside() const { return m_setAside; } //!< where a damaged file went; empty if all was well

    const QString &folder() const { return m_folder; }
    QString memoryFile(const QString &key) const { return m_folder + u'/' + key + QStringLiteral(".json"); }
    QString lockFile(const QString &key) const { return m_folder + u'/' + key + QStringLiteral(".lock"); }
    QString scratch() const { return m_folder + QStringLiteral("/copies"); }

private:
    QString file() const { return m_folder + QStringLiteral("/folders.json"); }

    QString m_folder;
    QString m_setAside;
};

} // namespace transfer
