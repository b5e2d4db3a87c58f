#include "sandbox/commitbody.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 largestRegular = qint64(10) << 20;
constexpr qsizetype longestLine = qsizetype(32) << 20;
constexpr qsizetype longestPath = 1000;

Outcome<QString> cleanPath(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    const QStringList parts = path.split(u'/');
    // The Hub looks for Windows' way out of the folder at the beginning alone.
    const bool isBad = path.isEmpty() || path.size() > longestPath || path.contains(QChar::Null)
        || path.startsWith("..\\"_L1) || parts.contains(QString()) || parts.contains("."_L1) || parts.contains(".."_L1)
        || parts.contains(".git"_L1);
    if (isBad)
        return refusal(422, u"Invalid path: "_s + path);
    return path;
}

} // namespace

Outcome<CommitRequest> CommitBody::read()
{
    QByteArray line;
    Outcome<void> outcome;
    const auto take = [&] {
        if (outcome && !line.trimmed().isEmpty())
            outcome = readLine(line);
        line.clear();
    };
    const bool isComplete = m_call.call.incoming.body->read([&](QByteArrayView piece) {
        while (!piece.isEmpty() && outcome) {
            const qsizetype end = piece.indexOf('\n');
            line.append(end < 0 ? piece : piece.first(end));
            if (line.size() > longestLine)
                outcome = refusal(413, u"A line of the commit is too long"_s);
            if (end < 0)
                break;
            take();
            piece = piece.sliced(end + 1);
        }
        return true; // what is refused is still taken off the wire, or the client would not hear why
    });
    take();
    if (!isComplete)
        return refusal(400, u"The request broke off"_s);
    if (!outcome)
        return std::unexpected(outcome.error());
    if (!m_hasHeader)
        return refusal(400, u"The commit has no header"_s);
    return std::move(m_request);
}

Outcome<void> CommitBody::readLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QString key = object["key"_L1].toString();
    const QJsonObject value = object["value"_L1].toObject();
    if (key == "header"_L1)
        return addHeader(value);
    if (!m_hasHeader)
        return refusal(400, u"The first line of a commit must be its header"_s);
    if (value["oldPath"_L1].isString()) {
        if (Outcome<void> removed = addRemoval(value["oldPath"_L1].toString(), Change::Where::File); !removed)
            return removed;
    }
    if (key == "file"_L1)
        return addFile(value);
    if (key == "lfsFile"_L1)
        return addObject(value);
    if (key == "deletedFile"_L1)
        return addRemoval(value["path"_L1].toString(), Change::Where::Anywhere); // the Hub takes folders for files
    if (key == "deletedFolder"_L1)
        return addRemoval(value["path"_L1].toString(), Change::Where::Folder);
    if (key == "deletedEntry"_L1)
        return addRemoval(value["path"_L1].toString(), Change::Where::Anywhere);
    return refusal(400, u"Invalid line in the commit: \"%1\""_s.arg(key));
}

Outcome<void> CommitBody::addHeader(const QJsonObject &value)
{
    static const QRegularExpression hash(u"^[0-9a-f]{5,40}$"_s);
    const bool isIgnored = m_call.call.backend.options().isPlain;
    const QString parent = isIgnored ? QString() : value["parentCommit"_L1].toString();
    m_request.title = value["summary"_L1].toString();
    m_request.description = value["description"_L1].toString();
    m_request.parent = parent.toLatin1();
    m_hasHeader = true;
    if (m_request.title.trimmed().isEmpty())
        return refusal(400, u"\"summary\" is not allowed to be empty"_s);
    if (!parent.isEmpty() && !hash.match(parent).hasMatch())
        return refusal(400, u"\"parentCommit\" must be a commit id"_s);
    return {};
}

Outcome<void> CommitBody::addFile(const QJsonObject &value)
{
    const Outcome<QString> path = cleanPath(value["path"_L1].toString());
    if (!path)
        return std::unexpected(path.error());
    QByteArray content = value["content"_L1].toString().toUtf8();
    if (value["encoding"_L1].toString() == "base64"_L1) {
        const auto decoded = QByteArray::fromBase64Encoding(content, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return refusal(400, u"The content of %1 is not valid base64"_s.arg(*path));
        content = *decoded;
    }
    if (content.size() > largestRegular)
        return refusal(400, u"%1 is larger than 10 MiB: it has to be uploaded as a large object"_s.arg(*path));
    const Outcome<Change> change = m_call.call.backend.storeFile(m_call.repo, m_call.git, {*path, content});
    if (!change)
        return std::unexpected(change.error());
    m_request.changes.append(*change);
    return {};
}

Outcome<void> CommitBody::addObject(const QJsonObject &value)
{
    const Outcome<QString> path = cleanPath(value["path"_L1].toString());
    if (!path)
        return std::unexpected(path.error());
    const QByteArray sha256 = value["oid"_L1].toString().toLatin1();
    const std::optional<qint64> stored = m_call.call.backend.store().objectSize(m_call.repo.row, sha256);
    // A copy of a file of this repo does not say the size again.
    const qint64 size = value["size"_L1].toInteger(stored.value_or(-1));
    if (value["algo"_L1].toString(u"sha256"_s) != "sha256"_L1)
        return refusal(400, u"\"algo\" must be sha256"_s);
    m_request.changes.append({.what = Change::What::PutObject, .path = *path, .sha256 = sha256, .size = size});
    return {};
}

Outcome<void> CommitBody::addRemoval(const QString &path, Change::Where where)
{
    const Outcome<QString> clean = cleanPath(path);
    if (!clean)
        return std::unexpected(clean.error());
    m_request.changes.append({.what = Change::What::Remove, .path = *clean, .where = where});
    return {};
}

} // namespace sandbox
