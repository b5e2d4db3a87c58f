#include "sandbox/patterns.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

qsizetype endOfSet(const QString &pattern, qsizetype begin)
{
    qsizetype i = begin + 1;
    if (i < pattern.size() && (pattern[i] == u'!' || pattern[i] == u'^'))
        ++i;
    if (i < pattern.size() && pattern[i] == u']')
        ++i;
    for (; i < pattern.size() && pattern[i] != u']'; ++i) {
        if (QStringView(pattern).mid(i).startsWith(u"[:"_s))
            i = std::max(i, pattern.indexOf(u":]"_s, i) + 1);
    }
    return i < pattern.size() ? i : -1;
}

//! Git's wildcards as a regular expression over the whole path.
QRegularExpression expressionFor(QString pattern)
{
    const bool isAnchored = pattern.chopped(pattern.endsWith(u'/') ? 1 : 0).contains(u'/');
    if (pattern.startsWith(u'/'))
        pattern.remove(0, 1);
    QString text = isAnchored ? QString() : u"(?:.*/)?"_s;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        const QStringView rest = QStringView(pattern).mid(i);
        if (rest.startsWith(u"**/"_s)) {
            text += u"(?:.*/)?"_s;
            i += 2;
        } else if (rest == "/**"_L1) {
            text += u"/.*"_s;
            i += 2;
        } else if (rest.startsWith(u"**"_s)) {
            text += u".*"_s;
            i += 1;
        } else if (c == u'*') {
            text += u"[^/]*"_s;
        } else if (c == u'?') {
            text += u"[^/]"_s;
        } else if (c == u'[' && endOfSet(pattern, i) > 0) {
            const qsizetype end = endOfSet(pattern, i);
            QString set = pattern.mid(i + 1, end - i - 1);
            if (set.startsWith(u'!'))
                set[0] = u'^';
            text += u'[' + set.replace(u'\\', u"\\\\"_s) + u']';
            i = end;
        } else if (c == u'\\' && i + 1 < pattern.size()) {
            text += QRegularExpression::escape(QString(pattern[++i]));
        } else {
            text += QRegularExpression::escape(QString(c));
        }
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(text),
                              QRegularExpression::DotMatchesEverythingOption);
}

} // namespace

LfsPatterns::LfsPatterns(const QByteArray &gitAttributes)
{
    const QStringList lines = QString::fromUtf8(gitAttributes).split(u'\n');
    for (const QString &line : lines) {
        const QStringList words = line.simplified().split(u' ', Qt::SkipEmptyParts);
        if (words.size() < 2 || words.first().startsWith(u'#'))
            continue;
        const bool isLfs = words.contains("filter=lfs"_L1);
        if (isLfs || words.contains("-filter"_L1) || words.contains("!filter"_L1))
            m_rules.append({expressionFor(words.first()), isLfs});
    }
}

bool LfsPatterns::contains(const QString &path) const
{
    for (auto rule = m_rules.crbegin(); rule != m_rules.crend(); ++rule) {
        if (rule->expression.match(path).hasMatch())
            return rule->isLfs;
    }
    return false;
}

QByteArray LfsPatterns::lineFor(const QString &path)
{
    QString pattern;
    for (const QChar c : path) {
        if (c.isSpace())
            pattern += u"[[:space:]]"_s;
        else if (u"*?[\\\"#!"_s.contains(c))
            pattern += u'\\' + QString(c);
        else
            pattern += c;
    }
    return pattern.toUtf8() + " filter=lfs diff=lfs merge=lfs -text\n";
}

IgnorePatterns::IgnorePatterns(const QByteArray &gitIgnore)
{
    const QStringList lines = QString::fromUtf8(gitIgnore).split(u'\n');
    for (QString line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        while (line.endsWith(u' ') && !line.endsWith("\\ "_L1))
            line.chop(1);
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        Rule rule;
        rule.isExclusion = !line.startsWith(u'!');
        if (!rule.isExclusion)
            line.remove(0, 1);
        rule.isForFolders = line.endsWith(u'/');
        rule.expression = expressionFor(line.chopped(rule.isForFolders ? 1 : 0));
        m_rules.append(rule);
    }
}

bool IgnorePatterns::contains(const QString &path) const
{
    if (m_rules.isEmpty())
        return false;
    for (qsizetype slash = path.indexOf(u'/'); slash > 0; slash = path.indexOf(u'/', slash + 1)) {
        if (isIgnored(path.left(slash), true))
            return true;
    }
    return isIgnored(path, false);
}

bool IgnorePatterns::isIgnored(const QString &path, bool isFolder) const
{
    for (auto rule = m_rules.crbegin(); rule != m_rules.crend(); ++rule) {
        if ((isFolder || !rule->isForFolders) && rule->expression.match(path).hasMatch())
            return rule->isExclusion;
    }
    return false;
}

} // namespace sandbox
