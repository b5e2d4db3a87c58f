#pragma once

#include <QByteArray>
#include <QString>

#include <expected>
#include <vector>

//! Where in a text something is wrong, both counted from 1.
struct TextPosition {
    int line = 1;
    int column = 1;

    friend bool operator==(const TextPosition &, const TextPosition &) = default;
};

//! A JSON text taken apart to be looked at: keys keep their order and numbers their digits, which QJsonDocument drops.
//!
//! Values stay in the text until they are asked for. NaN and Infinity are taken as well, because Python writes them.
class JsonTree
{
public:
    using Node = quint32;
    enum class Type : quint8 { Object, Array, String, Number, Word };

    static constexpr int deepest = 512; //!< nesting beyond this is refused
    static constexpr Node root = 0;

    static std::expected<JsonTree, TextPosition> parse(const QByteArray &utf8);

    Type type(Node node) const { return m_nodes[node].type; }
    bool isContainer(Node node) const { return type(node) <= Type::Array; }
    int childCount(Node node) const { return int(m_nodes[node].childCount); }
    Node child(Node node, int row) const { return m_children[m_nodes[node].firstChild + quint32(row)]; }
    Node parent(Node node) const { return m_nodes[node].parent; } //!< of the root: itself
    int row(Node node) const { return int(m_nodes[node].row); }
    QString key(Node node) const; //!< in its object; empty elsewhere
    QString text(Node node) const; //!< a string's own text, a number's or word's letters; empty for containers
    QByteArrayView source(Node node) const; //!< as it is written

private:
    class Parser;
    struct Entry {
        quint32 parent = 0;
        quint32 row = 0;
        quint32 keyBegin = 0; //!< with its quotes; the end is the same where there is none
        quint32 keyEnd = 0;
        quint32 begin = 0;
        quint32 end = 0;
        quint32 firstChild = 0; //!< in m_children
        quint32 childCount = 0;
        Type type = Type::Word;
    };

    void linkChildren();

    QByteArray m_text;
    std::vector<Entry> m_nodes; //!< each behind its parent
    std::vector<Node> m_children;
};
