#include "hub/discussiondetails.h"

#include "hub/json.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::optional<PullRequestChanges> changesIn(const QJsonValue &value)
{
    if (!value.isObject())
        return {};
    const QJsonObject json = value.toObject();
    return PullRequestChanges{.base = plainReference(json::text(json["base"_L1])),
                              .mergeCommit = json::text(json["mergeCommitId"_L1]),
                              .headCommit = json::text(json["headCommitId"_L1]),
                              .isReferenceDeleted = json::flag(json["refDeleted"_L1])};
}

std::optional<ConflictingFiles> conflictsIn(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (value.isArray() || value.isString())
        return ConflictingFiles{.paths = json::texts(value)};
    return ConflictingFiles{.isListKnown = !json::flag(value)};
}

} // namespace

Result<DiscussionDetails> DiscussionDetails::fromJson(const RepoId &asked, const QJsonObject &json)
{
    return Discussion::fromJson(asked, json).transform([&json](Discussion discussion) {
        DiscussionDetails details{.discussion = std::move(discussion),
                                  .id = json::text(json["_id"_L1]),
                                  .organization = Author::fromJson(json["org"_L1]),
                                  .isLocked = json::flag(json["locked"_L1]),
                                  .isReport = json::flag(json["isReport"_L1]),
                                  .collection = json::text(json["collection"_L1]),
                                  .changes = changesIn(json["changes"_L1]),
                                  .conflicts = conflictsIn(json["filesWithConflicts"_L1]),
                                  .diffUrl = QUrl(json::text(json["diffUrl"_L1]))};
        if (json["diff"_L1].isString())
            details.diff = json["diff"_L1].toString();
        const QJsonArray events = json["events"_L1].toArray();
        for (const QJsonValueConstRef event : events)
            details.events.push_back(DiscussionEvent::fromJson(event.toObject()));
        return details;
    });
}

} // namespace hub
