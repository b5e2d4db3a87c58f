#pragma once

#include "core/result.h"

#include <optional>
#include <stop_token>
#include <utility>

namespace transfer {

//! An advisory lock on a file (flock), as other programs of the same cache take it; given back with the object.
class FileLock
{
public:
    //! Waits until it is free; Cancelled when stopped before.
    static Result<FileLock> take(const QString &path, const std::stop_token &stop);
    //! Does not wait: nothing when somebody has it, or it cannot be taken at all.
    static std::optional<FileLock> tryTake(const QString &path);
    ~FileLock();
    FileLock(FileLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) { }
    FileLock &operator=(FileLock &&) = delete;

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) { }

    int m_descriptor;
};

} // namespace transfer
