#include "sandbox/viewerfilter.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

struct Sign {
    enum class Kind { Column, Text, Number, Word, Operator };

    Kind kind = Kind::Word;
    QString text = {};
};

std::optional<QList<Sign>> readSigns(const QString &text)
{
    static const QRegularExpression shape(
        uR"re(\s*(?:"((?:[^"]|"")*)"|'((?:[^']|'')*)'|(-?[0-9]+(?:\.[0-9]+)?)|([A-Za-z]+)|(<>|>=|<=|=|<|>|\(|\)))\s*)re"_s);
    QList<Sign> signs;
    qsizetype at = 0;
    while (at < text.size()) {
        const QRegularExpressionMatch match =
            shape.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return std::nullopt;
        at = match.capturedEnd();
        if (match.hasCaptured(1))
            signs.append({Sign::Kind::Column, match.captured(1).replace("\"\""_L1, "\""_L1)});
        else if (match.hasCaptured(2))
            signs.append({Sign::Kind::Text, match.captured(2).replace("''"_L1, "'"_L1)});
        else if (match.hasCaptured(3))
            signs.append({Sign::Kind::Number, match.captured(3)});
        else if (match.hasCaptured(4))
            signs.append({Sign::Kind::Word, match.captured(4).toUpper()});
        else
            signs.append({Sign::Kind::Operator, match.captured(5)});
    }
    return signs;
}

//! Reads a condition from its signs, OR binding less than AND, AND less than NOT.
class ConditionReader
{
public:
    ConditionReader(QList<Sign> signs, const ViewerTable &table) : m_signs(std::move(signs)), m_table(table) { }

    std::expected<RowCondition, QString> read()
    {
        RowCondition condition = readEither();
        if (m_error.isEmpty() && m_at < m_signs.size())
            fail(u"unexpected \"%1\""_s.arg(m_signs[m_at].text));
        if (!m_error.isEmpty())
            return std::unexpected(m_error);
        return condition;
    }

private:
    RowCondition readEither()
    {
        RowCondition left = readBoth();
        while (take(Sign::Kind::Word, u"OR"_s)) {
            left = [first = std::move(left), second = readBoth()](const QJsonObject &row) {
                return first(row) || second(row);
            };
        }
        return left;
    }
    RowCondition readBoth()
    {
        RowCondition left = readOne();
        while (take(Sign::Kind::Word, u"AND"_s)) {
            left = [first = std::move(left), second = readOne()](const QJsonObject &row) {
                return first(row) && second(row);
            };
        }
        return left;
    }
    RowCondition readOne()
    {
        if (++m_depth > deepest) {
            fail(u"too many parentheses"_s);
            return {};
        }
        RowCondition one;
        if (take(Sign::Kind::Word, u"NOT"_s)) {
            one = [inner = readOne()](const QJsonObject &row) { return !inner(row); };
        } else if (take(Sign::Kind::Operator, u"("_s)) {
            one = readEither();
            if (!take(Sign::Kind::Operator, u")"_s))
                fail(u"a parenthesis is not closed"_s);
        } else {
            one = readComparison();
        }
        --m_depth;
        return one;
    }
    RowCondition readComparison()
    {
        const std::optional<Sign> column = next(Sign::Kind::Column);
        const std::optional<Sign> sign = next(Sign::Kind::Operator);
        const std::optional<Sign> value = m_at < m_signs.size() ? std::optional(m_signs[m_at++]) : std::nullopt;
        if (!column || !sign || !value || sign->text == "("_L1 || sign->text == ")"_L1) {
            fail(u"a comparison has a column in double quotes, an operator and a value"_s);
            return {};
        }
        if (!m_table.typeOf(column->text)) {
            fail(u"there is no column \"%1\""_s.arg(column->text));
            return {};
        }
        const QJsonValue wanted = valueOf(*value);
        if (wanted.isUndefined()) {
            fail(u"\"%1\" is not a value"_s.arg(value->text));
            return {};
        }
        return [name = column->text, op = sign->text, wanted](const QJsonObject &row) {
            const QJsonValue cell = row[name];
            if (cell.isNull() || cell.type() != wanted.type())
                return false;
            const bool isLess = isCellBefore(cell, wanted);
            const bool isMore = isCellBefore(wanted, cell);
            if (op == "="_L1)
                return !isLess && !isMore;
            if (op == "<>"_L1)
                return isLess || isMore;
            if (op == "<"_L1 || op == ">"_L1)
                return op == "<"_L1 ? isLess : isMore;
            return op == "<="_L1 ? !isMore : !isLess;
        };
    }
    static QJsonValue valueOf(const Sign &sign)
    {
        if (sign.kind == Sign::Kind::Text)
            return sign.text;
        if (sign.kind == Sign::Kind::Number)
            return sign.text.toDouble();
        if (sign.kind == Sign::Kind::Word && (sign.text == "TRUE"_L1 || sign.text == "FALSE"_L1))
            return sign.text == "TRUE"_L1;
        return QJsonValue::Undefined;
    }
    bool take(Sign::Kind kind, const QString &text)
    {
        const bool isThere = m_at < m_signs.size() && m_signs[m_at].kind == kind && m_signs[m_at].text == text;
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    std::optional<Sign> next(Sign::Kind kind)
    {
        if (m_at >= m_signs.size() || m_signs[m_at].kind != kind)
            return std::nullopt;
        return m_signs[m_at++];
    }
    void fail(const QString &error)
    {
        if (m_error.isEmpty())
            m_error = error;
    }

    static constexpr int deepest = 64;
    QList<Sign> m_signs;
    const ViewerTable &m_table;
    qsizetype m_at = 0;
    int m_depth = 0;
    QString m_error;
};

} // namespace

std::expected<RowCondition, QString> readCondition(const QString &text, const ViewerTable &table)
{
    std::optional<QList<Sign>> signs = readSigns(text);
    if (!signs)
        return std::unexpected(u"the condition holds a character that has no meaning"_s);
    return ConditionReader(*std::move(signs), table).read();
}

std::expected<RowOrder, QString> readOrder(const QString &text, const ViewerTable &table)
{
    const std::optional<QList<Sign>> signs = readSigns(text);
    const bool isShort = signs && (signs->size() == 1 || signs->size() == 2);
    if (!isShort || signs->first().kind != Sign::Kind::Column || !table.typeOf(signs->first().text))
        return std::unexpected(u"orderby is a column in double quotes, and ASC or DESC"_s);
    const QString direction = signs->value(1, {Sign::Kind::Word, u"ASC"_s}).text;
    if (direction != "ASC"_L1 && direction != "DESC"_L1)
        return std::unexpected(u"orderby is a column in double quotes, and ASC or DESC"_s);
    return RowOrder{.column = signs->first().text, .isDescending = direction == "DESC"_L1};
}

bool isCellBefore(const QJsonValue &left, const QJsonValue &right)
{
    if (left.isNull() || right.isNull())
        return !left.isNull() && right.isNull(); // what is missing comes last
    if (left.isString())
        return left.toString() < right.toString();
    if (left.isBool())
        return !left.toBool() && right.toBool();
    return left.toDouble() < right.toDouble();
}

} // namespace sandbox
