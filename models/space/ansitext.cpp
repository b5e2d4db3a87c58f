#include "models/space/ansitext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t escape = 0x1b;
constexpr char16_t bell = 0x07;

AnsiSpan::Color nearest(int red, int green, int blue)
{
    const int brightest = std::max({red, green, blue});
    if (brightest < 64)
        return AnsiSpan::Black;
    const int half = brightest / 2;
    return AnsiSpan::Color((red > half ? 1 : 0) | (green > half ? 2 : 0) | (blue > half ? 4 : 0));
}

AnsiSpan::Color ofPalette(int number)
{
    if (number < 16)
        return AnsiSpan::Color(number % 8);
    if (number >= 232)
        return number < 240 ? AnsiSpan::Black : AnsiSpan::White;
    const int cube = number - 16;
    return nearest(cube / 36 * 51, cube / 6 % 6 * 51, cube % 6 * 51);
}

//! Follows the sequences of one line.
class AnsiReader
{
public:
    AnsiText read(const QString &line)
    {
        for (qsizetype at = 0; at < line.size();) {
            const char16_t c = line.at(at).unicode();
            if (c == escape) {
                at = sequence(line, at + 1);
            } else if (c == u'\r') {
                ++at;
                if (at < line.size() && line.at(at) != u'\n')
                    beginAnew();
            } else {
                if (c == u'\t' || (c >= 0x20 && c != 0x7f))
                    m_result.text += line.at(at);
                ++at;
            }
        }
        endSpan();
        return std::move(m_result);
    }

private:
    void beginAnew()
    {
        m_result = {};
        m_now.begin = 0;
    }

    void endSpan()
    {
        m_now.length = m_result.text.size() - m_now.begin;
        const bool isPlain = m_now.color == AnsiSpan::Default && !m_now.isBold && !m_now.isFaint;
        if (m_now.length > 0 && !isPlain)
            m_result.spans.push_back(m_now);
        m_now.begin = m_result.text.size();
    }

    // From behind the escape character to behind the sequence.
    qsizetype sequence(const QString &line, qsizetype at)
    {
        if (at >= line.size())
            return at;
        const char16_t kind = line.at(at++).unicode();
        if (kind == u']') { // a window's title or a link, to a bell or to ESC and a backslash
            while (at < line.size() && line.at(at) != QChar(bell) && line.at(at) != QChar(escape))
                ++at;
            if (at < line.size() && line.at(at) == QChar(escape))
                ++at;
            return std::min(at + 1, line.size());
        }
        if (kind != u'[')
            return at;
        const qsizetype begin = at;
        while (at < line.size() && (line.at(at).unicode() < 0x40 || line.at(at).unicode() > 0x7e))
            ++at;
        if (at < line.size() && line.at(at) == u'm')
            paint(line.sliced(begin, at - begin));
        return std::min(at + 1, line.size());
    }

    void paint(const QString &parameters)
    {
        endSpan();
        const QStringList list = parameters.split(u';');
        for (qsizetype i = 0; i < list.size(); ++i) {
            const int code = list.at(i).toInt();
            if (code == 38 || code == 48) {
                i += extended(list, i, code == 38);
                continue;
            }
            simple(code);
        }
    }

    void simple(int code)
    {
        if (code == 0) {
            m_now.color = AnsiSpan::Default;
            m_now.isBold = m_now.isFaint = false;
        } else if (code == 1) {
            m_now.isBold = true;
        } else if (code == 2) {
            m_now.isFaint = true;
        } else if (code == 22) {
            m_now.isBold = m_now.isFaint = false;
        } else if (code == 39) {
            m_now.color = AnsiSpan::Default;
        } else if (code >= 30 && code <= 37) {
            m_now.color = AnsiSpan::Color(code - 30);
        } else if (code >= 90 && code <= 97) {
            m_now.color = AnsiSpan::Color(code - 90);
        }
    }

    // How many parameters belong to it.
    qsizetype extended(const QStringList &list, qsizetype at, bool isForeground)
    {
        const auto number = [&list](qsizetype i) { return i < list.size() ? list.at(i).toInt() : 0; };
        const int kind = number(at + 1);
        if (isForeground && kind == 5)
            m_now.color = ofPalette(number(at + 2));
        else if (isForeground && kind == 2)
            m_now.color = nearest(number(at + 2), number(at + 3), number(at + 4));
        return kind == 5 ? 2 : kind == 2 ? 4 : 1;
    }

    AnsiText m_result;
    AnsiSpan m_now;
};

} // namespace

AnsiText readAnsi(const QString &line)
{
    return AnsiReader().read(line);
}
