#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace hub {

//! The address of one Hub: which requests belong to it, and therefore may carry its token.
class Endpoint
{
public:
    //! The public Hub, https://huggingface.co
    Endpoint();
    explicit Endpoint(const QUrl &url);

    //! What a person typed or HF_ENDPOINT says; invalid unless it is an http or https address.
    static Endpoint fromText(const QString &text);

    bool isValid() const;
    bool isPublicHub() const; //!< the address that the Hub's own answers use for themselves
    const QUrl &url() const { return m_url; }
    QString text() const; //!< without a trailing slash
    QString displayName() const; //!< host, with the port when it is not the usual one

    //! Same scheme, host and port: the token may go there.
    bool owns(const QUrl &url) const;

    //! The server that shows datasets (hub-api "Dataset viewer"): the public Hub has one, others have none, and get an
    //! empty address.
    QUrl viewer() const;

    //! The address of an already encoded path (beginning with a slash) and query below this Hub.
    QUrl at(const QByteArray &path, const QByteArray &query = {}) const;

    //! Answers of other Hubs may still name https://huggingface.co; what we call ourselves stays on this one.
    QUrl moved(const QUrl &url) const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;

private:
    QUrl m_url;
};

} // namespace hub
