#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

//! One tensor as a safetensors file lists it.
struct Tensor {
    QString name = {};
    QString type = {}; //!< F16, BF16, I64, …
    std::vector<qint64> shape = {};

    qint64 elementCount() const;
};

//! The table of contents at the beginning of a safetensors file: eight bytes of length, then JSON.
struct SafetensorsHeader {
    static constexpr qint64 prefixSize = 8;
    static constexpr qint64 lengthLimit = 25'000'000; //!< more is not fetched for a look

    std::vector<Tensor> tensors = {};
    qint64 parameters = 0;

    //! How many bytes of the file the header takes, these eight included; none where that makes no sense.
    static std::optional<qint64> length(const QByteArray &prefix);
    static Result<SafetensorsHeader> parse(const QByteArray &beginning);
};
