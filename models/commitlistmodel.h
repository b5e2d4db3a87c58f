#pragma once

#include "hub/commits.h"
#include "hub/hubclient.h"
#include "models/pagedmodel.h"

//! The history of a repo from a revision back, newest first, page by page.
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

    explicit CommitListModel(hub::HubClient &client, QObject *parent = nullptr);

    void setSubject(const hub::RepoId &repo, const QString &revision); //!< empties the list if it is another one
    const QString &revision() const { return m_revision; }
    QModelIndex indexOf(const QString &sha) const; //!< among what is loaded; a beginning of it will do

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    hub::Request requestPage(const QUrl &next, Callback<hub::Page<hub::CommitInfo>> done) override;

private:
    hub::HubClient &m_client;
    hub::RepoId m_repo;
    QString m_revision;
};
