#pragma once

#include "hub/message.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

//! What the targets share: bytes in, and a claim that ends the run when it does not hold.
namespace fuzz {

inline QByteArray bytes(const uint8_t *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

inline hub::Response answer(const QByteArray &body)
{
    return {.status = 200, .body = body, .url = QUrl(QStringLiteral("https://huggingface.co/api"))};
}

inline void require(bool holds, const char *claim)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", claim);
    std::abort();
}

} // namespace fuzz

//! A function of a QByteArray as libFuzzer calls it.
#define HUBCAP_FUZZ(function)                                                                                          \
    extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)                                            \
    {                                                                                                                  \
        function(fuzz::bytes(data, size));                                                                             \
        return 0;                                                                                                      \
    }
