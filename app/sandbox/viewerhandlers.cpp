#include "sandbox/areas.h"
#include "sandbox/viewerdataset.h"
#include "sandbox/viewerfilter.h"
#include "sandbox/viewerstatistics.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int mostRows = 100;
const QString onlyConfig = u"default"_s;

//! A question to the viewer: the dataset, and where a split is asked for, its rows.
struct Question {
    QString id = {};
    QString split = {};
    std::shared_ptr<ViewerDataset> dataset = {};
    ViewerTable table = {};
};

std::unexpected<Refusal> missing(const QString &names)
{
    return refusal(422, u"Parameter %1 is required"_s.arg(names), "MissingRequiredParameter");
}

Outcome<Question> askDataset(Call &call)
{
    const QString id = call.parameter(u"dataset");
    if (id.isEmpty())
        return missing(u"'dataset'"_s);
    const std::optional<Repo> repo = call.backend.store().repo(Kind::Dataset, id);
    if (!repo || !canRead(call.caller, *repo) || !canOpenFiles(call, *repo)) {
        if (call.caller.isAnonymous())
            return refusal(401,
                           u"The dataset does not exist, or is not accessible without authentication (private or "
                           "gated)"_s,
                           "ExternalUnauthenticatedError");
        return refusal(404,
                       u"The dataset does not exist, or is not accessible with the current credentials (private "
                       "or gated)"_s,
                       "ExternalAuthenticatedError");
    }
    const QString config = call.parameter(u"config");
    if (!config.isEmpty() && config != onlyConfig)
        return refusal(404, u"Not found."_s, "ResponseNotFound");
    return Question{.id = repo->id, .dataset = std::make_shared<ViewerDataset>(call.backend, *repo)};
}

Outcome<Question> askSplit(Call &call)
{
    Outcome<Question> question = askDataset(call);
    if (!question)
        return question;
    if (call.parameter(u"config").isEmpty() || call.parameter(u"split").isEmpty())
        return missing(u"'dataset', 'config' and 'split'"_s);
    question->split = call.parameter(u"split");
    if (!question->dataset->splits().contains(question->split))
        return refusal(404, u"Not found."_s, "ResponseNotFound");
    std::optional<ViewerTable> table = question->dataset->table(question->split);
    if (!table)
        return refusal(500, u"Cannot load the dataset split: a file has another shape than its name says."_s,
                       "StreamingRowsError");
    question->table = *std::move(table);
    return question;
}

Answer viewed(const Question &question, const QJsonObject &object)
{
    Answer answer = json(object);
    answer.headers.emplaceBack("X-Revision", question.dataset->revision().toLatin1());
    return answer;
}

QJsonArray rowsJson(const ViewerTable &table, const QList<qsizetype> &indexes)
{
    QJsonArray rows;
    for (const qsizetype index : indexes) {
        rows.append(
            QJsonObject{{u"row_idx"_s, index}, {u"row"_s, table.rows()[index]}, {u"truncated_cells"_s, QJsonArray()}});
    }
    return rows;
}

Answer isValid(Call &call, const QStringList &)
{
    const Outcome<Question> question = askDataset(call);
    if (!question)
        return refuse(question.error());
    const bool hasRows = !question->dataset->splits().isEmpty();
    QJsonObject answer;
    for (const QString &what : {u"preview"_s, u"viewer"_s, u"search"_s, u"filter"_s, u"statistics"_s})
        answer.insert(what, hasRows);
    return viewed(*question, answer);
}

Answer splits(Call &call, const QStringList &)
{
    const Outcome<Question> question = askDataset(call);
    if (!question)
        return refuse(question.error());
    if (question->dataset->splits().isEmpty())
        return refuse(500, u"The dataset is empty."_s, "EmptyDatasetError");
    QJsonArray rows;
    for (const QString &split : question->dataset->splits())
        rows.append(QJsonObject{{u"dataset"_s, question->id}, {u"config"_s, onlyConfig}, {u"split"_s, split}});
    return viewed(*question, {{u"splits"_s, rows}, {u"pending"_s, QJsonArray()}, {u"failed"_s, QJsonArray()}});
}

Answer firstRows(Call &call, const QStringList &)
{
    const Outcome<Question> question = askSplit(call);
    if (!question)
        return refuse(question.error());
    QList<qsizetype> indexes(std::min(question->table.rows().size(), qsizetype(mostRows)));
    std::iota(indexes.begin(), indexes.end(), 0);
    return viewed(*question,
                  {{u"dataset"_s, question->id},
                   {u"config"_s, onlyConfig},
                   {u"split"_s, question->split},
                   {u"features"_s, question->table.features()},
                   {u"rows"_s, rowsJson(question->table, indexes)},
                   {u"truncated"_s, question->table.rows().size() > mostRows}});
}

//! The page of these rows that offset and length ask for.
Answer page(Call &call, const Question &question, const QList<qsizetype> &indexes)
{
    const QString asked = call.parameter(u"length");
    const qsizetype length = asked.isEmpty() ? mostRows : asked.toInt();
    const qsizetype offset = call.parameter(u"offset").toInt();
    if (length < 0 || length > mostRows)
        return refuse(422, u"Parameter 'length' must not be bigger than 100"_s, "InvalidParameter");
    if (offset < 0)
        return refuse(422, u"Parameter 'offset' must be positive"_s, "InvalidParameter");
    const qsizetype begin = std::min(offset, indexes.size());
    return viewed(
        question,
        {{u"features"_s, question.table.features()},
         {u"rows"_s, rowsJson(question.table, indexes.sliced(begin, std::min(length, indexes.size() - begin)))},
         {u"num_rows_total"_s, indexes.size()},
         {u"num_rows_per_page"_s, mostRows},
         {u"partial"_s, false}});
}

Answer rows(Call &call, const QStringList &)
{
    const Outcome<Question> question = askSplit(call);
    if (!question)
        return refuse(question.error());
    QList<qsizetype> indexes(question->table.rows().size());
    std::iota(indexes.begin(), indexes.end(), 0);
    return page(call, *question, indexes);
}

//! How often the words stand in the texts of a row; 0 where one of them does not.
int score(const ViewerTable &table, const QJsonObject &row, const QStringList &words)
{
    QString text;
    for (const ViewerTable::Column &column : table.columns()) {
        if (column.type == ViewerTable::Type::Text)
            text += row[column.name].toString() + u'\n';
    }
    int total = 0;
    for (const QString &word : words) {
        const qsizetype count = text.count(word, Qt::CaseInsensitive);
        if (count == 0)
            return 0;
        total += int(count);
    }
    return total;
}

Answer search(Call &call, const QStringList &)
{
    const Outcome<Question> question = askSplit(call);
    if (!question)
        return refuse(question.error());
    const QStringList words = call.parameter(u"query").split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return refuse(missing(u"'query'"_s).error());
    QList<QPair<int, qsizetype>> found;
    for (qsizetype i = 0; i < question->table.rows().size(); ++i) {
        if (const int points = score(question->table, question->table.rows()[i], words); points > 0)
            found.append({points, i});
    }
    std::ranges::stable_sort(found, std::ranges::greater(), [](const auto &one) { return one.first; });
    QList<qsizetype> indexes;
    for (const auto &[points, index] : std::as_const(found))
        indexes.append(index);
    return page(call, *question, indexes);
}

Answer filter(Call &call, const QStringList &)
{
    const Outcome<Question> question = askSplit(call);
    if (!question)
        return refuse(question.error());
    const ViewerTable &table = question->table;
    QList<qsizetype> indexes(table.rows().size());
    std::iota(indexes.begin(), indexes.end(), 0);
    if (const QString where = call.parameter(u"where"); !where.isEmpty()) {
        const auto condition = readCondition(where, table);
        if (!condition)
            return refuse(422, u"Parameter 'where' is invalid: "_s + condition.error(), "InvalidParameter");
        indexes.removeIf([&](qsizetype index) { return !(*condition)(table.rows()[index]); });
    }
    if (const QString by = call.parameter(u"orderby"); !by.isEmpty()) {
        const auto order = readOrder(by, table);
        if (!order)
            return refuse(422, u"Parameter 'orderby' is invalid: "_s + order.error(), "InvalidParameter");
        std::ranges::stable_sort(indexes, [&](qsizetype left, qsizetype right) {
            const QJsonValue first = table.rows()[order->isDescending ? right : left][order->column];
            const QJsonValue second = table.rows()[order->isDescending ? left : right][order->column];
            return isCellBefore(first, second);
        });
    }
    return page(call, *question, indexes);
}

Answer statistics(Call &call, const QStringList &)
{
    const Outcome<Question> question = askSplit(call);
    if (!question)
        return refuse(question.error());
    return viewed(*question,
                  {{u"num_examples"_s, question->table.rows().size()},
                   {u"statistics"_s, columnStatistics(question->table)},
                   {u"partial"_s, false}});
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "is-valid", isValid}, {"GET", "splits", splits}, {"GET", "first-rows", firstRows},  {"GET", "rows", rows},
    {"GET", "search", search},    {"GET", "filter", filter}, {"GET", "statistics", statistics},
};

} // namespace

Area viewerArea()
{
    return {.hub = hubRoutes};
}

} // namespace sandbox
