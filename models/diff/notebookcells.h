#pragma once

#include "models/diff/detailtable.h"

#include <QByteArray>

#include <optional>

//! What changed in a notebook, cell by cell instead of line by line of its JSON.
namespace notebookcells {

//! Of two whole .ipynb; nothing where either cannot be read, or no cell changed. Pure, for a worker thread.
std::optional<DetailTable> compare(const QByteArray &before, const QByteArray &after);

} // namespace notebookcells
