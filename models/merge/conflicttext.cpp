#include "models/merge/conflicttext.h"

#include "models/files/editabletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString decoded(const std::optional<QByteArray> &bytes)
{
    const Result<EditableText> text = EditableText::decode(bytes.value_or(QByteArray()));
    return text ? text->text : QString();
}

QString withLineEnd(QString text)
{
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        text += u'\n';
    return text;
}

} // namespace

ConflictText::ConflictText(const MergeConflict &conflict, const QString &ours, const QString &theirs)
    : m_original(conflict.ours.content.value_or(QByteArray()))
    , m_ours(ours)
    , m_theirs(theirs)
{
    m_versions[0] = decoded(conflict.base.content);
    m_versions[1] = decoded(conflict.ours.content);
    m_versions[2] = decoded(conflict.theirs.content);
    m_merge = ThreeWayMerge::of(m_versions[0].toUtf8(), m_versions[1].toUtf8(), m_versions[2].toUtf8());
    std::ranges::copy_if(m_merge.chunks(), std::back_inserter(m_conflicts),
                         [](const ThreeWayMerge::Chunk &chunk) { return chunk.kind == ThreeWayMerge::Kind::Conflict; });
}

QString ConflictText::beginMark(int number) const
{
    return u"<<<<<<< %1 (%2)"_s.arg(m_ours).arg(number);
}

QString ConflictText::endMark(int number) const
{
    return u">>>>>>> %1 (%2)"_s.arg(m_theirs).arg(number);
}

QString ConflictText::initial() const
{
    QString text;
    int number = 0;
    for (const ThreeWayMerge::Chunk &chunk : m_merge.chunks()) {
        if (chunk.kind != ThreeWayMerge::Kind::Conflict) {
            text += textOf(m_merge.mergedText(chunk));
            continue;
        }
        ++number;
        text = withLineEnd(text) + beginMark(number) + u'\n' + withLineEnd(textOf(m_merge.oursText(chunk)))
            + u"=======\n"_s + withLineEnd(textOf(m_merge.theirsText(chunk))) + endMark(number) + u'\n';
    }
    return text;
}

std::vector<ConflictText::Block> ConflictText::open(const QString &text) const
{
    std::vector<Block> blocks;
    QHash<QString, int> begins;
    QHash<QString, int> ends;
    for (int number = 1; number <= count(); ++number) {
        begins.insert(beginMark(number), number);
        ends.insert(endMark(number), number);
    }
    int line = 0;
    Block block;
    for (const QStringView view : QStringView(text).split(u'\n')) {
        if (view.startsWith(u"<<<<<<< ") && begins.contains(view.toString()))
            block = {.number = begins.value(view.toString()), .firstLine = line};
        else if (view.startsWith(u">>>>>>> ") && block.number > 0 && ends.value(view.toString()) == block.number) {
            block.lastLine = line;
            blocks.push_back(std::exchange(block, {}));
        }
        ++line;
    }
    // A mark without its other half is still no text of the file.
    if (block.number > 0)
        blocks.push_back({.number = block.number, .firstLine = block.firstLine, .lastLine = block.firstLine});
    return blocks;
}

QString ConflictText::taken(int number, Take take) const
{
    const ThreeWayMerge::Chunk &chunk = m_conflicts[size_t(number) - 1];
    const QString ours = textOf(m_merge.oursText(chunk));
    const QString theirs = textOf(m_merge.theirsText(chunk));
    switch (take) {
    case Take::Ours: return ours;
    case Take::Theirs: return theirs;
    case Take::OursThenTheirs: return withLineEnd(ours) + theirs;
    case Take::TheirsThenOurs: return withLineEnd(theirs) + ours;
    case Take::Base: return textOf(m_merge.baseText(chunk));
    }
    Q_UNREACHABLE_RETURN({});
}

ConflictText::Place ConflictText::placeIn(Take version, int number) const
{
    const ThreeWayMerge::Chunk &chunk = m_conflicts[size_t(number) - 1];
    const ThreeWayMerge::Range &range = version == Take::Ours ? chunk.ours
        : version == Take::Theirs                             ? chunk.theirs
                                                              : chunk.base;
    return {.firstLine = int(range.start), .lines = int(range.length)};
}

QString ConflictText::version(Take version) const
{
    return m_versions[version == Take::Ours ? 1 : version == Take::Theirs ? 2 : 0];
}

std::optional<QByteArray> ConflictText::finished(const QString &text) const
{
    if (!open(text).empty())
        return {};
    const Result<EditableText> format = EditableText::decode(m_original);
    return format ? format->encode(text) : text.toUtf8();
}
