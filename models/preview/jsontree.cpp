#include "models/preview/jsontree.h"

#include <algorithm>
#include <array>

namespace {

bool isHex(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

char16_t escaped(char letter)
{
    switch (letter) {
    case 'b': return u'\b';
    case 'f': return u'\f';
    case 'n': return u'\n';
    case 'r': return u'\r';
    case 't': return u'\t';
    default: return char16_t(letter);
    }
}

//! What a string that was found to be right says; with its quotes.
QString unquoted(QByteArrayView quoted)
{
    const QByteArrayView inner = quoted.sliced(1, quoted.size() - 2);
    if (!inner.contains('\\'))
        return QString::fromUtf8(inner);
    QString text;
    for (qsizetype at = 0; at < inner.size();) {
        const qsizetype escape = inner.indexOf('\\', at);
        text += QString::fromUtf8(inner.sliced(at, (escape < 0 ? inner.size() : escape) - at));
        if (escape < 0)
            break;
        if (inner[escape + 1] == 'u') {
            text += QChar(char16_t(inner.sliced(escape + 2, 4).toUShort(nullptr, 16)));
            at = escape + 6;
        } else {
            text += QChar(escaped(inner[escape + 1]));
            at = escape + 2;
        }
    }
    return text;
}

} // namespace

//! Reads the text once, without recursion: files are what strangers wrote.
class JsonTree::Parser
{
public:
    explicit Parser(const QByteArray &text) { m_tree.m_text = text; }

    std::expected<JsonTree, TextPosition> run()
    {
        if (m_tree.m_text.size() >= qsizetype(std::numeric_limits<qint32>::max()) || !readAll())
            return std::unexpected(position());
        m_tree.linkChildren();
        return std::move(m_tree);
    }

private:
    struct Open {
        Node node = 0;
        quint32 count = 0;
    };

    char byteAt(qsizetype at) const { return at < m_tree.m_text.size() ? m_tree.m_text[at] : '\0'; }
    char peek() const { return byteAt(m_at); }
    bool take(char wanted)
    {
        if (peek() != wanted)
            return false;
        ++m_at;
        return true;
    }

    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')
            ++m_at;
    }

    bool readAll()
    {
        if (m_tree.m_text.startsWith("\xef\xbb\xbf"))
            m_at = 3;
        if (!readValue(0, 0))
            return false;
        while (!m_open.empty()) {
            if (!readNext())
                return false;
        }
        skipSpace();
        return m_at == m_tree.m_text.size();
    }

    //! The next child of the innermost container, or its end.
    bool readNext()
    {
        Open &open = m_open.back();
        const bool isObject = m_tree.m_nodes[open.node].type == Type::Object;
        skipSpace();
        if (take(isObject ? '}' : ']')) {
            if (m_isBehindComma)
                return --m_at, false;
            m_tree.m_nodes[open.node].end = quint32(m_at);
            m_open.pop_back();
            return true;
        }
        if (open.count > 0 && !m_isBehindComma) {
            m_isBehindComma = take(',');
            return m_isBehindComma;
        }
        m_isBehindComma = false;
        ++open.count;
        const auto keyBegin = quint32(m_at);
        if (!isObject)
            return readValue(keyBegin, keyBegin);
        if (!readString())
            return false;
        const auto keyEnd = quint32(m_at);
        skipSpace();
        return take(':') && readValue(keyBegin, keyEnd);
    }

    bool readValue(quint32 keyBegin, quint32 keyEnd)
    {
        skipSpace();
        Entry entry{.keyBegin = keyBegin, .keyEnd = keyEnd, .begin = quint32(m_at)};
        if (!m_open.empty()) {
            entry.parent = m_open.back().node;
            entry.row = m_open.back().count - 1;
        }
        const auto node = Node(m_tree.m_nodes.size());
        const char first = peek();
        if (first == '{' || first == '[') {
            ++m_at;
            entry.type = first == '{' ? Type::Object : Type::Array;
            m_tree.m_nodes.push_back(entry);
            m_open.push_back({.node = node});
            return int(m_open.size()) <= deepest;
        }
        entry.type = first == '"' ? Type::String : Type::Number;
        const bool isNumber = isDigit(first) || (first == '-' && isDigit(byteAt(m_at + 1)));
        const bool isRead = first == '"' ? readString() : isNumber ? readNumber() : readWord(entry);
        entry.end = quint32(m_at);
        m_tree.m_nodes.push_back(entry);
        return isRead;
    }

    bool readString()
    {
        if (!take('"'))
            return false;
        while (m_at < m_tree.m_text.size()) {
            const char byte = m_tree.m_text[m_at];
            if (quint8(byte) < 0x20)
                return false;
            ++m_at;
            if (byte == '"')
                return true;
            if (byte == '\\' && !readEscape())
                return false;
        }
        return false;
    }

    bool readEscape()
    {
        const char letter = peek();
        if (letter == '\0' || !QByteArrayView("\"\\/bfnrtu").contains(letter))
            return false;
        ++m_at;
        if (letter != 'u')
            return true;
        for (int digit = 0; digit < 4; ++digit) {
            if (!isHex(peek()))
                return false;
            ++m_at;
        }
        return true;
    }

    bool readNumber()
    {
        take('-');
        const qsizetype digits = m_at;
        skipDigits();
        if (m_tree.m_text[digits] == '0' && m_at > digits + 1)
            return false;
        if (take('.') && !skipDigits())
            return false;
        if (!take('e') && !take('E'))
            return true;
        if (!take('+'))
            take('-');
        return skipDigits();
    }

    bool skipDigits()
    {
        const qsizetype start = m_at;
        while (isDigit(peek()))
            ++m_at;
        return m_at > start;
    }

    bool readWord(Entry &entry)
    {
        static constexpr std::array words{QByteArrayView("true"),     QByteArrayView("false"),
                                          QByteArrayView("null"),     QByteArrayView("NaN"),
                                          QByteArrayView("Infinity"), QByteArrayView("-Infinity")};
        const QByteArrayView rest = QByteArrayView(m_tree.m_text).sliced(m_at);
        const auto word = std::ranges::find_if(words, [rest](QByteArrayView each) { return rest.startsWith(each); });
        if (word == words.end())
            return false;
        entry.type = word - words.begin() < 3 ? Type::Word : Type::Number;
        m_at += word->size();
        return true;
    }

    TextPosition position() const
    {
        const QByteArrayView before = QByteArrayView(m_tree.m_text).first(std::min(m_at, m_tree.m_text.size()));
        const qsizetype lineStart = before.lastIndexOf('\n') + 1;
        return {.line = int(std::ranges::count(before, '\n')) + 1,
                .column = int(QString::fromUtf8(before.sliced(lineStart)).size()) + 1};
    }

    JsonTree m_tree;
    qsizetype m_at = 0;
    std::vector<Open> m_open;
    bool m_isBehindComma = false;
};

std::expected<JsonTree, TextPosition> JsonTree::parse(const QByteArray &utf8)
{
    return Parser(utf8).run();
}

void JsonTree::linkChildren()
{
    for (Node node = 1; node < m_nodes.size(); ++node)
        ++m_nodes[m_nodes[node].parent].childCount;
    quint32 next = 0;
    for (Entry &entry : m_nodes) {
        entry.firstChild = next;
        next += entry.childCount;
    }
    m_children.resize(next);
    for (Node node = 1; node < m_nodes.size(); ++node)
        m_children[m_nodes[m_nodes[node].parent].firstChild + m_nodes[node].row] = node;
}

QByteArrayView JsonTree::source(Node node) const
{
    const Entry &entry = m_nodes[node];
    return QByteArrayView(m_text).sliced(entry.begin, entry.end - entry.begin);
}

QString JsonTree::key(Node node) const
{
    const Entry &entry = m_nodes[node];
    if (entry.keyEnd == entry.keyBegin)
        return {};
    return unquoted(QByteArrayView(m_text).sliced(entry.keyBegin, entry.keyEnd - entry.keyBegin));
}

QString JsonTree::text(Node node) const
{
    switch (type(node)) {
    case Type::Object:
    case Type::Array: return {};
    case Type::String: return unquoted(source(node));
    case Type::Number:
    case Type::Word: return QString::fromLatin1(source(node));
    }
    Q_UNREACHABLE_RETURN({});
}
