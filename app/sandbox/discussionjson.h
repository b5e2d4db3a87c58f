#pragma once

#include "sandbox/call.h"

namespace sandbox {

//! Discussions and their events as the Hub describes them.
class DiscussionJson
{
public:
    explicit DiscussionJson(RepoCall &call) : m_call(call) { }

    QJsonObject row(const Discussion &discussion) const; //!< in a list
    QJsonObject details(const Discussion &discussion, bool withDiff) const;
    QJsonObject event(const DiscussionEvent &event) const;

private:
    QJsonObject common(const Discussion &discussion) const;
    QJsonObject comment(const DiscussionEvent &event) const;
    QJsonValue author(const QString &name) const; //!< and what they are to the repo

    RepoCall &m_call;
};

struct ReactionCount {
    QString reaction = {};
    QStringList users = {};
};
QList<ReactionCount> reactionsOf(const Discussion &discussion); //!< of all comments together, the most frequent first
qsizetype commentsOf(const Discussion &discussion);

} // namespace sandbox
