#include "models/preview/previewrecipe.h"

#include "hub/gguf.h"
#include "hub/safetensors.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace previews {

namespace {

constexpr qsizetype longestLine = 5'000;
constexpr qint64 audioPiece = 65'536;
constexpr qint64 headPiece = 100'000; // most heads of safetensors files are within it

//! The beginning of a file of that many bytes.
ByteSpan beginning(qint64 length, qint64 fileSize)
{
    return {.first = 0, .last = std::max<qint64>(0, std::min(length, fileSize) - 1)};
}

// A text view lays a line out as a whole: a megabyte without a line end would stop the window for seconds.
QString withFoldedLines(const QString &text, bool &hasFolded)
{
    QString folded;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf(u'\n', start);
        const qsizetype length = (end < 0 ? text.size() : end) - start;
        if (length > longestLine && folded.isEmpty())
            folded = text.first(start);
        if (length > longestLine || !folded.isEmpty()) {
            for (qsizetype at = 0; at < length; at += longestLine) {
                folded += QStringView(text).sliced(start + at, std::min(longestLine, length - at));
                folded += u'\n';
            }
            if (length == 0)
                folded += u'\n';
            hasFolded = hasFolded || length > longestLine;
        }
        start += length + 1;
    }
    return hasFolded ? folded : text;
}

using FromBytes = std::function<Result<PreviewContent>(const QByteArray &bytes)>;

//! Read at once, from the beginning of the file.
PreviewRecipe fromBeginning(qint64 length, qint64 fileSize, const FromBytes &read)
{
    return {.first = beginning(length, fileSize), .take = [read](const hub::FileRange &range) {
                return read(range.bytes).transform([](PreviewContent content) {
                    return PreviewStep{.content = std::move(content)};
                });
            }};
}

PreviewContent textOrBytes(const QByteArray &bytes, qint64 fileSize)
{
    std::optional<TextContent> text = decodeText(bytes, fileSize);
    if (text)
        return *std::move(text);
    return BytesContent{.bytes = bytes.first(std::min(qint64(bytes.size()), dumpedBytes))};
}

Result<PreviewContent> jsonContent(const QByteArray &bytes, qint64 fileSize)
{
    std::optional<TextContent> source = decodeText(bytes, fileSize);
    if (!source)
        return textOrBytes(bytes, fileSize);
    if (source->isCut)
        return *std::move(source);
    std::expected<JsonTree, TextPosition> tree = JsonTree::parse(bytes);
    if (!tree) {
        source->brokenAt = tree.error();
        return *std::move(source);
    }
    return JsonContent{.tree = std::make_shared<const JsonTree>(*std::move(tree)), .source = *std::move(source)};
}

Result<PreviewContent> notebookContent(const QByteArray &bytes, qint64 fileSize)
{
    std::optional<TextContent> source = decodeText(bytes, fileSize);
    if (!source || source->isCut)
        return textOrBytes(bytes, fileSize);
    return Notebook::parse(bytes).transform([&source](Notebook notebook) {
        return PreviewContent(NotebookContent{.notebook = std::make_shared<const Notebook>(std::move(notebook)),
                                              .source = *std::move(source)});
    });
}

PreviewRecipe audioRecipe(qint64 fileSize)
{
    const auto take = [fileSize](const hub::FileRange &range) -> Result<PreviewStep> {
        const qint64 tag = range.offset == 0 ? audio::tagLength(range.bytes) : 0;
        if (tag + 4096 > range.bytes.size() && tag < fileSize && tag > 0)
            return PreviewStep{.more = ByteSpan{.first = tag, .last = std::min(tag + audioPiece, fileSize) - 1},
                               .isEnough = false};
        const std::optional<AudioFacts> facts = audio::read(range.bytes, fileSize, range.offset);
        if (!facts)
            return failure(Error::Kind::Malformed, u"No sound could be made out in its first bytes."_s);
        return PreviewStep{.content = AudioContent{.facts = *facts}};
    };
    return {.first = beginning(audioPiece, fileSize), .take = take};
}

PreviewRecipe tableRecipe(qint64 fileSize, const QString &suffix)
{
    using Format = DataTableReader::Format;
    const bool isLines = suffix == "jsonl"_L1 || suffix == "ndjson"_L1;
    auto reader = std::make_shared<DataTableReader>(isLines ? Format::JsonLines : Format::Separated);
    const auto take = [fileSize, reader](const hub::FileRange &range) -> Result<PreviewStep> {
        const qint64 end = range.offset + range.bytes.size();
        return reader->take(range.bytes, end >= fileSize || range.bytes.isEmpty()).transform([&] {
            PreviewStep step;
            const bool isEnd = end >= fileSize || range.bytes.isEmpty();
            if (!isEnd)
                step.more = ByteSpan{.first = end, .last = std::min(end + tablePiece, fileSize) - 1};
            step.isEnough = isEnd || !reader->table().rows.empty();
            if (step.isEnough)
                step.content = TableContent{.table = std::make_shared<const DataTable>(reader->table())};
            return step;
        });
    };
    return {.first = beginning(tablePiece, fileSize), .take = take};
}

//! The end of the file says how long its footer is.
PreviewRecipe parquetRecipe(qint64 fileSize)
{
    auto bytes = std::make_shared<QByteArray>();
    const auto take = [bytes, fileSize](const hub::FileRange &range) -> Result<PreviewStep> {
        bytes->prepend(range.bytes);
        const Result<qint64> footer = ParquetFooter::length(*bytes);
        if (!footer)
            return std::unexpected(footer.error());
        const qint64 missing = *footer + ParquetFooter::markLength - bytes->size();
        const qint64 before = fileSize - bytes->size();
        if (missing > 0 && missing <= before && !range.bytes.isEmpty())
            return PreviewStep{.more = ByteSpan{.first = before - missing, .last = before - 1}, .isEnough = false};
        return ParquetFooter::parse(*bytes).transform(
            [](ParquetFooter parsed) { return PreviewStep{.content = ColumnsContent{.footer = std::move(parsed)}}; });
    };
    return {.first = {.first = std::max<qint64>(0, fileSize - headPiece), .last = fileSize - 1}, .take = take};
}

PreviewRecipe safetensorsRecipe(qint64 fileSize)
{
    auto bytes = std::make_shared<QByteArray>();
    const auto take = [bytes, fileSize](const hub::FileRange &range) -> Result<PreviewStep> {
        *bytes += range.bytes;
        const Result<qint64> length = hub::SafetensorsHeader::length(*bytes);
        if (!length)
            return std::unexpected(length.error());
        if (*length > bytes->size() && *length <= fileSize && !range.bytes.isEmpty())
            return PreviewStep{.more = ByteSpan{.first = bytes->size(), .last = *length - 1}, .isEnough = false};
        return hub::SafetensorsHeader::parse(*bytes).transform([](hub::SafetensorsHeader header) {
            TensorContent content{.tensors = std::move(header.tensors)};
            for (const auto &[key, value] : header.metadata.asKeyValueRange())
                content.facts.emplace_back(key, value);
            return PreviewStep{.content = std::move(content)};
        });
    };
    return {.first = beginning(headPiece, fileSize), .take = take};
}

QString written(const hub::GgufValue &value)
{
    if (value.type != hub::GgufType::Array)
        return value.value.toString();
    QStringList elements;
    const QVariantList shown = value.value.toList();
    for (const QVariant &element : shown)
        elements += element.toString();
    const QString more = value.count > shown.size() ? u", …"_s : QString();
    return u"[%1%2] (%3)"_s.arg(elements.join(u", "_s), more).arg(value.count);
}

TensorContent tensorContent(hub::GgufHeader header, bool isWhole)
{
    TensorContent content{.tensors = std::move(header.tensors), .isWhole = isWhole};
    for (const hub::GgufValue &value : header.values)
        content.facts.emplace_back(value.key, written(value));
    return content;
}

PreviewRecipe ggufRecipe(qint64 fileSize)
{
    auto bytes = std::make_shared<QByteArray>();
    const auto take = [bytes, fileSize](const hub::FileRange &range) -> Result<PreviewStep> {
        *bytes += range.bytes;
        Result<std::optional<hub::GgufHeader>> header = hub::GgufHeader::parse(*bytes, fileSize);
        if (!header)
            return std::unexpected(header.error());
        if (*header)
            return PreviewStep{.content = tensorContent(**std::move(header), true)};
        // As much again as there is, so that a long head takes few requests.
        const qint64 next = bytes->size();
        const ByteSpan more{.first = next, .last = std::min(next + std::max(headPiece, next), fileSize) - 1};
        return hub::GgufHeader::parsePart(*bytes).transform([&more](hub::GgufHeader part) {
            part.tensors.clear(); // a list of some of them would pass for all
            return PreviewStep{.content = tensorContent(std::move(part), false), .more = more, .isEnough = false};
        });
    };
    return {.first = beginning(headPiece, fileSize), .take = take};
}

} // namespace

std::optional<TextContent> decodeText(const QByteArray &bytes, qint64 fileSize)
{
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    if (encoding == QStringConverter::Utf8
        && QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 8192)).contains('\0'))
        return {};
    TextContent content{.isCut = bytes.size() < fileSize};
    QString text = QStringDecoder(encoding)(bytes);
    text.replace(u"\r\n"_s, u"\n"_s);
    content.text = withFoldedLines(text, content.hasFoldedLines);
    return content;
}

std::optional<PreviewRecipe> recipe(PreviewKind kind, qint64 fileSize, const QString &path)
{
    switch (kind) {
    case PreviewKind::Nothing:
    case PreviewKind::Folder:
    case PreviewKind::Submodule: return {};
    case PreviewKind::Text:
    case PreviewKind::Markdown:
        return fromBeginning(textCut, fileSize, [fileSize](const QByteArray &bytes) -> Result<PreviewContent> {
            return textOrBytes(bytes, fileSize);
        });
    case PreviewKind::Json:
        return fromBeginning(textCut, fileSize,
                             [fileSize](const QByteArray &bytes) { return jsonContent(bytes, fileSize); });
    case PreviewKind::Notebook:
        return fromBeginning(textCut, fileSize,
                             [fileSize](const QByteArray &bytes) { return notebookContent(bytes, fileSize); });
    case PreviewKind::Image:
        if (fileSize > imageLimit)
            return {};
        return fromBeginning(imageLimit, fileSize, [](const QByteArray &bytes) -> Result<PreviewContent> {
            return ImageContent{.bytes = bytes};
        });
    case PreviewKind::Audio: return audioRecipe(fileSize);
    case PreviewKind::Table: return tableRecipe(fileSize, suffixOf(path));
    case PreviewKind::Parquet: return parquetRecipe(fileSize);
    case PreviewKind::Safetensors: return safetensorsRecipe(fileSize);
    case PreviewKind::Gguf: return ggufRecipe(fileSize);
    case PreviewKind::Pickle:
    case PreviewKind::Binary:
        return fromBeginning(dumpedBytes, fileSize, [](const QByteArray &bytes) -> Result<PreviewContent> {
            return BytesContent{.bytes = bytes};
        });
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace previews
