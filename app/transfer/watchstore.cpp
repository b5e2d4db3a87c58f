#include "transfer/watchstore.h"

#include "core/smallfile.h"
#include "hub/json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

constexpr int version = 1;

QJsonObject toJson(const WatchRecord &record)
{
    // How it ended is written as that of a job is.
    JobRecord outcome;
    outcome.error = record.error;
    outcome.problems = record.problems;
    outcome.commit = record.commit;
    return {{u"spec"_s, record.spec.toJson()},
            {u"lookedAt"_s, record.lookedAt.toString(Qt::ISODateWithMs)},
            {u"committedAt"_s, record.committedAt.toString(Qt::ISODateWithMs)},
            {u"filesSent"_s, record.filesSent},
            {u"hasFailed"_s, record.hasFailed},
            {u"conflicts"_s, QJsonArray::fromStringList(record.conflicts)},
            {u"outcome"_s, outcome.outcome()}};
}

QDateTime timeFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

Result<WatchRecord> fromJson(const QJsonObject &json)
{
    Result<WatchSpec> spec = WatchSpec::fromJson(json["spec"_L1].toObject());
    if (!spec)
        return std::unexpected(spec.error());
    JobRecord outcome;
    outcome.setOutcome(json["outcome"_L1].toObject());
    return WatchRecord{.spec = *std::move(spec),
                       .lookedAt = timeFrom(json["lookedAt"_L1]),
                       .committedAt = timeFrom(json["committedAt"_L1]),
                       .commit = outcome.commit,
                       .filesSent = json["filesSent"_L1].toInt(),
                       .error = outcome.error,
                       .hasFailed = json["hasFailed"_L1].toBool(),
                       .problems = outcome.problems,
                       .conflicts = hub::json::texts(json["conflicts"_L1])};
}

} // namespace

WatchStore::WatchStore(QString folder) : m_folder(std::move(folder)) { }

QString WatchStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/watched"_s;
}

std::vector<WatchRecord> WatchStore::load()
{
    QFile source(file());
    if (!source.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(source.readAll()).object();
    std::vector<WatchRecord> records;
    bool isWhole = json["version"_L1].toInt() == version;
    const QJsonArray rows = json["folders"_L1].toArray();
    for (const QJsonValueConstRef row : rows) {
        Result<WatchRecord> record = fromJson(row.toObject());
        if (record && isWhole)
            records.push_back(*std::move(record));
        isWhole = isWhole && record;
    }
    // What could be read is kept; the file stays for whoever wants to look for the rest.
    if (!isWhole)
        m_setAside = smallfile::setAside(file());
    return records;
}

Result<void> WatchStore::save(const std::vector<WatchRecord> &records) const
{
    QJsonArray rows;
    for (const WatchRecord &record : records)
        rows.append(toJson(record));
    const QByteArray content =
        QJsonDocument(QJsonObject{{u"version"_s, version}, {u"folders"_s, rows}}).toJson(QJsonDocument::Indented);
    return smallfile::replace(file(), content);
}

} // namespace transfer
