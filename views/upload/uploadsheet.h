#pragma once

#include "models/transfers/uploadplanmodel.h"
#include "transfer/jobrecord.h"

#include <QDialog>
#include <QTimer>

class DropOverlay;
class MessageBar;
class PlanView;
class SheetHeader;
class UploadForm;
class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace hub {
class HubClient;
} // namespace hub
namespace transfer {
class TransferQueue;
} // namespace transfer

//! What was dropped, and where.
struct UploadRequest {
    hub::RepoId repo = {};
    QString revision = {}; //!< empty: main
    QString folder = {}; //!< in the repo; empty: the root
    QStringList localPaths = {};
    bool standsForRepo = false; //!< a folder alone: what is in it goes to the top of the repo unless said otherwise
};

//! In whose name it would be sent.
struct UploadActor {
    QString accountId = {};
    QString name = {};
    bool mayWrite = true; //!< false: the token can only read
};

//! Asks how something is to be uploaded and shows what that would do, before a byte of it moves.
//!
//! Opened with open(); deletes itself. Nothing typed is lost when the Hub refuses: the sheet stays until it worked.
class UploadSheet : public QDialog
{
    Q_OBJECT

public:
    UploadSheet(const UploadRequest &request, const UploadActor &actor, transfer::TransferQueue &queue,
                hub::HubClient &client, QWidget *parent = nullptr);

    void addPaths(const QStringList &localPaths);
    transfer::UploadSpec spec() const; //!< as it stands in the form

signals:
    void uploadStarted(transfer::JobId job);
    void tokenPageRequested(); //!< the person wants a token that can write

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void nameParts();
    QWidget *buildFooter();
    void connectForm();
    void replan(); //!< soon: typing may go on
    void makePlan();
    void applyPatterns();
    transfer::UploadSpec planned() const; //!< without what is decided in the plan itself
    void refreshSources();
    void refreshDecision();
    void refreshProblems();
    void refreshSuggestion();
    void onStrategyChosen();
    void refreshSpeed();
    void offerPullRequest();
    void onPlanned();
    void confirm();
    void showWarnings();
    QString obstacle() const; //!< why it cannot be sent now; empty when it can
    QString commitObstacle() const;
    QString confirmText() const;
    QString defaultMessage() const;

    transfer::TransferQueue &m_queue;
    hub::HubClient &m_client;
    UploadRequest m_request;
    UploadActor m_actor;
    UploadPlanModel m_model;
    QTimer m_replan;
    bool m_leavesProblemsOut = false;

    SheetHeader *m_header; //!< its words have the objectName "uploadSource"
    MessageBar *m_error; //!< objectName "uploadMessage": the upload could not be started, or never can
    MessageBar *m_problems; //!< objectName "planProblemsBar"
    MessageBar *m_suggestion; //!< objectName "planSuggestion": too much for one commit
    PlanView *m_plan; //!< objectName "plan"
    QLabel *m_obstacle; //!< objectName "obstacle"
    QPushButton *m_cancel; //!< objectName "cancelUpload"
    QPushButton *m_confirm; //!< objectName "confirmUpload"
    QBoxLayout *m_panes; //!< form and plan: side by side where there is room
    QBoxLayout *m_footer;
    QScrollArea *m_scroll;
    UploadForm *m_form;
    DropOverlay *m_overlay;
};
