#include "views/files/fileside.h"

#include "core/settings.h"
#include "models/cards/imageconsent.h"
#include "models/stage/stage.h"
#include "views/editor/editorpanel.h"
#include "views/preview/previewpane.h"
#include "views/stage/changeview.h"

using namespace Qt::StringLiterals;

FileSide::FileSide(const RepoServices &services, QWidget *parent)
    : QStackedWidget(parent)
    , m_settings(services.settings)
    , m_preview(services.client)
    , m_previewPane(new PreviewPane(m_preview, services.images, this))
    , m_editor(new EditorPanel(services.stages, this))
    , m_change(new ChangeView(services.stages, services.settings, this))
{
    setObjectName(u"fileSide"_s);
    m_change->setEmbedded(true);
    addWidget(m_previewPane);
    addWidget(m_editor);
    addWidget(m_change);
    connectPreview();
    connect(m_editor, &EditorPanel::left, this, &FileSide::left);
    connect(m_editor, &EditorPanel::closed, this, &FileSide::closed);
    connect(m_change, &ChangeView::closed, this, &FileSide::closed);
}

void FileSide::connectPreview()
{
    connect(m_previewPane, &PreviewPane::downloadRequested, this, [this] { emit downloadRequested(entry()); });
    connect(m_previewPane, &PreviewPane::saveRequested, this, [this] { emit saveRequested(entry()); });
    connect(m_previewPane, &PreviewPane::openOnHubRequested, this, [this] { emit openOnHubRequested(entry()); });
    connect(m_previewPane, &PreviewPane::linkActivated, this, &FileSide::linkActivated);
    connect(m_previewPane, &PreviewPane::remoteImagesAlwaysAllowed, this, [this] {
        m_settings.setLoadsRemoteImages(true);
        m_previewPane->setRemoteImagesAllowed(true);
    });
    connect(m_previewPane, &PreviewPane::ownerImagesAllowed, this, [this](const QString &owner) {
        imageconsent::give(m_settings, m_endpoint, owner);
        m_previewPane->setRemoteImagesAllowed(true);
    });
}

void FileSide::setPlace(const hub::Endpoint &endpoint, const hub::RepoId &repo, const QString &revision)
{
    m_endpoint = endpoint;
    m_repo = repo;
    m_revision = revision;
    m_previewPane->setEndpoint(endpoint);
    m_previewPane->setRemoteImagesAllowed(imageconsent::isGiven(m_settings, endpoint, repo));
}

void FileSide::addHeadAction(QAction *action)
{
    m_previewPane->addHeadAction(action);
}

void FileSide::preview(const hub::TreeEntry &entry)
{
    leave();
    const StagedChange *change = m_stage ? m_stage->changes().targetAt(entry.path) : nullptr;
    if (change && change->hasOwnContent()) {
        m_preview.clear();
        m_change->show(*m_stage, StagedChange(*change));
        return setCurrentWidget(m_change);
    }
    showPreview();
    const auto origin = m_stage ? m_stage->overlay()->originOfFile(entry.path) : std::nullopt;
    if (!origin)
        return m_preview.show(m_repo, m_revision, entry);
    hub::TreeEntry there = entry;
    there.path = origin->path;
    m_preview.show(origin->repo.isEmpty() ? m_repo : origin->repo,
                   origin->revision.isEmpty() ? m_revision : origin->revision, there);
}

void FileSide::preview(const QString &path)
{
    leave();
    showPreview();
    m_preview.show(m_repo, m_revision, path);
}

void FileSide::edit(const hub::TreeEntry &entry)
{
    m_editor->open(*m_stage, entry);
    setCurrentWidget(m_editor);
}

void FileSide::create(const QString &path, const StageSurroundings &around)
{
    m_editor->create(*m_stage, path, around);
    setCurrentWidget(m_editor);
}

void FileSide::leave()
{
    m_editor->leave();
}

void FileSide::showPreview()
{
    setCurrentWidget(m_previewPane);
}

void FileSide::clear()
{
    leave();
    showPreview();
    m_preview.clear();
}

bool FileSide::isEditing() const
{
    return currentWidget() == m_editor && m_editor->isOpen();
}

bool FileSide::isPreviewing() const
{
    return currentWidget() == m_previewPane;
}

void FileSide::focusPreview()
{
    m_previewPane->setFocus(Qt::OtherFocusReason);
}

bool FileSide::isPreviewFocused(const QWidget *focus) const
{
    return m_previewPane->isAncestorOf(focus);
}
