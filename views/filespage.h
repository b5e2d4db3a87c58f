#pragma once

#include "hub/endpoint.h"
#include "models/filepreview.h"
#include "models/filetreeproxy.h"

#include <QWidget>

class FileTreeModel;
class FileTreeView;
class ImageSource;
class PaneStates;
class PreviewPane;
class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;

//! The files of a repo: a tree beside a preview.
class FilesPage : public QWidget
{
    Q_OBJECT

public:
    FilesPage(FileTreeModel &tree, FilePreview &preview, ImageSource &images, QWidget *parent = nullptr);

    void setSubject(const hub::Endpoint &endpoint, const hub::RepoId &repo, const QString &revision);
    void setRemoteImagesAllowed(bool allowed);
    void setUploadHint(const QString &text, bool mayUpload);
    //! Selects it once it is found; the empty path is the root. Whether it is a file is a guess until then.
    void showPath(const QString &path, bool isFile);
    void refresh();
    void focusFilter();
    void focusTree();

    const QString &path() const { return m_path; } //!< what is selected
    bool isFile() const { return m_isFile; }
    QString folder() const; //!< where an upload would go: the selected folder, or the selected file's
    QString folderAt(const QPoint &globalPosition) const; //!< the folder under the pointer, else folder()

    QByteArray splitterState() const;
    void restoreSplitter(const QByteArray &state);

signals:
    void pathChanged(); //!< by the person
    void pathFound(); //!< what showPath() was told is listed, and known to be a file or a folder
    void downloadRequested(const QStringList &paths);
    void openOnHubRequested(const QString &path);
    void copyLinkRequested(const QString &path);
    void linkActivated(const QUrl &url);
    void remoteImagesAlwaysAllowed();
    void uploadRequested();
    void splitterMoved();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTreeSide();
    void connectTree();
    void onRootStateChanged();
    void onSelectionChanged();
    void onRevealed(const QModelIndex &index, bool isExact);
    void onActivated(const QModelIndex &index);
    void onCameToRest();
    void onFilterChanged(const QString &text);
    void select(const QModelIndex &sourceIndex);
    void goToParent();
    void copyPaths();
    void retry(const QModelIndex &proxyIndex);
    void fitColumns();
    void showMenu(const QPoint &position);
    QStringList selectedPaths() const;
    const hub::TreeEntry &entryAt(const QModelIndex &proxyIndex) const;

    FileTreeModel &m_tree;
    FileTreeProxy m_proxy;
    FilePreview &m_preview;
    QSplitter *m_splitter; //!< objectName "filesSplitter"
    PaneStates *m_states; //!< objectName "treeStates"
    QLineEdit *m_filter; //!< objectName "fileFilter"
    FileTreeView *m_view; //!< objectName "fileTree"
    QLabel *m_filterNote; //!< objectName "filterNote"
    QLabel *m_hint; //!< objectName "uploadHint"
    PreviewPane *m_previewPane;
    hub::RepoId m_repo;
    QString m_revision;
    QString m_path;
    bool m_isFile = false;
    bool m_isNavigating = false; //!< the selection is moved by us
    bool m_mayUpload = false;
};
