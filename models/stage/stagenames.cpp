#include "models/stage/stagenames.h"

#include "models/stage/stagename.h"

namespace {

bool leaves(const hub::TreeEntry *leaving, const QString &name)
{
    return leaving && (name == leaving->path || (leaving->isFolder() && stagename::isBelow(name, leaving->path)));
}

//! What a path begins with, as many names of it as `like` has.
QString beginningOf(const QString &path, const QString &like)
{
    qsizetype end = path.indexOf(u'/');
    for (qsizetype names = like.count(u'/'); names > 0 && end >= 0; --names)
        end = path.indexOf(u'/', end + 1);
    return end < 0 ? path : path.first(end);
}

//! A target, or a folder that targets make, whose name folds to this.
QString targetFoldedTo(const QString &folded, const StageChanges &changes, const hub::TreeEntry *leaving)
{
    const BlockMap<QString> &names = changes.foldedTargets();
    if (const auto same = names.constFind(folded); same != names.cend() && !leaves(leaving, *same))
        return *same;
    for (auto below = names.lowerBound(folded + u'/'); below != names.end() && stagename::isBelow(below.key(), folded);
         ++below) {
        const QString folder = beginningOf(*below, folded);
        if (!leaves(leaving, folder))
            return folder;
    }
    return {};
}

} // namespace

StageNames::StageNames(const StageChanges &changes, const StageSurroundings &around) : m_around(around)
{
    for (auto entry = around.keyBegin(); entry != around.keyEnd(); ++entry) {
        if (changes.willExist(*entry, around))
            add(*entry);
    }
}

void StageNames::add(const QString &path)
{
    const auto insert = [this](const QString &name) {
        if (m_exact.contains(name))
            return false; // and so are the folders above
        m_exact.insert(name);
        m_folded.insert(stagename::folded(name), name);
        return true;
    };
    if (insert(path))
        stagename::forEachFolderAbove(path, insert);
}

//! It may have left since this was made.
bool StageNames::isOfBranch(const QString &name, const StageChanges &changes) const
{
    return m_exact.contains(name) && (!m_around.contains(name) || changes.willExist(name, m_around));
}

QString StageNames::twinOf(const QString &path, const StageChanges &changes, const hub::TreeEntry *leaving) const
{
    QString twin;
    const auto look = [&](const QString &name) {
        const bool isThere = changes.targetAt(name) || changes.hasTargetsBelow(name) || isOfBranch(name, changes);
        if (isThere && !leaves(leaving, name))
            return false; // and so are the folders above
        const QString folded = stagename::folded(name);
        const auto [first, last] = m_folded.equal_range(folded);
        for (auto other = first; other != last; ++other) {
            if (*other != name && !leaves(leaving, *other) && isOfBranch(*other, changes))
                twin = *other;
        }
        if (const QString target = targetFoldedTo(folded, changes, leaving); !target.isEmpty() && target != name)
            twin = target;
        return true;
    };
    if (look(path))
        stagename::forEachFolderAbove(path, look);
    return twin;
}
