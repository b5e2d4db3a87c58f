#pragma once

#include "models/access/writecheck.h"
#include "models/manage/repoadmin.h"
#include "views/manage/errorhelp.h"
#include "views/repo/repopage.h"
#include "views/repo/reposervices.h"

#include <functional>

class AccessRequests;
class DeleteCard;
class DiscussionsCard;
class GateCard;
class LargeFiles;
class MessageBar;
class PullRequestRefs;
class QButtonGroup;
class QScrollArea;
class QStackedWidget;
class QToolButton;
class RenameCard;
class SettingsCard;
class VisibilityCard;

//! What those who may write decide about a repo: who sees it, what it is called, whether it stays.
class SettingsPage : public RepoPage
{
    Q_OBJECT

public:
    explicit SettingsPage(const RepoServices &services, QWidget *parent = nullptr);

    QString tabTitle() const override { return tr("Settings"); }
    QString tabIcon() const override;
    bool shows(hub::RepoUrl::View view) const override { return view == hub::RepoUrl::View::Settings; }
    bool isFor(const hub::RepoId &repo) const override;
    void showPlace(const hub::RepoUrl &place) override;
    hub::RepoUrl placeIn(const hub::RepoUrl &place) const override;
    void setInfo(const hub::RepoInfo &info) override;
    void setAccount(const auth::Account &account) override;
    void refresh() override;
    void forget() override;

signals:
    void staged(const QString &branch, const QString &what); //!< among its pending changes, to be looked at

private:
    enum class Part { General, Requests, Files, References };

    void buildParts();
    void showPart(Part part);
    void addPart(Part part, const QString &name, const QString &text, QWidget *widget);
    QScrollArea *scrolled(QWidget *widget);
    QWidget *columnOf(const QList<QWidget *> &cards);
    void connectParts();
    template<typename List>
    void connectList(List *list);
    void setRepo(const hub::RepoId &repo);
    void updateRight();
    void onChanged(const hub::RepoSettings &settings);
    void onMoved(const hub::RepoId &from, const hub::RepoId &to);
    void onFailed(const Error &error);
    void change(const hub::RepoSettings &settings, const hub::RepoSettings &back);
    void confirmRemoval();
    void offerUndo(const QString &text, std::function<void()> undo);
    void takeStep(const ErrorHelp &help);
    QList<SettingsCard *> cards() const;

    RepoServices m_services;
    RepoAdmin m_admin;
    WriteCheck m_right;
    auth::Account m_account;
    hub::RepoUrl m_place;
    std::function<void()> m_undo; //!< what the message's button does
    ErrorHelp m_rightHelp;
    ErrorHelp m_failureHelp;
    hub::RepoSettings m_back; //!< what undoes the change under way
    QButtonGroup *m_choices; //!< objectName "settings-" and the part's name
    MessageBar *m_rightBar; //!< objectName "settingsRight"
    MessageBar *m_message; //!< objectName "settingsMessage"
    QStackedWidget *m_stack;
    VisibilityCard *m_visibility;
    GateCard *m_gate;
    DiscussionsCard *m_discussions;
    RenameCard *m_rename;
    DeleteCard *m_delete;
    AccessRequests *m_requests;
    LargeFiles *m_files;
    PullRequestRefs *m_references;
};
