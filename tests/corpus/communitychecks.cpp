#include "checks.h"
#include "hub/collectiontypes.h"
#include "hub/discussions.h"
#include "hub/spacesettings.h"
#include "hub/spacetypes.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const hub::RepoId anySpace{.kind = hub::RepoKind::Space, .id = u"owner/name"_s};

QJsonObject objectOf(const hub::Response &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

void compare(Comparison &comparison, const QJsonValue &json, const std::optional<hub::Author> &author)
{
    const hub::Author ours = author.value_or(hub::Author());
    comparison.text(json["name"_L1], ours.name, u"author.name");
    comparison.text(json["fullname"_L1], ours.fullName, u"author.fullname");
    comparison.text(json["avatarUrl"_L1], ours.avatarUrl, u"author.avatarUrl");
    comparison.text(json["type"_L1], ours.type, u"author.type");
    comparison.flag(json["isPro"_L1], ours.isPro, u"author.isPro");
    comparison.flag(json["isHf"_L1], ours.isStaff, u"author.isHf");
}

void compare(Comparison &comparison, const QJsonValue &json, const std::vector<hub::Reaction> &ours)
{
    const QJsonArray rows = json.toArray();
    comparison.count(rows.size(), qsizetype(ours.size()), u"reactions");
    for (qsizetype i = 0; i < std::min(rows.size(), qsizetype(ours.size())); ++i) {
        comparison.text(rows[i]["reaction"_L1], ours[size_t(i)].emoji, u"reaction");
        comparison.number(rows[i]["count"_L1], double(ours[size_t(i)].count), u"count",
                          double(rows[i]["users"_L1].toArray().size()));
    }
}

void compare(Comparison &comparison, const QJsonObject &json, const hub::Discussion &ours)
{
    comparison.number(json["num"_L1], ours.number, u"num");
    comparison.text(json["title"_L1], ours.title, u"title");
    comparison.text(json["status"_L1], ours.status.text(), u"status");
    comparison.flag(json["isPullRequest"_L1], ours.isPullRequest, u"isPullRequest");
    comparison.flag(json["pinned"_L1], ours.isPinned, u"pinned");
    comparison.time(json["createdAt"_L1], ours.createdAt, u"createdAt");
    comparison.number(json["numComments"_L1], double(ours.comments), u"numComments", -1);
    comparison.text(value(json, {"repo"_L1, "name"_L1}), ours.repo.id, u"repo.name");
    compare(comparison, json["author"_L1], ours.author);
    compare(comparison, json["topReactions"_L1], ours.topReactions);
}

void compare(Comparison &comparison, const QJsonValue &json, const hub::Comment &ours)
{
    comparison.text(value(json, {"latest"_L1, "raw"_L1}), ours.latest.markdown, u"latest.raw");
    comparison.text(value(json, {"latest"_L1, "html"_L1}), ours.latest.html, u"latest.html");
    comparison.time(value(json, {"latest"_L1, "updatedAt"_L1}), ours.latest.updatedAt, u"latest.updatedAt");
    comparison.flag(json["edited"_L1], ours.isEdited, u"edited");
    comparison.flag(json["hidden"_L1], ours.isHidden, u"hidden");
    comparison.number(json["numEdits"_L1], ours.edits, u"numEdits");
    compare(comparison, json["reactions"_L1], ours.reactions);
}

void compare(Comparison &comparison, const QJsonObject &json, const hub::DiscussionEvent &ours)
{
    comparison.text(json["id"_L1], ours.id, u"id");
    comparison.text(json["type"_L1], ours.type, u"type");
    comparison.time(json["createdAt"_L1], ours.createdAt, u"createdAt");
    compare(comparison, json["author"_L1], ours.author);
    const QJsonValue data = json["data"_L1];
    if (const auto *comment = ours.as<hub::Comment>())
        compare(comparison, data, *comment);
    else if (const auto *change = ours.as<hub::StatusChange>())
        comparison.text(data["status"_L1], change->status.text(), u"status");
    else if (const auto *commit = ours.as<hub::PushedCommit>())
        comparison.same(plainText(data["subject"_L1]) + plainText(data["oid"_L1]), commit->title + commit->oid,
                        u"commit");
    else if (const auto *title = ours.as<hub::TitleChange>())
        comparison.same(plainText(data["from"_L1]) + plainText(data["to"_L1]), title->from + title->to, u"title");
    else if (const auto *unknown = ours.as<hub::UnknownEvent>(); unknown && unknown->data != data.toObject())
        comparison.fail(u"what an unknown event says is not kept"_s);
}

void compareEvents(Comparison &comparison, const QJsonArray &rows, const std::vector<hub::DiscussionEvent> &ours)
{
    comparison.count(rows.size(), qsizetype(ours.size()), u"events");
    for (qsizetype i = 0; i < std::min(rows.size(), qsizetype(ours.size())); ++i) {
        Comparison row = comparison.at(u"event %1"_s.arg(i));
        compare(row, rows[i].toObject(), ours[size_t(i)]);
        comparison.add(row);
    }
}

} // namespace

void checks::discussions(Comparison &comparison, const hub::Response &answer)
{
    const auto page = hub::discussions::list({.id = u"owner/name"_s}).read(answer);
    if (!page)
        return comparison.unreadable(page.error());
    const QJsonArray rows = objectOf(answer)["discussions"_L1].toArray();
    comparison.count(rows.size(), qsizetype(page->items.size()), u"rows");
    comparison.number(objectOf(answer)["count"_L1], double(page->total), u"count", -1);
    for (qsizetype i = 0; i < std::min(rows.size(), qsizetype(page->items.size())); ++i) {
        Comparison row = comparison.at(u"row %1"_s.arg(i));
        compare(row, rows[i].toObject(), page->items[size_t(i)]);
        comparison.add(row);
    }
}

void checks::discussion(Comparison &comparison, const hub::Response &answer)
{
    const QJsonObject json = objectOf(answer);
    const auto details = hub::DiscussionDetails::fromJson({.id = u"owner/name"_s}, json);
    if (!details)
        return comparison.unreadable(details.error());
    compare(comparison, json, details->discussion);
    comparison.flag(json["locked"_L1], details->isLocked, u"locked");
    comparison.flag(json["isReport"_L1], details->isReport, u"isReport");
    comparison.text(json["diff"_L1], details->diff.value_or(QString()), u"diff");
    const hub::PullRequestChanges changes = details->changes.value_or(hub::PullRequestChanges());
    comparison.text(value(json, {"changes"_L1, "base"_L1}), changes.base, u"changes.base");
    comparison.text(value(json, {"changes"_L1, "mergeCommitId"_L1}), changes.mergeCommit, u"changes.mergeCommitId");
    if (json["filesWithConflicts"_L1].isArray())
        comparison.texts(json["filesWithConflicts"_L1], details->conflicts.value_or(hub::ConflictingFiles()).paths,
                         u"filesWithConflicts");
    compareEvents(comparison, json["events"_L1].toArray(), details->events);
}

void checks::events(Comparison &comparison, const hub::Response &answer)
{
    const QJsonArray rows = QJsonDocument::fromJson(answer.body).array();
    std::vector<hub::DiscussionEvent> events;
    for (const QJsonValueConstRef row : rows)
        events.push_back(hub::DiscussionEvent::fromJson(row.toObject()));
    compareEvents(comparison, rows, events);
}

void checks::runtime(Comparison &comparison, const hub::Response &answer)
{
    const QJsonObject json = objectOf(answer);
    const auto runtime = hub::SpaceRuntime::fromJson(json);
    if (!runtime)
        return comparison.unreadable(runtime.error());
    comparison.text(json["stage"_L1], runtime->stage.text(), u"stage");
    comparison.text(value(json, {"hardware"_L1, "current"_L1}), runtime->hardware, u"hardware.current");
    comparison.text(value(json, {"hardware"_L1, "requested"_L1}), runtime->requestedHardware, u"hardware.requested");
    comparison.number(json["gcTimeout"_L1], runtime->sleepTime.value_or(0), u"gcTimeout");
    comparison.text(json["storage"_L1], runtime->storage, u"storage");
    comparison.text(value(json, {"replicas"_L1, "requested"_L1}), runtime->replicas.requested, u"replicas.requested");
    comparison.number(value(json, {"replicas"_L1, "current"_L1}), runtime->replicas.current.value_or(0),
                      u"replicas.current");
    comparison.flag(json["devMode"_L1], runtime->isDevMode, u"devMode");
    comparison.text(json["errorMessage"_L1], runtime->errorMessage, u"errorMessage");
    comparison.text(json["sha"_L1], runtime->sha, u"sha");
    const QJsonArray domains = json["domains"_L1].toArray();
    comparison.count(domains.size(), qsizetype(runtime->domains.size()), u"domains");
    for (qsizetype i = 0; i < std::min(domains.size(), qsizetype(runtime->domains.size())); ++i) {
        const hub::SpaceDomain &ours = runtime->domains[size_t(i)];
        comparison.text(domains[i]["domain"_L1], ours.domain, u"domain");
        comparison.text(domains[i]["stage"_L1], ours.stage.text(), u"domain.stage");
        comparison.flag(domains[i]["isCustom"_L1], ours.isCustom, u"domain.isCustom");
    }
}

void checks::variables(Comparison &comparison, const hub::Response &answer)
{
    const auto variables = hub::spaces::variables(anySpace).read(answer);
    if (!variables)
        return comparison.unreadable(variables.error());
    const QJsonObject json = objectOf(answer);
    comparison.count(json.size(), qsizetype(variables->size()), u"variables");
    for (const hub::SpaceVariable &ours : *variables) {
        const QJsonValue theirs = json[ours.key];
        comparison.text(theirs["value"_L1], ours.value, ours.key);
        comparison.text(theirs["description"_L1], ours.description, u"description");
        comparison.time(theirs["updatedAt"_L1], ours.updatedAt, u"updatedAt");
    }
}

void checks::collection(Comparison &comparison, const hub::Response &answer)
{
    const QJsonObject json = objectOf(answer);
    const auto collection = hub::Collection::fromJson(json);
    if (!collection)
        return comparison.unreadable(collection.error());
    comparison.text(json["slug"_L1], collection->slug, u"slug");
    comparison.text(json["title"_L1], collection->title, u"title");
    comparison.text(json["description"_L1], collection->description, u"description");
    comparison.time(json["lastUpdated"_L1], collection->lastUpdated, u"lastUpdated");
    comparison.text(json["theme"_L1], collection->theme.text(), u"theme");
    comparison.flag(json["private"_L1], collection->isPrivate, u"private");
    comparison.number(json["upvotes"_L1], double(collection->upvotes), u"upvotes");
    compare(comparison, json["owner"_L1], collection->owner);
    const QJsonArray items = json["items"_L1].toArray();
    comparison.count(items.size(), qsizetype(collection->items.size()), u"items");
    for (qsizetype i = 0; i < std::min(items.size(), qsizetype(collection->items.size())); ++i) {
        const hub::CollectionItem &ours = collection->items[size_t(i)];
        Comparison row = comparison.at(u"item %1"_s.arg(i));
        row.text(items[i]["_id"_L1], ours.handle, u"_id");
        row.text(items[i]["id"_L1], ours.subject.id, u"id");
        row.text(items[i]["type"_L1], ours.subject.type.text(), u"type");
        row.number(items[i]["position"_L1], ours.position, u"position");
        row.text(items[i]["note"_L1].isObject() ? items[i]["note"_L1]["text"_L1] : items[i]["note"_L1], ours.note,
                 u"note");
        if (ours.repo) {
            row.number(items[i]["likes"_L1], double(ours.repo->likes), u"likes");
            row.number(items[i]["downloads"_L1], double(ours.repo->downloads), u"downloads");
        }
        comparison.add(row);
    }
}
