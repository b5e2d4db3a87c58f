#include "views/space/volumedialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

VolumeDialog::VolumeDialog(const VolumeListModel &volumes, int row, QWidget *parent)
    : QDialog(parent)
    , m_volumes(volumes)
    , m_row(row)
    , m_form(new QFormLayout)
    , m_type(new QComboBox(this))
    , m_source(new QLineEdit(this))
    , m_mount(new QLineEdit(this))
    , m_revision(new QLineEdit(this))
    , m_path(new QLineEdit(this))
    , m_readOnly(new QCheckBox(tr("The Space may only &read it"), this))
    , m_note(new QLabel(this))
    , m_accept(nullptr)
{
    setObjectName(u"volumeDialog"_s);
    setWindowTitle(row < 0 ? tr("Mount a volume") : tr("Change a volume"));
    m_type->setObjectName(u"volumeType"_s);
    m_type->addItem(tr("Bucket"), u"bucket"_s);
    m_type->addItem(tr("Model"), u"model"_s);
    m_type->addItem(tr("Dataset"), u"dataset"_s);
    m_type->addItem(tr("Space"), u"space"_s);
    m_source->setObjectName(u"volumeSource"_s);
    m_source->setPlaceholderText(tr("owner/name"));
    m_mount->setObjectName(u"volumeMount"_s);
    m_mount->setPlaceholderText(u"/data"_s);
    m_revision->setObjectName(u"volumeRevision"_s);
    m_revision->setPlaceholderText(tr("Its default branch"));
    m_path->setObjectName(u"volumePath"_s);
    m_path->setPlaceholderText(tr("All of it"));
    m_readOnly->setObjectName(u"volumeReadOnly"_s);
    m_note->setObjectName(u"volumeNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setProperty("muted", true);
    layOut();
    if (row >= 0) {
        const hub::SpaceVolume &old = volumes.volumes().at(size_t(row));
        if (m_type->findData(old.type) < 0)
            m_type->addItem(old.type, old.type); // of a kind that is newer than this program
        m_type->setCurrentIndex(m_type->findData(old.type));
        m_source->setText(old.source);
        m_mount->setText(old.mountPath);
        m_revision->setText(old.revision);
        m_path->setText(old.path);
        m_readOnly->setChecked(old.readOnly.value_or(false));
    }
    for (QLineEdit *field : {m_source, m_mount, m_revision, m_path})
        connect(field, &QLineEdit::textChanged, this, &VolumeDialog::check);
    connect(m_type, &QComboBox::currentIndexChanged, this, &VolumeDialog::check);
    m_source->setFocus();
    check();
}

void VolumeDialog::layOut()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(m_row < 0 ? tr("Mount") : tr("Change"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"volumeAccept"_s);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->addRow(tr("&Kind"), m_type);
    m_form->addRow(tr("&What"), m_source);
    m_form->addRow(tr("Mounted &at"), m_mount);
    m_form->addRow(tr("Re&vision"), m_revision);
    m_form->addRow(tr("&Folder in it"), m_path);
    m_form->addRow({}, m_readOnly);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addLayout(m_form);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
}

hub::SpaceVolume VolumeDialog::volume() const
{
    hub::SpaceVolume volume{.type = m_type->currentData().toString(),
                            .source = m_source->text().trimmed(),
                            .mountPath = m_mount->text().trimmed(),
                            .path = m_path->text().trimmed()};
    if (volume.type == "bucket"_L1)
        volume.readOnly = m_readOnly->isChecked();
    else
        volume.revision = m_revision->text().trimmed();
    return volume;
}

void VolumeDialog::check()
{
    const bool isBucket = m_type->currentData().toString() == "bucket"_L1;
    m_form->setRowVisible(m_revision, !isBucket);
    m_form->setRowVisible(m_readOnly, isBucket);
    const QString problem = m_volumes.problem(volume(), m_row);
    const bool isBegun = !m_source->text().isEmpty() && !m_mount->text().isEmpty();
    m_note->setText(isBegun && !problem.isEmpty() ? problem
                        : isBucket                ? tr("What the Space writes there stays when it restarts.")
                                                  : tr("Repos are always mounted for reading only."));
    m_accept->setEnabled(problem.isEmpty());
    m_accept->setToolTip(problem);
}
