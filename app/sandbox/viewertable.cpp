#include "sandbox/viewertable.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

//! Records of a separated text; quotes may hold separators, line ends and doubled quotes.
QList<QStringList> readRecords(const QString &text, QChar separator)
{
    QList<QStringList> records;
    QStringList record;
    QString cell;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else if (c == u'"')
                isQuoted = false;
            else
                cell += c;
        } else if (c == u'"' && cell.isEmpty()) {
            isQuoted = true;
        } else if (c == separator) {
            record.append(std::exchange(cell, {}));
        } else if (c == u'\n') {
            record.append(std::exchange(cell, {}));
            records.append(std::exchange(record, {}));
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !record.isEmpty()) {
        record.append(cell);
        records.append(record);
    }
    return records;
}

QJsonValue cellOf(const QString &text)
{
    if (text.isEmpty())
        return QJsonValue::Null;
    if (text == "true"_L1 || text == "True"_L1 || text == "false"_L1 || text == "False"_L1)
        return text.toLower() == "true"_L1;
    bool isNumber = false;
    if (const qint64 whole = text.toLongLong(&isNumber); isNumber)
        return whole;
    const double number = text.toDouble(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(text);
}

ViewerTable::Type typeOfCell(const QJsonValue &cell)
{
    switch (cell.type()) {
    case QJsonValue::Bool: return ViewerTable::Type::Truth;
    case QJsonValue::Double:
        return double(cell.toInteger()) == cell.toDouble() ? ViewerTable::Type::Integer : ViewerTable::Type::Number;
    case QJsonValue::String: return ViewerTable::Type::Text;
    default: return ViewerTable::Type::Other;
    }
}

QString dtypeOf(ViewerTable::Type type)
{
    switch (type) {
    case ViewerTable::Type::Integer: return u"int64"_s;
    case ViewerTable::Type::Number: return u"float64"_s;
    case ViewerTable::Type::Truth: return u"bool"_s;
    case ViewerTable::Type::Text: return u"string"_s;
    case ViewerTable::Type::Other: return u"json"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

bool ViewerTable::isReadable(const QString &path)
{
    static const QStringList endings{u".csv"_s, u".tsv"_s, u".jsonl"_s, u".ndjson"_s};
    return std::ranges::any_of(endings, [&](const QString &ending) { return path.endsWith(ending); });
}

bool ViewerTable::add(const QString &path, const QByteArray &content)
{
    if (path.endsWith(".csv"_L1) || path.endsWith(".tsv"_L1))
        return addSeparated(content, path.endsWith(".csv"_L1) ? u',' : u'\t');
    return addLines(content);
}

bool ViewerTable::addSeparated(const QByteArray &content, QChar separator)
{
    const QList<QStringList> records = readRecords(QString::fromUtf8(content), separator);
    if (records.isEmpty())
        return false;
    const QStringList &names = records.first();
    for (const QString &name : names)
        addColumn(name);
    for (const QStringList &record : records.sliced(1)) {
        if (record.size() != names.size())
            return false;
        QJsonObject row;
        for (qsizetype i = 0; i < names.size(); ++i)
            row.insert(names[i], cellOf(record[i]));
        m_rows.append(row);
    }
    return true;
}

bool ViewerTable::addLines(const QByteArray &content)
{
    for (const QByteArray &line : content.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return false;
        const QJsonObject row = document.object();
        for (const QString &name : row.keys())
            addColumn(name);
        m_rows.append(row);
    }
    return true;
}

void ViewerTable::addColumn(const QString &name)
{
    if (std::ranges::find(m_columns, name, &Column::name) == m_columns.end())
        m_columns.append({name});
}

// A column is what all of its cells are; whole numbers among others are numbers, anything else is text.
void ViewerTable::findTypes()
{
    for (Column &column : m_columns) {
        std::optional<Type> common;
        for (const QJsonObject &row : std::as_const(m_rows)) {
            const QJsonValue cell = row[column.name];
            if (cell.isNull() || cell.isUndefined())
                continue;
            const Type type = typeOfCell(cell);
            const bool areNumbers = common && (*common == Type::Integer || *common == Type::Number)
                && (type == Type::Integer || type == Type::Number);
            if (!common || *common == type)
                common = type;
            else
                common = areNumbers                                 ? Type::Number
                    : *common == Type::Other || type == Type::Other ? Type::Other
                                                                    : Type::Text;
        }
        column.type = common.value_or(Type::Text);
        for (QJsonObject &row : m_rows) {
            const QJsonValue cell = row[column.name];
            if (cell.isUndefined())
                row.insert(column.name, QJsonValue::Null);
            else if (column.type == Type::Text && !cell.isNull() && !cell.isString())
                row.insert(column.name, cell.toVariant().toString());
        }
    }
}

std::optional<ViewerTable::Type> ViewerTable::typeOf(const QString &column) const
{
    const auto found = std::ranges::find(m_columns, column, &Column::name);
    return found == m_columns.end() ? std::nullopt : std::optional(found->type);
}

QJsonArray ViewerTable::features() const
{
    QJsonArray features;
    for (const Column &column : m_columns) {
        features.append(
            QJsonObject{{u"feature_idx"_s, features.size()},
                        {u"name"_s, column.name},
                        {u"type"_s, QJsonObject{{u"dtype"_s, dtypeOf(column.type)}, {u"_type"_s, u"Value"_s}}}});
    }
    return features;
}

} // namespace sandbox
