#include "views/files/fileactions.h"

#include "models/files/downloadsnippets.h"
#include "views/files/draggedfiles.h"
#include "views/widgets/errortext.h"
#include "views/widgets/icons.h"
#include "views/widgets/prompter.h"

#include <QClipboard>
#include <QDrag>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QStringList pathsOf(const QList<hub::TreeEntry> &entries)
{
    QStringList paths;
    for (const hub::TreeEntry &entry : entries)
        paths.append(entry.path);
    return paths;
}

void add(QMenu &menu, const QString &name, QStringView iconName, const QString &text, std::function<void()> act)
{
    QAction *action = menu.addAction(::icon(iconName), text, std::move(act));
    action->setObjectName(name);
}

void copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

FileActions::FileActions(const RepoServices &services, QWidget &page)
    : QObject(&page)
    , m_client(services.client)
    , m_prompter(services.prompter)
    , m_page(page)
    , m_dragger([](QDrag &drag) { return drag.exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction); })
{ }

void FileActions::setPlace(const hub::RepoUrl &place)
{
    m_place = place;
}

QUrl FileActions::urlOf(const hub::TreeEntry &entry) const
{
    hub::RepoUrl url = m_place;
    url.view = entry.path.isEmpty() || entry.isFolder() ? hub::RepoUrl::View::Files : hub::RepoUrl::View::File;
    url.path = entry.path;
    return url.webUrl();
}

void FileActions::addTo(QMenu &menu, const QList<hub::TreeEntry> &entries)
{
    const hub::TreeEntry entry = entries.first();
    if (entries.size() == 1 && entry.type == hub::TreeEntry::Type::File)
        add(menu, u"saveAs"_s, u"disk", tr("Save as…"), [this, entry] { save(entry); });
    add(menu, u"download"_s, u"download", tr("Download…"), [this, entries] { download(entries); });
    if (entries.size() == 1)
        add(menu, u"historyOfPath"_s, u"history",
            entry.isFolder() ? tr("History of this folder") : tr("History of this file"),
            [this, entry] { emit historyRequested(entry.path); });
    menu.addSeparator();
    addCopies(menu, entries);
    menu.addSeparator();
    add(menu, u"openOnHub"_s, u"external", tr("Open on the Hub"),
        [this, entry] { emit openOnHubRequested(urlOf(entry)); });
}

void FileActions::addCopies(QMenu &menu, const QList<hub::TreeEntry> &entries)
{
    const hub::TreeEntry entry = entries.first();
    add(menu, u"copyPath"_s, u"copy", entries.size() == 1 ? tr("Copy path") : tr("Copy paths"),
        [entries] { copyPaths(entries); });
    add(menu, u"copyLink"_s, u"link", tr("Copy link"),
        [this, entry] { copy(urlOf(entry).toString(QUrl::FullyEncoded)); });
    const bool hasSha256 = entry.lfs && !entry.lfs->sha256.isEmpty();
    const QString id = hasSha256 ? entry.lfs->sha256 : entry.oid;
    if (!id.isEmpty())
        add(menu, u"copySha"_s, u"key", hasSha256 ? tr("Copy SHA-256") : tr("Copy git id"), [id] { copy(id); });
    DownloadTarget target{.endpoint = m_place.endpoint, .repo = m_place.repo, .revision = m_place.revision};
    for (const hub::TreeEntry &each : entries)
        (each.isFolder() ? target.folders : target.files).append(each.path);
    add(menu, u"copyCommand"_s, u"terminal", tr("Copy as command"), [target] { copy(snippets::command(target)); });
    add(menu, u"copyPython"_s, u"code", tr("Copy as Python"), [target] { copy(snippets::python(target)); });
}

void FileActions::copyPaths(const QList<hub::TreeEntry> &entries)
{
    if (!entries.isEmpty())
        copy(pathsOf(entries).join(u'\n'));
}

bool FileActions::isFlagged(const hub::TreeEntry &entry) const
{
    const QString status = entry.scanStatus();
    return status == "unsafe"_L1 || status == "suspicious"_L1
        || std::ranges::any_of(m_flagged, [&entry](const QString &flagged) {
               return flagged == entry.path || entry.path.isEmpty()
                   || (entry.isFolder() && flagged.startsWith(entry.path + u'/'));
           });
}

void FileActions::save(const hub::TreeEntry &entry)
{
    if (entry.size > FileSave::sizeLimit) // so long that it has to be resumed if need be
        return download({entry});
    askAbout(entry, [this, entry] {
        m_prompter.chooseSaveFile(&m_page, tr("Save %1").arg(entry.name()), entry.name(),
                                  [this, entry](const QString &localPath) {
                                      if (!localPath.isEmpty())
                                          startSave(entry, localPath);
                                  });
    });
}

void FileActions::startSave(const hub::TreeEntry &entry, const QString &localPath)
{
    const QList<FileSave *> underWay = m_saves;
    for (FileSave *save : underWay) {
        if (save->localPath() == localPath) // the newer wish counts
            delete save;
    }
    auto *save = new FileSave(m_client, this);
    m_saves.append(save);
    connect(save, &QObject::destroyed, this, [this, save] { m_saves.removeOne(save); });
    connect(save, &FileSave::saved, this, [this, save](const QString &path) {
        emit said(tr("Saved as %1.").arg(path));
        save->deleteLater();
    });
    connect(save, &FileSave::failed, this, [this, save](const Error &error) {
        emit said(tr("The file was not saved. %1").arg(errorText(error)));
        save->deleteLater();
    });
    save->start(m_place.repo, m_place.revision, entry, localPath);
    emit saveStarted(save);
}

void FileActions::download(const QList<hub::TreeEntry> &entries)
{
    emit downloadRequested(pathsOf(entries));
}

void FileActions::askAbout(const hub::TreeEntry &entry, std::function<void()> goOn)
{
    if (!isFlagged(entry))
        return goOn();
    m_prompter.ask(&m_page,
                   {.title = tr("Save what the scanners warn of?"),
                    .text = tr("The Hub’s scanners found something suspicious or dangerous in %1. Opening it may harm "
                               "your computer.")
                                .arg(entry.path),
                    .accept = tr("Save anyway"),
                    .isDestructive = true},
                   [goOn = std::move(goOn)](bool isAccepted) {
                       if (isAccepted)
                           goOn();
                   });
}

//! The files for other programs, where they are few and harmless; else null.
FetchedFiles *FileActions::offer(const StageClipboard &clip)
{
    const bool isOffered = FetchedFiles::areSmall(clip.entries)
        && std::ranges::none_of(clip.entries, [this](const hub::TreeEntry &entry) { return isFlagged(entry); });
    return isOffered ? new FetchedFiles(m_client, m_place.repo, m_place.revision, clip.entries, this) : nullptr;
}

DraggedFiles *FileActions::makeDrag(FetchedFiles *files, const StageClipboard &clip) const
{
    QStringList links;
    for (const hub::TreeEntry &entry : clip.entries)
        links.append(urlOf(entry).toString(QUrl::FullyEncoded));
    return new DraggedFiles(files, clip, links);
}

void FileActions::drag(const StageClipboard &clip)
{
    if (clip.entries.empty())
        return;
    const QPointer<FetchedFiles> files = offer(clip);
    const bool isTooMuch = files == nullptr;
    auto *drag = new QDrag(&m_page);
    drag->setMimeData(makeDrag(files, clip));
    const QPointer<FileActions> self(this);
    const Dragger dragger = m_dragger;
    const Qt::DropAction action = dragger(*drag);
    if (!self) // the tab was closed during the drag
        return;
    const bool isGiven = action != Qt::IgnoreAction && files && files->state() != FetchedFiles::State::Unasked;
    if (files && isGiven)
        QTimer::singleShot(keptFor, files, &QObject::deleteLater);
    else
        delete files;
    // What is too much to be waited for becomes a transfer, which asks where to. A drag that was given up leaves the
    // button down.
    const bool isOutside = !m_page.window()->geometry().contains(QCursor::pos());
    if (isTooMuch && action == Qt::IgnoreAction && isOutside && QGuiApplication::mouseButtons() == Qt::NoButton)
        download({clip.entries.begin(), clip.entries.end()});
}
