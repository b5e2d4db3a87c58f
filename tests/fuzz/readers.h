#pragma once

#include "hub/call.h"

#include <functional>
#include <vector>

namespace fuzz {

using Reader = std::function<void(const hub::Response &)>;

template<typename T>
Reader readerOf(const hub::Call<T> &call)
{
    return [read = call.read](const hub::Response &response) { (void)read(response); };
}

template<typename T>
Reader readerOf(const Result<hub::Call<T>> &call)
{
    return readerOf(call.value());
}

//! The reader of each call whose answer is JSON, and of errors.
std::vector<Reader> readers();

std::vector<Reader> communityReaders(); //!< of discussions, Spaces, collections, people; part of readers()
std::vector<Reader> searchReaders(); //!< of what finds and describes repos; part of readers()

} // namespace fuzz
