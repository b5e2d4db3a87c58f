#include "models/files/naturalorder.h"

#include <QChar>
#include <QList>
#include <QString>

#include <array>
#include <string_view>

namespace natural {

namespace {

constexpr quint32 digitWeight = 64; // every number weighs the same, until the numbers themselves are compared
constexpr quint32 letterWeight = 65;
constexpr quint32 beyondAscii = 128;

// Punctuation in the order that Unicode's collation gives it.
constexpr auto asciiWeights = [] {
    std::array<quint8, 128> weights{};
    quint8 next = 1;
    for (const char mark : std::string_view(" _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$"))
        weights[size_t(mark)] = next++;
    for (char digit = '0'; digit <= '9'; ++digit)
        weights[size_t(digit)] = digitWeight;
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        weights[size_t(letter)] = quint8(letterWeight + quint32(letter - 'a'));
        weights[size_t(letter - 'a' + 'A')] = weights[size_t(letter)];
    }
    return weights;
}();

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

//! The code point at a place and how many bytes it takes; a stray byte stands for itself.
char32_t decode(QByteArrayView text, qsizetype at, qsizetype &length)
{
    const auto byte = [text](qsizetype index) { return index < text.size() ? quint8(text[index]) : quint8(0); };
    const quint8 lead = byte(at);
    length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length == 1)
        return lead;
    char32_t point = lead & (0x7f >> length);
    for (qsizetype index = 1; index < length; ++index) {
        if ((byte(at + index) & 0xc0) != 0x80) {
            length = 1;
            return lead;
        }
        point = (point << 6) | (byte(at + index) & 0x3f);
    }
    return point;
}

//! What is left of a letter without its accents.
char32_t base(char32_t point)
{
    while (point >= beyondAscii && QChar::decompositionTag(point) == QChar::Canonical) {
        const QList<uint> parts = QChar::decomposition(point).toUcs4();
        if (parts.isEmpty() || parts.first() == point)
            break;
        point = parts.first();
    }
    return point;
}

quint32 weightBeyondAscii(char32_t point)
{
    const char32_t letter = QChar::toCaseFolded(base(point));
    return letter < beyondAscii ? asciiWeights[letter] : beyondAscii + quint32(letter);
}

//! Reads a name weight by weight.
class Reader
{
public:
    explicit Reader(QByteArrayView text) : m_text(text) { }

    bool isAtEnd() const { return m_at == m_text.size(); }
    quint32 next()
    {
        const quint8 byte = quint8(m_text[m_at]);
        if (byte < beyondAscii) {
            m_at += isDigit(char(byte)) ? 0 : 1; // a number is taken as a whole, by number()
            return asciiWeights[byte];
        }
        qsizetype length = 1;
        const char32_t point = decode(m_text, m_at, length);
        m_at += length;
        return weightBeyondAscii(point);
    }
    QByteArrayView number()
    {
        while (m_at < m_text.size() && m_text[m_at] == '0')
            ++m_at;
        const qsizetype start = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at]))
            ++m_at;
        return m_text.sliced(start, m_at - start);
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

std::strong_ordering compareBytes(QByteArrayView a, QByteArrayView b)
{
    return std::string_view(a.data(), size_t(a.size())) <=> std::string_view(b.data(), size_t(b.size()));
}

std::strong_ordering compareNumbers(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() ? compareBytes(a, b) : a.size() <=> b.size();
}

} // namespace

std::strong_ordering compare(QByteArrayView a, QByteArrayView b)
{
    Reader left(a);
    Reader right(b);
    while (!left.isAtEnd() && !right.isAtEnd()) {
        const quint32 first = left.next();
        const quint32 second = right.next();
        if (first != second)
            return first <=> second;
        if (first != digitWeight)
            continue;
        const std::strong_ordering order = compareNumbers(left.number(), right.number());
        if (order != 0)
            return order;
    }
    if (left.isAtEnd() != right.isAtEnd())
        return left.isAtEnd() ? std::strong_ordering::less : std::strong_ordering::greater;
    return compareBytes(a, b);
}

} // namespace natural
