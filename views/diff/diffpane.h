#pragma once

#include "models/diff/changedfilesmodel.h"
#include "models/diff/comparison.h"

#include <QSortFilterProxyModel>
#include <QTimer>
#include <QWidget>

class DiffView;
class ElidedLabel;
class MessageBar;
class PaneStates;
class Settings;
class QHBoxLayout;
class QLineEdit;
class QMenu;
class QSplitter;
class QToolButton;
class QTreeView;

//! What changed between two things, whole: the files as a tree beside their lines, and how to look at them. For
//! commits, comparisons and the review of pull requests alike.
class DiffPane : public QWidget
{
    Q_OBJECT

public:
    DiffPane(hub::HubClient &client, Settings &settings, QWidget *parent = nullptr);

    Comparison &comparison() { return m_comparison; } //!< tell it what to compare
    DiffView &view() { return *m_view; }

    void addToBar(QWidget *widget); //!< beside what is said of the changes as a whole
    void setViewedShown(bool shown); //!< files can be marked as viewed
    void setViewedPaths(const QSet<QString> &paths);
    void goToFile(const QString &path);
    void focusFind();

signals:
    void viewedChanged(const QString &path, bool viewed);
    void fileMenuRequested(int file, QMenu *menu); //!< the menu of a file is about to open: add to it
    void folderMenuRequested(const QString &path, QMenu *menu);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeTree();
    QToolButton *makeButton(const QString &name, const QString &iconName, const QString &text);
    QMenu *makeMenu();
    void connectParts();
    void onStateChanged();
    void onChangesReset();
    void onFileChosen(const QModelIndex &index);
    void showTreeMenu(const QPoint &position);
    void follow();
    void select(int file);
    void updateSummary();
    void setFilesShown(bool shown);
    void setSplit(bool split);

    Settings &m_settings;
    Comparison m_comparison;
    ChangedFilesModel m_files;
    QSortFilterProxyModel m_filtered;
    QHBoxLayout *m_barRow = nullptr;
    PaneStates *m_states; //!< objectName "diffStates"
    ElidedLabel *m_summary; //!< objectName "diffSummary"
    QToolButton *m_filesToggle; //!< objectName "diffFilesToggle"
    QToolButton *m_split; //!< objectName "diffSplit"
    QToolButton *m_whitespace; //!< objectName "diffWhitespace"
    QToolButton *m_single; //!< objectName "diffSingle"
    QToolButton *m_previous; //!< objectName "diffPrevious"
    QToolButton *m_next; //!< objectName "diffNext"
    QToolButton *m_find; //!< objectName "diffFind"
    QToolButton *m_more; //!< objectName "diffMore"
    MessageBar *m_message; //!< objectName "diffMessage"
    QSplitter *m_splitter; //!< objectName "diffSplitter"
    QWidget *m_side;
    QLineEdit *m_filter; //!< objectName "diffFilter"
    QTreeView *m_tree; //!< objectName "diffFiles"
    DiffView *m_view; //!< objectName "diffView"
    QTimer m_follows; //!< until the tree shows which file the view is at
    QSet<QString> m_viewed;
    bool m_wantsFiles = true;
    bool m_isSelecting = false; //!< the tree follows the view
};
