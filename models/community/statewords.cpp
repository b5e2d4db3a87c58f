#include "models/community/statewords.h"

#include <QCoreApplication>

#include <optional>

QString stateWord(const hub::DiscussionStatus &status)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("CommunityWords", text); };
    const std::optional<hub::DiscussionState> known = status.known();
    if (!known)
        return status.text();
    switch (*known) {
    case hub::DiscussionState::Draft: return word(QT_TRANSLATE_NOOP("CommunityWords", "Draft"));
    case hub::DiscussionState::Open: return word(QT_TRANSLATE_NOOP("CommunityWords", "Open"));
    case hub::DiscussionState::Closed: return word(QT_TRANSLATE_NOOP("CommunityWords", "Closed"));
    case hub::DiscussionState::Merged: return word(QT_TRANSLATE_NOOP("CommunityWords", "Merged"));
    }
    Q_UNREACHABLE_RETURN({});
}
