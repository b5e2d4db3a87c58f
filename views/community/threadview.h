#pragma once

#include "hub/discussiondetails.h"
#include "hub/endpoint.h"
#include "views/cards/cardview.h"

//! What was said and done in a discussion, as one page to read: one selection, one search and one scroll bar for all.
class ThreadView : public CardView
{
    Q_OBJECT

public:
    explicit ThreadView(ImageSource &images, QWidget *parent = nullptr);

    void setThread(const hub::DiscussionDetails &details, const hub::Endpoint &endpoint, const QString &reader);
    void goToComment(const QString &id); //!< as soon as it is there

    QVariant loadResource(int type, const QUrl &name) override;

signals:
    void menuRequested(const QString &commentId);
    void reactionToggled(const QString &commentId, const QString &emoji);
    void commitActivated(const QString &oid);

private:
    void onAnchor(const QUrl &url);
    int avatarExtent() const;
    Renderer rendererOf(const hub::DiscussionDetails &details, const hub::Endpoint &endpoint,
                        const QString &reader) const;

    Renderer m_whole; //!< of a long thread whose beginning is shown first; none: all of it is there
    QUrl m_thread;
    QString m_wanted; //!< a comment to go to once the page is there
};
