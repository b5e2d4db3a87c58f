#include "hub/lfs.h"

#include "hub/json.h"

#include <map>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

constexpr char lfsType[] = "application/vnd.git-lfs+json";

Headers lfsHeaders()
{
    return {{"Accept", lfsType}, {"Content-Type", lfsType}};
}

Result<std::vector<QUrl>> partsIn(const QJsonObject &header, qint64 size, qint64 partSize)
{
    std::map<int, QUrl> parts; // by number, whatever the padding of the key
    for (auto field = header.begin(); field != header.end(); ++field) {
        bool isNumber = false;
        const int number = field.key().toInt(&isNumber);
        if (isNumber)
            parts[number] = QUrl::fromEncoded(field.value().toString().toUtf8());
    }
    const qint64 expected = (size + partSize - 1) / partSize;
    if (qint64(parts.size()) != expected)
        return failure(Error::Kind::Malformed,
                       u"The Hub named %1 parts where %2 are needed."_s.arg(parts.size()).arg(expected));
    std::vector<QUrl> result;
    for (const auto &[number, url] : parts)
        result.push_back(url);
    return result;
}

QString refusal(const QJsonValue &error)
{
    const QString message = json::text(error.toObject()["message"_L1]);
    return error.isObject() && message.isEmpty() ? u"The Hub refused this file."_s : message;
}

Result<LfsAction> actionFrom(const QJsonObject &json)
{
    LfsAction action{.object = {.sha256 = json::text(json["oid"_L1]), .size = json::integer(json["size"_L1])},
                     .error = refusal(json["error"_L1])};
    const QJsonObject actions = json["actions"_L1].toObject();
    const QJsonObject upload = actions["upload"_L1].toObject();
    if (upload.isEmpty())
        return action;
    action.upload = QUrl::fromEncoded(json::text(upload["href"_L1]).toUtf8());
    action.expiresIn = json::integer(upload["expires_in"_L1]);
    action.verify = QUrl::fromEncoded(json::text(actions["verify"_L1].toObject()["href"_L1]).toUtf8());
    const QJsonObject header = upload["header"_L1].toObject();
    action.partSize = json::integer(header["chunk_size"_L1]);
    if (action.partSize <= 0)
        return action;
    return partsIn(header, action.object.size, action.partSize).transform([&action](std::vector<QUrl> parts) {
        action.parts = std::move(parts);
        return std::move(action);
    });
}

Result<std::vector<LfsAction>> readBatch(const Response &response)
{
    const Result<QJsonObject> body = json::object(response);
    if (!body)
        return std::unexpected(body.error());
    std::vector<LfsAction> actions;
    const QJsonArray objects = body->value("objects"_L1).toArray();
    for (const QJsonValueConstRef object : objects) {
        Result<LfsAction> action = actionFrom(object.toObject());
        if (!action)
            return std::unexpected(action.error());
        actions.push_back(*std::move(action));
    }
    return actions;
}

} // namespace

Call<std::vector<LfsAction>> lfs::batch(const RepoId &repo, const QString &revision,
                                        const std::vector<LfsObject> &objects)
{
    QJsonArray list;
    for (const LfsObject &object : objects)
        list.append(QJsonObject{{u"oid"_s, object.sha256}, {u"size"_s, object.size}});
    QJsonObject body{{u"operation"_s, u"upload"_s},
                     {u"transfers"_s, QJsonArray{u"basic"_s, u"multipart"_s}},
                     {u"hash_algo"_s, u"sha256"_s},
                     {u"objects"_s, list}};
    if (!revision.isEmpty())
        body[u"ref"_s] = QJsonObject{{u"name"_s, revision}};
    return {.message = {.verb = Verb::Post,
                        .target = {repo.webPath() + ".git/info/lfs/objects/batch"},
                        .headers = lfsHeaders(),
                        .body = json::bytes(body),
                        .retry = Message::Retry::WhenTransient},
            .read = readBatch};
}

Message lfs::put(const QUrl &address)
{
    return {.verb = Verb::Put, .target = Target(address), .retry = Message::Retry::WhenTransient, .withToken = false};
}

QByteArray lfs::etagOf(const Response &response)
{
    return response.headers.value("ETag");
}

Call<Done> lfs::complete(const LfsAction &action, const QList<QByteArray> &etags)
{
    QJsonArray parts;
    for (qsizetype i = 0; i < etags.size(); ++i)
        parts.append(QJsonObject{{u"partNumber"_s, i + 1}, {u"etag"_s, QString::fromLatin1(etags.at(i))}});
    return {.message = {.verb = Verb::Post,
                        .target = Target(action.upload),
                        .headers = lfsHeaders(),
                        .body = json::bytes({{u"oid"_s, action.object.sha256}, {u"parts"_s, parts}}),
                        .retry = Message::Retry::WhenTransient,
                        .withToken = false},
            .read = readNothing};
}

Call<Done> lfs::verify(const LfsAction &action)
{
    return {.message = {.verb = Verb::Post,
                        .target = Target(action.verify),
                        .headers = {{"Content-Type", "application/json"}},
                        .body = json::bytes({{u"oid"_s, action.object.sha256}, {u"size"_s, action.object.size}}),
                        .retry = Message::Retry::WhenTransient},
            .read = readNothing};
}

} // namespace hub
