#pragma once

#include "models/space/volumelistmodel.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

//! Asks for a bucket or repo and the place in a Space where it is to be mounted.
class VolumeDialog : public QDialog
{
    Q_OBJECT

public:
    //! Of the row that is changed, or -1 for a further one.
    VolumeDialog(const VolumeListModel &volumes, int row, QWidget *parent = nullptr);

    hub::SpaceVolume volume() const;

private:
    void layOut();
    void check();

    const VolumeListModel &m_volumes;
    int m_row;
    QFormLayout *m_form;
    QComboBox *m_type; //!< objectName "volumeType"
    QLineEdit *m_source; //!< objectName "volumeSource"
    QLineEdit *m_mount; //!< objectName "volumeMount"
    QLineEdit *m_revision; //!< objectName "volumeRevision"
    QLineEdit *m_path; //!< objectName "volumePath"
    QCheckBox *m_readOnly; //!< objectName "volumeReadOnly"
    QLabel *m_note; //!< objectName "volumeNote"
    QPushButton *m_accept; //!< objectName "volumeAccept"
};
