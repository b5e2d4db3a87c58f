#pragma once

#include "hub/request.h"
#include "models/files/filepages.h"
#include "models/files/filetable.h"
#include "models/stage/stageoverlay.h"

#include <QSet>

#include <map>
#include <memory>

//! A folder that was opened: what the Hub has listed of it, in which order it is shown, what is known besides. What is
//! only staged in it comes last among its entries.
//!
//! No model: FileTreeModel tells its views of every change, and calls in here in between.
class FileFolder
{
public:
    using Index = FileEntries::Index;
    enum class State { Unlisted, Loading, Partial, Complete, Failed };

    struct Sorting {
        enum class By { Name, Size, Storage, Commit, Updated, Scan };
        By by = By::Name;
        bool isDescending = false;
    };
    //! What is fetched for the rows that somebody looks at.
    struct Details {
        bool isAsked = false;
        std::optional<hub::LastCommit> lastCommit = {};
        std::shared_ptr<const hub::FileSecurity> security = {};
    };
    //! A listing that replaces the one there is: for each entry of now, which of the new ones it became.
    struct Refresh {
        FileTable table = {};
        Index listed = 0; //!< how many of them the Hub has
        std::vector<std::optional<Index>> successors = {};
    };

    FileFolder() = default; //!< the root
    FileFolder(FileFolder &parent, Index entry);

    FileFolder *parent() const { return m_parent; }
    Index entry() const { return m_entry; } //!< in the parent
    const QString &path() const { return m_path; } //!< empty: the root
    QString pathOf(Index entry) const;

    const FileTable &table() const { return m_table; }
    const FileEntries &entries() const { return m_table.entries(); }
    Index entryCount() const { return Index(m_order.size()); } //!< shown
    Index entryAt(int row) const { return m_order[size_t(row)]; }
    int rowOf(Index entry) const { return int(m_rows[entry]); }
    hub::TreeEntry describe(Index entry) const;

    const Details *details(Index entry) const; //!< null: none yet
    Details &detailsFor(Index entry) { return m_details[entry]; }
    void forgetMissingDetails(); //!< so that they can be asked for once more

    //! Null where it was never opened.
    FileFolder *folder(Index entry) const;
    FileFolder &makeFolder(Index entry);
    void dropFolder(Index entry) { m_folders.erase(entry); }
    const std::map<Index, std::unique_ptr<FileFolder>> &folders() const { return m_folders; }

    void add(const FileEntries &more); //!< not shown yet: see showRest(); only where nothing is staged
    //! Shows behind all rows what has been added, in order among itself.
    void showRest(const Sorting &sorting);
    int restCount() const { return int(m_table.size() - m_order.size()); }
    bool isInOrder(const Sorting &sorting) const;
    bool isInOrder(const Sorting &sorting, int first) const; //!< where what was shown lately follows what was before
    void sort(const Sorting &sorting, int first = 0); //!< the rows before `first` are in order
    const std::vector<Index> &order() const { return m_order; }

    // What is staged in the folder and not there yet.
    bool isStaged(Index entry) const { return entry >= m_listed; }
    bool hasStaged() const { return m_listed < m_table.size(); }
    bool lists(const QString &name) const; //!< the Hub does, as far as it is known
    //! What is staged by now is told by its names, those of folders with a slash behind them.
    bool hasUnstaged(const QSet<QByteArray> &staged) const;
    int moveUnstagedToEnd(const QSet<QByteArray> &staged); //!< how many there are
    static QSet<QByteArray> stagedNames(const FileEntries &staged);
    void replaceStaged(const FileEntries &wanted); //!< after others were hidden; new ones are not shown yet

    // A refresh, in this order, each with its own signals of the model.
    void startRefresh() { m_refresh = std::make_unique<Refresh>(); }
    void takeFresh(const FileEntries &more, bool isListed = true);
    FileEntries listed() const; //!< what the Hub has, as far as it is known
    void stopRefresh() { m_refresh.reset(); }
    const Refresh *refresh() const { return m_refresh.get(); }
    bool hasGone() const; //!< entries without successors
    int moveGoneToEnd(); //!< how many there are
    void hideLast(int count);
    std::vector<Index> changed() const; //!< by content
    void finishRefresh(); //!< the new entries stand where their predecessors did; new ones are not shown yet

    State state = State::Unlisted;
    QUrl next = {};
    std::optional<Error> error = {};
    hub::Request request = {};
    bool hasStateRow = false;
    std::optional<StageOverlay::Origin> origin = {}; //!< where it was listed, if not where it stands
    bool isBrought = false; //!< it comes along with a folder that was listed elsewhere

private:
    class Order;

    bool isUnstaged(Index entry, const QSet<QByteArray> &staged) const;

    void sortAll(const Sorting &sorting);
    void sortBySize(std::vector<Index> &part, bool isDescending) const;
    void updateRows();

    FileFolder *m_parent = nullptr;
    Index m_entry = 0;
    QString m_path;
    FileTable m_table;
    Index m_listed = 0; //!< the entries behind them are staged
    std::vector<Index> m_order; //!< by row
    std::vector<Index> m_rows; //!< by entry
    QHash<Index, Details> m_details;
    std::map<Index, std::unique_ptr<FileFolder>> m_folders;
    std::unique_ptr<Refresh> m_refresh;
};
