#include "views/files/selectionactions.h"

#include "views/files/fileactions.h"
#include "views/widgets/icons.h"

#include <QAction>

#include <utility>

using namespace Qt::StringLiterals;

SelectionActions::SelectionActions(FileActions &files, std::function<Entries()> selection, QObject *parent)
    : QObject(parent)
    , m_selection(std::move(selection))
{
    add(u"selectionSave"_s, u"disk"_s, tr("Save as…"),
        [&files](const Entries &entries) { files.save(entries.first()); });
    add(u"selectionDownload"_s, u"download"_s, tr("Download…"),
        [&files](const Entries &entries) { files.download(entries); });
    add(u"selectionHistory"_s, u"history"_s, tr("History of this file or folder"),
        [&files](const Entries &entries) { files.showHistory(entries.first()); });
    add(u"selectionCopyPath"_s, u"copy"_s, tr("Copy path"), &FileActions::copyPaths);
    add(u"selectionOpenOnHub"_s, u"external"_s, tr("Open the file on the Hub"),
        [&files](const Entries &entries) { files.openOnHub(entries.first()); });
}

void SelectionActions::add(const QString &name, const QString &iconName, const QString &text,
                           std::function<void(const Entries &)> act)
{
    auto *action = new QAction(::icon(iconName), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
        if (const Entries entries = m_selection(); !entries.isEmpty())
            act(entries);
    });
    m_actions.append(action);
}

QList<QAction *> SelectionActions::all()
{
    const Entries entries = m_selection();
    for (QAction *action : std::as_const(m_actions)) {
        const bool isSave = action == m_actions.first();
        const bool isPossible = !entries.isEmpty() && (!isSave || (entries.size() == 1 && !entries.first().isFolder()));
        action->setEnabled(isPossible);
        action->setToolTip(isPossible ? QString() : tr("Select a file first"));
    }
    return m_actions;
}
