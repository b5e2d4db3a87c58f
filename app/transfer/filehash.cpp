#include "transfer/filehash.h"

#include "transfer/localreader.h"
#include "transfer/readahead.h"

#include <algorithm>
#include <array>
#include <openssl/evp.h>
#include <optional>
#include <utility>
#include <vector>

namespace transfer {

namespace {

// Small enough that what was read is still in the processor's cache when it is hashed.
constexpr qint64 chunkSize = 256 * 1024;
constexpr qint64 reportEvery = 4 * chunkSize;
constexpr qint64 worthReadingAhead = 16 * chunkSize;

} // namespace

void Digest::Free::operator()(EVP_MD_CTX *context) const
{
    EVP_MD_CTX_free(context);
}

Digest::Digest(Kind kind, qint64 size) : m_context(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(m_context.get(), kind == Kind::Sha256 ? EVP_sha256() : EVP_sha1(), nullptr);
    if (kind != Kind::GitBlob)
        return;
    const QByteArray header = "blob " + QByteArray::number(size);
    add(header.constData(), header.size() + 1); // with its terminating zero
}

Digest::~Digest() = default;
Digest::Digest(Digest &&) noexcept = default;
Digest &Digest::operator=(Digest &&) noexcept = default;

void Digest::add(const char *data, qint64 length)
{
    EVP_DigestUpdate(m_context.get(), data, size_t(length));
}

QString Digest::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(m_context.get(), digest.data(), &length);
    return QString::fromLatin1(QByteArrayView(digest.data(), qsizetype(length)).toByteArray().toHex());
}

namespace {

//! The blocks of a file one after the other. Of a large one they are read ahead; for the others a thread costs more
//! than it saves.
class Blocks
{
public:
    explicit Blocks(const LocalReader &reader) : m_reader(reader)
    {
        const qint64 size = reader.file().size;
        if (size >= worthReadingAhead)
            m_ahead.emplace(reader);
        else
            m_chunk.resize(std::min(chunkSize, std::max<qint64>(size, 1)));
    }

    Result<QByteArrayView> next()
    {
        if (m_ahead)
            return m_ahead->next();
        return m_reader.readAt(m_done, m_chunk.data(), m_chunk.size()).transform([this](qint64 count) {
            m_done += count;
            return QByteArrayView(m_chunk).first(count);
        });
    }

private:
    const LocalReader &m_reader;
    QByteArray m_chunk;
    qint64 m_done = 0;
    std::optional<ReadAhead> m_ahead;
};

} // namespace

Result<FileHashes> hashFile(const LocalFile &file, WantedHashes wanted, const std::stop_token &stop,
                            const std::function<void(qint64)> &progress)
{
    const Result<LocalReader> reader = LocalReader::open(file);
    if (!reader)
        return std::unexpected(reader.error());
    std::vector<Digest> digests;
    if (wanted.sha256)
        digests.emplace_back(Digest::Kind::Sha256, file.size);
    if (wanted.gitBlob)
        digests.emplace_back(Digest::Kind::GitBlob, file.size);
    Blocks blocks(*reader);
    qint64 reported = 0;
    for (qint64 done = 0; done < file.size;) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        const Result<QByteArrayView> block = blocks.next();
        if (!block)
            return std::unexpected(block.error());
        for (Digest &digest : digests)
            digest.add(*block);
        done += block->size();
        if (progress && (done - reported >= reportEvery || done == file.size)) {
            progress(done - reported);
            reported = done;
        }
    }
    if (std::optional<Error> change = reader->change())
        return std::unexpected(*std::move(change));
    FileHashes hashes;
    if (wanted.sha256)
        hashes.sha256 = digests.front().hex();
    if (wanted.gitBlob)
        hashes.gitBlob = digests.back().hex();
    return hashes;
}

} // namespace transfer
