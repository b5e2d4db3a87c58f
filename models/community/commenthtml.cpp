#include "models/community/commenthtml.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString note(const QString &text, const QString &mutedColor)
{
    return u"<p style=\"color:%1\"><i>%2</i></p>"_s.arg(mutedColor, text.toHtmlEscaped());
}

} // namespace

RenderedCard renderComment(const QString &markdown, const CardBase &base, const CodeHighlighter &highlight,
                           const QString &mutedColor)
{
    RenderedCard comment;
    if (markdown.trimmed().isEmpty()) {
        comment.html = note(QCoreApplication::translate("ThreadMarkup", "Nothing was written."), mutedColor);
        return comment;
    }
    comment = renderCard(markdown, base, highlight);
    if (!comment.leftOut.isEmpty())
        //: %1 are things of the Web, such as "script, iframe, javascript:"
        comment.html += note(QCoreApplication::translate("ThreadMarkup", "Left out, because it could do harm: %1")
                                 .arg(comment.leftOut.join(u", "_s)),
                             mutedColor);
    return comment;
}
