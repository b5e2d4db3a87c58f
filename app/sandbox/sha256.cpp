#include "sandbox/sha256.h"

#include <openssl/evp.h>

namespace sandbox {

void Sha256::Free::operator()(EVP_MD_CTX *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
}

void Sha256::add(QByteArrayView piece)
{
    EVP_DigestUpdate(m_context.get(), piece.data(), size_t(piece.size()));
}

QByteArray Sha256::hex()
{
    QByteArray digest(EVP_MD_CTX_get_size(m_context.get()), '\0');
    EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr);
    return digest.toHex();
}

} // namespace sandbox
