#include "checks.h"
#include "hub/json.h"
#include "hub/repos.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString firstOf(const QJsonObject &json, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (!plainText(json[key]).isEmpty())
            return plainText(json[key]);
    }
    return {};
}

QString gateName(const QJsonValue &gated)
{
    if (gated.isString())
        return gated.toString();
    return gated.toBool() ? u"auto"_s : u"open"_s;
}

QString gateName(hub::Gate gate)
{
    switch (gate) {
    case hub::Gate::Open: return u"open"_s;
    case hub::Gate::Automatic: return u"auto"_s;
    case hub::Gate::Manual: return u"manual"_s;
    }
    Q_UNREACHABLE();
}

//! What lists and the head of a repo's pane show.
void compare(Comparison &comparison, const QJsonObject &json, const hub::RepoSummary &ours)
{
    const QString id = firstOf(json, {"id"_L1, "modelId"_L1});
    const QString author = firstOf(json, {"author"_L1});
    comparison.same(id, ours.repo.id, u"id");
    comparison.same(author.isEmpty() && id.contains(u'/') ? id.section(u'/', 0, 0) : author, ours.author, u"author");
    comparison.time(json["lastModified"_L1], ours.lastModified, u"lastModified");
    comparison.time(json["createdAt"_L1], ours.createdAt, u"createdAt");
    comparison.number(json["downloads"_L1], double(ours.downloads), u"downloads");
    comparison.number(json["likes"_L1], double(ours.likes), u"likes");
    comparison.number(json["trendingScore"_L1], ours.trendingScore, u"trendingScore");
    comparison.texts(json["tags"_L1], ours.tags, u"tags");
    comparison.text(json["pipeline_tag"_L1], ours.pipelineTag, u"pipeline_tag");
    comparison.text(json["library_name"_L1], ours.libraryName, u"library_name");
    comparison.flag(json["private"_L1], ours.isPrivate, u"private");
    comparison.flag(json["disabled"_L1], ours.isDisabled, u"disabled");
    comparison.same(gateName(json["gated"_L1]), gateName(ours.gate), u"gated");
    comparison.text(json["sdk"_L1], ours.sdk, u"sdk");
    comparison.text(value(json, {"runtime"_L1, "stage"_L1}), ours.stage, u"runtime.stage");
    const QString title = firstOf(json, {"title"_L1});
    const QString emoji = firstOf(json, {"emoji"_L1});
    comparison.same(title.isEmpty() ? plainText(value(json, {"cardData"_L1, "title"_L1})) : title, ours.title,
                    u"title");
    comparison.same(emoji.isEmpty() ? plainText(value(json, {"cardData"_L1, "emoji"_L1})) : emoji, ours.emoji,
                    u"emoji");
    comparison.same(firstOf(json, {"shortDescription"_L1, "ai_short_description"_L1, "description"_L1}).simplified(),
                    ours.description, u"description");
    const double weights = value(json, {"safetensors"_L1, "total"_L1}).toDouble();
    comparison.number(weights > 0 ? QJsonValue(weights) : value(json, {"gguf"_L1, "total"_L1}), double(ours.parameters),
                      u"parameters");
}

} // namespace

void checks::repo(Comparison &comparison, hub::RepoKind kind, const hub::Response &answer)
{
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    const Result<hub::RepoInfo> info = hub::RepoInfo::fromJson(kind, json);
    if (!info)
        return comparison.unreadable(info.error());
    compare(comparison, json, info->summary);
    comparison.text(json["sha"_L1], info->sha, u"sha");
    comparison.count(json["siblings"_L1].toArray().size(), qsizetype(info->siblings.size()), u"siblings");
    comparison.number(json["usedStorage"_L1], double(info->usedStorage), u"usedStorage", -1);
    comparison.count(json["cardData"_L1].toObject().size(), info->cardData.size(), u"keys of cardData");
}

void checks::repoList(Comparison &comparison, hub::RepoKind kind, const hub::Response &answer)
{
    const auto call = hub::repos::list({.kind = kind});
    const Result<hub::Page<hub::RepoSummary>> page = call->read(answer);
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
