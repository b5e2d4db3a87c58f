#pragma once

#include "hub/hubclient.h"
#include "models/files/filefolder.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>

//! The files of a repo at a revision: a tree whose folders are listed when they are opened, page by page, each sorted.
//!
//! The last row of a folder may stand for its state: loading, more to come, failed, empty. What a row's last commit was
//! and what the scanners say is asked for only when requestDetails() names the row. refresh() changes what has changed
//! and leaves the rest alone. Pending changes of the branch put rows among the others, and marks on them; what goes
//! stays until it is gone.
class FileTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, SizeColumn, CommitColumn, UpdatedColumn, ScanColumn, ColumnCount };
    enum class Row { Folder, File, Other, Loading, More, Failed, Empty }; //!< the last four are states, not entries
    using Storage = FileEntries::Storage;
    enum Role {
        RowRole = Qt::UserRole + 1, //!< Row, as int
        PathRole,
        StorageRole, //!< Storage, as int
        ErrorRole, //!< Error, of Row::Failed
        AwaitsDetailsRole, //!< last commit and scan asked for, not there yet
        StageMarkRole, //!< StageOverlay::Mark, as int
        ScanRole, //!< the scanners' word on a file, as the Hub spells it; invalid while it is not known
    };
    using State = FileFolder::State;

    static constexpr int detailsPerRequest = 50;

    explicit FileTreeModel(hub::HubClient &client, QObject *parent = nullptr);
    ~FileTreeModel() override;
    Q_DISABLE_COPY_MOVE(FileTreeModel)

    void setSubject(const hub::RepoId &repo, const QString &revision); //!< empties the tree if it is another one
    void clear();
    const hub::RepoId &repo() const { return m_repo; }
    const QString &revision() const { return m_revision; }

    State rootState() const { return m_root->state; }
    std::optional<Error> rootError() const { return m_root->error; }
    bool isRootEmpty() const; //!< listed, and nothing there

    //! What is to come of the branch; null: nothing.
    void setOverlay(std::shared_ptr<const StageOverlay> overlay);
    const StageOverlay &overlay() const { return *m_overlay; }
    bool isStaged(const QModelIndex &index) const; //!< a row that only pending changes make

    void refresh(); //!< lists again what was listed; a folder that did not change is not asked for
    void loadMore(const QModelIndex &folder);
    void retry(const QModelIndex &folder);
    void requestDetails(const QModelIndexList &rows);
    //! Opens what leads to a path and ends in revealed(); folders are listed on the way.
    void reveal(const QString &path);

    Row rowType(const QModelIndex &index) const;
    hub::TreeEntry entry(const QModelIndex &index) const; //!< of any row; empty for states
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
    //! Folders come first and states last in either order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) final;

signals:
    void rootStateChanged();
    void refreshFinished();
    void refreshFailed(const Error &error); //!< the old rows are still there
    void revealed(const QModelIndex &index, bool isExact); //!< not exact: the deepest folder that could be found

private:
    // An index points to the folder that its row is in; a file has no object of its own.
    struct Shown {
        FileFolder *folder = nullptr;
        FileFolder::Index entry = 0;
    };

    static FileFolder *folderOf(const QModelIndex &row); //!< that it is in
    std::optional<Shown> shownAt(const QModelIndex &row) const; //!< nothing for states
    FileFolder *folderAt(const QModelIndex &index) const; //!< that it is; null for what was never opened
    FileFolder &openFolderAt(const QModelIndex &index);
    QModelIndex indexOf(const FileFolder &folder, int column = 0) const;
    QModelIndex indexOf(const Shown &shown, int column = 0) const;
    std::optional<Shown> childNamed(FileFolder &folder, const QString &name) const;
    int rowCountOf(const FileFolder &folder) const;

    FilePageCall listing(FileFolder &folder, const QUrl &next) const;
    void list(FileFolder &folder);
    void onPage(FileFolder &folder, const Result<std::shared_ptr<const FilePage>> &page);
    void relist(FileFolder &folder, const QUrl &next);
    void onFreshPage(FileFolder &folder, const Result<std::shared_ptr<const FilePage>> &page);
    void showRest(FileFolder &folder);
    void syncStaged(FileFolder &folder, const StageOverlay &before);
    void placeStaged(FileFolder &folder);
    FileEntries stagedIn(const FileFolder &folder, const std::function<bool(const QString &name)> &isListed) const;
    void refreshWith(FileFolder &folder, const FileEntries &listed);
    void sortFolders(const std::vector<FileFolder *> &folders, int first = 0);
    void moveRows(const std::vector<FileFolder *> &folders, const std::function<void(FileFolder &)> &reorder);
    void merge(FileFolder &folder);
    void removeGone(FileFolder &folder);
    std::vector<FileFolder::Index> takeChanges(FileFolder &folder);
    void setState(FileFolder &folder, State state, std::optional<Error> error = {});
    void updateStateRow(FileFolder &folder);
    std::optional<Row> stateRow(const FileFolder &folder) const;
    static bool isRefreshing(const FileFolder &folder); //!< it, or one below
    void finishRefreshStep();
    void sendDetails();
    void onDetails(const QList<QPersistentModelIndex> &rows, Result<std::vector<hub::TreeEntry>> entries);
    void continueReveal();
    QVariant display(const Shown &shown, int column) const;
    QVariant stateData(const FileFolder &folder, int column, int role) const;

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    QString m_revision;
    std::unique_ptr<FileFolder> m_root;
    std::shared_ptr<const StageOverlay> m_overlay = std::make_shared<StageOverlay>();
    FileFolder::Sorting m_sorting;
    QList<QPersistentModelIndex> m_detailsWanted;
    hub::Request m_details;
    std::optional<QString> m_revealing;
    bool m_wantsRefresh = false; //!< asked for while one was under way
};
