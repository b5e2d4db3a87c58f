#pragma once

#include "transfer/folderscan.h"
#include "transfer/secretpatterns.h"

#include <QHash>

#include <mutex>
#include <optional>

namespace transfer {

//! What the search for secrets found in files that have not changed since, on disk. Holds no secret: only lines and
//! what they look like. A file that is missing or damaged is an empty memory. From any thread.
class ScanMemory
{
public:
    //! Beside the journal.
    static QString fileFor(const QString &journal) { return journal + QStringLiteral(".scans"); }

    explicit ScanMemory(QString file);

    std::optional<std::vector<SecretPlace>> recall(const LocalFile &file) const;
    void remember(const LocalFile &file, const std::vector<SecretPlace> &places);
    void save() const; //!< that it fails only costs time the next time

private:
    static QByteArray keyOf(const LocalFile &file);
    void load();

    QString m_file;
    mutable std::mutex m_mutex;
    QHash<QByteArray, std::vector<SecretPlace>> m_places;
    mutable bool m_isChanged = false;
};

} // namespace transfer
