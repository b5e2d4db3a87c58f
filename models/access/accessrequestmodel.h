#pragma once

#include "hub/accessrequests.h"
#include "hub/hubclient.h"
#include "models/pagedmodel.h"

//! Who asked to see the files of a gated repo, by what became of it; page by page.
class AccessRequestModel : public PagedModel<hub::AccessRequest>
{
    Q_OBJECT

public:
    enum Role {
        UserRole = Qt::UserRole + 1, //!< the account's name
        FullNameRole,
        AffiliationRole, //!< mail address and organizations, one line
        AskedAtRole, //!< QDateTime
        ReviewedAtRole, //!< QDateTime, invalid when nobody has decided
        GrantedByRole, //!< who let them in unasked; mostly empty
        AnswersRole, //!< to the gate's questions, a line each
    };

    explicit AccessRequestModel(hub::HubClient &client, QObject *parent = nullptr);

    //! Loads at once if it is another subject. The search is for how the account's name begins.
    void setSubject(const hub::RepoId &repo, hub::AccessState state, const QString &search = {});
    hub::AccessState accessState() const { return m_query.state; }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    hub::Request requestPage(const QUrl &next, Callback<hub::Page<hub::AccessRequest>> done) override;

private:
    static constexpr int pageSize = 100;

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    hub::AccessQuery m_query{.limit = pageSize};
};
