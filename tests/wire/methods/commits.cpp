#include "hub/commits.h"

#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

QJsonValue commitForm(const hub::CommitInfo &commit)
{
    return typed(u"GitCommitInfo"_s,
                 {{u"commit_id"_s, commit.id},
                  {u"authors"_s, textsForm(commit.authorNames())},
                  {u"created_at"_s, timeForm(commit.date)},
                  {u"title"_s, commit.title},
                  {u"message"_s, commit.message},
                  {u"formatted_title"_s, textForm(commit.formattedTitle)},
                  {u"formatted_message"_s, textForm(commit.formattedMessage)}});
}

Result<QJsonValue> listCommits(Carrier &carrier, const Arguments &arguments)
{
    return arguments.repo()
        .and_then([&](const hub::RepoId &repo) {
            const hub::commits::Options options{.formatted = arguments.on("formatted"_L1)};
            return carrier.all(hub::commits::list(repo, arguments.revision(), options), hub::commits::nextPage);
        })
        .transform(
            [](const std::vector<hub::CommitInfo> &commits) -> QJsonValue { return listForm(commits, commitForm); });
}

Result<QJsonValue> superSquash(Carrier &carrier, const Arguments &arguments)
{
    const QString branch = arguments.text("branch"_L1, u"main"_s);
    const QString usual = u"Super-squash branch '%1' using huggingface_hub"_s.arg(branch);
    return nothing(arguments.repo().and_then([&](const hub::RepoId &repo) {
        return carrier.run(hub::commits::superSquash(repo, branch, arguments.text("commit_message"_L1, usual)));
    }));
}

} // namespace

void addCommitMethods(Methods &methods)
{
    methods.add(u"super_squash_history"_s, superSquash);
    methods.add(u"list_repo_commits"_s, listCommits);
}

} // namespace wire
