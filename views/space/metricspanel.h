#pragma once

#include "models/space/livespace.h"
#include "models/space/spacemetrics.h"

#include <QWidget>

#include <vector>

class PaneStates;
class PlotView;
class QComboBox;
class QLabel;

//! What a Space uses: its processors, memory and graphics processors as small plots, where the server tells.
class MetricsPanel : public QWidget
{
    Q_OBJECT

public:
    MetricsPanel(SpaceMetrics &metrics, LiveSpace &space, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void follow();
    void onStateChanged();
    void onChanged();
    void showCurves();
    void arrange();

    SpaceMetrics &m_metrics;
    LiveSpace &m_space;
    PaneStates *m_states; //!< objectName "metricsStates"
    QComboBox *m_replica; //!< objectName "metricsReplica"
    QLabel *m_status; //!< objectName "metricsStatus"
    QWidget *m_board;
    std::vector<PlotView *> m_plots; //!< objectName "plot"
};
