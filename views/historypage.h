#pragma once

#include "models/commitlistmodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class CommitPanel;
class MessageBar;
class PaneStates;
class QLabel;
class QLineEdit;
class QListView;
class QSplitter;
class QStackedWidget;

//! The history of a repo: an endless list of commits beside the one that is selected.
class HistoryPage : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPage(CommitListModel &model, QWidget *parent = nullptr);

    void setSubject(const hub::RepoId &repo, const QString &revision);
    void showCommit(const QString &sha); //!< selects it, listing the history from there on if need be
    void refresh();
    void focusFind();

    const QString &commit() const { return m_commit; } //!< what is selected

signals:
    void commitChanged(); //!< by the person
    void browseRequested(const QString &sha);
    void openOnHubRequested(const QString &sha);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onStateChanged();
    void onCurrentChanged(const QModelIndex &current);
    void seekWanted();
    void select(const QModelIndex &sourceIndex);
    void step(int rows);
    void copy(const QString &sha);
    void updateCount();
    void returnToRevision();

    CommitListModel &m_model;
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
    hub::RepoId m_repo;
    QString m_revision;
    QString m_commit;
    QString m_wanted; //!< to be selected once it is listed
    bool m_isNavigating = false;
};
