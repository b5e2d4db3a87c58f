#include "models/explore/querytext.h"

#include "models/explore/facet.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Sort = hub::RepoQuery::Sort;

constexpr std::pair<Sort, QLatin1StringView> sortWords[] = {{Sort::Trending, "trending"_L1},
                                                            {Sort::Downloads, "downloads"_L1},
                                                            {Sort::Likes, "likes"_L1},
                                                            {Sort::Created, "created"_L1},
                                                            {Sort::Modified, "modified"_L1}};
const QString sortKey = u"sort"_s;

//! A piece of the text between spaces: a word, or key:value. Quotes keep spaces and colons.
struct Token {
    QString key = {};
    QString value = {};
    bool isQuoted = false; //!< the value was
};

bool isKeyLetter(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_' || letter == u'-';
}

class Tokenizer
{
public:
    explicit Tokenizer(const QString &text) : m_text(text) { }

    Result<QList<Token>> all()
    {
        QList<Token> tokens;
        for (skipSpaces(); m_at < m_text.size(); skipSpaces()) {
            Token token{.key = key()};
            if (!takeValue(token))
                return failure(Error::Kind::Invalid,
                               QCoreApplication::translate("QueryText", "A quotation mark is missing."));
            tokens.append(token);
        }
        return tokens;
    }

private:
    void skipSpaces()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    QString key()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && isKeyLetter(m_text[end]))
            ++end;
        if (end == m_at || end == m_text.size() || m_text[end] != u':')
            return {};
        const QString key = m_text.sliced(m_at, end - m_at);
        m_at = end + 1;
        return key;
    }

    bool takeValue(Token &token)
    {
        token.isQuoted = m_at < m_text.size() && m_text[m_at] == u'"';
        if (!token.isQuoted) {
            const qsizetype begin = m_at;
            while (m_at < m_text.size() && !m_text[m_at].isSpace())
                ++m_at;
            token.value = m_text.sliced(begin, m_at - begin);
            return true;
        }
        for (++m_at; m_at < m_text.size() && m_text[m_at] != u'"'; ++m_at) {
            if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            token.value += m_text[m_at];
        }
        return m_at++ < m_text.size();
    }

    const QString m_text;
    qsizetype m_at = 0;
};

QString quoted(const QString &text)
{
    QString inner = text;
    return u'"' + inner.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

QString asValue(const QString &value)
{
    const bool isPlain = !value.isEmpty() && !value.startsWith(u'"')
        && std::ranges::none_of(value, [](QChar letter) { return letter.isSpace(); });
    return isPlain ? value : quoted(value);
}

//! Words stand as they are as long as they come back the same.
QString asWords(const QString &words)
{
    const bool isPlain = words == words.simplified() && !words.contains(u'"') && !words.contains(u':');
    return isPlain ? words : quoted(words);
}

QString sortWord(Sort sort)
{
    const auto found = std::ranges::find(sortWords, sort, &std::pair<Sort, QLatin1StringView>::first);
    return found == std::end(sortWords) ? QString() : QString(found->second);
}

Result<Sort> sortFrom(const QString &word)
{
    const auto found = std::ranges::find(sortWords, word, &std::pair<Sort, QLatin1StringView>::second);
    if (found != std::end(sortWords))
        return found->first;
    return failure(Error::Kind::Invalid,
                   QCoreApplication::translate(
                       "QueryText", "“%1” is no order. There are trending, downloads, likes, created and modified.")
                       .arg(word));
}

QString tokenFor(const FacetValue &value)
{
    return value.facet->key + u':' + asValue(value.facet->shortValue(value.value));
}

//! Keys that only another kind has: hardly part of a tag, but a mistake to be told.
bool belongsToAnotherKind(hub::RepoKind kind, const QString &key)
{
    for (const hub::RepoKind other : {hub::RepoKind::Model, hub::RepoKind::Dataset, hub::RepoKind::Space}) {
        const Facet *facet = other == kind ? nullptr : facets::byKey(other, key);
        if (facet && facet->field != Facet::Field::Tag)
            return true;
    }
    return false;
}

Result<RepoSearch> take(RepoSearch search, const Token &token)
{
    const hub::RepoKind kind = search.query.kind;
    if (token.key == sortKey) {
        return sortFrom(token.value).transform([&search](Sort sort) {
            search.query.sort = sort;
            return search;
        });
    }
    const Facet *facet = facets::byKey(kind, token.key);
    if (!facet && belongsToAnotherKind(kind, token.key))
        return failure(
            Error::Kind::Invalid,
            //: %1 is a word before a colon, such as gated
            QCoreApplication::translate("QueryText", "“%1:” is no filter for what is searched here.").arg(token.key));
    if (!facet)
        return facets::with(std::move(search), {&facets::anyTag(kind), token.key + u':' + token.value});
    if (facet->values != Facet::Values::Range)
        return facets::with(std::move(search), {facet, token.value});
    return facets::rangeFrom(token.value).and_then([&](const QString &range) {
        return facets::with(std::move(search), {facet, range});
    });
}

} // namespace

QString querytext::write(const RepoSearch &search)
{
    QStringList parts;
    if (!search.query.search.isEmpty())
        parts += asWords(search.query.search);
    for (const FacetValue &value : facets::valuesIn(search))
        parts += tokenFor(value);
    const QString sort = sortWord(search.query.sort);
    if (!sort.isEmpty())
        parts += sortKey + u':' + sort;
    return parts.join(u' ');
}

Result<RepoSearch> querytext::read(hub::RepoKind kind, const QString &text)
{
    Result<QList<Token>> tokens = Tokenizer(text).all();
    if (!tokens)
        return std::unexpected(tokens.error());
    Result<RepoSearch> search = RepoSearch{.query = {.kind = kind}};
    QStringList words;
    for (const Token &token : std::as_const(*tokens)) {
        if (token.key.isEmpty())
            words += token.value;
        else if (search = take(*std::move(search), token); !search)
            return search;
    }
    search->query.search = words.join(u' ');
    return search;
}
