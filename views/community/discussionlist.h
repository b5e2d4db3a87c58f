#pragma once

#include "models/community/discussionlistmodel.h"

#include <QSortFilterProxyModel>
#include <QTimer>
#include <QWidget>

class MessageBar;
class PaneStates;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

//! The discussions and pull requests of a repo: searched, filtered, sorted, as far as there are more.
class DiscussionList : public QWidget
{
    Q_OBJECT

public:
    explicit DiscussionList(hub::HubClient &client, QWidget *parent = nullptr);

    void setMarks(const ThreadMarks *marks) { m_model.setMarks(marks); } //!< of what is unread
    void setRepo(const hub::RepoId &repo);
    void setRefusal(const QString &why,
                    const QString &whyNoPullRequest); //!< why nothing can be begun here; empty: it can
    void refresh();
    void select(int number);
    void focusFind();
    qint64 total() const { return m_model.total(); } //!< of what is listed; -1 when not known
    const DiscussionListModel &model() const { return m_model; }

signals:
    void activated(int number, bool inNewTab);
    void newDiscussionRequested();
    void newPullRequestRequested();
    void listed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void ask();
    void onStateChanged();

    DiscussionListModel m_model;
    QSortFilterProxyModel m_filter; //!< the Hub knows only open and closed ones
    hub::RepoId m_repo;
    QLineEdit *m_search; //!< objectName "discussionSearch"
    QLineEdit *m_author; //!< objectName "discussionAuthor"
    QComboBox *m_type; //!< objectName "discussionType"
    QComboBox *m_status; //!< objectName "discussionStatus"
    QComboBox *m_sort; //!< objectName "discussionSort"
    QPushButton *m_new; //!< objectName "newDiscussion"
    QPushButton *m_newPullRequest; //!< objectName "newPullRequest"
    PaneStates *m_states; //!< objectName "discussionStates"
    QListView *m_list; //!< objectName "discussionList"
    MessageBar *m_message; //!< objectName "discussionMessage": a further page failed
    QTimer m_typingPause;
};
