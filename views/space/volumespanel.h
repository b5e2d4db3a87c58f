#pragma once

#include "models/space/livespace.h"
#include "models/space/volumelistmodel.h"

#include <QWidget>

class PaneStates;
class QLabel;
class QPushButton;
class VolumeTable;

//! The volumes of a Space: buckets and repos that are mounted into it, changed as a draft and then sent at once.
class VolumesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit VolumesPanel(LiveSpace &space, QWidget *parent = nullptr);

    void setRefusal(const QString &why); //!< why nothing can be changed; empty: all is allowed

private:
    void layOut();
    void showRuntime();
    void showButtons();
    void change();
    void apply();

    LiveSpace &m_space;
    VolumeListModel m_volumes;
    hub::RepoId m_shown;
    QString m_refusal;
    PaneStates *m_states; //!< objectName "volumeStates"
    VolumeTable *m_table; //!< objectName "volumes"
    QLabel *m_note; //!< objectName "volumesNote"
    QPushButton *m_add; //!< objectName "addVolume"
    QPushButton *m_edit; //!< objectName "editVolume"
    QPushButton *m_remove; //!< objectName "removeVolume"
    QPushButton *m_discard; //!< objectName "discardVolumes"
    QPushButton *m_apply; //!< objectName "applyVolumes"
};
