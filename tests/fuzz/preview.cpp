#include "input.h"
#include "models/preview/audiofacts.h"
#include "models/preview/datatable.h"
#include "models/preview/jsontree.h"
#include "models/preview/notebook.h"
#include "models/preview/parquetfooter.h"

namespace {

void readJson(const QByteArray &bytes)
{
    const auto tree = JsonTree::parse(bytes);
    if (!tree) {
        fuzz::require(tree.error().line > 0 && tree.error().column > 0, "what is wrong is somewhere");
        return;
    }
    std::vector<JsonTree::Node> open{JsonTree::root};
    qsizetype seen = 0;
    while (!open.empty()) {
        const JsonTree::Node node = open.back();
        open.pop_back();
        ++seen;
        fuzz::require(!tree->source(node).isEmpty(), "every value is written somewhere");
        static_cast<void>(tree->key(node));
        static_cast<void>(tree->text(node));
        for (int row = 0; row < tree->childCount(node); ++row) {
            const JsonTree::Node child = tree->child(node, row);
            fuzz::require(tree->parent(child) == node && tree->row(child) == row, "children know where they are");
            open.push_back(child);
        }
    }
    fuzz::require(seen <= bytes.size(), "nothing comes from nothing");
}

void readTable(const QByteArray &bytes, DataTableReader::Format format)
{
    DataTableReader whole(format);
    const bool isRight = whole.take(bytes, true).has_value();
    DataTableReader pieces(format);
    const qsizetype middle = bytes.size() / 2;
    const bool isRightInPieces =
        pieces.take(bytes.first(middle), false).has_value() && pieces.take(bytes.sliced(middle), true).has_value();
    fuzz::require(isRight == isRightInPieces, "a table is right however it comes");
    fuzz::require(!isRight || whole.table().rows == pieces.table().rows, "a table is the same however it comes");
}

void read(const QByteArray &bytes)
{
    readJson(bytes);
    readTable(bytes, DataTableReader::Format::Separated);
    readTable(bytes, DataTableReader::Format::JsonLines);
    const auto sound = audio::read(bytes, bytes.size());
    fuzz::require(!sound || !sound->duration || sound->duration->count() >= 0, "no sound is shorter than nothing");
    fuzz::require(audio::tagLength(bytes) >= 0, "no tag is shorter than nothing");
    static_cast<void>(Notebook::parse(bytes));
    const Result<ParquetFooter> footer = ParquetFooter::parse(bytes);
    fuzz::require(!footer || footer->columns.size() <= size_t(bytes.size()), "columns take bytes");
}

} // namespace

HUBCAP_FUZZ(read)
