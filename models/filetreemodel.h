#pragma once

#include "hub/hubclient.h"
#include "hub/tree.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <vector>

//! The files of a repo at a revision: a tree whose folders are listed when they are opened, page by page.
//!
//! The last row of a folder may stand for its state: loading, more to come, failed, empty. What a row's last commit was
//! is asked for only when requestDetails() names the row. refresh() changes what has changed and leaves the rest alone.
class FileTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, SizeColumn, CommitColumn, UpdatedColumn, ColumnCount };
    enum class Row { Folder, File, Other, Loading, More, Failed, Empty }; //!< the last four are states, not entries
    enum class Storage { Plain, Lfs, Xet };
    enum Role {
        RowRole = Qt::UserRole + 1, //!< Row, as int
        PathRole,
        StorageRole, //!< Storage, as int
        ErrorRole, //!< Error, of Row::Failed
        AwaitsDetailsRole, //!< last commit asked for, not there yet
    };
    enum class State { Unlisted, Loading, Partial, Complete, Failed };

    static constexpr int detailsPerRequest = 50;

    explicit FileTreeModel(hub::HubClient &client, QObject *parent = nullptr);
    ~FileTreeModel() override;
    Q_DISABLE_COPY_MOVE(FileTreeModel)

    void setSubject(const hub::RepoId &repo, const QString &revision); //!< empties the tree if it is another one
    void clear();
    const hub::RepoId &repo() const { return m_repo; }
    const QString &revision() const { return m_revision; }

    State rootState() const;
    std::optional<Error> rootError() const;
    bool isRootEmpty() const; //!< listed, and nothing there

    void refresh(); //!< lists again what was listed; a folder that did not change is not asked for
    void loadMore(const QModelIndex &folder);
    void retry(const QModelIndex &folder);
    void requestDetails(const QModelIndexList &rows);
    //! Opens what leads to a path and ends in revealed(); folders are listed on the way.
    void reveal(const QString &path);

    Row rowType(const QModelIndex &index) const;
    const hub::TreeEntry &entry(const QModelIndex &index) const; //!< of any row; empty for states
    QModelIndex indexOf(const QString &path) const; //!< among what is loaded

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &child) const final;
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    bool hasChildren(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    bool canFetchMore(const QModelIndex &parent) const final; //!< only folders not listed yet: pages come by loadMore()
    void fetchMore(const QModelIndex &parent) final;

signals:
    void rootStateChanged();
    void refreshFinished();
    void refreshFailed(const Error &error); //!< the old rows are still there
    void revealed(const QModelIndex &index, bool isExact); //!< not exact: the deepest folder that could be found

private:
    struct Node;
    struct Folder;

    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node, int column = 0) const;
    Node *childNamed(const Node &folder, const QString &name) const;
    std::unique_ptr<Node> makeNode(Node &parent, hub::TreeEntry entry) const;
    void list(Node &folder);
    void onPage(Node &folder, Result<hub::Page<hub::TreeEntry>> page);
    void relist(Node &folder, const QUrl &next);
    void onFreshPage(Node &folder, Result<hub::Page<hub::TreeEntry>> page);
    void append(Node &folder, std::vector<hub::TreeEntry> entries);
    void merge(Node &folder, std::vector<hub::TreeEntry> entries);
    void removeMissing(Node &folder, const QSet<QString> &paths);
    bool update(Node &node, hub::TreeEntry entry);
    void remove(Node &folder, int first, int last);
    void setState(Node &folder, State state, std::optional<Error> error = {});
    void updateStateRow(Node &folder);
    static void forgetMissingDetails(Node &node);
    void finishRefreshStep();
    void sendDetails();
    void onDetails(const QList<QPersistentModelIndex> &rows, Result<std::vector<hub::TreeEntry>> entries);
    void continueReveal();
    QVariant display(const Node &node, int column) const;

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    QString m_revision;
    std::unique_ptr<Node> m_root;
    QList<QPersistentModelIndex> m_detailsWanted;
    hub::Request m_details;
    std::optional<QString> m_revealing;
    int m_refreshing = 0; //!< folders being listed again
};
