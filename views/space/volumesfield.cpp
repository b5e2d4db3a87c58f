#include "views/space/volumesfield.h"

#include "views/space/volumetable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int cellPadding = 12;
constexpr int rowsShown = 2;

} // namespace

VolumesField::VolumesField(QWidget *parent)
    : QWidget(parent)
    , m_note(new QLabel(this))
    , m_table(new VolumeTable(m_volumes, this))
    , m_add(new QPushButton(tr("Mount a volume…"), this))
    , m_edit(new QPushButton(tr("Change…"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    m_note->setObjectName(u"mountsNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setProperty("muted", true);
    m_table->setObjectName(u"mounts"_s);
    m_table->setColumnHidden(VolumeListModel::RevisionColumn, true);
    const int rowHeight = fontMetrics().height() + cellPadding;
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->setMinimumHeight(rowHeight * (rowsShown + 1));
    m_add->setObjectName(u"addMount"_s);
    m_edit->setObjectName(u"editMount"_s);
    m_remove->setObjectName(u"removeMount"_s);
    layOut();
    connect(&m_volumes, &VolumeListModel::draftChanged, this, [this] {
        showVolumes();
        emit changed();
    });
    connect(m_table, &VolumeTable::choiceChanged, this, &VolumesField::showVolumes);
    connect(m_table, &VolumeTable::activated, m_table, &VolumeTable::changeVolume);
    connect(m_add, &QPushButton::clicked, m_table, &VolumeTable::addVolume);
    connect(m_edit, &QPushButton::clicked, m_table, &VolumeTable::changeVolume);
    connect(m_remove, &QPushButton::clicked, m_table, &VolumeTable::removeVolume);
    showVolumes();
}

void VolumesField::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_add, m_edit, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_note);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
}

// The documentation does not say whether volumes come along: named outright, they do.
void VolumesField::suggest(const std::vector<hub::SpaceVolume> &volumes)
{
    if (volumes.empty() || m_volumes.rowCount() > 0)
        return;
    m_isOfOriginal = true;
    for (const hub::SpaceVolume &volume : volumes)
        m_volumes.add(volume);
}

void VolumesField::showVolumes()
{
    const bool hasVolumes = m_volumes.rowCount() > 0;
    m_note->setText(m_isOfOriginal && hasVolumes
                        ? tr("As the original has them. What is in a bucket is shared with it, not copied.")
                        : tr("A bucket keeps what is written to it when the Space restarts."));
    m_table->setVisible(hasVolumes);
    for (QPushButton *button : {m_edit, m_remove}) {
        button->setVisible(hasVolumes);
        button->setEnabled(m_table->hasChoice());
        button->setToolTip(button->isEnabled() ? QString() : tr("Choose a volume first"));
    }
}
