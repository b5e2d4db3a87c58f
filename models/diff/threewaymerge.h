#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

//! What becomes of a text that two people changed, each in their own way: what only one of them touched is taken, what
//! both touched is for a person to decide. Cuts the text where `git merge` would.
class ThreeWayMerge
{
public:
    enum class Kind {
        Same, //!< as it was, or changed alike by both
        Ours, //!< changed by us alone
        Theirs, //!< changed by them alone
        Conflict,
    };

    //! Lines in one of the texts.
    struct Range {
        size_t start = 0;
        size_t length = 0;

        size_t end() const { return start + length; }
        friend bool operator==(const Range &, const Range &) = default;
    };

    //! A stretch of all three texts.
    struct Chunk {
        Kind kind = Kind::Same;
        Range base = {};
        Range ours = {};
        Range theirs = {};
    };

    //! A pure function for a worker thread.
    static ThreeWayMerge of(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs);

    const std::vector<Chunk> &chunks() const { return m_chunks; } //!< all of the texts, in order
    int conflicts() const;
    bool isClean() const { return conflicts() == 0; }

    QByteArray baseText(const Chunk &chunk) const { return text(m_base, chunk.base); }
    QByteArray oursText(const Chunk &chunk) const { return text(m_ours, chunk.ours); }
    QByteArray theirsText(const Chunk &chunk) const { return text(m_theirs, chunk.theirs); }
    //! What stands there without anybody deciding; empty for a conflict.
    QByteArray mergedText(const Chunk &chunk) const;
    QByteArray merged() const; //!< of a clean merge: the result

private:
    struct Side {
        QByteArray bytes = {};
        std::vector<qsizetype> starts = {}; //!< of each line, and the end
    };

    static Side read(const QByteArray &bytes);
    static QByteArray text(const Side &side, const Range &range);

    Side m_base;
    Side m_ours;
    Side m_theirs;
    std::vector<Chunk> m_chunks;
};
