#include "hub/security.h"

#include "hub/json.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::vector<PickleImport> importsIn(const QJsonArray &list)
{
    std::vector<PickleImport> imports;
    for (const QJsonValueConstRef entry : list) {
        const QJsonObject json = entry.toObject();
        imports.push_back({.module = json::text(json["module"_L1]),
                           .name = json::text(json["name"_L1]),
                           .safety = json::text(json["safety"_L1])});
    }
    return imports;
}

//! The older blocks carry no status of their own, but what it would follow from.
QString statusOf(const QJsonObject &json)
{
    const QString status = json::text(json["status"_L1]);
    if (!status.isEmpty())
        return status;
    if (json.contains("virusFound"_L1))
        return json::flag(json["virusFound"_L1]) ? u"unsafe"_s : u"safe"_s;
    const QString level = json::text(json["highestSafetyLevel"_L1]);
    if (level.isEmpty())
        return {};
    return level == "innocuous"_L1 ? u"safe"_s : level == "dangerous"_L1 ? u"unsafe"_s : level;
}

FileScan scanIn(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    const QJsonValue imports = json.contains("pickleImports"_L1) ? json["pickleImports"_L1] : json["imports"_L1];
    return {.status = statusOf(json),
            .message = json::text(json["message"_L1]),
            .reportLink = QUrl(json::text(json["reportLink"_L1])),
            .reportLabel = json::text(json["reportLabel"_L1]),
            .version = json::text(json["version"_L1]),
            .viruses = json::texts(json["virusNames"_L1]),
            .imports = importsIn(imports.toArray())};
}

} // namespace

FileSecurity FileSecurity::fromJson(const QJsonObject &json)
{
    QString status = json::text(json["status"_L1]);
    if (status.isEmpty() && json.contains("safe"_L1))
        status = json::flag(json["safe"_L1]) ? u"safe"_s : u"unsafe"_s;
    return {.status = status,
            .antivirus = scanIn(json["avScan"_L1]),
            .pickle = scanIn(json["pickleImportScan"_L1]),
            .jFrog = scanIn(json["jFrogScan"_L1]),
            .protectAi = scanIn(json["protectAiScan"_L1]),
            .virusTotal = scanIn(json["virusTotalScan"_L1]),
            .raw = json};
}

Result<RepoSecurity> RepoSecurity::fromJson(const QJsonObject &json)
{
    RepoSecurity security{.scansDone = json::flag(json["scansDone"_L1])};
    const QJsonArray issues = json["filesWithIssues"_L1].toArray();
    for (const QJsonValueConstRef issue : issues) {
        const QJsonObject file = issue.toObject();
        security.issues.push_back({.path = json::text(file["path"_L1]), .level = json::text(file["level"_L1])});
    }
    if (json.contains("containsInfected"_L1))
        security.containsInfected = json::flag(json["containsInfected"_L1]);
    return security;
}

} // namespace hub
