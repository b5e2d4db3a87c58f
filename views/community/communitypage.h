#pragma once

#include "auth/account.h"
#include "views/repo/repopage.h"
#include "views/repo/reposervices.h"

class DiscussionList;
class Drafts;
class ThreadPage;
class QStackedWidget;

//! The discussions and pull requests of a repo: their list, and the one that is open.
class CommunityPage : public RepoPage
{
    Q_OBJECT

public:
    explicit CommunityPage(const RepoServices &services, QWidget *parent = nullptr);

    QString tabTitle() const override;
    QString tabIcon() const override;
    bool shows(hub::RepoUrl::View view) const override;
    QString lack() const override;
    void showPlace(const hub::RepoUrl &place) override;
    hub::RepoUrl placeIn(const hub::RepoUrl &place) const override;
    void setAccount(const auth::Account &account) override;
    void refresh() override;
    void forget() override;
    void focusFind() override;

signals:
    void downloadRequested(const QString &revision);

private:
    void connectParts();
    void updateRights();
    void openThread(int number, bool inNewTab);
    void begin(bool isPullRequest);
    hub::RepoUrl placeOf(int number) const;

    RepoServices m_services;
    hub::RepoUrl m_place;
    auth::Account m_account;
    QString m_refusal; //!< why the account may write nothing
    QStackedWidget *m_stack;
    DiscussionList *m_list;
    ThreadPage *m_thread;
};
