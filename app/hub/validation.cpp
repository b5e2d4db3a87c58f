#include "hub/validation.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

bool matches(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

std::unexpected<Error> refused(const char *text, const QString &subject)
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("Validation", text), subject);
}

} // namespace

bool isSha256(const QString &text)
{
    return matches(u"[0-9a-f]{64}"_s, text);
}

bool isCommitId(const QString &text)
{
    return matches(u"[0-9a-f]{40}"_s, text);
}

Result<QString> repoPath(const QString &path)
{
    QString clean = path;
    if (clean.startsWith(u'/'))
        clean.remove(0, 1);
    if (clean.startsWith("./"_L1))
        clean.remove(0, 2);
    if (clean.isEmpty() || clean == "."_L1)
        return refused(QT_TRANSLATE_NOOP("Validation", "A file in a repo needs a name."), path);
    const QStringList parts = clean.split(u'/');
    for (const QString &part : parts) {
        if (part == ".."_L1 || part == "."_L1)
            return refused(QT_TRANSLATE_NOOP("Validation", "A path in a repo cannot contain “.” or “..” as a folder."),
                           path);
        if (part == ".git"_L1 || part == ".cache"_L1)
            return refused(
                QT_TRANSLATE_NOOP("Validation", "Folders named “.git” or “.cache” cannot be part of a repo."), path);
    }
    return clean;
}

Result<QString> commitSummary(const QString &summary)
{
    if (summary.trimmed().isEmpty())
        return refused(QT_TRANSLATE_NOOP("Validation", "A commit needs a message."), {});
    return summary;
}

Result<QString> parentCommit(const QString &id)
{
    if (!matches(u"[0-9a-f]{5,40}"_s, id))
        return refused(QT_TRANSLATE_NOOP("Validation", "A parent commit is named by 5 to 40 hex digits."), id);
    return id;
}

} // namespace hub
