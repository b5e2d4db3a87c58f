#include "models/threads/threadfilter.h"

#include "models/threads/threadinboxmodel.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {

template<typename Value>
struct Word {
    Value value;
    QLatin1StringView text;
};

constexpr Word<ThreadFilter::Kind> kinds[] = {{ThreadFilter::Kind::All, "all"_L1},
                                              {ThreadFilter::Kind::Discussions, "discussion"_L1},
                                              {ThreadFilter::Kind::PullRequests, "pull_request"_L1}};
constexpr Word<ThreadFilter::State> states[] = {{ThreadFilter::State::Any, "all"_L1},
                                                {ThreadFilter::State::Open, "open"_L1},
                                                {ThreadFilter::State::Draft, "draft"_L1},
                                                {ThreadFilter::State::Closed, "closed"_L1},
                                                {ThreadFilter::State::Merged, "merged"_L1}};
constexpr Word<ThreadFilter::Origin> origins[] = {{ThreadFilter::Origin::Anywhere, "all"_L1},
                                                  {ThreadFilter::Origin::Own, "own"_L1},
                                                  {ThreadFilter::Origin::Watched, "watched"_L1}};

template<typename Words, typename Value>
QString wordOf(const Words &words, Value value)
{
    for (const auto &word : words) {
        if (word.value == value)
            return word.text;
    }
    return {};
}

template<typename Words, typename Value>
void assign(const Words &words, const QString &text, Value &value)
{
    for (const auto &word : words) {
        if (text == word.text)
            value = word.value;
    }
}

bool hasState(ThreadFilter::State wanted, const hub::DiscussionStatus &status)
{
    switch (wanted) {
    case ThreadFilter::State::Any: return true;
    case ThreadFilter::State::Open: return status == hub::DiscussionState::Open;
    case ThreadFilter::State::Draft: return status == hub::DiscussionState::Draft;
    case ThreadFilter::State::Closed: return status == hub::DiscussionState::Closed;
    case ThreadFilter::State::Merged: return status == hub::DiscussionState::Merged;
    }
    Q_UNREACHABLE_RETURN(false);
}

} // namespace

bool ThreadFilter::accepts(const InboxThread &thread) const
{
    const hub::Discussion &discussion = thread.discussion;
    if (kind != Kind::All && discussion.isPullRequest != (kind == Kind::PullRequests))
        return false;
    if (!hasState(state, discussion.status) || (isUnreadOnly && !thread.isUnread))
        return false;
    if (origin != Origin::Anywhere && thread.isOwn != (origin == Origin::Own))
        return false;
    const QString name = discussion.author ? discussion.author->name : QString();
    if (!author.isEmpty() && !name.contains(author, Qt::CaseInsensitive))
        return false;
    const QString all = u"%1 %2 #%3"_s.arg(discussion.title, discussion.repo.id).arg(discussion.number);
    for (const QStringView word : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        if (!all.contains(word, Qt::CaseInsensitive))
            return false;
    }
    return true;
}

hub::Query ThreadFilter::parameters() const
{
    const ThreadFilter usual;
    hub::Query all;
    const auto add = [&all](const QString &key, const QString &value) { all.append(std::pair(key, value)); };
    if (kind != usual.kind)
        add(u"type"_s, wordOf(kinds, kind));
    if (state != usual.state)
        add(u"status"_s, wordOf(states, state));
    if (origin != usual.origin)
        add(u"from"_s, wordOf(origins, origin));
    if (!author.isEmpty())
        add(u"author"_s, author);
    if (!text.isEmpty())
        add(u"search"_s, text);
    if (isUnreadOnly)
        add(u"unread"_s, u"1"_s);
    return all;
}

ThreadFilter ThreadFilter::read(const hub::Query &parameters)
{
    ThreadFilter filter;
    for (const auto &[key, value] : parameters) {
        if (key == "type"_L1)
            assign(kinds, value, filter.kind);
        else if (key == "status"_L1)
            assign(states, value, filter.state);
        else if (key == "from"_L1)
            assign(origins, value, filter.origin);
        else if (key == "author"_L1)
            filter.author = value;
        else if (key == "search"_L1)
            filter.text = value;
        else if (key == "unread"_L1)
            filter.isUnreadOnly = value == "1"_L1;
    }
    return filter;
}

ThreadInboxFilter::ThreadInboxFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    sort(0, Qt::DescendingOrder);
}

void ThreadInboxFilter::setFilter(const ThreadFilter &filter)
{
    m_filter = filter;
    invalidateFilter();
}

void ThreadInboxFilter::setMuted(std::function<bool(const InboxThread &)> isMuted)
{
    m_isMuted = std::move(isMuted);
    invalidateRowsFilter();
}

void ThreadInboxFilter::setShowsMuted(bool on)
{
    m_showsMuted = on;
    invalidateRowsFilter();
}

void ThreadInboxFilter::muteAnew()
{
    invalidateRowsFilter();
}

InboxThread ThreadInboxFilter::threadAt(int row) const
{
    return sourceModel()->index(row, 0).data(ThreadInboxModel::ThreadRole).value<InboxThread>();
}

int ThreadInboxFilter::mutedCount() const
{
    int count = 0;
    for (int row = 0; m_isMuted && sourceModel() && row < sourceModel()->rowCount(); ++row) {
        const InboxThread thread = threadAt(row);
        count += m_filter.accepts(thread) && m_isMuted(thread) ? 1 : 0;
    }
    return count;
}

bool ThreadInboxFilter::filterAcceptsRow(int row, const QModelIndex & /*parent*/) const
{
    const InboxThread thread = threadAt(row);
    return m_filter.accepts(thread) && (m_showsMuted || !m_isMuted || !m_isMuted(thread));
}

bool ThreadInboxFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto one = left.data(ThreadInboxModel::MovedRole).toDateTime();
    const auto other = right.data(ThreadInboxModel::MovedRole).toDateTime();
    return one != other ? one < other : left.row() > right.row();
}
