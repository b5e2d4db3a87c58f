#include "hub/gguf.h"

#include "input.h"

namespace {

void read(const QByteArray &bytes)
{
    const auto open = hub::GgufHeader::parse(bytes);
    const auto whole = hub::GgufHeader::parse(bytes, bytes.size());
    if (!open) {
        fuzz::require(!whole, "what is wrong at the beginning is wrong in the whole");
        return;
    }
    if (!*open) {
        fuzz::require(!whole, "a whole file does not go on");
        return;
    }
    const hub::GgufHeader &header = **open;
    fuzz::require(header.dataOffset % header.alignment == 0, "the data is aligned");
    fuzz::require(hub::total(header.parameterCounts) >= 0, "elements can be counted");
    fuzz::require(header.values.size() + header.tensors.size() <= size_t(bytes.size()), "nothing comes from nothing");
    for (const hub::GgufValue &value : header.values) // a text would become a list of its letters
        fuzz::require(value.type != hub::GgufType::Array
                          || value.value.toList().size() <= hub::GgufHeader::shownElements,
                      "long arrays are not kept");
}

} // namespace

HUBCAP_FUZZ(read)
