#include "models/preview/parquetrows.h"

#include "hub/viewer.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString cellText(const QJsonValue &value)
{
    QString text;
    if (value.isObject())
        text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    else if (value.isArray())
        text = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    else if (!value.isNull())
        text = value.toVariant().toString();
    return text.size() > DataTable::longestCell ? text.first(DataTable::longestCell) + u'…' : text;
}

TableContent contentOf(const hub::ViewerRows &rows, const QString &split)
{
    DataTable table;
    for (const hub::ViewerFeature &feature : rows.features)
        table.columns.append(feature.name);
    for (const hub::ViewerRow &row : rows.rows) {
        QStringList cells;
        for (const QString &column : std::as_const(table.columns))
            cells.append(cellText(row.cells[column]));
        table.rows.push_back(std::move(cells));
    }
    return {.table = std::make_shared<const DataTable>(std::move(table)), .split = split, .total = rows.total};
}

} // namespace

ParquetRows::ParquetRows(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

hub::ViewerSplit ParquetRows::splitFor(const std::vector<hub::ViewerSplit> &splits, const QString &path)
{
    const hub::ViewerSplit *best = nullptr;
    int bestScore = -1;
    for (const hub::ViewerSplit &split : splits) {
        const int score = (path.contains(split.config, Qt::CaseInsensitive) ? 2 : 0)
            + (path.section(u'/', -1).contains(split.split, Qt::CaseInsensitive) ? 1 : 0);
        if (score > bestScore) {
            best = &split;
            bestScore = score;
        }
    }
    return best ? *best : hub::ViewerSplit();
}

void ParquetRows::load(const hub::RepoId &repo, const QString &path)
{
    if (repo.kind != hub::RepoKind::Dataset) {
        m_request = {};
        return emit failed(
            {.kind = Error::Kind::Invalid, .detail = tr("Only datasets have a viewer for the rows of Parquet files.")});
    }
    m_request = m_client.send<hub::ViewerSplits>(
        hub::viewer::splits(m_client.endpoint(), {.dataset = repo.id}),
        [this, path](const Result<hub::ViewerSplits> &splits) { onSplits(splits, path); });
}

void ParquetRows::onSplits(const Result<hub::ViewerSplits> &splits, const QString &path)
{
    if (!splits)
        return emit failed(splits.error());
    const hub::ViewerSplit split = splitFor(splits->splits, path);
    if (split.split.isEmpty())
        return emit failed({.kind = Error::Kind::NotFound, .detail = tr("The dataset viewer knows no rows of it.")});
    const hub::ViewerPart part{.dataset = split.dataset, .config = split.config, .split = split.split};
    m_request = m_client.send<hub::ViewerRows>(
        hub::viewer::firstRows(m_client.endpoint(), part),
        [this, name = split.split](const Result<hub::ViewerRows> &rows) { onRows(rows, name); });
}

void ParquetRows::onRows(const Result<hub::ViewerRows> &rows, const QString &split)
{
    if (!rows)
        return emit failed(rows.error());
    emit loaded(contentOf(*rows, split));
}
