#include "models/explore/metriclistmodel.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int gone = 410;

} // namespace

MetricListModel::MetricListModel(hub::HubClient &client, QObject *parent) : PagedModel(parent), m_client(client) { }

bool MetricListModel::isGivenUp() const
{
    return state() == State::Failed && (error()->kind == Error::Kind::NotFound || error()->httpStatus == gone);
}

hub::RepoId MetricListModel::spaceOf(const hub::Metric &metric)
{
    return {.kind = hub::RepoKind::Space,
            .id = metric.id.contains(u'/') ? metric.id : hub::metrics::spacesAuthor + u'/' + metric.id};
}

QVariant MetricListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::Metric &metric = row(index);
    switch (role) {
    case Qt::DisplayRole:
    case IdRole: return metric.id;
    case Qt::AccessibleTextRole: return u"%1, %2"_s.arg(metric.id, metric.description.simplified());
    case DescriptionRole: return metric.description.simplified();
    default: return {};
    }
}

hub::Request MetricListModel::requestPage(const QUrl & /*next*/, Callback<hub::Page<hub::Metric>> done)
{
    return m_client.send<std::vector<hub::Metric>>(
        hub::metrics::list(), [done = std::move(done)](Result<std::vector<hub::Metric>> metrics) {
            done(std::move(metrics).transform(
                [](std::vector<hub::Metric> rows) { return hub::Page<hub::Metric>{.items = std::move(rows)}; }));
        });
}
