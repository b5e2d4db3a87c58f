#include "views/window/ratelimitlabel.h"

#include "views/widgets/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

RateLimitLabel::RateLimitLabel(QWidget *parent) : QLabel(parent)
{
    setObjectName(u"rateLimit"_s);
    setTextFormat(Qt::PlainText);
    setFont(Theme::tabular(font()));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Quota of API calls"));
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &RateLimitLabel::refresh);
    hide();
}

void RateLimitLabel::setLimit(const hub::RateLimit &limit)
{
    // Files and pages have quotas of their own; what one may run out of here is the API's.
    if (limit.bucket != "api"_L1)
        return;
    m_limit = limit;
    m_resetAt = QDateTime::currentDateTimeUtc().addSecs(limit.resetSeconds);
    m_second.start();
    refresh();
    show();
}

void RateLimitLabel::clearLimit()
{
    m_second.stop();
    hide();
}

void RateLimitLabel::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit activated();
}

void RateLimitLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        emit activated();
    else
        QLabel::keyPressEvent(event);
}

void RateLimitLabel::refresh()
{
    const qint64 left = std::max<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(m_resetAt));
    if (left == 0) {
        m_limit.remaining = std::max(m_limit.remaining, m_limit.quota);
        m_second.stop();
    }
    const QLocale locale;
    const QString remaining = locale.toString(m_limit.remaining);
    const QString clock = u"%1:%2"_s.arg(left / 60).arg(left % 60, 2, 10, QChar(u'0'));
    const QString quota = m_limit.quota > 0 ? tr("api %1/%2").arg(remaining, locale.toString(m_limit.quota))
                                            : tr("api %1").arg(remaining);
    //: %1 is "api 812/1000", %2 a time such as 3:10
    setText(left > 0 ? tr("%1 · reset %2").arg(quota, clock) : quota);
    const bool isLow = m_limit.quota > 0 && m_limit.remaining * 10 < m_limit.quota;
    const ThemeColors &colors = ThemeColors::of(palette());
    setStyleSheet(isLow ? u"color: %1"_s.arg(colors.warning.name()) : QString());
    setToolTip(tr("The Hub lets you ask %1 more times before it makes you wait; the count starts anew in %2.")
                   .arg(remaining, clock)
               + u'\n' + tr("Click for the list of what was asked."));
    setAccessibleDescription(text());
}
