#include "models/preview/parquetrows.h"

#include "hub/viewer.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

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

//! Rows begin with the first of several files.
bool isFirstPart(const QString &path)
{
    static const QRegularExpression part(uR"((?:^|[-_/.])0*(\d+)(?:-of-\d+)?(?:-[0-9a-f]+)?\.parquet$)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = part.match(path);
    return !match.hasMatch() || match.capturedView(1).toInt() == 0;
}

//! As a name of its own, not within another one: "train" is not in "pretraining".
bool hasWord(const QString &path, const QString &word)
{
    const QRegularExpression expression(u"(?:^|[-_/.])%1(?:[-_/.]|$)"_s.arg(QRegularExpression::escape(word)),
                                        QRegularExpression::CaseInsensitiveOption);
    return !word.isEmpty() && expression.match(path).hasMatch();
}

} // namespace

ParquetRows::ParquetRows(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

hub::ViewerSplit ParquetRows::splitFor(const std::vector<hub::ViewerSplit> &splits, const QString &path)
{
    if (!isFirstPart(path))
        return {};
    const bool hasOneConfig =
        std::ranges::all_of(splits, [&](const hub::ViewerSplit &split) { return split.config == splits[0].config; });
    const hub::ViewerSplit *found = nullptr;
    for (const hub::ViewerSplit &split : splits) {
        if (!hasWord(path, split.split) || (!hasOneConfig && !hasWord(path, split.config)))
            continue;
        if (found)
            return {};
        found = &split;
    }
    return found ? *found : hub::ViewerSplit();
}

void ParquetRows::refuse(const QString &why)
{
    m_request = {};
    emit failed({.kind = Error::Kind::Invalid, .detail = why});
}

void ParquetRows::load(const hub::RepoId &repo, const QString &revision, const QString &path)
{
    if (repo.kind != hub::RepoKind::Dataset)
        return refuse(tr("Only datasets have a viewer for the rows of Parquet files."));
    if (revision != "main"_L1 && revision != "refs/convert/parquet"_L1)
        return refuse(tr("The dataset viewer knows the rows of the main branch only."));
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
        return refuse(tr("The dataset viewer shows rows by splits, and which of them are this file’s is not certain."));
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
