#include "hub/discussions.h"

#include "hub/comments.h"
#include "hub/discussionactions.h"
#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

QString nameOf(const std::optional<hub::Author> &author)
{
    return author ? author->name : u"deleted"_s; // the documented stand-in
}

QJsonObject discussionFields(const Arguments &arguments, const hub::Discussion &discussion)
{
    return {{u"title"_s, discussion.title},
            {u"status"_s, discussion.status.text()},
            {u"num"_s, discussion.number},
            {u"repo_id"_s, discussion.repo.id},
            {u"repo_type"_s, hub::kindName(discussion.repo.kind)},
            {u"author"_s, nameOf(discussion.author)},
            {u"is_pull_request"_s, discussion.isPullRequest},
            {u"created_at"_s, timeForm(discussion.createdAt)},
            {u"endpoint"_s, arguments.stage().replay.endpoint().toString()}};
}

QJsonObject eventForm(const hub::DiscussionEvent &event)
{
    QJsonObject fields{{u"id"_s, event.id},
                       {u"type"_s, event.type},
                       {u"created_at"_s, timeForm(event.createdAt)},
                       {u"author"_s, nameOf(event.author)}};
    if (const auto *comment = event.as<hub::Comment>()) {
        fields[u"content"_s] = comment->latest.markdown;
        fields[u"edited"_s] = comment->isEdited;
        fields[u"hidden"_s] = comment->isHidden;
        return typed(u"DiscussionComment"_s, fields);
    }
    if (const auto *change = event.as<hub::StatusChange>()) {
        fields[u"new_status"_s] = change->status.text();
        return typed(u"DiscussionStatusChange"_s, fields);
    }
    if (const auto *commit = event.as<hub::PushedCommit>()) {
        fields[u"summary"_s] = commit->title;
        fields[u"oid"_s] = commit->oid;
        return typed(u"DiscussionCommit"_s, fields);
    }
    if (const auto *change = event.as<hub::TitleChange>()) {
        fields[u"old_title"_s] = change->from;
        fields[u"new_title"_s] = change->to;
        return typed(u"DiscussionTitleChange"_s, fields);
    }
    return typed(u"DiscussionEvent"_s, fields);
}

QJsonValue conflictsForm(const std::optional<hub::ConflictingFiles> &conflicts)
{
    if (!conflicts)
        return {};
    return conflicts->isListKnown ? QJsonValue(textsForm(conflicts->paths)) : QJsonValue(true);
}

Result<QJsonValue> details(Carrier &carrier, const Arguments &arguments, const hub::RepoId &repo, int number)
{
    return carrier.run(hub::discussions::details(repo, number))
        .transform([&arguments](const hub::DiscussionDetails &all) -> QJsonValue {
            QJsonObject fields = discussionFields(arguments, all.discussion);
            fields[u"events"_s] = listForm(all.events, eventForm);
            fields[u"conflicting_files"_s] = conflictsForm(all.conflicts);
            if (all.changes) {
                fields[u"target_branch"_s] = textForm(all.changes->base);
                fields[u"merge_commit_oid"_s] = textForm(all.changes->mergeCommit);
            }
            if (all.diff)
                fields[u"diff"_s] = *all.diff;
            return typed(u"DiscussionWithDetails"_s, fields);
        });
}

Result<QJsonValue> getDetails(Carrier &carrier, const Arguments &arguments)
{
    return arguments.repo().and_then([&](const hub::RepoId &repo) {
        return details(carrier, arguments, repo, arguments.number("discussion_num"_L1));
    });
}

Result<hub::DiscussionQuery> queryOf(const Arguments &arguments)
{
    using Query = hub::DiscussionQuery;
    static const QHash<QString, Query::Type> types{{u"all"_s, Query::Type::All},
                                                   {u"discussion"_s, Query::Type::Discussions},
                                                   {u"pull_request"_s, Query::Type::PullRequests}};
    static const QHash<QString, Query::Status> statuses{
        {u"all"_s, Query::Status::All}, {u"open"_s, Query::Status::Open}, {u"closed"_s, Query::Status::Closed}};
    const QString type = arguments.text("discussion_type"_L1, u"all"_s);
    const QString status = arguments.text("discussion_status"_L1, u"all"_s);
    // What our enumerations cannot even say.
    if (!types.contains(type) || !statuses.contains(status))
        return failure(Error::Kind::Invalid, u"No such type or status of discussions."_s);
    return Query{.type = types[type], .status = statuses[status], .author = arguments.text("author"_L1)};
}

Result<QJsonValue> list(Carrier &carrier, const Arguments &arguments)
{
    const Result<hub::RepoId> repo = arguments.repo();
    const Result<hub::DiscussionQuery> query = queryOf(arguments);
    if (!repo || !query)
        return std::unexpected(repo ? query.error() : repo.error());
    const auto next = [&repo](const QUrl &page) { return hub::discussions::nextPage(*repo, page); };
    return carrier.all(hub::discussions::list(*repo, *query), next)
        .transform([&arguments](const std::vector<hub::Discussion> &rows) -> QJsonValue {
            return listForm(rows, [&arguments](const hub::Discussion &row) {
                return typed(u"Discussion"_s, discussionFields(arguments, row));
            });
        });
}

Result<QJsonValue> open(Carrier &carrier, const Arguments &arguments, bool isPullRequest)
{
    // Our own words are others; the recorded client's are an argument here.
    const QString words =
        u"%1 opened with the [huggingface_hub Python library](https://huggingface.co/docs/huggingface_hub)"_s.arg(
            isPullRequest ? u"Pull Request"_s : u"Discussion"_s);
    const QString given = arguments.text("description"_L1);
    return arguments.repo().and_then([&](const hub::RepoId &repo) {
        return carrier
            .run(hub::discussions::open(repo,
                                        {.title = arguments.text("title"_L1),
                                         .description = given.trimmed().isEmpty() ? words : given,
                                         .isPullRequest = isPullRequest}))
            .and_then(
                [&](const hub::OpenedDiscussion &opened) { return details(carrier, arguments, repo, opened.number); });
    });
}

Result<QJsonValue> createDiscussion(Carrier &carrier, const Arguments &arguments)
{
    return open(carrier, arguments, arguments.on("pull_request"_L1));
}

Result<QJsonValue> createPullRequest(Carrier &carrier, const Arguments &arguments)
{
    return open(carrier, arguments, true);
}

//! A method whose call is made from the repo and the number, and that gives the event it became.
template<typename Make>
Method changing(Make make)
{
    return [make](Carrier &carrier, const Arguments &arguments) -> Result<QJsonValue> {
        return arguments.repo().and_then([&](const hub::RepoId &repo) {
            return carrier.run(make(repo, arguments.number("discussion_num"_L1), arguments))
                .transform([](const hub::DiscussionEvent &event) -> QJsonValue { return eventForm(event); });
        });
    };
}

Result<hub::Call<hub::DiscussionEvent>> setStatus(const hub::RepoId &repo, int number, const Arguments &arguments)
{
    using hub::discussions::SettableStatus;
    const QString status = arguments.text("new_status"_L1);
    if (status != "open"_L1 && status != "closed"_L1)
        return failure(Error::Kind::Invalid, u"Only open and closed can be set."_s);
    return hub::discussions::setStatus(repo, number,
                                       status == "open"_L1 ? SettableStatus::Open : SettableStatus::Closed,
                                       arguments.text("comment"_L1));
}

Result<QJsonValue> merge(Carrier &carrier, const Arguments &arguments)
{
    return arguments.repo().and_then([&](const hub::RepoId &repo) {
        return nothing(carrier.run(
            hub::discussions::merge(repo, arguments.number("discussion_num"_L1), arguments.text("comment"_L1))));
    });
}

} // namespace

void addDiscussionMethods(Methods &methods)
{
    methods.add(u"get_repo_discussions"_s, list);
    methods.add(u"get_discussion_details"_s, getDetails);
    methods.add(u"create_discussion"_s, createDiscussion);
    methods.add(u"create_pull_request"_s, createPullRequest);
    methods.add(u"merge_pull_request"_s, merge);
    methods.add(u"change_discussion_status"_s, changing(setStatus));
    methods.add(u"comment_discussion"_s, changing([](const hub::RepoId &repo, int number, const Arguments &arguments) {
                    return hub::comments::add(repo, number, arguments.text("comment"_L1));
                }));
    methods.add(
        u"edit_discussion_comment"_s, changing([](const hub::RepoId &repo, int number, const Arguments &arguments) {
            return hub::comments::edit(repo, number, arguments.text("comment_id"_L1), arguments.text("new_content"_L1));
        }));
    methods.add(u"hide_discussion_comment"_s,
                changing([](const hub::RepoId &repo, int number, const Arguments &arguments) {
                    return hub::comments::hide(repo, number, arguments.text("comment_id"_L1));
                }));
    methods.add(u"rename_discussion"_s, changing([](const hub::RepoId &repo, int number, const Arguments &arguments) {
                    return hub::discussions::rename(repo, number, arguments.text("new_title"_L1));
                }));
}

} // namespace wire
