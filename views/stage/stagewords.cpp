#include "views/stage/stagewords.h"

#include "hub/validation.h"
#include "models/stage/stagename.h"
#include "views/transfers/transfertext.h"
#include "views/widgets/format.h"
#include "views/widgets/theme.h"

#include <QCoreApplication>
#include <QStringList>


using namespace Qt::StringLiterals;
using Kind = StagedChange::Kind;
using TreeMark = StageOverlay::Mark;

namespace stagewords {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StageWords)
};

QString slashed(const QString &path, bool isFolder)
{
    return isFolder ? path + u'/' : path;
}

QString otherRepo(const StagedChange &change)
{
    return change.sourceRepo.isEmpty() ? QString() : change.sourceRepo.id;
}

QString titleOfOne(const StagedChange &change)
{
    const QString path = slashed(change.path, change.isFolder);
    switch (change.kind) {
    //: titles of commits, %1 a path
    case Kind::Add: return Words::tr("Add %1").arg(path);
    case Kind::Edit: return Words::tr("Update %1").arg(path);
    case Kind::Delete: return Words::tr("Delete %1").arg(path);
    case Kind::Move: return Words::tr("Rename %1 to %2").arg(slashed(change.sourcePath, change.isFolder), path);
    case Kind::Copy: return Words::tr("Copy %1 to %2").arg(slashed(change.sourcePath, change.isFolder), path);
    case Kind::Restore: return Words::tr("Restore %1").arg(path);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QColor colorOf(IconTint tint, const ThemeColors &colors)
{
    switch (tint) {
    case IconTint::Positive: return colors.positive;
    case IconTint::Negative: return colors.negative;
    case IconTint::Warning: return colors.warning;
    case IconTint::Info: return colors.info;
    case IconTint::Accent: return colors.accent;
    case IconTint::Muted: return colors.mutedText;
    case IconTint::Text:
    case IconTint::OnAccent: break;
    }
    return colors.text;
}

Mark mark(Kind kind)
{
    switch (kind) {
    case Kind::Add: return {u"plus"_s, IconTint::Positive};
    case Kind::Edit: return {u"edit"_s, IconTint::Accent};
    case Kind::Delete: return {u"minus"_s, IconTint::Negative};
    case Kind::Move: return {u"forward"_s, IconTint::Info};
    case Kind::Copy: return {u"copy"_s, IconTint::Info};
    case Kind::Restore: return {u"history"_s, IconTint::Info};
    }
    Q_UNREACHABLE_RETURN({});
}

Mark mark(TreeMark mark)
{
    switch (mark) {
    case TreeMark::None: return {};
    case TreeMark::Added: return stagewords::mark(Kind::Add);
    case TreeMark::Edited: return stagewords::mark(Kind::Edit);
    case TreeMark::Deleted: return stagewords::mark(Kind::Delete);
    case TreeMark::MovedAway: return {u"forward"_s, IconTint::Muted};
    case TreeMark::Moved: return stagewords::mark(Kind::Move);
    case TreeMark::Copied: return stagewords::mark(Kind::Copy);
    case TreeMark::Restored: return stagewords::mark(Kind::Restore);
    case TreeMark::Inside: return {u"more"_s, IconTint::Accent};
    }
    Q_UNREACHABLE_RETURN({});
}

QString word(Kind kind)
{
    switch (kind) {
    //: what will become of a file
    case Kind::Add: return Words::tr("Added");
    case Kind::Edit: return Words::tr("Changed");
    case Kind::Delete: return Words::tr("Deleted");
    case Kind::Move: return Words::tr("Moved");
    case Kind::Copy: return Words::tr("Copied");
    case Kind::Restore: return Words::tr("Restored");
    }
    Q_UNREACHABLE_RETURN({});
}

QString word(TreeMark mark)
{
    switch (mark) {
    case TreeMark::None: return {};
    case TreeMark::Added: return word(Kind::Add);
    case TreeMark::Edited: return word(Kind::Edit);
    case TreeMark::Deleted: return word(Kind::Delete);
    case TreeMark::MovedAway: return Words::tr("Moved away");
    case TreeMark::Moved: return word(Kind::Move);
    case TreeMark::Copied: return word(Kind::Copy);
    case TreeMark::Restored: return word(Kind::Restore);
    case TreeMark::Inside: return Words::tr("Contains staged changes");
    }
    Q_UNREACHABLE_RETURN({});
}

QString path(const StagedChange &change)
{
    const QString path = slashed(change.path, change.isFolder);
    if (change.kind != Kind::Move && change.kind != Kind::Copy)
        return path;
    const QString repo = otherRepo(change);
    const QString from = slashed(change.sourcePath, change.isFolder);
    //: %1 where a file was, %2 where it will be
    return Words::tr("%1 → %2").arg(repo.isEmpty() ? from : repo + u" / "_s + from, path);
}

QString sentence(const StagedChange &change)
{
    //: %1 "Added", %2 a path
    QString text = Words::tr("%1 %2").arg(word(change.kind), path(change));
    if (change.hasOwnContent() && change.kind == Kind::Move)
        text = Words::tr("%1, with changes").arg(text);
    if (!change.isFolder && !change.isRemoval())
        //: %1 a file, %2 its size
        text = Words::tr("%1, %2").arg(text, format::size(change.size));
    return text;
}

QString details(const StagedChange &change)
{
    QStringList lines{sentence(change)};
    if (!change.localPath.isEmpty())
        lines += Words::tr("Read from %1 when it is committed").arg(change.localPath);
    if (change.isFromRepo() && change.isLarge)
        lines += Words::tr("The Hub has the content already: nothing of it is sent");
    if (!change.sourceRevision.isEmpty())
        lines += Words::tr("As of %1")
                     .arg(hub::isCommitId(change.sourceRevision) ? format::shortSha(change.sourceRevision)
                                                                 : change.sourceRevision);
    if (!change.except.isEmpty())
        lines += Words::tr("Without %1").arg(change.except.join(u", "_s));
    return lines.join(u'\n');
}

QString summary(const StageListModel::Summary &summary)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0)
            parts += text;
    };
    add(summary.added, Words::tr("%n added", nullptr, summary.added));
    add(summary.edited, Words::tr("%n changed", nullptr, summary.edited));
    add(summary.moved, Words::tr("%n moved", nullptr, summary.moved));
    add(summary.copied, Words::tr("%n copied", nullptr, summary.copied));
    add(summary.restored, Words::tr("%n restored", nullptr, summary.restored));
    add(summary.deleted, Words::tr("%n deleted", nullptr, summary.deleted));
    if (summary.bytesToSend > 0)
        parts += Words::tr("%1 to send").arg(format::size(summary.bytesToSend));
    return parts.join(u", "_s);
}

QString defaultTitle(const StageChanges &changes, const StageListModel::Summary &summary)
{
    if (changes.isEmpty())
        return {};
    const StagedChange &first = changes.targets().isEmpty() ? *changes.deletions().first() : *changes.targets().first();
    if (changes.count() == 1)
        return titleOfOne(first);
    const int count = int(changes.count());
    if (summary.of(first.kind) != count)
        return Words::tr("Change %n file(s)", nullptr, count);
    switch (first.kind) {
    case Kind::Add: return Words::tr("Add %n file(s)", nullptr, count);
    case Kind::Edit: return Words::tr("Update %n file(s)", nullptr, count);
    case Kind::Delete: return Words::tr("Delete %n file(s)", nullptr, count);
    case Kind::Move: return Words::tr("Move %n file(s)", nullptr, count);
    case Kind::Copy: return Words::tr("Copy %n file(s)", nullptr, count);
    case Kind::Restore: return Words::tr("Restore %n file(s)", nullptr, count);
    }
    Q_UNREACHABLE_RETURN({});
}

QString phase(const transfer::Progress &progress)
{
    const QString phase = progress.phase == transfer::Phase::Scanning || progress.phase == transfer::Phase::Starting
        ? Words::tr("Looking at the branch")
        : transfertext::phase(progress.phase);
    if (progress.bytesTotal <= 0 || progress.phase == transfer::Phase::Committing)
        return phase;
    //: %1 what is being done, %2 and %3 sizes
    return Words::tr("%1: %2 of %3")
        .arg(phase, format::size(progress.bytesAcknowledged), format::size(progress.bytesTotal));
}

} // namespace stagewords
