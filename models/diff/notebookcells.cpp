#include "models/diff/notebookcells.h"

#include "models/diff/sequencediff.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

//! Gives the functions of this file a translation context.
struct NotebookCells {
    Q_DECLARE_TR_FUNCTIONS(NotebookCells)
};

using Change = DetailTable::Change;

constexpr qsizetype shownLength = 200;
constexpr qsizetype toolTipLength = 3000;

struct Cell {
    QString type = {}; //!< code, markdown, raw
    QString source = {};
    QByteArray outputs = {}; //!< as JSON; without the number of the run, which changes with every one
};

//! The format writes text as one string or as its lines.
QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    QString text;
    const QJsonArray lines = value.toArray();
    for (const QJsonValueConstRef line : lines)
        text += line.toString();
    return text;
}

QByteArray outputsOf(const QJsonArray &outputs)
{
    QJsonArray kept;
    for (const QJsonValueConstRef output : outputs) {
        QJsonObject object = output.toObject();
        object.remove("execution_count"_L1);
        kept.append(object);
    }
    return QJsonDocument(kept).toJson(QJsonDocument::Compact);
}

std::optional<std::vector<Cell>> cellsOf(const QByteArray &notebook)
{
    const QJsonValue cells = QJsonDocument::fromJson(notebook).object()["cells"_L1];
    if (!cells.isArray())
        return {};
    std::vector<Cell> found;
    const QJsonArray array = cells.toArray();
    for (const QJsonValueConstRef value : array) {
        const QJsonObject cell = value.toObject();
        found.push_back({.type = cell["cell_type"_L1].toString(),
                         .source = textOf(cell["source"_L1]),
                         .outputs = outputsOf(cell["outputs"_L1].toArray())});
    }
    return found;
}

//! Numbers for cells, the same for the same source.
std::vector<quint32> numbered(const std::vector<Cell> &cells, QHash<QString, quint32> &numbers)
{
    std::vector<quint32> ids;
    for (const Cell &cell : cells) {
        const QString key = cell.type + u'\n' + cell.source;
        ids.push_back(numbers.value(key, quint32(numbers.size())));
        numbers.insert(key, ids.back());
    }
    return ids;
}

QString shortened(const QString &text, qsizetype length)
{
    return text.size() > length ? text.first(length) + u'…' : text;
}

class TableWriter
{
public:
    TableWriter(const std::vector<Cell> &before, const std::vector<Cell> &after) : m_before(before), m_after(after) { }

    void same(const sequencediff::Match &match)
    {
        for (size_t i = 0; i < match.length; ++i) {
            const Cell &was = m_before[match.oldStart + i];
            const Cell &is = m_after[match.newStart + i];
            if (was.outputs == is.outputs)
                ++m_same;
            else
                add(Change::Changed, match.newStart + i, is.type, {}, is.source, NotebookCells::tr("other outputs"));
        }
    }

    void changed(size_t oldStart, size_t oldEnd, size_t newStart, size_t newEnd)
    {
        for (; oldStart < oldEnd && newStart < newEnd; ++oldStart, ++newStart)
            add(Change::Changed, newStart, m_after[newStart].type, m_before[oldStart].source, m_after[newStart].source,
                NotebookCells::tr("changed"));
        for (; oldStart < oldEnd; ++oldStart)
            add(Change::Removed, oldStart, m_before[oldStart].type, m_before[oldStart].source, {},
                NotebookCells::tr("removed"));
        for (; newStart < newEnd; ++newStart)
            add(Change::Added, newStart, m_after[newStart].type, {}, m_after[newStart].source,
                NotebookCells::tr("added"));
    }

    DetailTable take()
    {
        m_table.columns = {NotebookCells::tr("Cell"), NotebookCells::tr("Before"), NotebookCells::tr("After"),
                           QString()};
        m_table.title = NotebookCells::tr("Cells of the notebook; %1 are the same").arg(m_same);
        return std::move(m_table);
    }

private:
    void add(Change change, size_t index, const QString &type, const QString &was, const QString &is,
             const QString &words)
    {
        //: a cell of a notebook: %1 its number, %2 code or markdown
        const QString name = NotebookCells::tr("%1, %2").arg(QString::number(index + 1), type);
        m_table.rows.push_back(
            {.change = change,
             .cells = {name, shortened(was.simplified(), shownLength), shortened(is.simplified(), shownLength), words},
             .toolTip = shortened(is.isEmpty() ? was : is, toolTipLength)});
    }

    const std::vector<Cell> &m_before;
    const std::vector<Cell> &m_after;
    DetailTable m_table;
    qsizetype m_same = 0;
};

} // namespace

std::optional<DetailTable> notebookcells::compare(const QByteArray &before, const QByteArray &after)
{
    const std::optional<std::vector<Cell>> oldCells = cellsOf(before);
    const std::optional<std::vector<Cell>> newCells = cellsOf(after);
    if (!oldCells || !newCells)
        return {};
    QHash<QString, quint32> numbers;
    const std::vector<quint32> oldIds = numbered(*oldCells, numbers);
    const std::vector<quint32> newIds = numbered(*newCells, numbers);
    TableWriter writer(*oldCells, *newCells);
    size_t oldAt = 0;
    size_t newAt = 0;
    for (const sequencediff::Match &match : sequencediff::matches(oldIds, newIds)) {
        writer.changed(oldAt, match.oldStart, newAt, match.newStart);
        writer.same(match);
        oldAt = match.oldStart + match.length;
        newAt = match.newStart + match.length;
    }
    writer.changed(oldAt, oldIds.size(), newAt, newIds.size());
    DetailTable table = writer.take();
    return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}
