#pragma once

#include "models/space/volumelistmodel.h"

#include <QTableView>

//! The volumes of a Space, or of one that is about to be made; the one that is chosen can be changed or taken away.
class VolumeTable : public QTableView
{
    Q_OBJECT

public:
    VolumeTable(VolumeListModel &volumes, QWidget *parent);

    bool hasChoice() const { return current() >= 0; }
    void addVolume(); //!< asks which
    void changeVolume(); //!< the one that is chosen
    void removeVolume(); //!< likewise

signals:
    void choiceChanged();

private:
    int current() const; //!< -1: none
    void ask(int row);

    VolumeListModel &m_volumes;
};
