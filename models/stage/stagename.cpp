#include "models/stage/stagename.h"

#include "hub/validation.h"
#include "transfer/namefolding.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stagename {

namespace {

constexpr qsizetype longestPath = 1000; // hub-api "Commit"
constexpr qsizetype longestName = 255; // bytes: what file systems take

std::unexpected<Error> refused(const char *text, const QString &subject)
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("StageName", text), subject);
}

} // namespace

Result<QString> validated(const QString &path)
{
    const Result<QString> clean = hub::repoPath(path);
    if (!clean)
        return clean;
    if (clean->contains(u'\\'))
        return refused(QT_TRANSLATE_NOOP("StageName", "Folders in a repo are separated by “/”, not by “\\”."), path);
    if (std::ranges::any_of(*clean, [](QChar unit) { return unit.category() == QChar::Other_Control; }))
        return refused(QT_TRANSLATE_NOOP("StageName", "A name cannot hold line ends or other control characters."),
                       path);
    if (clean->size() > longestPath)
        return refused(QT_TRANSLATE_NOOP("StageName", "A path in a repo has at most 1000 characters."), path);
    const QStringList names = clean->split(u'/');
    for (const QString &name : names) {
        if (name.trimmed().isEmpty())
            return refused(QT_TRANSLATE_NOOP("StageName", "Each folder and file needs a name."), path);
        if (name.toUtf8().size() > longestName)
            return refused(QT_TRANSLATE_NOOP("StageName", "A name has at most 255 bytes."), path);
    }
    return clean;
}

QString folded(const QString &path)
{
    return transfer::NameFolding::everything().folded(path);
}

QString folderOf(const QString &path)
{
    return path.section(u'/', 0, -2);
}

QString nameOf(const QString &path)
{
    return path.section(u'/', -1);
}

QString join(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : folder + u'/' + name;
}

bool isBelow(const QString &path, const QString &folder)
{
    return folder.isEmpty()
        || (path.size() > folder.size() + 1 && path.startsWith(folder) && path.at(folder.size()) == u'/');
}

QString moved(const QString &path, const QString &from, const QString &to)
{
    return path.size() == from.size() ? to : join(to, path.sliced(from.isEmpty() ? 0 : from.size() + 1));
}

QString copyName(const QString &name, int number)
{
    //: put behind the name of a file that is pasted beside itself
    const QString mark = number < 2 ? QCoreApplication::translate("StageName", " (copy)")
                                    //: %1 a number from 2 on
                                    : QCoreApplication::translate("StageName", " (copy %1)").arg(number);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot <= 0 ? name + mark : name.first(dot) + mark + name.sliced(dot);
}

} // namespace stagename
