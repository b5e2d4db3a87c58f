#pragma once

#include "core/result.h"
#include "hub/repoid.h"

#include <QMetaType>
#include <QStringList>

#include <memory>

class QJsonObject;

//! What is to become of one path of a branch with the next commit.
struct StagedChange {
    enum class Kind {
        Add, //!< a file that is not there
        Edit, //!< other content for one that is
        Delete,
        Move, //!< from another path of the branch, perhaps with other content
        Copy, //!< from any revision of any repo of the server
        Restore, //!< as an older revision has it
    };

    Kind kind = Kind::Add;
    QString path = {}; //!< in the tree as it will be; of a Delete, as it is
    bool isFolder = false; //!< with all that is below it: Delete, Move, Copy, Restore

    //! Git id of what the branch has at `path`; empty: nothing. If it is another by the time of the commit, somebody
    //! has changed it meanwhile.
    QString oldOid = {};
    qint64 oldSize = 0;

    // Where the content comes from: a file of this machine, the stage itself, or a repo.
    QString localPath = {};
    QString blob = {}; //!< SHA-256 of what the stage keeps
    QString blobOid = {}; //!< the same as git names it
    hub::RepoId sourceRepo = {}; //!< of a Copy or Restore
    QString sourceRevision = {}; //!< of a Copy or Restore: a commit, as far as it was known
    QString sourcePath = {};
    QString sourceOid = {}; //!< git id of what is there
    bool isLarge = false; //!< the source is kept outside git
    qint64 size = 0; //!< of the content; 0 for folders
    QStringList except = {}; //!< of a copied folder: what below it does not come along, from the folder on

    bool isRemoval() const { return kind == Kind::Delete; }
    bool hasOwnContent() const { return !localPath.isEmpty() || !blob.isEmpty(); }
    bool isFromRepo() const { return !sourcePath.isEmpty() && !hasOwnContent(); }

    QJsonObject toJson() const;
    static Result<StagedChange> fromJson(const QJsonObject &json);

    friend bool operator==(const StagedChange &, const StagedChange &) = default;
};

Q_DECLARE_METATYPE(StagedChange)

//! A change that is held in many places, such as all the states that can be gone back to: copies share it.
class SharedChange
{
public:
    SharedChange() = default;
    SharedChange(StagedChange change) : m_change(std::make_shared<const StagedChange>(std::move(change))) { }

    const StagedChange *get() const
    {
        static const StagedChange none;
        return m_change ? m_change.get() : &none;
    }
    const StagedChange &operator*() const { return *get(); }
    const StagedChange *operator->() const { return get(); }
    operator const StagedChange &() const { return *get(); }

    friend bool operator==(const SharedChange &one, const SharedChange &other)
    {
        return one.m_change == other.m_change || *one == *other;
    }

private:
    std::shared_ptr<const StagedChange> m_change;
};
