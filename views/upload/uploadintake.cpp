#include "views/upload/uploadintake.h"

#include "views/files/draggedfiles.h"
#include "views/widgets/dropoverlay.h"
#include "views/widgets/prompter.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    if (DraggedFiles::isOwn(*data)) // asking for its files would fetch them
        return paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

UploadIntake::UploadIntake(Prompter &prompter, FolderFinder folder, QWidget &surface)
    : QObject(&surface)
    , m_prompter(prompter)
    , m_folder(std::move(folder))
    , m_surface(surface)
    , m_overlay(new DropOverlay(&surface))
{
    // Only the surface takes drops, and what has a use of its own for files: fields and text views would take their
    // addresses as words.
    const QList<QWidget *> parts = surface.findChildren<QWidget *>();
    for (QWidget *part : parts) {
        if (!part->property("takesDrops").toBool())
            part->setAcceptDrops(false);
    }
    surface.setAcceptDrops(true);
    surface.installEventFilter(this);
    connect(&m_pasted, &PastedFiles::ready, this, [this](const QStringList &paths) { upload(m_pasteFolder, paths); });
    connect(&m_pasted, &PastedFiles::failed, this, &UploadIntake::failed);
}

void UploadIntake::setTarget(const hub::RepoId &repo, const QString &revision)
{
    m_repo = repo;
    m_revision = revision;
}

void UploadIntake::setRight(Subject subject, UploadRight right)
{
    m_subject = subject;
    m_right = right;
}

QString UploadIntake::target(const QString &folder) const
{
    //: a repo and a branch
    const QString repo = tr("%1 @ %2").arg(m_repo.id, m_revision);
    return folder.isEmpty() ? repo : repo + u" / "_s + folder;
}

QString UploadIntake::words() const
{
    switch (m_subject) {
    case Subject::Absent: return tr("This repo could not be opened, so nothing can be uploaded to it");
    case Subject::Awaited: return tr("One moment: it is not known yet whether this repo exists");
    case Subject::Present: break;
    }
    switch (m_right) {
    case UploadRight::Allowed: return tr("Drop files or folders to upload to %1").arg(target(m_folder({})));
    case UploadRight::AsPullRequest:
        return tr("What you drop here can become a pull request: %1 is not yours").arg(m_repo.id);
    case UploadRight::SignedOut: return tr("Sign in to upload to this repo");
    case UploadRight::ReadOnlyToken: return tr("Your token can only read: sign in with one that can write to upload");
    case UploadRight::NotABranch: return tr("Nothing can be added to a commit or a tag: choose a branch to upload to");
    case UploadRight::NoProposals: return tr("%1 is not yours, and this server takes no pull requests").arg(m_repo.id);
    }
    Q_UNREACHABLE_RETURN({});
}

void UploadIntake::upload(const QString &folder, const QStringList &paths)
{
    if (!paths.isEmpty())
        emit uploadRequested(folder, paths);
}

void UploadIntake::chooseFiles()
{
    const QString folder = m_folder({});
    m_prompter.chooseFiles(&m_surface, tr("Upload files to %1").arg(target(folder)),
                           [this, folder](const QStringList &paths) { upload(folder, paths); });
}

void UploadIntake::chooseFolder()
{
    const QString folder = m_folder({});
    m_prompter.chooseFolder(&m_surface, tr("Upload a folder to %1").arg(target(folder)),
                            [this, folder](const QString &path) {
                                if (!path.isEmpty())
                                    upload(folder, {path});
                            });
}

void UploadIntake::paste()
{
    const QMimeData *clip = QGuiApplication::clipboard()->mimeData();
    if (!clip || !PastedFiles::canTake(*clip))
        return;
    if (!mayUpload()) {
        emit refused(words());
        return;
    }
    m_pasteFolder = m_folder({});
    m_pasted.take(*clip);
}

QString UploadIntake::folderAt(const QPoint &position) const
{
    return m_folder(m_surface.mapToGlobal(position));
}

void UploadIntake::announce(const QPoint &position)
{
    if (!mayUpload())
        return m_overlay->refuse(words());
    const QString where = target(folderAt(position));
    m_overlay->announce(m_right == UploadRight::AsPullRequest ? tr("Drop to propose to %1").arg(where)
                                                              : tr("Drop to upload to %1").arg(where));
}

void UploadIntake::drop(QDropEvent &event)
{
    m_overlay->hide();
    const QStringList paths = localPaths(event.mimeData());
    if (paths.isEmpty() || !mayUpload())
        return event.ignore();
    event.setDropAction(Qt::CopyAction);
    event.accept();
    upload(folderAt(event.position().toPoint()), paths);
}

bool UploadIntake::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (localPaths(drag->mimeData()).isEmpty())
            return false;
        announce(drag->position().toPoint());
        drag->setDropAction(Qt::CopyAction);
        // Accepted even where nothing can be uploaded: otherwise the reason would vanish at once.
        drag->accept();
        return true;
    }
    case QEvent::DragMove: {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        announce(drag->position().toPoint());
        drag->setDropAction(mayUpload() ? Qt::CopyAction : Qt::IgnoreAction);
        drag->accept();
        return true;
    }
    case QEvent::DragLeave: m_overlay->hide(); return true;
    case QEvent::Drop: drop(*static_cast<QDropEvent *>(event)); return true;
    default: return QObject::eventFilter(watched, event);
    }
}
