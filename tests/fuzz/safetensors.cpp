#include "hub/safetensors.h"

#include "input.h"

namespace {

void read(const QByteArray &bytes)
{
    const auto header = hub::SafetensorsHeader::parse(bytes);
    if (header) {
        fuzz::require(hub::total(header->parameterCounts) >= 0, "elements can be counted");
        for (const hub::Tensor &tensor : header->tensors)
            fuzz::require(tensor.elementCount().has_value() && tensor.begin <= tensor.end, "a tensor has its place");
    }
    // The same bytes as the JSON of a header, so that its length need not be guessed, and as an index.
    const auto json = hub::SafetensorsHeader::parseJson(bytes);
    fuzz::require(!json || json->tensors.size() <= size_t(bytes.size()), "no tensor comes from nothing");
    if (const auto index = hub::SafetensorsIndex::parse(bytes)) {
        for (const QString &file : index->files())
            fuzz::require(!file.startsWith(u'/') && !file.split(u'/').contains(QStringLiteral("..")),
                          "files lie in the repo");
    }
}

} // namespace

HUBCAP_FUZZ(read)
