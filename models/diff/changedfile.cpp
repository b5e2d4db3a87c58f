#include "models/diff/changedfile.h"

#include "hub/validation.h"
#include "models/diff/safetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPointerLines = 12; // of both sides together; the format has three
constexpr qint64 longestPointerLine = 256;

//! What the lines of a pointer say, collected one by one (git-lfs's "docs/spec.md").
class PointerReader
{
public:
    void take(const QString &line)
    {
        if (line.startsWith("version https://git-lfs.github.com/spec/"_L1))
            m_hasVersion = true;
        else if (line.startsWith("oid sha256:"_L1))
            m_pointer.sha256 = line.sliced(11).trimmed();
        else if (line.startsWith("size "_L1))
            m_pointer.size = line.sliced(5).trimmed().toLongLong(&m_hasSize);
    }

    std::optional<hub::LfsPointer> result() const
    {
        const bool isPointer = m_hasVersion && m_hasSize && m_pointer.size >= 0 && hub::isSha256(m_pointer.sha256);
        return isPointer ? std::optional(m_pointer) : std::nullopt;
    }

private:
    hub::LfsPointer m_pointer;
    bool m_hasVersion = false;
    bool m_hasSize = false;
};

void readPointers(ChangedFile &file)
{
    using Kind = hub::DiffLine::Kind;
    PointerReader before;
    PointerReader after;
    // A text that became a pointer has many lines on its old side.
    for (const hub::DiffHunk &hunk : file.diff.hunks) {
        qint64 looked = 0;
        for (const hub::DiffLine &line : hunk.lines) {
            const bool isNew = line.kind != Kind::Removed;
            if (line.length > longestPointerLine || (!isNew && ++looked > mostPointerLines))
                continue;
            if (isNew && hunk.newCount > mostPointerLines)
                continue;
            const QString text = file.text(line);
            if (line.kind != Kind::Added && hunk.oldCount <= mostPointerLines)
                before.take(text);
            if (isNew)
                after.take(text);
        }
    }
    file.oldLarge = before.result();
    file.newLarge = after.result();
}

void count(ChangedFile &file)
{
    using Kind = hub::DiffLine::Kind;
    for (const hub::DiffHunk &hunk : file.diff.hunks) {
        file.lineCount += qint64(hunk.lines.size());
        for (const hub::DiffLine &line : hunk.lines) {
            file.added += line.kind == Kind::Added ? 1 : 0;
            file.removed += line.kind == Kind::Removed ? 1 : 0;
            file.longestLine = std::max(file.longestLine, line.length);
        }
    }
}

//! Lines of one file stand together in its bytes, with one mark between them.
bool findHiddenMarks(const ChangedFile &file)
{
    for (const hub::DiffHunk &hunk : file.diff.hunks) {
        if (hunk.lines.empty())
            continue;
        const auto [first, last] = std::ranges::minmax(hunk.lines, {}, &hub::DiffLine::offset);
        if (safetext::hasHiddenMarks(
                QByteArrayView(file.bytes).sliced(first.offset, last.offset + last.length - first.offset)))
            return true;
    }
    return false;
}

} // namespace

QString ChangedFile::text(const hub::DiffLine &line) const
{
    QByteArrayView view = QByteArrayView(bytes).sliced(line.offset, line.length);
    if (view.endsWith('\r'))
        view.chop(1);
    return QString::fromUtf8(view);
}

bool ChangedFile::isModeChange() const
{
    return !diff.oldMode.isEmpty() && !diff.newMode.isEmpty() && diff.oldMode != diff.newMode;
}

ChangedFile ChangedFile::describe(hub::FileDiff diff, QByteArray bytes)
{
    ChangedFile file{.diff = std::move(diff), .bytes = std::move(bytes)};
    count(file);
    const bool mayBePointer = file.lineCount > 0 && file.diff.hunks.size() == 1;
    if (mayBePointer)
        readPointers(file);
    if (file.oldLarge || file.newLarge)
        file.kind = Kind::Large;
    else if (file.diff.isBinary)
        file.kind = Kind::Binary;
    else if (file.diff.hunks.empty())
        file.kind = Kind::Alike;
    if (file.oldLarge)
        file.oldSize = file.oldLarge->size;
    if (file.newLarge)
        file.newSize = file.newLarge->size;
    file.hasHiddenMarks = file.kind == Kind::Text && findHiddenMarks(file);
    return file;
}
