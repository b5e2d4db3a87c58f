#include "views/transfers/transfermenu.h"

#include "transfer/journal.h"
#include "views/transfers/transfertext.h"
#include "views/widgets/commandwords.h"
#include "views/widgets/errortext.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QUrl>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;
using transfer::JobSnapshot;

namespace {

//! Gives the functions of this file a translation context.
struct TransferMenu {
    Q_DECLARE_TR_FUNCTIONS(TransferMenu)
};

void addCopy(QMenu &menu, const QString &iconName, const QString &text, const QString &name, const QString &copied,
             const QString &whyNot)
{
    QAction *action =
        menu.addAction(icon(iconName), text, &menu, [copied] { QGuiApplication::clipboard()->setText(copied); });
    action->setObjectName(name);
    action->setEnabled(!copied.isEmpty());
    action->setToolTip(copied.isEmpty() ? whyNot : copied);
}

//! Bytes a second that a job may be held to.
constexpr std::array<qint64, 4> offeredLimits{500'000, 1'000'000, 5'000'000, 20'000'000};

void addPriorities(QMenu &menu, transfer::TransferQueue &queue, const JobSnapshot &job)
{
    using transfer::JobPriority;
    //: How soon a transfer gets its turn
    QMenu *priorities = menu.addMenu(icon(u"sort"), TransferMenu::tr("Priority"));
    priorities->setObjectName(u"priorityMenu"_s);
    const auto add = [&](JobPriority priority, const QString &name, const QString &text) {
        QAction *action = priorities->addAction(text, priorities,
                                                [&queue, id = job.id, priority] { queue.setPriority(id, priority); });
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(job.priority == priority);
    };
    add(JobPriority::High, u"priorityHigh"_s, TransferMenu::tr("High", "priority"));
    add(JobPriority::Normal, u"priorityNormal"_s, TransferMenu::tr("Normal", "priority"));
    add(JobPriority::Low, u"priorityLow"_s, TransferMenu::tr("Low", "priority"));
}

void addLimits(QMenu &menu, transfer::TransferQueue &queue, const JobSnapshot &job)
{
    QMenu *limits = menu.addMenu(icon(u"speed"), TransferMenu::tr("Speed limit"));
    limits->setObjectName(u"limitMenu"_s);
    const bool isUpload = job.kind == transfer::JobKind::Upload;
    const qint64 present = isUpload ? job.limits.up : job.limits.down;
    const auto add = [&](qint64 limit, const QString &text) {
        QAction *action = limits->addAction(text, limits, [&queue, id = job.id, isUpload, limit] {
            queue.setJobLimits(id, {.up = isUpload ? limit : 0, .down = isUpload ? 0 : limit});
        });
        action->setObjectName(u"limit%1"_s.arg(limit));
        action->setCheckable(true);
        action->setChecked(present == limit);
    };
    add(0, TransferMenu::tr("None", "speed limit"));
    for (const qint64 limit : offeredLimits)
        add(limit, format::rate(double(limit)));
    if (present > 0 && std::ranges::find(offeredLimits, present) == offeredLimits.end())
        add(present, format::rate(double(present)));
}

} // namespace

void transfermenu::addOrder(QMenu &menu, transfer::TransferQueue &queue, const JobSnapshot &job)
{
    if (job.isFinished())
        return;
    using Queue = transfer::TransferQueue;
    menu.addSeparator();
    const auto add = [&](const QString &name, const QString &text, void (Queue::*slot)(transfer::JobId)) {
        menu.addAction(text, &menu, [&queue, id = job.id, slot] { (queue.*slot)(id); })->setObjectName(name);
    };
    add(u"runFirst"_s, TransferMenu::tr("Run first"), &Queue::moveToTop);
    add(u"runEarlier"_s, TransferMenu::tr("Run earlier"), &Queue::moveUp);
    add(u"runLater"_s, TransferMenu::tr("Run later"), &Queue::moveDown);
    add(u"runLast"_s, TransferMenu::tr("Run last"), &Queue::moveToBottom);
    addPriorities(menu, queue, job);
    addLimits(menu, queue, job);
}

void transfermenu::addFile(QMenu &menu, transfer::TransferQueue &queue, const JobSnapshot &job,
                           const transfer::FileProgress &file)
{
    const auto problem = std::ranges::find(job.problems, file.repoPath, &transfer::FileProblem::repoPath);
    const bool isFailed = file.state == transfer::FileProgress::State::Failed;
    if (job.isFinished() || (!isFailed && problem == job.problems.end()))
        return;
    const Error error = problem == job.problems.end() ? file.error : problem->error;
    const QStringList paths{file.repoPath};
    const auto add = [&](const QString &iconName, const QString &name, const QString &text, auto slot) {
        menu.addAction(icon(iconName), text, &menu, [&queue, id = job.id, paths, slot] { (queue.*slot)(id, paths); })
            ->setObjectName(name);
    };
    using Queue = transfer::TransferQueue;
    if (error.kind == Error::Kind::HeadMoved) {
        add(u"upload"_s, u"takeMine"_s, TransferMenu::tr("Put mine over theirs"), &Queue::takeMine);
        add(u"forward"_s, u"skipFile"_s, TransferMenu::tr("Keep theirs"), &Queue::skipFiles);
    } else {
        add(u"retry"_s, u"retryFile"_s, TransferMenu::tr("Retry this file"), &Queue::retryFiles);
        add(u"forward"_s, u"skipFile"_s, TransferMenu::tr("Go on without this file"), &Queue::skipFiles);
    }
    const QString words = errorText(error);
    menu.addAction(icon(u"copy"), TransferMenu::tr("Copy what is wrong with it"), &menu,
                   [text = file.repoPath + u": "_s + words + u' ' + error.detail] {
                       QGuiApplication::clipboard()->setText(text.trimmed());
                   })
        ->setObjectName(u"copyFileError"_s);
    menu.addSeparator();
}

void transfermenu::addCopies(QMenu &menu, const JobSnapshot &job, transfer::Journal *journal)
{
    menu.addSeparator();
    const QFileInfo local(job.localPath);
    const QString folder = local.isDir() ? local.filePath() : local.path();
    QAction *open = menu.addAction(icon(u"folder-open"), TransferMenu::tr("Open the folder"), &menu,
                                   [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    open->setObjectName(u"openFolder"_s);
    open->setEnabled(!job.localPath.isEmpty() && QFileInfo(folder).isDir());
    const QString problem =
        QStringList{transfertext::problem(job), transfertext::problemDetails(job)}.join(u'\n').trimmed();
    addCopy(menu, u"copy"_s, TransferMenu::tr("Copy what is wrong"), u"copyError"_s, problem,
            TransferMenu::tr("Nothing is wrong with it"));
    if (!journal)
        return;
    const Result<std::optional<transfer::JobRecord>> record = journal->job(job.id);
    addCopy(menu, u"terminal"_s, TransferMenu::tr("Copy as command"), u"copyCommand"_s,
            record && *record ? commandwords::of(**record) : QString(),
            TransferMenu::tr("One command takes one file or folder"));
}
