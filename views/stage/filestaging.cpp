#include "views/stage/filestaging.h"

#include "models/stage/stagefiles.h"
#include "models/stage/stagename.h"
#include "views/editor/editorpanel.h"
#include "views/widgets/dropoverlay.h"
#include "views/widgets/icons.h"
#include "views/widgets/prompter.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>
#include <ranges>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using hub::Done;
using Existing = StageChanges::Existing;
using Taken = StagePaste::Taken;

namespace {

const QString restoreBranch = u"main"_s;
constexpr qsizetype mostNamed = 10; // files, in a question

QString slashed(const hub::TreeEntry &entry)
{
    return entry.isFolder() ? entry.path + u'/' : entry.path;
}

//! So many of them as fit into a question.
QString namesOf(const QStringList &paths)
{
    const QString names = paths.first(std::min(paths.size(), mostNamed)).join(u", "_s);
    if (paths.size() <= mostNamed)
        return names;
    return FileStaging::tr("%1 and %n more", nullptr, int(paths.size() - mostNamed)).arg(names);
}

//! A text typed as a name: below the folder, or from the root with a slash in front.
QString pathFrom(const QString &text, const QString &folder)
{
    return text.startsWith(u'/') ? text.sliced(1) : stagename::join(folder, text);
}

QString problemOf(const QString &text, const QString &folder)
{
    const Result<QString> path = stagename::validated(pathFrom(text.trimmed(), folder));
    return path ? QString() : path.error().detail;
}

} // namespace

FileStaging::FileStaging(Stages &stages, Prompter &prompter, QAbstractItemView &view, Source source)
    : QObject(&view)
    , m_stages(stages)
    , m_prompter(prompter)
    , m_view(view)
    , m_source(std::move(source))
    , m_overlay(new DropOverlay(view.viewport()))
    , m_restoreMenu(std::make_unique<QMenu>())
{
    m_overlay->setObjectName(u"treeDropOverlay"_s);
    view.viewport()->setProperty("takesDrops", true); // UploadIntake leaves it alone
    view.viewport()->setAcceptDrops(true);
    view.viewport()->installEventFilter(this);
    makeActions();
    m_restoreMenu->setObjectName(u"restoreMenu"_s);
    setBranches({}, m_branchRight);
}

FileStaging::~FileStaging() = default;

QAction *FileStaging::makeAction(const QString &name, const QString &iconName, const QString &text,
                                 const QList<QKeySequence> &keys, void (FileStaging::*act)())
{
    auto *action = new QAction(::icon(iconName), text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, act);
    m_view.addAction(action);
    m_actions.append(action);
    return action;
}

void FileStaging::makeActions()
{
    m_edit = makeAction(u"edit"_s, u"edit"_s, tr("Edit"), {Qt::Key_F4}, &FileStaging::edit);
    m_external = makeAction(u"editExternally"_s, u"external"_s, tr("Open in my editor"), {Qt::SHIFT | Qt::Key_F4},
                            &FileStaging::editExternally);
    m_rename = makeAction(u"rename"_s, u"forward"_s, tr("Rename…"), {Qt::Key_F2}, &FileStaging::rename);
    m_cut = makeAction(u"cutFiles"_s, u"cut"_s, tr("Cut"), QKeySequence::keyBindings(QKeySequence::Cut),
                       &FileStaging::cut);
    m_copy = makeAction(u"copyFiles"_s, u"copy"_s, tr("Copy"), QKeySequence::keyBindings(QKeySequence::Copy),
                        &FileStaging::copy);
    m_paste = makeAction(u"pasteFiles"_s, u"paste"_s, tr("Paste"), QKeySequence::keyBindings(QKeySequence::Paste),
                         &FileStaging::paste);
    m_remove = makeAction(u"delete"_s, u"trash"_s, tr("Delete"), {Qt::Key_Delete}, &FileStaging::remove);
    m_restore = makeAction(u"restore"_s, u"history"_s, {}, {}, &FileStaging::restore);
    m_create = makeAction(u"newFile"_s, u"file-add"_s, tr("New file…"), {Qt::CTRL | Qt::ALT | Qt::Key_N},
                          &FileStaging::createFile);
    m_files = makeAction(u"stageFiles"_s, u"plus"_s, tr("Stage files…"), {}, &FileStaging::stageFiles);
    m_folder = makeAction(u"stageFolder"_s, u"folder"_s, tr("Stage a folder…"), {}, &FileStaging::stageFolder);
    m_undo = makeAction(u"undoStaging"_s, u"undo"_s, tr("Undo"), {QKeySequence::Undo}, &FileStaging::undo);
}

void FileStaging::alsoIn(QAbstractItemView &view)
{
    view.addActions(m_actions);
}

void FileStaging::setPlace(const hub::RepoId &repo, const QString &revision)
{
    const StageKey key{.endpoint = m_stages.client().endpoint().text(), .repo = repo, .revision = revision};
    if (key == m_key)
        return;
    m_key = key;
    m_commit.clear();
    m_stage = nullptr;
    m_lookup.reset();
    setRight(m_right);
}

void FileStaging::setCommit(const QString &sha)
{
    m_commit = sha;
}

void FileStaging::setRight(UploadRight right)
{
    m_right = right;
    const bool isBranch = right != UploadRight::NotABranch && !m_key.repo.isEmpty();
    m_stage = isBranch ? &m_stages.stage(m_key.repo, m_key.revision) : nullptr;
    m_lookup = m_stage ? std::make_unique<StageLookup>(m_stages.client(), *m_stage) : nullptr;
    update();
}

QString FileStaging::words(UploadRight right)
{
    switch (right) {
    case UploadRight::Allowed:
    case UploadRight::AsPullRequest: break;
    case UploadRight::SignedOut: return tr("Sign in to change files");
    case UploadRight::ReadOnlyToken: return tr("Your token can only read: sign in with one that can write");
    case UploadRight::NotABranch: return tr("Files of a tag or a commit cannot be changed: choose a branch");
    case UploadRight::NoProposals: return tr("This repo is not yours, and this server takes no pull requests");
    }
    return {};
}

void FileStaging::setBranches(const QStringList &names, UploadRight right)
{
    m_branchRight = right;
    if (names != m_branches) {
        m_branches = names;
        m_restoreMenu->clear();
        for (const QString &name : names)
            m_restoreMenu->addAction(name, this, [this, name] { restoreIn(name); });
    }
    const bool hasChoice = names.size() > 1;
    m_restore->setMenu(hasChoice ? m_restoreMenu.get() : nullptr);
    //: files of an old revision; a menu of branches follows
    m_restore->setText(hasChoice ? tr("Restore in") : tr("Restore in %1").arg(names.value(0, restoreBranch)));
    update();
}

void FileStaging::restore()
{
    if (m_branches.size() <= 1)
        restoreIn(m_branches.value(0, restoreBranch));
}

QString FileStaging::obstacle() const
{
    if (const QString reason = words(m_right); !reason.isEmpty())
        return reason;
    if (m_stage && m_stage->isWorking())
        return tr("One moment: what was done before is still being staged");
    if (m_stage && m_stage->isLocked())
        return tr("The staged changes are being committed");
    return {};
}

QList<hub::TreeEntry> FileStaging::selected() const
{
    QList<hub::TreeEntry> all = m_source.selection();
    QSet<QString> folders;
    for (const hub::TreeEntry &entry : std::as_const(all)) {
        if (entry.isFolder())
            folders.insert(entry.path);
    }
    all.removeIf([&folders](const hub::TreeEntry &entry) {
        QString above = stagename::folderOf(entry.path);
        while (!folders.isEmpty() && !above.isEmpty() && !folders.contains(above))
            above = stagename::folderOf(above);
        return !folders.isEmpty() && !above.isEmpty();
    });
    return all;
}

void FileStaging::update()
{
    const QString reason = obstacle();
    const QList<hub::TreeEntry> entries = selected();
    const auto set = [](QAction *action, const QString &why) {
        action->setEnabled(why.isEmpty());
        action->setToolTip(why);
    };
    const QString none = entries.isEmpty() ? tr("Select a file or folder first") : QString();
    const QString notOne = entries.size() == 1 ? QString() : tr("Select one file or folder first");
    const auto first = [](const QString &a, const QString &b) { return a.isEmpty() ? b : a; };
    set(m_rename, first(reason, notOne));
    set(m_remove, first(reason, none));
    set(m_cut, first(reason, none));
    set(m_copy, none);
    for (QAction *action : {m_create, m_files, m_folder})
        set(action, reason);
    set(m_edit, first(reason, first(notOne, entries.isEmpty() ? QString() : EditorPanel::obstacle(entries.first()))));
    set(m_external,
        first(reason, first(notOne, entries.isEmpty() ? QString() : ExternalEdits::obstacle(entries.first()))));
    set(m_restore, first(words(m_branchRight), none));
    m_restore->setVisible(m_right == UploadRight::NotABranch);
    set(m_undo, m_stage && m_stage->canUndo() ? QString() : tr("There is nothing to undo"));
    if (m_stage && m_stage->canUndo())
        m_undo->setText(tr("Undo: %1").arg(m_stage->undoText()));
    else
        m_undo->setText(tr("Undo"));
}

void FileStaging::addTo(QMenu &menu)
{
    update();
    menu.setToolTipsVisible(true);
    for (QAction *action : {m_edit, m_external})
        menu.addAction(action);
    menu.addSeparator();
    for (QAction *action : {m_cut, m_copy, m_paste, m_rename, m_remove, m_restore})
        menu.addAction(action);
    menu.addSeparator();
    for (QAction *action : {m_create, m_files, m_folder, m_undo})
        menu.addAction(action);
}

bool FileStaging::isReady()
{
    const QString reason = obstacle();
    if (reason.isEmpty())
        return m_stage != nullptr;
    emit refused(reason);
    return false;
}

void FileStaging::apply(const QString &what, qsizetype count, const Stage::Step &step,
                        const std::function<void()> &then)
{
    const std::shared_ptr<const StageOverlay> before = m_stage->overlay();
    const QPointer<FileStaging> self(this);
    m_stage->changeMany(what, count, step, [self, stage = m_stage, what, then, before](const Result<Done> &done) {
        if (!self)
            return;
        if (!done)
            return emit self->refused(done.error().detail);
        if (before != stage->overlay())
            emit self->staged(what);
        self->update();
        if (then)
            then();
    });
}

void FileStaging::look(const QStringList &paths, std::function<void(const StageSurroundings &)> then)
{
    m_lookup->look(paths, [this, then = std::move(then)](const Result<StageSurroundings> &around) {
        if (!around)
            return emit failed(around.error());
        then(*around);
    });
}

void FileStaging::rename()
{
    const QList<hub::TreeEntry> entries = selected();
    if (entries.size() != 1 || !isReady())
        return;
    const hub::TreeEntry entry = entries.first();
    const QString folder = stagename::folderOf(entry.path);
    const TextQuestion question{.title = tr("Rename “%1”").arg(entry.name()),
                                .label = tr("New name. A path from the root begins with “/”."),
                                .accept = tr("Rename"),
                                .initial = entry.name(),
                                .problem = [folder](const QString &text) { return problemOf(text, folder); }};
    m_prompter.askText(&m_view, question, [this, entry, folder](const std::optional<QString> &text) {
        if (text && isReady())
            moveOne(entry, pathFrom(text->trimmed(), folder));
    });
}

//! A name that is taken is a slip; that of another folder may be meant.
void FileStaging::moveOne(const hub::TreeEntry &entry, const QString &to)
{
    if (entry.isFolder())
        return put(StagePaste::renaming(entry, m_key, to), tr("Renamed %1 to %2").arg(slashed(entry), to));
    look({to}, [this, entry, to](const StageSurroundings &around) {
        apply(tr("Renamed %1 to %2").arg(slashed(entry), to), 1,
              [=](StageChanges &all) { return all.move(entry, to, around); });
    });
}

void FileStaging::moveTo(const StageClipboard &clip, const QString &folder)
{
    const std::vector<hub::TreeEntry> &entries = clip.entries;
    const QString where = folder.isEmpty() ? u"/"_s : folder + u'/';
    put(StagePaste::moving(clip, folder),
        entries.size() == 1 ? tr("Moved %1 to %2").arg(slashed(entries.front()), where)
                            : tr("Moved %n item(s) to %1", nullptr, int(entries.size())).arg(where));
}

void FileStaging::remove()
{
    const QList<hub::TreeEntry> entries = selected();
    if (entries.isEmpty() || !isReady())
        return;
    const QString what = entries.size() == 1 ? tr("Deleted %1").arg(slashed(entries.first()))
                                             : tr("Deleted %n item(s)", nullptr, int(entries.size()));
    apply(what, entries.size(), [entries](StageChanges &all) {
        for (const hub::TreeEntry &entry : entries) {
            const Result<Done> gone = all.remove(entry);
            if (!gone)
                return gone;
        }
        return Result<Done>();
    });
}

StageClipboard FileStaging::clip(bool isCut) const
{
    const QList<hub::TreeEntry> entries = selected();
    return {.from = m_key, .commit = m_commit, .entries = {entries.begin(), entries.end()}, .isCut = isCut};
}

void FileStaging::copy()
{
    const StageClipboard clip = this->clip(false);
    if (!clip.entries.empty())
        offer(clip);
}

void FileStaging::cut()
{
    const StageClipboard clip = this->clip(true);
    if (!clip.entries.empty() && isReady())
        offer(clip);
}

//! Many names take their time to be written down.
void FileStaging::offer(const StageClipboard &clip)
{
    constexpr size_t few = 500;
    if (clip.entries.size() <= few)
        return QGuiApplication::clipboard()->setMimeData(clip.toMimeData().release());
    QtConcurrent::run([clip] { return clip.write(); }).then(this, [clip](const QByteArray &written) {
        QGuiApplication::clipboard()->setMimeData(clip.toMimeData(written).release());
    });
}

void FileStaging::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const QByteArray written = data ? StageClipboard::written(*data) : QByteArray();
    if (written.isEmpty())
        return emit foreignPasteRequested();
    m_pasted = written;
    const auto go = [this, folder = m_source.folder()](const std::optional<StageClipboard> &clip) {
        if (!clip)
            return emit foreignPasteRequested();
        insert(*clip, folder, clip->isCut);
    };
    if (written.size() <= StageClipboard::quick)
        return go(StageClipboard::read(written));
    QtConcurrent::run([written] {
        return StageClipboard::read(written);
    }).then(this, [this, go, key = m_key](const std::optional<StageClipboard> &clip) {
        if (key == m_key)
            go(clip);
    });
}

//! What was cut is pasted once; until it is, it stays where it was and can be pasted elsewhere.
void FileStaging::forgetCut(const StageClipboard &clip)
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (clip.isCut && data && !m_pasted.isEmpty() && StageClipboard::written(*data) == m_pasted)
        QGuiApplication::clipboard()->clear();
    m_pasted.clear();
}

//! Read once, however often the pointer moves.
const std::optional<StageClipboard> &FileStaging::dragged(const QMimeData &data)
{
    const QByteArray written = StageClipboard::written(data);
    if (written.constData() != m_draggedBytes.constData() && written != m_draggedBytes) {
        m_draggedBytes = written;
        m_dragged = StageClipboard::read(written);
    }
    return m_dragged;
}

void FileStaging::insert(const StageClipboard &clip, const QString &folder, bool moves)
{
    if (!isReady())
        return;
    const bool isHere = clip.from == m_key;
    if (const QString reason = dropObstacle(clip, folder, moves && isHere); !reason.isEmpty())
        return emit refused(reason);
    if (moves && isHere)
        return moveTo(clip, folder);
    const QString where = folder.isEmpty() ? u"/"_s : folder + u'/';
    const QString what = clip.entries.size() == 1
        ? tr("Copied %1 to %2").arg(slashed(clip.entries.front()), where)
        : tr("Copied %n item(s) to %1", nullptr, int(clip.entries.size())).arg(where);
    put(StagePaste::into(clip, m_key, m_commit.isEmpty() ? m_key.revision : m_commit, folder), what);
}

//! Beside itself a file gets another name; what has the name already is replaced only if the person says so.
void FileStaging::put(const StagePaste &paste, const QString &what)
{
    Stage *stage = paste.to == m_key ? m_stage : &m_stages.stage(paste.to.repo, paste.to.revision);
    look(paste.targets(), [this, paste, what, stage](const StageSurroundings &around) {
        QtConcurrent::run([changes = stage->changes(), paste, around] {
            return std::pair(paste.takenBy(changes, around), paste.canBeOpened(changes));
        }).then(this, [this, paste, what, around](const std::pair<QStringList, bool> &found) {
            const auto &[taken, canBeOpened] = found;
            const bool hasFolder = std::ranges::any_of(taken, [](const QString &path) { return path.endsWith(u'/'); });
            if (taken.isEmpty() || (paste.restores && !hasFolder))
                return apply(paste, what, around, paste.restores ? Taken::Replace : Taken::Refuse);
            if (hasFolder)
                return askAboutFolders(paste, what, around, taken, canBeOpened);
            askToReplace(paste, what, around, taken);
        });
    });
}

void FileStaging::askToReplace(const StagePaste &paste, const QString &what, const StageSurroundings &around,
                               const QStringList &taken)
{
    const Question question{
        .title = taken.size() == 1 ? tr("Replace “%1”?").arg(taken.first())
                                   : tr("Replace %n file(s)?", nullptr, int(taken.size())),
        .text = tr("The branch has files of these names already: %1. The history keeps what is replaced.")
                    .arg(namesOf(taken)),
        .accept = tr("Replace")};
    m_prompter.ask(&m_view, question, [this, paste, what, around](bool yes) {
        if (yes && (paste.restores || isReady()))
            apply(paste, what, around, Taken::Replace);
    });
}

//! A folder can become one with the one that is there, take its place, or stand beside it.
void FileStaging::askAboutFolders(const StagePaste &paste, const QString &what, const StageSurroundings &around,
                                  const QStringList &taken, bool canBeOpened)
{
    enum class Way { Merge, Replace, KeepBoth };
    std::vector<Way> ways;
    ChoiceQuestion question{.title = taken.size() == 1 ? tr("“%1” is there already").arg(taken.first())
                                                       : tr("%n name(s) are there already", nullptr, int(taken.size())),
                            .text = tr("The branch has %1. Merging keeps the files that have other names; the history "
                                       "keeps whatever is replaced.")
                                        .arg(namesOf(taken)),
                            .choices = {}};
    const auto add = [&](Way way, const QString &text) {
        ways.push_back(way);
        question.choices += text;
    };
    if (canBeOpened)
        add(Way::Merge, tr("Merge"));
    add(Way::Replace, tr("Replace"));
    if (!paste.restores)
        add(Way::KeepBoth, tr("Keep both"));
    m_prompter.choose(&m_view, question, [this, paste, what, around, ways](int choice) {
        if (choice < 0 || choice >= int(ways.size()) || (!paste.restores && !isReady()))
            return;
        switch (ways[size_t(choice)]) {
        case Way::Merge: return merge(paste, what);
        case Way::Replace: return apply(paste, what, around, Taken::Replace);
        case Way::KeepBoth: return apply(paste, what, around, Taken::KeepBoth);
        }
    });
}

//! File by file, into the folder that is there.
void FileStaging::merge(const StagePaste &paste, const QString &what)
{
    QtConcurrent::run([paste, session = m_stages.client().session()] {
        hub::BlockingHub hub(session);
        return paste.opened(hub, {});
    }).then(this, [this, what, key = m_key](const Result<StagePaste> &opened) {
        if (key != m_key)
            return;
        if (!opened)
            return emit failed(opened.error());
        look(opened->targets(), [this, what, paste = *opened](const StageSurroundings &around) {
            apply(paste, what, around, Taken::Replace);
        });
    });
}

void FileStaging::apply(const StagePaste &paste, const QString &what, const StageSurroundings &around, Taken taken)
{
    const auto step = [paste, around, taken](StageChanges &all) { return paste.apply(all, around, taken); };
    const qsizetype count = qsizetype(paste.items.size());
    if (paste.to == m_key)
        return apply(what, count, step, [this, clip = paste.clip] { forgetCut(clip); });
    const QPointer<FileStaging> self(this);
    m_stages.stage(paste.to.repo, paste.to.revision)
        .changeMany(what, count, step, [self, what](const Result<Done> &done) {
            if (self && !done)
                emit self->refused(done.error().detail);
            else if (self)
                emit self->said(tr("%1: it waits on the stage of that branch").arg(what));
        });
}

void FileStaging::createFile()
{
    if (!isReady())
        return;
    const QString folder = m_source.folder();
    const TextQuestion question{.title = tr("New file"),
                                .label = folder.isEmpty()
                                    ? tr("Name, with folders in front if need be")
                                    : tr("Name in %1/. A path from the root begins with “/”.").arg(folder),
                                .accept = tr("Create"),
                                .placeholder = tr("notes.md"),
                                .problem = [folder](const QString &text) { return problemOf(text, folder); }};
    m_prompter.askText(&m_view, question, [this, folder](const std::optional<QString> &text) {
        if (!text || !isReady())
            return;
        const QString path = pathFrom(text->trimmed(), folder);
        look({path}, [this, path](const StageSurroundings &around) {
            StageChanges trial = m_stage->changes();
            const Result<Done> free = trial.put({.path = path, .localPath = u"/"_s}, around, Existing::Refuse);
            if (!free)
                return emit refused(free.error().detail);
            emit creationRequested(path, around);
        });
    });
}

void FileStaging::edit()
{
    const QList<hub::TreeEntry> entries = selected();
    if (entries.size() == 1 && isReady())
        emit editRequested(entries.first());
}

void FileStaging::editExternally()
{
    const QList<hub::TreeEntry> entries = selected();
    if (entries.size() == 1 && isReady())
        emit externalEditRequested(entries.first());
}

void FileStaging::stageFiles()
{
    if (isReady())
        m_prompter.chooseFiles(&m_view, tr("Stage files"), [this](const QStringList &paths) { stagePaths(paths); });
}

void FileStaging::stageFolder()
{
    if (isReady())
        m_prompter.chooseFolder(&m_view, tr("Stage a folder"), [this](const QString &path) {
            if (!path.isEmpty())
                stagePaths({path});
        });
}

void FileStaging::stagePaths(const QStringList &localPaths)
{
    if (localPaths.isEmpty() || !isReady())
        return;
    using Changes = Result<std::vector<StagedChange>>;
    const QString folder = m_source.folder();
    QtConcurrent::run([localPaths, folder] {
        return std::make_shared<Changes>(stagefiles::changesFor(localPaths, folder));
    }).then(this, [this, scan = ++m_scan](const std::shared_ptr<Changes> &changes) {
        if (scan != m_scan || !m_stage)
            return;
        if (!*changes)
            return changes->error().kind == Error::Kind::Invalid ? emit refused(changes->error().detail)
                                                                 : emit failed(changes->error());
        QStringList targets;
        for (const StagedChange &change : **changes)
            targets += change.path;
        if (targets.isEmpty())
            return emit refused(tr("There is nothing in it that could be staged."));
        look(targets, [this, changes](const StageSurroundings &around) {
            apply(tr("Staged %n file(s)", nullptr, int((*changes)->size())), qsizetype((*changes)->size()),
                  [changes, around](StageChanges &all) { return all.putAll(**changes, around, Existing::Replace); });
        });
    });
}

//! Of another revision: the branch gets the files as they were.
void FileStaging::restoreIn(const QString &name)
{
    const StageClipboard clip = this->clip(false);
    if (clip.entries.empty() || !m_restore->isEnabled())
        return;
    Stage &branch = m_stages.stage(m_key.repo, name);
    m_lookup = std::make_unique<StageLookup>(m_stages.client(), branch);
    const QString what = clip.entries.size() == 1
        ? tr("Restored %1 in %2").arg(slashed(clip.entries.front()), name)
        : tr("Restored %n item(s) in %1", nullptr, int(clip.entries.size())).arg(name);
    put(StagePaste::restoring(clip, branch.key()), what);
}

void FileStaging::undo()
{
    if (!m_stage)
        return;
    m_stage->undo();
    update();
}

bool FileStaging::movesBy(const QDropEvent &event, const StageClipboard &clip) const
{
    return clip.from == m_key && !event.modifiers().testFlag(Qt::ControlModifier);
}

QString FileStaging::folderAt(const QDropEvent &event) const
{
    const hub::TreeEntry entry = m_source.entryAt(event.position().toPoint());
    if (entry.path.isEmpty())
        return {};
    return entry.isFolder() ? entry.path : stagename::folderOf(entry.path);
}

QString FileStaging::dropObstacle(const StageClipboard &clip, const QString &folder, bool moves) const
{
    if (const QString reason = obstacle(); !reason.isEmpty())
        return reason;
    if (clip.from.endpoint != m_key.endpoint)
        return tr("These files are on another server, %1").arg(clip.from.endpoint);
    for (const hub::TreeEntry &entry : clip.entries) {
        if (clip.from != m_key && entry.oid.isEmpty())
            return tr("“%1” is not committed yet: only its own branch can have it").arg(entry.path);
        if (entry.isFolder() && clip.from == m_key && (folder == entry.path || stagename::isBelow(folder, entry.path)))
            return tr("A folder cannot be put into itself");
        if (moves && stagename::folderOf(entry.path) == folder)
            return tr("“%1” is in this folder already").arg(entry.name());
    }
    return {};
}

QString FileStaging::dropWords(const StageClipboard &clip, const QString &folder, bool moves) const
{
    const QString where = folder.isEmpty() ? m_key.repo.id : folder + u'/';
    const int count = int(clip.entries.size());
    if (count == 1)
        return moves ? tr("Move %1 to %2").arg(clip.entries.front().name(), where)
                     : tr("Copy %1 to %2").arg(clip.entries.front().name(), where);
    return moves ? tr("Move %n item(s) to %1", nullptr, count).arg(where)
                 : tr("Copy %n item(s) to %1", nullptr, count).arg(where);
}

//! Whether it is ours to say something about.
bool FileStaging::onDrag(QDropEvent &event)
{
    const std::optional<StageClipboard> &clip = dragged(*event.mimeData());
    if (!clip)
        return false;
    const bool moves = movesBy(event, *clip);
    const QString folder = folderAt(event);
    const QString reason = dropObstacle(*clip, folder, moves);
    if (reason.isEmpty())
        m_overlay->announce(dropWords(*clip, folder, moves));
    else
        m_overlay->refuse(reason);
    event.setDropAction(!reason.isEmpty() ? Qt::IgnoreAction : moves ? Qt::MoveAction : Qt::CopyAction);
    event.accept();
    return true;
}

void FileStaging::onDrop(QDropEvent &event)
{
    m_overlay->hide();
    const std::optional<StageClipboard> &clip = dragged(*event.mimeData());
    if (!clip)
        return;
    const bool moves = movesBy(event, *clip);
    event.setDropAction(Qt::CopyAction); // whoever began the drag must not remove anything
    event.accept();
    insert(*clip, folderAt(event), moves);
}

bool FileStaging::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: return onDrag(*static_cast<QDropEvent *>(event)) || QObject::eventFilter(watched, event);
    case QEvent::DragLeave: m_overlay->hide(); return false;
    case QEvent::Drop:
        if (!StageClipboard::canRead(*static_cast<QDropEvent *>(event)->mimeData()))
            return false;
        onDrop(*static_cast<QDropEvent *>(event));
        return true;
    default: return QObject::eventFilter(watched, event);
    }
}
