#include "transfer/treecache.h"

#include "core/smallfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <tuple>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

constexpr int formatVersion = 1;

ListedFile listedFile(const hub::TreeEntry &entry)
{
    return {.path = entry.path,
            .size = entry.size,
            .blobId = entry.oid,
            .sha256 = entry.lfs ? entry.lfs->sha256 : QString(),
            .xetHash = entry.xetHash};
}

QJsonObject toJson(const ListedFile &file)
{
    QJsonObject json{{u"size"_s, file.size}, {u"blob_id"_s, file.blobId}};
    if (!file.sha256.isEmpty()) {
        json[u"lfs_sha256"_s] = file.sha256;
        json[u"lfs_size"_s] = file.size;
    }
    if (!file.xetHash.isEmpty())
        json[u"xet_hash"_s] = file.xetHash;
    return json;
}

ListedFile fromJson(const QString &path, const QJsonObject &json)
{
    return {.path = path,
            .size = json["lfs_size"_L1].toInteger(json["size"_L1].toInteger()),
            .blobId = json["blob_id"_L1].toString(),
            .sha256 = json["lfs_sha256"_L1].toString(),
            .xetHash = json["xet_hash"_L1].toString()};
}

} // namespace

Result<std::vector<ListedFile>> TreeCache::files(hub::BlockingHub &hub, const hub::RepoId &repo, const QString &commit,
                                                 const std::stop_token &stop,
                                                 const std::function<void(int files)> &listed) const
{
    if (std::optional<std::vector<ListedFile>> known = read(commit))
        return *std::move(known);
    std::vector<ListedFile> files;
    Result<hub::Page<hub::TreeEntry>> page =
        hub.run(hub::tree::list(repo, {.revision = commit, .recursive = true}), stop);
    while (page) {
        for (const hub::TreeEntry &entry : page->items) {
            if (entry.type == hub::TreeEntry::Type::File)
                files.push_back(listedFile(entry));
        }
        if (listed)
            listed(int(files.size()));
        if (page->next.isEmpty()) {
            write(commit, files);
            return files;
        }
        page = hub.run(hub::tree::nextPage(page->next), stop);
    }
    return std::unexpected(page.error());
}

std::optional<std::vector<ListedFile>> TreeCache::read(const QString &commit) const
{
    QFile input(file(commit));
    if (!input.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(input.readAll()).object();
    if (json["format_version"_L1].toInt() != formatVersion || !json["files"_L1].isObject())
        return {};
    std::vector<ListedFile> files;
    const QJsonObject entries = json["files"_L1].toObject();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        files.push_back(fromJson(entry.key(), entry.value().toObject()));
    return files;
}

// What cannot be kept is asked for again next time: no reason to fail.
void TreeCache::write(const QString &commit, const std::vector<ListedFile> &files) const
{
    QJsonObject entries;
    for (const ListedFile &listed : files)
        entries[listed.path] = toJson(listed);
    const QJsonObject json{{u"format_version"_s, formatVersion}, {u"files"_s, entries}};
    std::ignore = smallfile::replace(file(commit), QJsonDocument(json).toJson(QJsonDocument::Compact), {});
}

} // namespace transfer
