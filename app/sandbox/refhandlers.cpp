#include "sandbox/areas.h"
#include "sandbox/personjson.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int commitsPerPage = 50;
constexpr int mostCommitsPerPage = 1000;

//! Who wrote a commit, and who is named below its message as having written it too.
QJsonArray authorsOf(const Commit &commit)
{
    static const QRegularExpression coauthor(u"^Co-authored-by: .*<([^@>]+)@[^>]*>$"_s,
                                             QRegularExpression::MultilineOption);
    QStringList names{commit.author};
    for (const QRegularExpressionMatch &match : coauthor.globalMatch(commit.message))
        names.append(match.captured(1));
    names.removeDuplicates();
    QJsonArray authors;
    for (const QString &name : std::as_const(names))
        authors.append(QJsonObject{{u"user"_s, name}, {u"avatar"_s, avatarPath(name)}});
    return authors;
}

QJsonObject describe(const Commit &commit, bool isFormatted)
{
    QJsonObject json{{u"id"_s, QString::fromLatin1(commit.id)},
                     {u"title"_s, commit.title},
                     {u"message"_s, commit.message},
                     {u"authors"_s, authorsOf(commit)},
                     {u"date"_s, isoDate(commit.date)}};
    if (isFormatted) {
        json.insert("formatted"_L1,
                    QJsonObject{{u"title"_s, u"<p>%1</p>"_s.arg(commit.title.toHtmlEscaped())},
                                {u"message"_s, u"<p>%1</p>"_s.arg(commit.message.toHtmlEscaped())}});
    }
    return json;
}

QJsonObject describe(const Ref &ref, const QString &prefix)
{
    return {{u"name"_s, ref.name.mid(prefix.size())},
            {u"ref"_s, ref.name},
            {u"targetCommit"_s, QString::fromLatin1(ref.commit)}};
}

Outcome<void> requireBranchName(const QString &name)
{
    if (name.startsWith("refs/"_L1) || !GitRepository::isValidRef(u"refs/heads/"_s + name))
        return refusal(400, u"Invalid reference for a branch: "_s + name);
    return {};
}

Answer listRefs(RepoCall &call)
{
    QJsonArray branches;
    QJsonArray tags;
    QJsonArray converts;
    QJsonArray pullRequests;
    for (const Ref &ref : call.git.refs()) {
        if (ref.name.startsWith("refs/heads/"_L1))
            branches.append(describe(ref, u"refs/heads/"_s));
        else if (ref.name.startsWith("refs/tags/"_L1))
            tags.append(describe(ref, u"refs/tags/"_s));
        else if (ref.name.startsWith("refs/convert/"_L1))
            converts.append(describe(ref, u"refs/convert/"_s));
        else if (ref.name.startsWith("refs/pr/"_L1))
            pullRequests.append(describe(ref, u"refs/pr/"_s));
    }
    QJsonObject refs{{u"branches"_s, branches}, {u"tags"_s, tags}, {u"converts"_s, converts}};
    if (call.call.flag(u"include_prs"))
        refs.insert("pullRequests"_L1, pullRequests);
    return json(refs);
}

Answer listCommits(RepoCall &call, const QString &revision)
{
    const Outcome<Revision> found = findRevision(call, revision);
    if (!found)
        return refuse(found.error());
    const QString asked = call.call.parameter(u"limit");
    const qsizetype limit = asked.isEmpty() ? commitsPerPage : std::clamp(asked.toInt(), 1, mostCommitsPerPage);
    const qsizetype page = std::max(call.call.parameter(u"p").toInt(), 0);
    const bool isFormatted = call.call.parameters(u"expand").contains("formatted"_L1);
    const QList<git_oid> history = call.git.history(found->commit);
    QJsonArray commits;
    for (const git_oid &id : history.mid(std::min(page * limit, history.size()), limit))
        commits.append(describe(call.git.commit(id), isFormatted));
    Answer answer = json(commits);
    answer.headers.emplaceBack("X-Total-Count", QByteArray::number(history.size()));
    if ((page + 1) * limit < history.size())
        linkNext(answer, call.call, {{u"p"_s, QString::number(page + 1)}});
    return answer;
}

Answer createBranch(RepoCall &call, const QString &branch)
{
    if (const Outcome<void> allowed = requireWrite(call.call, call.repo); !allowed)
        return refuse(allowed.error());
    const Outcome<QJsonObject> body = readJson(call.call, requireBranchName(branch));
    if (!body)
        return refuse(body.error());
    const QString ref = u"refs/heads/"_s + branch;
    if (call.git.refTarget(ref) && !(*body)["overwrite"_L1].toBool())
        return refuse(409, u"Reference %1 already exists"_s.arg(ref));
    const QString start = (*body)["startingPoint"_L1].toString();
    const Outcome<Revision> found = findRevision(call, start.isEmpty() ? u"main"_s : start);
    if (!found)
        return refuse(found.error());
    git_oid target = found->commit;
    if ((*body)["emptyBranch"_L1].toBool())
        target = call.git.history(target).last();
    if (!call.git.setRef(ref, target))
        return refuse(409, u"Reference %1 conflicts with another one"_s.arg(ref));
    return json(QJsonObject{{u"success"_s, true}});
}

Answer deleteBranch(RepoCall &call, const QString &branch)
{
    if (const Outcome<void> allowed = requireWrite(call.call, call.repo); !allowed)
        return refuse(allowed.error());
    const QString ref = u"refs/heads/"_s + branch;
    if (branch == "main"_L1)
        return refuse(403, u"Cannot delete "_s + ref);
    if (!call.git.refTarget(ref))
        return refuse(revisionNotFound(ref).error());
    call.git.removeRef(ref);
    return json(QJsonObject{{u"success"_s, true}});
}

Answer createTag(RepoCall &call, const QString &revision)
{
    const Outcome<QJsonObject> body = readJson(call.call, requireWrite(call.call, call.repo));
    if (!body)
        return refuse(body.error());
    const Outcome<Revision> found = findRevision(call, revision);
    if (!found)
        return refuse(found.error());
    const QString tag = (*body)["tag"_L1].toString();
    if (tag.isEmpty() || !GitRepository::isValidRef(u"refs/tags/"_s + tag))
        return refuse(400, u"Invalid tag name: "_s + tag);
    if (call.git.refTarget(u"refs/tags/"_s + tag))
        return refuse(409, u"Tag reference exists already"_s);
    if (!call.git.addTag(tag, found->commit, (*body)["message"_L1].toString(), call.call.caller.user))
        return refuse(500, u"The tag could not be made"_s);
    return json(QJsonObject{{u"success"_s, true}});
}

Answer deleteTag(RepoCall &call, const QString &tag)
{
    if (const Outcome<void> allowed = requireWrite(call.call, call.repo); !allowed)
        return refuse(allowed.error());
    // A known fault of the Hub, which looks for a tag and finds something else.
    if (!call.git.refTarget(u"refs/tags/"_s + tag) && call.git.refTarget(u"refs/heads/"_s + tag))
        return refuse(500, u"Internal Error - We're working hard to fix this as soon as possible!"_s);
    if (!call.git.refTarget(u"refs/tags/"_s + tag))
        return refuse(404, u"Tag does not exist"_s, "RevisionNotFound");
    call.git.removeRef(u"refs/tags/"_s + tag);
    return {.status = 204};
}

constexpr RepoRoute apiRoutes[] = {
    {"GET", "refs", [](RepoCall &call, const QStringList &) { return listRefs(call); }},
    {"GET", "commits/@", [](RepoCall &call, const QStringList &found) { return listCommits(call, found[0]); }},
    {"POST", "branch/**", [](RepoCall &call, const QStringList &found) { return createBranch(call, found[0]); }},
    {"DELETE", "branch/**", [](RepoCall &call, const QStringList &found) { return deleteBranch(call, found[0]); }},
    {"POST", "tag/**", [](RepoCall &call, const QStringList &found) { return createTag(call, found[0]); }},
    {"DELETE", "tag/**", [](RepoCall &call, const QStringList &found) { return deleteTag(call, found[0]); }},
};

} // namespace

Area refArea()
{
    return {.api = apiRoutes};
}

} // namespace sandbox
