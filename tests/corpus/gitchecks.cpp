#include "checks.h"
#include "hub/commits.h"
#include "hub/diff.h"
#include "hub/refs.h"
#include "hub/tree.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

const hub::RepoId anyRepo{.kind = hub::RepoKind::Model, .id = u"owner/name"_s};

QString typeName(hub::TreeEntry::Type type)
{
    switch (type) {
    case hub::TreeEntry::Type::File: return u"file"_s;
    case hub::TreeEntry::Type::Folder: return u"directory"_s;
    case hub::TreeEntry::Type::Other: return u"other"_s;
    }
    Q_UNREACHABLE();
}

void compare(Comparison &comparison, const QJsonObject &json, const hub::TreeEntry &ours)
{
    const QString type = json["type"_L1].toString();
    comparison.same(type == "file"_L1 || type == "directory"_L1 ? type : u"other"_s, typeName(ours.type), u"type");
    comparison.text(json["path"_L1], ours.path, u"path");
    comparison.text(json["oid"_L1], ours.oid, u"oid");
    comparison.number(json["size"_L1], double(ours.size), u"size");
    comparison.text(json["xetHash"_L1], ours.xetHash, u"xetHash");
    const QJsonObject lfs = json["lfs"_L1].toObject();
    if (lfs.isEmpty() == ours.lfs.has_value())
        comparison.fail(u"the pointer of %1 is lost or made up"_s.arg(ours.path));
    if (ours.lfs) {
        comparison.text(lfs.contains("oid"_L1) ? lfs["oid"_L1] : lfs["sha256"_L1], ours.lfs->sha256, u"lfs.oid");
        comparison.number(lfs["size"_L1], double(ours.lfs->size), u"lfs.size");
        comparison.number(lfs["pointerSize"_L1], double(ours.lfs->pointerSize), u"lfs.pointerSize");
    }
    const QJsonObject commit = json["lastCommit"_L1].toObject();
    const hub::LastCommit last = ours.lastCommit.value_or(hub::LastCommit());
    comparison.text(commit["id"_L1], last.id, u"lastCommit.id");
    comparison.text(commit["title"_L1], last.title, u"lastCommit.title");
    comparison.time(commit["date"_L1], last.date, u"lastCommit.date");
}

void compare(Comparison &comparison, const QJsonValue &json, const std::vector<hub::Ref> &ours, const QString &name)
{
    const QJsonArray rows = json.toArray();
    comparison.count(rows.size(), qsizetype(ours.size()), name);
    for (qsizetype i = 0; i < std::min(rows.size(), qsizetype(ours.size())); ++i) {
        comparison.text(rows[i]["name"_L1], ours[size_t(i)].name, u"name");
        comparison.text(rows[i]["ref"_L1], ours[size_t(i)].ref, u"ref");
        comparison.text(rows[i]["targetCommit"_L1], ours[size_t(i)].target, u"targetCommit");
    }
}

} // namespace

void checks::tree(Comparison &comparison, const hub::Response &answer)
{
    const Result<hub::Page<hub::TreeEntry>> page = hub::tree::list(anyRepo, {}).read(answer);
    if (!page)
        return comparison.unreadable(page.error());
    const QJsonArray rows = QJsonDocument::fromJson(answer.body).array();
    comparison.count(rows.size(), qsizetype(page->items.size()), u"rows");
    for (qsizetype i = 0; i < std::min(rows.size(), qsizetype(page->items.size())); ++i) {
        Comparison row = comparison.at(u"row %1"_s.arg(i));
        compare(row, rows[i].toObject(), page->items[size_t(i)]);
        comparison.add(row);
    }
}

void checks::refs(Comparison &comparison, const hub::Response &answer)
{
    const Result<hub::Refs> refs = hub::refs::list(anyRepo, true).read(answer);
    if (!refs)
        return comparison.unreadable(refs.error());
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    compare(comparison, json["branches"_L1], refs->branches, u"branches"_s);
    compare(comparison, json["converts"_L1], refs->converts, u"converts"_s);
    compare(comparison, json["tags"_L1], refs->tags, u"tags"_s);
    compare(comparison, json["pullRequests"_L1], refs->pullRequests, u"pullRequests"_s);
}

void checks::commits(Comparison &comparison, const hub::Response &answer)
{
    const Result<hub::Page<hub::CommitInfo>> page = hub::commits::list(anyRepo, u"main"_s).read(answer);
    if (!page)
        return comparison.unreadable(page.error());
    const QJsonArray rows = QJsonDocument::fromJson(answer.body).array();
    comparison.count(rows.size(), qsizetype(page->items.size()), u"rows");
    for (qsizetype i = 0; i < std::min(rows.size(), qsizetype(page->items.size())); ++i) {
        const hub::CommitInfo &ours = page->items[size_t(i)];
        Comparison row = comparison.at(u"row %1"_s.arg(i));
        row.text(rows[i]["id"_L1], ours.id, u"id");
        row.text(rows[i]["title"_L1], ours.title, u"title");
        row.text(rows[i]["message"_L1], ours.message, u"message");
        row.time(rows[i]["date"_L1], ours.date, u"date");
        row.count(rows[i]["authors"_L1].toArray().size(), qsizetype(ours.authors.size()), u"authors");
        comparison.add(row);
    }
}

//! As git itself counts the lines of the same diff.
void checks::diff(Comparison &comparison, const QByteArray &bytes)
{
    QProcess git;
    git.setWorkingDirectory(QDir::rootPath()); // below a repository it would leave out what lies elsewhere
    git.start(u"git"_s, {u"apply"_s, u"--numstat"_s, u"-z"_s, u"-"_s});
    git.write(bytes);
    git.closeWriteChannel();
    if (!git.waitForFinished())
        return comparison.fail(u"git, which is compared with, does not run"_s);
    QByteArray ours;
    for (const hub::FileDiff &file : hub::Diff::parse(bytes).files) {
        const QByteArray counts = file.isBinary
            ? QByteArray("-\t-")
            : QByteArray::number(file.added()) + '\t' + QByteArray::number(file.removed());
        ours += counts + '\t' + file.path().toUtf8() + '\0';
    }
    const QByteArray theirs = git.readAllStandardOutput();
    // What was cut off somewhere is nothing that git takes.
    if (git.exitCode() != 0 && !ours.isEmpty())
        return comparison.count(bytes.count("\ndiff --git ") + (bytes.startsWith("diff --git ") ? 1 : 0),
                                qsizetype(hub::Diff::parse(bytes).files.size()), u"files");
    comparison.same(QString::fromUtf8(theirs), QString::fromUtf8(ours), u"numstat");
}
