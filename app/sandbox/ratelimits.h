#pragma once

#include "sandbox/accountstore.h"
#include "sandbox/exchange.h"

#include <map>
#include <mutex>

namespace sandbox {

//! Counts requests in fixed windows, for each account and kind of address, and refuses those beyond the quota.
//!
//! Quotas are the documented ones of the plan, times a factor that keeps ordinary use and tests far from them.
class RateLimits
{
public:
    //! How one request stands.
    struct Standing {
        QByteArray bucket = {};
        qint64 quota = 0;
        qint64 left = 0;
        qint64 reset = 0; //!< seconds until the window ends
        bool isRefused = false;
        qint64 retryAfter = 0; //!< of a narrower limit that the headers do not tell
    };

    RateLimits(AccountStore &accounts, const SandboxOptions &options) : m_accounts(accounts), m_options(options) { }

    Standing count(const Incoming &incoming, const Caller &caller);

    static Answer refusal(const Standing &standing);
    static void describe(Answer &answer, const Standing &standing);

private:
    struct Window {
        qint64 begin = 0;
        qint64 used = 0;
    };
    enum class Plan { Anonymous, Free, Pro, Team, Enterprise, Plus };

    Plan planOf(const Caller &caller);
    qint64 quotaFor(Plan plan, const QByteArray &bucket) const;
    bool isWhoAmITooOften(const Caller &caller, Standing &standing);

    AccountStore &m_accounts;
    const SandboxOptions &m_options;
    std::mutex m_mutex;
    std::map<QByteArray, Window> m_windows;
};

} // namespace sandbox
