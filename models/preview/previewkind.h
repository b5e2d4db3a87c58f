#pragma once

#include "hub/tree.h"

//! How a file is looked at; by its name, as nothing of it has been fetched yet.
enum class PreviewKind {
    Nothing,
    Folder,
    Submodule,
    Text,
    Markdown,
    Json,
    Notebook,
    Image,
    Audio,
    Table, //!< CSV and its relatives, JSON Lines
    Parquet,
    Safetensors,
    Gguf,
    Pickle, //!< opening it runs code, so what it would load is said
    Binary, //!< facts, and the first bytes
};

PreviewKind previewKindOf(const hub::TreeEntry &entry);

//! "json" for "a/b.JSON"; empty where there is none.
QString suffixOf(const QString &path);
