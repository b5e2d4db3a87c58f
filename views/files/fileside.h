#pragma once

#include "models/preview/filepreview.h"
#include "models/stage/stagechanges.h"
#include "views/repo/reposervices.h"

#include <QStackedWidget>

class ChangeView;
class EditorPanel;
class PreviewPane;
class Stage;

//! What is seen of a file beside the tree: its preview, the editor, or what is staged of it.
class FileSide : public QStackedWidget
{
    Q_OBJECT

public:
    explicit FileSide(const RepoServices &services, QWidget *parent = nullptr);

    void setPlace(const hub::Endpoint &endpoint, const hub::RepoId &repo, const QString &revision);
    void setStage(Stage *stage) { m_stage = stage; } //!< of the branch that is looked at; null for other revisions
    void addHeadAction(QAction *action); //!< of the preview

    void preview(const hub::TreeEntry &entry); //!< as it will be: what is staged of it, or what is where it comes from
    void preview(const QString &path); //!< of which nothing is known
    void edit(const hub::TreeEntry &entry);
    void create(const QString &path, const StageSurroundings &around);
    void leave(); //!< what is in the editor is staged
    void showPreview(); //!< whatever it shows
    void clear(); //!< nothing is looked at

    bool isEditing() const;
    bool isPreviewing() const;
    const hub::TreeEntry &entry() const { return m_preview.entry(); } //!< as the preview knows it
    void focusPreview();
    bool isPreviewFocused(const QWidget *focus) const;

signals:
    void downloadRequested(const hub::TreeEntry &entry);
    void saveRequested(const hub::TreeEntry &entry);
    void openOnHubRequested(const hub::TreeEntry &entry);
    void linkActivated(const QUrl &url);
    void left(const QString &path); //!< and what was changed is staged
    void closed(); //!< the editor or the staged change: there is something else to be shown now

private:
    void connectPreview();

    Settings &m_settings;
    hub::Endpoint m_endpoint;
    hub::RepoId m_repo;
    QString m_revision;
    Stage *m_stage = nullptr;
    FilePreview m_preview;
    PreviewPane *m_previewPane;
    EditorPanel *m_editor;
    ChangeView *m_change;
};
