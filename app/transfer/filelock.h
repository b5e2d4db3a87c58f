#pragma once

#include "core/result.h"

#include <stop_token>

namespace transfer {

//! An advisory lock on a file (flock), as other programs of the same cache take it; given back with the object.
class FileLock
{
public:
    //! Waits until it is free; Cancelled when stopped before.
    static Result<FileLock> take(const QString &path, const std::stop_token &stop);
    ~FileLock();
    FileLock(FileLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) { }
    FileLock &operator=(FileLock &&) = delete;

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) { }

    int m_descriptor;
};

} // namespace transfer
