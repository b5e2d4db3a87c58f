#include "hub/repourl.h"

#include "hub/encoding.h"
#include "hub/files.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <QUrlQuery>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::unexpected<Error> refused(const char *text, const QString &subject)
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("RepoUrl", text), subject);
}

QString decoded(const QString &segment)
{
    return QUrl::fromPercentEncoding(segment.toUtf8());
}

//! Words of the Hub's own site that are no accounts: /docs, /settings, …
bool isSitePage(const QString &word)
{
    static const QStringList pages{
        u"api"_s,  u"docs"_s,    u"settings"_s,    u"join"_s,    u"login"_s,           u"new"_s,   u"pricing"_s,
        u"blog"_s, u"papers"_s,  u"collections"_s, u"learn"_s,   u"tasks"_s,           u"posts"_s, u"organizations"_s,
        u"chat"_s, u"kernels"_s, u"buckets"_s,     u"metrics"_s, u"terms-of-service"_s};
    return pages.contains(word);
}

bool isKindPrefix(const QString &word)
{
    return word == "models"_L1 || word == "datasets"_L1 || word == "spaces"_L1;
}

//! Pages of a file or a folder at a revision.
const QStringList &places()
{
    static const QStringList names{u"tree"_s, u"blob"_s, u"resolve"_s, u"raw"_s, u"blame"_s};
    return names;
}

bool isPageOfRepo(const QString &word)
{
    return places().contains(word) || word == "commits"_L1 || word == "commit"_L1 || word == "discussions"_L1;
}

//! A comparison names two revisions; alone, the word is a name like any other.
bool isCompare(const QStringList &segments)
{
    return segments.size() > 1 && segments.first() == "compare"_L1 && segments[1].contains(".."_L1);
}

//! Names from encoded segments; a slash that was encoded parts names like any other.
QStringList takeNames(QStringList &segments)
{
    QStringList names;
    for (const QString &segment : std::exchange(segments, {}))
        names += decoded(segment).split(u'/', Qt::SkipEmptyParts);
    return names;
}

//! A revision and the path behind it. refs/pr/1 and refs/convert/parquet are written with plain slashes in addresses as
//! well as encoded.
std::pair<QString, QString> takeRevision(QStringList segments)
{
    QString revision = decoded(segments.takeFirst());
    QStringList names = takeNames(segments);
    const bool isSpecial =
        revision == "refs"_L1 && names.size() >= 2 && (names.first() == "pr"_L1 || names.first() == "convert"_L1);
    if (isSpecial) {
        revision += u'/' + names.takeFirst();
        revision += u'/' + names.takeFirst();
    }
    return {revision, names.join(u'/')};
}

//! base..revision, or with three dots. Revisions have no two dots themselves, nor one at an end.
Result<RepoUrl> readCompare(RepoUrl url, const QString &range)
{
    const qsizetype dots = range.indexOf(".."_L1);
    const QString head = range.sliced(dots + (range.sliced(dots).startsWith("..."_L1) ? 3 : 2));
    if (dots == 0 || head.isEmpty() || head.contains(".."_L1) || head.startsWith(u'.'))
        return refused(QT_TRANSLATE_NOOP("RepoUrl", "A comparison names two revisions, as in main..v1.0."), range);
    url.view = RepoUrl::View::Compare;
    url.base = range.first(dots);
    url.revision = head;
    return url;
}

Result<RepoUrl> readView(RepoUrl url, QStringList segments)
{
    if (segments.isEmpty())
        return url;
    if (isCompare(segments)) {
        segments.removeFirst();
        return readCompare(std::move(url), takeNames(segments).join(u'/'));
    }
    const QString view = segments.takeFirst();
    if (places().contains(view)) {
        if (segments.isEmpty()) {
            url.view = RepoUrl::View::Files;
            return url;
        }
        url.view = view == "tree"_L1 ? RepoUrl::View::Files : RepoUrl::View::File;
        std::tie(url.revision, url.path) = takeRevision(segments);
        if (url.path.isEmpty())
            url.view = RepoUrl::View::Files;
        return url;
    }
    if (view == "commits"_L1) {
        url.view = RepoUrl::View::History;
        if (!segments.isEmpty())
            std::tie(url.revision, url.path) = takeRevision(segments);
        return url;
    }
    if (view == "commit"_L1 && !segments.isEmpty()) {
        url.view = RepoUrl::View::Commit;
        url.commit = decoded(segments.first());
        return url;
    }
    if (view == "discussions"_L1) {
        url.discussion = segments.isEmpty() ? 0 : std::max(segments.first().toInt(), 0);
        url.view = url.discussion > 0 ? RepoUrl::View::Discussion : RepoUrl::View::Discussions;
        return url;
    }
    if (view == "settings"_L1) {
        url.view = RepoUrl::View::Settings;
        return url;
    }
    return refused(QT_TRANSLATE_NOOP("RepoUrl", "This page of the Hub cannot be shown here."), view);
}

Result<RepoUrl> withValidRepo(RepoUrl url)
{
    // The address of a model has no prefix, so that these words would lead elsewhere.
    const QString first = url.repo.id.section(u'/', 0, 0);
    const bool leadsElsewhere = url.repo.kind == RepoKind::Model && (isKindPrefix(first) || isSitePage(first));
    // Behind an owner they would lead to a page of the repo without owner that is called like that owner.
    if (leadsElsewhere || isPageOfRepo(url.repo.id.section(u'/', 1)))
        return refused(QT_TRANSLATE_NOOP("RepoUrl", "This address names no repo."), url.repo.id);
    return url.repo.validated().transform([&url](const RepoId &) { return url; });
}

//! name@revision and the path behind it; slashes in the revision are encoded, or it is one of the special refs.
void splitRevision(RepoUrl &url, QString name, QStringList segments)
{
    const qsizetype at = name.indexOf(u'@');
    if (at >= 0) {
        segments.prepend(name.sliced(at + 1));
        std::tie(url.revision, url.path) = takeRevision(segments);
        name.truncate(at);
    } else {
        url.path = takeNames(segments).join(u'/');
    }
    url.repo.id = url.repo.id.isEmpty() ? name : url.repo.id + u'/' + name;
}

RepoKind takeKind(QStringList &segments)
{
    const QString first = segments.value(0);
    if (!isKindPrefix(first))
        return RepoKind::Model;
    segments.removeFirst();
    return kindFromName(first).value_or(RepoKind::Model);
}

Result<RepoUrl> parseHf(const QString &text, const Endpoint &endpoint)
{
    QStringList segments = text.sliced(5).split(u'/');
    if (segments.last().isEmpty())
        segments.removeLast();
    static const QStringList others{u"kernels"_s, u"buckets"_s, u"model"_s, u"dataset"_s, u"space"_s};
    if (segments.isEmpty() || segments.contains(QString()))
        return refused(QT_TRANSLATE_NOOP("RepoUrl", "This address names no repo."), text);
    if (others.contains(segments.first()))
        return refused(QT_TRANSLATE_NOOP("RepoUrl", "After hf:// comes models, datasets, spaces, or an owner."), text);
    RepoUrl url{.endpoint = endpoint, .repo = {.kind = takeKind(segments)}};
    if (segments.isEmpty())
        return refused(QT_TRANSLATE_NOOP("RepoUrl", "This address names no repo."), text);
    if (!segments.first().contains(u'@') && segments.size() > 1)
        url.repo.id = segments.takeFirst();
    const QString name = segments.takeFirst();
    if (name.endsWith(u'@'))
        return refused(QT_TRANSLATE_NOOP("RepoUrl", "The “@” is to be followed by a revision."), text);
    splitRevision(url, name, segments);
    if (!url.path.isEmpty())
        url.view = RepoUrl::View::File;
    else if (!url.revision.isEmpty())
        url.view = RepoUrl::View::Files;
    return withValidRepo(url);
}

Result<RepoUrl> parseWeb(const QUrl &address, const Endpoint &endpoint)
{
    const QString host = address.host();
    const bool isPublic = host == "huggingface.co"_L1 || host == "www.huggingface.co"_L1 || host == "hf.co"_L1;
    if (!endpoint.owns(address) && !isPublic)
        return refused(QT_TRANSLATE_NOOP("RepoUrl", "This address belongs to another server."), address.host());
    QString path = address.path(QUrl::FullyEncoded);
    const QString base = endpoint.url().path(QUrl::FullyEncoded);
    if (endpoint.owns(address) && path.startsWith(base))
        path.remove(0, base.size());
    QStringList segments = path.split(u'/', Qt::SkipEmptyParts);
    RepoUrl url{.endpoint = endpoint.owns(address) ? endpoint : Endpoint(), .repo = {.kind = takeKind(segments)}};
    if (segments.isEmpty() || isSitePage(segments.first()))
        return refused(QT_TRANSLATE_NOOP("RepoUrl", "This address names no repo."), address.toString());
    url.repo.id = decoded(segments.takeFirst());
    if (!segments.isEmpty() && !isPageOfRepo(segments.first()) && !isCompare(segments))
        url.repo.id += u'/' + decoded(segments.takeFirst());
    // The site has no address for a card at a revision, and ignores what it does not know.
    const QUrlQuery query(address);
    if (segments.isEmpty())
        url.revision = query.queryItemValue(u"revision"_s, QUrl::FullyDecoded);
    if (segments.isEmpty() && url.repo.kind == RepoKind::Space && query.hasQueryItem(u"logs"_s))
        url.view = RepoUrl::View::Space;
    return withValidRepo(url)
        .and_then([&segments](const RepoUrl &valid) { return readView(valid, segments); })
        .transform([&address](RepoUrl found) {
            static const QRegularExpression commentId(QRegularExpression::anchoredPattern(u"[0-9A-Za-z]+"_s));
            const QString fragment = address.fragment();
            if (found.view == RepoUrl::View::Discussion && commentId.match(fragment).hasMatch())
                found.comment = fragment;
            return found;
        });
}

//! In prose a kind is as often written in the singular; of two words the first one is an owner.
RepoKind takeWrittenKind(QStringList &segments)
{
    const QString first = segments.value(0);
    const bool isSingular = first == "model"_L1 || first == "dataset"_L1 || first == "space"_L1;
    if (segments.size() > 2 && isSingular)
        segments.first() += u's';
    return takeKind(segments);
}

QByteArray viewPath(const RepoUrl &url)
{
    const QByteArray revision = encodedSegment(url.revision.isEmpty() ? u"main"_s : url.revision);
    const QByteArray path = url.path.isEmpty() ? QByteArray() : '/' + encodedPath(url.path);
    switch (url.view) {
    case RepoUrl::View::Overview:
    case RepoUrl::View::Space: return {};
    case RepoUrl::View::Files: return "/tree/" + revision + path;
    case RepoUrl::View::File: return "/blob/" + revision + path;
    case RepoUrl::View::History: return "/commits/" + revision + path;
    case RepoUrl::View::Commit: return "/commit/" + encodedSegment(url.commit);
    // The site has no page for it; the form is that of its API.
    case RepoUrl::View::Compare: return "/compare/" + encodedSegment(url.base) + ".." + revision;
    case RepoUrl::View::Discussions: return "/discussions";
    case RepoUrl::View::Discussion: return "/discussions/" + QByteArray::number(url.discussion);
    case RepoUrl::View::Settings: return "/settings";
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Result<RepoUrl> RepoUrl::parse(const QString &text, const Endpoint &endpoint)
{
    const QString words = text.trimmed();
    if (words.startsWith("hf://"_L1))
        return parseHf(words, endpoint);
    if (words.startsWith("http://"_L1) || words.startsWith("https://"_L1))
        return parseWeb(QUrl(words, QUrl::TolerantMode), endpoint);
    if (words.startsWith("huggingface.co/"_L1) || words.startsWith("hf.co/"_L1))
        return parseWeb(QUrl("https://"_L1 + words, QUrl::TolerantMode), endpoint);
    QStringList segments = words.split(u'/', Qt::SkipEmptyParts);
    RepoUrl url{.endpoint = endpoint, .repo = {.kind = takeWrittenKind(segments)}};
    url.repo.id = segments.join(u'/');
    return withValidRepo(url);
}

QUrl RepoUrl::webUrl() const
{
    Query query;
    if (view == View::Space && repo.kind == RepoKind::Space)
        query.append({u"logs"_s, u"container"_s});
    if ((view == View::Overview || view == View::Space) && !revision.isEmpty())
        query.append({u"revision"_s, revision});
    QUrl url = endpoint.at(repo.webPath() + viewPath(*this), encodedQuery(query));
    if (view == View::Discussion && !comment.isEmpty())
        url.setFragment(comment);
    return url;
}

QString RepoUrl::hfUri() const
{
    QString uri = u"hf://%1s/%2"_s.arg(kindName(repo.kind), repo.id);
    if (!revision.isEmpty()) {
        // Other slashes would end the revision.
        const bool isSpecial = revision.startsWith("refs/pr/"_L1) || revision.startsWith("refs/convert/"_L1);
        QString written = revision;
        uri += u'@' + (isSpecial ? written : written.replace(u'/', "%2F"_L1));
    }
    return path.isEmpty() ? uri : uri + u'/' + path;
}

QUrl RepoUrl::downloadUrl() const
{
    return endpoint.at(files::resolvePath(repo, revision.isEmpty() ? u"main"_s : revision, path));
}

QUrl RepoUrl::rawUrl() const
{
    return endpoint.at(files::rawPath(repo, revision.isEmpty() ? u"main"_s : revision, path));
}

QUrl RepoUrl::gitUrl() const
{
    return endpoint.at(repo.webPath() + ".git");
}

} // namespace hub
