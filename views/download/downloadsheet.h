#pragma once

#include "models/downloads/downloadpicker.h"
#include "transfer/downloadspec.h"
#include "transfer/jobrecord.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class MessageBar;
class PaneStates;
class Prompter;
class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QScrollArea;
class QSortFilterProxyModel;
class QTableView;

namespace transfer {
class TransferQueue;
} // namespace transfer

//! Asks what of a repo is to be fetched and where to, with what that weighs, before a byte of it moves.
//!
//! Opened with open(); deletes itself. What the scanners warn of is fetched only after a second, explicit yes.
class DownloadSheet : public QDialog
{
    Q_OBJECT

public:
    struct Parts {
        hub::HubClient &client;
        transfer::TransferQueue &queue;
        Prompter &prompter;
        QString accountId = {};
        QString folder = {}; //!< proposed: the one used last
        QString cacheRoot = {};
    };

    DownloadSheet(const DownloadPicker::Subject &subject, const Parts &parts, QWidget *parent = nullptr);

    transfer::DownloadSpec spec() const; //!< as it stands in the form

signals:
    void downloadStarted(transfer::JobId job);
    void folderChosen(const QString &folder);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void nameParts();
    QWidget *buildHeader();
    QWidget *buildForm();
    QWidget *buildList();
    QWidget *buildFooter();
    void connectParts();
    void onStateChanged();
    void applyWish();
    void offerQuantisations();
    void showFlagged();
    void measureDisk();
    void refresh();
    void chooseFolder();
    void confirm();
    QString targetFolder() const;
    QString obstacle() const; //!< why it cannot begin now; empty when it can

    transfer::TransferQueue &m_queue;
    Prompter &m_prompter;
    QString m_accountId;
    QString m_cacheRoot;
    DownloadPicker m_picker;
    QSortFilterProxyModel *m_filter;
    QTimer m_typing;
    std::optional<qint64> m_spare; //!< bytes that may still be written where it goes
    QString m_measured; //!< the folder that this is said of
    MessageBar *m_error; //!< objectName "downloadMessage"
    MessageBar *m_flaggedBar; //!< objectName "flaggedBar"
    QCheckBox *m_acceptFlagged; //!< objectName "acceptFlagged"
    QLineEdit *m_include; //!< objectName "downloadInclude"
    QLineEdit *m_exclude; //!< objectName "downloadExclude"
    QLabel *m_quantisationLabel;
    QComboBox *m_quantisation; //!< objectName "quantisation"
    QCheckBox *m_twins; //!< objectName "skipTwins"
    QLabel *m_twinsHint; //!< objectName "twinsHint"
    QRadioButton *m_toFolder; //!< objectName "toFolder"
    QRadioButton *m_toCache; //!< objectName "toCache"
    QLineEdit *m_folder; //!< objectName "downloadFolder"
    QPushButton *m_choose; //!< objectName "chooseFolder"
    QLabel *m_cacheHint;
    QLineEdit *m_search; //!< objectName "downloadSearch"
    PaneStates *m_states; //!< objectName "downloadStates"
    QTableView *m_table; //!< objectName "downloadFiles"
    QLabel *m_totals; //!< objectName "downloadTotals"
    QLabel *m_obstacle; //!< objectName "downloadObstacle"
    QPushButton *m_cancel; //!< objectName "cancelDownload"
    QPushButton *m_confirm; //!< objectName "confirmDownload"
    QBoxLayout *m_panes; //!< form and list: side by side where there is room
    QScrollArea *m_scroll;
    QWidget *m_form = nullptr;
};
