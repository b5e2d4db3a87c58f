#pragma once

#include "models/cache/cachekeeper.h"

#include <QAbstractItemModel>
#include <QHash>

//! What is in the shared cache as a tree: repos, their revisions, the files of those.
class CacheModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        SizeColumn, //!< bytes
        FilesColumn, //!< how many
        UsedColumn, //!< when somebody last read from it
        ModifiedColumn,
        ColumnCount,
    };
    enum class Level { Repo, Revision, File };
    enum Role {
        LevelRole = Qt::UserRole, //!< int of Level
        SortRole, //!< to compare rows of a column by
        KindRole, //!< of the repo: "model", …
        RefsRole, //!< QStringList, of a revision
        VerdictRole, //!< int of VerifiedFile::Verdict, where the file was verified; of others the worst within
    };

    explicit CacheModel(const CacheKeeper &keeper, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const transfer::CachedRepo *repo(const QModelIndex &index) const; //!< of the row, or above it
    const transfer::CachedRevision *revision(const QModelIndex &index) const; //!< likewise; nullptr for a repo
    const transfer::CachedFile *file(const QModelIndex &index) const;
    //! All revisions of a repo, the one of a revision or a file.
    std::vector<transfer::RevisionKey> keys(const QModelIndexList &indexes) const;

private:
    void take();
    void takeVerdicts();
    void announceVerdicts(const QModelIndex &parent);
    static Level levelOf(const QModelIndex &index);
    QVariant sortValue(const QModelIndex &index) const;
    QString name(const QModelIndex &index) const;
    QString toolTip(const QModelIndex &index) const;
    std::optional<transfer::VerifiedFile::Verdict> verdict(const QModelIndex &index) const;

    const CacheKeeper &m_keeper;
    transfer::CacheContent m_content; //!< that the rows are of: the keeper's may be a newer one
    QHash<QString, transfer::VerifiedFile::Verdict> m_verdicts; //!< by content
};
