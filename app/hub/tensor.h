#pragma once

#include "core/result.h"

#include <QString>

#include <map>
#include <vector>

namespace hub {

//! One tensor as a file of weights lists it.
struct Tensor {
    QString name = {};
    QString type = {}; //!< as its format spells it: F16, BF16, I64, … or F16, Q4_K, …
    std::vector<qint64> shape = {}; //!< none for a single number
    qint64 begin = 0; //!< bytes from where the data of all tensors begins
    qint64 end = 0; //!< behind its last byte; equal to begin where the format does not say

    //! The product of the shape; negative sizes and products beyond 63 bits are refused, since files may claim
    //! anything.
    Result<qint64> elementCount() const;
};

using ParameterCounts = std::map<QString, qint64>; //!< elements by type

//! What some tensors hold together; fails where one's count, or a sum, is out of reach.
Result<ParameterCounts> countParameters(const std::vector<Tensor> &tensors);

//! The sum over all types.
qint64 total(const ParameterCounts &counts);

} // namespace hub
