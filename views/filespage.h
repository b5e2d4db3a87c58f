#pragma once

#include "models/filepreview.h"
#include "models/filetreemodel.h"
#include "models/filetreeproxy.h"
#include "models/palette/filesource.h"
#include "views/repopage.h"
#include "views/reposervices.h"

class FileTreeView;
class PaneStates;
class PreviewPane;
class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;

//! The files of a repo: a tree beside a preview.
class FilesPage : public RepoPage, public PaletteContributor
{
    Q_OBJECT

public:
    explicit FilesPage(const RepoServices &services, QWidget *parent = nullptr);

    QString tabTitle() const override { return tr("Files"); }
    QString tabIcon() const override;
    bool shows(hub::RepoUrl::View view) const override;
    void showPlace(const hub::RepoUrl &place) override;
    hub::RepoUrl placeIn(const hub::RepoUrl &place) const override;
    hub::RepoUrl placeAt(const hub::RepoUrl &place) const override;
    void refresh() override;
    void forget() override;
    void focusFind() override;
    QList<PaletteSource *> paletteSources() override { return {&m_paletteFiles}; }

    void setUploadHint(const QString &text, bool mayUpload);
    QString folder() const; //!< where an upload would go: the selected folder, or the selected file's
    QString folderAt(const QPoint &globalPosition) const; //!< the folder under the pointer, else folder()

signals:
    void folderChanged(); //!< where an upload would go
    void downloadRequested(const QStringList &paths);
    void uploadRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTreeSide();
    void connectPreview();
    void setSubject(const hub::RepoId &repo, const QString &revision);
    //! Selects it once it is found; the empty path is the root. Whether it is a file is a guess until then.
    void showPath(const QString &path, bool isFile);
    QUrl urlOf(const QString &path) const;
    void openOnHub(const QString &path);
    void copyLink(const QString &path);
    void connectTree();
    void onRootStateChanged();
    void onSelectionChanged();
    void onRevealed(const QModelIndex &index, bool isExact);
    void onActivated(const QModelIndex &index);
    void onCameToRest();
    void onFilterChanged(const QString &text);
    void focusTree();
    void select(const QModelIndex &sourceIndex);
    void goToParent();
    void copyPaths();
    void retry(const QModelIndex &proxyIndex);
    void fitColumns();
    void showMenu(const QPoint &position);
    QStringList selectedPaths() const;
    const hub::TreeEntry &entryAt(const QModelIndex &proxyIndex) const;

    Settings &m_settings;
    FileTreeModel m_tree;
    FileTreeProxy m_proxy;
    FileSource m_paletteFiles;
    FilePreview m_preview;
    QSplitter *m_splitter; //!< objectName "filesSplitter"
    PaneStates *m_states; //!< objectName "treeStates"
    QLineEdit *m_filter; //!< objectName "fileFilter"
    FileTreeView *m_view; //!< objectName "fileTree"
    QLabel *m_filterNote; //!< objectName "filterNote"
    QLabel *m_hint; //!< objectName "uploadHint"
    PreviewPane *m_previewPane;
    hub::Endpoint m_endpoint;
    hub::RepoId m_repo;
    QString m_revision;
    QString m_path;
    bool m_isFile = false;
    bool m_isNavigating = false; //!< the selection is moved by us
    bool m_mayUpload = false;
};
