#pragma once

#include "hub/discussions.h"
#include "hub/hubclient.h"
#include "models/pagedmodel.h"

class ThreadMarks;

//! The discussions and pull requests of a repo, page by page; none of them twice, whatever is opened meanwhile.
class DiscussionListModel : public PagedModel<hub::Discussion>
{
    Q_OBJECT

public:
    enum Role {
        NumberRole = Qt::UserRole + 1,
        StatusRole, //!< as the Hub spells it: draft, open, closed, merged
        IsPullRequestRole,
        AuthorRole, //!< name; empty: the account was deleted
        CreatedRole, //!< QDateTime
        CommentsRole, //!< -1 when not said
        IsPinnedRole,
        ReactionsRole, //!< emojis with their counts, as one text
        UnreadRole, //!< where a list knows it
    };

    explicit DiscussionListModel(hub::HubClient &client, QObject *parent = nullptr);

    void setMarks(const ThreadMarks *marks); //!< of what is unread; null: nothing is said of that
    void setSubject(const hub::RepoId &repo, const hub::DiscussionQuery &query); //!< an empty id: none
    const hub::DiscussionQuery &query() const { return m_query; }
    const hub::RepoId &repo() const { return m_repo; }
    QModelIndex indexOf(int number) const;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    static QVariant textOf(const hub::Discussion &discussion, int role); //!< what a row of it shows

protected:
    hub::Request requestPage(const QUrl &next, Callback<hub::Page<hub::Discussion>> done) override;

private:
    hub::HubClient &m_client;
    const ThreadMarks *m_marks = nullptr;
    hub::RepoId m_repo;
    hub::DiscussionQuery m_query;
};
