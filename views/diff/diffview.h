#pragma once

#include "models/diff/comparison.h"
#include "views/diff/diffhighlighter.h"
#include "views/diff/diffinserts.h"
#include "views/diff/difflines.h"
#include "views/diff/difflook.h"
#include "views/diff/diffpointer.h"
#include "views/diff/diffrows.h"
#include "views/diff/diffselector.h"
#include "views/diff/diffsteps.h"

#include <QAbstractScrollArea>
#include <QTimer>

class DiffFindBar;
class QMenu;

//! What changed, file after file, in one column or two: however much it is, only what is seen is laid out and painted.
//!
//! J and K go to the next and previous change, N and P to the next and previous file, V marks a file as viewed, Return
//! folds it, Ctrl+F finds, C remarks on the selected lines where remarks are taken.
class DiffView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DiffView(Comparison &comparison, QWidget *parent = nullptr);
    ~DiffView() override;

    bool isSplit() const { return m_look.metrics.isSplit; }
    void setSplit(bool split);
    int onlyFile() const { return m_look.onlyFile; }
    void setOnlyFile(int file); //!< shows no other; -1 shows all
    void setViewedShown(bool shown); //!< files can be marked as viewed
    void setRemarksTaken(bool on); //!< lines can be remarked on
    bool isViewed(int file) const { return m_look.states[size_t(file)].isViewed; }
    void setViewed(int file, bool viewed);
    bool isCollapsed(int file) const { return m_look.states[size_t(file)].isCollapsed; }
    void setCollapsed(int file, bool collapsed);
    void setAllCollapsed(bool collapsed);
    void showLarge(int file); //!< although it is
    void showAllLarge();

    int currentFile() const { return m_look.currentFile(); } //!< the one at the top; -1: none
    void goToFile(int file);
    void stepHunk(int step);
    void stepFile(int step);
    void openFindBar();
    QString selectedText() const;
    std::optional<DiffRange> rangeForRemark() const { return m_selector.rangeForRemark(); }
    void select(int file, int hunk, int firstLine, int lastLine); //!< whole lines
    void setInserts(std::vector<DiffInsert> inserts); //!< the widgets become children of this
    void revealInsert(const QWidget *widget);
    const DiffLayout &geometryOfRows() const { return m_look.layout; }

signals:
    void currentFileChanged(int file);
    void viewedChanged(int file, bool viewed);
    void fileMenuRequested(int file, QMenu *menu); //!< the menu of a file is about to open: add to it
    void expansionFailed(const Error &error);
    void remarkRequested(const DiffRange &range);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void connectParts();
    void onChangesReset();
    void onFileChanged(int file);
    void applyLook();
    void rebuild();
    void rebuildFile(int file);
    void updateScrollBars();
    void layOutFindBar();
    void fetchWhatIsSeen();
    void restore(const DiffAnchor &anchor);

    void scrollToY(qint64 y);
    void reveal(const DiffPosition &position);
    void revealColumn(const DiffPosition &position);
    void goToHunk(const DiffHunkRef &hunk);

    bool click(const QPoint &position); //!< whether something came of it
    void followNote(const DiffLayout::Spot &spot);
    void showPointedAt(const QPoint &position);
    void showFileMenu(int file, const QPoint &globalPosition);
    void copySelection();
    void extendSelection(int lines);
    bool clearSelection();
    void onAutoScroll();
    void placeInserts();
    void onInsertsResized();
    void requestRemark();
    bool scrollByKey(const QKeyEvent &event);
    bool actByKey(int key);

    Comparison &m_comparison;
    DiffHighlighter m_highlighter;
    DiffLines m_lines;
    DiffLook m_look;
    DiffInserts m_inserts{viewport()};
    DiffRows m_rows;
    DiffPointer m_pointer;
    DiffSelector m_selector;
    DiffSteps m_steps;
    int m_lastCurrent = -1;
    QTimer m_rest; //!< until somebody has stopped scrolling
    QTimer m_autoScroll;
    DiffFindBar *m_findBar; //!< objectName "findBar"
};
