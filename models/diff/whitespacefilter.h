#pragma once

#include "models/diff/changeset.h"

//! The same changes without those that only move whitespace about: such lines become context, hunks with nothing else
//! go. Pure functions for a worker thread.
namespace whitespacefilter {

//! Gives the file itself back where nothing changes.
ChangedFilePointer filtered(const ChangedFilePointer &file);
ChangeSet filtered(const ChangeSet &set);

} // namespace whitespacefilter
