#pragma once

#include "transfer/watchedfolders.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QLabel;
class QProgressBar;

//! Brings the last changes of all watched folders to their repos before the program ends. Unseen when that is quick;
//! otherwise it says what goes on, and the person may quit without them or stay.
class LastPushes : public QDialog
{
    Q_OBJECT

public:
    static constexpr int shownAfter = 400; //!< milliseconds
    static constexpr int longest = 120'000; //!< nobody may be there to answer

    //! Answers true when the program may end. Deletes itself.
    static void run(transfer::WatchedFolders &folders, QWidget *window, std::function<void(bool)> answer);

    void reject() override; //!< stay

private:
    LastPushes(transfer::WatchedFolders &folders, QWidget *window, std::function<void(bool)> answer);

    void begin();
    void showBusy();
    void conclude(bool mayEnd);

    transfer::WatchedFolders &m_folders;
    std::function<void(bool)> m_answer;
    QTimer m_shown;
    QTimer m_patience;
    QLabel *m_text; //!< objectName "lastPushes"
    QProgressBar *m_bar;
    bool m_isOver = false;
};
