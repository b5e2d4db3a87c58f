#include "models/diff/changeset.h"

#include <algorithm>

ChangeSet ChangeSet::fromDiff(const QByteArray &diff)
{
    hub::Diff parsed = hub::Diff::parse(diff);
    std::vector<ChangedFile> files;
    files.reserve(parsed.files.size());
    for (hub::FileDiff &file : parsed.files)
        files.push_back(ChangedFile::describe(std::move(file), parsed.bytes));
    return of(std::move(files));
}

ChangeSet ChangeSet::of(std::vector<ChangedFile> files)
{
    ChangeSet set;
    set.files.reserve(files.size());
    for (ChangedFile &file : files) {
        set.added += file.added;
        set.removed += file.removed;
        set.files.push_back(std::make_shared<const ChangedFile>(std::move(file)));
    }
    return set;
}

void ChangeSet::replace(size_t index, ChangedFilePointer file)
{
    added += file->added - files[index]->added;
    removed += file->removed - files[index]->removed;
    files[index] = std::move(file);
}

int ChangeSet::indexOf(const QString &path) const
{
    const auto found = std::ranges::find_if(
        files, [&path](const ChangedFilePointer &file) { return file->path() == path || file->diff.oldPath == path; });
    return found == files.end() ? -1 : int(found - files.begin());
}
