#pragma once

#include "hub/ratelimit.h"

#include <QDateTime>
#include <QLabel>
#include <QTimer>

//! What is left of the quota of API calls and when it starts anew, as the Hub said last; counts the seconds down. Leads
//! to the list of these calls.
class RateLimitLabel : public QLabel
{
    Q_OBJECT

public:
    explicit RateLimitLabel(QWidget *parent = nullptr);

    void setLimit(const hub::RateLimit &limit);
    void clearLimit(); //!< another Hub, another quota

signals:
    void activated();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();

    hub::RateLimit m_limit;
    QDateTime m_resetAt;
    QTimer m_second;
};
