#pragma once

#include "hub/tensor.h"
#include "models/preview/audiofacts.h"
#include "models/preview/datatable.h"
#include "models/preview/jsontree.h"
#include "models/preview/notebook.h"
#include "models/preview/parquetfooter.h"

#include <memory>
#include <variant>

struct TextContent {
    QString text = {};
    bool isCut = false; //!< the file goes on
    bool hasFoldedLines = false; //!< lines beyond what a text view can lay out were broken
    std::optional<TextPosition> brokenAt = {}; //!< where it is no JSON, although its name says so
};

struct JsonContent {
    std::shared_ptr<const JsonTree> tree = {};
    TextContent source = {};
};

struct NotebookContent {
    std::shared_ptr<const Notebook> notebook = {};
    TextContent source = {};
};

struct ImageContent {
    QByteArray bytes = {};
};

struct AudioContent {
    AudioFacts facts = {};
};

struct TableContent {
    std::shared_ptr<const DataTable> table = {};
    QString split = {}; //!< of the dataset viewer's rows; empty for a file's own
    qint64 total = -1; //!< rows of that split; -1: not known
};

//! What a Parquet file says of its columns, where there are no rows to show.
struct ColumnsContent {
    ParquetFooter footer = {};
};

//! What a file of weights says of itself.
struct TensorContent {
    std::vector<std::pair<QString, QString>> facts = {}; //!< keys and values as its writer put them there
    std::vector<hub::Tensor> tensors = {};
    bool isWhole = true; //!< otherwise more of the file has to be fetched for the rest
};

struct BytesContent {
    QByteArray bytes = {}; //!< the first ones
};

//! What can be shown of a file; nothing while it is not known yet, and where there is nothing to know.
using PreviewContent = std::variant<std::monostate, TextContent, JsonContent, NotebookContent, ImageContent,
                                    AudioContent, TableContent, ColumnsContent, TensorContent, BytesContent>;
