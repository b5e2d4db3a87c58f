#pragma once

#include "models/history/commitlistmodel.h"
#include "models/history/reflistmodel.h"
#include "views/history/commitfilter.h"
#include "views/repo/repopage.h"
#include "views/repo/reposervices.h"

class CommitDelegate;
class CommitView;
class CompareView;
class DiffPane;
class ElidedLabel;
class HistoryActions;
class MessageBar;
class PaneStates;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;
class RepoChanges;
class Settings;

//! The history of a repo or of one path in it: an endless list of commits beside what the selected one changed; what
//! can be done with them; and any two revisions compared.
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
    void setAccount(const auth::Account &account) override;
    void refresh() override;
    void forget() override;
    void focusFind() override;
    QList<QAction *> pageActions() override;

signals:
    void staged(const QString &branch, const QString &what); //!< among its pending changes, to be looked at

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString splitterName() const;
    void divide();
    using View = hub::RepoUrl::View;

    QWidget *makeListSide();
    void connectList(const CommitDelegate &delegate);
    void connectChanges();
    void connectActions(RepoChanges &changes);
    void setSubject(const hub::RepoId &repo, const QString &revision, const QString &path);
    void setPath(const QString &path);
    void showCommit(const QString &sha); //!< selects it, listing the history from there on if need be
    void showComparison(const QString &base);
    void browse(const QString &sha);
    hub::RepoUrl placeOf(const QString &sha) const;
    void onStateChanged();
    void onCurrentChanged(const QModelIndex &current);
    void seekWanted();
    void select(const QModelIndex &sourceIndex);
    void step(int rows);
    void copy(const QString &sha);
    QWidget *makeSeekBar();
    void onSearchTyped(const QString &text);
    void seekFurther(); //!< among commits that are not loaded yet
    void updateSearch();
    bool isSearching() const;
    void updateCount();
    void updateRevert();
    void returnToRevision();
    void leavePath();

    void goTo(View view, const QString &base, const QString &revision, const QString &path);
    void showCommitMenu(const QPoint &globalPosition);
    void addFileActions(QMenu *menu, int file);
    DiffPane &shownChanges() const;
    QMenu *makePageMenu();
    void fillPageMenu(QMenu &menu);

    CommitListModel m_model;
    CommitFilter m_filtered;
    RefListModel m_refs;
    HistoryActions *m_actions;
    QStackedWidget *m_stack; //!< the history, or a comparison
    PaneStates *m_states; //!< objectName "historyStates"
    QLineEdit *m_search; //!< objectName "commitSearch"
    QLabel *m_count; //!< objectName "commitCount"
    QToolButton *m_more; //!< objectName "historyMore"
    QMenu *m_all = nullptr; //!< all that can be done here; nobody sees it as a menu
    QWidget *m_pathBar; //!< objectName "historyPathBar"
    ElidedLabel *m_pathName; //!< objectName "historyPath"
    QToolButton *m_leavePath; //!< objectName "historyLeavePath"
    MessageBar *m_from; //!< objectName "historyFrom": the list begins at a commit
    QListView *m_list; //!< objectName "commitList"
    QLabel *m_nothingFound; //!< objectName "commitsNotFound"
    QWidget *m_seekBar; //!< objectName "commitSeek"
    QLabel *m_seekText; //!< objectName "commitSeekText"
    QToolButton *m_seek; //!< objectName "commitSeekButton": stops the search, or goes on with it
    int m_pagesLeft = 0; //!< that a search may still ask for
    MessageBar *m_message; //!< objectName "historyMessage": a further page failed
    QSplitter *m_splitter;
    bool m_isDivided = false;
    bool m_isSplitByHand = false;
    QStackedWidget *m_side;
    QWidget *m_nothing;
    Settings &m_settings;
    CommitView *m_view;
    CompareView *m_compare;
    hub::Endpoint m_endpoint;
    hub::RepoId m_repo;
    QString m_revision;
    QString m_path; //!< whose history it is; empty: the repo's
    QString m_commit;
    QString m_base; //!< of a comparison; empty: none is shown
    QString m_wanted; //!< to be selected once it is listed
    bool m_isNavigating = false;
};
