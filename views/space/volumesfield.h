#pragma once

#include "models/space/volumelistmodel.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class VolumeTable;

//! The volumes that a Space which is about to be made will have, as a field of a form.
class VolumesField : public QWidget
{
    Q_OBJECT

public:
    explicit VolumesField(QWidget *parent = nullptr);

    const std::vector<hub::SpaceVolume> &volumes() const { return m_volumes.volumes(); }
    void suggest(const std::vector<hub::SpaceVolume> &volumes); //!< those of the original of a copy

signals:
    void changed();

private:
    void layOut();
    void showVolumes();

    VolumeListModel m_volumes;
    bool m_isOfOriginal = false;
    QLabel *m_note; //!< objectName "mountsNote"
    VolumeTable *m_table; //!< objectName "mounts"
    QPushButton *m_add; //!< objectName "addMount"
    QPushButton *m_edit; //!< objectName "editMount"
    QPushButton *m_remove; //!< objectName "removeMount"
};
