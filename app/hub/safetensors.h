#pragma once

#include "hub/fileranges.h"
#include "hub/tensor.h"

#include <QJsonObject>
#include <QMap>

#include <optional>

//! What is in the weights of a model, without fetching them (hub-api "File metadata without download").
namespace hub {

//! The table of contents at the beginning of a safetensors file: eight bytes of length, then JSON.
struct SafetensorsHeader {
    static constexpr qint64 prefixSize = 8;
    static constexpr qint64 lengthLimit = 25'000'000; //!< bytes of JSON; files that claim more are refused

    std::vector<Tensor> tensors = {}; //!< by name
    QMap<QString, QString> metadata = {}; //!< of `__metadata__`, mostly {"format": "pt"}
    ParameterCounts parameterCounts = {};

    //! How many bytes of the file the header takes, these eight included. Malformed for a length no file can have.
    static Result<qint64> length(QByteArrayView prefix);
    //! From a file's first bytes, which must reach to the end of the header. Malformed also for shapes that cannot be,
    //! and for data that is not as long as type and shape demand.
    static Result<SafetensorsHeader> parse(QByteArrayView beginning);
    //! From the JSON alone.
    static Result<SafetensorsHeader> parseJson(const QByteArray &json);
};

//! `model.safetensors.index.json`: which file holds which tensor.
struct SafetensorsIndex {
    static constexpr qint64 sizeLimit = 25'000'000; //!< bytes that are fetched of it

    QJsonObject metadata = {}; //!< `total_size` and whatever else its writer put there
    QMap<QString, QString> weightMap = {}; //!< tensor to file, both names as written

    //! Malformed for what is no index, and for file names that lead out of the index's folder.
    static Result<SafetensorsIndex> parse(const QByteArray &json);
    QStringList files() const; //!< each once, sorted
};

//! The weights of a whole repo, in one file or several.
struct SafetensorsMetadata {
    bool isSharded = false;
    QMap<QString, QString> weightMap = {}; //!< tensor to file
    QMap<QString, SafetensorsHeader> files = {};
    ParameterCounts parameterCounts = {};

    static SafetensorsMetadata ofFile(const QString &name, const SafetensorsHeader &header);
    //! Malformed where a file of the index is missing or the sums are out of reach.
    static Result<SafetensorsMetadata> ofShards(const SafetensorsIndex &index,
                                                const QMap<QString, SafetensorsHeader> &files);
};

//! get_safetensors_metadata: ask start() of `model.safetensors`, and rest() only where that says so; on EntryNotFound
//! ask index() and do the same for each of its files(). Models and other repos alike, at any revision.
namespace safetensors {

constexpr qint64 startLength = 100'000; //!< most headers are within it
inline const QString singleFile = QStringLiteral("model.safetensors");
inline const QString indexFile = QStringLiteral("model.safetensors.index.json");

//! The beginning of a file: its header, or how long that is.
struct Start {
    std::optional<SafetensorsHeader> header = {};
    qint64 length = 0; //!< bytes from the beginning of the file to the end of the header
};

//! GET /{repo}/resolve/{rev}/{path}, bytes 0 to startLength. Errors: as fileRange(); Malformed: not how one begins.
Call<Start> start(const RepoId &repo, const QString &revision, const QString &path);

//! GET of the same address, bytes 8 to the end of a header, whose length start() gave. Errors: as start().
Call<SafetensorsHeader> rest(const RepoId &repo, const QString &revision, const QString &path, qint64 length);

//! GET /{repo}/resolve/{rev}/{path}, the index of a sharded model. Errors: as fileRange(); Malformed.
Call<SafetensorsIndex> index(const RepoId &repo, const QString &revision, const QString &path = indexFile);

} // namespace safetensors

} // namespace hub
