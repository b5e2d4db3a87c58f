#pragma once

#include "core/result.h"
#include "hub/endpoint.h"
#include "hub/repoid.h"

namespace hub {

//! A repo, or a place in it, as people write it: hf://…, an address of the Hub's site, owner/name.
struct RepoUrl {
    enum class View {
        Overview,
        Files,
        File,
        History,
        Commit,
        Compare,
        Discussions,
        Discussion,
        Settings,
        Space, //!< how it runs; on the site that is the Space with its logs open
    };

    Endpoint endpoint = {};
    RepoId repo = {};
    View view = View::Overview;
    QString revision = {}; //!< empty: the default branch
    QString path = {}; //!< file or folder; the empty path is the root. Of a history: whose it is, empty for all
    QString commit = {};
    QString base =
        {}; //!< what a revision is compared with: another one, or another repo's as [kinds/]owner/name:revision
    int discussion = 0;
    QString comment = {}; //!< in a discussion

    //! Reads every documented form (hub-api "Base URLs, repo kinds, URL building"): hf://[kinds/]owner/name[@revision]
    //! [/path], addresses of the site's pages of a repo with or without https://, [kinds/]owner/name, and a legacy name
    //! of one word. Addresses of other sites, of other things than repos and of kinds that are none are refused.
    static Result<RepoUrl> parse(const QString &text, const Endpoint &endpoint);

    //! The address on the Hub's site. parse() of it gives the same place again, a default branch by its name, main.
    QUrl webUrl() const;

    //! hf://kinds/owner/name[@revision][/path], for other programs.
    QString hfUri() const;

    QUrl downloadUrl() const; //!< of a file's content
    QUrl rawUrl() const; //!< of a file as git has it: of a large file that is its pointer
    QUrl gitUrl() const; //!< what git clones

    friend bool operator==(const RepoUrl &, const RepoUrl &) = default;
};

} // namespace hub
