#include "views/space/volumespanel.h"

#include "views/space/volumetable.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/icons.h"
#include "views/widgets/panestates.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

VolumesPanel::VolumesPanel(LiveSpace &space, QWidget *parent)
    : QWidget(parent)
    , m_space(space)
    , m_states(new PaneStates(this))
    , m_table(new VolumeTable(m_volumes, this))
    , m_note(new QLabel(this))
    , m_add(new QPushButton(::icon(u"plus"), tr("Mount…"), this))
    , m_edit(new QPushButton(::icon(u"edit"), tr("Change…"), this))
    , m_remove(new QPushButton(::icon(u"trash"), tr("Unmount"), this))
    , m_discard(new QPushButton(tr("Discard"), this))
    , m_apply(new QPushButton(tr("Apply and restart"), this))
{
    setObjectName(u"volumesPanel"_s);
    m_states->setObjectName(u"volumeStates"_s);
    m_table->setObjectName(u"volumes"_s);
    m_note->setObjectName(u"volumesNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setProperty("muted", true);
    m_add->setObjectName(u"addVolume"_s);
    m_edit->setObjectName(u"editVolume"_s);
    m_remove->setObjectName(u"removeVolume"_s);
    m_discard->setObjectName(u"discardVolumes"_s);
    m_apply->setObjectName(u"applyVolumes"_s);
    m_apply->setProperty("primary", true);
    layOut();
    connect(&m_space, &LiveSpace::changed, this, &VolumesPanel::showRuntime);
    connect(&m_space, &LiveSpace::actingChanged, this, &VolumesPanel::showButtons);
    connect(&m_volumes, &VolumeListModel::draftChanged, this, &VolumesPanel::showRuntime);
    connect(m_table, &VolumeTable::choiceChanged, this, &VolumesPanel::showButtons);
    connect(m_table, &VolumeTable::activated, this, &VolumesPanel::change);
    connect(m_states, &PaneStates::emptyActionTriggered, m_table, &VolumeTable::addVolume);
    connect(m_add, &QPushButton::clicked, m_table, &VolumeTable::addVolume);
    connect(m_edit, &QPushButton::clicked, m_table, &VolumeTable::changeVolume);
    connect(m_remove, &QPushButton::clicked, m_table, &VolumeTable::removeVolume);
    connect(m_discard, &QPushButton::clicked, &m_volumes, &VolumeListModel::discard);
    connect(m_apply, &QPushButton::clicked, this, &VolumesPanel::apply);
    showRuntime();
}

void VolumesPanel::layOut()
{
    auto *bar = new QWidget(this);
    auto *flow = new FlowLayout(bar, 8);
    flow->setContentsMargins(16, 8, 16, 8);
    for (QPushButton *button : {m_add, m_edit, m_remove})
        flow->addWidget(button);
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 12, 16, 16);
    row->setSpacing(8);
    row->addWidget(m_note, 1);
    row->addWidget(m_discard, 0, Qt::AlignBottom);
    row->addWidget(m_apply, 0, Qt::AlignBottom);
    const auto line = [this] {
        auto *frame = new QFrame(this);
        frame->setProperty("line", true);
        return frame;
    };
    m_states->setContent(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(line());
    layout->addWidget(m_states, 1);
    layout->addWidget(line());
    layout->addWidget(foot);
}

void VolumesPanel::setRefusal(const QString &why)
{
    m_refusal = why;
    showRuntime();
}

void VolumesPanel::showRuntime()
{
    const std::optional<hub::SpaceRuntime> &runtime = m_space.runtime();
    if (m_space.space() != m_shown) {
        m_shown = m_space.space();
        m_volumes.setPresent({});
        m_volumes.discard();
        return;
    }
    if (!runtime) {
        m_states->showLoadingAfresh();
        return showButtons();
    }
    m_volumes.setPresent(runtime->volumes.value_or(std::vector<hub::SpaceVolume>()));
    const bool isOld = !runtime->storage.isEmpty();
    m_note->setText(m_volumes.isChanged() ? tr("Not sent yet. The Space restarts when it is applied; what is in a "
                                               "bucket or repo stays there, mounted or not.")
                        : isOld
                        ? tr("It also has persistent storage of the old kind (%1), which the Hub no longer sells.")
                              .arg(runtime->storage)
                        : tr("The disk of a Space is lost at each restart. A bucket keeps what is written to it; "
                             "repos can be mounted for reading."));
    if (m_volumes.rowCount() == 0)
        m_states->showEmpty(u"disk"_s, tr("Nothing is mounted"),
                            m_volumes.isChanged()
                                ? tr("All volumes are unmounted when this is applied.")
                                : tr("Mount a bucket to keep data across restarts, or a repo to read it."),
                            m_refusal.isEmpty() && !m_space.isStatic() ? tr("Mount a volume…") : QString());
    else
        m_states->showContent();
    showButtons();
}

void VolumesPanel::showButtons()
{
    const QString general = m_space.isStatic() ? tr("A static Space has nothing that could read a volume")
        : !m_space.runtime()                   ? tr("One moment: it is not known yet what is mounted")
        : m_space.isActing()                   ? tr("One moment: the last change is still on its way")
                                               : m_refusal;
    const auto set = [&general](QPushButton *button, bool makesSense, const QString &otherwise) {
        button->setEnabled(general.isEmpty() && makesSense);
        button->setToolTip(!general.isEmpty() ? general : makesSense ? QString() : otherwise);
    };
    set(m_add, true, {});
    set(m_edit, m_table->hasChoice(), tr("Choose a volume first"));
    set(m_remove, m_table->hasChoice(), tr("Choose a volume first"));
    set(m_apply, m_volumes.isChanged(), tr("Nothing was changed"));
    set(m_discard, m_volumes.isChanged(), tr("Nothing was changed"));
}

void VolumesPanel::change()
{
    if (m_edit->isEnabled())
        m_table->changeVolume();
}

void VolumesPanel::apply()
{
    if (m_volumes.rowCount() == 0)
        m_space.removeVolumes();
    else
        m_space.setVolumes(m_volumes.volumes());
}
