#pragma once

#include "hub/hubclient.h"
#include "models/files/filematcher.h"
#include "models/files/filepages.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

//! The files of a whole repo whose paths hold some words, best first.
//!
//! The repo is listed in the background from the first word on, and what was found appears meanwhile; the listing is
//! kept for the words that follow. How far it went is always said: isComplete().
class FileSearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State {
        Idle, //!< nothing asked yet
        Listing,
        Complete,
        Stopped, //!< by stop()
        AtLimit, //!< so many files were listed that going on is for the person to decide
        Failed,
    };
    enum Role { PathRole = Qt::UserRole + 1 };

    static constexpr qsizetype defaultLimit = 200'000; //!< files and folders that are listed unasked

    explicit FileSearchModel(hub::HubClient &client, QObject *parent = nullptr);

    void setSubject(const hub::RepoId &repo, const QString &revision);
    void setText(const QString &text); //!< the empty text finds nothing, and asks for nothing
    void setLimit(qsizetype limit) { m_limit = m_allowed = limit; }
    void refresh(); //!< what was listed is out of date
    void listAll(); //!< for somebody else who looks through entries(); once, and whatever the text is
    void stop();
    void resume(); //!< goes on after stop(), a limit or a failure

    const QString &text() const { return m_text; }
    State state() const { return m_state; }
    const Error &error() const { return m_error; } //!< of State::Failed
    const hub::RepoId &repo() const { return m_repo; }
    const QString &revision() const { return m_revision; }
    const FileEntries &entries() const { return m_entries; } //!< all that were listed, named by their paths
    qsizetype listedCount() const { return m_entries.size(); }
    hub::TreeEntry entry(const QModelIndex &index) const;

    Qt::ItemFlags flags(const QModelIndex &index) const final;
    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;

signals:
    void progressed(); //!< state, or what was listed

private:
    //! Place of a match: fit, depth, then the order of the listing, of which the last 32 bits are the entry.
    using Match = quint64;

    void list();
    void onPage(const Result<std::shared_ptr<const FilePage>> &page);
    void forget();
    void fold(FileEntries::Index first);
    std::vector<Match> matchesFrom(FileEntries::Index first) const;
    std::vector<Match> matchesAmong(std::vector<Match> candidates) const;
    std::optional<Match> match(FileEntries::Index entry) const;
    void insert(std::vector<Match> fresh);
    void mergeFrom(int first);
    void setState(State state);
    static FileEntries::Index entryOf(Match match) { return FileEntries::Index(match & 0xffffffff); }

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    QString m_revision;
    QString m_text;
    FileMatcher m_matcher;
    FileEntries m_entries;
    QByteArray m_folded; //!< the paths, one after the other, as the matcher takes them
    std::vector<quint32> m_foldedEnds;
    std::vector<Match> m_matches;
    State m_state = State::Idle;
    Error m_error;
    QUrl m_next;
    bool m_isAllWanted = false; //!< by somebody else than the text
    qsizetype m_limit = defaultLimit;
    qsizetype m_allowed = defaultLimit; //!< how many may be listed before it is asked again
    hub::Request m_request;
};
