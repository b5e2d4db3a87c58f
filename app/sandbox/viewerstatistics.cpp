#include "sandbox/viewerstatistics.h"

#include <QMap>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype bins = 10;
constexpr qsizetype mostLabels = 30;

double rounded(double value)
{
    return std::round(value * 1e5) / 1e5;
}

QJsonObject histogram(const QList<double> &sorted)
{
    QJsonArray counts;
    QJsonArray edges;
    const double low = sorted.first();
    const double width = (sorted.last() - low) / double(bins);
    const qsizetype used = width > 0 ? bins : 1;
    for (qsizetype i = 0; i < used; ++i) {
        const double begin = low + width * double(i);
        const bool isLast = i + 1 == used;
        counts.append(std::ranges::count_if(
            sorted, [&](double value) { return value >= begin && (isLast || value < begin + width); }));
        edges.append(rounded(begin));
    }
    edges.append(rounded(sorted.last()));
    return {{u"hist"_s, counts}, {u"bin_edges"_s, edges}};
}

QJsonObject spread(QList<double> values)
{
    if (values.isEmpty())
        return {};
    std::ranges::sort(values);
    double sum = 0;
    for (const double value : std::as_const(values))
        sum += value;
    const double mean = sum / double(values.size());
    double squares = 0;
    for (const double value : std::as_const(values))
        squares += (value - mean) * (value - mean);
    const qsizetype middle = values.size() / 2;
    const double median = values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    return {{u"min"_s, values.first()},
            {u"max"_s, values.last()},
            {u"mean"_s, rounded(mean)},
            {u"median"_s, rounded(median)},
            {u"std"_s, values.size() > 1 ? rounded(std::sqrt(squares / double(values.size() - 1))) : 0},
            {u"histogram"_s, histogram(values)}};
}

QString typeName(ViewerTable::Type type, bool isLabel)
{
    switch (type) {
    case ViewerTable::Type::Integer: return u"int"_s;
    case ViewerTable::Type::Number: return u"float"_s;
    case ViewerTable::Type::Truth: return u"bool"_s;
    case ViewerTable::Type::Text: return isLabel ? u"string_label"_s : u"string_text"_s;
    case ViewerTable::Type::Other: return u"list"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject describe(const ViewerTable &table, const ViewerTable::Column &column)
{
    QList<double> numbers; // of texts: their lengths
    QMap<QString, int> frequencies;
    qsizetype missing = 0;
    for (const QJsonObject &row : table.rows()) {
        const QJsonValue cell = row[column.name];
        if (cell.isNull()) {
            ++missing;
            continue;
        }
        const QString text = cell.toVariant().toString();
        frequencies[text] += 1;
        numbers.append(cell.isDouble() ? cell.toDouble()
                                       : double(cell.isArray() ? cell.toArray().size() : text.size()));
    }
    const bool isText = column.type == ViewerTable::Type::Text;
    const bool isLabel = isText && frequencies.size() <= mostLabels && frequencies.size() * 2 <= table.rows().size();
    QJsonObject statistics;
    if (isLabel || column.type == ViewerTable::Type::Truth) {
        QJsonObject counts;
        for (auto label = frequencies.cbegin(); label != frequencies.cend(); ++label)
            counts.insert(label.key(), label.value());
        statistics = {{u"frequencies"_s, counts}};
        if (isLabel)
            statistics.insert("n_unique"_L1, frequencies.size());
    } else {
        statistics = spread(numbers);
    }
    statistics.insert("nan_count"_L1, missing);
    const double all = double(std::max(table.rows().size(), qsizetype(1)));
    statistics.insert("nan_proportion"_L1, rounded(double(missing) / all));
    return {{u"column_name"_s, column.name},
            {u"column_type"_s, typeName(column.type, isLabel)},
            {u"column_statistics"_s, statistics}};
}

} // namespace

QJsonArray columnStatistics(const ViewerTable &table)
{
    QJsonArray statistics;
    for (const ViewerTable::Column &column : table.columns())
        statistics.append(describe(table, column));
    return statistics;
}

} // namespace sandbox
