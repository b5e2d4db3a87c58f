#include "models/files/filepages.h"

namespace filepages {

namespace {

using NameOf = QStringView (*)(const QString &path);

QStringView lastPart(const QString &path)
{
    return QStringView(path).sliced(path.lastIndexOf(u'/') + 1);
}

QStringView wholePath(const QString &path)
{
    return path;
}

FilePageCall packed(const hub::Call<hub::Page<hub::TreeEntry>> &call, NameOf nameOf)
{
    return {.message = call.message, .read = [read = call.read, nameOf](const hub::Response &response) {
                return read(response).transform([nameOf](const hub::Page<hub::TreeEntry> &page) {
                    auto result = std::make_shared<FilePage>();
                    for (const hub::TreeEntry &entry : page.items)
                        result->entries.add(entry, nameOf(entry.path));
                    result->next = page.next;
                    return std::shared_ptr<const FilePage>(std::move(result));
                });
            }};
}

} // namespace

FilePageCall ofFolder(const hub::RepoId &repo, const QString &revision, const QString &folder)
{
    return packed(hub::tree::list(repo, {.revision = revision, .folder = folder}), lastPart);
}

FilePageCall nextOfFolder(const QUrl &next)
{
    return packed(hub::tree::nextPage(next), lastPart);
}

FilePageCall ofRepo(const hub::RepoId &repo, const QString &revision)
{
    return packed(hub::tree::list(repo, {.revision = revision, .recursive = true}), wholePath);
}

FilePageCall nextOfRepo(const QUrl &next)
{
    return packed(hub::tree::nextPage(next), wholePath);
}

} // namespace filepages
