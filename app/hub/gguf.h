#pragma once

#include "hub/fileranges.h"
#include "hub/tensor.h"

#include <QVariant>

#include <optional>

//! What is in a GGUF file, without fetching it (hub-api "File metadata without download").
namespace hub {

//! The numbers that stand for types of values in the file.
enum class GgufType : quint32 { U8, I8, U16, I16, U32, I32, F32, Bool, String, Array, U64, I64, F64 };

//! One fact of the file's metadata.
struct GgufValue {
    QString key = {}; //!< "general.architecture", …
    GgufType type = GgufType::U8;
    QVariant value = {}; //!< number, bool, text; of an array its first elements, at most GgufHeader::shownElements
    GgufType elementType = GgufType::U8; //!< of arrays
    qint64 count = 1; //!< elements, all of them
};

//! The head of a GGUF file, versions 1 to 3 in either byte order: facts, then tensors.
//!
//! Files are what strangers wrote, so everything is bounded: a file that claims more than these limits is refused.
struct GgufHeader {
    static constexpr qint64 sizeLimit = 128 * 1024 * 1024; //!< bytes of the whole head
    static constexpr qint64 valueLimit = 65'536; //!< facts
    static constexpr qint64 tensorLimit = 1'000'000;
    static constexpr qint64 textLimit = 32 * 1024 * 1024; //!< bytes of one text
    static constexpr qint64 elementLimit = 16 * 1024 * 1024; //!< of one array, nested ones included
    static constexpr int nestingLimit = 4; //!< arrays in arrays
    static constexpr int dimensionLimit = 8;
    static constexpr int shownElements = 64;

    quint32 version = 0;
    bool isBigEndian = false;
    std::vector<GgufValue> values = {}; //!< in the order of the file
    std::vector<Tensor> tensors =
        {}; //!< shape as in the file: the fastest dimension first; where the data begins, not ends
    ParameterCounts parameterCounts = {};
    qint64 alignment = 32; //!< bytes, `general.alignment`
    qint64 dataOffset = 0; //!< where in the file the data of the tensors begins

    const GgufValue *find(QStringView key) const; //!< null when the file does not say

    //! From a file's first bytes. Nothing when the head goes on behind them: more are needed. Malformed for what is no
    //! such file, or claims more than the limits, or more elements than `fileSize` bytes have bits (-1: not known).
    static Result<std::optional<GgufHeader>> parse(QByteArrayView beginning, qint64 fileSize = -1);
    //! As much as those bytes hold: facts come before tensors, and the first ones say most. Malformed as parse().
    static Result<GgufHeader> parsePart(QByteArrayView beginning);
};

//! The name that ggml gives to a type of tensors: F16, Q4_K, …; "type 99" for one that came later.
QString ggmlTypeName(quint32 type);

//! Collects the head of a file range by range: 2 MB, then as much again as is there already, until it is complete.
//!
//! Ask nextRange(), give what came to take(), and go on until that returns the header.
class GgufReader
{
public:
    static constexpr qint64 firstRange = 2'000'000; //!< bytes

    //! GET of the next bytes. Errors: as fileRange().
    Call<FileRange> nextRange(const RepoId &repo, const QString &revision, const QString &path) const;
    //! Nothing while more is needed. Malformed as GgufHeader::parse(), and for a file that ends too early.
    Result<std::optional<GgufHeader>> take(const FileRange &range);

private:
    QByteArray m_bytes;
};

} // namespace hub
