#include "views/cache/cachewords.h"

#include "views/widgets/errortext.h"
#include "views/widgets/format.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace transfer;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CacheWords)
};

QString reason(const CacheWarning &warning)
{
    switch (warning.kind) {
    case CacheWarning::Kind::NotAFolder: return Words::tr("is a file, not a repo");
    case CacheWarning::Kind::NotARepo: return Words::tr("has not the name of a repo");
    case CacheWarning::Kind::UnknownKind: return Words::tr("is of a kind that is not known");
    case CacheWarning::Kind::NoSnapshots: return Words::tr("has no snapshots");
    case CacheWarning::Kind::RefsAreAFile: return Words::tr("has a file where its refs should be");
    case CacheWarning::Kind::FileAmongSnapshots: return Words::tr("has a file among its snapshots");
    case CacheWarning::Kind::BrokenLink: return Words::tr("has a file whose content is gone");
    case CacheWarning::Kind::RefToNothing: return Words::tr("has a ref to a commit that is not here");
    case CacheWarning::Kind::Unreadable: return Words::tr("cannot be read");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString cachewords::summary(const CacheContent &content)
{
    QStringList facts{format::size(content.size), Words::tr("%n repo(s)", nullptr, int(content.repos.size()))};
    if (!content.unfinished.empty())
        facts += Words::tr("%n unfinished file(s), %1", nullptr, int(content.unfinished.size()))
                     .arg(format::size(content.unfinishedSize()));
    return facts.join(u" · "_s);
}

QString cachewords::warnings(const CacheContent &content)
{
    constexpr size_t mostLines = 4;
    QStringList lines;
    for (const CacheWarning &warning : content.warnings) {
        if (size_t(lines.size()) == mostLines) {
            lines += Words::tr("and %n more", nullptr, int(content.warnings.size() - mostLines));
            break;
        }
        lines += Words::tr("%1 %2.", "a folder, and what is wrong with it")
                     .arg(QFileInfo(warning.folder).fileName(), reason(warning));
    }
    return lines.join(u'\n');
}

QString cachewords::refs(const QStringList &refs)
{
    return refs.join(u", "_s);
}

QString cachewords::age(const CachedRevision &revision)
{
    const QString commit = format::shortSha(revision.commit);
    const QString when = format::relativeTime(revision.modified);
    return revision.refs.isEmpty()
        ? Words::tr("From this disk: commit %1, fetched %2.").arg(commit, when)
        : Words::tr("From this disk: %3 at commit %1, fetched %2. The Hub may have a newer one.")
              .arg(commit, when, refs(revision.refs));
}

QString cachewords::verdict(VerifiedFile::Verdict verdict)
{
    switch (verdict) {
    case VerifiedFile::Verdict::Whole: return {};
    case VerifiedFile::Verdict::Damaged: return Words::tr("damaged");
    case VerifiedFile::Verdict::Unreadable: return Words::tr("cannot be read");
    case VerifiedFile::Verdict::Unknown: return Words::tr("nothing to compare with");
    }
    Q_UNREACHABLE_RETURN({});
}

QString cachewords::verified(const std::vector<VerifiedFile> &files)
{
    const auto count = [&files](VerifiedFile::Verdict verdict) {
        return int(std::ranges::count(files, verdict, &VerifiedFile::verdict));
    };
    QStringList facts{Words::tr("%n file(s) verified", nullptr, int(files.size()))};
    if (const int damaged = count(VerifiedFile::Verdict::Damaged))
        facts += Words::tr("%n damaged", nullptr, damaged);
    if (const int unreadable = count(VerifiedFile::Verdict::Unreadable))
        facts += Words::tr("%n cannot be read", nullptr, unreadable);
    if (const int unknown = count(VerifiedFile::Verdict::Unknown))
        facts += Words::tr("%n with nothing to compare with", nullptr, unknown);
    if (facts.size() == 1)
        facts += Words::tr("all as they should be");
    return facts.join(u", "_s) + u'.';
}

QString cachewords::removed(const CacheDeletionOutcome &outcome)
{
    const QString freed = Words::tr("%1 freed.").arg(format::size(outcome.freed));
    if (outcome.problems.empty())
        return freed;
    const Error &first = outcome.problems.front();
    return freed + u' '
        + Words::tr("%n thing(s) stayed. %1: %2", nullptr, int(outcome.problems.size()))
              .arg(QFileInfo(first.subject).fileName(), first.detail);
}

QString cachewords::deletionTitle(const CacheDeletionPlan &plan, const CacheContent &content)
{
    const auto only = std::ranges::find(content.repos, plan.parts.front().repoFolder, &CachedRepo::folder);
    const QString name = plan.parts.size() == 1 && only != content.repos.end() ? only->id : QString();
    if (name.isEmpty())
        return Words::tr("Delete %n revision(s) of several repos from this disk?", nullptr, plan.revisions);
    if (plan.parts.front().isWhole)
        return Words::tr("Delete %1 from this disk?").arg(name);
    return Words::tr("Delete %n revision(s) of %1 from this disk?", nullptr, plan.revisions).arg(name);
}

QString cachewords::deletionText(const CacheDeletionPlan &plan)
{
    const QString freed = Words::tr("This frees %1 (%2).").arg(format::size(plan.freed), format::exactSize(plan.freed));
    const bool isPartial =
        !std::ranges::all_of(plan.parts, [](const CacheDeletionPlan::Part &part) { return part.isWhole; });
    const QString stays = isPartial ? u' ' + Words::tr("What other revisions have as well stays.") : QString();
    return freed + stays + u' '
        + Words::tr("It cannot be undone. Programs that use these files have to fetch them again, as long as the Hub "
                    "has them.");
}
