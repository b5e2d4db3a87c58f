#pragma once

#include "models/explore/reposearch.h"

//! A search as a line of text that can be edited, kept and sent to others: words for the name, key:value for all else,
//! such as whisper task:automatic-speech-recognition license:mit co2:..100 sort:likes.
namespace querytext {

QString write(const RepoSearch &search);

//! The same search again; keys are those of the facets of the kind. Invalid, with the reason, where a word is no
//! filter of it. A key that nobody knows belongs to a tag, as tags have colons in them.
Result<RepoSearch> read(hub::RepoKind kind, const QString &text);

} // namespace querytext
