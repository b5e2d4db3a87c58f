#pragma once

#include "models/commitlistmodel.h"
#include "views/repopage.h"
#include "views/reposervices.h"

#include <QSortFilterProxyModel>

class CommitDelegate;
class CommitPanel;
class MessageBar;
class PaneStates;
class QLabel;
class QLineEdit;
class QListView;
class QSplitter;
class QStackedWidget;

//! The history of a repo: an endless list of commits beside the one that is selected.
class HistoryPage : public RepoPage
{
    Q_OBJECT

public:
    explicit HistoryPage(const RepoServices &services, QWidget *parent = nullptr);

    QString tabTitle() const override { return tr("History"); }
    QString tabIcon() const override;
    bool shows(hub::RepoUrl::View view) const override;
    void showPlace(const hub::RepoUrl &place) override;
    hub::RepoUrl placeIn(const hub::RepoUrl &place) const override;
    hub::RepoUrl placeAt(const hub::RepoUrl &place) const override;
    void refresh() override;
    void forget() override;
    void focusFind() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectParts(const CommitDelegate &delegate);
    void setSubject(const hub::RepoId &repo, const QString &revision);
    void showCommit(const QString &sha); //!< selects it, listing the history from there on if need be
    void browse(const QString &sha);
    hub::RepoUrl placeOf(const QString &sha) const;
    void onStateChanged();
    void onCurrentChanged(const QModelIndex &current);
    void seekWanted();
    void select(const QModelIndex &sourceIndex);
    void step(int rows);
    void copy(const QString &sha);
    void updateCount();
    void returnToRevision();

    CommitListModel m_model;
    QSortFilterProxyModel m_filtered;
    PaneStates *m_states; //!< objectName "historyStates"
    QLineEdit *m_search; //!< objectName "commitSearch"
    QLabel *m_count; //!< objectName "commitCount"
    MessageBar *m_from; //!< objectName "historyFrom": the list begins at a commit
    QListView *m_list; //!< objectName "commitList"
    MessageBar *m_message; //!< objectName "historyMessage": a further page failed
    QSplitter *m_splitter;
    QStackedWidget *m_side;
    QWidget *m_nothing;
    CommitPanel *m_panel;
    hub::Endpoint m_endpoint;
    hub::RepoId m_repo;
    QString m_revision;
    QString m_commit;
    QString m_wanted; //!< to be selected once it is listed
    bool m_isNavigating = false;
};
