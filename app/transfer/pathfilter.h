#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace transfer {

//! One shell pattern as the Hub's official client reads it: case-sensitive, `*` also crosses slashes, `**` is `*`,
//! `?` is one character, `[seq]` and `[!seq]` are sets; a trailing slash stands for everything in that folder.
class PathPattern
{
public:
    explicit PathPattern(const QString &pattern);

    bool matches(std::u32string_view path) const;
    bool matches(const QString &path) const;

private:
    struct Range {
        char32_t first;
        char32_t last;
    };
    struct Token {
        enum class Kind { Literal, AnyRun, AnyOne, Set };
        Kind kind = Kind::Literal;
        char32_t literal = 0;
        bool isNegated = false;
        std::vector<Range> ranges = {};

        bool accepts(char32_t character) const;
    };

    static Token readSet(std::u32string text);

    std::vector<Token> m_tokens;
};

//! Patterns of which any may match.
class PathPatterns
{
public:
    PathPatterns() = default;
    explicit PathPatterns(const QStringList &patterns);

    bool isEmpty() const { return m_patterns.empty(); }
    bool matchAny(const QString &path) const;
    QString matching(const QString &path) const; //!< the first pattern that does; empty: none

private:
    std::vector<PathPattern> m_patterns;
    QStringList m_texts;
};

//! Chooses files by their path: kept when an allow pattern matches, or there is none, and no ignore pattern does.
class PathFilter
{
public:
    PathFilter() = default;
    PathFilter(const QStringList &allow, const QStringList &ignore);

    bool keeps(const QString &path) const;

private:
    PathPatterns m_allow;
    PathPatterns m_ignore;
};

//! What every client leaves out of an upload: git's own files and the download cache.
const QStringList &defaultIgnores();

//! What operating systems and editors leave behind and nobody wants to publish.
const QStringList &junkPatterns();

} // namespace transfer
