#include "hub/diff.h"

#include "input.h"

namespace {

void check(const hub::Diff &diff, const hub::DiffHunk &hunk)
{
    qint64 oldNumber = 0;
    qint64 newNumber = 0;
    for (const hub::DiffLine &line : hunk.lines) {
        fuzz::require(line.offset >= 0 && line.length >= 0 && line.offset + line.length <= diff.bytes.size(),
                      "a line's text lies in the diff");
        fuzz::require(line.oldNumber == 0 || line.oldNumber >= oldNumber, "old lines are numbered upwards");
        fuzz::require(line.newNumber == 0 || line.newNumber >= newNumber, "new lines are numbered upwards");
        oldNumber = std::max(oldNumber, line.oldNumber);
        newNumber = std::max(newNumber, line.newNumber);
        fuzz::require(!diff.text(line).contains(u'\n'), "a line's text is one line");
    }
}

void read(const QByteArray &bytes)
{
    const hub::Diff diff = hub::Diff::parse(bytes);
    for (const hub::FileDiff &file : diff.files) {
        fuzz::require(file.parents >= 1, "a file has a parent");
        fuzz::require(file.change != hub::FileDiff::Change::Added || file.oldPath.isEmpty(),
                      "what is new was not there");
        qint64 lines = 0;
        for (const hub::DiffHunk &hunk : file.hunks) {
            check(diff, hunk);
            lines += qint64(hunk.lines.size());
        }
        fuzz::require(file.added() + file.removed() <= lines, "changed lines are lines");
    }
}

} // namespace

HUBCAP_FUZZ(read)
