#pragma once

#include "hub/discussions.h"
#include "hub/encoding.h"
#include "models/threads/inboxthread.h"

#include <QSortFilterProxyModel>

#include <functional>

//! Which threads of the inbox are looked at; can be kept under a name, as a section.
struct ThreadFilter {
    using Kind = hub::DiscussionQuery::Type;
    enum class State { Any, Open, Draft, Closed, Merged };
    enum class Origin { Anywhere, Own, Watched };

    Kind kind = Kind::PullRequests;
    State state = State::Open;
    Origin origin = Origin::Anywhere;
    QString author = {}; //!< a part of the name
    QString text = {}; //!< words of the title or the repo, or a number
    bool isUnreadOnly = false;

    bool accepts(const InboxThread &thread) const;
    bool asksForClosed() const { return state != State::Open && state != State::Draft; }

    hub::Query parameters() const; //!< what is not as usual
    static ThreadFilter read(const hub::Query &parameters);

    friend bool operator==(const ThreadFilter &, const ThreadFilter &) = default;
};

//! The threads of ThreadInboxModel that pass a filter, what moved last first.
class ThreadInboxFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ThreadInboxFilter(QObject *parent = nullptr);

    const ThreadFilter &filter() const { return m_filter; }
    void setFilter(const ThreadFilter &filter);
    //! Which of those that pass are hidden all the same, unless they are asked for.
    void setMuted(std::function<bool(const InboxThread &)> isMuted);
    void setShowsMuted(bool on);
    bool showsMuted() const { return m_showsMuted; }
    int mutedCount() const; //!< of those that pass
    void muteAnew(); //!< other ones are muted now

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    InboxThread threadAt(int row) const;

    ThreadFilter m_filter;
    std::function<bool(const InboxThread &)> m_isMuted;
    bool m_showsMuted = false;
};
