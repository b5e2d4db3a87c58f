#pragma once

#include "hub/commits.h"
#include "hub/hubclient.h"
#include "models/history/filehistoryfetch.h"
#include "models/pagedmodel.h"

//! The history of a repo, or of one path in it, from a revision back, newest first, page by page.
class CommitListModel : public PagedModel<hub::CommitInfo>
{
    Q_OBJECT

public:
    enum Role {
        ShaRole = Qt::UserRole + 1,
        AuthorsRole, //!< QStringList
        DateRole, //!< QDateTime
        SearchRole, //!< all that a search looks at
    };

    static constexpr int pageSize = 50;
    static constexpr int pathPageSize = 10; //!< each commit of a path costs two requests

    explicit CommitListModel(hub::HubClient &client, QObject *parent = nullptr);

    //! Empties the list if it is another one. The empty path is the whole repo.
    void setSubject(const hub::RepoId &repo, const QString &revision, const QString &path = {});
    const QString &revision() const { return m_revision; }
    const QString &path() const { return m_path; }
    QModelIndex indexOf(const QString &sha) const; //!< among what is loaded; a beginning of it will do

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    hub::Request requestPage(const QUrl &next, Callback<hub::Page<hub::CommitInfo>> done) override;

private:
    hub::HubClient &m_client;
    hub::RepoId m_repo;
    QString m_revision;
    QString m_path;
    FileHistoryFetch m_pathHistory;
};
