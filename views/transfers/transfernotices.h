#pragma once

#include "transfer/transferqueue.h"
#include "transfer/watchedfolders.h"
#include "views/window/desktopnotices.h"

#include <QObject>

#include <functional>

//! Tells the desktop when a long transfer is over, when one has failed or waits for a decision, and when a watched
//! folder cannot be pushed any more: while nobody looks at the window, and only if the person wants to hear of it.
class TransferNotices : public QObject
{
    Q_OBJECT

public:
    static constexpr int longSeconds = 10; //!< what takes less is not worth a word

    TransferNotices(transfer::TransferQueue &queue, transfer::WatchedFolders &folders, DesktopNotices &notices,
                    QObject *parent = nullptr);

    void setLookedAt(std::function<bool()> isLookedAt) { m_isLookedAt = std::move(isLookedAt); }

signals:
    void jobWanted(transfer::JobId id); //!< its message was clicked
    void folderWanted(const QString &key);

private:
    void onJobFinished(transfer::JobId id);
    void onFolderFailed(const QString &key);
    static bool isWorthIt(const transfer::JobSnapshot &job);

    transfer::TransferQueue &m_queue;
    transfer::WatchedFolders &m_folders;
    DesktopNotices &m_notices;
    std::function<bool()> m_isLookedAt = [] { return false; };
};
