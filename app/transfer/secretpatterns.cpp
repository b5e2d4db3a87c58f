#include "transfer/secretpatterns.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <bitset>

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

//! Characters with which a place of interest begins.
const std::bitset<256> &beginnings()
{
    static const std::bitset<256> set = [] {
        std::bitset<256> made;
        for (const Rule &rule : rules)
            made.set(static_cast<unsigned char>(rule.prefix.front()));
        made.set('-');
        made.set('a'); // aws_secret_access_key
        made.set('A');
        return made;
    }();
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

//! Walks through one text.
class Search
{
public:
    explicit Search(QByteArrayView text) : m_text(text) { }

    std::vector<SecretPlace> run();

private:
    void look(qsizetype at);
    bool takeRule(qsizetype at);
    bool takeKeyBlock(qsizetype at);
    bool takeAwsSecret(qsizetype at);
    void add(qsizetype at, const QString &what);

    QByteArrayView m_text;
    std::vector<SecretPlace> m_places;
    qsizetype m_counted = 0;
    int m_line = 1;
    qsizetype m_next = 0;
};

void Search::add(qsizetype at, const QString &what)
{
    m_line += int(std::count(m_text.begin() + m_counted, m_text.begin() + at, '\n'));
    m_counted = at;
    m_places.push_back({.line = m_line, .what = what});
}

bool Search::takeRule(qsizetype at)
{
    const QByteArrayView rest = m_text.sliced(at);
    for (const Rule &rule : rules) {
        if (!rest.startsWith(rule.prefix))
            continue;
        const QByteArrayView body = rest.sliced(rule.prefix.size());
        qsizetype length = 0;
        while (length < body.size() && length <= rule.most && rule.accepts(body.at(length)))
            ++length;
        const bool isCut = length < body.size() && isWordPart(body.at(length)); // part of something longer
        if (length < rule.fewest || length > rule.most || isCut || !looksDrawn(body.first(length)))
            continue;
        add(at, told(rule.name, rule.prefix));
        m_next = at + rule.prefix.size() + length;
        return true;
    }
    return false;
}

//! -----BEGIN RSA PRIVATE KEY----- and its kin, with something in it.
bool Search::takeKeyBlock(qsizetype at)
{
    constexpr QByteArrayView begin = "-----BEGIN ";
    constexpr qsizetype longestHead = 60;
    if (!m_text.sliced(at).startsWith(begin))
        return false;
    const QByteArrayView rest = m_text.sliced(at + begin.size());
    const QByteArrayView head = rest.first(std::min(longestHead, rest.size()));
    const qsizetype end = head.indexOf("-----");
    if (end < 0 || head.first(end).indexOf("PRIVATE KEY") < 0)
        return false;
    const QByteArrayView body = rest.sliced(end + 5).first(std::min<qsizetype>(100, rest.size() - end - 5));
    if (std::ranges::count_if(body, isAlphanumeric) < 40) // the words alone, as a program that reads keys has them
        return false;
    add(at, QCoreApplication::translate("SecretPatterns", "private key"));
    m_next = at + begin.size() + end + 5;
    return true;
}

//! aws_secret_access_key = 40 characters of base64.
bool Search::takeAwsSecret(qsizetype at)
{
    constexpr QByteArrayView name = "aws_secret_access_key";
    constexpr qsizetype length = 40;
    const QByteArrayView rest = m_text.sliced(at);
    if (rest.size() < name.size() || rest.first(name.size()).compare(name, Qt::CaseInsensitive) != 0)
        return false;
    qsizetype begin = name.size();
    while (begin < rest.size() && begin < name.size() + 6 && QByteArrayView(" \t=:\"'").contains(rest.at(begin)))
        ++begin;
    const auto isPart = [](char c) { return isAlphanumeric(c) || c == '/' || c == '+'; };
    qsizetype end = begin;
    while (end < rest.size() && end - begin <= length && isPart(rest.at(end)))
        ++end;
    if (end - begin != length || !looksDrawn(rest.sliced(begin, length)))
        return false;
    add(at, QCoreApplication::translate("SecretPatterns", "AWS secret key"));
    m_next = at + end;
    return true;
}

void Search::look(qsizetype at)
{
    const char first = m_text.at(at);
    if (first == '-') {
        takeKeyBlock(at);
        return;
    }
    if (at > 0 && isWordPart(m_text.at(at - 1)))
        return; // in the middle of a word
    if (!takeRule(at) && (first == 'a' || first == 'A'))
        takeAwsSecret(at);
}

std::vector<SecretPlace> Search::run()
{
    const std::bitset<256> &wanted = beginnings();
    for (; m_next < m_text.size() && m_places.size() < SecretPatterns::mostPlaces;) {
        const qsizetype at = m_next++;
        if (wanted.test(static_cast<unsigned char>(m_text.at(at))))
            look(at);
    }
    return std::move(m_places);
}

} // namespace

std::vector<SecretPlace> SecretPatterns::find(QByteArrayView text)
{
    return Search(text).run();
}

} // namespace transfer
