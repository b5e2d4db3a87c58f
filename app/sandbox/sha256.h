#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

using EVP_MD_CTX = struct evp_md_ctx_st;

namespace sandbox {

//! A running SHA-256 by OpenSSL, which uses what the processor has for it.
class Sha256
{
public:
    Sha256();

    void add(QByteArrayView piece);
    QByteArray hex(); //!< ends it

private:
    struct Free {
        void operator()(EVP_MD_CTX *context) const;
    };
    std::unique_ptr<EVP_MD_CTX, Free> m_context;
};

} // namespace sandbox
