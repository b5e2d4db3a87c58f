#pragma once

#include "core/error.h"

#include <expected>
#include <functional>

//! A T or the Error that stood in its way.
template<typename T>
using Result = std::expected<T, Error>;

template<typename T>
using Callback = std::function<void(Result<T>)>;

//! Shorthand for the failing end of a Result.
inline std::unexpected<Error> failure(Error::Kind kind, QString detail = {}, QString subject = {})
{
    return std::unexpected(Error{.kind = kind, .detail = std::move(detail), .subject = std::move(subject)});
}
