#pragma once

#include "hub/discussiondetails.h"
#include "hub/endpoint.h"
#include "models/cards/cardmarkdown.h"

#include <QHash>
#include <QSet>

//! A discussion as one page of HTML for QTextDocument, each comment's Markdown as harmless as a card's.
//!
//! Links of ours begin with `thread:`, which no comment can: thread:menu/ID and thread:react/ID/EMOJI are about a
//! comment, thread:commit/OID about a commit. Each comment has an anchor of its id.
struct ThreadMarkup {
    RenderedCard card = {};
    QHash<QUrl, QString> avatars = {}; //!< thread:avatar/NAME, and the name of whom to draw
};

//! Where addresses in the comments of a repo lead: relative ones to the files of a revision, @name to a person, #1 to
//! another discussion of the repo.
CardBase commentBase(const hub::Endpoint &endpoint, const hub::RepoId &repo, const QString &revision);

//! What a page needs besides the discussion itself.
struct ThreadSetting {
    CardBase base = {};
    CodeHighlighter highlight = {};
    QString reader = {}; //!< who is signed in; empty: nobody
    bool isDark = false;
    QString cardColor = {}; //!< of a comment's head, #rrggbb
    QString borderColor = {};
    QString mutedColor = {};
    int avatarExtent = 24; //!< pixels
};

//! A pure function for a worker thread.
ThreadMarkup renderThread(const hub::DiscussionDetails &details, const ThreadSetting &setting);
