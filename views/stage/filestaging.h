#pragma once

#include "models/access/uploadright.h"
#include "models/stage/stageclipboard.h"
#include "models/stage/stagelookup.h"
#include "models/stage/stagepaste.h"
#include "models/stage/stages.h"

#include <QByteArray>
#include <QList>
#include <QObject>

class DropOverlay;
class Prompter;
class QAbstractItemView;
class QAction;
class QDropEvent;
class QMenu;
class QMimeData;
class QModelIndex;

//! What a person does to the files of a branch in a view of them, by keys, menu and drag and drop: all of it is staged,
//! none of it goes to the Hub.
class FileStaging : public QObject
{
    Q_OBJECT

public:
    //! How the view is read: it may show a tree or what a search has found.
    struct Source {
        std::function<QList<hub::TreeEntry>()> selection = {};
        std::function<hub::TreeEntry(const QPoint &viewportPosition)> entryAt = {}; //!< empty: no row there
        std::function<QString()> folder = {}; //!< the one that the person is in
    };

    FileStaging(Stages &stages, Prompter &prompter, QAbstractItemView &view, Source source);
    ~FileStaging() override;

    void alsoIn(QAbstractItemView &view); //!< another view of the same files, with the same keys
    void setPlace(const hub::RepoId &repo, const QString &revision);
    void setCommit(const QString &sha); //!< that the revision stands for
    void setRight(UploadRight right);
    //! Where files of a tag or a commit can be brought back to, the usual branch first, and with what right.
    void setBranches(const QStringList &names, UploadRight right);

    Stage *stage() const { return m_stage; } //!< of the branch that is looked at; null for other revisions
    static QString words(UploadRight right); //!< why it does not do; empty when it does
    QString obstacle() const; //!< why nothing can be staged; empty when it can
    void addTo(QMenu &menu);
    QAction *editAction() const { return m_edit; }
    void update(); //!< what can be done with what is selected now
    StageClipboard clip(bool isCut) const; //!< of what is selected

signals:
    void staged(const QString &what); //!< to be said, with the way back
    void said(const QString &text); //!< of another branch, where it can be undone
    void refused(const QString &reason);
    void failed(const Error &error);
    void editRequested(const hub::TreeEntry &entry);
    void externalEditRequested(const hub::TreeEntry &entry);
    void creationRequested(const QString &path, const StageSurroundings &around);
    void foreignPasteRequested(); //!< there is something else on the clipboard

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *makeAction(const QString &name, const QString &iconName, const QString &text,
                        const QList<QKeySequence> &keys, void (FileStaging::*act)());
    void makeActions();
    void rename();
    void remove();
    void copy();
    void cut();
    void paste();
    void createFile();
    void edit();
    void editExternally();
    void stageFiles();
    void stageFolder();
    void restore();
    void restoreIn(const QString &branch);
    void undo();

    QList<hub::TreeEntry> selected() const; //!< without what is below other selected folders
    bool isReady(); //!< says why not
    void moveTo(const StageClipboard &clip, const QString &folder);
    void moveOne(const hub::TreeEntry &entry, const QString &to);
    void insert(const StageClipboard &clip, const QString &folder, bool moves);
    void put(const StagePaste &paste, const QString &what);
    void askToReplace(const StagePaste &paste, const QString &what, const StageSurroundings &around,
                      const QStringList &taken);
    void askAboutFolders(const StagePaste &paste, const QString &what, const StageSurroundings &around,
                         const QStringList &taken, bool canBeOpened);
    void merge(const StagePaste &paste, const QString &what);
    void apply(const StagePaste &paste, const QString &what, const StageSurroundings &around, StagePaste::Taken taken);
    void stagePaths(const QStringList &localPaths);
    //! Of so many files; `then` is called if it was not refused.
    void apply(const QString &what, qsizetype count, const Stage::Step &step, const std::function<void()> &then = {});
    void forgetCut(const StageClipboard &clip);
    void offer(const StageClipboard &clip);
    const std::optional<StageClipboard> &dragged(const QMimeData &data);
    void look(const QStringList &paths, std::function<void(const StageSurroundings &)> then);
    bool onDrag(QDropEvent &event);
    void onDrop(QDropEvent &event);
    bool movesBy(const QDropEvent &event, const StageClipboard &clip) const;
    QString folderAt(const QDropEvent &event) const;
    QString dropObstacle(const StageClipboard &clip, const QString &folder, bool moves) const;
    QString dropWords(const StageClipboard &clip, const QString &folder, bool moves) const;

    Stages &m_stages;
    Prompter &m_prompter;
    QAbstractItemView &m_view;
    Source m_source;
    DropOverlay *m_overlay;
    StageKey m_key;
    QString m_commit;
    UploadRight m_right = UploadRight::SignedOut;
    UploadRight m_branchRight = UploadRight::SignedOut;
    QStringList m_branches;
    std::unique_ptr<QMenu> m_restoreMenu; //!< objectName "restoreMenu": of branches
    Stage *m_stage = nullptr;
    std::unique_ptr<StageLookup> m_lookup;
    int m_scan = 0; //!< of local files; which one is awaited
    QByteArray m_pasted; //!< what was on the clipboard when something was pasted last
    QByteArray m_draggedBytes; //!< what is dragged just now,
    std::optional<StageClipboard> m_dragged; //!< and what it means

    QList<QAction *> m_actions;
    QAction *m_rename = nullptr; //!< objectName "rename"
    QAction *m_remove = nullptr; //!< objectName "delete"
    QAction *m_copy = nullptr; //!< objectName "copyFiles"
    QAction *m_cut = nullptr; //!< objectName "cutFiles"
    QAction *m_paste = nullptr; //!< objectName "pasteFiles"
    QAction *m_create = nullptr; //!< objectName "newFile"
    QAction *m_edit = nullptr; //!< objectName "edit"
    QAction *m_external = nullptr; //!< objectName "editExternally"
    QAction *m_files = nullptr; //!< objectName "stageFiles"
    QAction *m_folder = nullptr; //!< objectName "stageFolder"
    QAction *m_restore = nullptr; //!< objectName "restore"
    QAction *m_undo = nullptr; //!< objectName "undoStaging"
};
