#include "models/cards/cardfolds.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

CardFolds::CardFolds(const QString &html) : m_html(html)
{
    std::vector<size_t> open;
    for (qsizetype at = m_html.indexOf("<!--"_L1); at >= 0; at = m_html.indexOf("<!--"_L1, at + 1)) {
        const QStringView mark = QStringView(m_html).sliced(at);
        if (mark.startsWith(fold) || mark.startsWith(openFold)) {
            const bool isOpen = mark.startsWith(openFold);
            open.push_back(m_folds.size());
            m_folds.push_back(
                {.begin = at + (isOpen ? openFold : fold).size(), .end = m_html.size(), .isOpen = isOpen});
        }
        if (open.empty())
            continue;
        Fold &last = m_folds[open.back()];
        if (mark.startsWith(sign) && last.sign < 0) {
            last.sign = at;
        } else if (mark.startsWith(signEnd) && last.signEnd < 0) {
            last.signEnd = at;
        } else if (mark.startsWith(body) && last.body < 0) {
            last.body = at;
        } else if (mark.startsWith(foldEnd)) {
            last.end = at;
            open.pop_back();
        }
    }
}

bool CardFolds::isShown(int number, const QSet<int> &toggled) const
{
    return m_folds[size_t(number)].isOpen != toggled.contains(number);
}

QString CardFolds::shown(const QSet<int> &toggled) const
{
    struct Edit {
        qsizetype at = 0;
        qsizetype length = 0;
        QString text = {};
    };
    std::vector<Edit> edits;
    for (int number = 0; number < int(m_folds.size()); ++number) {
        const Fold &part = m_folds[size_t(number)];
        const bool isOpen = isShown(number, toggled);
        const QString link = u"<a class=\"fold\" href=\"%1:%2\">%3 "_s.arg(scheme, QString::number(number),
                                                                           isOpen ? u"\u25be"_s : u"\u25b8"_s);
        if (part.sign < 0) {
            //: stands for a part of a card that is folded away and has no title
            const QString title = QCoreApplication::translate("CardMarkup", "Details");
            edits.push_back({.at = part.begin,
                             .text = u"<div class=\"summary\">%1%2</a></div>"_s.arg(link, title.toHtmlEscaped())});
        } else {
            edits.push_back({.at = part.sign, .length = sign.size(), .text = link});
            edits.push_back({.at = part.signEnd, .length = signEnd.size(), .text = u"</a>"_s});
        }
        const qsizetype start = part.sign < 0 ? part.begin : part.body;
        if (!isOpen && start >= 0)
            edits.push_back({.at = start, .length = part.end - start});
    }
    std::ranges::stable_sort(edits, {}, &Edit::at);
    QString result;
    qsizetype from = 0;
    for (const Edit &edit : edits) {
        if (edit.at < from)
            continue; // within what is folded away
        result += QStringView(m_html).sliced(from, edit.at - from);
        result += edit.text;
        from = edit.at + edit.length;
    }
    return result += QStringView(m_html).sliced(from);
}

QList<int> CardFolds::hiding(const QString &anchor, const QSet<int> &toggled) const
{
    const qsizetype place = m_html.indexOf(u"<a name=\"%1\">"_s.arg(anchor.toHtmlEscaped()));
    QList<int> result;
    for (int number = 0; number < int(m_folds.size()); ++number) {
        const Fold &part = m_folds[size_t(number)];
        const qsizetype start = part.sign < 0 ? part.begin : part.body;
        if (start >= 0 && place > start && place < part.end && !isShown(number, toggled))
            result.append(number);
    }
    return result;
}
