#pragma once

#include "core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QUrl>

#include <vector>

//! What the dataset viewer answers (hub-api "Dataset viewer").
namespace hub {

//! What the viewer can do with a dataset.
struct ViewerAbilities {
    bool preview = false; //!< the first rows
    bool viewer = false; //!< all rows
    bool search = false;
    bool filter = false;
    bool statistics = false;

    static Result<ViewerAbilities> fromJson(const QJsonObject &json);
};

//! Part of a dataset: its configuration (also "subset") and its split.
struct ViewerSplit {
    QString dataset = {};
    QString config = {};
    QString split = {};

    static Result<ViewerSplit> fromJson(const QJsonObject &json);
};

struct ViewerSplits {
    std::vector<ViewerSplit> splits = {};
    QJsonArray pending = {}; //!< not known yet
    QJsonArray failed = {};

    static Result<ViewerSplits> fromJson(const QJsonObject &json);
};

//! A column.
struct ViewerFeature {
    qint64 index = 0;
    QString name = {};
    QJsonObject type = {}; //!< {"dtype": "int64", "_type": "Value"}; lists of features nest

    QString kind() const; //!< Value, ClassLabel, Image, Audio, List, …; empty when not said

    static Result<ViewerFeature> fromJson(const QJsonObject &json);
};

struct ViewerRow {
    qint64 index = 0; //!< in the split
    QJsonObject cells = {}; //!< by column; images and sounds are {src, …} with addresses that expire soon
    QStringList truncated = {}; //!< columns whose cell was cut short, and is a text because of that

    static Result<ViewerRow> fromJson(const QJsonObject &json);
};

struct ViewerRows {
    std::vector<ViewerFeature> features = {};
    std::vector<ViewerRow> rows = {};
    qint64 total = -1; //!< of the split, the search or the filter; -1 when not said
    bool isPartial = false; //!< only the first 5 GB of the dataset are known
    bool isTruncated = false; //!< of the first rows: there are more
    QString revision = {}; //!< commit of the dataset that this was made from

    static Result<ViewerRows> fromJson(const QJsonObject &json);
};

struct ParquetFile {
    QString config = {};
    QString split = {};
    QUrl url = {};
    QString fileName = {};
    qint64 size = -1; //!< bytes, -1 when not said

    static Result<ParquetFile> fromJson(const QJsonObject &json);
};

struct ParquetFiles {
    std::vector<ParquetFile> files = {};
    bool isPartial = false;

    static Result<ParquetFiles> fromJson(const QJsonObject &json);
};

//! How large a dataset, a configuration or a split is.
struct ViewerSize {
    QString config = {};
    QString split = {};
    qint64 rows = -1; //!< -1 when not said, as all of these
    qint64 originalBytes = -1;
    qint64 parquetBytes = -1;
    qint64 memoryBytes = -1;

    static Result<ViewerSize> fromJson(const QJsonObject &json);
};

struct ViewerSizes {
    ViewerSize dataset = {};
    std::vector<ViewerSize> configs = {};
    std::vector<ViewerSize> splits = {};
    bool isPartial = false;

    static Result<ViewerSizes> fromJson(const QJsonObject &json);
};

struct ColumnStatistics {
    QString column = {};
    QString type = {}; //!< int, float, string_label, string_text, bool, list, image, …
    QJsonObject figures = {}; //!< min, max, mean, histogram, …: by type

    static Result<ColumnStatistics> fromJson(const QJsonObject &json);
};

struct ViewerStatistics {
    qint64 examples = 0;
    std::vector<ColumnStatistics> columns = {};
    bool isPartial = false;

    static Result<ViewerStatistics> fromJson(const QJsonObject &json);
};

//! What the dataset's own metadata say, by configuration.
struct ViewerInfo {
    QJsonObject info = {};
    bool isPartial = false;

    static Result<ViewerInfo> fromJson(const QJsonObject &json);
};

} // namespace hub
