#include "models/community/reviewcomment.h"

#include "hub/repourl.h"
#include "models/diff/safetext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLines = 12; // quoted above a remark

//! More of a sign than stand together anywhere in the text.
QString fenceFor(const QString &text, QChar sign, qsizetype least)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == sign ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(std::max(least, longest + 1), sign);
}

QString codeSpan(const QString &text)
{
    const QString fence = fenceFor(text, u'`', 1);
    const QString room = text.startsWith(u'`') || text.endsWith(u'`') ? u" "_s : QString();
    return fence + room + text + room + fence;
}

QString quoted(const QString &lines)
{
    QStringList all = lines.split(u'\n');
    if (all.size() > mostLines) {
        all = all.first(mostLines);
        all += u" …"_s;
    }
    const QString text = all.join(u'\n');
    const QString fence = fenceFor(text, u'`', 3);
    return fence + u"diff\n"_s + text + u'\n' + fence;
}

QString linkTo(const Remark &remark, const ReviewSubject &subject)
{
    const QString after = remark.head.isEmpty() ? subject.after : remark.head;
    QUrl url = hub::RepoUrl{.endpoint = subject.endpoint,
                            .repo = subject.repo,
                            .view = hub::RepoUrl::View::File,
                            .revision = remark.range.isOld ? subject.before : after,
                            .path = remark.range.path}
                   .webUrl();
    if (!remark.range.isWholeFile()) {
        const QString first = u"L%1"_s.arg(remark.range.first);
        url.setFragment(remark.range.last > remark.range.first ? u"%1-L%2"_s.arg(first).arg(remark.range.last) : first);
    }
    // Brackets would end the link too early.
    return url.toString(QUrl::FullyEncoded).replace(u'(', u"%28"_s).replace(u')', u"%29"_s);
}

//! Ends what the text has begun and not ended: a block of code, a comment of HTML.
QString closed(const QString &text)
{
    static const QRegularExpression fence(uR"(^ {0,3}(`{3,}|~{3,})(.*)$)"_s);
    QString open;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = fence.match(line);
        if (!match.hasMatch())
            continue;
        const QString sign = match.captured(1);
        const bool ends = !open.isEmpty() && sign.front() == open.front() && sign.size() >= open.size()
            && match.capturedView(2).trimmed().isEmpty();
        if (ends)
            open.clear();
        else if (open.isEmpty())
            open = sign;
    }
    if (!open.isEmpty())
        return text + u'\n' + open;
    return text.lastIndexOf(u"<!--"_s) > text.lastIndexOf(u"-->"_s) ? text + u"\n-->"_s : text;
}

} // namespace

QString reviewLines(const DiffRange &range)
{
    if (range.isWholeFile())
        return {};
    return range.last > range.first ? u"lines %1–%2"_s.arg(range.first).arg(range.last) : u"line %1"_s.arg(range.first);
}

QString reviewComment(const QString &summary, const std::vector<Remark> &remarks, const ReviewSubject &subject)
{
    QStringList parts;
    if (!summary.trimmed().isEmpty())
        parts += closed(summary.trimmed());
    for (const Remark &remark : remarks) {
        QString head = u"[%1](%2)"_s.arg(codeSpan(safetext::name(remark.range.path)), linkTo(remark, subject));
        const QString where = reviewLines(remark.range);
        if (!where.isEmpty())
            head += u", "_s + where + (remark.range.isOld ? u" before the change"_s : QString());
        parts += u"**"_s + head + u"**"_s;
        if (!remark.range.lines.isEmpty())
            parts += quoted(remark.range.lines);
        parts += closed(remark.text.trimmed());
    }
    return parts.join(u"\n\n"_s);
}
