#pragma once

#include "models/explore/metriclistmodel.h"
#include "views/window/pane.h"

#include <QSortFilterProxyModel>

class MetricDetails;
class PaneStates;
class QLabel;
class QLineEdit;
class QListView;
class QSplitter;

//! The catalogue of metrics; where the Hub no longer offers it, says so and leads to what took its place.
class MetricsPane : public Pane
{
    Q_OBJECT

public:
    MetricsPane(hub::HubClient &client, const Place &place, QWidget *parent = nullptr);

    Place place() const override;
    bool setPlace(const Place &place) override { return place == this->place(); }
    void reload() override { m_model.refresh(); }
    void focusFind() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void onStateChanged();
    void onFilterChanged();
    void openSpaces();
    void open(const hub::Metric &metric, bool inNewTab);
    hub::Metric metricAt(const QModelIndex &index) const;

    hub::HubClient &m_client;
    MetricListModel m_model;
    QSortFilterProxyModel m_filtered;
    QLineEdit *m_search; //!< objectName "metricSearch"
    QLabel *m_count; //!< objectName "metricCount"
    PaneStates *m_states; //!< objectName "metricStates"
    QSplitter *m_splitter;
    QListView *m_list; //!< objectName "metricList"
    MetricDetails *m_details; //!< objectName "metricDetails"
};
