#include "hub/files.h"

#include "hub/repourl.h"
#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

Result<QJsonValue> fileMetadata(Carrier &carrier, const Arguments &arguments)
{
    return hub::RepoUrl::parse(arguments.text("url"_L1), arguments.stage().endpoint())
        .and_then([&](const hub::RepoUrl &url) {
            return carrier.run(hub::files::metadata(url.repo, url.revision, url.path));
        })
        .transform([](const hub::FileMetadata &file) -> QJsonValue {
            return typed(u"HfFileMetadata"_s,
                         {{u"commit_hash"_s, textForm(file.commit)},
                          {u"etag"_s, file.etag},
                          {u"location"_s, file.location.toString(QUrl::FullyEncoded)},
                          {u"size"_s, file.size}});
        });
}

Result<QJsonValue> fileExists(Carrier &carrier, const Arguments &arguments)
{
    const auto metadata = arguments.repo().and_then([&](const hub::RepoId &repo) {
        return carrier.run(hub::files::metadata(repo, arguments.revision(), arguments.text("filename"_L1)));
    });
    return hub::files::exists(metadata).transform([](bool is) { return QJsonValue(is); });
}

} // namespace

void addFileMethods(Methods &methods)
{
    methods.add(u"file_exists"_s, fileExists);
    methods.add(u"get_hf_file_metadata"_s, fileMetadata);
}

} // namespace wire
