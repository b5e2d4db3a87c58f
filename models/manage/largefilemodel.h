#pragma once

#include "hub/hubclient.h"
#include "hub/lfsfiles.h"
#include "models/pagedmodel.h"

class LargeFileUses;

//! The large files that a repo keeps in all of its revisions, the largest first, and where they are still named.
class LargeFileModel : public PagedModel<hub::LfsFile>
{
    Q_OBJECT

public:
    enum Role {
        FileOidRole = Qt::UserRole + 1, //!< what it is erased by
        Sha256Role,
        SizeRole, //!< qint64
        PushedAtRole, //!< QDateTime
        PusherRole,
        RevisionsRole, //!< QStringList: at whose newest state it is there
        IsLookedUpRole, //!< bool: RevisionsRole is complete
    };

    LargeFileModel(hub::HubClient &client, const LargeFileUses &uses, QObject *parent = nullptr);

    void setSubject(const hub::RepoId &repo, hub::LfsFileQuery::Sort sort);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    hub::Request requestPage(const QUrl &next, Callback<hub::Page<hub::LfsFile>> done) override;

private:
    QStringList revisionsOf(const hub::LfsFile &file) const;
    bool isLookedUp() const;

    hub::HubClient &m_client;
    const LargeFileUses &m_uses;
    hub::RepoId m_repo;
    hub::LfsFileQuery m_query{.sort = hub::LfsFileQuery::Sort::Size};
};
