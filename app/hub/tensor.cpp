#include "hub/tensor.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace hub {

Result<qint64> Tensor::elementCount() const
{
    qint64 count = 1;
    for (const qint64 size : shape) {
        if (size < 0 || qMulOverflow(count, size, &count))
            return failure(Error::Kind::Malformed, u"The tensor %1 has an impossible shape."_s.arg(name));
    }
    return count;
}

Result<ParameterCounts> countParameters(const std::vector<Tensor> &tensors)
{
    ParameterCounts counts;
    qint64 sum = 0;
    for (const Tensor &tensor : tensors) {
        const Result<qint64> count = tensor.elementCount();
        if (!count)
            return std::unexpected(count.error());
        if (qAddOverflow(sum, *count, &sum))
            return failure(Error::Kind::Malformed, u"The tensors claim more elements than can be counted."_s);
        counts[tensor.type] += *count;
    }
    return counts;
}

qint64 total(const ParameterCounts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), qint64(0),
                           [](qint64 sum, const auto &count) { return sum + count.second; });
}

} // namespace hub
