#include "sandbox/areas.h"
#include "sandbox/gitmerge.h"
#include "sandbox/validation.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype longestMessage = 500;

//! Between two dots the trees as they are, between three from where they parted.
Answer compare(RepoCall &call, const QString &range)
{
    const bool isFromBase = range.contains("..."_L1);
    const QString dots = isFromBase ? u"..."_s : u".."_s;
    const qsizetype at = range.indexOf(dots);
    if (at < 0)
        return refuse(400, u"Two revisions are needed, as in main..refs/pr/1"_s);
    const Outcome<Revision> from = findRevision(call, range.left(at));
    if (!from)
        return refuse(from.error());
    const Outcome<Revision> to = findRevision(call, range.mid(at + dots.size()));
    if (!to)
        return refuse(to.error());
    std::optional<git_oid> tree = from->tree;
    if (isFromBase) {
        const std::optional<git_oid> base = mergeBase(call.git, from->commit, to->commit);
        tree = base ? call.git.treeOf(*base) : std::nullopt;
    }
    const QByteArray diff = unifiedDiff(call.git, tree, to->tree);
    if (call.call.flag(u"raw"))
        return plain(diff);
    const QByteArray list =
        QJsonDocument(QJsonArray{QString::fromUtf8(diff)}).toJson(QJsonDocument::Compact); // of one text, unwrapped
    return {.contentType = "application/json; charset=utf-8", .body = list.mid(1, list.size() - 2)};
}

Answer superSquash(RepoCall &call, const QString &branch)
{
    const Outcome<QJsonObject> body = readJson(call.call, requireWrite(call.call, call.repo));
    if (!body)
        return refuse(body.error());
    const Outcome<QString> message =
        readText(*body, u"message"_s, {.longest = longestMessage, .isTrimmed = true, .isOptional = true});
    if (!message)
        return refuse(message.error());
    const std::shared_ptr<std::mutex> mutex = call.call.backend.lockFor(call.repo);
    const std::scoped_lock locked(*mutex);
    const Outcome<QString> ref = Backend::writableRef(call.git, branch);
    if (!ref && (branch.startsWith("refs/tags/"_L1) || call.git.refTarget(u"refs/tags/"_s + branch)))
        return refuse(400, u"Invalid reference for a branch: "_s + branch);
    if (!ref)
        return refuse(ref.error());
    const std::optional<git_oid> head = call.git.refTarget(*ref);
    const QString title = message->isEmpty() ? u"Super-squash branch '%1'"_s.arg(branch) : *message;
    const std::optional<git_oid> commit = call.git.writeCommit({.tree = *call.git.treeOf(*head),
                                                                .title = title,
                                                                .author = call.call.caller.user,
                                                                .date = QDateTime::currentDateTimeUtc()});
    if (!commit || !call.git.setRef(*ref, *commit))
        return refuse(500, u"The branch could not be moved"_s);
    if (*ref == "refs/heads/main"_L1)
        call.call.backend.refreshFacts(call.repo, call.git);
    return json(QJsonObject{{u"commitId"_s, QString::fromLatin1(hexOf(*commit))}});
}

constexpr RepoRoute apiRoutes[] = {
    {"GET", "compare/**", [](RepoCall &call, const QStringList &found) { return compare(call, found[0]); }},
    {"POST", "super-squash/**", [](RepoCall &call, const QStringList &found) { return superSquash(call, found[0]); }},
};

} // namespace

Area compareArea()
{
    return {.api = apiRoutes};
}

} // namespace sandbox
