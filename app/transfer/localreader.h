#pragma once

#include "transfer/folderscan.h"

#include <optional>

namespace transfer {

//! An open file that must stay the one that was looked at for as long as it is read.
class LocalReader
{
public:
    //! Fails when the file cannot be read or is another than expected.
    static Result<LocalReader> open(const LocalFile &expected);
    ~LocalReader();
    LocalReader(LocalReader &&other) noexcept;
    LocalReader &operator=(LocalReader &&other) noexcept;

    //! Up to `length` bytes from `offset` on; 0 only behind the expected end.
    Result<qint64> readAt(qint64 offset, char *data, qint64 length) const;
    //! What has become of it since, if anything; to be asked after the last byte.
    std::optional<Error> change() const;

    const LocalFile &file() const { return m_file; }

private:
    explicit LocalReader(LocalFile file, int descriptor) : m_file(std::move(file)), m_descriptor(descriptor) { }

    LocalFile m_file;
    int m_descriptor;
};

//! The file as it is by now; fails when there is none any more, or something else in its place.
Result<LocalFile> lookAgain(const LocalFile &file);
//! Whether an error says that the file is no longer what it was.
bool saysChanged(const Error &error);

//! All of a small file at once.
Result<QByteArray> readWhole(const LocalFile &file);
//! The first bytes, or all when there are fewer.
Result<QByteArray> readStart(const LocalFile &file, qint64 length);

} // namespace transfer
