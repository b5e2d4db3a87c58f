#include "hub/lfsfiles.h"

#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

QJsonValue fileForm(const hub::LfsFile &file)
{
    return typed(u"LFSFileInfo"_s,
                 {{u"file_oid"_s, file.fileOid},
                  {u"filename"_s, textForm(file.fileName)},
                  {u"oid"_s, file.sha256},
                  {u"pushed_at"_s, timeForm(file.pushedAt)},
                  {u"ref"_s, textForm(file.ref)},
                  {u"size"_s, file.size}});
}

Result<QJsonValue> listLfsFiles(Carrier &carrier, const Arguments &arguments)
{
    return arguments.repo()
        .and_then(
            [&](const hub::RepoId &repo) { return carrier.all(hub::lfsfiles::list(repo), hub::lfsfiles::nextPage); })
        .transform([](const std::vector<hub::LfsFile> &files) -> QJsonValue { return listForm(files, fileForm); });
}

Result<QJsonValue> eraseLfsFiles(Carrier &carrier, const Arguments &arguments)
{
    QStringList fileOids;
    const QJsonArray files = arguments.value("lfs_files"_L1).toArray();
    for (const QJsonValueConstRef file : files)
        fileOids += file["fileOid"_L1].toString();
    const auto run = [&carrier](const auto &call) { return carrier.run(call); };
    return nothing(arguments.repo().and_then([&](const hub::RepoId &repo) {
        return hub::lfsfiles::eraseAll(run, repo, fileOids, arguments.flag("rewrite_history"_L1).value_or(true));
    }));
}

} // namespace

void addLfsFileMethods(Methods &methods)
{
    methods.add(u"list_lfs_files"_s, listLfsFiles);
    methods.add(u"permanently_delete_lfs_files"_s, eraseLfsFiles);
}

} // namespace wire
