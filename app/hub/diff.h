#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

//! What changed between two trees, as git writes it: the `diff` of a pull request, the body of a compare
//! (hub-api "Refs, commits, compare"; "Discussions and pull requests").
namespace hub {

//! One line of a hunk; its text lies in the Diff.
struct DiffLine {
    enum class Kind : quint8 { Context, Added, Removed };

    qint64 offset = 0; //!< of the text in the diff's bytes
    qint64 length = 0; //!< bytes, without the line ending's LF; a CR belongs to the text
    qint64 oldNumber = 0; //!< from 1; 0 for added lines
    qint64 newNumber = 0; //!< from 1; 0 for removed lines
    Kind kind = Kind::Context;
    bool endsWithNewline = true; //!< "\ No newline at end of file" makes it false
};

//! A stretch of lines: `@@ -oldStart,oldCount +newStart,newCount @@ heading`.
struct DiffHunk {
    qint64 oldStart = 0;
    qint64 oldCount = 0; //!< as claimed
    qint64 newStart = 0;
    qint64 newCount = 0;
    QString heading = {}; //!< the function or section it is in
    std::vector<DiffLine> lines = {};
    bool isCut = false; //!< the diff ends, or goes on otherwise, before the hunk is complete
};

//! What happened to one file.
struct FileDiff {
    enum class Change { Modified, Added, Deleted, Renamed, Copied };

    Change change = Change::Modified;
    QString oldPath = {}; //!< empty for added files
    QString newPath = {}; //!< empty for deleted files
    QString oldMode = {}; //!< "100644", …; empty where not said
    QString newMode = {};
    QString oldBlob = {}; //!< git ids, mostly shortened; empty where not said
    QString newBlob = {};
    int similarity = -1; //!< percent, of renames and copies; -1 where not said
    bool isBinary = false; //!< no hunks then
    int parents = 1; //!< more in the diff of a merge, whose lines count as added when any parent lacks them
    std::vector<DiffHunk> hunks = {};

    const QString &path() const { return newPath.isEmpty() ? oldPath : newPath; }
    qint64 added() const; //!< lines
    qint64 removed() const;
};

//! A whole diff. Reading never fails: what is not part of a diff (a mail's header, a signature) is skipped, and a diff
//! that was cut off gives what is there.
struct Diff {
    QByteArray bytes = {}; //!< as read; the lines' texts lie in it
    std::vector<FileDiff> files = {};

    QString text(const DiffLine &line) const; //!< UTF-8; what is none becomes replacement characters

    //! Understands git's extended headers and plain unified diffs, quoted names, modes, renames, copies, binary files
    //! with and without their patch, LF and CRLF, missing newlines at the end, and combined diffs of merges.
    static Diff parse(const QByteArray &bytes);
};

} // namespace hub
