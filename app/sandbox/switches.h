#pragma once

#include "sandbox/exchange.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace sandbox {

//! What tests set to make the Hub misbehave.
class Switches
{
public:
    enum class Effect { Fail, Delay, Cut, CutUpload, Silent, Lose, Redirect, RateLimit };

    struct Rule {
        Effect effect = Effect::Fail;
        QRegularExpression path = {};
        int times = 1; //!< -1: for good
        int status = 0; //!< of failures and redirects
        QByteArray body = {};
        Headers headers = {};
        qint64 amount = 0; //!< bytes, milliseconds, or requests that are still let through
        QDateTime until = {}; //!< of rate limits
        int generation = 0; //!< how often all had been cleared when a request met it
    };

    void add(Rule rule, const QString &pathPattern);
    void clear(); //!< and lets go of what is kept silent
    bool apply(const QJsonObject &command); //!< the same over HTTP; false when it makes no sense

    //! Takes a request through whatever rules apply to it, with the handler in the middle.
    Answer run(Incoming &incoming, const Handler &handler);

    void close(); //!< no request waits any longer

private:
    std::optional<Rule> take(Effect effect, const Incoming &incoming);
    std::optional<Answer> refusal(const Incoming &incoming);
    bool wait(std::optional<qint64> milliseconds, int generation); //!< no longer than until all are cleared

    std::mutex m_mutex;
    std::condition_variable m_released;
    QList<Rule> m_rules;
    int m_generation = 0;
    bool m_isClosed = false;
};

} // namespace sandbox
