#include "sandbox/areas.h"
#include "sandbox/lastcommits.h"
#include "sandbox/repojson.h"
#include "sandbox/securityscan.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int pageSize = 1000;
constexpr int expandedPageSize = 100;
constexpr int mostPaths = 2000;
constexpr int mostFormPaths = 1000;

QJsonObject describe(const RepoCall &call, const TreeEntry &entry, bool isMasked)
{
    QJsonObject json{{u"oid"_s, QString::fromLatin1(hexOf(entry.id))}, {u"path"_s, entry.path}, {u"size"_s, 0}};
    switch (entry.type) {
    case TreeEntry::Type::Directory: json.insert("type"_L1, u"directory"_s); return json;
    case TreeEntry::Type::Submodule: json.insert("type"_L1, u"unknown"_s); return json;
    case TreeEntry::Type::File: break;
    }
    json.insert("type"_L1, u"file"_s);
    const BlobFacts facts = call.git.blobFacts(entry.id);
    json.insert("size"_L1, facts.size);
    if (facts.isPointer) {
        json.insert("lfs"_L1,
                    QJsonObject{{u"oid"_s, isMasked ? maskedHash : QString::fromLatin1(facts.sha256)},
                                {u"size"_s, facts.size},
                                {u"pointerSize"_s, facts.blobSize}});
    }
    return json;
}

QJsonArray describeAll(const RepoCall &call, const Revision &revision, const QList<TreeEntry> &entries, bool isExpanded)
{
    const bool isMasked = !canOpenFiles(call.call, call.repo);
    const QHash<QString, git_oid> last =
        isExpanded ? lastCommits(call.git, revision.commit, entries) : QHash<QString, git_oid>();
    QJsonArray array;
    for (const TreeEntry &entry : entries) {
        QJsonObject json = describe(call, entry, isMasked);
        if (const auto found = last.constFind(entry.path); found != last.cend()) {
            const Commit commit = call.git.commit(*found);
            json.insert("lastCommit"_L1,
                        QJsonObject{{u"id"_s, QString::fromLatin1(commit.id)},
                                    {u"title"_s, commit.title},
                                    {u"date"_s, isoDate(commit.date)}});
        }
        if (isExpanded && entry.type == TreeEntry::Type::File)
            json.insert("securityFileStatus"_L1, SecurityScan(call).file(entry));
        array.append(json);
    }
    return array;
}

// A cursor holds the commit as well, so that all pages show one state of a branch that moves.
QString cursorAt(const Revision &revision, const QString &path)
{
    return QString::fromLatin1((hexOf(revision.commit) + ':' + path.toUtf8()).toBase64());
}

Outcome<Revision> revisionAt(const RepoCall &call, const QString &revision, const QString &cursor, QString *after)
{
    if (cursor.isEmpty())
        return findRevision(call, revision);
    const QByteArray plain = QByteArray::fromBase64(cursor.toLatin1());
    *after = QString::fromUtf8(plain.mid(GIT_OID_SHA1_HEXSIZE + 1));
    return findRevision(call, QString::fromLatin1(plain.left(GIT_OID_SHA1_HEXSIZE)));
}

Answer listTree(RepoCall &call, const QString &revision, const QString &path)
{
    QString after;
    const Outcome<Revision> found = revisionAt(call, revision, call.call.parameter(u"cursor"), &after);
    if (!found)
        return refuse(found.error());
    const std::optional<TreeEntry> folder = call.git.entry(found->tree, path);
    if (!folder || folder->type != TreeEntry::Type::Directory)
        return refuse(404, u"%1 does not exist on \"%2\""_s.arg(path, revision), "EntryNotFound");
    const bool isExpanded = call.call.flag(u"expand");
    const int most = isExpanded ? expandedPageSize : pageSize;
    const QString asked = call.call.parameter(u"limit");
    const qsizetype limit = asked.isEmpty() ? most : std::clamp(asked.toInt(), 1, most);
    QList<TreeEntry> entries;
    bool hasMore = false;
    call.git.walk(folder->id, path, call.call.flag(u"recursive"), after, [&](const TreeEntry &entry) {
        hasMore = entries.size() == limit;
        if (!hasMore)
            entries.append(entry);
        return !hasMore;
    });
    Answer answer = json(describeAll(call, *found, entries, isExpanded));
    if (hasMore)
        linkNext(answer, call.call, {{u"cursor"_s, cursorAt(*found, entries.last().path)}});
    return answer;
}

Answer pathsInfo(RepoCall &call, const QString &revision)
{
    QStringList paths;
    bool isExpanded = false;
    const bool isForm = call.call.incoming.header("Content-Type").startsWith("application/x-www-form-urlencoded");
    if (isForm) {
        bool isComplete = false;
        const Parameters form = parseForm(call.call.incoming.body->readAll(qint64(16) << 20, &isComplete));
        for (const auto &[key, value] : form) {
            if (key == "paths"_L1)
                paths.append(value);
            else if (key == "expand"_L1)
                isExpanded = value.compare("true"_L1, Qt::CaseInsensitive) == 0;
        }
    } else {
        const Outcome<QJsonObject> body = readJson(call.call);
        if (!body)
            return refuse(body.error());
        const QJsonArray listed = (*body)["paths"_L1].toArray();
        for (const QJsonValueConstRef path : listed)
            paths.append(path.toString());
        isExpanded = (*body)["expand"_L1].toBool();
    }
    if (paths.isEmpty())
        return refuse(400, u"\"paths\" must not be empty"_s);
    if (paths.size() > (isForm ? mostFormPaths : mostPaths))
        return refuse(413, u"too many parameters"_s);
    const Outcome<Revision> found = findRevision(call, revision);
    if (!found)
        return refuse(found.error());
    QList<TreeEntry> entries;
    for (QString path : std::as_const(paths)) {
        while (path.endsWith(u'/'))
            path.chop(1);
        const std::optional<TreeEntry> entry = path.isEmpty() ? std::nullopt : call.git.entry(found->tree, path);
        if (entry)
            entries.append(*entry);
    }
    return json(describeAll(call, *found, entries, isExpanded));
}

Answer treeSize(RepoCall &call, const QString &revision, const QString &path)
{
    const Outcome<Revision> found = findRevision(call, revision);
    if (!found)
        return refuse(found.error());
    const std::optional<TreeEntry> entry = call.git.entry(found->tree, path);
    if (!entry)
        return refuse(404, u"%1 does not exist on \"%2\""_s.arg(path, revision), "EntryNotFound");
    qint64 bytes = 0;
    const auto add = [&](const TreeEntry &file) {
        bytes += file.type == TreeEntry::Type::File ? call.git.blobFacts(file.id).size : 0;
        return true;
    };
    if (entry->type == TreeEntry::Type::Directory)
        call.git.walk(entry->id, path, true, {}, add);
    else
        add(*entry);
    return json(QJsonObject{{u"path"_s, path}, {u"size"_s, bytes}});
}

Answer scan(RepoCall &call)
{
    const Outcome<Revision> found = findRevision(call, u"main"_s);
    return found ? json(SecurityScan(call).repo(found->tree)) : refuse(found.error());
}

constexpr RepoRoute apiRoutes[] = {
    {"GET", "tree/@/**", [](RepoCall &call, const QStringList &found) { return listTree(call, found[0], found[1]); }},
    {"GET", "treesize/@/**",
     [](RepoCall &call, const QStringList &found) { return treeSize(call, found[0], found[1]); }},
    {"GET", "scan", [](RepoCall &call, const QStringList &) { return scan(call); }},
    {"POST", "paths-info/@", [](RepoCall &call, const QStringList &found) { return pathsInfo(call, found[0]); }},
};

} // namespace

Area treeArea()
{
    return {.api = apiRoutes};
}

} // namespace sandbox
