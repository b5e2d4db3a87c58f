#include "transfer/secretpatterns.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <bitset>
#include <vector>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isWordPart(char c)
{
    return isAlphanumeric(c) || c == '_';
}

bool isUpperOrDigit(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isLowerHex(char c)
{
    return (c >= 'a' && c <= 'f') || (c >= '0' && c <= '9');
}

bool isTokenPart(char c)
{
    return isWordPart(c) || c == '-';
}

//! A fixed beginning, then a run of characters of a kind.
struct Rule {
    QByteArrayView prefix;
    bool (*accepts)(char);
    qsizetype fewest;
    qsizetype most;
    const char *name;
};

constexpr qsizetype anyLength = 1000;

// Most telling prefix first: "sk-ant-" also begins with "sk-".
constexpr std::array rules{
    Rule{"hf_oauth_", isTokenPart, 30, anyLength, QT_TRANSLATE_NOOP("SecretPatterns", "Hugging Face token")},
    Rule{"hf_", isAlphanumeric, 30, 64, QT_TRANSLATE_NOOP("SecretPatterns", "Hugging Face token")},
    Rule{"api_org_", isAlphanumeric, 30, 64, QT_TRANSLATE_NOOP("SecretPatterns", "Hugging Face token")},
    Rule{"AKIA", isUpperOrDigit, 16, 16, QT_TRANSLATE_NOOP("SecretPatterns", "AWS access key")},
    Rule{"ASIA", isUpperOrDigit, 16, 16, QT_TRANSLATE_NOOP("SecretPatterns", "AWS access key")},
    Rule{"ghp_", isAlphanumeric, 36, 255, QT_TRANSLATE_NOOP("SecretPatterns", "GitHub token")},
    Rule{"gho_", isAlphanumeric, 36, 255, QT_TRANSLATE_NOOP("SecretPatterns", "GitHub token")},
    Rule{"ghu_", isAlphanumeric, 36, 255, QT_TRANSLATE_NOOP("SecretPatterns", "GitHub token")},
    Rule{"ghs_", isAlphanumeric, 36, 255, QT_TRANSLATE_NOOP("SecretPatterns", "GitHub token")},
    Rule{"ghr_", isAlphanumeric, 36, 255, QT_TRANSLATE_NOOP("SecretPatterns", "GitHub token")},
    Rule{"github_pat_", isWordPart, 60, 255, QT_TRANSLATE_NOOP("SecretPatterns", "GitHub token")},
    Rule{"glpat-", isTokenPart, 20, 64, QT_TRANSLATE_NOOP("SecretPatterns", "GitLab token")},
    Rule{"sk-ant-", isTokenPart, 40, anyLength, QT_TRANSLATE_NOOP("SecretPatterns", "Anthropic key")},
    Rule{"sk-proj-", isTokenPart, 40, anyLength, QT_TRANSLATE_NOOP("SecretPatterns", "OpenAI key")},
    Rule{"sk-or-v1-", isLowerHex, 64, 64, QT_TRANSLATE_NOOP("SecretPatterns", "OpenRouter key")},
    Rule{"sk-", isAlphanumeric, 40, 64, QT_TRANSLATE_NOOP("SecretPatterns", "OpenAI key")},
    Rule{"sk_live_", isAlphanumeric, 20, anyLength, QT_TRANSLATE_NOOP("SecretPatterns", "Stripe key")},
    Rule{"rk_live_", isAlphanumeric, 20, anyLength, QT_TRANSLATE_NOOP("SecretPatterns", "Stripe key")},
    Rule{"xoxb-", isTokenPart, 20, anyLength, QT_TRANSLATE_NOOP("SecretPatterns", "Slack token")},
    Rule{"xoxp-", isTokenPart, 20, anyLength, QT_TRANSLATE_NOOP("SecretPatterns", "Slack token")},
    Rule{"AIza", isTokenPart, 35, 35, QT_TRANSLATE_NOOP("SecretPatterns", "Google key")},
    Rule{"npm_", isAlphanumeric, 36, 36, QT_TRANSLATE_NOOP("SecretPatterns", "npm token")},
    Rule{"pypi-AgE", isTokenPart, 50, anyLength, QT_TRANSLATE_NOOP("SecretPatterns", "PyPI token")},
    Rule{"dckr_pat_", isTokenPart, 20, 64, QT_TRANSLATE_NOOP("SecretPatterns", "Docker token")},
    Rule{"r8_", isAlphanumeric, 37, 40, QT_TRANSLATE_NOOP("SecretPatterns", "Replicate token")},
    Rule{"gsk_", isAlphanumeric, 40, 64, QT_TRANSLATE_NOOP("SecretPatterns", "Groq key")},
};

//! The rules by the character that they begin with, in the order above.
class RulesByBeginning
{
public:
    RulesByBeginning()
    {
        for (const Rule &rule : rules)
            m_rules.at(index(rule.prefix.front())).push_back(&rule);
    }

    const std::vector<const Rule *> &of(char c) const { return m_rules.at(index(c)); }

private:
    static std::size_t index(char c) { return static_cast<unsigned char>(c); }

    std::array<std::vector<const Rule *>, 256> m_rules;
};

const RulesByBeginning &rulesByBeginning()
{
    static const RulesByBeginning sorted;
    return sorted;
}

//! Characters with which a place of interest begins.
std::bitset<256> beginnings()
{
    std::bitset<256> set;
    for (const Rule &rule : rules)
        set.set(static_cast<unsigned char>(rule.prefix.front()));
    for (const char c : {'-', 'a', 'A'}) // keys, aws_secret_access_key
        set.set(static_cast<unsigned char>(c));
    return set;
}

//! "xxxxxxxxxxxxxxxx", "0000000000000000" and "your_token_here_your_token_here" are not what a machine drew.
bool looksDrawn(QByteArrayView text)
{
    std::bitset<256> seen;
    for (const char c : text)
        seen.set(static_cast<unsigned char>(c));
    return seen.count() >= std::min<std::size_t>(8, std::size_t(text.size()) / 2);
}

QString told(const char *name, QByteArrayView prefix)
{
    //: %1 "GitHub token", %2 how it begins
    return QCoreApplication::translate("SecretPatterns", "%1 (%2…)")
        .arg(QCoreApplication::translate("SecretPatterns", name), QString::fromLatin1(prefix));
}

using Match = SecretPatterns::Match;

std::optional<Match> ruleMatch(QByteArrayView text)
{
    for (const Rule *rule : rulesByBeginning().of(text.front())) {
        if (!text.startsWith(rule->prefix))
            continue;
        const QByteArrayView body = text.sliced(rule->prefix.size());
        qsizetype length = 0;
        while (length < body.size() && length <= rule->most && rule->accepts(body.at(length)))
            ++length;
        const bool isCut = length < body.size() && isWordPart(body.at(length)); // part of something longer
        if (length < rule->fewest || length > rule->most || isCut || !looksDrawn(body.first(length)))
            continue;
        return Match{.length = rule->prefix.size() + length, .what = told(rule->name, rule->prefix)};
    }
    return {};
}

//! -----BEGIN RSA PRIVATE KEY----- and its kin, with something in it.
std::optional<Match> keyBlockMatch(QByteArrayView text)
{
    constexpr QByteArrayView begin = "-----BEGIN ";
    constexpr qsizetype longestHead = 60;
    if (!text.startsWith(begin))
        return {};
    const QByteArrayView rest = text.sliced(begin.size());
    const QByteArrayView head = rest.first(std::min(longestHead, rest.size()));
    const qsizetype end = head.indexOf("-----");
    if (end < 0 || head.first(end).indexOf("PRIVATE KEY") < 0)
        return {};
    const QByteArrayView body = rest.sliced(end + 5).first(std::min<qsizetype>(100, rest.size() - end - 5));
    if (std::ranges::count_if(body, isAlphanumeric) < 40) // the words alone, as a program that reads keys has them
        return {};
    return Match{.length = begin.size() + end + 5,
                 .what = QCoreApplication::translate("SecretPatterns", "private key")};
}

//! aws_secret_access_key = 40 characters of base64.
std::optional<Match> awsSecretMatch(QByteArrayView text)
{
    constexpr QByteArrayView name = "aws_secret_access_key";
    constexpr qsizetype length = 40;
    if (text.size() < name.size() || text.first(name.size()).compare(name, Qt::CaseInsensitive) != 0)
        return {};
    qsizetype begin = name.size();
    while (begin < text.size() && begin < name.size() + 6 && QByteArrayView(" \t=:\"'").contains(text.at(begin)))
        ++begin;
    const auto isPart = [](char c) { return isAlphanumeric(c) || c == '/' || c == '+'; };
    qsizetype end = begin;
    while (end < text.size() && end - begin <= length && isPart(text.at(end)))
        ++end;
    if (end - begin != length || !looksDrawn(text.sliced(begin, length)))
        return {};
    return Match{.length = end, .what = QCoreApplication::translate("SecretPatterns", "AWS secret key")};
}

} // namespace

qsizetype SecretPatterns::nextCandidate(QByteArrayView text, qsizetype from)
{
    static const std::bitset<256> wanted = beginnings();
    while (from < text.size()) {
        const char c = text.at(from);
        // Not in the middle of a word; lines of dashes may go before a key.
        if (wanted.test(static_cast<unsigned char>(c)) && (c == '-' || from == 0 || !isWordPart(text.at(from - 1))))
            return from;
        ++from;
    }
    return text.size();
}

std::optional<Match> SecretPatterns::matchAt(QByteArrayView text, qsizetype at)
{
    const QByteArrayView rest = text.sliced(at);
    const char first = rest.front();
    if (first == '-')
        return keyBlockMatch(rest);
    std::optional<Match> match = ruleMatch(rest);
    if (!match && (first == 'a' || first == 'A'))
        match = awsSecretMatch(rest);
    return match;
}

} // namespace transfer
