#pragma once

#include "models/diff/detailtable.h"

#include <QByteArray>

#include <optional>

//! What changed in the front matter of a card, field by field.
namespace cardfields {

//! Of two whole README.md; nothing where neither has front matter, or what changed is elsewhere. Front matter that
//! cannot be read as YAML is one field. Pure, for a worker thread.
std::optional<DetailTable> compare(const QByteArray &before, const QByteArray &after);

} // namespace cardfields
