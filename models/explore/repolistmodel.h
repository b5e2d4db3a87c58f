#pragma once

#include "hub/hubclient.h"
#include "hub/repos.h"
#include "models/explore/reposearch.h"
#include "models/pagedmodel.h"

#include <QHash>

#include <memory>

class OwnLikes;

//! The Hub's repos of one kind that match a search, in the Hub's order.
//!
//! What only their cards tell (emissions) is looked for here, page after page; where few have it, a thousand repos are
//! looked through at a time and then it waits for lookFurther().
class RepoListModel : public PagedModel<hub::RepoSummary>
{
    Q_OBJECT

public:
    enum Role {
        RepoRole = Qt::UserRole + 1, //!< hub::RepoSummary
        IdRole,
        LikedRole, //!< bool, by oneself; invalid while that is not known
    };

    static constexpr int pageSize = 50;
    static constexpr int scannedPageSize = 250;
    static constexpr int scannedPages = 4;
    static constexpr int enoughFound = 20;

    //! What a row shows, to be asked for: a "full" listing would bring every file name along.
    static QStringList shownFields(hub::RepoKind kind);

    explicit RepoListModel(hub::HubClient &client, QObject *parent = nullptr);

    const RepoSearch &search() const { return m_search; }
    const hub::RepoQuery &query() const { return m_search.query; }
    //! Asks for the first page; an answer to an older search never arrives. The old rows stay meanwhile, unless they
    //! are of another kind.
    void setSearch(const RepoSearch &search);
    void setQuery(const hub::RepoQuery &query) { setSearch({.query = query}); }

    qint64 scanned() const { return m_scanned; } //!< repos whose cards were looked at; 0 when that is not needed
    bool waits() const final { return m_waits; }
    void lookFurther();

    void setStage(const QString &space, const QString &stage); //!< news of a Space

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    hub::Request requestPage(const QUrl &next, Callback<hub::Page<hub::RepoSummary>> done) override;

private:
    //! One round of looking through cards.
    struct Scan {
        std::vector<hub::RepoSummary> found = {};
        int pages = 0;
    };

    hub::Request scan(const QUrl &next, std::shared_ptr<Scan> round, Callback<hub::Page<hub::RepoSummary>> done);
    void take(hub::Page<hub::RepoInfo> page, const std::shared_ptr<Scan> &round,
              const Callback<hub::Page<hub::RepoSummary>> &done);

    hub::HubClient &m_client;
    OwnLikes &m_likes;
    RepoSearch m_search;
    hub::Request m_further; //!< the next page of a round
    qint64 m_scanned = 0;
    bool m_waits = false;
    QHash<QString, QString> m_stages; //!< of Spaces, newer than their rows
};
