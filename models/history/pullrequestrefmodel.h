#pragma once

#include "hub/discussions.h"
#include "hub/hubclient.h"
#include "models/pagedmodel.h"

#include <QHash>

//! Pull requests that are closed or merged, and what their references still take up.
class PullRequestRefModel : public PagedModel<hub::Discussion>
{
    Q_OBJECT

public:
    enum Role {
        NumberRole = Qt::UserRole + 1,
        TitleRole,
        StatusRole, //!< closed or merged, as the Hub says it
        BytesRole, //!< qint64, -1 while not known
        IsGoneRole, //!< bool: the reference was deleted
    };

    explicit PullRequestRefModel(hub::HubClient &client, QObject *parent = nullptr);

    void setRepo(const hub::RepoId &repo);
    void markGone(int number); //!< its reference was just deleted

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    hub::Request requestPage(const QUrl &next, Callback<hub::Page<hub::Discussion>> done) override;

private:
    void measureNext(); //!< one after the other, so that a long list is no storm of requests
    void onMeasured(int number, const Result<hub::PullRequestStorage> &storage);
    void tell(int number);

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    QHash<int, hub::PullRequestStorage> m_storage;
    hub::Request m_measuring;
};
