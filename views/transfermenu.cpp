#include "views/transfermenu.h"

#include "transfer/journal.h"
#include "views/commandwords.h"
#include "views/icons.h"
#include "views/transfertext.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QUrl>

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

} // namespace

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
