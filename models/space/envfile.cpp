#include "models/space/envfile.h"

#include "hub/validation.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("EnvFile", text);
}

//! Goes through the text; a value may be longer than its line.
class Reader
{
public:
    explicit Reader(const QString &text) : m_text(text) { }

    bool atEnd() const { return m_at >= m_text.size(); }

    // Nothing for a line without a key.
    EnvEntry next()
    {
        EnvEntry entry{.line = m_line};
        skipSpaces();
        if (atEnd() || peek() == u'#' || peek() == u'\n') {
            skipLine();
            return entry;
        }
        entry.key = key();
        if (entry.key.isEmpty() || atEnd() || peek() != u'=') {
            entry.problem = words(QT_TRANSLATE_NOOP("EnvFile", "There is no “KEY=value” in this line."));
            skipLine();
            return entry;
        }
        ++m_at;
        skipSpaces();
        entry.value = value(entry.problem);
        return entry;
    }

private:
    QChar peek() const { return m_text.at(m_at); }

    void skipSpaces()
    {
        while (!atEnd() && (peek() == u' ' || peek() == u'\t' || peek() == u'\r'))
            ++m_at;
    }

    QString skipLine()
    {
        const qsizetype end = m_text.indexOf(u'\n', m_at);
        const QString rest = m_text.sliced(m_at, (end < 0 ? m_text.size() : end) - m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
        ++m_line;
        return rest;
    }

    QString key()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && peek() != u'=' && peek() != u'\n')
            ++m_at;
        const QString key = m_text.sliced(begin, m_at - begin).trimmed();
        return key.startsWith("export "_L1) ? key.sliced(7).trimmed() : key;
    }

    QString value(QString &problem)
    {
        if (!atEnd() && (peek() == u'"' || peek() == u'\''))
            return quoted(problem);
        const QString line = skipLine();
        const qsizetype comment = line.indexOf(" #"_L1);
        return (comment < 0 ? line : line.first(comment)).trimmed();
    }

    QString quoted(QString &problem)
    {
        const QChar quote = peek();
        QString value;
        for (++m_at; !atEnd() && peek() != quote; ++m_at) {
            QChar c = peek();
            if (c == u'\n')
                ++m_line;
            if (c == u'\\' && quote == u'"' && m_at + 1 < m_text.size()) {
                c = m_text.at(++m_at);
                value += c == u'n' ? u'\n' : c == u't' ? u'\t' : c == u'r' ? u'\r' : c;
                continue;
            }
            value += c;
        }
        if (atEnd())
            problem = words(QT_TRANSLATE_NOOP("EnvFile", "The quotation mark has no end."));
        skipLine();
        return value;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

std::vector<EnvEntry> readEnvFile(const QString &text)
{
    std::vector<EnvEntry> entries;
    Reader reader(text);
    while (!reader.atEnd()) {
        EnvEntry entry = reader.next();
        if (entry.key.isEmpty() && entry.problem.isEmpty())
            continue;
        if (entry.problem.isEmpty() && !hub::settingKey(entry.key))
            entry.problem = words(QT_TRANSLATE_NOOP(
                "EnvFile", "A name begins with a letter, and has letters, digits and underscores only."));
        std::erase_if(entries, [&entry](const EnvEntry &earlier) {
            return earlier.problem.isEmpty() && entry.problem.isEmpty() && earlier.key == entry.key;
        });
        entries.push_back(std::move(entry));
    }
    return entries;
}
