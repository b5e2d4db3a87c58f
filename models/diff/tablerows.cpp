#include "models/diff/tablerows.h"

#include "models/diff/sequencediff.h"
#include "models/preview/datatable.h"
#include "models/preview/previewkind.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QMap>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

//! Gives the functions of this file a translation context.
struct TableRows {
    Q_DECLARE_TR_FUNCTIONS(TableRows)
};

using Change = DetailTable::Change;

constexpr qsizetype mostColumns = 12; // beside the number of the row
constexpr qsizetype longestCell = 300;
constexpr QChar parting(0x1f);

std::optional<DataTable> read(const QString &path, const QByteArray &head)
{
    const QString suffix = suffixOf(path);
    const bool isLines = suffix == "jsonl"_L1 || suffix == "ndjson"_L1;
    DataTableReader reader(isLines ? DataTableReader::Format::JsonLines : DataTableReader::Format::Separated);
    const bool isWhole = head.size() < tablerows::headLimit;
    if (const Result<void> taken = reader.take(head, isWhole); !taken)
        return {};
    return reader.table();
}

//! The columns of both, those of the new file first.
QStringList jointColumns(const DataTable &before, const DataTable &after)
{
    QStringList columns = after.columns;
    for (const QString &column : before.columns) {
        if (!columns.contains(column))
            columns += column;
    }
    return columns;
}

//! The rows of one side, cell by cell in the order of the joint columns.
std::vector<QStringList> inColumns(const DataTable &table, const QStringList &columns)
{
    std::vector<qsizetype> places;
    for (const QString &column : columns)
        places.push_back(table.columns.indexOf(column));
    std::vector<QStringList> rows;
    rows.reserve(table.rows.size());
    for (const QStringList &row : table.rows) {
        QStringList cells;
        for (const qsizetype place : places)
            cells += place < 0 ? QString() : row.value(place);
        rows.push_back(std::move(cells));
    }
    return rows;
}

std::vector<quint32> numbered(const std::vector<QStringList> &rows, QHash<QString, quint32> &numbers)
{
    std::vector<quint32> sequence;
    sequence.reserve(rows.size());
    for (const QStringList &row : rows) {
        const QString text = row.join(parting);
        const auto known = numbers.constFind(text);
        sequence.push_back(known == numbers.cend() ? *numbers.insert(text, quint32(numbers.size())) : *known);
    }
    return sequence;
}

QString shortened(const QString &text)
{
    return text.size() > longestCell ? text.first(longestCell) + u'…' : text;
}

//! Puts the rows together that changed.
class Comparison
{
public:
    Comparison(const QStringList &columns, std::vector<QStringList> before, std::vector<QStringList> after)
        : m_before(std::move(before))
        , m_after(std::move(after))
        , m_shown(std::min(columns.size(), mostColumns))
    {
        m_table.isRows = true;
        m_table.columns = QStringList{TableRows::tr("Row")} + columns.first(m_shown);
    }

    std::optional<DetailTable> run()
    {
        QHash<QString, quint32> numbers;
        const std::vector<quint32> oldRows = numbered(m_before, numbers);
        const std::vector<quint32> newRows = numbered(m_after, numbers);
        std::vector<sequencediff::Match> matches = sequencediff::matches(oldRows, newRows);
        matches.push_back({.oldStart = m_before.size(), .newStart = m_after.size(), .length = 0});
        size_t oldAt = 0;
        size_t newAt = 0;
        for (const sequencediff::Match &match : matches) {
            addGap(oldAt, match.oldStart, newAt, match.newStart);
            m_same += qint64(match.length);
            oldAt = match.oldStart + match.length;
            newAt = match.newStart + match.length;
        }
        if (m_added + m_removed + m_changed == 0)
            return {};
        m_table.title = title();
        return std::move(m_table);
    }

private:
    //! A row that has become another one is told from one that is gone beside one that is new by what both have.
    void addGap(size_t oldAt, size_t oldEnd, size_t newAt, size_t newEnd)
    {
        constexpr size_t lookAhead = 20;
        for (; newAt < newEnd; ++newAt) {
            size_t like = oldAt;
            const size_t last = std::min(oldEnd, oldAt + lookAhead);
            while (like < last && !isAlike(m_before[like], m_after[newAt]))
                ++like;
            if (like >= last) {
                ++m_added;
                add(Change::Added, newAt, m_after[newAt]);
                continue;
            }
            addRemoved(oldAt, like);
            addChanged(like, newAt);
            oldAt = like + 1;
        }
        addRemoved(oldAt, oldEnd);
    }

    //! The same first cell, which mostly names the row, or half of all cells.
    static bool isAlike(const QStringList &before, const QStringList &after)
    {
        if (!before.value(0).isEmpty() && before.value(0) == after.value(0))
            return true;
        qsizetype same = 0;
        for (qsizetype i = 0; i < after.size(); ++i)
            same += before.at(i) == after.at(i) ? 1 : 0;
        return 2 * same >= after.size();
    }

    void addRemoved(size_t begin, size_t end)
    {
        for (size_t row = begin; row < end; ++row) {
            ++m_removed;
            add(Change::Removed, row, m_before[row]);
        }
    }

    void addChanged(size_t oldAt, size_t newAt)
    {
        ++m_changed;
        QStringList cells;
        for (qsizetype i = 0; i < m_after[newAt].size(); ++i) {
            const QString &was = m_before[oldAt].at(i);
            const QString &is = m_after[newAt].at(i);
            //: a cell of a table: what it was, and what it is now
            cells += was == is ? is : TableRows::tr("%1 → %2").arg(shortened(was), shortened(is));
        }
        add(Change::Changed, newAt, cells);
    }

    void add(Change change, size_t row, const QStringList &cells)
    {
        if (m_table.rows.size() >= tablerows::mostRows)
            return;
        DetailTable::Row shown{.change = change, .cells = {QLocale().toString(qulonglong(row + 1))}};
        for (qsizetype i = 0; i < std::min(m_shown, cells.size()); ++i)
            shown.cells += shortened(cells[i]);
        QStringList words{change == Change::Added         ? TableRows::tr("added")
                              : change == Change::Removed ? TableRows::tr("removed")
                                                          : TableRows::tr("changed")};
        for (qsizetype i = 1; i < shown.cells.size(); ++i)
            //: a column of a table, and what is in it
            words += TableRows::tr("%1: %2").arg(m_table.columns.value(i), shown.cells[i]);
        shown.toolTip = words.join(u'\n');
        m_table.rows.push_back(std::move(shown));
    }

    QString title() const
    {
        QStringList parts;
        const auto count = [&parts](qint64 number, const QString &text) {
            if (number > 0)
                parts += text.arg(QLocale().toString(number));
        };
        count(m_added, TableRows::tr("%1 added"));
        count(m_removed, TableRows::tr("%1 removed"));
        count(m_changed, TableRows::tr("%1 changed"));
        count(m_same, TableRows::tr("%1 the same"));
        const qint64 all = m_added + m_removed + m_changed;
        if (all > qint64(m_table.rows.size()))
            parts +=
                TableRows::tr("the first %1 of them are shown").arg(QLocale().toString(qint64(tablerows::mostRows)));
        //: above the rows of a table that changed: how many were added, removed, …
        return TableRows::tr("Rows: %1").arg(parts.join(u", "_s));
    }

    std::vector<QStringList> m_before;
    std::vector<QStringList> m_after;
    qsizetype m_shown;
    DetailTable m_table;
    qint64 m_added = 0;
    qint64 m_removed = 0;
    qint64 m_changed = 0;
    qint64 m_same = 0;
};

QMap<QString, QString> typesOf(const std::optional<ParquetFooter> &footer)
{
    QMap<QString, QString> types;
    for (const ParquetFooter::Column &column : footer ? footer->columns : std::vector<ParquetFooter::Column>())
        types.insert(column.name,
                     //: the type of a column that may have gaps
                     column.mayBeNull ? TableRows::tr("%1, may be null").arg(column.type) : column.type);
    return types;
}

} // namespace

bool tablerows::isFor(const QString &path)
{
    return previewKindOf({.path = path, .size = 1}) == PreviewKind::Table;
}

bool tablerows::hasColumnsOnly(const QString &path)
{
    return previewKindOf({.path = path, .size = 1}) == PreviewKind::Parquet;
}

std::optional<DetailTable> tablerows::compare(const QString &path, const QByteArray &before, const QByteArray &after)
{
    const std::optional<DataTable> oldTable = read(path, before);
    const std::optional<DataTable> newTable = read(path, after);
    if (!oldTable || !newTable)
        return {};
    const QStringList columns = jointColumns(*oldTable, *newTable);
    std::vector<QStringList> oldRows = inColumns(*oldTable, columns);
    std::vector<QStringList> newRows = inColumns(*newTable, columns);
    // Where both were cut, what is beyond the end of the shorter beginning is in neither sense gone or new.
    if (before.size() >= headLimit && after.size() >= headLimit) {
        const size_t common = std::min(oldRows.size(), newRows.size());
        oldRows.resize(common);
        newRows.resize(common);
    }
    return Comparison(columns, std::move(oldRows), std::move(newRows)).run();
}

DetailTable tablerows::compareColumns(const std::optional<ParquetFooter> &before,
                                      const std::optional<ParquetFooter> &after)
{
    DetailTable table{.columns = {TableRows::tr("Column"), TableRows::tr("Before"), TableRows::tr("After")}};
    const QMap<QString, QString> was = typesOf(before);
    const QMap<QString, QString> is = typesOf(after);
    QStringList names;
    for (const auto &footer : {after, before}) {
        for (const ParquetFooter::Column &column : footer ? footer->columns : std::vector<ParquetFooter::Column>()) {
            if (!names.contains(column.name))
                names += column.name;
        }
    }
    for (const QString &name : std::as_const(names)) {
        const Change change = !was.contains(name) ? Change::Added
            : !is.contains(name)                  ? Change::Removed
            : was.value(name) == is.value(name)   ? Change::Same
                                                  : Change::Changed;
        table.rows.push_back({.change = change, .cells = {name, was.value(name), is.value(name)}});
    }
    const QLocale locale;
    if (before && after && before->rows != after->rows)
        //: numbers of rows before and after
        table.title = TableRows::tr("%1 → %2 rows").arg(locale.toString(before->rows), locale.toString(after->rows));
    else
        table.title = TableRows::tr("Rows: %1").arg(locale.toString(after ? after->rows : before ? before->rows : 0));
    return table;
}
