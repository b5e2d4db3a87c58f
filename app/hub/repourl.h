#pragma once

#include "core/result.h"
#include "hub/endpoint.h"
#include "hub/repoid.h"

namespace hub {

//! A repo, or a place in it, as people write it: hf://…, an address of the Hub's site, owner/name.
struct RepoUrl {
    enum class View { Overview, Files, File, History, Commit, Discussions, Discussion, Settings };

    Endpoint endpoint = {};
    RepoId repo = {};
    View view = View::Overview;
    QString revision = {}; //!< empty: the default branch
    QString path = {}; //!< file or folder; the empty path is the root
    QString commit = {};
    int discussion = 0;

    //! Reads every documented form; addresses of other sites and unknown kinds are refused.
    static Result<RepoUrl> parse(const QString &text, const Endpoint &endpoint);

    //! The address on the Hub's site. parse() of it gives the same place again.
    QUrl webUrl() const;

    friend bool operator==(const RepoUrl &, const RepoUrl &) = default;
};

} // namespace hub
