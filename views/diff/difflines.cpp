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
        QTextCharFormat format;
        if (span.color.isValid())
            format.setForeground(span.color);
        if (span.isBold)
            format.setFontWeight(QFont::DemiBold);
        format.setFontItalic(span.isItalic);
        if (span.start + span.length <= length)
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
    const int partner = hunkRows(ref.file, ref.hunk).partners[size_t(ref.line)];
    if (partner < 0)
        return {};
    const QString other = plainText({.file = ref.file, .hunk = ref.hunk, .line = partner});
    const bool isRemoved = kind == Kind::Removed;
    WordChanges changes =
        isRemoved ? WordChanges::between(plainText(ref), other) : WordChanges::between(other, plainText(ref));
    return isRemoved ? std::move(changes.removed) : std::move(changes.added);
}

const std::vector<SplitRow> &DiffLines::rows(int file, int hunk)
{
    return hunkRows(file, hunk).rows;
}

const DiffLines::HunkRows &DiffLines::hunkRows(int file, int hunk)
{
    const DiffLineRef key{.file = file, .hunk = hunk};
    if (const HunkRows *known = m_rows.object(key))
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
