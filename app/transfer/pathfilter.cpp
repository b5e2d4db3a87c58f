#include "transfer/pathfilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

std::u32string cleaned(const QString &pattern)
{
    QString text = pattern;
    text.replace(u'\\', u'/');
    if (text.endsWith(u'/'))
        text += u'*';
    return text.toStdU32String();
}

//! The end of a set that begins behind `start`, or npos: a "]" in first place belongs to the set.
size_t endOfSet(std::u32string_view pattern, size_t start)
{
    size_t at = start;
    if (at < pattern.size() && pattern[at] == U'!')
        ++at;
    if (at < pattern.size() && pattern[at] == U']')
        ++at;
    return pattern.find(U']', at);
}

//! Cuts a set at the hyphens that make ranges: "a-cx" is "a", "cx".
std::vector<std::u32string> rangeChunks(const std::u32string &text, bool isNegated)
{
    std::vector<std::u32string> chunks;
    size_t start = 0;
    size_t hyphen = text.find(U'-', isNegated ? 2 : 1);
    while (hyphen != std::u32string::npos) {
        chunks.push_back(text.substr(start, hyphen - start));
        start = hyphen + 1;
        hyphen = text.find(U'-', hyphen + 3);
    }
    const std::u32string last = text.substr(start);
    if (last.empty() && !chunks.empty())
        chunks.back() += U'-';
    else
        chunks.push_back(last);
    // "z-a" holds nothing, and is taken out together with its ends.
    for (size_t i = chunks.size() - 1; i > 0; --i) {
        std::u32string &before = chunks[i - 1];
        if (before.back() > chunks[i].front()) {
            before = before.substr(0, before.size() - 1) + chunks[i].substr(1);
            chunks.erase(chunks.begin() + std::ptrdiff_t(i));
        }
    }
    return chunks;
}

} // namespace

bool PathPattern::Token::accepts(char32_t character) const
{
    switch (kind) {
    case Kind::Literal: return character == literal;
    case Kind::AnyOne: return true;
    case Kind::Set:
        return isNegated != std::ranges::any_of(ranges, [character](const Range &range) {
                   return range.first <= character && character <= range.last;
               });
    case Kind::AnyRun: break;
    }
    return false;
}

PathPattern::Token PathPattern::readSet(std::u32string text)
{
    Token token{.kind = Token::Kind::Set, .isNegated = text.starts_with(U'!')};
    std::vector<std::u32string> chunks = rangeChunks(text, token.isNegated);
    if (token.isNegated)
        chunks.front().erase(0, 1);
    for (size_t i = 0; i < chunks.size(); ++i) {
        for (const char32_t character : chunks[i])
            token.ranges.push_back({.first = character, .last = character});
        if (i > 0 && !chunks[i - 1].empty() && !chunks[i].empty())
            token.ranges.push_back({.first = chunks[i - 1].back(), .last = chunks[i].front()});
    }
    return token;
}

PathPattern::PathPattern(const QString &pattern)
{
    const std::u32string text = cleaned(pattern);
    for (size_t i = 0; i < text.size(); ++i) {
        const char32_t character = text[i];
        if (character == U'*') {
            if (m_tokens.empty() || m_tokens.back().kind != Token::Kind::AnyRun)
                m_tokens.push_back({.kind = Token::Kind::AnyRun});
        } else if (character == U'?') {
            m_tokens.push_back({.kind = Token::Kind::AnyOne});
        } else if (const size_t end = endOfSet(text, i + 1); character == U'[' && end != std::u32string::npos) {
            m_tokens.push_back(readSet(text.substr(i + 1, end - i - 1)));
            i = end;
        } else {
            m_tokens.push_back({.kind = Token::Kind::Literal, .literal = character});
        }
    }
}

bool PathPattern::matches(std::u32string_view path) const
{
    size_t token = 0;
    size_t at = 0;
    size_t runToken = m_tokens.size(); // the last "*" passed, and how much it has taken: where to go on after a miss
    size_t runEnd = 0;
    while (at < path.size()) {
        if (token < m_tokens.size() && m_tokens[token].kind == Token::Kind::AnyRun) {
            runToken = token++;
            runEnd = at;
        } else if (token < m_tokens.size() && m_tokens[token].accepts(path[at])) {
            ++token;
            ++at;
        } else if (runToken < m_tokens.size()) {
            token = runToken + 1;
            at = ++runEnd;
        } else {
            return false;
        }
    }
    while (token < m_tokens.size() && m_tokens[token].kind == Token::Kind::AnyRun)
        ++token;
    return token == m_tokens.size();
}

bool PathPattern::matches(const QString &path) const
{
    return matches(path.toStdU32String());
}

PathPatterns::PathPatterns(const QStringList &patterns) : m_texts(patterns)
{
    for (const QString &pattern : patterns)
        m_patterns.emplace_back(pattern);
}

bool PathPatterns::matchAny(const QString &path) const
{
    if (m_patterns.empty())
        return false;
    const std::u32string text = path.toStdU32String();
    return std::ranges::any_of(m_patterns, [&text](const PathPattern &pattern) { return pattern.matches(text); });
}

QString PathPatterns::matching(const QString &path) const
{
    if (m_patterns.empty())
        return {};
    const std::u32string text = path.toStdU32String();
    const auto found =
        std::ranges::find_if(m_patterns, [&text](const PathPattern &pattern) { return pattern.matches(text); });
    return found == m_patterns.end() ? QString() : m_texts.at(found - m_patterns.begin());
}

PathFilter::PathFilter(const QStringList &allow, const QStringList &ignore) : m_allow(allow), m_ignore(ignore) { }

bool PathFilter::keeps(const QString &path) const
{
    return (m_allow.isEmpty() || m_allow.matchAny(path)) && !m_ignore.matchAny(path);
}

const QStringList &defaultIgnores()
{
    static const QStringList patterns{u".git"_s,
                                      u".git/*"_s,
                                      u"*/.git"_s,
                                      u"**/.git/**"_s,
                                      u".cache/huggingface"_s,
                                      u".cache/huggingface/*"_s,
                                      u"*/.cache/huggingface"_s,
                                      u"**/.cache/huggingface/**"_s};
    return patterns;
}

const QStringList &junkPatterns()
{
    static const QStringList patterns = [] {
        QStringList result;
        for (const QString &file : {u".DS_Store"_s, u"._*"_s, u"Thumbs.db"_s, u"ehthumbs.db"_s, u"desktop.ini"_s,
                                    u".directory"_s, u"*.swp"_s, u"*~"_s, u".~lock.*#"_s, u"*.pyc"_s}) {
            result += file;
            result += u"*/"_s + file;
        }
        for (const QString &folder :
             {u"__pycache__"_s, u".ipynb_checkpoints"_s, u"__MACOSX"_s, u".Spotlight-V100"_s, u".Trashes"_s,
              u".Trash-*"_s, u"$RECYCLE.BIN"_s, u"System Volume Information"_s}) {
            result += folder + u"/*"_s;
            result += u"*/"_s + folder + u"/*"_s;
        }
        return result;
    }();
    return patterns;
}

} // namespace transfer
