#pragma once

#include "hub/repoid.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace transfer {

//! A file of a cached revision.
struct CachedFile {
    QString path = {}; //!< in the repo
    QString place = {}; //!< the link to its content, or the content itself where there are no links
    QString blob = {}; //!< the content; equals `place` where there are no links
    qint64 size = 0;
    QDateTime used = {};
    QDateTime modified = {};

    bool isLink() const { return place != blob; }
};

//! One commit of a repo, or as much of it as was fetched.
struct CachedRevision {
    QString commit = {};
    QStringList refs = {}; //!< branches, tags and pull requests that stood for it when they were last asked about
    QString folder = {};
    std::vector<CachedFile> files = {}; //!< by path
    qint64 size = 0; //!< bytes; a content that several files share counts once
    QDateTime modified = {};
};

struct CachedRepo {
    QString kind = {}; //!< "model", "dataset", "space", or what newer programs keep besides: "kernel"
    QString id = {};
    QString folder = {};
    std::vector<CachedRevision> revisions = {}; //!< the one that changed last first
    qint64 size = 0; //!< bytes; a content that several revisions share counts once
    qint64 looseBytes = 0; //!< unfinished files, and contents that no revision has
    int files = 0; //!< different contents
    QDateTime used = {};
    QDateTime modified = {};

    //! Absent for kinds that this program cannot show.
    std::optional<hub::RepoId> repo() const;
};

//! What a download left that has not come to its end.
struct UnfinishedFile {
    QString path = {};
    qint64 size = 0;
};

//! An entry of the cache that is not as it should be; nothing in it counts.
struct CacheWarning {
    enum class Kind {
        NotAFolder,
        NotARepo, //!< its name is not that of a repo
        UnknownKind,
        NoSnapshots,
        RefsAreAFile,
        FileAmongSnapshots,
        BrokenLink,
        RefToNothing,
        Unreadable,
    };

    Kind kind = Kind::NotARepo;
    QString folder = {}; //!< the whole entry
    QString path = {}; //!< what exactly is wrong
};

//! The shared cache at one moment.
struct CacheContent {
    QString root = {};
    std::vector<CachedRepo> repos = {}; //!< by kind and id
    std::vector<UnfinishedFile> unfinished = {};
    std::vector<CacheWarning> warnings = {};
    qint64 size = 0; //!< bytes of all contents that revisions have

    qint64 unfinishedSize() const;
    const CachedRepo *find(const hub::RepoId &repo) const; //!< nullptr when nothing of it is there
};

//! A revision to be acted on. Two repos may have the same commit.
struct RevisionKey {
    QString repoFolder = {};
    QString commit = {};

    friend bool operator==(const RevisionKey &, const RevisionKey &) = default;
};

} // namespace transfer
