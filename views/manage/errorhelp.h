#pragma once

#include "auth/account.h"
#include "core/error.h"
#include "hub/repourl.h"

//! A failure that is about a repo, as help: what is the case here, in words, and the one thing to do about it.
struct ErrorHelp {
    enum class Step {
        None,
        SignIn, //!< or sign in as somebody else
        OpenPage, //!< on the Hub: page
        UseDefaultRevision,
        ShowOwner, //!< the repos of its owner
        ShowCached, //!< what of it is on this disk
    };

    QString text = {}; //!< the server's words included
    QString button = {}; //!< of the step
    Step step = Step::None;
    QUrl page = {};

    //! The repo could not be opened.
    static ErrorHelp ofReading(const Error &error, const auth::Account &account, const hub::RepoUrl &place);
    //! A change of it was refused.
    static ErrorHelp ofWriting(const Error &error, const auth::Account &account, const hub::RepoUrl &place);
    //! Why nothing that changes this repo can succeed, known before it is tried; an empty text if it may.
    static ErrorHelp beforeWriting(const auth::Account &account, const hub::RepoUrl &place);

    static QUrl tokenPage(const hub::Endpoint &endpoint);
    static QUrl billingPage(const auth::Account &account, const hub::RepoUrl &place);
};
