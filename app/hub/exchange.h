#pragma once

#include "core/result.h"
#include "hub/message.h"
#include "hub/retry.h"

#include <QObject>
#include <QTimer>

class QNetworkReply;

namespace hub {

//! One message, the redirects on its way, its retries and its answer; goes away with the answer or with its Request.
//!
//! The answer is read in two steps, so that big ones need not be parsed on the GUI thread: `read` may run on another
//! thread and returns what is then to be done on this one.
class Exchange : public QObject
{
    Q_OBJECT

public:
    using Send = std::function<QNetworkReply *(const Message &message, int attempt)>;
    using Deliver = std::function<void()>;
    using Read = std::function<Deliver(Result<Response>)>;
    using Receive = std::function<void(QByteArrayView bytes)>;

    //! With `receive`, the body of a 2xx goes there as it arrives, and the answer itself has none.
    Exchange(Send send, Message message, Read read, QObject *parent, Receive receive = {});
    ~Exchange() override;

    //! Why a reply that has ended is no answer, if it is none.
    static std::optional<Error> transportFailure(const QNetworkReply &reply);

    bool isPending() const { return m_isPending; }
    void abandon(); //!< stop, call nobody back, go away

signals:
    void answered(const hub::Response &response);

private:
    void ask();
    void passOn();
    void conclude();
    void succeed(Response response);
    void fail(const Error &error);
    void finish(const Deliver &deliver);

    Send m_send;
    Message m_original;
    Message m_message;
    Read m_read;
    Receive m_receive;
    QNetworkReply *m_reply = nullptr;
    QTimer m_pause;
    RetrySchedule m_schedule;
    int m_hops = 0;
    bool m_isPending = true;
};

} // namespace hub
