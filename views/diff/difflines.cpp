#include "views/diff/difflines.h"

#include "models/diff/safetext.h"
#include "views/diff/diffhighlighter.h"

#include <QFontMetrics>

#include <algorithm>

namespace {

constexpr int keptTexts = 600; // lines; a tall screen shows 150 in two columns
constexpr int keptHunks = 64;
constexpr int tabWidth = 4;

QString shown(const QString &text)
{
    if (text.size() <= DiffLines::shownLength)
        return safetext::line(text);
    return safetext::line(text.first(DiffLines::shownLength)) + u'…';
}

} // namespace

DiffLines::DiffLines(const Comparison &comparison, DiffHighlighter &highlighter)
    : m_comparison(comparison)
    , m_highlighter(highlighter)
    , m_texts(keptTexts)
    , m_rows(keptHunks)
{ }

void DiffLines::setFont(const QFont &font)
{
    m_font = font;
    m_texts.clear();
}

void DiffLines::forget()
{
    m_texts.clear();
    m_rows.clear();
}

void DiffLines::forgetText(const DiffLineRef &first, int count)
{
    for (int i = 0; i < count; ++i)
        m_texts.remove({.file = first.file, .hunk = first.hunk, .line = first.line + i});
}

const hub::DiffLine &DiffLines::line(const DiffLineRef &ref) const
{
    return m_comparison.file(ref.file).diff.hunks[size_t(ref.hunk)].lines[size_t(ref.line)];
}

QString DiffLines::plainText(const DiffLineRef &ref) const
{
    return m_comparison.file(ref.file).text(line(ref));
}

const DiffLines::Text &DiffLines::text(const DiffLineRef &ref)
{
    if (const Text *known = m_texts.object(ref))
        return *known;
    auto made = std::make_unique<Text>();
    layOut(made->layout, ref);
    made->changedWords = changedWords(ref);
    Text *kept = made.release();
    m_texts.insert(ref, kept);
    return *kept;
}

void DiffLines::layOut(QTextLayout &layout, const DiffLineRef &ref)
{
    layout.setText(shown(plainText(ref)));
    layout.setFont(m_font);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTabStopDistance(tabWidth * QFontMetricsF(m_font).horizontalAdvance(u' '));
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.setFormats(colors(ref, int(layout.text().size())));
    layout.beginLayout();
    layout.createLine().setPosition({0, 0});
    layout.endLayout();
}

QList<QTextLayout::FormatRange> DiffLines::colors(const DiffLineRef &ref, int length)
{
    QList<QTextLayout::FormatRange> ranges;
    const ChangedFilePointer &file = m_comparison.changes().files[size_t(ref.file)];
    const SyntaxSpans *spans = m_highlighter.spans(ref.file, file, ref.hunk, ref.line);
    if (!spans)
        return ranges;
    for (const SyntaxSpan &span : *spans) {
        if (span.start + span.length > length)
            continue;
        QTextCharFormat format;
        if (span.color.isValid())
            format.setForeground(span.color);
        // A format that says anything of the font, be it that it is upright, has its font looked up with every paint.
        if (span.isBold)
            format.setFontWeight(QFont::DemiBold);
        if (span.isItalic)
            format.setFontItalic(true);
        ranges.append({.start = span.start, .length = span.length, .format = format});
    }
    return ranges;
}

std::vector<TextRange> DiffLines::changedWords(const DiffLineRef &ref)
{
    using Kind = hub::DiffLine::Kind;
    const Kind kind = line(ref).kind;
    if (kind == Kind::Context)
        return {};
    HunkRows &rows = hunkRows(ref.file, ref.hunk);
    const int partner = rows.partners[size_t(ref.line)];
    if (partner < 0)
        return {};
    if (const auto known = rows.words.constFind(ref.line); known != rows.words.cend())
        return *known;
    // Both lines of a pair are looked at together, and again once they have their colours.
    const bool isRemoved = kind == Kind::Removed;
    const int removed = isRemoved ? ref.line : partner;
    const int added = isRemoved ? partner : ref.line;
    WordChanges changes = WordChanges::between(plainText({.file = ref.file, .hunk = ref.hunk, .line = removed}),
                                               plainText({.file = ref.file, .hunk = ref.hunk, .line = added}));
    rows.words.insert(removed, std::move(changes.removed));
    rows.words.insert(added, std::move(changes.added));
    return rows.words.value(ref.line);
}

const std::vector<SplitRow> &DiffLines::rows(int file, int hunk)
{
    return hunkRows(file, hunk).rows;
}

DiffLines::HunkRows &DiffLines::hunkRows(int file, int hunk)
{
    const DiffLineRef key{.file = file, .hunk = hunk};
    if (HunkRows *known = m_rows.object(key))
        return *known;
    const hub::DiffHunk &found = m_comparison.file(file).diff.hunks[size_t(hunk)];
    auto made = std::make_unique<HunkRows>(HunkRows{.rows = splitRows(found)});
    made->partners.assign(found.lines.size(), -1);
    for (const SplitRow &row : made->rows) {
        if (row.left >= 0 && row.right >= 0 && row.left != row.right) {
            made->partners[size_t(row.left)] = row.right;
            made->partners[size_t(row.right)] = row.left;
        }
    }
    HunkRows *kept = made.release();
    m_rows.insert(key, kept);
    return *kept;
}
