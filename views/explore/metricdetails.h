#pragma once

#include "hub/metrics.h"

#include <QScrollArea>

class QLabel;
class QPlainTextEdit;
class QPushButton;

//! What one metric measures, how to cite it, and the way to the Space where it can be tried.
class MetricDetails : public QScrollArea
{
    Q_OBJECT

public:
    explicit MetricDetails(QWidget *parent = nullptr);

    void show(const hub::Metric &metric);
    void clear();

signals:
    void spaceRequested(const hub::Metric &metric, bool inNewTab);

private:
    hub::Metric m_metric;
    QLabel *m_name; //!< objectName "metricName"
    QLabel *m_description; //!< objectName "metricDescription"
    QLabel *m_citationTitle;
    QPlainTextEdit *m_citation; //!< objectName "metricCitation"
    QPushButton *m_copy; //!< objectName "copyCitation"
    QPushButton *m_open; //!< objectName "openMetricSpace"
};
