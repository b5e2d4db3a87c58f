#pragma once

#include "transfer/folderscan.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <utility>

namespace transfer {

//! What of a folder has been pushed, and as what: so that nothing is looked at twice, also not after a restart. In a
//! file of its own that is replaced as a whole, or in memory only.
class PushMemory
{
public:
    //! What cannot be read counts as never pushed: contents are compared then, and nothing is sent twice either.
    explicit PushMemory(QString file = {});

    bool isEmpty() const { return m_files.isEmpty(); }
    bool holds(const LocalFile &file) const; //!< as it is now
    bool knows(const QString &path) const { return m_files.contains(path); }
    QStringList paths() const { return m_files.keys(); }
    void remember(const LocalFile &file);
    void forget(const QString &path) { m_files.remove(path); }
    void clear();

    //! The commit that the branch stood at after the last push; empty when it is not known.
    const QString &head() const { return m_head; }
    void setHead(const QString &head) { m_head = head; }

    //! Files that somebody else changed in the repo, which wait for the person's decision.
    QStringList held() const;
    bool isHeld(const QString &path) const { return m_held.contains(path); }
    void hold(const QString &path) { m_held.insert(path); }
    void release() { m_held.clear(); } //!< the next push puts ours over theirs
    //! Files that are not pushed for the tokens or keys in them, by path in the repo, with how many were found.
    void setSuspects(QHash<QString, qsizetype> suspects) { m_suspects = std::move(suspects); }
    void allowSuspects(); //!< the person wants them pushed; more of it in the same file is asked about again
    bool allowsSecrets(const QString &repoPath, qsizetype places) const { return places <= m_allowed.value(repoPath); }

    //! Theirs stay: ours count as pushed until they change once more.
    void keepTheirs(const QString &folder);

    Result<void> save() const;

private:
    struct Pushed {
        qint64 size = -1;
        qint64 modified = -1;
    };

    void load();

    QString m_file;
    QString m_head;
    QHash<QString, Pushed> m_files; //!< by path in the folder
    QSet<QString> m_held;
    QHash<QString, qsizetype> m_suspects;
    QHash<QString, qsizetype> m_allowed;
};

} // namespace transfer
