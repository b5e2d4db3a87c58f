#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace hub {

//! A JSON body with somebody's secret in it: overwritten in memory when its last owner lets go, and able to take the
//! secret out of what a server says about it. What the network layer copies for itself is out of reach.
class SecretBody
{
public:
    //! The members of `open`, which nobody minds, and one more with the secret.
    SecretBody(const QJsonObject &open, const QString &name, const QString &secret);
    ~SecretBody();
    SecretBody(const SecretBody &) = delete;
    SecretBody &operator=(const SecretBody &) = delete;

    //! Without a copy; valid as long as this is.
    QByteArray bytes() const { return QByteArray::fromRawData(m_body.constData(), m_body.size()); }

    QString removedFrom(const QString &text) const; //!< with "…" for the secret

private:
    QByteArray m_body;
    QByteArray m_secret;
};

} // namespace hub
