#pragma once

#include "models/access/uploadright.h"
#include "models/files/filesearchmodel.h"
#include "models/files/filetreemodel.h"
#include "models/palette/filesource.h"
#include "views/repo/repopage.h"
#include "views/repo/reposervices.h"

class FileActions;
class FileStaging;
class FileSearchView;
class FileSide;
class FileTreeView;
class PaneStates;
class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;
class QStackedWidget;
class SaveRows;
class SelectionActions;
class Stage;
class Stages;
struct StageConflict;
struct StageKey;

//! The files of a repo: a tree, or what a search has found in all of it, beside a preview.
class FilesPage : public RepoPage, public PaletteContributor
{
    Q_OBJECT

public:
    explicit FilesPage(const RepoServices &services, QWidget *parent = nullptr);
    ~FilesPage() override;

    QString tabTitle() const override { return tr("Files"); }
    QString tabIcon() const override;
    bool shows(hub::RepoUrl::View view) const override;
    void showPlace(const hub::RepoUrl &place) override;
    hub::RepoUrl placeIn(const hub::RepoUrl &place) const override;
    hub::RepoUrl placeAt(const hub::RepoUrl &place) const override;
    void refresh() override;
    void forget() override;
    void focusFind() override;
    QList<QAction *> pageActions() override;
    QList<PaletteSource *> paletteSources() override { return {&m_paletteFiles}; }
    void searchIn(const hub::RepoUrl &place); //!< for the palette, whatever the page was shown last

    void setInfo(const hub::RepoInfo &info) override;
    void setRight(UploadRight right); //!< to change files of what is looked at
    void setBranches(const QStringList &names, UploadRight right); //!< that older files can be brought back to

    void setUploadHint(const QString &text, bool mayUpload);
    QString folder() const; //!< where an upload would go: the selected folder, or the selected file's
    QString folderAt(const QPoint &globalPosition) const; //!< the folder under the pointer, else folder()

signals:
    void folderChanged(); //!< where an upload would go
    void downloadRequested(const QStringList &paths);
    void uploadRequested();
    void staged(const QString &what); //!< to be said with the way back
    void pasteRequested(); //!< of what is not from a repo
    void conflictFound(const StageConflict &conflict); //!< in what a program outside has saved

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTreeSide();
    void connectSide();
    void setSubject(const hub::RepoId &repo, const QString &revision);
    //! Selects it once it is found; the empty path is the root. Whether it is a file is a guess until then.
    void showPath(const QString &path, bool isFile);
    void connectActions();
    void showHistory(const QString &path);
    void makeStaging();
    void connectStaging();
    void connectExternalEdits();
    void watchStage();
    void onStageChanged();
    void showAgain();
    bool isStageOf(const StageKey &key) const;
    void connectTree();
    void onRootStateChanged();
    void onSelectionChanged();
    void onRevealed(const QModelIndex &index, bool isExact);
    void onActivated(const QModelIndex &index);
    void onCameToRest();
    QWidget *makeTree();
    void connectSearch();
    void connectList(FileTreeView *list);
    void onSearchTyped(const QString &text);
    void onMatchChosen(const QModelIndex &index);
    void onMatchActivated(const QModelIndex &index);
    bool onSearchKey(int key, bool isInField);
    void makeQuickLook();
    void setQuickLook(bool on); //!< the preview alone
    bool isSearching() const;
    void look(const hub::TreeEntry &entry);
    void focusTree();
    void select(const QModelIndex &index);
    void goToParent();
    void retry(const QModelIndex &index);
    void fitColumns();
    void showTreeMenu(const QPoint &position);
    void showMatchMenu(const QPoint &position);
    void showMenu(const hub::TreeEntry &entry, const QPoint &globalPosition);
    QList<hub::TreeEntry> selectedEntries() const;
    hub::TreeEntry entryAt(const QModelIndex &index) const; //!< of the tree or of the search

    Settings &m_settings;
    FileTreeModel m_tree;
    FileSearchModel m_search;
    FileSource m_paletteFiles;
    FileActions *m_actions;
    Prompter &m_prompter;
    Stages &m_stages;
    Stage *m_stage = nullptr; //!< of the branch that is looked at; null for other revisions
    SelectionActions *m_selectionActions; //!< besides those that stage something
    QAction *m_leaveQuickLook;
    QSplitter *m_splitter; //!< objectName "filesSplitter"
    PaneStates *m_states; //!< objectName "treeStates"
    QLineEdit *m_field; //!< objectName "fileFilter"
    QStackedWidget *m_lists;
    FileTreeView *m_view; //!< objectName "fileTree"
    FileSearchView *m_matches;
    QLabel *m_hint; //!< objectName "uploadHint"
    SaveRows *m_saves;
    FileSide *m_side; //!< objectName "fileSide"
    FileStaging *m_staging = nullptr;
    hub::Endpoint m_endpoint;
    hub::RepoId m_repo;
    QString m_revision;
    QString m_path;
    bool m_isFile = false;
    bool m_isNavigating = false; //!< the selection is moved by us
    bool m_mayUpload = false;
};
