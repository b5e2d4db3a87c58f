#include "hub/viewer.h"

#include "hub/messages.h"
#include "hub/parameters.h"
#include "hub/readers.h"
#include "hub/repoid.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::unexpected<Error> refused(const char *text, const QString &subject = {})
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("Viewer", text), subject);
}

Result<QString> datasetName(const ViewerPart &part)
{
    return RepoId{.kind = RepoKind::Dataset, .id = part.dataset}.validated().transform(
        [](const RepoId &repo) { return repo.id; });
}

template<typename T>
Result<Call<T>> ask(const Endpoint &endpoint, const QByteArray &route, const ViewerPart &part, Query more = {},
                    std::function<Result<T>(const Response &)> read = readObject<T>)
{
    const QUrl server = endpoint.viewer();
    if (server.isEmpty())
        return refused(QT_TRANSLATE_NOOP("Viewer", "This Hub has no dataset viewer."), endpoint.displayName());
    if (const Result<QString> name = datasetName(part); !name)
        return std::unexpected(name.error());
    Parameters parameters;
    parameters.add(u"dataset"_s, part.dataset);
    parameters.add(u"config"_s, part.config);
    parameters.add(u"split"_s, part.split);
    const QByteArray query = encodedQuery(parameters.take() + more);
    return Call<T>{
        .message = {.target = Target(QUrl::fromEncoded(server.toEncoded() + route + '?' + query)), .forViewer = true},
        .read = std::move(read)};
}

Result<ViewerRows> readRowsAnswer(const Response &response)
{
    return readObject<ViewerRows>(response).transform([&response](ViewerRows rows) {
        rows.revision = QString::fromLatin1(response.headers.value("X-Revision"));
        return rows;
    });
}

Result<Call<ViewerRows>> askRows(const Endpoint &endpoint, const QByteArray &route, const ViewerPart &part,
                                 const Query &more)
{
    if (part.config.isEmpty() || part.split.isEmpty())
        return refused(QT_TRANSLATE_NOOP("Viewer", "Rows are those of a configuration and a split."), part.dataset);
    return ask<ViewerRows>(endpoint, route, part, more, readRowsAnswer);
}

Result<Query> rangeOf(const ViewerRange &range)
{
    if (range.offset < 0 || range.length < 1 || range.length > viewer::rowsPerCall)
        return refused(QT_TRANSLATE_NOOP("Viewer", "Ask for 1 to 100 rows at once."));
    return Query{{u"offset"_s, QString::number(range.offset)}, {u"length"_s, QString::number(range.length)}};
}

//! {config: {split: [address]}}, or less of it where the address named a part.
void addFiles(std::vector<ParquetFile> &files, const QJsonValue &value, const ViewerPart &part)
{
    const QJsonArray addresses = value.toArray();
    for (const QJsonValueConstRef address : addresses) {
        const QUrl url(json::text(address));
        files.push_back({.config = part.config, .split = part.split, .url = url, .fileName = url.fileName()});
    }
    const QJsonObject parts = value.toObject();
    for (auto entry = parts.begin(); entry != parts.end(); ++entry) {
        ViewerPart inner = part;
        (part.config.isEmpty() ? inner.config : inner.split) = entry.key();
        addFiles(files, entry.value(), inner);
    }
}

Result<ParquetFiles> readParquetOfHub(const ViewerPart &part, const Response &response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (document.isNull())
        return failure(Error::Kind::Malformed, u"The answer is not JSON."_s, response.url.path());
    ParquetFiles files;
    addFiles(files.files, document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), part);
    return files;
}

QString quoted(const QString &text, QChar mark)
{
    QString inner = text;
    inner.replace(mark, QString(2, mark));
    return mark + inner + mark;
}

} // namespace

Result<Call<ViewerAbilities>> viewer::abilities(const Endpoint &endpoint, const ViewerPart &part)
{
    return ask<ViewerAbilities>(endpoint, "/is-valid", part);
}

Result<Call<ViewerSplits>> viewer::splits(const Endpoint &endpoint, const ViewerPart &part)
{
    return ask<ViewerSplits>(endpoint, "/splits", part);
}

Result<Call<ViewerRows>> viewer::firstRows(const Endpoint &endpoint, const ViewerPart &part)
{
    return askRows(endpoint, "/first-rows", part, {});
}

Result<Call<ViewerRows>> viewer::rows(const Endpoint &endpoint, const ViewerPart &part, const ViewerRange &range)
{
    return rangeOf(range).and_then([&](const Query &query) { return askRows(endpoint, "/rows", part, query); });
}

Result<Call<ViewerRows>> viewer::search(const Endpoint &endpoint, const ViewerPart &part, const QString &words,
                                        const ViewerRange &range)
{
    if (words.trimmed().isEmpty())
        return refused(QT_TRANSLATE_NOOP("Viewer", "Say what to look for."));
    return rangeOf(range).and_then(
        [&](const Query &query) { return askRows(endpoint, "/search", part, Query{{u"query"_s, words}} + query); });
}

Result<Call<ViewerRows>> viewer::filter(const Endpoint &endpoint, const ViewerPart &part, const QString &where,
                                        const QString &orderBy, const ViewerRange &range)
{
    return rangeOf(range).and_then([&](const Query &query) {
        Parameters parameters;
        parameters.add(u"where"_s, where);
        parameters.add(u"orderby"_s, orderBy);
        return askRows(endpoint, "/filter", part, parameters.take() + query);
    });
}

Result<Call<ParquetFiles>> viewer::parquet(const Endpoint &endpoint, const ViewerPart &part)
{
    return ask<ParquetFiles>(endpoint, "/parquet", part);
}

Result<Call<ViewerSizes>> viewer::sizes(const Endpoint &endpoint, const ViewerPart &part)
{
    return ask<ViewerSizes>(endpoint, "/size", part);
}

Result<Call<ViewerStatistics>> viewer::statistics(const Endpoint &endpoint, const ViewerPart &part)
{
    return ask<ViewerStatistics>(endpoint, "/statistics", part);
}

Result<Call<ViewerInfo>> viewer::info(const Endpoint &endpoint, const ViewerPart &part)
{
    return ask<ViewerInfo>(endpoint, "/info", part);
}

Call<ParquetFiles> viewer::parquetOfHub(const ViewerPart &part)
{
    QByteArray path = RepoId{.kind = RepoKind::Dataset, .id = part.dataset}.apiPath() + "/parquet";
    if (!part.config.isEmpty())
        path += '/' + encodedSegment(part.config);
    if (!part.config.isEmpty() && !part.split.isEmpty())
        path += '/' + encodedSegment(part.split);
    return {.message = get(path), .read = std::bind_front(readParquetOfHub, part)};
}

QString viewer::quotedValue(const QString &text)
{
    return quoted(text, u'\'');
}

QString viewer::quotedColumn(const QString &name)
{
    return quoted(name, u'"');
}

} // namespace hub
