#pragma once

#include "hub/accessrequests.h"
#include "hub/hubclient.h"

#include <QObject>

//! Decides who may have the files of a gated repo.
class AccessKeeper : public QObject
{
    Q_OBJECT

public:
    explicit AccessKeeper(hub::HubClient &client, QObject *parent = nullptr);

    void setRepo(const hub::RepoId &repo); //!< what is under way for another one is no longer waited for
    bool isBusy() const { return m_isBusy; }

    //! All of them at once; the reason goes with Rejected.
    void decide(const QStringList &users, hub::AccessState state, const QString &reason = {});
    void grant(const QString &user); //!< somebody who has not asked

signals:
    void busyChanged();
    //! Those for whom it was done, and what the Hub said of the others.
    void decided(const QStringList &users, hub::AccessState state, const QStringList &refused);
    void granted(const QString &user);
    void failed(const Error &error);

private:
    void decideNext();
    void onOutcomes(const std::vector<hub::AccessOutcome> &outcomes);
    void finish();
    void fail(const Error &error);
    void setBusy(bool on);

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    QStringList m_waiting; //!< users still to be decided on
    QStringList m_done;
    QStringList m_refused;
    hub::AccessState m_state = hub::AccessState::Pending;
    QString m_reason;
    bool m_isBusy = false;
    hub::Request m_request;
};
