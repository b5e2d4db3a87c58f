#include "models/community/discussionlistmodel.h"

#include "models/community/statewords.h"
#include "models/diff/safetext.h"
#include "models/threads/threadmarks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

DiscussionListModel::DiscussionListModel(hub::HubClient &client, QObject *parent) : PagedModel(parent), m_client(client)
{ }

void DiscussionListModel::setMarks(const ThreadMarks *marks)
{
    m_marks = marks;
    if (m_marks)
        connect(m_marks, &ThreadMarks::changed, this, [this] {
            if (rowCount() > 0)
                emit dataChanged(index(0), index(rowCount() - 1), {UnreadRole, Qt::AccessibleTextRole});
        });
}

void DiscussionListModel::setSubject(const hub::RepoId &repo, const hub::DiscussionQuery &query)
{
    if (repo == m_repo && query == m_query)
        return;
    m_repo = repo;
    m_query = query;
    reset();
    if (!m_repo.isEmpty())
        refresh();
}

QModelIndex DiscussionListModel::indexOf(int number) const
{
    const auto found = std::ranges::find(rows(), number, &hub::Discussion::number);
    return found == rows().end() ? QModelIndex() : index(int(found - rows().begin()));
}

hub::Request DiscussionListModel::requestPage(const QUrl &next, Callback<hub::Page<hub::Discussion>> done)
{
    if (next.isEmpty())
        return m_client.send(hub::discussions::list(m_repo, m_query), std::move(done));
    QSet<int> known;
    for (const hub::Discussion &discussion : rows())
        known.insert(discussion.number);
    return m_client.send(hub::discussions::nextPage(m_repo, next, known), std::move(done));
}

QVariant DiscussionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::Discussion &discussion = row(index);
    const bool isUnread = m_marks && m_marks->isUnread(m_repo, discussion.number);
    if (role == UnreadRole)
        return isUnread;
    const QVariant text = textOf(discussion, role);
    return isUnread && role == Qt::AccessibleTextRole ? tr("%1, unread").arg(text.toString()) : text;
}

QVariant DiscussionListModel::textOf(const hub::Discussion &discussion, int role)
{
    switch (role) {
    case Qt::DisplayRole: return safetext::prose(discussion.title);
    case Qt::AccessibleTextRole:
        //: title, number and state of a discussion
        return tr("%1, number %2, %3").arg(discussion.title).arg(discussion.number).arg(stateWord(discussion.status));
    case NumberRole: return discussion.number;
    case StatusRole: return discussion.status.text();
    case IsPullRequestRole: return discussion.isPullRequest;
    case AuthorRole: return discussion.author ? discussion.author->name : QString();
    case CreatedRole: return discussion.createdAt;
    case CommentsRole: return discussion.comments;
    case IsPinnedRole: return discussion.isPinned;
    case ReactionsRole: {
        QStringList texts;
        for (const hub::Reaction &reaction : discussion.topReactions)
            texts += u"%1 %2"_s.arg(reaction.emoji).arg(reaction.count);
        return texts.join(u"  "_s);
    }
    default: return {};
    }
}
