#include "transfer/uploadspec.h"

#include "hub/json.h"
#include "hub/validation.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

QJsonArray sourcesToJson(const std::vector<UploadSource> &sources)
{
    QJsonArray list;
    for (const UploadSource &source : sources)
        list.append(QJsonObject{{u"path"_s, source.path},
                                {u"keepsFolderName"_s, source.keepsFolderName},
                                {u"fileName"_s, source.fileName}});
    return list;
}

std::vector<UploadSource> sourcesFromJson(const QJsonArray &list)
{
    std::vector<UploadSource> sources;
    for (const QJsonValueConstRef entry : list) {
        const QJsonObject source = entry.toObject();
        sources.push_back({.path = source["path"_L1].toString(),
                           .keepsFolderName = source["keepsFolderName"_L1].toBool(),
                           .fileName = source["fileName"_L1].toString()});
    }
    return sources;
}

std::unexpected<Error> invalid(const QString &text)
{
    return failure(Error::Kind::Invalid, text);
}

} // namespace

Result<QString> folderInRepo(const QString &path)
{
    QString folder = path;
    while (folder.endsWith(u'/'))
        folder.chop(1);
    if (folder.isEmpty() || folder == "."_L1)
        return QString();
    return hub::repoPath(folder);
}

Result<UploadSpec> UploadSpec::validated() const
{
    UploadSpec spec = *this;
    Result<hub::RepoId> repo = target.repo.validated();
    if (!repo)
        return std::unexpected(repo.error());
    spec.target.repo = *std::move(repo);
    if (spec.target.revision.isEmpty())
        spec.target.revision = u"main"_s;
    if (spec.summary.isEmpty())
        spec.summary = defaultSummary();
    if (Result<QString> said = hub::commitSummary(spec.summary); !said)
        return std::unexpected(said.error());
    if (!parentCommit.isEmpty()) {
        if (Result<QString> parent = hub::parentCommit(parentCommit); !parent)
            return std::unexpected(parent.error());
    }
    if (strategy == Strategy::PullRequestSeries && spec.target.revision != "main"_L1)
        return invalid(QCoreApplication::translate("UploadSpec", "Only main can be uploaded to in several commits."));
    if (strategy == Strategy::Commits && target.createPullRequest && spec.target.revision != "main"_L1)
        return invalid(QCoreApplication::translate("UploadSpec",
                                                   "A pull request in several commits can only be made against main."));
    if (!newBranchFrom.isEmpty() && !target.createPullRequest) {
        if (Result<QString> name = hub::branchName(spec.target.revision); !name)
            return std::unexpected(name.error());
    }
    if (strategy == Strategy::PullRequestSeries && !parentCommit.isEmpty())
        return invalid(QCoreApplication::translate(
            "UploadSpec", "Several commits cannot be tied to the commit that the branch stands at."));
    Result<QString> into = folderInRepo(pathInRepo);
    if (!into)
        return std::unexpected(into.error());
    spec.pathInRepo = *std::move(into);
    if (sources.empty() && deletePatterns.isEmpty())
        return invalid(QCoreApplication::translate("UploadSpec", "There is nothing to upload."));
    return spec;
}

QString UploadSpec::defaultSummary() const
{
    if (sources.empty())
        return u"Delete files %1 with Hubcap"_s.arg(deletePatterns.join(u' '));
    if (sources.size() != 1)
        return u"Upload %1 items with Hubcap"_s.arg(sources.size());
    const QFileInfo source(sources.front().path);
    const QString name = sources.front().fileName.isEmpty() ? source.fileName() : sources.front().fileName;
    if (source.isDir())
        return u"Upload folder with Hubcap"_s;
    return u"Upload %1 with Hubcap"_s.arg(pathInRepo.isEmpty() ? name : pathInRepo + u'/' + name);
}

QJsonObject UploadSpec::toJson() const
{
    QJsonObject json{{u"account"_s, accountId},
                     {u"kind"_s, hub::kindName(target.repo.kind)},
                     {u"repo"_s, target.repo.id},
                     {u"revision"_s, target.revision},
                     {u"createPullRequest"_s, target.createPullRequest},
                     {u"sources"_s, sourcesToJson(sources)},
                     {u"pathInRepo"_s, pathInRepo},
                     {u"summary"_s, summary},
                     {u"description"_s, description},
                     {u"allow"_s, QJsonArray::fromStringList(allow)},
                     {u"ignore"_s, QJsonArray::fromStringList(ignore)},
                     {u"delete"_s, QJsonArray::fromStringList(deletePatterns)},
                     {u"parentCommit"_s, parentCommit},
                     {u"excludeJunk"_s, excludeJunk},
                     {u"skipUnreadable"_s, skipUnreadable}};
    // Left out unless said: jobs are recognised by this text, also those from before there were these.
    if (strategy == Strategy::PullRequestSeries)
        json[u"isSeries"_s] = true;
    if (strategy == Strategy::Commits)
        json[u"isInCommits"_s] = true;
    if (!newBranchFrom.isEmpty())
        json[u"newBranchFrom"_s] = newBranchFrom;
    if (!leaveOut.isEmpty())
        json[u"leaveOut"_s] = QJsonArray::fromStringList(leaveOut);
    if (allowSecrets)
        json[u"allowSecrets"_s] = true;
    if (!allowedSecrets.isEmpty())
        json[u"allowedSecrets"_s] = QJsonArray::fromStringList(allowedSecrets);
    return json;
}

Result<UploadSpec> UploadSpec::fromJson(const QJsonObject &json)
{
    const Result<hub::RepoKind> kind = hub::kindFromName(json["kind"_L1].toString());
    if (!kind)
        return std::unexpected(kind.error());
    return UploadSpec{.accountId = json["account"_L1].toString(),
                      .target = {.repo = {.kind = *kind, .id = json["repo"_L1].toString()},
                                 .revision = json["revision"_L1].toString(),
                                 .createPullRequest = json["createPullRequest"_L1].toBool()},
                      .sources = sourcesFromJson(json["sources"_L1].toArray()),
                      .pathInRepo = json["pathInRepo"_L1].toString(),
                      .summary = json["summary"_L1].toString(),
                      .description = json["description"_L1].toString(),
                      .allow = hub::json::texts(json["allow"_L1]),
                      .ignore = hub::json::texts(json["ignore"_L1]),
                      .deletePatterns = hub::json::texts(json["delete"_L1]),
                      .parentCommit = json["parentCommit"_L1].toString(),
                      .strategy = json["isSeries"_L1].toBool() ? Strategy::PullRequestSeries
                          : json["isInCommits"_L1].toBool()    ? Strategy::Commits
                                                               : Strategy::OneCommit,
                      .newBranchFrom = json["newBranchFrom"_L1].toString(),
                      .leaveOut = hub::json::texts(json["leaveOut"_L1]),
                      .allowSecrets = json["allowSecrets"_L1].toBool(),
                      .allowedSecrets = hub::json::texts(json["allowedSecrets"_L1]),
                      .excludeJunk = json["excludeJunk"_L1].toBool(true),
                      .skipUnreadable = json["skipUnreadable"_L1].toBool()};
}

} // namespace transfer
