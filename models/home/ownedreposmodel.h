#pragma once

#include "hub/hubclient.h"
#include "hub/repos.h"
#include "models/pagedmodel.h"

#include <deque>

class OwnLikes;

//! The repos of a user or an organization, of all kinds in one list and one order.
//!
//! The Hub lists one kind at a time. Each kind is fetched in the order that is wanted, and a row is shown as soon as no
//! kind can have one before it any more. Roles are those of RepoListModel.
class OwnedReposModel : public PagedModelBase
{
    Q_OBJECT

public:
    struct Query {
        QString owner = {};
        std::optional<hub::RepoKind> kind = {}; //!< all of them when not set
        QString search = {};
        hub::RepoQuery::Sort sort = hub::RepoQuery::Sort::Modified;

        friend bool operator==(const Query &, const Query &) = default;
    };

    static constexpr int pageSize = 50;

    explicit OwnedReposModel(hub::HubClient &client, QObject *parent = nullptr);

    const Query &query() const { return m_query; }
    void setQuery(const Query &query); //!< the old rows stay until the first page, unless the owner is another

    const hub::RepoSummary &row(const QModelIndex &index) const { return m_rows.at(size_t(index.row())); }

    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final; //!< rows can be dragged
    QStringList mimeTypes() const final;
    QMimeData *mimeData(const QModelIndexList &indexes) const final;
    bool canFetchMore(const QModelIndex &parent) const final;
    void fetchMore(const QModelIndex &parent) final;
    void refresh() final;
    void retry() final;

private:
    //! The list of one kind, as far as it has come.
    struct Source {
        hub::RepoKind kind = hub::RepoKind::Model;
        std::deque<hub::RepoSummary> waiting = {};
        QUrl next = {};
        bool isOver = false;
        hub::Request request = {};

        bool isDry() const { return waiting.empty() && !isOver; } //!< what comes next is not known
    };

    void load();
    hub::Request request(Source &source);
    void onPage(Source &source, Result<hub::Page<hub::RepoSummary>> page);
    void merge();
    void show(std::vector<hub::RepoSummary> rows);
    bool isBefore(const hub::RepoSummary &left, const hub::RepoSummary &right) const;

    hub::HubClient &m_client;
    OwnLikes &m_likes;
    Query m_query;
    std::vector<Source> m_sources;
    std::vector<hub::RepoSummary> m_rows;
    std::optional<Error> m_failure; //!< of a source, while others are under way
};
