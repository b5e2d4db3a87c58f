#pragma once

#include "hub/hubclient.h"
#include "hub/security.h"
#include "transfer/downloadpicks.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>
#include <optional>

//! The files of a repo at a revision, and which of them a download takes: by rules, and by what the person ticks.
class DownloadPicker : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, Failed };
    enum Column { PathColumn, SizeColumn, NoteColumn, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole,
        VerdictRole, //!< int of DownloadPicks::Verdict, as the rules have it
        BetterRole, //!< path of the file that a twin is left out for
        ScanRole, //!< the scanners' word, where it is a warning
        OwnChoiceRole, //!< whether the person decided otherwise than the rules
    };

    struct Subject {
        hub::RepoId repo = {};
        QString revision = QStringLiteral("main");
        QStringList within = {}; //!< files and folders; empty: the whole repo
    };

    struct Totals {
        int files = 0;
        qint64 size = 0; //!< bytes
        int left = 0; //!< out
    };

    //! A file that is taken although the scanners warn of it.
    struct Flagged {
        QString path = {};
        QString status = {}; //!< "unsafe", "suspicious", …
        QStringList imports = {}; //!< what a pickle would load that is not innocuous
        QStringList viruses = {};
    };

    DownloadPicker(hub::HubClient &client, Subject subject, QObject *parent = nullptr);

    void load();
    void stop(); //!< Failed, with Cancelled
    void setWish(transfer::DownloadPicks::Wish wish); //!< but for the selection; forgets no tick
    void leaveOutFlagged();

    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    const Subject &subject() const { return m_subject; }
    const QString &commit() const { return m_commit; } //!< what the revision stands for; known when Ready
    int listed() const { return m_listed; } //!< files so far, while loading
    const transfer::DownloadPicks::Wish &wish() const { return m_wish; }
    std::vector<transfer::Quantisation> quantisations() const;
    bool hasTwins() const { return m_hasTwins; }
    Totals totals() const { return m_totals; }
    QStringList taken() const; //!< paths; empty also where it is everything: see takesAll()
    bool takesAll() const; //!< of the whole repo
    std::vector<Flagged> flagged() const; //!< among what is taken

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void stateChanged();
    void totalsChanged();
    void flaggedChanged(); //!< more is known of them

private:
    void onInfo(const Result<QString> &commit);
    void onPage(Result<hub::Page<hub::TreeEntry>> page);
    void onListed();
    void onScan(const Result<hub::RepoSecurity> &scan);
    void askAboutFlagged();
    void fail(const Error &error);
    void judge();
    void countTotals();
    bool isTaken(size_t file) const;
    QString scanStatus(const QString &path) const;
    QString note(size_t file) const;

    hub::HubClient &m_client;
    Subject m_subject;
    State m_state = State::Idle;
    Error m_error;
    QString m_commit;
    int m_listed = 0;
    std::vector<hub::TreeEntry> m_entries; //!< while loading
    transfer::DownloadPicks m_files{std::vector<hub::TreeEntry>()};
    std::vector<size_t> m_rows; //!< of m_files: those in the selection
    std::vector<transfer::DownloadPicks::Pick> m_picks; //!< one for each of m_files
    transfer::DownloadPicks::Wish m_wish;
    QHash<QString, bool> m_own; //!< ticks that the person set
    QHash<QString, QString> m_statuses; //!< of files that are warned of
    QHash<QString, std::shared_ptr<const hub::FileSecurity>> m_details;
    Totals m_totals;
    bool m_hasTwins = false;
    hub::Request m_request;
    hub::Request m_scan;
    hub::Request m_detailRequest;
};
