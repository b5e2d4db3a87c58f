#include "transfer/watchspec.h"

#include "hub/json.h"
#include "hub/validation.h"
#include "transfer/uploadspec.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <utility>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

constexpr auto shortestTime = std::chrono::seconds(1);
constexpr auto longestTime = std::chrono::hours(24 * 31);

std::unexpected<Error> invalid(const char *text)
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("WatchSpec", text));
}

QByteArray hashOf(const WatchSpec &spec)
{
    const QStringList place{spec.endpoint, hub::kindName(spec.repo.kind), spec.repo.id, spec.revision, spec.pathInRepo,
                            spec.folder};
    return QCryptographicHash::hash(place.join(u'\n').toUtf8(), QCryptographicHash::Sha1);
}

} // namespace

QString WatchSpec::key() const
{
    return QString::fromLatin1(hashOf(*this).toHex());
}

JobId WatchSpec::job() const
{
    quint64 number = 0;
    for (const char byte : hashOf(*this).first(7))
        number = number << 8U | quint8(byte);
    return -1 - JobId(number);
}

Result<WatchSpec> WatchSpec::validated() const
{
    WatchSpec spec = *this;
    Result<hub::RepoId> known = repo.validated();
    if (!known)
        return std::unexpected(known.error());
    spec.repo = *std::move(known);
    if (spec.revision.isEmpty())
        spec.revision = u"main"_s;
    if (const Result<QString> branch = hub::branchName(spec.revision); !branch)
        return std::unexpected(branch.error());
    if (folder.isEmpty() || QFileInfo(folder).isRelative())
        return invalid(QT_TRANSLATE_NOOP("WatchSpec", "Choose the folder to watch."));
    spec.folder = QDir::cleanPath(folder);
    Result<QString> into = folderInRepo(pathInRepo);
    if (!into)
        return std::unexpected(into.error());
    spec.pathInRepo = *std::move(into);
    if (every < shortestTime || every > longestTime)
        return invalid(
            QT_TRANSLATE_NOOP("WatchSpec", "The time between two pushes has to be between a second and a month."));
    return spec;
}

QJsonObject WatchSpec::toJson() const
{
    return {{u"account"_s, accountId},
            {u"endpoint"_s, endpoint},
            {u"kind"_s, hub::kindName(repo.kind)},
            {u"repo"_s, repo.id},
            {u"revision"_s, revision},
            {u"folder"_s, folder},
            {u"pathInRepo"_s, pathInRepo},
            {u"allow"_s, QJsonArray::fromStringList(allow)},
            {u"ignore"_s, QJsonArray::fromStringList(ignore)},
            {u"every"_s, qint64(every.count())},
            {u"onChange"_s, onChange},
            {u"isPrivate"_s, isPrivate},
            {u"mirrorsDeletions"_s, mirrorsDeletions},
            {u"squashesHistory"_s, squashesHistory},
            {u"isPaused"_s, isPaused}};
}

Result<WatchSpec> WatchSpec::fromJson(const QJsonObject &json)
{
    const Result<hub::RepoKind> kind = hub::kindFromName(json["kind"_L1].toString());
    if (!kind)
        return std::unexpected(kind.error());
    return WatchSpec{.accountId = json["account"_L1].toString(),
                     .endpoint = json["endpoint"_L1].toString(),
                     .repo = {.kind = *kind, .id = json["repo"_L1].toString()},
                     .revision = json["revision"_L1].toString(),
                     .folder = json["folder"_L1].toString(),
                     .pathInRepo = json["pathInRepo"_L1].toString(),
                     .allow = hub::json::texts(json["allow"_L1]),
                     .ignore = hub::json::texts(json["ignore"_L1]),
                     .every = std::chrono::milliseconds(json["every"_L1].toInteger()),
                     .onChange = json["onChange"_L1].toBool(),
                     .isPrivate = json["isPrivate"_L1].toBool(),
                     .mirrorsDeletions = json["mirrorsDeletions"_L1].toBool(),
                     .squashesHistory = json["squashesHistory"_L1].toBool(),
                     .isPaused = json["isPaused"_L1].toBool()}
        .validated();
}

} // namespace transfer
