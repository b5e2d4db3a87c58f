#include "hub/diffparser.h"

#include "hub/diffnames.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

//! What follows a word that a line begins with.
std::optional<QByteArrayView> after(QByteArrayView word, QByteArrayView line)
{
    if (!line.startsWith(word))
        return {};
    return line.sliced(word.size());
}

int percent(QByteArrayView text)
{
    return std::clamp(text.first(std::max<qsizetype>(0, text.indexOf('%'))).toInt(), 0, 100);
}

//! The start and count of `12,3`, or of `12`, which stands for one line.
std::pair<qint64, qint64> range(const QString &text)
{
    const QString count = text.section(u',', 1);
    return {text.section(u',', 0, 0).toLongLong(), count.isEmpty() ? 1 : count.toLongLong()};
}

} // namespace

bool DiffParser::Remaining::isComplete() const
{
    return newCount == 0 && std::ranges::all_of(oldCounts, [](qint64 count) { return count == 0; });
}

std::vector<FileDiff> DiffParser::parse()
{
    while (peek()) {
        if (startFile() || readNames() || readHunk())
            continue;
        if (m_isInHead)
            readFacts(header());
        next();
    }
    settle();
    return std::move(m_files);
}

bool DiffParser::peek()
{
    if (m_at >= m_bytes.size())
        return false;
    const qsizetype end = m_bytes.indexOf('\n', m_at);
    m_line = m_bytes.sliced(m_at, (end < 0 ? m_bytes.size() : end) - m_at);
    m_lineEnd = end < 0 ? m_bytes.size() : end + 1;
    return true;
}

QByteArrayView DiffParser::header() const
{
    return m_line.endsWith('\r') ? m_line.chopped(1) : m_line;
}

//! `diff --git a/old b/new`, `diff --cc path`.
bool DiffParser::startFile()
{
    const std::optional<QByteArrayView> git = after("diff --git ", header());
    std::optional<QByteArrayView> merge = after("diff --cc ", header());
    if (!merge)
        merge = after("diff --combined ", header());
    if (!git && !merge)
        return false;
    settle();
    FileDiff file;
    if (git) {
        if (const auto names = diffnames::both(*git))
            std::tie(file.oldPath, file.newPath) = *names;
    } else {
        file.oldPath = file.newPath = diffnames::name(*merge, false);
        file.parents = 2;
    }
    m_files.push_back(std::move(file));
    m_isInHead = true;
    m_hasNames = false;
    next();
    return true;
}

//! `--- a/old` and `+++ b/new`, which also begin a file of a plain diff.
bool DiffParser::readNames()
{
    const std::optional<QByteArrayView> oldName = after("--- ", header());
    if (!oldName || !m_bytes.sliced(m_lineEnd).startsWith("+++ "))
        return false;
    if (!m_isInHead || m_hasNames) {
        settle();
        m_files.emplace_back();
    }
    FileDiff &file = m_files.back();
    const QString oldPath = diffnames::name(*oldName, true);
    next();
    peek();
    const QString newPath = diffnames::name(*after("+++ ", header()), true);
    next();
    if (oldPath.isEmpty() && !newPath.isEmpty())
        file.change = FileDiff::Change::Added;
    else if (newPath.isEmpty() && !oldPath.isEmpty())
        file.change = FileDiff::Change::Deleted;
    file.oldPath = oldPath;
    file.newPath = newPath;
    m_isInHead = true;
    m_hasNames = true;
    return true;
}

//! One of git's extended headers.
void DiffParser::readFacts(QByteArrayView line)
{
    FileDiff &file = m_files.back();
    const auto mode = [](QByteArrayView text) { return QString::fromLatin1(text); };
    if (const auto value = after("old mode ", line)) {
        file.oldMode = mode(*value);
    } else if (const auto newMode = after("new mode ", line)) {
        file.newMode = mode(*newMode);
    } else if (const auto added = after("new file mode ", line)) {
        file.change = FileDiff::Change::Added;
        file.newMode = mode(*added);
    } else if (const auto deleted = after("deleted file mode ", line)) {
        file.change = FileDiff::Change::Deleted;
        file.oldMode = mode(*deleted);
    } else if (const auto from = after("rename from ", line)) {
        file.change = FileDiff::Change::Renamed;
        file.oldPath = diffnames::name(*from, false);
    } else if (const auto to = after("rename to ", line)) {
        file.change = FileDiff::Change::Renamed;
        file.newPath = diffnames::name(*to, false);
    } else if (const auto original = after("copy from ", line)) {
        file.change = FileDiff::Change::Copied;
        file.oldPath = diffnames::name(*original, false);
    } else if (const auto copy = after("copy to ", line)) {
        file.change = FileDiff::Change::Copied;
        file.newPath = diffnames::name(*copy, false);
    } else if (const auto same = after("similarity index ", line)) {
        file.similarity = percent(*same);
    } else if (const auto blobs = after("index ", line)) {
        readIndex(*blobs);
    } else if (line == "GIT binary patch" || (line.startsWith("Binary files ") && line.endsWith(" differ"))) {
        file.isBinary = true;
    }
}

//! `1a2b..3c4d 100644`, with the mode only where it did not change.
void DiffParser::readIndex(QByteArrayView value)
{
    FileDiff &file = m_files.back();
    const qsizetype dots = value.indexOf("..");
    if (dots < 0)
        return;
    const qsizetype blank = value.indexOf(' ', dots);
    file.oldBlob = QString::fromLatin1(value.first(dots));
    file.newBlob = QString::fromLatin1(value.sliced(dots + 2, (blank < 0 ? value.size() : blank) - dots - 2));
    if (blank >= 0)
        file.oldMode = file.newMode = QString::fromLatin1(value.sliced(blank + 1));
}

//! `@@ -1,2 +3,4 @@ heading` with its lines; one `@` and one range more for each further parent.
bool DiffParser::readHunk()
{
    static const QRegularExpression form(
        uR"re(^(@@+)((?: -\d{1,15}(?:,\d{1,15})?){1,64}) \+(\d{1,15}(?:,\d{1,15})?) \1(?: (.*))?$)re"_s,
        QRegularExpression::DotMatchesEverythingOption);
    if (m_files.empty() || !m_line.startsWith("@@"))
        return false;
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(header()));
    const QStringList oldRanges = match.captured(2).split(u" -"_s, Qt::SkipEmptyParts);
    if (!match.hasMatch() || match.capturedLength(1) != oldRanges.size() + 1)
        return false;
    next();
    m_isInHead = false;
    m_files.back().parents = int(oldRanges.size());
    const auto [oldStart, oldCount] = range(oldRanges.first());
    const auto [newStart, newCount] = range(match.captured(3));
    DiffHunk hunk{.oldStart = oldStart,
                  .oldCount = oldCount,
                  .newStart = newStart,
                  .newCount = newCount,
                  .heading = match.captured(4)};
    Remaining remaining{.newCount = newCount, .oldNumber = oldStart, .newNumber = newStart};
    for (const QString &oldRange : oldRanges)
        remaining.oldCounts.push_back(range(oldRange).second);
    while (peek() && (m_line.startsWith('\\') || !remaining.isComplete()) && readLine(hunk, remaining))
        next();
    hunk.isCut = !remaining.isComplete();
    m_files.back().hunks.push_back(std::move(hunk));
    return true;
}

//! Whether the line belongs to the hunk.
bool DiffParser::readLine(DiffHunk &hunk, Remaining &remaining) const
{
    if (m_line.startsWith('\\')) {
        if (!hunk.lines.empty())
            hunk.lines.back().endsWithNewline = false;
        return true;
    }
    // Some programs strip the blank of an empty line of context.
    const qsizetype parents = qsizetype(remaining.oldCounts.size());
    const bool isEmpty = m_line.isEmpty() || m_line == "\r";
    if (!isEmpty && m_line.size() < parents)
        return false;
    const QByteArray marks = isEmpty ? QByteArray(parents, ' ') : m_line.first(parents).toByteArray();
    const bool isRemoved = marks.contains('-');
    const char other = isRemoved ? '-' : '+';
    if (!std::ranges::all_of(marks, [other](char mark) { return mark == ' ' || mark == other; }))
        return false;
    // A removed line was in the parents that say so, any other in those that do not call it new.
    const char present = isRemoved ? '-' : ' ';
    for (qsizetype i = 0; i < parents; ++i) {
        if (marks[i] == present && remaining.oldCounts[size_t(i)] == 0)
            return false;
    }
    if (!isRemoved && remaining.newCount == 0)
        return false;
    for (qsizetype i = 0; i < parents; ++i)
        remaining.oldCounts[size_t(i)] -= marks[i] == present;
    remaining.newCount -= !isRemoved;

    using Kind = DiffLine::Kind;
    const qint64 skipped = isEmpty ? 0 : parents;
    hunk.lines.push_back({.offset = m_at + skipped,
                          .length = m_line.size() - skipped,
                          .oldNumber = marks[0] == present ? remaining.oldNumber++ : 0,
                          .newNumber = isRemoved ? 0 : remaining.newNumber++,
                          .kind = isRemoved         ? Kind::Removed
                              : marks.contains('+') ? Kind::Added
                                                    : Kind::Context});
    return true;
}

//! The last file is over: what it says of itself decides which of its names are left.
void DiffParser::settle()
{
    m_isInHead = false;
    if (m_files.empty())
        return;
    FileDiff &file = m_files.back();
    if (file.change == FileDiff::Change::Added)
        file.oldPath.clear();
    else if (file.change == FileDiff::Change::Deleted)
        file.newPath.clear();
}

} // namespace hub
