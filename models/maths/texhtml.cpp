#include "models/maths/texhtml.h"

#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

using Kind = TexNode::Kind;
using Role = TexNode::Role;

namespace {

constexpr int deepest = 4; // tables in tables: each is laid out anew by the one around it
constexpr QChar narrow(0x202f); // does not break

QString cell(const QString &html, const QString &more = {})
{
    return u"<td class=\"maths\" valign=\"middle\"%1>%2</td>"_s.arg(more, html);
}

QString table(const QString &rows, const QString &more = {})
{
    return u"<table class=\"maths\" border=\"0\" cellspacing=\"0\" cellpadding=\"1\"%1>%2</table>"_s.arg(more, rows);
}

// What a row looks like is not changed by braces around a part of it.
const TexNode &inner(const TexNode &node)
{
    const TexNode *one = &node;
    while (one->kind == Kind::Row && one->children.size() == 1)
        one = &one->children.front();
    return *one;
}

Role roleOf(const TexNode &node)
{
    if (node.kind == Kind::Scripts)
        return roleOf(node.children.front());
    return node.kind == Kind::Symbol ? node.role : Role::Ordinary;
}

} // namespace

QString TexHtml::inlined(const TexNode &node)
{
    switch (node.kind) {
    case Kind::Row: return row(node.children);
    case Kind::Symbol: return symbol(node);
    case Kind::Source: return u"<code>%1</code>"_s.arg(node.text.toHtmlEscaped());
    case Kind::Scripts: return scripts(node);
    case Kind::Fraction: return fraction(node);
    case Kind::Root: {
        const QString which = node.text.isEmpty() ? QString() : u"<sup>%1</sup>"_s.arg(node.text.toHtmlEscaped());
        return which + u"√<span style=\"text-decoration:overline\">%1</span>"_s.arg(inlined(node.children.front()));
    }
    case Kind::Accent: {
        const TexNode &base = inner(node.children.front());
        if (base.kind != Kind::Symbol)
            return inlined(base) + node.text;
        TexNode marked = base;
        marked.text += node.text;
        return symbol(marked);
    }
    case Kind::Overline:
        return u"<span style=\"text-decoration:overline\">%1</span>"_s.arg(inlined(node.children.front()));
    case Kind::Underline: return u"<u>%1</u>"_s.arg(inlined(node.children.front()));
    case Kind::Bold: return u"<b>%1</b>"_s.arg(inlined(node.children.front()));
    case Kind::Fence: return node.text.toHtmlEscaped() + inlined(node.children.front()) + node.right.toHtmlEscaped();
    case Kind::Grid: return grid(node);
    }
    Q_UNREACHABLE_RETURN({});
}

QString TexHtml::symbol(const TexNode &node)
{
    const QString text = node.text.toHtmlEscaped();
    return node.isVariable ? u"<i>%1</i>"_s.arg(text) : text;
}

// Room as TeX leaves it: around relations and between two operands, behind commas and names of functions.
QString TexHtml::row(const std::vector<TexNode> &nodes)
{
    QString html;
    std::optional<Role> before;
    for (size_t i = 0; i < nodes.size(); ++i) {
        const Role role = roleOf(nodes[i]);
        const bool hasOperand = before && *before != Role::Opening && *before != Role::Relation
            && *before != Role::Binary && *before != Role::Punctuation && *before != Role::Space;
        const bool isSpaced = role == Role::Relation || (role == Role::Binary && hasOperand);
        const QString text = inlined(nodes[i]);
        if (isSpaced && i > 0)
            html += narrow;
        const bool isWord = role == Role::Function || role == Role::Large || role == Role::Integral;
        if (isWord && before && (*before == Role::Ordinary || *before == Role::Closing))
            html += narrow;
        html += text;
        const bool isLast = i + 1 == nodes.size();
        const bool isBeforeBracket = !isLast && roleOf(nodes[i + 1]) == Role::Opening;
        if (!isLast && (isSpaced || role == Role::Punctuation || (isWord && !isBeforeBracket)))
            html += narrow;
        if (role != Role::Space || !text.isEmpty())
            before = role;
    }
    return html;
}

QString TexHtml::scripts(const TexNode &node)
{
    QString html = inlined(node.children[0]);
    if (!node.children[1].isEmpty())
        html += u"<sub>%1</sub>"_s.arg(inlined(node.children[1]));
    const TexNode &above = inner(node.children[2]);
    const bool isPrimes = !inlined(above).contains(u'<') && inlined(above).count(u'′') == inlined(above).size();
    if (!above.isEmpty())
        html += isPrimes ? inlined(above) : u"<sup>%1</sup>"_s.arg(inlined(above));
    return html;
}

bool TexHtml::isOneThing(const TexNode &node)
{
    const TexNode &one = inner(node);
    switch (one.kind) {
    case Kind::Symbol:
    case Kind::Source:
    case Kind::Root:
    case Kind::Accent:
    case Kind::Overline:
    case Kind::Fence: return true;
    case Kind::Scripts: return isOneThing(one.children.front());
    case Kind::Bold:
    case Kind::Underline: return isOneThing(one.children.front());
    default: return false;
    }
}

QString TexHtml::part(const TexNode &node)
{
    return isOneThing(node) ? inlined(node) : u"(%1)"_s.arg(inlined(node));
}

QString TexHtml::fraction(const TexNode &node)
{
    if (node.text == "binom"_L1)
        return u"(%1 %2)"_s.arg(inlined(node.children[0]), inlined(node.children[1]));
    return part(node.children[0]) + u"/"_s + part(node.children[1]);
}

QString TexHtml::grid(const TexNode &node)
{
    QStringList rows;
    for (size_t at = 0; at < node.children.size(); at += size_t(node.columns)) {
        QStringList cells;
        for (size_t column = 0; column < size_t(node.columns); ++column)
            cells += inlined(node.children[at + column]);
        rows += cells.join(node.align == TexNode::Align::Equations ? QString(narrow) : u"\u2003"_s).trimmed();
    }
    return node.text.toHtmlEscaped() + rows.join(u";\u2002"_s) + node.right.toHtmlEscaped();
}

QString TexHtml::displayed(const TexNode &formula)
{
    return isTall(formula) ? block(formula, 0) : inlined(formula);
}

//! Whether it takes more than a line.
bool TexHtml::isTall(const TexNode &node)
{
    if (node.kind == Kind::Fraction || (node.kind == Kind::Grid && node.columns < int(node.children.size())))
        return true;
    if (node.kind == Kind::Scripts && roleOf(node) == Role::Large)
        return true;
    return std::ranges::any_of(node.children, isTall);
}

//! A line of a table, whose cells are as high as the highest of them.
QString TexHtml::block(const TexNode &node, int depth)
{
    const TexNode &one = inner(node);
    if (depth >= deepest || !isTall(one))
        return inlined(one);
    if (one.kind != Kind::Row)
        return table(u"<tr>%1</tr>"_s.arg(tall(one, depth)));
    QString cells;
    std::vector<TexNode> line;
    const auto endLine = [&cells, &line] {
        if (!line.empty())
            cells += cell(row(line));
        line.clear();
    };
    for (const TexNode &child : one.children) {
        if (!isTall(child)) {
            line.push_back(child);
            continue;
        }
        endLine();
        cells += tall(child, depth);
    }
    endLine();
    return table(u"<tr>%1</tr>"_s.arg(cells));
}

//! The cells of something that takes more than a line.
QString TexHtml::tall(const TexNode &node, int depth)
{
    switch (node.kind) {
    case Kind::Fraction: {
        const bool isBinomial = node.text == "binom"_L1;
        const QString both =
            stack({block(node.children[0], depth + 1), block(node.children[1], depth + 1)}, isBinomial ? -1 : 0);
        return isBinomial ? bracket(u"("_s, 2) + cell(both) + bracket(u")"_s, 2) : cell(both);
    }
    case Kind::Scripts:
        if (roleOf(node) == Role::Large) {
            const TexNode &base = inner(node.children.front());
            const bool isWord = base.text.size() > 2;
            const QString sign = isWord ? symbol(base) : u"<font size=\"+2\">%1</font>"_s.arg(symbol(base));
            return cell(stack({u"<small>%1</small>"_s.arg(inlined(node.children[2])), sign,
                               u"<small>%1</small>"_s.arg(inlined(node.children[1]))},
                              -1));
        }
        return tall(node.children[0], depth)
            + cell((node.children[1].isEmpty() ? QString() : u"<sub>%1</sub>"_s.arg(inlined(node.children[1])))
                   + (node.children[2].isEmpty() ? QString() : u"<sup>%1</sup>"_s.arg(inlined(node.children[2]))));
    case Kind::Fence: {
        const int lines = isTall(node.children.front()) ? 2 : 1;
        return bracket(node.text, lines) + cell(block(node.children.front(), depth + 1)) + bracket(node.right, lines);
    }
    case Kind::Grid: return gridBlock(node, depth);
    case Kind::Root:
        return cell((node.text.isEmpty() ? QString() : u"<sup>%1</sup>"_s.arg(node.text.toHtmlEscaped()))
                    + u"<font size=\"+2\">√</font>"_s)
            + cell(block(node.children.front(), depth + 1), u" style=\"border-top:1px solid\""_s);
    case Kind::Bold: return cell(u"<b>%1</b>"_s.arg(block(node.children.front(), depth + 1)));
    case Kind::Row: return cell(block(node, depth + 1));
    default: return cell(inlined(node));
    }
}

QString TexHtml::stack(const QStringList &lines, int ruled)
{
    QString rows;
    for (int i = 0; i < int(lines.size()); ++i) {
        const bool isEmpty = lines[i] == "<small></small>"_L1;
        if (!isEmpty)
            rows += u"<tr><td class=\"%1\" align=\"center\">%2</td></tr>"_s.arg(
                i == ruled ? u"mathsline"_s : u"maths"_s, lines[i]);
    }
    return table(rows);
}

QString TexHtml::gridBlock(const TexNode &node, int depth)
{
    QString rows;
    const int count = int(node.children.size()) / std::max(1, node.columns);
    for (int row = 0; row < count; ++row) {
        rows += u"<tr>"_s;
        for (int column = 0; column < node.columns; ++column) {
            const QString align = node.align == TexNode::Align::Center  ? u"center"_s
                : node.align == TexNode::Align::Left || column % 2 == 1 ? u"left"_s
                : node.columns == 1                                     ? u"center"_s
                                                                        : u"right"_s;
            const bool isApart = node.align != TexNode::Align::Equations && column + 1 < node.columns;
            rows += cell(block(node.children[size_t(row * node.columns + column)], depth + 1)
                             + (isApart ? u"&nbsp;&nbsp;"_s : QString()),
                         u" align=\"%1\""_s.arg(align));
        }
        rows += u"</tr>"_s;
    }
    return bracket(node.text, count) + cell(table(rows)) + bracket(node.right, count);
}

QString TexHtml::bracket(const QString &text, int lines)
{
    if (text.isEmpty())
        return {};
    return cell(u"<font size=\"+%1\">%2</font>"_s.arg(QString::number(std::clamp(lines, 1, 4)), text.toHtmlEscaped()));
}
