#include "views/files/fileactions.h"

#include "models/files/downloadsnippets.h"
#include "views/errortext.h"
#include "views/files/draggedfiles.h"
#include "views/icons.h"
#include "views/prompter.h"

#include <QClipboard>
#include <QDrag>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

QStringList pathsOf(const QList<hub::TreeEntry> &entries)
{
    QStringList paths;
    for (const hub::TreeEntry &entry : entries)
        paths.append(entry.path);
    return paths;
}

//! Those that the scanners warn of, as far as that is known.
QStringList flagged(const QList<hub::TreeEntry> &entries)
{
    QStringList paths;
    for (const hub::TreeEntry &entry : entries) {
        const QString status = entry.scanStatus();
        if (status == "unsafe"_L1 || status == "suspicious"_L1)
            paths.append(entry.path);
    }
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
    , m_save(services.client)
    , m_dragger([](QDrag &drag) { return drag.exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction); })
{
    connect(&m_save, &FileSave::saved, this,
            [this](const QString &localPath) { emit said(tr("Saved as %1.").arg(localPath)); });
    connect(&m_save, &FileSave::failed, this,
            [this](const Error &error) { emit said(tr("The file was not saved. %1").arg(errorText(error))); });
}

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

void FileActions::save(const hub::TreeEntry &entry)
{
    if (entry.size > FileSave::sizeLimit) // so long that it has to be resumed if need be
        return download({entry});
    askAbout(flagged({entry}), [this, entry] {
        m_prompter.chooseSaveFile(&m_page, tr("Save %1").arg(entry.name()), entry.name(),
                                  [this, entry](const QString &localPath) {
                                      if (!localPath.isEmpty())
                                          m_save.start(m_place.repo, m_place.revision, entry, localPath);
                                  });
    });
}

void FileActions::download(const QList<hub::TreeEntry> &entries)
{
    askAbout(flagged(entries), [this, paths = pathsOf(entries)] { emit downloadRequested(paths); });
}

void FileActions::askAbout(const QStringList &flagged, std::function<void()> goOn)
{
    if (flagged.isEmpty())
        return goOn();
    m_prompter.ask(&m_page,
                   {.title = tr("Download what the scanners warn of?"),
                    .text = tr("The Hub’s scanners found something suspicious or dangerous in: %1. Opening it may harm "
                               "your computer.")
                                .arg(flagged.join(u", "_s)),
                    .accept = tr("Download anyway"),
                    .isDestructive = true},
                   [goOn = std::move(goOn)](bool isAccepted) {
                       if (isAccepted)
                           goOn();
                   });
}

//! The files for other programs, where they are few and harmless; else null.
FetchedFiles *FileActions::offer(const StageClipboard &clip)
{
    const bool isOffered =
        FetchedFiles::areSmall(clip.entries) && flagged({clip.entries.begin(), clip.entries.end()}).isEmpty();
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
