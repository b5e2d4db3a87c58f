#pragma once

#include "hub/repourl.h"
#include "models/transfers/transfermodel.h"
#include "views/transfers/transferactions.h"
#include "views/transfers/transferfilter.h"

#include <QDockWidget>
#include <QTimer>

#include <functional>
#include <utility>

class ElidedLabel;
class EmptyPage;
class MessageBar;
class Prompter;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedLayout;
class QToolButton;
class QTreeView;
class RateMeter;
class TransferDelegate;

namespace hub {
class HubClient;
} // namespace hub

namespace transfer {
class Journal;
} // namespace transfer

//! The transfer queue: what runs, how far it is, what went wrong, and what can be done about it.
class TransfersDock : public QDockWidget
{
    Q_OBJECT

public:
    TransfersDock(transfer::TransferQueue &queue, hub::HubClient &client, Prompter &prompter,
                  QWidget *parent = nullptr);

    //! Calls back with true when the window may close: at once, or once the person agreed to leave transfers undone.
    void confirmClose(QWidget *window, std::function<void(bool)> answer);

    void showJob(transfer::JobId id); //!< makes it the current row

    //! Closing offers to go on in the tray, where there is one.
    void setOutlivesWindow(bool does) { m_outlivesWindow = does; }
    //! Uploads of the command line are shown below the list, and jobs can be copied as commands.
    void setJournal(transfer::Journal &journal);

signals:
    void placeRequested(const hub::RepoUrl &place);
    void keepRunningRequested(); //!< without the window
    void overallChanged(int active, double fraction, bool needsDecision); //!< of all jobs together
    void uploadFinished(const hub::RepoId &repo, const QString &revision, const hub::CommitResult &result);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void askToClose(QWidget *window, int active, std::function<void(bool)> answer);
    void offerToGoOn(QWidget *window, int active, std::function<void(bool)> answer);
    void buildHeader();
    void buildList();
    void layOut();
    void connectQueue();
    void onCurrentChanged();
    void onJobAdded(transfer::JobId id);
    void onJobChanged(transfer::JobId id);
    void onJobFinished(transfer::JobId id);
    void onSecondPassed();
    void refreshButtons(); //!< which there are
    void placeButtons(); //!< where they are
    void refreshSummary();
    void refreshPage();
    void perform(const QModelIndex &index, TransferAction action);
    void cancel(const transfer::JobSnapshot &job);
    void openResult(const transfer::JobSnapshot &job);
    void showDetails(const transfer::JobSnapshot &job);
    void toggle(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void fitHeader();
    void paintHeaderIcon();
    bool onKey(int key);
    QModelIndex currentJob() const; //!< row of the filter, column 0; the file's job when a file is current
    transfer::JobSnapshot jobAt(const QModelIndex &index) const;

    transfer::TransferQueue &m_queue;
    hub::HubClient &m_client;
    Prompter &m_prompter;
    TransferModel m_model;
    TransferFilter m_filter;
    QTimer m_second;

    QWidget *m_header;
    QLabel *m_headerIcon;
    QLabel *m_title;
    ElidedLabel *m_summary; //!< objectName "transfersSummary"
    RateMeter *m_meter; //!< objectName "rateMeter"
    QLineEdit *m_search; //!< objectName "transfersSearch"
    QComboBox *m_groups; //!< objectName "transfersFilter"
    QToolButton *m_clear; //!< objectName "clearFinished"
    QToolButton *m_more; //!< objectName "transfersMenu": pause all, resume all
    QToolButton *m_close; //!< objectName "closeTransfers"
    MessageBar *m_message; //!< objectName "transferMessage": details of a failure
    QTreeView *m_list; //!< objectName "transfersList"
    TransferDelegate *m_delegate;
    EmptyPage *m_empty; //!< objectName "transfersEmpty"
    QStackedLayout *m_pages;
    QWidget *m_content; //!< what the list and the buttons over it share
    TransferActionBar *m_buttons; //!< over the current job's row; inside the list screen readers would not find them
    transfer::JobId m_detailedJob = 0; //!< whose failure the message bar shows
    transfer::Journal *m_journal = nullptr;
    bool m_outlivesWindow = false;
    bool m_isAsking = false;
};
