#include "hub/safetensors.h"

#include "hub/files.h"
#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

QJsonObject countsForm(const hub::ParameterCounts &counts)
{
    QJsonObject form;
    for (const auto &[type, count] : counts)
        form[type] = count;
    return form;
}

QJsonObject mapForm(const QMap<QString, QString> &map)
{
    QJsonObject form;
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        form[entry.key()] = entry.value();
    return form;
}

QJsonObject tensorForm(const hub::Tensor &tensor)
{
    QJsonArray shape;
    for (const qint64 size : tensor.shape)
        shape.append(size);
    return typed(u"TensorInfo"_s,
                 {{u"dtype"_s, tensor.type},
                  {u"shape"_s, shape},
                  {u"data_offsets"_s, QJsonArray{tensor.begin, tensor.end}},
                  {u"parameter_count"_s, tensor.elementCount().value_or(0)}});
}

QJsonObject fileForm(const hub::SafetensorsHeader &header)
{
    QJsonObject tensors;
    for (const hub::Tensor &tensor : header.tensors)
        tensors[tensor.name] = tensorForm(tensor);
    return typed(u"SafetensorsFileMetadata"_s,
                 {{u"metadata"_s, mapForm(header.metadata)},
                  {u"tensors"_s, tensors},
                  {u"parameter_count"_s, countsForm(header.parameterCounts)}});
}

QJsonValue repoForm(const hub::SafetensorsMetadata &metadata)
{
    QJsonObject files;
    for (auto file = metadata.files.begin(); file != metadata.files.end(); ++file)
        files[file.key()] = fileForm(file.value());
    return typed(u"SafetensorsRepoMetadata"_s,
                 {{u"sharded"_s, metadata.isSharded},
                  {u"weight_map"_s, mapForm(metadata.weightMap)},
                  {u"files_metadata"_s, files},
                  {u"parameter_count"_s, countsForm(metadata.parameterCounts)}});
}

Result<hub::SafetensorsHeader> header(Carrier &carrier, const hub::RepoId &repo, const QString &revision,
                                      const QString &path)
{
    const auto start = carrier.run(hub::safetensors::start(repo, revision, path));
    if (!start)
        return std::unexpected(start.error());
    if (start->header)
        return *start->header;
    return carrier.run(hub::safetensors::rest(repo, revision, path, start->length));
}

Result<hub::SafetensorsMetadata> shards(Carrier &carrier, const hub::RepoId &repo, const QString &revision)
{
    const auto index = carrier.run(hub::safetensors::index(repo, revision));
    if (!index)
        return std::unexpected(index.error());
    QMap<QString, hub::SafetensorsHeader> headers;
    for (const QString &file : index->files()) {
        const auto one = header(carrier, repo, revision, file);
        if (!one)
            return std::unexpected(one.error());
        headers.insert(file, *one);
    }
    return hub::SafetensorsMetadata::ofShards(*index, headers);
}

Result<QJsonValue> repoMetadata(Carrier &carrier, const Arguments &arguments)
{
    const auto repo = arguments.repo();
    if (!repo)
        return std::unexpected(repo.error());
    const QString revision = arguments.revision();
    const QString single = hub::safetensors::singleFile;
    const auto file = carrier.run(hub::files::metadata(*repo, revision, single));
    if (!file && file.error().kind != Error::Kind::EntryNotFound)
        return std::unexpected(file.error());
    if (!file)
        return shards(carrier, *repo, revision).transform(repoForm);
    return header(carrier, *repo, revision, single).transform([&single](const hub::SafetensorsHeader &found) {
        return repoForm(hub::SafetensorsMetadata::ofFile(single, found));
    });
}

} // namespace

void addSafetensorsMethods(Methods &methods)
{
    methods.add(u"get_safetensors_metadata"_s, repoMetadata);
}

} // namespace wire
