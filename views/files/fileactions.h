#pragma once

#include "hub/repourl.h"
#include "models/files/filesave.h"
#include "models/stage/stageclipboard.h"
#include "views/repo/reposervices.h"

class DraggedFiles;
class FetchedFiles;
class QDrag;
class QMenu;

//! What can be done with files of a repo without changing them: save, download, drag out, copy, open on the Hub.
//!
//! What the scanners warn of is saved only after a second, explicit yes; downloads have a sheet of their own for that.
class FileActions : public QObject
{
    Q_OBJECT

public:
    //! Carries a drag out, and says what became of it.
    using Dragger = std::function<Qt::DropAction(QDrag &)>;

    //! How long files stay that were dropped somewhere: whoever got them reads them when it likes.
    static constexpr std::chrono::minutes keptFor{10};

    FileActions(const RepoServices &services, QWidget &page);

    void setDragger(Dragger dragger) { m_dragger = std::move(dragger); }

    void setPlace(const hub::RepoUrl &place); //!< Hub, repo and revision of the files

    void setFlagged(const QStringList &paths) { m_flagged = paths; } //!< what is known of the repo as a whole

    void addTo(QMenu &menu,
               const QList<hub::TreeEntry> &entries); //!< at the menu's end; the first one is the clicked one
    void save(const hub::TreeEntry &entry);
    void download(const QList<hub::TreeEntry> &entries);
    void drag(const StageClipboard &clip);
    static void copyPaths(const QList<hub::TreeEntry> &entries);
    void openOnHub(const hub::TreeEntry &entry) { emit openOnHubRequested(urlOf(entry)); }
    void showHistory(const hub::TreeEntry &entry) { emit historyRequested(entry.path); }
    QUrl urlOf(const hub::TreeEntry &entry) const;

signals:
    void downloadRequested(const QStringList &paths);
    void openOnHubRequested(const QUrl &url);
    void historyRequested(const QString &path);
    void said(const QString &text); //!< what became of it
    void saveStarted(FileSave *save); //!< gone when it is over; whoever destroys it stops it

private:
    void addCopies(QMenu &menu, const QList<hub::TreeEntry> &entries);
    FetchedFiles *offer(const StageClipboard &clip);
    DraggedFiles *makeDrag(FetchedFiles *files, const StageClipboard &clip) const;
    void startSave(const hub::TreeEntry &entry, const QString &localPath);
    bool isFlagged(const hub::TreeEntry &entry) const; //!< or something below it
    void askAbout(const hub::TreeEntry &entry, std::function<void()> goOn);

    hub::HubClient &m_client;
    Prompter &m_prompter;
    QWidget &m_page;
    hub::RepoUrl m_place;
    QStringList m_flagged;
    QList<FileSave *> m_saves; //!< under way
    Dragger m_dragger;
};
