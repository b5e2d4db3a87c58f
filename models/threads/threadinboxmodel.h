#pragma once

#include "hub/hubclient.h"
#include "hub/notifications.h"
#include "hub/repos.h"
#include "models/community/discussionlistmodel.h"
#include "models/pagedmodel.h"
#include "models/threads/threadfilter.h"

#include <QSet>

#include <unordered_map>

class InboxStore;

//! Discussions and pull requests of all repos that concern somebody: one's own and one's organizations', those that are
//! watched here, and those that the Hub tells about. No thread is there twice, whichever of these it comes from.
//!
//! The Hub has no such list, so every repo is asked for its own, a few at a time; rows are there as soon as they come.
class ThreadInboxModel : public PagedModelBase
{
    Q_OBJECT

public:
    //! Those of DiscussionListModel, and these.
    enum Role {
        UnreadRole = DiscussionListModel::UnreadRole,
        ThreadRole, //!< InboxThread
        RepoRole, //!< owner/name
        MovedRole, //!< QDateTime
    };

    //! Whose inbox it is.
    struct Reader {
        QString account = {}; //!< empty: nobody
        QStringList namespaces = {}; //!< one's name and one's organizations'

        friend bool operator==(const Reader &, const Reader &) = default;
    };

    static constexpr int atOnce = 4; //!< requests
    static constexpr int mostRepos = 300; //!< of one kind and owner; the rest has not been touched for long
    static constexpr int notificationPages = 5;

    ThreadInboxModel(hub::HubClient &client, InboxStore &store, QObject *parent = nullptr);

    void setReader(const Reader &reader);
    //! What the Hub is asked for; the filter itself is applied by ThreadInboxFilter.
    void setWanted(ThreadFilter::Kind kind, bool withClosed);

    const std::vector<InboxThread> &threads() const { return m_rows; }
    const InboxThread &thread(const QModelIndex &index) const { return m_rows.at(size_t(index.row())); }
    QModelIndex indexOf(const QString &key) const;
    void setRead(const QModelIndex &index, bool read); //!< here, and at the Hub where it told of it
    void update(const hub::Discussion &discussion); //!< somebody knows more of it

    int reposAsked() const { return m_asked; }
    int reposKnown() const { return int(m_sources.size()); }
    int reposFailed() const;

    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    bool canFetchMore(const QModelIndex &parent) const final;
    void fetchMore(const QModelIndex &parent) final;
    void refresh() final;
    void retry() final;

signals:
    void progressChanged();

private:
    //! A repo and what has come of its list.
    struct Source {
        hub::RepoId repo = {};
        bool isOwn = false;
        bool isAsked = false; //!< for its first page
        QUrl next = {};
        QSet<int> numbers = {};
        std::optional<Error> error = {};
    };
    using Task = std::function<hub::Request(int run)>;

    void askNamespace(const QString &name, hub::RepoKind kind, const QUrl &next, int known);
    void askNotifications(const QUrl &next, int page);
    void askSource(size_t index, const QUrl &next);
    void addSource(const hub::RepoId &repo, bool isOwn);
    void queue(Task task);
    void startSome();
    void ended(int run); //!< a request
    void finish();
    void take(InboxThread thread);
    void onReadChanged();
    void takeNotification(const hub::Notification &notification);
    void removeStale();

    hub::HubClient &m_client;
    InboxStore &m_store;
    Reader m_reader;
    ThreadFilter::Kind m_kind = ThreadFilter::Kind::PullRequests;
    bool m_withClosed = false;
    std::vector<InboxThread> m_rows;
    QHash<QString, int> m_places; //!< of the rows, by key
    QSet<QString> m_seen; //!< keys of this round
    std::vector<Source> m_sources;
    QSet<hub::RepoId> m_known;
    QList<Task> m_waiting;
    std::unordered_map<int, hub::Request> m_running;
    int m_lastRun = 0;
    int m_round = 0;
    int m_asked = 0;
    bool m_isFirst = false; //!< the first pages are under way
    std::optional<Error> m_failure; //!< of what tells which repos there are
    std::vector<hub::Request> m_marks;
};
