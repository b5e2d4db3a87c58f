#include "views/space/volumetable.h"

#include "views/space/volumedialog.h"

#include <QHeaderView>
#include <QItemSelectionModel>

VolumeTable::VolumeTable(VolumeListModel &volumes, QWidget *parent) : QTableView(parent), m_volumes(volumes)
{
    setAccessibleName(tr("Volumes"));
    setModel(&m_volumes);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(VolumeListModel::SourceColumn, QHeaderView::Stretch);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &VolumeTable::choiceChanged);
}

int VolumeTable::current() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

void VolumeTable::addVolume()
{
    ask(-1);
}

void VolumeTable::changeVolume()
{
    if (hasChoice())
        ask(current());
}

void VolumeTable::removeVolume()
{
    if (hasChoice())
        m_volumes.remove(current());
}

void VolumeTable::ask(int row)
{
    auto *dialog = new VolumeDialog(m_volumes, row, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, row] {
        if (row < 0)
            m_volumes.add(dialog->volume());
        else if (row < m_volumes.rowCount())
            m_volumes.replace(row, dialog->volume());
    });
    dialog->open();
}
