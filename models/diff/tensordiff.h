#pragma once

#include "models/diff/detailtable.h"
#include "models/diff/weightshead.h"

//! What changed between the tensors of two files of weights.
namespace tensordiff {

//! Tensors added, removed, reshaped and retyped, and facts of the metadata that changed; the second table only where
//! there are any. A side without a file is empty. Pure, for a worker thread.
std::vector<DetailTable> compare(const WeightsHead &before, const WeightsHead &after);

} // namespace tensordiff
