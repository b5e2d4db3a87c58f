#pragma once

#include "sandbox/backend.h"

namespace sandbox {

//! What a self-hosted server does otherwise than the Hub, around the answers of the Hub itself: there are no
//! discussions and no Spaces (501), ids of commits have 64 digits, and a new commit's address lacks the host. That it
//! takes commits whatever their parentCommit says and forgets the old ids of repos is where those are read.
class PlainServer
{
public:
    explicit PlainServer(const Backend &backend) : m_backend(backend) { }

    Answer answer(Incoming &incoming, const Handler &hub) const;

    static Refusal notImplemented();

    static QByteArray longId(const QByteArray &id);
    //! The same text with the ids of commits in it as git has them; other runs of 64 digits stay as they are.
    static QByteArray withShortIds(const QByteArray &text);

private:
    QJsonValue withLongIds(const QString &key, const QJsonValue &value) const;
    void lengthenIds(Answer &answer) const;

    const Backend &m_backend;
};

} // namespace sandbox
