#pragma once

#include <QString>

#include <vector>

namespace transfer {

//! Something a person should know of a plan before it is carried out.
struct PlanFinding {
    enum class Kind {
        Secret, //!< what looks like a token or a key: number is the line, text what it looks like
        CaseTwin, //!< two paths that are one where case does not count
        UnicodeTwin, //!< two paths that look alike and are one on some systems
        ReservedName, //!< cannot be written on Windows
        TrailingDotOrSpace, //!< which Windows drops
        LongName, //!< longer than file systems take
        FullFolder, //!< number: its files afterwards
        FullRepo, //!< number: its files afterwards
        Over50GB, //!< number: the size
        Over200GB,
        Duplicate, //!< the same content as another file of the upload, which is sent once; number: the size
        Stored, //!< the same content as a file of the repo: a copy there, nothing is sent; number: the size
    };
    static constexpr int kindCount = int(Kind::Stored) + 1;
    enum class Severity { Note, Warning, Refusal };

    Kind kind = Kind::Secret;
    QString path = {}; //!< in the repo: a file that would be sent, or the folder
    QString other = {}; //!< the other path of twins and the like
    bool isOtherRemote = false; //!< it is in the repo already
    qint64 number = 0;
    QString text = {};

    Severity severity() const;
    //! What one reads: a sentence for each kind and a line for each finding.
    static QString title(Kind kind, int count);
    QString line() const;
    //! For scripts: "case-twin", "secret", …
    static QString key(Kind kind);

    friend bool operator==(const PlanFinding &, const PlanFinding &) = default;
};

using PlanFindings = std::vector<PlanFinding>;

} // namespace transfer
