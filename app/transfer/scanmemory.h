#pragma once

#include "transfer/folderscan.h"
#include "transfer/secretsearch.h"

#include <QHash>

#include <mutex>
#include <optional>

namespace transfer {

//! What the search for secrets found in files that have not changed since, on disk. Holds no secret: only lines and
//! what they look like. One entry for a path, however often the file changes; those that nobody asks for any more make
//! room when there are too many. A file that is missing or damaged is an empty memory. From any thread.
class ScanMemory
{
public:
    //! Beside the journal.
    static QString fileFor(const QString &journal) { return journal + QStringLiteral(".scans"); }

    //! Without a file it lasts as long as this lives.
    explicit ScanMemory(QString file = {});

    std::optional<std::vector<SecretPlace>> recall(const LocalFile &file);
    void remember(const LocalFile &file, const std::vector<SecretPlace> &places);
    void save(); //!< that it fails only costs time the next time

private:
    struct Entry {
        QByteArray state = {}; //!< of the file when it was looked at
        std::vector<SecretPlace> places = {};
        bool isAskedFor = false; //!< since the memory was read
    };

    void load();

    QString m_file;
    std::mutex m_mutex;
    QHash<QByteArray, Entry> m_entries; //!< by a hash of the path
    bool m_isChanged = false;
};

} // namespace transfer
