#pragma once

#include "models/space/hardwaretablemodel.h"
#include "models/space/livespace.h"
#include "models/space/sharedgpuquota.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

//! What a Space runs on and when it sleeps: chosen here, with what it will cost, before anything is asked of the Hub.
class HardwarePanel : public QWidget
{
    Q_OBJECT

public:
    HardwarePanel(LiveSpace &space, HardwareTableModel &hardware, SharedGpuQuota &quota, QWidget *parent = nullptr);

    void setRefusal(const QString &why); //!< why nothing can be changed; empty: all is allowed

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void showRuntime();
    void showChoice();
    QString costOf(const QString &flavor) const; //!< in words
    void apply();
    QString chosenFlavor() const; //!< what runs, or was asked for, while nothing else is chosen
    int chosenSleep() const; //!< seconds, -1: never
    void chooseSleep(int seconds);

    LiveSpace &m_space;
    HardwareTableModel &m_hardware;
    SharedGpuQuota &m_quota;
    QSortFilterProxyModel m_sorted;
    QLabel *m_source; //!< objectName "hardwareSource"
    QTableView *m_table; //!< objectName "hardwareTable"
    QComboBox *m_sleep; //!< objectName "sleepTime"
    QLabel *m_sleepNote; //!< objectName "sleepNote"
    QLabel *m_cost; //!< objectName "hardwareCost"
    QPushButton *m_apply; //!< objectName "applyHardware"
    QString m_refusal;
    QString m_shownFlavor; //!< that the table was set to
    std::optional<int> m_shownSleep;
};
