#include "views/cards/missingletters.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <vector>

namespace {

constexpr char32_t latin = 0x250; // up to here any font will do
constexpr qsizetype mostLetters = 4000; // that are looked for; of the others it is not known

//! Remembers what it was asked.
class Letters
{
public:
    explicit Letters(const QFont &font) : m_fonts(font) { }

    bool isMissing(char32_t letter)
    {
        const auto known = m_known.constFind(letter);
        if (known != m_known.constEnd())
            return *known;
        return m_known.size() < mostLetters && *m_known.insert(letter, !m_fonts.inFontUcs4(letter));
    }

private:
    QFontMetricsF m_fonts; //!< of the font, and of all that stand in for it
    QHash<char32_t, bool> m_known;
};

struct Range {
    int begin = 0;
    int end = 0;
};

//! Signs that belong to no script: they take that of what is before them, at the beginning of what comes.
bool isShared(char32_t letter)
{
    const QChar::Script script = QChar::script(letter);
    return script == QChar::Script_Common || script == QChar::Script_Inherited;
}

bool isLookedFor(char32_t letter)
{
    const QChar::Category category = QChar::category(letter);
    const bool isUnseen = category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Other_Surrogate || QChar::isSpace(letter);
    const bool isWithOthers = QChar::isMark(letter) && isShared(letter); // and needs no shape of its own
    return letter >= latin && !isUnseen && !isWithOthers;
}

std::vector<Range> missing(const QTextBlock &block, Letters &letters)
{
    std::vector<Range> ranges;
    bool hasScript = false;
    bool isGoingOn = false;
    const QString text = block.text();
    for (qsizetype at = 0; at < text.size();) {
        const bool isPair = text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        const char32_t letter = isPair ? QChar::surrogateToUcs4(text.at(at), text.at(at + 1)) : text.at(at).unicode();
        const int begin = block.position() + int(at);
        at += isPair ? 2 : 1;
        const int end = block.position() + int(at);
        const bool isSought = isLookedFor(letter);
        if (isSought && letters.isMissing(letter)) {
            if (isGoingOn)
                ranges.back().end = end;
            else
                ranges.push_back({hasScript || isShared(letter) ? begin : block.position(), end});
            isGoingOn = true;
        } else if (isGoingOn && isShared(letter) && !isSought) {
            ranges.back().end = end;
        } else {
            isGoingOn = false;
        }
        hasScript = hasScript || isSought || !isShared(letter);
    }
    return ranges;
}

} // namespace

void missingletters::prepare(QTextDocument &document)
{
    Letters letters(document.defaultFont());
    QTextCharFormat boxes;
    // Without shaping no font is looked for that knows the rules of the script either.
    boxes.setFontStyleStrategy(QFont::StyleStrategy(QFont::NoFontMerging | QFont::PreferNoShaping));
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (const Range &range : missing(block, letters)) {
            QTextCursor cursor(block);
            cursor.setPosition(range.begin);
            cursor.setPosition(range.end, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(boxes);
        }
    }
}
