#include "views/history/historywords.h"

#include "hub/validation.h"
#include "views/widgets/errortext.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

namespace {

//! Gives the functions of this file a translation context.
struct HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)
};

using Kind = RefActions::Kind;
using What = RefActions::Step::What;

QString branchDone(What what)
{
    switch (what) {
    case What::Created: return HistoryWords::tr("Branch “%1” was created.");
    case What::Moved: return HistoryWords::tr("Branch “%1” was moved.");
    case What::Deleted: return HistoryWords::tr("Branch “%1” was deleted.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString tagDone(What what)
{
    switch (what) {
    case What::Created: return HistoryWords::tr("Tag “%1” was created.");
    case What::Moved: return HistoryWords::tr("Tag “%1” was moved.");
    case What::Deleted: return HistoryWords::tr("Tag “%1” was deleted.");
    }
    Q_UNREACHABLE_RETURN({});
}

constexpr qsizetype longestSummary = 72; // what git's own tools show of a title

QString shortened(const QString &text)
{
    return text.size() > longestSummary ? text.first(longestSummary - 1) + u'…' : text;
}

} // namespace

QString historywords::refProblem(UploadRight right)
{
    switch (right) {
    case UploadRight::Allowed:
    case UploadRight::NotABranch: return {}; // whatever one looks at: a branch can begin there
    case UploadRight::NoProposals:
    case UploadRight::AsPullRequest: return HistoryWords::tr("Only those who may write to this repo can do this");
    case UploadRight::SignedOut: return HistoryWords::tr("Sign in to do this");
    case UploadRight::ReadOnlyToken:
        return HistoryWords::tr("Your token can only read: sign in with one that can write");
    }
    Q_UNREACHABLE_RETURN({});
}

QString historywords::restoreProblem(UploadRight right)
{
    switch (right) {
    case UploadRight::Allowed:
    case UploadRight::AsPullRequest: return {};
    case UploadRight::SignedOut: return HistoryWords::tr("Sign in to do this");
    case UploadRight::ReadOnlyToken:
        return HistoryWords::tr("Your token can only read: sign in with one that can write");
    case UploadRight::NotABranch: return HistoryWords::tr("Nothing can be added to a commit or a tag: choose a branch");
    case UploadRight::NoProposals:
        return HistoryWords::tr("This repo is not yours, and this server takes no pull requests");
    }
    Q_UNREACHABLE_RETURN({});
}

QString historywords::revisionName(const QString &revision)
{
    return hub::isCommitId(revision) ? format::shortSha(revision) : revision;
}

QString historywords::stepDone(const RefActions::Step &step)
{
    return (step.kind == Kind::Branch ? branchDone(step.what) : tagDone(step.what)).arg(step.name);
}

QString historywords::tagLost(const RefActions::Step &step, const Error &why)
{
    //: %1 a tag, %2 a commit id, %3 a sentence that says why
    return HistoryWords::tr("The tag %1 could be moved no further than off its commit, and is gone. It stood at %2: "
                            "make it there again. %3")
        .arg(step.name, step.before, errorText(why));
}

QString historywords::restoreFileSummary(const QString &path, const QString &revision)
{
    //: the title of a commit: %1 a path, %2 a branch or a short commit id
    return shortened(HistoryWords::tr("Restore %1 as of %2").arg(path, revisionName(revision)));
}

QString historywords::restoreAllSummary(const QString &revision)
{
    //: the title of a commit: %1 a branch or a short commit id
    return HistoryWords::tr("Restore all files as of %1").arg(revisionName(revision));
}

QString historywords::revertSummary(const QString &title, const QString &commit)
{
    //: the title of a commit that undoes another: %1 its title, %2 its short id
    return shortened(HistoryWords::tr("Revert %2: %1").arg(title, format::shortSha(commit)));
}
