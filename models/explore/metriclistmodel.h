#pragma once

#include "hub/hubclient.h"
#include "hub/metrics.h"
#include "hub/repoid.h"
#include "models/pagedmodel.h"

//! The ways to measure a model that the Hub lists, where it still does.
class MetricListModel : public PagedModel<hub::Metric>
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        DescriptionRole, //!< as one line
    };

    explicit MetricListModel(hub::HubClient &client, QObject *parent = nullptr);

    //! Whether the failure says that this Hub has given the list up, rather than that something went wrong.
    bool isGivenUp() const;
    //! The Space in which people try a metric today.
    static hub::RepoId spaceOf(const hub::Metric &metric);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    hub::Request requestPage(const QUrl &next, Callback<hub::Page<hub::Metric>> done) override;

private:
    hub::HubClient &m_client;
};
