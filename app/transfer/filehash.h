#pragma once

#include "transfer/folderscan.h"

#include <QByteArray>

#include <memory>

using EVP_MD_CTX = struct evp_md_ctx_st;

namespace transfer {

//! A running digest by OpenSSL, which uses the processor's own instructions.
class Digest
{
public:
    enum class Kind {
        Sha256, //!< names a large file's content
        GitBlob, //!< SHA-1 over git's header and the content: names any other file's
    };

    Digest(Kind kind, qint64 size); //!< a git blob's header holds its size
    ~Digest();
    Digest(Digest &&) noexcept;
    Digest &operator=(Digest &&) noexcept;

    void add(const char *data, qint64 length);
    void add(QByteArrayView data) { add(data.data(), data.size()); }
    QString hex(); //!< ends it

private:
    struct Free {
        void operator()(EVP_MD_CTX *context) const;
    };
    std::unique_ptr<EVP_MD_CTX, Free> m_context;
};

//! Which digests are wanted of a file, or were found; an unwanted one is empty.
struct FileHashes {
    QString sha256 = {};
    QString gitBlob = {};
};

struct WantedHashes {
    bool sha256 = false;
    bool gitBlob = false;
};

//! Reads a file once; fails when it is not, or no longer, the file that was looked at. `progress` is told how many
//! bytes were read since it was last called.
Result<FileHashes> hashFile(const LocalFile &file, WantedHashes wanted, const std::stop_token &stop,
                            const std::function<void(qint64 bytes)> &progress = {});

} // namespace transfer
