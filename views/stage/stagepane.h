#pragma once

#include "models/access/uploadright.h"
#include "models/place.h"
#include "models/stage/stagelistmodel.h"
#include "models/stage/stages.h"
#include "views/stage/stageactions.h"

#include <QWidget>

class ElidedLabel;
class MessageBar;
class StageForm;
class StageResult;
class QBoxLayout;
class QLabel;
class QListView;
class QMenu;
class QToolButton;

//! What is to be in the next commit of a branch, and the commit itself; hidden while there is nothing to say.
class StagePane : public QWidget
{
    Q_OBJECT

public:
    explicit StagePane(Stages &stages, QWidget *parent = nullptr);

    void setBranch(const hub::RepoId &repo, const QString &revision); //!< an empty revision: of no branch
    void setRight(UploadRight right);
    Stage *stage() const { return m_stage; }
    void tell(const QString &what); //!< what has just been done, with the way back
    QList<QAction *> stageActions() const { return m_actions->all(); }
    void decideAbout(const StageConflict &conflict); //!< before there is a commit

signals:
    void changeActivated(const StagedChange &change); //!< the person wants to see it
    void allChangesActivated();
    void placeRequested(const Place &place, bool inNewTab);
    void linkActivated(const QUrl &url);
    void signInRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHeader();
    void layOut();
    void connectParts();
    void connectActions();
    void refreshActions();
    void fit();
    void fitList();
    void refresh();
    void refreshHeader();
    void refreshMessage();
    void showLack(const Error &error);
    void refreshResult();
    void onRetry();
    void onMessageAction();
    void onResultView();
    void onResultUndo();
    void decide();
    void showProblems();
    void unstageProblems();
    void unstage(const QModelIndex &index);
    void unstageAll();
    void undo();
    void note(const QString &text);
    void showMenu(const QPoint &position);
    void collapse(bool on);

    Stages &m_stages;
    Stage *m_stage = nullptr;
    StageCommit *m_commit = nullptr;
    StageListModel m_model;
    bool m_isCollapsed = false;
    hub::Request m_closing; //!< of a pull request

    StageActions *m_actions;
    QWidget *m_header;
    QToolButton *m_toggle; //!< objectName "stageToggle"
    QLabel *m_count; //!< objectName "stageCount"
    ElidedLabel *m_summary; //!< objectName "stageSummary"
    QToolButton *m_showAll; //!< objectName "stageShowAll"
    QToolButton *m_undo; //!< objectName "stageUndo": the last step
    QToolButton *m_unstageAll; //!< objectName "unstageAll"
    MessageBar *m_message; //!< objectName "stageMessage": the commit failed, or waits for a decision
    MessageBar *m_note; //!< objectName "stageNote": something was unstaged
    StageResult *m_result;
    QWidget *m_body;
    QBoxLayout *m_sides; //!< list and form, beside each other where there is room
    QListView *m_list; //!< objectName "stageList"
    StageForm *m_form;
};
