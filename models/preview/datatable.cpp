#include "models/preview/datatable.h"

#include "models/preview/jsontree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString cell(QByteArrayView utf8)
{
    QString text = QString::fromUtf8(utf8.first(std::min(utf8.size(), 4 * DataTable::longestCell)));
    if (text.size() > DataTable::longestCell)
        text = text.first(DataTable::longestCell) + u'…';
    return text;
}

//! The separator that splits the first record into the most fields.
char separatorOf(QByteArrayView record)
{
    char best = ',';
    for (const char candidate : {',', '\t', ';', '|'}) {
        if (std::ranges::count(record, candidate) > std::ranges::count(record, best))
            best = candidate;
    }
    return best;
}

QStringList fields(QByteArrayView record, char separator)
{
    QStringList result;
    QByteArray field;
    bool isQuoted = false;
    bool isFieldStart = true;
    const auto finish = [&] {
        if (result.size() < DataTable::mostColumns)
            result.append(cell(field));
        field.clear();
    };
    for (qsizetype at = 0; at < record.size(); ++at) {
        const char byte = record[at];
        if (byte == '"' && isQuoted && at + 1 < record.size() && record[at + 1] == '"')
            field += record[++at];
        else if (byte == '"' && (isQuoted || isFieldStart))
            isQuoted = !isQuoted;
        else if (byte == separator && !isQuoted)
            finish();
        else
            field += byte;
        isFieldStart = byte == separator && !isQuoted;
    }
    finish();
    return result;
}

QByteArrayView withoutLineEnd(QByteArrayView record)
{
    while (record.endsWith('\n') || record.endsWith('\r'))
        record.chop(1);
    return record;
}

} // namespace

Result<void> DataTableReader::take(const QByteArray &bytes, bool isEnd)
{
    if (bytes.contains('\0'))
        return failure(Error::Kind::Malformed, u"There are zero bytes in what should be text."_s);
    m_rest += bytes;
    if (!m_hasBegun && !begin(isEnd))
        return {};
    qsizetype at = 0;
    while (at < m_rest.size()) {
        qsizetype end = recordEnd(m_rest, at);
        if (end < 0 && !isEnd)
            break;
        end = end < 0 ? m_rest.size() : end;
        const Result<void> taken = takeRecord(withoutLineEnd(QByteArrayView(m_rest).sliced(at, end - at)));
        if (!taken)
            return taken;
        at = end;
    }
    m_rest.remove(0, at);
    return {};
}

//! Leaves out a mark of UTF-8; false while that may still become one.
bool DataTableReader::begin(bool isEnd)
{
    const QByteArrayView mark = "\xef\xbb\xbf";
    if (!isEnd && m_rest.size() < mark.size() && mark.startsWith(m_rest))
        return false;
    if (m_rest.startsWith(mark))
        m_rest.remove(0, mark.size());
    m_hasBegun = true;
    return true;
}

//! Behind the line end that ends the record; −1 where it goes on. Line ends in quotes are part of a field.
qsizetype DataTableReader::recordEnd(QByteArrayView text, qsizetype from) const
{
    if (m_format == Format::JsonLines) {
        const qsizetype end = text.indexOf('\n', from);
        return end < 0 ? -1 : end + 1;
    }
    bool isQuoted = false;
    bool isFieldStart = true;
    for (qsizetype at = from; at < text.size(); ++at) {
        const char byte = text[at];
        if (isQuoted) {
            isQuoted = byte != '"';
            continue;
        }
        if (byte == '\n')
            return at + 1;
        // A doubled quote leaves the field and enters it again.
        isQuoted = byte == '"' && (isFieldStart || text[at - 1] == '"');
        isFieldStart = isSeparator(byte);
    }
    return -1;
}

bool DataTableReader::isSeparator(char byte) const
{
    return m_separator == 0 ? QByteArrayView(",\t;|").contains(byte) : byte == m_separator;
}

Result<void> DataTableReader::takeRecord(QByteArrayView record)
{
    ++m_lines;
    if (record.trimmed().isEmpty())
        return {};
    if (m_format == Format::JsonLines)
        return takeLine(record);
    takeSeparated(record);
    return {};
}

void DataTableReader::takeSeparated(QByteArrayView record)
{
    if (m_separator == 0)
        m_separator = separatorOf(record);
    QStringList values = fields(record, m_separator);
    if (m_hasColumns)
        m_table.rows.push_back(std::move(values));
    else
        m_table.columns = std::move(values);
    m_hasColumns = true;
}

Result<void> DataTableReader::takeLine(QByteArrayView line)
{
    const std::expected<JsonTree, TextPosition> tree = JsonTree::parse(line.toByteArray());
    if (!tree)
        return failure(Error::Kind::Malformed,
                       u"Line %1 is no JSON (character %2)."_s.arg(m_lines).arg(tree.error().column));
    QStringList row;
    const auto put = [&](const QString &column, JsonTree::Node node) {
        qsizetype at = m_table.columns.indexOf(column);
        if (at < 0 && m_table.columns.size() >= DataTable::mostColumns)
            return;
        if (at < 0) {
            at = m_table.columns.size();
            m_table.columns.append(column);
        }
        while (row.size() <= at)
            row.append(QString());
        row[at] =
            tree->type(node) == JsonTree::Type::String ? cell(tree->text(node).toUtf8()) : cell(tree->source(node));
    };
    if (tree->type(JsonTree::root) != JsonTree::Type::Object)
        put(u"value"_s, JsonTree::root);
    else {
        for (int child = 0; child < tree->childCount(JsonTree::root); ++child) {
            const JsonTree::Node node = tree->child(JsonTree::root, child);
            put(tree->key(node), node);
        }
    }
    m_table.rows.push_back(std::move(row));
    return {};
}
