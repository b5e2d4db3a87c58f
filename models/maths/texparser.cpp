#include "models/maths/texparser.h"

#include "models/maths/texsymbols.h"

#include <QHash>
#include <QScopeGuard>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

using Kind = TexNode::Kind;

namespace {

bool endsRow(const QString &command)
{
    return command == "\\"_L1 || command == "cr"_L1 || command == "right"_L1 || command == "end"_L1;
}

bool isUpright(const QString &name)
{
    static const QSet<QString> names{u"text"_s,   u"textrm"_s, u"textnormal"_s, u"mathrm"_s, u"operatorname"_s,
                                     u"mathsf"_s, u"textsf"_s, u"mbox"_s,       u"hbox"_s,   u"mathtt"_s,
                                     u"texttt"_s, u"textit"_s, u"emph"_s,       u"mathop"_s};
    return names.contains(name);
}

} // namespace

std::optional<TexNode> TexParser::parse(QStringView tex)
{
    if (tex.size() > longest)
        return {};
    TexParser parser(tex);
    TexNode all = parser.grid();
    parser.skipSpace();
    if (parser.m_isBroken || !parser.isAtEnd())
        return {};
    if (all.children.size() == 1)
        return std::move(all.children.front());
    return all;
}

TexNode TexParser::fail()
{
    m_isBroken = true;
    m_at = m_tex.size(); // and so everything ends
    return {};
}

void TexParser::skipSpace()
{
    while (!isAtEnd()) {
        if (m_tex[m_at] == u'%') {
            const qsizetype end = m_tex.indexOf(u'\n', m_at);
            m_at = end < 0 ? m_tex.size() : end + 1;
        } else if (m_tex[m_at].isSpace()) {
            ++m_at;
        } else {
            return;
        }
    }
}

void TexParser::expect(QChar c)
{
    if (isNext(c))
        ++m_at;
    else
        fail();
}

QString TexParser::peekCommand() const
{
    if (m_at + 1 >= m_tex.size() || m_tex[m_at] != u'\\')
        return {};
    qsizetype end = m_at + 1;
    const auto isLetter = [this](qsizetype at) {
        const QChar c = m_tex[at];
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    };
    while (end < m_tex.size() && isLetter(end))
        ++end;
    return m_tex.sliced(m_at + 1, std::max<qsizetype>(1, end - m_at - 1)).toString();
}

TexNode TexParser::row()
{
    TexNode row;
    if (++m_depth > deepest)
        return fail();
    const auto up = qScopeGuard([this] { --m_depth; });
    while (skipSpace(), !isAtEnd()) {
        const QChar c = m_tex[m_at];
        if (c == u'}' || c == u'&' || endsRow(peekCommand()))
            break;
        if (c == u'^' || c == u'_' || c == u'\'')
            addScript(row);
        else
            row.children.push_back(atom(false));
    }
    return row;
}

void TexParser::addScript(TexNode &row)
{
    const QChar c = m_tex[m_at++];
    TexNode script = c == u'\'' ? TexNode{.kind = Kind::Symbol, .text = u"′"_s} : argument();
    if (row.children.empty())
        row.children.emplace_back();
    TexNode &last = row.children.back();
    if (last.kind != Kind::Scripts) {
        TexNode base = std::move(last);
        last = {.kind = Kind::Scripts};
        last.children.push_back(std::move(base));
        last.children.resize(3);
    }
    TexNode &place = last.children[c == u'_' ? 1 : 2];
    if (!place.isEmpty() && c != u'\'' && place.text != u"′") {
        fail(); // twice the same: what is meant is not clear
        return;
    }
    if (place.isEmpty()) {
        place = std::move(script);
        return;
    }
    TexNode both;
    both.children.push_back(std::move(place));
    both.children.push_back(std::move(script));
    place = std::move(both);
}

TexNode TexParser::argument()
{
    skipSpace();
    return isAtEnd() || m_tex[m_at] == u'}' || m_tex[m_at] == u'&' ? fail() : atom(true);
}

TexNode TexParser::atom(bool isArgument)
{
    const QChar c = m_tex[m_at];
    if (c == u'{') {
        ++m_at;
        TexNode group = row();
        expect(u'}');
        return group;
    }
    if (const QString name = peekCommand(); !name.isNull()) {
        if (endsRow(name))
            return fail();
        skip(name);
        if (++m_depth > deepest)
            return fail();
        const auto up = qScopeGuard([this] { --m_depth; });
        return command(name);
    }
    if (c == u'\\' || c == u'^' || c == u'_')
        return fail();
    if (c.isDigit() && !isArgument) {
        const qsizetype begin = m_at;
        while (
            !isAtEnd()
            && (m_tex[m_at].isDigit() || (m_tex[m_at] == u'.' && m_at + 1 < m_tex.size() && m_tex[m_at + 1].isDigit())))
            ++m_at;
        return {.kind = Kind::Symbol, .text = m_tex.sliced(begin, m_at - begin).toString()};
    }
    char32_t whole = c.unicode();
    const bool isPair = c.isHighSurrogate() && m_at + 1 < m_tex.size() && m_tex[m_at + 1].isLowSurrogate();
    if (isPair)
        whole = QChar::surrogateToUcs4(c, m_tex[m_at + 1]);
    m_at += isPair ? 2 : 1;
    return texsymbols::character(whole);
}

TexNode TexParser::command(const QString &name)
{
    if (name == "frac"_L1 || name == "dfrac"_L1 || name == "tfrac"_L1 || name == "cfrac"_L1 || name == "binom"_L1) {
        TexNode fraction{.kind = Kind::Fraction, .text = name == "binom"_L1 ? u"binom"_s : QString()};
        fraction.children.push_back(argument());
        fraction.children.push_back(argument());
        return fraction;
    }
    if (name == "sqrt"_L1) {
        const QString which = optionalGroup();
        TexNode root{.kind = Kind::Root, .text = which};
        root.children.push_back(argument());
        return root;
    }
    if (name == "left"_L1)
        return fence();
    if (name == "begin"_L1)
        return environment();
    if (isUpright(name)) {
        if (isNext(u'*'))
            ++m_at;
        const bool isFunction = name == "operatorname"_L1;
        return {.kind = Kind::Symbol,
                .text = rawGroup(),
                .role = isFunction ? TexNode::Role::Function : TexNode::Role::Ordinary};
    }
    if (name == "mathbb"_L1 || name == "mathcal"_L1 || name == "mathscr"_L1 || name == "mathfrak"_L1)
        return {.kind = Kind::Symbol, .text = texsymbols::inAlphabet(name, rawGroup())};
    if (name == "label"_L1 || name == "tag"_L1 || name == "vspace"_L1 || name == "hspace"_L1) {
        rawGroup();
        return {};
    }
    if (name == "not"_L1) {
        TexNode crossed = argument();
        if (crossed.kind == Kind::Symbol)
            crossed.text += u"\u0338"_s;
        return crossed;
    }
    const Kind wrapped = name == "overline"_L1 ? Kind::Overline
        : name == "underline"_L1               ? Kind::Underline
        : name == "mathbf"_L1 || name == "boldsymbol"_L1 || name == "bm"_L1 || name == "textbf"_L1 || name == "pmb"_L1
        ? Kind::Bold
        : !texsymbols::accent(name).isEmpty() ? Kind::Accent
                                              : Kind::Row;
    if (wrapped != Kind::Row || name == "mathit"_L1 || name == "mathnormal"_L1) {
        TexNode node{.kind = wrapped, .text = texsymbols::accent(name)};
        node.children.push_back(argument());
        return node;
    }
    return texsymbols::symbol(name).value_or(source(u'\\' + name));
}

TexNode TexParser::source(const QString &text) const
{
    return {.kind = Kind::Source, .text = text};
}

QString TexParser::delimiter()
{
    skipSpace();
    if (const QString name = peekCommand(); !name.isNull()) {
        skip(name);
        return texsymbols::bracket(u'\\' + name).value_or(QString());
    }
    if (isAtEnd()) {
        fail();
        return {};
    }
    const std::optional<QString> known = texsymbols::bracket(QString(m_tex[m_at++]));
    if (!known)
        fail();
    return known.value_or(QString());
}

TexNode TexParser::fence()
{
    TexNode fence{.kind = Kind::Fence, .text = delimiter()};
    fence.children.push_back(row());
    if (peekCommand() != "right"_L1)
        return fail();
    skip(u"right"_s);
    fence.right = delimiter();
    return fence;
}

TexNode TexParser::grid()
{
    std::vector<std::vector<TexNode>> rows(1);
    while (!m_isBroken) {
        rows.back().push_back(row());
        if (++m_cells > mostCells)
            return fail();
        const QString next = peekCommand();
        if (isNext(u'&')) {
            ++m_at;
        } else if (next == "\\"_L1 || next == "cr"_L1) {
            skip(next);
            if (isNext(u'['))
                optionalGroup();
            rows.emplace_back();
        } else {
            break;
        }
    }
    if (rows.size() > 1 && rows.back().size() == 1 && rows.back().front().isEmpty())
        rows.pop_back(); // a line end after the last line
    TexNode grid{.kind = Kind::Grid, .align = TexNode::Align::Equations};
    for (const std::vector<TexNode> &row : rows)
        grid.columns = std::max(grid.columns, int(row.size()));
    if (qsizetype(rows.size()) * grid.columns > mostCells)
        return fail();
    for (std::vector<TexNode> &row : rows) {
        row.resize(size_t(grid.columns));
        std::move(row.begin(), row.end(), std::back_inserter(grid.children));
    }
    return grid;
}

TexNode TexParser::environment()
{
    const QString name = rawGroup();
    QString plain = name;
    plain.remove(u'*');
    static const QSet<QString> known{u"matrix"_s,   u"pmatrix"_s,     u"bmatrix"_s, u"Bmatrix"_s,  u"vmatrix"_s,
                                     u"Vmatrix"_s,  u"smallmatrix"_s, u"cases"_s,   u"aligned"_s,  u"align"_s,
                                     u"gather"_s,   u"gathered"_s,    u"split"_s,   u"equation"_s, u"array"_s,
                                     u"eqnarray"_s, u"multline"_s};
    if (!known.contains(plain))
        return fail();
    if (plain == "array"_L1)
        rawGroup(); // how its columns are aligned
    TexNode grid = this->grid();
    if (peekCommand() != "end"_L1)
        return fail();
    skip(u"end"_s);
    if (rawGroup() != name)
        return fail();
    static const QHash<QString, std::pair<QString, QString>> brackets{
        {u"pmatrix"_s, {u"("_s, u")"_s}}, {u"bmatrix"_s, {u"["_s, u"]"_s}}, {u"Bmatrix"_s, {u"{"_s, u"}"_s}},
        {u"vmatrix"_s, {u"|"_s, u"|"_s}}, {u"Vmatrix"_s, {u"‖"_s, u"‖"_s}}, {u"cases"_s, {u"{"_s, QString()}}};
    std::tie(grid.text, grid.right) = brackets.value(plain);
    if (plain == "cases"_L1)
        grid.align = TexNode::Align::Left;
    else if (plain.endsWith("matrix"_L1) || plain == "array"_L1 || plain.startsWith("gather"_L1))
        grid.align = TexNode::Align::Center;
    return grid;
}

QString TexParser::rawGroup()
{
    skipSpace();
    if (!isNext(u'{')) {
        if (isAtEnd()) {
            fail();
            return {};
        }
        return QString(m_tex[m_at++]); // \mathbb R
    }
    const qsizetype begin = ++m_at;
    int depth = 1;
    for (; !isAtEnd(); ++m_at) {
        if (m_tex[m_at] == u'\\') {
            ++m_at; // what comes next is no bracket
            continue;
        }
        depth += m_tex[m_at] == u'{' ? 1 : m_tex[m_at] == u'}' ? -1 : 0;
        if (depth == 0)
            break;
    }
    if (depth != 0 || m_at >= m_tex.size()) {
        fail();
        return {};
    }
    QString text = m_tex.sliced(begin, m_at++ - begin).toString();
    for (const QLatin1StringView escaped : {"\\{"_L1, "\\}"_L1, "\\_"_L1, "\\%"_L1, "\\&"_L1, "\\#"_L1, "\\$"_L1})
        text.replace(escaped, escaped.sliced(1));
    return text;
}

QString TexParser::optionalGroup()
{
    skipSpace();
    if (!isNext(u'['))
        return {};
    const qsizetype end = m_tex.indexOf(u']', m_at);
    if (end < 0) {
        fail();
        return {};
    }
    const QString text = m_tex.sliced(m_at + 1, end - m_at - 1).toString();
    m_at = end + 1;
    return text;
}
