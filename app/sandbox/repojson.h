#pragma once

#include "sandbox/call.h"

namespace sandbox {

//! The fields of a repo in listings and infos, each made only when asked for.
class RepoJson
{
public:
    RepoJson(Backend &backend, const Repo &repo) : m_backend(backend), m_repo(repo) { }

    static QStringList expandable(Kind kind);
    static QStringList ofListing(Kind kind, bool isFull);
    static QStringList ofInfo(Kind kind);

    void describeRevision(const GitRepository &git, const Revision &revision, bool withBlobs, bool isMasked);
    void setListed() { m_isListed = true; } //!< some fields have another shape in listings
    QJsonObject toJson(const QStringList &fields) const; //!< those that have no value are left out

private:
    QJsonValue field(const QString &name) const;
    QJsonValue modelField(const QString &name) const;
    QJsonValue spaceField(const QString &name) const;
    QJsonValue relationField(const QString &name) const;
    QJsonArray siblings(const GitRepository &git, const git_oid &tree) const;

    Backend &m_backend;
    const Repo &m_repo;
    const GitRepository *m_git = nullptr;
    std::optional<Revision> m_revision;
    bool m_isListed = false;
    bool m_withBlobs = false;
    bool m_isMasked = false;
};

extern const QString maskedHash; //!< what those without access to a gated repo see in place of a hash

} // namespace sandbox
