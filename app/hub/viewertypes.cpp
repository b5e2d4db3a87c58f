#include "hub/viewertypes.h"

#include "hub/readers.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

template<typename T>
Result<std::vector<T>> listIn(const QJsonObject &json, QLatin1StringView key)
{
    return readRows<T>(json[key].toArray(), &T::fromJson);
}

} // namespace

Result<ViewerAbilities> ViewerAbilities::fromJson(const QJsonObject &json)
{
    return ViewerAbilities{.preview = json::flag(json["preview"_L1]),
                           .viewer = json::flag(json["viewer"_L1]),
                           .search = json::flag(json["search"_L1]),
                           .filter = json::flag(json["filter"_L1]),
                           .statistics = json::flag(json["statistics"_L1])};
}

Result<ViewerSplit> ViewerSplit::fromJson(const QJsonObject &json)
{
    return ViewerSplit{.dataset = json::text(json["dataset"_L1]),
                       .config = json::text(json["config"_L1]),
                       .split = json::text(json["split"_L1])};
}

Result<ViewerSplits> ViewerSplits::fromJson(const QJsonObject &json)
{
    return listIn<ViewerSplit>(json, "splits"_L1).transform([&json](std::vector<ViewerSplit> splits) {
        return ViewerSplits{.splits = std::move(splits),
                            .pending = json["pending"_L1].toArray(),
                            .failed = json["failed"_L1].toArray()};
    });
}

QString ViewerFeature::kind() const
{
    return json::text(type["_type"_L1]);
}

Result<ViewerFeature> ViewerFeature::fromJson(const QJsonObject &json)
{
    return ViewerFeature{.index = json::integer(json["feature_idx"_L1]),
                         .name = json::text(json["name"_L1]),
                         .type = json["type"_L1].toObject()};
}

Result<ViewerRow> ViewerRow::fromJson(const QJsonObject &json)
{
    return ViewerRow{.index = json::integer(json["row_idx"_L1]),
                     .cells = json["row"_L1].toObject(),
                     .truncated = json::texts(json["truncated_cells"_L1])};
}

Result<ViewerRows> ViewerRows::fromJson(const QJsonObject &json)
{
    Result<std::vector<ViewerFeature>> features = listIn<ViewerFeature>(json, "features"_L1);
    if (!features)
        return std::unexpected(features.error());
    return listIn<ViewerRow>(json, "rows"_L1).transform([&](std::vector<ViewerRow> rows) {
        return ViewerRows{.features = *std::move(features),
                          .rows = std::move(rows),
                          .total = json::integer(json["num_rows_total"_L1], -1),
                          .isPartial = json::flag(json["partial"_L1]),
                          .isTruncated = json::flag(json["truncated"_L1])};
    });
}

Result<ParquetFile> ParquetFile::fromJson(const QJsonObject &json)
{
    return ParquetFile{.config = json::text(json["config"_L1]),
                       .split = json::text(json["split"_L1]),
                       .url = QUrl(json::text(json["url"_L1])),
                       .fileName = json::text(json["filename"_L1]),
                       .size = json::integer(json["size"_L1], -1)};
}

Result<ParquetFiles> ParquetFiles::fromJson(const QJsonObject &json)
{
    return listIn<ParquetFile>(json, "parquet_files"_L1).transform([&json](std::vector<ParquetFile> files) {
        return ParquetFiles{.files = std::move(files), .isPartial = json::flag(json["partial"_L1])};
    });
}

Result<ViewerSize> ViewerSize::fromJson(const QJsonObject &json)
{
    return ViewerSize{.config = json::text(json["config"_L1]),
                      .split = json::text(json["split"_L1]),
                      .rows = json::integer(json["num_rows"_L1], -1),
                      .originalBytes = json::integer(json["num_bytes_original_files"_L1], -1),
                      .parquetBytes = json::integer(json["num_bytes_parquet_files"_L1], -1),
                      .memoryBytes = json::integer(json["num_bytes_memory"_L1], -1)};
}

Result<ViewerSizes> ViewerSizes::fromJson(const QJsonObject &json)
{
    const QJsonObject size = json["size"_L1].toObject();
    const Result<ViewerSize> dataset = ViewerSize::fromJson(size["dataset"_L1].toObject());
    Result<std::vector<ViewerSize>> configs = listIn<ViewerSize>(size, "configs"_L1);
    Result<std::vector<ViewerSize>> splits = listIn<ViewerSize>(size, "splits"_L1);
    if (!dataset || !configs || !splits)
        return failure(Error::Kind::Malformed, u"The answer is not about sizes."_s);
    return ViewerSizes{.dataset = *dataset,
                       .configs = *std::move(configs),
                       .splits = *std::move(splits),
                       .isPartial = json::flag(json["partial"_L1])};
}

Result<ColumnStatistics> ColumnStatistics::fromJson(const QJsonObject &json)
{
    return ColumnStatistics{.column = json::text(json["column_name"_L1]),
                            .type = json::text(json["column_type"_L1]),
                            .figures = json["column_statistics"_L1].toObject()};
}

Result<ViewerStatistics> ViewerStatistics::fromJson(const QJsonObject &json)
{
    return listIn<ColumnStatistics>(json, "statistics"_L1).transform([&json](std::vector<ColumnStatistics> columns) {
        return ViewerStatistics{.examples = json::integer(json["num_examples"_L1]),
                                .columns = std::move(columns),
                                .isPartial = json::flag(json["partial"_L1])};
    });
}

Result<ViewerInfo> ViewerInfo::fromJson(const QJsonObject &json)
{
    return ViewerInfo{.info = json["dataset_info"_L1].toObject(), .isPartial = json::flag(json["partial"_L1])};
}

} // namespace hub
