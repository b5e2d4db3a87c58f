#include "wire/outcome.h"

#include "wire/errortypes.h"
#include "wire/traceformat.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace wire {

namespace {

bool isAbsent(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

QString shown(const QJsonValue &value)
{
    return value.isUndefined() ? u"nothing"_s : QString::fromUtf8(compact(value).left(200));
}

QStringList objectDifferences(const QJsonObject &recorded, const QJsonObject &got, const QString &place)
{
    QStringList found;
    // Content is the same when size and hash are, however a trace writes it.
    const bool isContent = recorded["_type"_L1].toString() == "bytes"_L1;
    static const QStringList ways{u"utf8"_s, u"base64"_s, u"repeat"_s};
    for (auto field = recorded.begin(); field != recorded.end(); ++field) {
        if (field.key() != "_extra"_L1 && !(isContent && ways.contains(field.key())))
            found += valueDifferences(field.value(), got[field.key()], place + u'.' + field.key());
    }
    if (recorded.contains("_type"_L1))
        return found;
    for (auto field = got.begin(); field != got.end(); ++field) {
        if (!recorded.contains(field.key()) && !isAbsent(field.value()))
            found += u"result%1.%2 is %3, which is not recorded"_s.arg(place, field.key(), shown(field.value()));
    }
    return found;
}

QStringList listDifferences(const QJsonArray &recorded, const QJsonArray &got, const QString &place)
{
    if (recorded.size() != got.size())
        return {u"result%1 has %2 entries instead of %3"_s.arg(place).arg(got.size()).arg(recorded.size())};
    QStringList found;
    for (qsizetype i = 0; i < recorded.size(); ++i)
        found += valueDifferences(recorded[i], got[i], place + u"[%1]"_s.arg(i));
    return found;
}

QByteArray contentOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool hasLines(const QByteArray &content, const QJsonArray &recorded)
{
    static const QRegularExpression number(uR"(^\d+\.\d+$)"_s);
    const QStringList lines = QString::fromUtf8(content).trimmed().split(u'\n');
    if (lines.size() != recorded.size())
        return false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString wanted = recorded[i].toString();
        if (wanted.startsWith(u'<') ? !number.match(lines[i]).hasMatch() : lines[i] != wanted)
            return false;
    }
    return true;
}

//! A link's target as it is written, which QFileInfo makes absolute.
QString linkTarget(const QString &path)
{
    return QFileInfo(path).readSymLink();
}

bool isFileAsRecorded(const QJsonObject &recorded, const QString &path)
{
    if (recorded.contains("symlink"_L1))
        return linkTarget(path) == recorded["symlink"_L1].toString();
    if (QFileInfo(path).isSymLink())
        return false;
    const QByteArray content = contentOfFile(path);
    if (recorded.contains("lines"_L1))
        return hasLines(content, recorded["lines"_L1].toArray());
    if (recorded["size"_L1].isNull())
        return true; // that it is there is all that is recorded
    return content.size() == recorded["size"_L1].toInteger()
        && QLatin1StringView(sha256Of(content)) == recorded["sha256"_L1].toString();
}

QSet<QString> filesBelow(const QString &folder)
{
    const QDir root(folder);
    QSet<QString> files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = root.relativeFilePath(entries.next());
        if (!path.startsWith(".locks/"_L1) && path != "CACHEDIR.TAG"_L1)
            files += path;
    }
    return files;
}

} // namespace

QStringList valueDifferences(const QJsonValue &recorded, const QJsonValue &got, const QString &place)
{
    if (recorded.isObject() && got.isObject())
        return objectDifferences(recorded.toObject(), got.toObject(), place);
    if (recorded.isArray() && got.isArray())
        return listDifferences(recorded.toArray(), got.toArray(), place);
    if (recorded == got || (isAbsent(recorded) && isAbsent(got)))
        return {};
    return {u"result%1: expected %2, got %3"_s.arg(place, shown(recorded), shown(got))};
}

QStringList errorDifferences(const QJsonObject &recorded, const Error &error)
{
    QStringList found;
    const QString type = recorded["type"_L1].toString();
    if (!isKindOf(type, recorded, error))
        found += u"expected %1, got kind %2 with status %3 (%4)"_s.arg(type)
                     .arg(int(error.kind))
                     .arg(error.httpStatus)
                     .arg(error.detail);
    if (recorded.contains("status"_L1) && recorded["status"_L1].toInt() != error.httpStatus)
        found += u"status %1 instead of %2"_s.arg(error.httpStatus).arg(recorded["status"_L1].toInt());
    if (recorded.contains("server_message"_L1) && recorded["server_message"_L1].toString() != error.detail)
        found += u"server's words “%1” instead of “%2”"_s.arg(error.detail, recorded["server_message"_L1].toString());
    if (recorded.contains("request_id"_L1) && recorded["request_id"_L1].toString() != error.requestId)
        found += u"request id “%1” instead of “%2”"_s.arg(error.requestId, recorded["request_id"_L1].toString());
    return found;
}

QStringList folderDifferences(const QJsonObject &recorded, const QString &folder)
{
    QStringList found;
    const QSet<QString> files = filesBelow(folder);
    for (auto file = recorded.begin(); file != recorded.end(); ++file) {
        if (!files.contains(file.key()))
            found += u"not on disk: "_s + file.key();
        else if (!isFileAsRecorded(file.value().toObject(), folder + u'/' + file.key()))
            found += u"other than recorded on disk: "_s + file.key();
    }
    for (const QString &file : files) {
        if (!recorded.contains(file))
            found += u"on disk, but not recorded: "_s + file;
    }
    return found;
}

QStringList outcomeDifferences(const QJsonObject &recorded, const Result<QJsonValue> &got, const QString &folder)
{
    const bool isError = recorded.contains("error"_L1);
    QStringList found;
    if (isError && got)
        found += u"succeeded where the recorded client failed: "_s + shown(*got);
    else if (isError)
        found += errorDifferences(recorded["error"_L1].toObject(), got.error());
    else if (!got)
        found += u"failed with kind %1, status %2: %3"_s.arg(int(got.error().kind))
                     .arg(got.error().httpStatus)
                     .arg(got.error().detail);
    else
        found += valueDifferences(recorded["value"_L1], *got);
    if (recorded.contains("files_on_disk"_L1))
        found += folderDifferences(recorded["files_on_disk"_L1].toObject(), folder);
    return found;
}

} // namespace wire
