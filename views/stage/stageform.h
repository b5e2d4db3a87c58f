#pragma once

#include "models/access/uploadright.h"
#include "models/stage/stagelistmodel.h"

#include <QUrl>
#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QToolButton;
class StageCommit;

namespace hub {
class HubClient;
}

//! The commit that a stage is to become: what it is called, whether it goes to the branch or into a pull request, why
//! it cannot, and how far it is.
class StageForm : public QWidget
{
    Q_OBJECT

public:
    explicit StageForm(hub::HubClient &client, QWidget *parent = nullptr);

    void setStage(Stage *stage, StageCommit *commit); //!< null: of no branch
    void setRight(UploadRight right) { m_right = right; }
    void setLines(int count); //!< of the description
    void refresh(const StageListModel::Summary &summary); //!< of what is staged

    void commit(bool asPullRequest); //!< if that can be now
    void commitAsUsual(); //!< as the button says
    bool mayCommit() const; //!< to the branch itself
    bool mayPropose() const;
    bool isBusy() const;
    QString obstacle() const; //!< why it cannot be committed now; empty when it can

signals:
    void linkActivated(const QUrl &url);
    void signInRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectParts();
    void refreshSend();
    void refreshProgress();
    void fillDraft();
    void keepDraft();
    QString title() const;

    hub::HubClient &m_client;
    Stage *m_stage = nullptr;
    StageCommit *m_commit = nullptr;
    UploadRight m_right = UploadRight::SignedOut;
    StageListModel::Summary m_summary;
    int m_lines = 0;

    QLineEdit *m_title; //!< objectName "stageTitle"
    QPlainTextEdit *m_description; //!< objectName "stageDescription"
    QLabel *m_obstacle; //!< objectName "stageObstacle"
    QToolButton *m_remedy; //!< objectName "stageRemedy": what can be done about the obstacle
    QToolButton *m_send; //!< objectName "stageCommit"
    QMenu *m_ways; //!< of m_send, where there is a choice
    QWidget *m_progress;
    QProgressBar *m_bar; //!< objectName "stageProgress"
    QLabel *m_phase; //!< objectName "stagePhase"
    QPushButton *m_cancel; //!< objectName "stageCancel"
};
