#pragma once

#include "hub/fileranges.h"
#include "models/preview/previewcontent.h"
#include "models/preview/previewkind.h"

#include <functional>

//! Bytes of a file, both ends included.
struct ByteSpan {
    qint64 first = 0;
    qint64 last = -1;

    qint64 length() const { return last - first + 1; }
};

//! How far a file is understood: what can be shown by now, and which bytes would tell more.
struct PreviewStep {
    PreviewContent content = {};
    std::optional<ByteSpan> more = {};
    bool isEnough = true; //!< to be looked at; otherwise `more` is needed, if it may be fetched
};

//! How a kind of file is read: which bytes first, and what to make of them. Failing, it is not what its name says.
struct PreviewRecipe {
    ByteSpan first = {};
    //! Remembers what it was given before; one call at a time, on any thread.
    std::function<Result<PreviewStep>(const hub::FileRange &range)> take = {};
};

namespace previews {

constexpr qint64 unaskedLimit = 1'000'000; //!< bytes that are fetched of a file without being asked to
constexpr qint64 textCut = 10'000'000; //!< the most of a text
constexpr qint64 imageLimit = 25'000'000; //!< larger ones are not shown at all
constexpr qint64 tablePiece = 256'000;
constexpr qint64 dumpedBytes = 4'096;

//! Nothing for kinds that no bytes are needed for, and for what is too large to be shown at all.
std::optional<PreviewRecipe> recipe(PreviewKind kind, qint64 fileSize, const QString &path);

//! UTF-8 or UTF-16 text made fit for a text view; nothing for what is no text.
std::optional<TextContent> decodeText(const QByteArray &bytes, qint64 fileSize);

} // namespace previews
