#include "sandbox/plainserver.h"

#include "sandbox/call.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 longestJson = qint64(64) << 20;
constexpr qsizetype extraDigits = 24;

//! A body of JSON whose ids of commits are shortened once it has come in as a whole.
class ShorteningBody : public BodyReader
{
public:
    explicit ShorteningBody(BodyReader &body) : m_body(body) { }

    bool read(const Receiver &receiver) override
    {
        bool isComplete = false;
        const QByteArray text = m_body.readAll(longestJson, &isComplete);
        return isComplete && receiver(PlainServer::withShortIds(text));
    }
    void breakAfter(qint64 bytes) override { m_body.breakAfter(bytes); }

private:
    BodyReader &m_body;
};

bool isAboutSpaces(const QString &path)
{
    return path == "/spaces"_L1 || path.startsWith("/spaces/"_L1) || path == "/api/spaces"_L1
        || path.startsWith("/api/spaces/"_L1);
}

bool isAboutDiscussions(const QString &path)
{
    static const QRegularExpression shape(
        u"^/(api/[^/]+/[^/]+/[^/]+|datasets/[^/]+/[^/]+|(?!api/|datasets/)[^/]+/[^/]+)/discussions(/|$)"_s);
    return shape.match(path).hasMatch();
}

bool opensPullRequest(const QByteArray &query)
{
    return std::ranges::any_of(parseForm(query), [](const auto &pair) { return pair.first == "create_pr"_L1; });
}

QByteArray tailOf(const QByteArray &id)
{
    return QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex().first(extraDigits);
}

} // namespace

Answer PlainServer::answer(Incoming &incoming, const Handler &hub) const
{
    const QString path = QString::fromLatin1(incoming.path);
    if (isAboutSpaces(path) || isAboutDiscussions(path) || opensPullRequest(incoming.query)) {
        incoming.body->read([](QByteArrayView) { return true; }); // a client that is still sending hears no answer
        return refuse(notImplemented());
    }
    incoming.path = withShortIds(incoming.path);
    incoming.query = withShortIds(incoming.query);
    BodyReader *const original = incoming.body;
    ShorteningBody shortening(*original);
    if (incoming.header("Content-Type").startsWith("application/json"))
        incoming.body = &shortening;
    Answer answer = hub(incoming);
    incoming.body = original;
    lengthenIds(answer);
    return answer;
}

Refusal PlainServer::notImplemented()
{
    return {.status = 501, .message = u"Not implemented by this server"_s};
}

QByteArray PlainServer::longId(const QByteArray &id)
{
    return id + tailOf(id);
}

QByteArray PlainServer::withShortIds(const QByteArray &text)
{
    static const QRegularExpression shape(u"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])"_s);
    QString shortened = QString::fromUtf8(text);
    qsizetype removed = 0;
    for (const QRegularExpressionMatch &match : shape.globalMatch(QString(shortened))) {
        const QByteArray id = match.captured().toLatin1().chopped(extraDigits);
        if (longId(id) != match.captured().toLatin1())
            continue;
        shortened.remove(match.capturedEnd() - extraDigits - removed, extraDigits);
        removed += extraDigits;
    }
    return removed == 0 ? text : shortened.toUtf8();
}

//! Commits have their id under these names; the ids of blobs and trees and the hashes of large objects have others.
QJsonValue PlainServer::withLongIds(const QString &key, const QJsonValue &value) const
{
    static const QRegularExpression id(u"^[0-9a-f]{40}$"_s);
    static const QStringList keys{u"sha"_s, u"id"_s, u"commitOid"_s, u"commitId"_s, u"targetCommit"_s};
    if (value.isArray()) {
        QJsonArray items;
        const QJsonArray before = value.toArray();
        for (const QJsonValueConstRef item : before)
            items.append(withLongIds(key, item));
        return items;
    }
    if (value.isObject()) {
        QJsonObject members = value.toObject();
        for (auto member = members.begin(); member != members.end(); ++member)
            member.value() = withLongIds(member.key(), member.value());
        return members;
    }
    const QString text = value.toString();
    if (keys.contains(key) && id.match(text).hasMatch())
        return QString::fromLatin1(longId(text.toLatin1()));
    if (key != "commitUrl"_L1)
        return value;
    const QString path = text.mid(m_backend.endpoint().size());
    return path.section(u'/', 0, -2) + u'/' + QString::fromLatin1(longId(path.section(u'/', -1).toLatin1()));
}

void PlainServer::lengthenIds(Answer &answer) const
{
    for (auto &[name, value] : answer.headers) {
        if (name == "X-Repo-Commit")
            value = longId(value);
    }
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (!answer.contentType.startsWith("application/json") || document.isNull())
        return;
    const QJsonValue changed =
        withLongIds({}, document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    answer.body = (changed.isArray() ? QJsonDocument(changed.toArray()) : QJsonDocument(changed.toObject()))
                      .toJson(QJsonDocument::Compact);
}

} // namespace sandbox
