#pragma once

#include "hub/discussiontypes.h"

//! A discussion or pull request of some repo that concerns somebody.
struct InboxThread {
    hub::Discussion discussion = {};
    QDateTime movedAt = {}; //!< when something last happened there, as far as that is known
    QString notificationId = {}; //!< by which the Hub marks it as read; empty: it told nothing about it
    bool isOwn = false; //!< of a repo of one's own, or of one's organizations
    bool isUnread = false;

    //! Tells a thread from any other.
    QString key() const
    {
        return hub::kindName(discussion.repo.kind) + u'/' + discussion.repo.id + u'#'
            + QString::number(discussion.number);
    }
};

Q_DECLARE_METATYPE(InboxThread)
