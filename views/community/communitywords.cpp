#include "views/community/communitywords.h"

#include "views/widgets/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestTitle = 3;
constexpr qsizetype longestTitle = 200;

QString words(const char *text)
{
    return QCoreApplication::translate("CommunityWords", text);
}

} // namespace

QString communitywords::statusIcon(const hub::DiscussionStatus &status, bool isPullRequest)
{
    if (status == hub::DiscussionState::Merged)
        return u"merge"_s;
    if (status == hub::DiscussionState::Closed)
        return u"check-circle"_s;
    if (status == hub::DiscussionState::Draft)
        return u"edit"_s;
    return isPullRequest ? u"pull-request"_s : u"discussion"_s;
}

Chip::Tone communitywords::statusTone(const hub::DiscussionStatus &status)
{
    if (status == hub::DiscussionState::Open)
        return Chip::Tone::Positive;
    if (status == hub::DiscussionState::Merged)
        return Chip::Tone::Info;
    if (status == hub::DiscussionState::Closed)
        return Chip::Tone::Negative;
    return Chip::Tone::Neutral;
}

QString communitywords::refusal(DiscussionThread::Action action, const Error &error)
{
    using Action = DiscussionThread::Action;
    if (error.kind == Error::Kind::Forbidden)
        return words(QT_TRANSLATE_NOOP("CommunityWords", "That is not allowed here. The server says: %1"))
            .arg(error.detail);
    if (action == Action::Merge && (error.kind == Error::Kind::Conflict || error.kind == Error::Kind::BadRequest))
        return words(QT_TRANSLATE_NOOP("CommunityWords", "It was not merged. The server says: %1")).arg(error.detail);
    if (action == Action::Merge && error.kind == Error::Kind::HeadMoved)
        return words(QT_TRANSLATE_NOOP(
            "CommunityWords", "The branch has moved on since this page was loaded. Look at it again, then merge."));
    if (error.kind == Error::Kind::BadRequest)
        return words(QT_TRANSLATE_NOOP("CommunityWords", "The Hub did not accept that: %1")).arg(error.detail);
    return errorText(error);
}

QString communitywords::titleProblem(const QString &title)
{
    const qsizetype length = title.trimmed().size();
    if (length < shortestTitle)
        return words(QT_TRANSLATE_NOOP("CommunityWords", "A title has at least 3 characters."));
    if (length > longestTitle)
        return words(QT_TRANSLATE_NOOP("CommunityWords", "A title has at most 200 characters."));
    return {};
}
