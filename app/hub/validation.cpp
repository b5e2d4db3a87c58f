#include "hub/validation.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

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

//! The Hub counts characters, QString counts UTF-16 units.
qsizetype characters(const QString &text)
{
    return text.toUcs4().size();
}

Result<QString> limited(const QString &text, int longest)
{
    if (characters(text) <= longest)
        return text;
    return failure(Error::Kind::Invalid,
                   QCoreApplication::translate("Validation", "This may have %n characters at most.", nullptr, longest),
                   text.left(longest));
}

//! git check-ref-format, for what stands behind refs/heads/ or refs/tags/.
bool isRefName(const QString &name)
{
    static const QRegularExpression forbidden(uR"re([\x00-\x20\x7f~^:?*\[\\]|\.\.|@\{|//)re"_s);
    if (name.isEmpty() || name == "@"_L1 || name.startsWith(u'-') || name.startsWith(u'/') || name.endsWith(u'/')
        || name.endsWith(u'.') || name.contains(forbidden))
        return false;
    const QStringList parts = name.split(u'/');
    return std::ranges::none_of(parts,
                                [](const QString &part) { return part.startsWith(u'.') || part.endsWith(".lock"_L1); });
}

} // namespace

bool isSha256(const QString &text)
{
    return matches(u"[0-9a-f]{64}"_s, text);
}

// The ids of git: SHA-1 on the Hub, SHA-256 on servers that keep their repos in the newer format.
bool isCommitId(const QString &text)
{
    return matches(u"[0-9a-f]{40}|[0-9a-f]{64}"_s, text);
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

Result<QString> commitId(const QString &id)
{
    if (!isCommitId(id.toLower()))
        return refused(QT_TRANSLATE_NOOP("Validation", "A commit is named by 40 or 64 hex digits."), id);
    return id;
}

Result<QString> parentCommit(const QString &id)
{
    if (!isCommitId(id.toLower()) && !matches(u"[0-9a-fA-F]{5,40}"_s, id))
        return refused(QT_TRANSLATE_NOOP("Validation", "A parent commit is named by 5 to 40 hex digits, or 64."), id);
    return id;
}

Result<QString> squashMessage(const QString &message)
{
    return limited(message, 500);
}

Result<QString> accountName(const QString &name)
{
    const bool isPlain = matches(u"[a-zA-Z0-9](?:[a-zA-Z0-9]|-(?!-)){0,40}[a-zA-Z0-9]"_s, name);
    if (!isPlain || matches(u"[0-9]+"_s, name) || matches(u"[0-9a-fA-F]{24}"_s, name))
        return refused(
            QT_TRANSLATE_NOOP("Validation",
                              "An account name has 2 to 42 letters, digits and single dashes, and not digits alone."),
            name);
    return name;
}

Result<QString> branchName(const QString &name)
{
    if (name.startsWith("refs/"_L1))
        return refused(QT_TRANSLATE_NOOP("Validation", "The name of a branch cannot begin with “refs/”."), name);
    if (!isRefName(name))
        return refused(QT_TRANSLATE_NOOP("Validation",
                                         "The name of a branch cannot hold spaces, “..” or any of ~ ^ : ? * [ \\, nor "
                                         "begin or end with “/” or “.”."),
                       name);
    return name;
}

Result<QString> tagName(const QString &name)
{
    if (!isRefName(name))
        return refused(QT_TRANSLATE_NOOP("Validation",
                                         "The name of a tag cannot hold spaces, “..” or any of ~ ^ : ? * [ \\, nor "
                                         "begin or end with “/” or “.”."),
                       name);
    return name;
}

Result<int> discussionNumber(int number)
{
    if (number < 1)
        return refused(QT_TRANSLATE_NOOP("Validation", "Discussions are numbered from 1."), QString::number(number));
    return number;
}

Result<QString> discussionTitle(const QString &title)
{
    const QString trimmed = title.trimmed();
    const qsizetype length = characters(trimmed);
    if (length < 3 || length > 200)
        return refused(QT_TRANSLATE_NOOP("Validation", "A title has 3 to 200 characters."), trimmed.left(200));
    return trimmed;
}

Result<QString> commentText(const QString &text)
{
    if (text.isEmpty())
        return refused(QT_TRANSLATE_NOOP("Validation", "A comment needs some text."), {});
    return limited(text, 65536);
}

Result<int> sleepTime(int seconds)
{
    if (seconds < 1 && seconds != -1)
        return refused(QT_TRANSLATE_NOOP("Validation",
                                         "The time until a Space sleeps is more than zero seconds, or -1 for never."),
                       QString::number(seconds));
    return seconds;
}

Result<QString> settingKey(const QString &key)
{
    if (!matches(u"[a-zA-Z][_a-zA-Z0-9]*"_s, key))
        return refused(QT_TRANSLATE_NOOP("Validation",
                                         "The name of a secret or variable begins with a letter and goes on with "
                                         "letters, digits and underscores."),
                       key);
    return key;
}

Result<QString> collectionTitle(const QString &title)
{
    if (title.trimmed().isEmpty())
        return refused(QT_TRANSLATE_NOOP("Validation", "A collection needs a title."), {});
    return limited(title, collectionTitleLength);
}

Result<QString> collectionDescription(const QString &description)
{
    return limited(description, collectionDescriptionLength);
}

Result<QString> collectionNote(const QString &note)
{
    return limited(note, collectionNoteLength);
}

Result<QString> accessReason(const QString &reason)
{
    return limited(reason, 200);
}

} // namespace hub
