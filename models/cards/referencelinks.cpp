#include "models/cards/referencelinks.h"

#include "hub/encoding.h"
#include "models/cards/cardmarkdown.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// A name as accounts have them, 2 to 42 characters, and a number without leading zeros. Neither begins within a word,
// an address or a character reference, nor goes on as one: alice@example.com, @scope/package, #1e1e1e and &#39; are
// other things.
const QRegularExpression &shortForm()
{
    static const QRegularExpression expression(
        uR"((?<![\w&#@/.\-])(?:@(?<name>[A-Za-z0-9][A-Za-z0-9-]{0,40}[A-Za-z0-9])|#(?<number>[1-9][0-9]{0,6}))(?![\w@#/-]|\.\w))"_s);
    return expression;
}

//! Elements in which a short form is a word like any other.
bool isLeftAlone(QStringView name)
{
    static const QSet<QString> names{u"a"_s, u"code"_s, u"pre"_s, u"tt"_s, u"kbd"_s, u"samp"_s, u"var"_s};
    return names.contains(name.toString());
}

QString linkTo(const QUrl &base, const QString &segment, const QString &text)
{
    const QUrl url = base.resolved(QUrl::fromEncoded(hub::encodedSegment(segment)));
    return u"<a href=\"%1\">%2</a>"_s.arg(url.toString(QUrl::FullyEncoded).toHtmlEscaped(), text);
}

class ReferenceWriter
{
public:
    ReferenceWriter(const QString &html, const CardBase &base) : m_html(html), m_base(base) { }

    QString run()
    {
        m_out.reserve(m_html.size() + m_html.size() / 16);
        const QStringView all = m_html;
        qsizetype at = 0;
        while (at < all.size()) {
            const qsizetype tag = all.indexOf(u'<', at);
            addText(all.sliced(at, (tag < 0 ? all.size() : tag) - at));
            if (tag < 0)
                break;
            const qsizetype end = all.indexOf(u'>', tag); // a ">" in an attribute is written as a reference
            at = end < 0 ? all.size() : end + 1;
            addTag(all.sliced(tag, at - tag));
        }
        return std::move(m_out);
    }

private:
    void addTag(QStringView tag)
    {
        const bool isEnd = tag.size() > 1 && tag.at(1) == u'/';
        const qsizetype start = isEnd ? 2 : 1;
        qsizetype end = start;
        while (end < tag.size() && tag.at(end).isLetterOrNumber())
            ++end;
        if (isLeftAlone(tag.sliced(start, end - start)))
            m_depth = isEnd ? std::max(0, m_depth - 1) : m_depth + 1;
        m_out += tag;
    }

    void addText(QStringView text)
    {
        if (m_depth > 0 || (!text.contains(u'@') && !text.contains(u'#'))) {
            m_out += text;
            return;
        }
        qsizetype written = 0;
        QRegularExpressionMatchIterator matches = shortForm().globalMatchView(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const QString name = match.captured(u"name"_s);
            const QUrl &base = name.isEmpty() ? m_base.discussions : m_base.people;
            if (base.isEmpty())
                continue;
            m_out += text.sliced(written, match.capturedStart() - written);
            m_out += linkTo(base, name.isEmpty() ? match.captured(u"number"_s) : name, match.captured());
            written = match.capturedEnd();
        }
        m_out += text.sliced(written);
    }

    const QString &m_html;
    const CardBase &m_base;
    QString m_out;
    int m_depth = 0; //!< of elements that are left alone
};

} // namespace

QString linkedReferences(const QString &html, const CardBase &base)
{
    return ReferenceWriter(html, base).run();
}
